/** RFC 8176, section 2: what one knows, and what one has or is. */
const known: ReadonlySet<string> = new Set(['pwd', 'pin', 'kba']);
const possessed: ReadonlySet<string> = new Set([
  'otp',
  'hwk',
  'swk',
  'sc',
  'sms',
  'tel',
  'fpt',
  'face',
  'iris',
  'retina',
  'vbm',
]);

/**
 * Whether a directory's answer tells of a second factor: `mfa`, or something known together with
 * something possessed, or an `acr` that stands for it at this directory. Silence does not.
 */
export function tellsOfSecondFactor(
  claims: Readonly<Record<string, unknown>>,
  acrValues: readonly string[],
): boolean {
  const { amr, acr } = claims;
  if (typeof acr === 'string' && acrValues.includes(acr)) return true;
  const methods = Array.isArray(amr) ? amr.filter((value) => typeof value === 'string') : [];
  if (methods.includes('mfa')) return true;
  return methods.some((method) => known.has(method)) && methods.some((m) => possessed.has(m));
}
