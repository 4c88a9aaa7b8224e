/** Size of a master, pixels at 500 ppi: 24 by 28 mm, all the skin that a rolled impression shows. */
export const masterWidth = 480;
export const masterHeight = 560;

/** Where the middle of the pattern lies when nothing moves it. */
export const masterCenterX = masterWidth / 2;
export const masterCoreY = 225;

/** Where the middle of the area lies that touches when the finger is pressed flat. */
export const masterContactY = 272;
