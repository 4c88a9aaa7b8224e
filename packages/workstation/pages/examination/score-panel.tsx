import type { ReactNode } from 'react';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { examinationMessages } from './examination-messages.ts';
import type { CaseDetail, ComparedPair } from './use-case-prints.ts';

type Term = ComparedPair['terms'][number];

/** What the engine says of a pair, and how often it would say so of strangers. */
export function ScorePanel({
  detail,
  pair,
}: {
  readonly detail: CaseDetail;
  readonly pair: ComparedPair;
}): ReactNode {
  const t = useTranslate(examinationMessages);
  const format = useFormat();
  return (
    <section className="panel score-panel">
      <dl className="score-facts">
        <div>
          <dt>{t('score')}</dt>
          <dd className="number big">{pair.score.toFixed(1)}</dd>
        </div>
        <div>
          <dt>{t('false-match-rate')}</dt>
          <dd>{format.matchRate(pair.falseMatchRate)}</dd>
        </div>
        <div>
          <dt>{t('false-alarms')}</dt>
          <dd className="number">{format.alarms(detail.falseAlarmsExpected)}</dd>
        </div>
      </dl>
      <details>
        <summary>{t('terms')}</summary>
        <TermTable terms={pair.terms} />
      </details>
    </section>
  );
}

function TermTable({ terms }: { readonly terms: readonly Term[] }): ReactNode {
  const t = useTranslate(examinationMessages);
  const largest = Math.max(...terms.map(({ contribution }) => Math.abs(contribution)), 1e-9);
  // A newer engine may have terms that this workstation has no words for.
  const nameOf = (name: string): string =>
    `term.${name}` in examinationMessages
      ? t(`term.${name}` as keyof typeof examinationMessages)
      : name;
  return (
    <ul className="terms">
      {terms.map(({ name, value, contribution }) => (
        <li key={name}>
          <span>{nameOf(name)}</span>
          <span className="number fine">{Number(value.toPrecision(3))}</span>
          <meter
            className={contribution < 0 ? 'against' : undefined}
            min={0}
            max={largest}
            value={Math.abs(contribution)}
            aria-label={nameOf(name)}
          />
          <b className="number">{contribution.toFixed(1)}</b>
        </li>
      ))}
    </ul>
  );
}
