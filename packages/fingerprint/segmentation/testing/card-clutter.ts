import { type Random, uniform } from '../../synthesis/random.ts';
import { drawStroke, type InkCanvas } from './ink-canvas.ts';

const pixelsPerMm = 500 / 25.4;

/** What a ten-print card carries beside fingers: its frame, its heading, handwriting, a hole. */
export function clutterCard(canvas: InkCanvas, random: Random): void {
  drawFrame(canvas, random);
  drawHeading(canvas, random);
  const noteCount = Math.floor(uniform(random, 0, 4));
  for (let i = 0; i < noteCount; i++) writeNote(canvas, random);
  if (random() < 0.6) punchHole(canvas, random);
}

function drawFrame(canvas: InkCanvas, random: Random): void {
  const inset = uniform(random, 2, 12);
  drawStroke(canvas, [0, inset], [canvas.width, inset + uniform(random, -4, 4)], 5);
  drawStroke(canvas, [inset, 0], [inset + uniform(random, -4, 4), canvas.height], 5);
}

/** Letters of straight strokes between the points of a grid, as tall as those of printed cards. */
function drawHeading(canvas: InkCanvas, random: Random): void {
  const height = uniform(random, 2, 3) * pixelsPerMm;
  const top = uniform(random, 1, 4) * pixelsPerMm;
  writeLetters(canvas, random, { left: 60, right: canvas.width - 200, top, height });
}

/** Where a line of letters stands, pixels. */
interface LetterLine {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

/** A printed line that says nothing: letters of straight strokes, with spaces. */
export function writeLetters(canvas: InkCanvas, random: Random, line: LetterLine): void {
  const { left, right, top, height } = line;
  const width = 0.62 * height;
  for (let x = left; x < right; x += 1.45 * width) {
    if (random() < 0.13) continue;
    for (let stroke = 0; stroke < 4; stroke++) {
      const corner = (): [number, number] => [
        x + Math.floor(random() * 2) * width,
        top + (Math.floor(random() * 3) * height) / 2,
      ];
      drawStroke(canvas, corner(), corner(), 0.15 * height);
    }
  }
}

/** A loopy line of a soft pencil. */
function writeNote(canvas: InkCanvas, random: Random): void {
  const size = uniform(random, 3, 9) * pixelsPerMm;
  const width = uniform(random, 0.4, 0.9) * pixelsPerMm;
  const strength = uniform(random, 0.6, 1);
  const slant = uniform(random, -1, 1);
  let [x, y] = [uniform(random, 0, canvas.width), uniform(random, 0, canvas.height)];
  const loops = 2 + Math.floor(4 * random());
  const phase = uniform(random, 0, 6);
  for (let step = 0; step < loops * 16; step++) {
    const angle = phase + (step * 2 * Math.PI) / 16;
    const nextX = x + 0.28 * size * Math.cos(angle) + 0.07 * size;
    const nextY = y + 0.39 * size * Math.sin(angle) + 0.03 * size * slant;
    drawStroke(canvas, [x, y], [nextX, nextY], width, strength);
    [x, y] = [nextX, nextY];
  }
}

function punchHole(canvas: InkCanvas, random: Random): void {
  const x = uniform(random, 0.1, 0.9) * canvas.width;
  const y = uniform(random, 0.5, 0.9) * canvas.height;
  drawStroke(canvas, [x, y], [x, y], uniform(random, 5.5, 7) * pixelsPerMm);
}
