/** Size of a master, pixels at 500 ppi: 21 by 28 mm, more skin than one plain impression shows. */
export const masterWidth = 416;
export const masterHeight = 560;

/** Where the middle of the pattern lies when nothing moves it. */
export const masterCenterX = masterWidth / 2;
export const masterCoreY = 225;

/** Where the middle of the area lies that touches when the finger is pressed flat. */
export const masterContactY = 272;
