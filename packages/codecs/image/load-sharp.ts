import type sharp from 'sharp';

let loaded: Promise<typeof sharp> | undefined;

/**
 * Loads sharp at first use: 20 MB that a command which reads no such image does not wait for. Its
 * cache is off, so that no picture of a person outlives the call that decoded it.
 */
export function loadSharp(): Promise<typeof sharp> {
  loaded ??= import('sharp').then((module) => {
    module.default.cache(false);
    return module.default;
  });
  return loaded;
}
