import {
  CodecError,
  type FaceImageRecord,
  type FingerImageRecord,
  type FingerMinutiaeRecord,
  type GrayImage,
  looksLikeFaceImageRecord,
  looksLikeFingerImageRecord,
  looksLikeMinutiaeRecord,
  looksLikeTransaction,
  looksLikeTransactionXml,
  readFaceImageRecord,
  readFingerImageRecord,
  readMinutiaeRecord,
  readTransaction,
  readTransactionXml,
  type Transaction,
} from '@whorl/codecs';
import { decodeImage, detectImageFormat, type ImageFormat } from '@whorl/codecs/image';
import { decodeTemplate, looksLikeTemplate, type Template } from '@whorl/fingerprint';

/** What a file turned out to be, by its bytes and not by its name. */
export type DecodedFile =
  | {
      readonly kind: 'transaction';
      readonly encoding: 'traditional' | 'xml';
      readonly transaction: Transaction;
    }
  | { readonly kind: 'minutiae-record'; readonly record: FingerMinutiaeRecord }
  | { readonly kind: 'finger-image-record'; readonly record: FingerImageRecord }
  | { readonly kind: 'face-image-record'; readonly record: FaceImageRecord }
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'image'; readonly format: ImageFormat; readonly image: GrayImage };

/** Recognizes and decodes any file of the field. Throws CodecError. */
export async function decodeFile(bytes: Uint8Array): Promise<DecodedFile> {
  if (looksLikeTransaction(bytes)) {
    return { kind: 'transaction', encoding: 'traditional', transaction: readTransaction(bytes) };
  }
  if (looksLikeTransactionXml(bytes)) {
    return { kind: 'transaction', encoding: 'xml', transaction: readTransactionXml(bytes) };
  }
  if (looksLikeMinutiaeRecord(bytes)) {
    return { kind: 'minutiae-record', record: readMinutiaeRecord(bytes) };
  }
  if (looksLikeFingerImageRecord(bytes)) {
    return { kind: 'finger-image-record', record: readFingerImageRecord(bytes) };
  }
  if (looksLikeFaceImageRecord(bytes)) {
    return { kind: 'face-image-record', record: readFaceImageRecord(bytes) };
  }
  if (looksLikeTemplate(bytes)) return { kind: 'template', template: decodeTemplate(bytes) };
  const format = detectImageFormat(bytes);
  if (format) return { kind: 'image', format, image: await decodeImage(bytes) };
  throw new CodecError({
    format: 'image',
    kind: 'not-this-format',
    offset: 0,
    place: 'file',
    reason: 'is no image, minutiae record or ANSI/NIST transaction',
  });
}
