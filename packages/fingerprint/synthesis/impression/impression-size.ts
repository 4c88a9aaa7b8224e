/** Size of an impression, pixels at 500 ppi: 19 by 24 mm, the platen of a single-finger scanner. */
export const impressionWidth = 368;
export const impressionHeight = 480;
