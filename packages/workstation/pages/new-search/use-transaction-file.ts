import { useRef, useState } from 'react';
import { decode } from '../../decoding/decoding-client.ts';
import type {
  FingerBox,
  ReadFile,
  ReadImage,
  ReadPrint,
  ReadSlap,
} from '../../decoding/worker-protocol.ts';

/** An image of the file, as far as it was read. */
export type LoadedImage = { readonly image: ReadImage } & (
  | { readonly kind: 'reading' }
  | { readonly kind: 'print'; readonly print: ReadPrint }
  | { readonly kind: 'slap'; readonly slap: ReadSlap; readonly boxes: readonly FingerBox[] }
  /** The hub reads it: an image that this browser cannot decode. */
  | { readonly kind: 'unshown' }
);

/** A file as it was given, or as it was made of images. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface TransactionFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same for every attempt to send this file, so that it is done once. */
  readonly idempotencyKey: string;
  readonly report: ReadFile;
  readonly images: readonly LoadedImage[];
}

/** The file on the page: read in the worker, its prints one after the other. */
export function useTransactionFile() {
  const [file, setFile] = useState<TransactionFile>();
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<unknown>();
  const current = useRef(0);

  async function open(chosen: OpenedFile): Promise<void> {
    const turn = ++current.current;
    setReading(true);
    setError(undefined);
    setFile(undefined);
    try {
      const { bytes } = chosen;
      const report = await decode('readFile', { bytes });
      const images = report.images.map((image): LoadedImage => ({ image, kind: 'reading' }));
      const idempotencyKey = crypto.randomUUID();
      setFile({ name: chosen.name, bytes, idempotencyKey, report, images });
      setReading(false);
      for (const image of report.images) {
        const loaded = await load(image);
        if (turn !== current.current) return;
        setFile((known) => known && withImage(known, loaded));
      }
    } catch (failure) {
      if (turn === current.current) setError(failure);
    } finally {
      if (turn === current.current) setReading(false);
    }
  }

  function changeBoxes(recordIndex: number, boxes: readonly FingerBox[]): void {
    // Another content is another transaction.
    const idempotencyKey = crypto.randomUUID();
    setFile((known) => {
      const loaded = known?.images.find(({ image }) => image.recordIndex === recordIndex);
      if (!known || loaded?.kind !== 'slap') return known;
      return { ...withImage(known, { ...loaded, boxes }), idempotencyKey };
    });
  }

  function close(): void {
    current.current++;
    setFile(undefined);
    setError(undefined);
  }
  return { file, isReading, error, open, close, changeBoxes };
}

async function load(image: ReadImage): Promise<LoadedImage> {
  const { recordIndex, isSlap, isPalm } = image;
  try {
    if (!isSlap && !isPalm) {
      return { image, kind: 'print', print: await decode('readPrint', { recordIndex }) };
    }
    const slap = await decode('readSlap', { recordIndex });
    return { image, kind: 'slap', slap, boxes: slap.boxes };
  } catch {
    // What this browser cannot show, the hub may still read: it says so in its own report.
    return { image, kind: 'unshown' };
  }
}

function withImage(file: TransactionFile, loaded: LoadedImage): TransactionFile {
  const images = file.images.map((other) =>
    other.image.recordIndex === loaded.image.recordIndex ? loaded : other,
  );
  return { ...file, images };
}

/** What is sent: the file as it is, or with the fingers of each corrected slap where a person put them. */
export async function bytesToSend(file: TransactionFile): Promise<Uint8Array<ArrayBuffer>> {
  const stated = file.images.flatMap((loaded) =>
    loaded.kind === 'slap' && loaded.boxes !== loaded.slap.boxes
      ? [[loaded.image.recordIndex, loaded.boxes] as const]
      : [],
  );
  if (stated.length === 0) return file.bytes;
  return (await decode('writeFile', { stated })).bytes;
}
