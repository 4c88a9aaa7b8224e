// node tools/bootstrap.mjs tools/way-of-a-print.ts: writes docs/way-of-a-print.md with a picture of
// every step of the extraction of one synthetic print, and docs/match.svg for the README.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { matchPicture } from '../packages/cli/pictures/match-picture.ts';
import { writeTrace } from '../packages/cli/pictures/write-trace.ts';
import type { GrayImage } from '../packages/codecs/index.ts';
import {
  compareTemplates,
  createImpression,
  createMasterFinger,
  engineVersion,
  extract,
  prepareTemplate,
  type Template,
} from '../packages/fingerprint/index.ts';
import { projectRoot } from './run-step.ts';
import { stepCaption, stepTitle } from './step-captions.ts';

const docs = join(projectRoot, 'docs');
const pictures = join(docs, 'way-of-a-print');
/** The finger and the two impressions of it that are shown. */
const fingerSeed = 17;
const shownImpression = { seed: 2, quality: 60 };
const otherImpression = { seed: 1, quality: 80 };
/** What `whorl verify` calls a match where nobody says otherwise. */
const falseMatchRateMax = 0.001;
/** Pictures of the page: wide enough to see ridges, few gray levels so that the files stay small. */
const pictureWidth = 368;
const minutiaeWidth = 552;
const paletteColors = 16;
/** A JPEG of this quality inside the SVG keeps it under 150 KB; 500 ppi ridges stay clear. */
const jpegQuality = 60;

async function shrink(from: string, to: string, width: number): Promise<void> {
  const png = { palette: true, colors: paletteColors, compressionLevel: 9, effort: 10 };
  await sharp(from).resize({ width }).png(png).toFile(to);
}

/** Draws the steps and gives their names in order. */
async function drawSteps(image: GrayImage): Promise<readonly string[]> {
  const draft = mkdtempSync(join(tmpdir(), 'whorl-way-'));
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const names = await writeTrace(image, draft);
  for (const name of names) {
    const width = name.endsWith('minutiae') ? minutiaeWidth : pictureWidth;
    await shrink(join(draft, `${name}.png`), join(pictures, `${name}.png`), width);
  }
  rmSync(draft, { recursive: true });
  return names;
}

function pageText(names: readonly string[], template: Template): string {
  const sections = names.map((name, i) => {
    const title = stepTitle(name);
    return `## ${i + 1}. ${title}\n\n${stepCaption(name)}\n\n![${title}](way-of-a-print/${name}.png)\n`;
  });
  return `# The way of a print

How an image becomes a template, step by step, on one synthetic print: nobody has this finger. Written by
\`node tools/bootstrap.mjs tools/way-of-a-print.ts\` (engine ${engineVersion}); for a print of your own:
\`npx whorl extract FILE --trace DIR\`. The steps are the lines of
[extract.ts](../packages/fingerprint/extraction/extract.ts), in the same order.

${sections.join('\n')}
What is left of the image is the template: ${template.minutiae.length} minutiae with place, direction, kind and quality, and
the quality of the whole, ${template.quality} of 100. The image itself is not in it.
`;
}

async function sideOf(label: string, image: GrayImage, template: Template) {
  const { width, height, pixels } = image;
  const raw = { width, height, channels: 1 } as const;
  const jpeg = await sharp(pixels, { raw }).jpeg({ quality: jpegQuality }).toBuffer();
  const url = `data:image/jpeg;base64,${jpeg.toString('base64')}`;
  return { label, template, image: { url, width, height } };
}

const finger = createMasterFinger({ seed: fingerSeed });
const image = createImpression(finger, shownImpression);
const template = extract(image);
const names = await drawSteps(image);
writeFileSync(join(docs, 'way-of-a-print.md'), pageText(names, template));

const other = createImpression(finger, otherImpression);
const otherTemplate = extract(other);
const comparison = compareTemplates(prepareTemplate(template), prepareTemplate(otherTemplate));
const isMatch = comparison.falseMatchRate <= falseMatchRateMax;
const left = await sideOf('Probe, a synthetic finger', image, template);
const right = await sideOf('Reference, another impression', other, otherTemplate);
writeFileSync(join(docs, 'match.svg'), matchPicture(left, right, comparison, isMatch));
const bytes = names.reduce((sum, n) => sum + readFileSync(join(pictures, `${n}.png`)).length, 0);
console.log(`docs/way-of-a-print.md: ${names.length} pictures, ${Math.round(bytes / 1024)} KB`);
console.log(`docs/match.svg: score ${comparison.score.toFixed(1)}`);
