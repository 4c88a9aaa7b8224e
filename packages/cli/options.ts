import type { OptionValues } from './command.ts';
import { exitCodes, UserError } from './exit-codes.ts';

/** A numeric option within its range, or nothing where it was not given. */
export function numberOption(
  values: OptionValues,
  name: string,
  range: { readonly min: number; readonly max: number; readonly isWhole?: boolean },
): number | undefined {
  const text = values[name];
  if (typeof text !== 'string') return undefined;
  const value = Number(text);
  const isWrongKind = text.trim() === '' || (range.isWhole === true && !Number.isInteger(value));
  if (isWrongKind || !(value >= range.min && value <= range.max)) {
    const remedy = `Give a ${range.isWhole ? 'whole ' : ''}number from ${range.min} to ${range.max}.`;
    throw new UserError(`--${name} is ${JSON.stringify(text)}`, remedy, exitCodes.usage);
  }
  return value;
}

/** A text option, or nothing where it was not given. */
export function textOption(values: OptionValues, name: string): string | undefined {
  const text = values[name];
  return typeof text === 'string' ? text : undefined;
}

/** The option that all commands on prints share. */
export const assumedPpiOption = { ppi: { type: 'string' } } as const;

export function assumedPpi(values: OptionValues): number | undefined {
  return numberOption(values, 'ppi', { min: 100, max: 4_000 });
}

/** The option of commands whose images may be marks. */
export const markOption = { mark: { type: 'boolean' } } as const;
