import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { GrayCanvas } from '../../components/gray-canvas.tsx';
import type { FingerBox, GrayPixels } from '../../decoding/worker-protocol.ts';
import { boxAfterKey, draggedBox, type Handle, scaledBox } from './edit-box.ts';
import { SlapBox } from './slap-box.tsx';

/** Width of the picture in the units in which boxes, letters and handles are drawn. */
const drawnWidth = 1600;
/** One press of an arrow, as a share of the width. */
const stepShare = 1 / 400;

/** A picture with boxes on it that pointer and keyboard move, size and turn. */
export function BoxEditor<Box extends FingerBox>(props: {
  readonly label: string;
  /** What is shown; it may have fewer pixels than the image that boxes are measured in. */
  readonly picture: GrayPixels;
  /** Width and height of that image. */
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly chosen: number;
  /** Boxes that cannot be turned. */
  readonly isUpright?: boolean;
  /** Boxes of which nothing is taken are drawn fainter. */
  readonly isFaint?: (box: Box) => boolean;
  readonly onChoose: (index: number) => void;
  readonly onChange: (boxes: readonly Box[]) => void;
}): ReactNode {
  const {
    label,
    picture,
    width,
    height,
    boxes,
    chosen,
    isUpright = false,
    isFaint,
    onChoose,
    onChange,
  } = props;
  const drag = useRef<{ handle: Handle; start: Box; x: number; y: number } | undefined>(undefined);
  const scale = drawnWidth / width;
  const stepPixels = Math.round(width * stepShare);
  const replace = (index: number, box: Box): void =>
    onChange(boxes.map((other, i) => (i === index ? box : other)));

  function pull(event: PointerEvent<SVGSVGElement>): void {
    const held = drag.current;
    if (!held) return;
    const pixels = width / event.currentTarget.getBoundingClientRect().width;
    const dx = (event.clientX - held.x) * pixels;
    const dy = (event.clientY - held.y) * pixels;
    replace(chosen, draggedBox(held.start, held.handle, dx, dy));
  }

  function press(event: KeyboardEvent, index: number): void {
    const box = boxAfterKey(boxes[index]!, event.key, event.shiftKey, stepPixels);
    if (!box || (isUpright && box.rotationDegrees !== 0)) return;
    event.preventDefault();
    replace(index, box);
  }

  return (
    <div className="slap-image">
      <GrayCanvas image={picture} />
      <svg
        viewBox={`0 0 ${drawnWidth} ${height * scale}`}
        aria-label={label}
        onPointerMove={pull}
        onPointerUp={() => {
          drag.current = undefined;
        }}
      >
        {boxes.map((box, index) => (
          <SlapBox
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no other name, and keep their order.
            key={index}
            box={scaledBox(box, scale)}
            isChosen={index === chosen}
            isUpright={isUpright}
            isFaint={isFaint?.(box) ?? false}
            onKeyDown={(event) => press(event, index)}
            onChoose={() => onChoose(index)}
            onGrab={(handle, event) => {
              onChoose(index);
              event.currentTarget.ownerSVGElement?.setPointerCapture(event.pointerId);
              drag.current = { handle, start: box, x: event.clientX, y: event.clientY };
            }}
          />
        ))}
      </svg>
    </div>
  );
}
