// Twin: estimateClarity of ridge-clarity.ts.

/** Makes all values positive, four at a time. */
export function magnitude(values: usize, byteLength: usize): void {
  for (let at: usize = 0; at < byteLength; at += 16) {
    v128.store(values + at, f32x4.abs(v128.load(values + at)));
  }
}
