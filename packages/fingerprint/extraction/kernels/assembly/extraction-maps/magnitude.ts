// Twin: estimateClarity of ridge-clarity.ts.

/** The sizes of all values, four at a time. */
export function magnitude(source: usize, target: usize, byteLength: usize): void {
  for (let at: usize = 0; at < byteLength; at += 16) {
    v128.store(target + at, f32x4.abs(v128.load(source + at)));
  }
}
