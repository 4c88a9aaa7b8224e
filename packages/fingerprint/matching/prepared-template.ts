import type { Template } from '../template.ts';
import { buildCylinders, type Cylinders } from './cylinders.ts';
import { type MinutiaArrays, toMinutiaArrays } from './minutia-arrays.ts';

/** A template with all that the matcher derives from it once, whoever it is compared with. */
export interface PreparedTemplate {
  readonly minutiae: MinutiaArrays;
  readonly cylinders: Cylinders;
}

export function prepareTemplate(template: Template): PreparedTemplate {
  const minutiae = toMinutiaArrays(template);
  return { minutiae, cylinders: buildCylinders(minutiae) };
}
