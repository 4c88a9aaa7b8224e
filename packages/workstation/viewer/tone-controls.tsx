import type { Dispatch, ReactNode } from 'react';
import { useTranslate } from '../i18n/language-context.tsx';
import { plainTone, type Tone } from './tone.ts';
import { ToolButton } from './tool-button.tsx';
import { viewerMessages } from './viewer-messages.ts';
import type { ViewerAction } from './viewer-state.ts';

const ranges = [
  { name: 'brightness', sign: '☀', min: -60, max: 60, step: 1 },
  { name: 'contrast', sign: '◐', min: -60, max: 90, step: 1 },
  { name: 'gamma', sign: 'γ', min: 0.3, max: 3, step: 0.05 },
] as const;

/** Gray levels of the active print. */
export function ToneControls({
  tone,
  dispatch,
}: {
  readonly tone: Tone;
  readonly dispatch: Dispatch<ViewerAction>;
}): ReactNode {
  const t = useTranslate(viewerMessages);
  return (
    <div className="tool-group tones">
      {ranges.map(({ name, sign, ...range }) => (
        <label key={name} className="tone" title={t(name)}>
          <span aria-hidden="true">{sign}</span>
          <span className="visually-hidden">{t(name)}</span>
          <input
            type="range"
            {...range}
            value={tone[name]}
            onChange={(event) =>
              dispatch({ kind: 'tone', change: { [name]: Number(event.target.value) } })
            }
          />
        </label>
      ))}
      <ToolButton
        label={t('reset-tone')}
        onPress={() => dispatch({ kind: 'tone', change: plainTone })}
      />
    </div>
  );
}
