/** Slaps are looked at coarsely: half of 500 ppi shows ridges well enough and costs a quarter. */
export const analysisPpi = 250;
/** Side of the square cells that the picture is divided into, pixels at 250 ppi: 0.6 mm. */
export const cellPixels = 6;

const mmPerInch = 25.4;
/** Cells on a millimetre of finger. */
export const cellsPerMm = analysisPpi / mmPerInch / cellPixels;
