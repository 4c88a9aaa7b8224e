import type { ReactNode } from 'react';
import { preferenceStore } from '../../app/preferences.ts';
import { usePreferences } from '../../app/use-preferences.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import { accountMessages } from './account-messages.ts';

/** ISO/IEC 7810, format ID-1: the card in every pocket. */
const cardMm = 85.6;
const cssPixelsPerMm = 96 / 25.4;

/** Makes "true size" true on this screen, by laying a card on it. */
export function ScreenScale(): ReactNode {
  const t = useTranslate(accountMessages);
  const { screenScale } = usePreferences();
  const width = cardMm * cssPixelsPerMm * screenScale;
  return (
    <section className="panel">
      <h2>{t('scale')}</h2>
      <p>{t('scale.text')}</p>
      <div className="card-bar" style={{ width }} />
      <input
        type="range"
        aria-label={t('scale')}
        min={0.5}
        max={2}
        step={0.005}
        value={screenScale}
        onChange={(event) => preferenceStore.change({ screenScale: Number(event.target.value) })}
      />
    </section>
  );
}
