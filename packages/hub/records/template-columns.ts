import { encodeTemplate, engineVersion, type Template } from '@whorl/fingerprint';
import { packPrint } from '@whorl/gallery';

/** The columns that keep a print as the gallery scans it, so that a start need not work it out anew. */
export function packedColumns(template: Template) {
  return { packed: packPrint(template), packed_version: engineVersion };
}

/** All columns of a reference that follow from its template. */
export function templateColumns(template: Template) {
  return {
    template: encodeTemplate(template),
    engine_version: engineVersion,
    quality: template.quality,
    minutia_count: template.minutiae.length,
    ...packedColumns(template),
  };
}
