import { decodeWsq, looksLikeWsq, statedResolution } from '@whorl/codecs';
import { downsample, findTenPrintCard } from '@whorl/fingerprint';
import { grayImageOf } from './analyse-print.ts';
import { browserImage } from './browser-image.ts';
import type { GrayPixels, OpenedScan, ReadCard } from './worker-protocol.ts';

/** A scan whose resolution is the stated one until a person says another. */
export interface OpenScan extends GrayPixels {
  readonly statedPpi: OpenedScan['statedPpi'];
}

const unknownPpi = 0;
/** Enough to see whether a box holds its print. */
const previewPpi = 125;

export async function openScan(bytes: Uint8Array): Promise<OpenScan> {
  const statedPpi = looksLikeWsq(bytes) ? ppiOfWsq(bytes) : statedResolution(bytes);
  return { ...(await browserImage(bytes, statedPpi ?? unknownPpi)), statedPpi };
}

function ppiOfWsq(bytes: Uint8Array): number | undefined {
  const { resolution } = decodeWsq(bytes);
  return resolution.source === 'stated' ? resolution.ppi : undefined;
}

/** The boxes of the card in a scan, and what of them is to be sent as it seems. */
export function cardOf(scan: OpenScan): ReadCard {
  const image = grayImageOf(scan);
  const card = findTenPrintCard(image);
  const { width, height, pixels } = downsample(image, previewPpi);
  return {
    image: { width, height, pixels: Uint8Array.from(pixels), ppi: previewPpi },
    boxes: (card?.cells ?? []).map(({ position, box, isEmpty, doubts }) => ({
      ...{ position, ...box, doubts, confidence: undefined },
      content: isEmpty ? 'empty' : 'print',
    })),
  };
}
