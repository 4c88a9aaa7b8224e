import type { Template } from '../template.ts';
import { type PackedTemplate, packTemplate } from './packed-template.ts';

/** A template with all that the matcher derives from it once, whoever it is compared with. */
export interface PreparedTemplate {
  readonly packed: PackedTemplate;
}

export function prepareTemplate(template: Template): PreparedTemplate {
  return { packed: packTemplate(template) };
}
