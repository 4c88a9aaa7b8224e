import type { ReactNode } from 'react';
import { useNow } from '../app/use-now.ts';
import { useFormat, useTranslate } from '../i18n/language-context.tsx';
import { clockMessages } from './clock-messages.ts';
import { countdownTo } from './countdown.ts';

/** A deadline as a running clock. */
export function Clock({ dueAt }: { readonly dueAt: string }): ReactNode {
  const t = useTranslate(clockMessages);
  const format = useFormat();
  const { text, unit, isOver, tone } = countdownTo(new Date(dueAt), useNow());
  return (
    <span className="clock-frame" title={format.dateTime(dueAt)}>
      <span className={`clock ${tone}`} role="timer">
        {text}
      </span>{' '}
      <span className="fine">
        {t(`unit.${unit}`)} {t(isOver ? 'over' : 'left')}
      </span>
    </span>
  );
}
