import type { Template } from '../template.ts';
import { type MatchPrint, unfoldPrint } from './match-print.ts';
import { type PackedTemplate, packTemplate } from './packed-template.ts';

/** A template with all that the matcher derives from it once, whoever it is compared with. */
export interface PreparedTemplate {
  readonly packed: PackedTemplate;
  readonly print: MatchPrint;
}

export function prepareTemplate(template: Template): PreparedTemplate {
  const packed = packTemplate(template);
  return { packed, print: unfoldPrint(packed.bytes) };
}
