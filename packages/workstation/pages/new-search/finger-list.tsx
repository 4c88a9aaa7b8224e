import type { ReactNode } from 'react';
import type { FingerBox, ReadSlap } from '../../decoding/worker-protocol.ts';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { positionKey, useDomain } from '../../i18n/use-domain.ts';
import { newSearchMessages } from './new-search-messages.ts';

const fingers = Array.from({ length: 11 }, (_, position) => position);
/** Whole palms, writer's palms, lower and upper palms (ANSI/NIST-ITL table 8). */
const palms = [21, 22, 25, 26, 23, 24, 27, 28, 20];

const palmOf = ({ position }: FingerBox): number => position;

/** Which finger, or which part of a palm, each box holds. */
export function FingerList(props: {
  readonly slap: ReadSlap;
  readonly boxes: readonly FingerBox[];
  readonly isPalm: boolean;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onChange: (boxes: readonly FingerBox[]) => void;
}): ReactNode {
  const { slap, boxes, isPalm, chosen, onChoose, onChange } = props;
  const t = useTranslate(newSearchMessages);
  const domain = useDomain();
  const nameOf = (position: number): string =>
    isPalm && palms.includes(position)
      ? t(`palm.${position as 20}`)
      : domain(positionKey(position));
  const positions = isPalm ? [...new Set([...palms, ...boxes.map(palmOf)])] : fingers;
  const format = useFormat();
  const { width, height } = slap.image;
  const added: FingerBox = {
    position: isPalm ? (boxes[0]?.position ?? palms[0]!) : 0,
    centerX: width / 2,
    centerY: height / 2,
    width: width / 6,
    height: height / 4,
    rotationDegrees: 0,
    confidence: undefined,
  };
  return (
    <div className="finger-list">
      {boxes.map((box, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no other name, and keep their order.
        <div key={index} className={index === chosen ? 'row chosen' : 'row'}>
          <select
            aria-label={t(isPalm ? 'palms.part' : 'slaps.finger')}
            value={box.position}
            onFocus={() => onChoose(index)}
            onChange={(event) => {
              const position = Number(event.target.value);
              onChange(boxes.map((other, i) => (i === index ? { ...box, position } : other)));
            }}
          >
            {positions.map((position) => (
              <option key={position} value={position}>
                {nameOf(position)}
              </option>
            ))}
          </select>
          <span className="fine number">
            {box.confidence === undefined ? '✎' : format.percent(box.confidence)}
          </span>
          <button
            type="button"
            className="button quiet"
            onClick={() => onChange(boxes.filter((_, i) => i !== index))}
          >
            {t('slaps.remove')}
          </button>
        </div>
      ))}
      <div className="row">
        <button type="button" className="button" onClick={() => onChange([...boxes, added])}>
          {t('slaps.add')}
        </button>
        <button type="button" className="button quiet" onClick={() => onChange(slap.boxes)}>
          {t('slaps.reset')}
        </button>
      </div>
    </div>
  );
}
