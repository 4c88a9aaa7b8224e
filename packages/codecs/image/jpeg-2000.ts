import { createRequire } from 'node:module';
import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { checkSize, resolutionOf } from './checked-header.ts';
import type { ImageHeader } from './image-header.ts';
import { readJpeg2000Header } from './jpeg-2000-header.ts';
import { lumaOf } from './luma.ts';

/** The part of OpenJPEG's WebAssembly build that is used here. */
interface FrameInfo {
  width: number;
  height: number;
  bitsPerSample: number;
  componentCount: number;
  isSigned: boolean;
}
interface Decoder {
  getEncodedBuffer(byteCount: number): Uint8Array;
  getDecodedBuffer(): Uint8Array;
  decode(): void;
  getFrameInfo(): FrameInfo;
  delete(): void;
}
interface Encoder {
  getDecodedBuffer(frame: FrameInfo): Uint8Array;
  getEncodedBuffer(): Uint8Array;
  setQuality(isLossless: boolean, quality: number): void;
  setCompressionRatio(layer: number, ratio: number): void;
  encode(): void;
  delete(): void;
}
interface OpenJpeg {
  readonly J2KDecoder: new () => Decoder;
  readonly J2KEncoder: new () => Encoder;
}

const require = createRequire(import.meta.url);
let loaded: Promise<OpenJpeg> | undefined;
/** What OpenJPEG printed since the last call: it goes on after errors that it only prints. */
let messages: string[] = [];

function loadOpenJpeg(): Promise<OpenJpeg> {
  const factory = require('@cornerstonejs/codec-openjpeg/wasmjs');
  loaded ??= factory({
    locateFile: () => require.resolve('@cornerstonejs/codec-openjpeg/wasm'),
    print: (text: string) => messages.push(text),
    printErr: (text: string) => messages.push(text),
  });
  return loaded!;
}

/** Decodes JP2 files and bare codestreams of up to 16 bits. Throws `jpeg-2000/...`. */
export async function decodeJpeg2000(bytes: Uint8Array): Promise<GrayImage> {
  const header = readJpeg2000Header(bytes);
  checkSize(header, 'jpeg-2000');
  const resolution = resolutionOf(header, 'jpeg-2000');
  const openJpeg = await loadOpenJpeg();
  messages = [];
  try {
    const decoder = new openJpeg.J2KDecoder();
    try {
      return { ...decodeFrame(decoder, bytes, header), resolution };
    } finally {
      decoder.delete();
    }
  } catch (error) {
    if (error instanceof CodecError) throw error;
    // After an abort the instance is in no state to be used again.
    loaded = undefined;
    return fail(error instanceof Error ? error.message : `stopped with ${String(error)}`);
  }
}

function decodeFrame(decoder: Decoder, bytes: Uint8Array, header: ImageHeader) {
  decoder.getEncodedBuffer(bytes.length).set(bytes);
  decoder.decode();
  const frame = decoder.getFrameInfo();
  const { width, height } = frame;
  const complaint = messages.find((text) => /error|fail|corrupt|truncat/i.test(text));
  if (complaint) fail(complaint.trim());
  if (width !== header.width || height !== header.height) {
    fail(`decoded ${width} x ${height} of ${header.width} x ${header.height} pixels`);
  }
  return { width, height, pixels: toGray(decoder.getDecodedBuffer(), frame) };
}

function toGray(samples: Uint8Array, frame: FrameInfo): Uint8Array {
  const { bitsPerSample, componentCount } = frame;
  const isUsual = bitsPerSample >= 1 && bitsPerSample <= 16 && !frame.isSigned;
  if (!isUsual || (componentCount !== 1 && componentCount !== 3)) {
    fail(`${componentCount} components of ${bitsPerSample} bits`);
  }
  const count = frame.width * frame.height;
  const view = new DataView(samples.buffer, samples.byteOffset, samples.byteLength);
  const valueMax = 2 ** bitsPerSample - 1;
  const at = (i: number): number => {
    const value = bitsPerSample > 8 ? view.getUint16(2 * i, true) : samples[i]!;
    return bitsPerSample === 8 ? value : Math.round((value * 255) / valueMax);
  };
  if (componentCount === 1) return Uint8Array.from({ length: count }, (_, i) => at(i));
  return Uint8Array.from({ length: count }, (_, i) =>
    lumaOf(at(3 * i), at(3 * i + 1), at(3 * i + 2)),
  );
}

export interface Jpeg2000Encoding {
  /** 1 or nothing keeps every pixel; 10 is the rate that is usual for prints at 1000 ppi. */
  readonly compressionRatio?: number;
}

/** Encodes a JPEG 2000 codestream. It has no place for a resolution. */
export async function encodeJpeg2000(
  image: GrayImage,
  { compressionRatio = 1 }: Jpeg2000Encoding,
): Promise<Uint8Array> {
  const openJpeg = await loadOpenJpeg();
  const encoder = new openJpeg.J2KEncoder();
  const { width, height } = image;
  const frame = { width, height, bitsPerSample: 8, componentCount: 1, isSigned: false };
  encoder.getDecodedBuffer(frame).set(image.pixels);
  encoder.setQuality(compressionRatio <= 1, 0);
  if (compressionRatio > 1) encoder.setCompressionRatio(0, compressionRatio);
  encoder.encode();
  const bytes = encoder.getEncodedBuffer().slice();
  encoder.delete();
  return bytes;
}

function fail(reason: string): never {
  const place = 'image data';
  throw new CodecError({ format: 'jpeg-2000', kind: 'bad-value', offset: 0, place, reason });
}
