import { decodeLatin1 } from '../text-encoding.ts';

/** Resolutions outside this range are placeholders of writers that did not know. */
const ppiMin = 50;
const ppiMax = 4000;

/** The resolution that a NISTCOM comment states ("PPI 500"), or nothing. */
export function ppiOfComment(bytes: Uint8Array): number | undefined {
  const text = decodeLatin1(bytes);
  if (!text.startsWith('NIST_COM')) return undefined;
  const match = /^PPI (\d{1,6})\s*$/m.exec(text);
  const ppi = Number(match?.[1]);
  return ppi >= ppiMin && ppi <= ppiMax ? ppi : undefined;
}

/** A NISTCOM comment for an image of that size and resolution. */
export function formatComment(
  width: number,
  height: number,
  ppi: number,
  bitsPerPixel: number,
): string {
  const lines = [
    'NIST_COM 9',
    `PIX_WIDTH ${width}`,
    `PIX_HEIGHT ${height}`,
    'PIX_DEPTH 8',
    `PPI ${Math.round(ppi)}`,
    'LOSSY 1',
    'COLORSPACE GRAY',
    'COMPRESSION WSQ',
    `WSQ_BITRATE ${bitsPerPixel.toFixed(6)}`,
  ];
  return lines.join('\n');
}
