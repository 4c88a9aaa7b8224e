import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { GrayCanvas } from '../../components/gray-canvas.tsx';
import type { FingerBox, ReadSlap } from '../../decoding/worker-protocol.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import { boxAfterKey, draggedBox, type Handle } from './edit-box.ts';
import { FingerList } from './finger-list.tsx';
import { newSearchMessages } from './new-search-messages.ts';
import { SlapBox } from './slap-box.tsx';

/** A slap with a box round each finger, which a person can correct. */
export function SlapEditor(props: {
  readonly slap: ReadSlap;
  readonly boxes: readonly FingerBox[];
  readonly onChange: (boxes: readonly FingerBox[]) => void;
}): ReactNode {
  const { slap, boxes, onChange } = props;
  const t = useTranslate(newSearchMessages);
  const [chosen, setChosen] = useState(0);
  const drag = useRef<{ handle: Handle; start: FingerBox; x: number; y: number } | undefined>(
    undefined,
  );
  const { width, height } = slap.image;
  const replace = (index: number, box: FingerBox): void =>
    onChange(boxes.map((other, i) => (i === index ? box : other)));

  function pull(event: PointerEvent<SVGSVGElement>): void {
    const held = drag.current;
    if (!held) return;
    const scale = width / event.currentTarget.getBoundingClientRect().width;
    const dx = (event.clientX - held.x) * scale;
    const dy = (event.clientY - held.y) * scale;
    replace(chosen, draggedBox(held.start, held.handle, dx, dy));
  }

  function press(event: KeyboardEvent, index: number): void {
    const box = boxAfterKey(boxes[index]!, event.key, event.shiftKey);
    if (!box) return;
    event.preventDefault();
    replace(index, box);
  }

  return (
    <div className="slap">
      <div className="slap-image">
        <GrayCanvas image={slap.image} />
        <svg
          viewBox={`0 0 ${width} ${height}`}
          aria-label={t('slaps')}
          onPointerMove={pull}
          onPointerUp={() => {
            drag.current = undefined;
          }}
        >
          {boxes.map((box, index) => (
            <SlapBox
              // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no other name, and keep their order.
              key={index}
              box={box}
              isChosen={index === chosen}
              onKeyDown={(event) => press(event, index)}
              onChoose={() => setChosen(index)}
              onGrab={(handle, event) => {
                setChosen(index);
                event.currentTarget.ownerSVGElement?.setPointerCapture(event.pointerId);
                drag.current = { handle, start: box, x: event.clientX, y: event.clientY };
              }}
            />
          ))}
        </svg>
      </div>
      <FingerList
        slap={slap}
        boxes={boxes}
        chosen={chosen}
        onChoose={setChosen}
        onChange={onChange}
      />
    </div>
  );
}
