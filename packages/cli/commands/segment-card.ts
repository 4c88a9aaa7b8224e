import { basename, extname } from 'node:path';
import type { GrayImage } from '@whorl/codecs';
import { boxCorners, type CardCell, cutCell, findTenPrintCard } from '@whorl/fingerprint';
import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { decodeFile } from '../files/decode-file.ts';
import { withAssumedPpi } from '../files/print.ts';
import { readFile } from '../files/read-file.ts';
import { writeImages } from '../files/write-images.ts';
import { assumedPpi, textOption } from '../options.ts';

/** The boxes of a scanned ten-print card; those that hold prints as files of their own where asked. */
export async function segmentCard(
  path: string,
  values: CommandInput['values'],
  output: CommandInput['output'],
): Promise<number> {
  const file = await decodeFile(readFile(path));
  if (file.kind !== 'image') {
    throw new UserError(`${path} is no image`, 'Give the scan of a card as one image.');
  }
  const scan = withAssumedPpi(file.image, { assumedPpi: assumedPpi(values) });
  const card = findTenPrintCard(scan);
  if (!card) {
    output.line(`${path}: no ten-print card`);
    output.json({ card: null });
    return exitCodes.no;
  }
  const folder = textOption(values, 'out');
  const written = folder ? await writeImages(folder, cellImages(path, scan, card.cells)) : [];
  const ruled = Math.round(100 * card.ruledShare);
  output.line(
    `${path}: a ten-print card, turned ${card.skewDegrees.toFixed(1)}°, ${ruled} % of its lines found`,
  );
  for (const cell of card.cells) output.line(lineOf(cell));
  for (const target of written) output.line(`  wrote ${target}`);
  const cells = card.cells.map((cell) => ({ ...cell, corners: boxCorners(cell.box) }));
  output.json({ card: { ...card, cells }, written });
  return exitCodes.ok;
}

function lineOf({ position, kind, box, isEmpty, doubts }: CardCell): string {
  const size = `${Math.round(box.width)} x ${Math.round(box.height)}`;
  const place = `${size} at ${Math.round(box.centerX)},${Math.round(box.centerY)}`;
  const content = isEmpty ? 'empty' : doubts.length > 0 ? `in doubt: ${doubts.join(', ')}` : '';
  const head = `  position ${String(position).padStart(2)}  ${kind.padEnd(6)}`;
  return `${head}  ${place.padEnd(26)}  ${content}`.trimEnd();
}

function* cellImages(path: string, scan: GrayImage, cells: readonly CardCell[]) {
  const stem = basename(path, extname(path));
  for (const { position, kind, box, isEmpty } of cells)
    if (!isEmpty) yield { name: `${stem}-${kind}-${position}`, image: cutCell(scan, box) };
}
