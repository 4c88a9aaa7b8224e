import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/language-context.tsx';
import { reasonsInNotes } from './decision-reasons.ts';
import { examinationMessages } from './examination-messages.ts';
import type { CaseDetail } from './use-case-prints.ts';

/** For a supervisor who settles a disagreement: both decisions, without names. */
export function EarlierDecisions({
  earlier,
}: {
  readonly earlier: CaseDetail['earlier'];
}): ReactNode {
  const t = useTranslate(examinationMessages);
  if (earlier.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('earlier')}</h2>
      {earlier.map(({ decision, notes }, i) => {
        const said = reasonsInNotes(notes ?? '');
        return (
          <div key={`${decision}/${i === 0 ? 'first' : 'second'}`} className="earlier">
            <b>{t(`decision.${decision}`)}</b>
            <ul>
              {said.reasons.map((reason) => (
                <li key={reason}>{t(`reason.${reason}`)}</li>
              ))}
            </ul>
            {said.notes && <p>{said.notes}</p>}
          </div>
        );
      })}
    </section>
  );
}
