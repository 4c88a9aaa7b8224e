import { type ColorTable, colorTable } from './color-table.ts';

/** How gray levels are shown. */
export interface Tone {
  /** -100 to 100, per cent of the range. */
  readonly brightness: number;
  /** -100 to 100. */
  readonly contrast: number;
  /** 0.2 to 5; above 1 lightens the middle. */
  readonly gamma: number;
  readonly isInverted: boolean;
}

export const plainTone: Tone = { brightness: 0, contrast: 0, gamma: 1, isInverted: false };
/** A shown channel: ridges in the colour of the tint on white. */
export interface Tint {
  readonly red: boolean;
  readonly green: boolean;
  readonly blue: boolean;
}
export const noTint: Tint = { red: false, green: false, blue: false };
/** Overlaid by multiplication, ridges that agree come out dark and others in their own colour. */
export const probeTint: Tint = { red: true, green: false, blue: false };
export const referenceTint: Tint = { red: false, green: true, blue: true };

/** What each of the 256 gray levels is shown as. */
export function toneTable({ brightness, contrast, gamma, isInverted }: Tone): Uint8ClampedArray {
  const slope = Math.tan(((contrast + 100) / 200) * (Math.PI / 2) * 0.999);
  return Uint8ClampedArray.from({ length: 256 }, (_, level) => {
    const given = isInverted ? 1 - level / 255 : level / 255;
    const stretched = (given - 0.5) * slope + 0.5 + brightness / 100;
    return Math.round(255 * Math.min(1, Math.max(0, stretched)) ** (1 / gamma));
  });
}

/** The same as colours; a tinted channel stays full, so that ridges take the tint. */
export function tonedColors(tone: Tone, tint: Tint): ColorTable {
  const levels = toneTable(tone);
  return colorTable((level) => {
    const shown = levels[level]!;
    return [tint.red ? 255 : shown, tint.green ? 255 : shown, tint.blue ? 255 : shown, 255];
  });
}
