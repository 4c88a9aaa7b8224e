export {
  type Address,
  type AddressedValue,
  formatAddress,
  listValues,
  valueAt,
} from './ansi-nist/address.ts';
export { buildTransaction, type TransactionHeader } from './ansi-nist/build/build-transaction.ts';
export { controlNumberOf, serialNumberEnd } from './ansi-nist/build/control-number.ts';
export { buildIntIRequest } from './ansi-nist/build/int-i-transaction.ts';
export { buildType9, type MarkedPrint } from './ansi-nist/build/minutiae-record.ts';
export { buildType10, type Photo } from './ansi-nist/build/photo-record.ts';
export { buildType2, buildType4, buildVariablePrint } from './ansi-nist/build/print-records.ts';
export { fieldDefinition, recordDefinition } from './ansi-nist/dictionary/record-definitions.ts';
export type {
  FieldDefinition,
  ItemDefinition,
  RecordDefinition,
} from './ansi-nist/dictionary/record-table.ts';
export {
  type BinaryField,
  type ElementAttributes,
  fieldTag,
  fieldText,
  findField,
  type NistField,
  type NistRecord,
  type TextField,
  type Transaction,
  textField,
  type UnmappedElement,
} from './ansi-nist/model.ts';
export { type ProfileName, profileNames } from './ansi-nist/profiles/profile.ts';
export { looksLikeTransaction, readTransaction } from './ansi-nist/read-transaction.ts';
export type { Finding, MeasureWsq } from './ansi-nist/validation/finding.ts';
export { validateTransaction } from './ansi-nist/validation/validate-transaction.ts';
export {
  type FingerSegment,
  segmentsOfRecord,
  withSegments,
} from './ansi-nist/views/finger-segments.ts';
export { imageOfRecord, type NistImage, rawPixels } from './ansi-nist/views/image-record.ts';
export { minutiaeOfType9, type Type9Minutiae } from './ansi-nist/views/type-9-minutiae.ts';
export {
  attributePlaces,
  unmappedPlaces,
  writeTransaction,
} from './ansi-nist/write-transaction.ts';
export {
  looksLikeTransactionXml,
  readTransactionXml,
} from './ansi-nist/xml/read-transaction-xml.ts';
export { writeTransactionXml } from './ansi-nist/xml/write-transaction-xml.ts';
export { ByteReader } from './byte-reader.ts';
export {
  CodecError,
  type CodecErrorDetail,
  type CodecErrorKind,
  type CodecFormat,
  codecErrorKinds,
} from './codec-error.ts';
export {
  assumedResolution,
  type GrayImage,
  type Resolution,
  type ResolutionSource,
} from './gray-image.ts';
export { statedResolution } from './image/stated-resolution.ts';
export { looksLikeMinutiaeRecord } from './iso-19794/detect-minutiae-standard.ts';
export type { FaceImage } from './iso-19794/face-image-record.ts';
export {
  type FaceImageRecord,
  looksLikeFaceImageRecord,
  readFaceImageRecord,
} from './iso-19794/face-image-record.ts';
export type { FingerImage } from './iso-19794/finger-image-record.ts';
export {
  type FingerImageRecord,
  looksLikeFingerImageRecord,
  readFingerImageRecord,
} from './iso-19794/finger-image-record.ts';
export type {
  FingerMinutiaeRecord,
  FingerMinutiaeView,
  MinutiaeStandard,
  RecordMinutia,
} from './iso-19794/minutiae-record.ts';
export { readMinutiaeRecord } from './iso-19794/read-minutiae-record.ts';
export { writeMinutiaeRecord } from './iso-19794/write-minutiae-record.ts';
export { ensureMemory, instantiateKernel, type Kernel } from './kernels/instantiate.ts';
export { limits } from './limits.ts';
export { decodeWsq, looksLikeWsq } from './wsq/decode-wsq.ts';
export { encodeWsq, type WsqEncoding } from './wsq/encode-wsq.ts';
