/**
 * The colour of how well a pair fits, 0 to 1: orange over yellow-green to blue. Told apart with every kind of
 * colour vision, because lightness falls along with the hue.
 */
export function fitColor(fit: number): string {
  const share = Math.min(1, Math.max(0, fit));
  const hue = 30 + share * 190;
  const lightness = 56 - share * 10;
  return `hsl(${Math.round(hue)} 90% ${Math.round(lightness)}%)`;
}

/** In how many steps a legend shows the scale. */
export const fitSteps = [0, 0.25, 0.5, 0.75, 1] as const;
