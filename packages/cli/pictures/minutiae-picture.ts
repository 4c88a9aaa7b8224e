import type { GrayImage } from '@whorl/codecs';
import { encodeImage } from '@whorl/codecs/image';
import type { Minutia } from '@whorl/fingerprint';
import { minutiaMark } from './minutia-mark.ts';

/** The drawing is larger than the print, so that marks and ridges stay apart. */
const screenScale = 1.5;

/** A print with its minutiae: an SVG document. */
export async function minutiaePicture(
  image: GrayImage,
  minutiae: readonly Minutia[],
): Promise<string> {
  const { width, height } = image;
  const png = Buffer.from(await encodeImage(image, 'png')).toString('base64');
  const marks = minutiae.map((minutia) => minutiaMark(minutia, 0)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * screenScale}" height="${height * screenScale}" viewBox="0 0 ${width} ${height}">
<image width="${width}" height="${height}" href="data:image/png;base64,${png}"/>
${marks}
</svg>
`;
}
