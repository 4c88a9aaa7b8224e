import { lastRolledPosition } from '@whorl/fingerprint';
import type { ReactNode } from 'react';
import { Badge } from '../../../components/badge.tsx';
import type { CardBox } from '../../../decoding/worker-protocol.ts';
import { useTranslate } from '../../../i18n/language-context.tsx';
import { cardContents, cardPositions, changedBox } from './card-boxes.ts';
import { cardMessages } from './card-messages.ts';
import { useCellName } from './use-cell-name.ts';

/** Which finger each box of a card holds, what of it is sent, and what is in doubt. */
export function CellList(props: {
  readonly boxes: readonly CardBox[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onChange: (boxes: readonly CardBox[]) => void;
}): ReactNode {
  const { boxes, chosen, onChoose, onChange } = props;
  const t = useTranslate(cardMessages);
  const nameOf = useCellName();
  return (
    <ul className="cell-list">
      {boxes.map((box, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no other name, and keep their order.
        <li key={index} className={index === chosen ? 'row chosen' : 'row'}>
          <select
            aria-label={t('card.position', { number: index + 1 })}
            value={box.position}
            onFocus={() => onChoose(index)}
            onChange={(event) =>
              onChange(changedBox(boxes, index, { position: Number(event.target.value) }))
            }
          >
            {cardPositions.map((position) => (
              <option key={position} value={position}>
                {nameOf(position)}
              </option>
            ))}
          </select>
          <select
            aria-label={t('card.content', { name: nameOf(box.position) })}
            value={box.content}
            onFocus={() => onChoose(index)}
            onChange={(event) => {
              const content = event.target.value as CardBox['content'];
              onChange(changedBox(boxes, index, { content }));
            }}
          >
            {cardContents
              // Of one finger alone a person can say that it is missing.
              .slice(0, box.position <= lastRolledPosition ? cardContents.length : 2)
              .map((content) => (
                <option key={content} value={content}>
                  {t(`content.${content}`)}
                </option>
              ))}
          </select>
          {box.doubts.map((doubt) => (
            <Badge key={doubt} tone="warn">
              {t(`doubt.${doubt}`)}
            </Badge>
          ))}
        </li>
      ))}
    </ul>
  );
}
