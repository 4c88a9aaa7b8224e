import type { ReactNode } from 'react';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useRoute } from '../../api/use-route.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { auditMessages } from './audit-messages.ts';
import { useActionName } from './use-action-name.ts';

/** Which bureau searched, saw or changed records of the own one, and how often. */
export function RecordAccesses(): ReactNode {
  const t = useTranslate(auditMessages);
  const format = useFormat();
  const bureauName = useBureauName();
  const actionName = useActionName();
  const accesses = useRoute('countRecordAccesses', {});
  const items = accesses.data?.items ?? [];
  return (
    <section className="panel">
      <ErrorNotice error={accesses.error} />
      {accesses.isSuccess && items.length === 0 && <p className="fine">{t('no-access')}</p>}
      {items.length > 0 && (
        <table className="plain">
          <thead>
            <tr>
              <th>{t('column.who')}</th>
              <th>{t('column.action')}</th>
              <th className="number">{t('column.count')}</th>
              <th className="number">{t('column.records')}</th>
              <th>{t('column.last')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ actorBureau, action, count, recordCount, lastAt }) => (
              <tr key={`${actorBureau} ${action}`}>
                <td>{bureauName(actorBureau)}</td>
                <td>{actionName(action)}</td>
                <td className="number">{format.number(count)}</td>
                <td className="number">{format.number(recordCount)}</td>
                <td>{format.dateTime(lastAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
