/** A rectangle of the coefficient plane, in pixels from its top left. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * One step of the decomposition: a rectangle that splits into four. A half that holds high
 * frequencies is mirrored, so that its own low half lies on the far side.
 */
export interface WaveletNode extends Rectangle {
  readonly mirrorsRows: boolean;
  readonly mirrorsColumns: boolean;
}

/** Low part first; it is the longer one unless the side is mirrored. */
function split(length: number, isMirrored: boolean): readonly [number, number] {
  const longer = Math.ceil(length / 2);
  return isMirrored ? [length - longer, longer] : [longer, length - longer];
}

/** The four parts of a rectangle in the order left top, right top, left bottom, right bottom. */
function quarter(area: Rectangle, mirrorsX: boolean, mirrorsY: boolean): readonly Rectangle[] {
  const { x, y } = area;
  const [leftWidth, rightWidth] = split(area.width, mirrorsX);
  const [topHeight, bottomHeight] = split(area.height, mirrorsY);
  return [
    { x, y, width: leftWidth, height: topHeight },
    { x: x + leftWidth, y, width: rightWidth, height: topHeight },
    { x, y: y + topHeight, width: leftWidth, height: bottomHeight },
    { x: x + leftWidth, y: y + topHeight, width: rightWidth, height: bottomHeight },
  ];
}

/** Splits twice: sixteen parts, four by four; a high half is mirrored in the second split. */
function quarterTwice(area: Rectangle, mirrorsX: boolean, mirrorsY: boolean): Rectangle[] {
  return quarter(area, mirrorsX, mirrorsY).flatMap((part, i) => quarter(part, i % 2 === 1, i >= 2));
}

function node(area: Rectangle, mirrorsColumns: boolean, mirrorsRows: boolean): WaveletNode {
  return { ...area, mirrorsRows, mirrorsColumns };
}

/** The nodes of a decomposition whose parts are split again: `area` and its four quarters. */
function nodeWithQuarters(area: Rectangle, mirrorsX: boolean, mirrorsY: boolean): WaveletNode[] {
  const [first, ...others] = quarter(area, mirrorsX, mirrorsY).map((part, i) =>
    node(part, i >= 2, i % 2 === 1),
  );
  return [node(area, mirrorsY, mirrorsX), first!, ...others];
}

/**
 * The twenty steps of the WSQ decomposition, largest first (IAFIS-IC-0110 v3, figure 6): the
 * forward transform runs through them in this order, the inverse in the opposite one. The high
 * part of both directions is not split at the first two levels.
 */
export function waveletNodes(width: number, height: number): readonly WaveletNode[] {
  const image = { x: 0, y: 0, width, height };
  const [low, right, bottom] = quarter(image, false, false);
  const [lowLow, lowRight, lowBottom] = quarter(low!, false, false);
  const lowest = quarter(quarter(lowLow!, false, false)[0]!, false, false)[0]!;
  return [
    node(image, false, false),
    node(low!, false, false),
    node(right!, false, true),
    node(bottom!, true, false),
    ...nodeWithQuarters(lowRight!, true, false),
    ...nodeWithQuarters(lowBottom!, false, true),
    ...nodeWithQuarters(lowLow!, false, false),
    node(lowest, false, false),
  ];
}

/** The 64 subbands in the order of the stream (IAFIS-IC-0110 v3, figure 7). */
export function subbands(width: number, height: number): readonly Rectangle[] {
  const image = { x: 0, y: 0, width, height };
  const [low] = quarter(image, false, false);
  const [lowLow, lowRight, lowBottom, lowCorner] = quarter(low!, false, false);
  const lowParts = quarterTwice(lowLow!, false, false);
  return [
    ...quarter(lowParts[0]!, false, false),
    ...lowParts.slice(1),
    ...quarterTwice(lowRight!, true, false),
    ...quarterTwice(lowBottom!, false, true),
    lowCorner!,
    ...quarterTwice(image, false, false).slice(4),
  ];
}
