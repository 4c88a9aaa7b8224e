import type { LayerName, Mode, ViewerState } from './viewer-state.ts';

/** What a key does in the viewer. */
export type ViewerCommand =
  | { readonly kind: 'pan'; readonly x: number; readonly y: number }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'fit' }
  | { readonly kind: 'true-size' }
  | { readonly kind: 'turn'; readonly degrees: number }
  | { readonly kind: 'mirror' }
  | { readonly kind: 'invert' }
  | { readonly kind: 'other-side' }
  | { readonly kind: 'layer'; readonly layer: LayerName }
  | { readonly kind: 'mode'; readonly mode: Mode }
  | { readonly kind: 'synchronise' }
  | { readonly kind: 'pair'; readonly step: 1 | -1 }
  | { readonly kind: 'all-pairs' }
  | { readonly kind: 'marking' }
  | { readonly kind: 'unmark' }
  | { readonly kind: 'mark-middle' };

const panPixels = 60;
const zoomStep = 1.25;

/** Every key of the viewer, in the order in which the help shows them. */
export const viewerKeys: Readonly<Record<string, ViewerCommand>> = {
  ArrowLeft: { kind: 'pan', x: panPixels, y: 0 },
  ArrowRight: { kind: 'pan', x: -panPixels, y: 0 },
  ArrowUp: { kind: 'pan', x: 0, y: panPixels },
  ArrowDown: { kind: 'pan', x: 0, y: -panPixels },
  '+': { kind: 'zoom', factor: zoomStep },
  '=': { kind: 'zoom', factor: zoomStep },
  '-': { kind: 'zoom', factor: 1 / zoomStep },
  '0': { kind: 'fit' },
  '1': { kind: 'true-size' },
  '[': { kind: 'turn', degrees: -5 },
  ']': { kind: 'turn', degrees: 5 },
  '{': { kind: 'turn', degrees: -90 },
  '}': { kind: 'turn', degrees: 90 },
  h: { kind: 'mirror' },
  i: { kind: 'invert' },
  o: { kind: 'other-side' },
  t: { kind: 'layer', layer: 'minutiae' },
  p: { kind: 'layer', layer: 'pairs' },
  l: { kind: 'layer', layer: 'links' },
  q: { kind: 'layer', layer: 'clarity' },
  e: { kind: 'layer', layer: 'enhanced' },
  s: { kind: 'synchronise' },
  v: { kind: 'mode', mode: 'side-by-side' },
  c: { kind: 'mode', mode: 'ghost' },
  w: { kind: 'mode', mode: 'swipe' },
  n: { kind: 'pair', step: 1 },
  b: { kind: 'pair', step: -1 },
  a: { kind: 'all-pairs' },
  m: { kind: 'marking' },
  x: { kind: 'mark-middle' },
  u: { kind: 'unmark' },
};

export function viewerCommandOf(key: string, hasModifier: boolean): ViewerCommand | undefined {
  // Tab must be able to leave the viewer, or the keyboard would be caught in it.
  if (hasModifier || key === 'Tab') return undefined;
  return viewerKeys[key];
}

/** The pair after the one that is shown, round and round. */
export function nextPair(
  { activePair }: Pick<ViewerState, 'activePair'>,
  step: 1 | -1,
  count: number,
): number | undefined {
  if (count === 0) return undefined;
  if (activePair === undefined) return step === 1 ? 0 : count - 1;
  return (activePair + step + count) % count;
}
