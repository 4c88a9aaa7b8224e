// Twins: toFieldTwin and blendTwin of orientation.ts.

/** Divides both parts of the tensor by its energy: the doubled-angle vector, and its length. Zero without energy. */
export function orientationField(
  xx: usize, xy: usize, energy: usize, cosine: usize, sine: usize, coherence: usize, count: usize,
): void {
  for (let at: usize = 0; at < count << 2; at += 4) {
    const total = <f64>load<f32>(energy + at);
    const isSure = total > 1e-6;
    const c: f64 = isSure ? <f64>load<f32>(xx + at) / total : 0;
    const s: f64 = isSure ? <f64>load<f32>(xy + at) / total : 0;
    store<f32>(cosine + at, <f32>c);
    store<f32>(sine + at, <f32>s);
    store<f32>(coherence + at, <f32>sqrt<f64>(c * c + s * s));
  }
}

/** The near values with so much of the wide ones. */
export function blend(near: usize, wide: usize, target: usize, count: usize, wideWeight: f64): void {
  for (let at: usize = 0; at < count << 2; at += 4) {
    store<f32>(target + at, <f32>(<f64>load<f32>(near + at) + wideWeight * <f64>load<f32>(wide + at)));
  }
}
