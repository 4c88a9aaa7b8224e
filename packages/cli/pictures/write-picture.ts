import { extname } from 'node:path';
import { exitCodes, UserError } from '../exit-codes.ts';
import { writeFile } from '../files/write-file.ts';

/** Twice the pixels of the print at 500 ppi (drawings are 1.5 times it), so that ridges stay readable. */
const pngDensity = 96;

/** Writes a drawing as SVG, or as PNG by its extension. */
export async function writePicture(path: string, svg: string): Promise<void> {
  const extension = extname(path).toLowerCase();
  if (extension === '.svg') return writeFile(path, svg);
  if (extension !== '.png') {
    const remedy = 'Give it the extension .svg or .png.';
    throw new UserError(`no picture format for ${path}`, remedy, exitCodes.usage);
  }
  const { default: sharp } = await import('sharp');
  const png = await sharp(Buffer.from(svg), { density: pngDensity, unlimited: true })
    .png()
    .toBuffer();
  writeFile(path, png);
}
