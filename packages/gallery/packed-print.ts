import {
  galleryMinutiaeMax,
  packedTemplateBytes,
  packTemplate,
  type Template,
} from '@whorl/fingerprint';

/** A print as the flat bytes that shards hold and scan. */
export type PackedPrint = Uint8Array;

/** Packs a template for a gallery, as reference or as probe. Takes a fraction of a millisecond, in any thread. */
export function packPrint(template: Template): PackedPrint {
  return packTemplate(template, galleryMinutiaeMax).bytes;
}

/** The memory of one template in a shard, on whole vectors. */
export const templateStrideBytes: number = packedTemplateBytes(galleryMinutiaeMax);
