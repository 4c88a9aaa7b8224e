import { basename, extname, join } from 'node:path';
import { boxCorners, cropFinger } from '@whorl/fingerprint';
import type { Command, CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { type SegmentedSlap, type StatedHand, segmentFile } from '../files/segment-file.ts';
import { writeImages } from '../files/write-images.ts';
import { slapLines } from '../inspection/slap-lines.ts';
import { assumedPpi, assumedPpiOption, textOption } from '../options.ts';
import { slapPicture } from '../pictures/slap-picture.ts';
import { writePicture } from '../pictures/write-picture.ts';
import { writeSlapTrace } from '../pictures/write-trace.ts';
import { segmentCard } from './segment-card.ts';

const hands: readonly StatedHand[] = ['left', 'right', 'thumbs'];

export const segment: Command = {
  name: 'segment',
  summary: 'the fingers of a slap, each with its name, its box and a confidence',
  help: `Usage: whorl segment FILE [--hand left|right|thumbs] [--picture OUT.png|svg] [--out DIR]
                   [--trace DIR] [--ppi N] [--json]
       whorl segment SCAN --card [--out DIR] [--ppi N] [--json]

  --hand H       which fingers an image shows; guessed where neither this nor a record states it
  --card         the file is the scan of a ten-print card: finds its boxes
  --picture OUT  the image with the boxes and names of the fingers
  --out DIR      each finger upright, or each filled box of a card, as PNG
  --trace DIR    a picture of each step of the segmentation
  --ppi N        resolution of images that state none (500 unless given)

FILE is an image of several fingers, or a transaction: then every record of a slap (friction ridge
positions 11 to 15 and 40 to 50) is segmented. Boxes are in pixels of the image; a rotation is
counter-clockwise from upright. The confidence is the product of its reasons. Exit code 1: an image
shows no finger, or no card.

Examples:
  whorl segment card.an2k --picture boxes.png --out fingers/
  whorl segment slap.png --hand right --json
  whorl segment scan.png --card --out cells/`,
  options: {
    hand: { type: 'string' },
    card: { type: 'boolean' },
    picture: { type: 'string' },
    out: { type: 'string' },
    trace: { type: 'string' },
    ...assumedPpiOption,
  },
  run,
};

async function run({ positionals, values, output }: CommandInput): Promise<number> {
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    throw new UserError('segment takes one file', 'whorl segment FILE', exitCodes.usage);
  }
  if (values['card']) return segmentCard(path, values, output);
  const hand = statedHand(values['hand']);
  const slaps = await segmentFile(path, hand, { assumedPpi: assumedPpi(values) });
  const several = slaps.length > 1;
  const [folder, picture, trace] = ['out', 'picture', 'trace'].map((o) => textOption(values, o));
  const results: unknown[] = [];
  for (const [i, slap] of slaps.entries()) {
    const stem = `${basename(path, extname(path))}${several ? `-${i + 1}` : ''}`;
    const written = folder ? await writeImages(folder, fingerImages(stem, slap)) : [];
    const target = picture && (several ? numbered(picture, i + 1) : picture);
    if (target) await writePicture(target, await slapPicture(slap.image, slap.fingers));
    if (trace) await writeSlapTrace(slap, several ? join(trace, stem) : trace);
    const fingers = slap.fingers.map((finger) => ({ ...finger, corners: boxCorners(finger.box) }));
    results.push({ file: path, place: slap.place, fingers, written, picture: target });
    for (const line of slapLines(path, slap)) output.line(line);
    for (const file of written) output.line(`  wrote ${file}`);
    if (target) output.line(`  picture in ${target}`);
  }
  output.json({ slaps: results });
  return slaps.every(({ fingers }) => fingers.length > 0) ? exitCodes.ok : exitCodes.no;
}

function statedHand(value: unknown): StatedHand | undefined {
  if (value === undefined) return undefined;
  const hand = hands.find((known) => known === value);
  if (hand) return hand;
  const remedy = `Use one of: ${hands.join(', ')}.`;
  throw new UserError(`no hand "${String(value)}"`, remedy, exitCodes.usage);
}

function* fingerImages(stem: string, { image, fingers }: SegmentedSlap) {
  for (const { position, box } of fingers)
    yield { name: `${stem}-finger-${position}`, image: cropFinger(image, box) };
}

function numbered(path: string, number: number): string {
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}-${number}${extension}`;
}
