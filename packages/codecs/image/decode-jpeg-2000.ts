import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { limits } from '../limits.ts';
import { checkCompressedSize, resolutionOf } from './checked-header.ts';
import { grayOfSamples, type Samples } from './gray-samples.ts';
import type { CodestreamHeader } from './jpeg-2000-codestream.ts';
import { readJpeg2000Header } from './jpeg-2000-header.ts';
import { createOpenJpeg, type FrameInfo, type OpenJpeg, openJpegReason } from './open-jpeg.ts';

/** Words in OpenJPEG's messages after which its pixels are not to be trusted. */
const complaintWords = /error|warning|fail|corrupt|truncat/i;

/**
 * Decodes JP2 files and bare codestreams: gray of up to 16 bits, colors of up to 8. Throws
 * `jpeg-2000/...`, also for every offset, palette or sampling that the decoder is no match for.
 */
export async function decodeJpeg2000(bytes: Uint8Array): Promise<GrayImage> {
  const header = readJpeg2000Header(bytes);
  checkCompressedSize(header, 'jpeg-2000', bytes.length);
  const sampleCount = header.width * header.height * header.componentCount;
  if (sampleCount > limits.jpeg2000SamplesMax) {
    const reason = `${sampleCount} samples, ${limits.jpeg2000SamplesMax} at most`;
    const place = 'image size';
    throw new CodecError({ format: 'jpeg-2000', kind: 'over-limit', offset: 0, place, reason });
  }
  const resolution = resolutionOf(header, 'jpeg-2000');
  const samples = readSamples(await createOpenJpeg(), bytes, header);
  return { width: header.width, height: header.height, pixels: grayOfSamples(samples), resolution };
}

function readSamples(openJpeg: OpenJpeg, bytes: Uint8Array, header: CodestreamHeader): Samples {
  const { frame, decoded } = decodeFrame(openJpeg, bytes);
  const complaint = openJpeg.messages.find((text) => complaintWords.test(text));
  if (complaint) refuse(complaint.trim());
  const { width, height, componentCount, bitsPerSample } = header;
  const isSame =
    frame.width === width &&
    frame.height === height &&
    frame.componentCount === componentCount &&
    frame.bitsPerSample === bitsPerSample;
  if (!isSame) refuse(`decoded another image than the header states: ${JSON.stringify(frame)}`);
  const sampleCount = width * height * componentCount;
  const values =
    bitsPerSample > 8 ? new Uint16Array(decoded.buffer, decoded.byteOffset, sampleCount) : decoded;
  if (values.length !== sampleCount) refuse(`${values.length} samples of ${sampleCount}`);
  return { values, channels: componentCount, valueMax: 2 ** bitsPerSample - 1 };
}

/** Runs the decoder, which may abort on bytes that it did not expect. */
function decodeFrame(
  openJpeg: OpenJpeg,
  bytes: Uint8Array,
): { frame: FrameInfo; decoded: Uint8ClampedArray } {
  try {
    const decoder = new openJpeg.J2KDecoder();
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.decode();
    return { frame: decoder.getFrameInfo(), decoded: decoder.getDecodedBuffer() };
  } catch (error) {
    return refuse(openJpegReason(error, openJpeg.messages));
  }
}

function refuse(reason: string): never {
  const place = 'image data';
  throw new CodecError({ format: 'jpeg-2000', kind: 'bad-value', offset: 0, place, reason });
}
