import type { ReactNode } from 'react';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useRoute } from '../../api/use-route.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { administrationMessages } from './administration-messages.ts';

const refetchMs = 60_000;

/** What every bureau has used of its searches today. */
export function Capacities(): ReactNode {
  const t = useTranslate(administrationMessages);
  const format = useFormat();
  const bureauName = useBureauName();
  const capacities = useRoute('listCapacities', {}, { refetchMs });
  return (
    <div className="panel">
      <ErrorNotice error={capacities.error} />
      <table className="plain">
        <thead>
          <tr>
            <th>{t('bureau')}</th>
            <th>{t('capacity.used')}</th>
            <th className="number">{t('capacity')}</th>
          </tr>
        </thead>
        <tbody>
          {(capacities.data?.items ?? []).map(({ bureauId, searchesUsed, searchesMax }) => (
            <tr key={bureauId}>
              <td>{bureauName(bureauId)}</td>
              <td>
                <span className="row">
                  <meter
                    min={0}
                    max={Math.max(1, searchesMax)}
                    high={0.8 * searchesMax}
                    value={searchesUsed}
                    aria-label={t('capacity.used')}
                  />
                  <span className="number">{format.number(searchesUsed)}</span>
                </span>
              </td>
              <td className="number">{format.number(searchesMax)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
