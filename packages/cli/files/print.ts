import type { GrayImage } from '@whorl/codecs';
import {
  extractMarkWithQuality,
  extractWithQuality,
  type ImpressionQuality,
  storedTemplate,
  type Template,
} from '@whorl/fingerprint';

/** One print of a file, ready to be compared. */
export interface Print {
  /** Where in the file: "Type-14, IDC 02, finger 3"; empty for a file that is one print. */
  readonly place: string;
  /** Finger 1 to 10 or a palm (ANSI/NIST-ITL table 8), or nothing where it is not known. */
  readonly position: number | undefined;
  readonly template: Template;
  /** Why an image is as good as it is; nothing for minutiae without an image, and from a cache. */
  readonly quality?: ImpressionQuality;
}

/** Template and quality of an image, as parts of a print. */
export function extractPrint(
  image: GrayImage,
  { isMark = false }: PrintOptions = {},
): Pick<Print, 'template' | 'quality'> {
  const { template, quality } = isMark ? extractMarkWithQuality(image) : extractWithQuality(image);
  return { template: storedTemplate(template), quality };
}

/** The prints of a file, and what in it was passed over with the reason. */
export interface PrintsOfFile {
  readonly prints: readonly Print[];
  readonly skipped: readonly string[];
}

export interface PrintOptions {
  /** Resolution of images that state none. */
  readonly assumedPpi?: number | undefined;
  /** Plain images are marks of a scene, and not exemplars. */
  readonly isMark?: boolean | undefined;
}

/** The image with an assumed resolution replaced by the one that the user states. */
export function withAssumedPpi(image: GrayImage, { assumedPpi }: PrintOptions): GrayImage {
  if (assumedPpi === undefined || image.resolution.source === 'stated') return image;
  return { ...image, resolution: { ppi: assumedPpi, source: 'stated' } };
}
