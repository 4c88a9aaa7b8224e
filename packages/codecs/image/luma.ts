/** Gray level of a color (ITU-R BT.601, in 1/65536 so that white stays 255 and gray stays itself). */
export function lumaOf(red: number, green: number, blue: number): number {
  return (red * 19_595 + green * 38_470 + blue * 7_471 + 32_768) >> 16;
}
