import type { FingerBox } from '../../decoding/worker-protocol.ts';

export type Handle = 'move' | 'along' | 'across' | 'turn';
const sideMinPixels = 40;

/** The box after its handle was pulled by so many pixels of the image. */
export function draggedBox<Box extends FingerBox>(
  box: Box,
  handle: Handle,
  dx: number,
  dy: number,
): Box {
  const byHand = { ...box, confidence: undefined };
  if (handle === 'move') {
    return { ...byHand, centerX: box.centerX + dx, centerY: box.centerY + dy };
  }
  const angle = (box.rotationDegrees * Math.PI) / 180;
  // Axes of the turned box: across the finger, and along it towards its base.
  const across = dx * Math.cos(angle) - dy * Math.sin(angle);
  const along = dx * Math.sin(angle) + dy * Math.cos(angle);
  if (handle === 'across') return { ...byHand, width: sized(box.width + 2 * across) };
  if (handle === 'along') return { ...byHand, height: sized(box.height + 2 * along) };
  const turnDegrees = (Math.atan2(across, box.height / 2) * 180) / Math.PI;
  return { ...byHand, rotationDegrees: wrapped(box.rotationDegrees - turnDegrees) };
}

const stepDegrees = 2;

/** The box after a key; nothing for keys that mean nothing to it. */
export function boxAfterKey<Box extends FingerBox>(
  box: Box,
  key: string,
  hasShift: boolean,
  stepPixels: number,
): Box | undefined {
  const byHand = { ...box, confidence: undefined };
  const arrow = arrows[key];
  if (arrow) {
    const [dx, dy] = arrow.map((share) => share * stepPixels) as [number, number];
    if (!hasShift) return draggedBox(box, 'move', dx, dy);
    return { ...byHand, width: sized(box.width + dx), height: sized(box.height + dy) };
  }
  if (key === '[')
    return { ...byHand, rotationDegrees: wrapped(box.rotationDegrees + stepDegrees) };
  if (key === ']')
    return { ...byHand, rotationDegrees: wrapped(box.rotationDegrees - stepDegrees) };
  return undefined;
}
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function sized(pixels: number): number {
  return Math.max(sideMinPixels, pixels);
}
function wrapped(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** The box in a picture of another size. */
export function scaledBox<Box extends FingerBox>(box: Box, scale: number): Box {
  const { centerX, centerY, width, height } = box;
  return {
    ...box,
    centerX: centerX * scale,
    centerY: centerY * scale,
    width: width * scale,
    height: height * scale,
  };
}
