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
export { limits } from './limits.ts';
