import type { ReactNode } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { supervisionMessages } from './supervision-messages.ts';

const columns = [
  'decided',
  'identifications',
  'exclusions',
  'inconclusive',
  'overruled',
  'known.decided',
  'known.false-identifications',
  'known.false-exclusions',
  'error-rate',
] as const;

/** Decisions of each examiner, and errors on cases whose answer is known. */
export function ExaminerPerformance(): ReactNode {
  const t = useTranslate(supervisionMessages);
  const format = useFormat();
  const performance = useRoute('listExaminerPerformance', {});
  const items = performance.data?.items ?? [];
  return (
    <div className="panel">
      <ErrorNotice error={performance.error} />
      {performance.isSuccess && items.length === 0 && <p>{t('nothing.performance')}</p>}
      {items.length > 0 && (
        <table className="plain">
          <thead>
            <tr>
              <th>{t('examiner')}</th>
              {columns.map((column) => (
                <th key={column} className="number">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ examinerId, displayName, known, ...real }) => (
              <tr key={examinerId}>
                <td>
                  <bdi>{displayName}</bdi>
                </td>
                <td className="number">{real.decided}</td>
                <td className="number">{real.identifications}</td>
                <td className="number">{real.exclusions}</td>
                <td className="number">{real.inconclusive}</td>
                <td className="number">{real.overruled}</td>
                <td className="number">{known.decided}</td>
                <td className="number">{known.falseIdentifications}</td>
                <td className="number">{known.falseExclusions}</td>
                <td className="number">
                  {known.errorRate === null ? '—' : format.percent(known.errorRate)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
