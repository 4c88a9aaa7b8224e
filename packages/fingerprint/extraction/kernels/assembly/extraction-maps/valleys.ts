// Twin: invertTwin of binarize.ts.

/** The pixels of the foreground that are no ridge, sixteen at a time; all areas are bytes of 0 and 1. */
export function valleys(foreground: usize, ridges: usize, target: usize, count: usize): void {
  for (let at: usize = 0; at < count; at += 16) {
    v128.store(target + at, v128.andnot(v128.load(foreground + at), v128.load(ridges + at)));
  }
}
