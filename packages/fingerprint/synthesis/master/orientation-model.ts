/**
 * Direction of the ridges at a place of the master (pixels), radians, counter-clockwise from the
 * x axis with the y axis up. Half a turn more is the same direction.
 */
export type OrientationModel = (x: number, y: number) => number;
