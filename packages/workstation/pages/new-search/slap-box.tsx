import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { FingerBox } from '../../decoding/worker-protocol.ts';
import { positionKey, useDomain } from '../../i18n/use-domain.ts';
import type { Handle } from './edit-box.ts';

const handleRadiusPixels = 16;

/** One turned box with its handles: right side, lower side, and above the tip to turn it. */
export function SlapBox(props: {
  readonly box: FingerBox;
  readonly isChosen: boolean;
  /** It cannot be turned. */
  readonly isUpright: boolean;
  /** Nothing is taken from it. */
  readonly isFaint: boolean;
  readonly onChoose: () => void;
  readonly onGrab: (handle: Handle, event: PointerEvent<SVGElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactNode {
  const { box, isChosen, isUpright, isFaint, onChoose, onGrab, onKeyDown } = props;
  const domain = useDomain();
  const { centerX, centerY, width, height, rotationDegrees } = box;
  const name = domain(positionKey(box.position));
  const grab = (handle: Handle) => (event: PointerEvent<SVGElement>) => {
    event.stopPropagation();
    onGrab(handle, event);
  };
  return (
    // SVG turns clockwise, boxes are measured counter-clockwise.
    <g transform={`translate(${centerX} ${centerY}) rotate(${-rotationDegrees})`}>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no buttons. */}
      <rect
        className={`finger-box${isChosen ? ' chosen' : ''}${isFaint ? ' faint' : ''}`}
        x={-width / 2}
        y={-height / 2}
        width={width}
        height={height}
        role="button"
        tabIndex={0}
        aria-label={name}
        aria-pressed={isChosen}
        onFocus={onChoose}
        onKeyDown={onKeyDown}
        onPointerDown={grab('move')}
      />
      <text className="finger-number" textAnchor="middle" y={-height / 2 + 60}>
        {box.position || '?'}
      </text>
      {isChosen &&
        (
          [
            ['across', width / 2, 0],
            ['along', 0, height / 2],
            ['turn', 0, -height / 2 - 30],
          ] as const
        )
          .filter(([handle]) => handle !== 'turn' || !isUpright)
          .map(([handle, x, y]) => (
            <circle
              key={handle}
              className={`finger-handle ${handle}`}
              cx={x}
              cy={y}
              r={handleRadiusPixels}
              onPointerDown={grab(handle)}
            />
          ))}
    </g>
  );
}
