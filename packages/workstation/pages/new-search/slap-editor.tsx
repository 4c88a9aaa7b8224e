import { type ReactNode, useState } from 'react';
import type { FingerBox, ReadSlap } from '../../decoding/worker-protocol.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import { BoxEditor } from './box-editor.tsx';
import { FingerList } from './finger-list.tsx';
import { newSearchMessages } from './new-search-messages.ts';

/** A slap with a box round each finger, or a palm with one round each part: a person can correct them. */
export function SlapEditor(props: {
  readonly slap: ReadSlap;
  readonly boxes: readonly FingerBox[];
  /** Parts of a palm stay upright, and have names of their own. */
  readonly isPalm?: boolean;
  readonly onChange: (boxes: readonly FingerBox[]) => void;
}): ReactNode {
  const { slap, boxes, isPalm = false, onChange } = props;
  const t = useTranslate(newSearchMessages);
  const [chosen, setChosen] = useState(0);
  const { width, height } = slap.image;
  return (
    <div className="slap">
      <BoxEditor
        label={t(isPalm ? 'palms' : 'slaps')}
        isUpright={isPalm}
        picture={slap.image}
        width={width}
        height={height}
        boxes={boxes}
        chosen={chosen}
        onChoose={setChosen}
        onChange={onChange}
      />
      <FingerList
        isPalm={isPalm}
        slap={slap}
        boxes={boxes}
        chosen={chosen}
        onChoose={setChosen}
        onChange={onChange}
      />
    </div>
  );
}
