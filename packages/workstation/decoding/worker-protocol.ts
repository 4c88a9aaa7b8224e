import type { CellDoubt } from '@whorl/fingerprint';
import type { PrintAnalysis, ShownMinutia, ShownPair } from '../viewer/print-picture.ts';

/** A finger's box in a slap, in pixels of the slap's image. */
export interface FingerBox {
  readonly position: number;
  readonly centerX: number;
  readonly centerY: number;
  readonly width: number;
  readonly height: number;
  readonly rotationDegrees: number;
  /** 0 to 1; nothing where a person drew it. */
  readonly confidence: number | undefined;
}

export interface GrayPixels {
  readonly width: number;
  readonly height: number;
  readonly ppi: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

export interface ReadField {
  readonly tag: string;
  readonly name: string;
  readonly text: string;
}
export interface ReadRecord {
  readonly type: number;
  readonly name: string;
  readonly fields: readonly ReadField[];
}
export interface ReadFinding {
  readonly record: number;
  readonly field: string | undefined;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}
/** An image in the file, and where it is from. */
export interface ReadImage {
  readonly recordIndex: number;
  readonly recordType: number;
  readonly position: number;
  readonly compression: string;
  readonly width: number;
  readonly height: number;
  readonly ppi: number;
  readonly isSlap: boolean;
  readonly isPalm: boolean;
}
export interface ReadFile {
  readonly typeOfTransaction: string;
  readonly controlNumber: string;
  readonly records: readonly ReadRecord[];
  readonly findings: readonly ReadFinding[];
  readonly images: readonly ReadImage[];
}
/** One print as the engine sees it. */
export interface ReadPrint extends PrintAnalysis {
  readonly image: GrayPixels;
  readonly minutiae: readonly ShownMinutia[];
  readonly quality: number;
}
export interface ReadSlap {
  readonly image: GrayPixels;
  readonly boxes: readonly FingerBox[];
}
export interface ComparedPrints {
  readonly score: number;
  readonly falseMatchRate: number;
  readonly terms: readonly {
    readonly name: string;
    readonly value: number;
    readonly contribution: number;
  }[];
  readonly pairs: readonly ShownPair[];
}

/** An image file that somebody says something of. */
export interface NewImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly position: number;
  readonly isRolled: boolean;
}
/** What a transaction asks, of whom and for whom. */
export interface NewRequest {
  readonly type: 'ATP' | 'CPS' | 'PMS';
  readonly origin: string;
  /** The sender's file number. */
  readonly reference: string;
  /** "FAMILY, GIVEN", or empty. */
  readonly name: string;
}
/** A transaction to be made of images. */
export interface NewFile extends NewRequest {
  readonly ppi: number;
  readonly images: readonly NewImage[];
}

/** A scan that was opened, which may be of a card. */
export interface OpenedScan {
  readonly width: number;
  readonly height: number;
  /** Pixels per inch; nothing where the file does not say. */
  readonly statedPpi: number | undefined;
}
/** What is to be done with a box of a card. Field 14.018 tells the last two: XX and UP. */
export type CardContent = 'print' | 'empty' | 'amputated' | 'bandaged';
/** A box of a card, in pixels of its scan. */
export interface CardBox extends FingerBox {
  readonly content: CardContent;
  readonly doubts: readonly CellDoubt[];
}
/** A card as it was found in the scan, with a picture of it in fewer pixels. */
export interface ReadCard {
  readonly image: GrayPixels;
  readonly boxes: readonly CardBox[];
}
/** A transaction to be made of the boxes of a card. */
export interface NewCardFile extends NewRequest {
  readonly boxes: readonly CardBox[];
}

/** Boxes that a person corrected, by the record of their slap; none where there is no finger in it. */
export type StatedFingers = readonly (readonly [
  recordIndex: number,
  boxes: readonly FingerBox[],
])[];

/** What the page asks of the worker, and what it gets for it. */
export interface WorkerCalls {
  readonly readFile: { readonly input: { bytes: Uint8Array }; readonly output: ReadFile };
  /** Of the file read last, so that its bytes cross once. */
  readonly readPrint: { readonly input: { recordIndex: number }; readonly output: ReadPrint };
  readonly readSlap: { readonly input: { recordIndex: number }; readonly output: ReadSlap };
  readonly analyse: { readonly input: { image: GrayPixels }; readonly output: ReadPrint };
  readonly decodeImage: { readonly input: { bytes: Uint8Array }; readonly output: GrayPixels };
  readonly compare: {
    readonly input: { probe: ComparedInput; reference: ComparedInput };
    readonly output: ComparedPrints;
  };
  /** Keeps the scan for the calls that follow. */
  readonly openScan: { readonly input: { bytes: Uint8Array }; readonly output: OpenedScan };
  /** The card in the scan opened last; without boxes where it shows none. */
  readonly readCard: { readonly input: { ppi: number }; readonly output: ReadCard };
  readonly buildCardFile: {
    readonly input: NewCardFile;
    readonly output: { bytes: Uint8Array<ArrayBuffer> };
  };
  readonly buildFile: {
    readonly input: NewFile;
    readonly output: { bytes: Uint8Array<ArrayBuffer> };
  };
  /** The file with the fingers of its slaps where a person put them. */
  readonly writeFile: {
    readonly input: { stated: StatedFingers };
    readonly output: { bytes: Uint8Array<ArrayBuffer> };
  };
}
export interface ComparedInput {
  readonly width: number;
  readonly height: number;
  readonly minutiae: readonly ShownMinutia[];
  readonly quality: number;
}
export type WorkerCallName = keyof WorkerCalls;

export type WorkerRequest = {
  readonly [Name in WorkerCallName]: {
    readonly id: number;
    readonly call: Name;
    readonly input: WorkerCalls[Name]['input'];
  };
}[WorkerCallName];
export type WorkerResponse =
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly failure: string };
