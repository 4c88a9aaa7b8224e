import { CodecError } from '@whorl/codecs';
import { decodePhotograph } from '@whorl/codecs/image';

/** Half of what ANSI/NIST-ITL asks of the least portrait (480 x 600 at SAP 10): less shows nobody. */
const sideMinPixels = 240;

/** Why a photograph cannot be used, or nothing. */
export async function refusePhotograph(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { width, height } = await decodePhotograph(bytes);
    if (Math.min(width, height) >= sideMinPixels) return undefined;
    return `${width} x ${height} pixels are too small for a photograph`;
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return `${error.code}: ${error.reason}`;
  }
}
