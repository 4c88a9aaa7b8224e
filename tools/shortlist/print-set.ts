import {
  createPopulation,
  galleryMinutiaeMax,
  packedMinutiaAt,
  packedTurnOffset,
  packTemplate,
  populationTemplate,
  type Template,
} from '../../packages/fingerprint/index.ts';
import { evaluateFolders } from '../accuracy/real-sets.ts';

/** A print as a gallery keeps it; the number names the finger. */
export interface PackedPrint {
  readonly finger: number;
  readonly packed: Uint8Array;
}

/** Real prints of several sets in one gallery: mixed sensors, as a bureau has them. */
export async function realPrints(folders: readonly string[]): Promise<readonly PackedPrint[]> {
  const results = await evaluateFolders(folders);
  return results.flatMap(({ set, templates }, number) =>
    templates.flatMap((template, i) =>
      template ? [pack(number * 1000 + set.impressions[i]!.finger, template)] : [],
    ),
  );
}

/** Fingers that nobody has, template-only, all of one position: a rolled and a plain impression of each. */
export function syntheticPrints(fingerCount: number, seed: number): readonly PackedPrint[] {
  const population = createPopulation({ seed });
  return Array.from({ length: fingerCount }, (_, person) =>
    (['rolled', 'plain'] as const).map((kind) =>
      pack(person, populationTemplate(population, person, 2, { impression: 0, kind })),
    ),
  ).flat();
}

function pack(finger: number, template: Template): PackedPrint {
  return { finger, packed: packTemplate(template, galleryMinutiaeMax).bytes };
}

/** A packed print as if the finger had been laid down at another angle: its codes do not change by that. */
export function turnPrint(packed: Uint8Array, degrees: number): Uint8Array {
  const turned = packed.slice();
  const count = packed[0]!;
  const steps = Math.round((degrees * 256) / 360);
  for (let i = 0; i < count; i++) {
    const at = packedMinutiaAt(count, i) + packedTurnOffset;
    turned[at] = packed[at]! + steps;
  }
  return turned;
}
