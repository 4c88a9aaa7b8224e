import type { SlapFinger } from '@whorl/fingerprint';
import type { SegmentedSlap } from '../files/segment-file.ts';

/** The fingers of a slap for people: a head, then a line a finger with what speaks against it. */
export function slapLines(path: string, { place, fingers }: SegmentedSlap): string[] {
  const head = `${path}${place ? ` (${place})` : ''}: ${fingers.length} finger${fingers.length === 1 ? '' : 's'}`;
  return [head, ...fingers.map(fingerLine)];
}

function fingerLine({ position, box, confidence, reasons }: SlapFinger): string {
  const against = reasons
    .filter(({ value }) => value < 0.995)
    .map(({ name, value }) => `${name} ${value.toFixed(2)}`);
  const columns = [
    `  finger ${String(position).padStart(2)}`,
    `${Math.round(box.width)} x ${Math.round(box.height)} at ${Math.round(box.centerX)},${Math.round(box.centerY)}`.padEnd(
      24,
    ),
    `turned ${String(Math.round(box.rotationDegrees) || 0).padStart(3)}°`,
    `confidence ${confidence.toFixed(2)}`,
  ];
  return `${columns.join('  ')}${against.length > 0 ? ` (${against.join(', ')})` : ''}`;
}
