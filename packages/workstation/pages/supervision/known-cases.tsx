import type { ReactNode } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { supervisionMessages } from './supervision-messages.ts';

/** Cases whose answer is known; examiners cannot tell them from the others. */
export function KnownCases(): ReactNode {
  const t = useTranslate(supervisionMessages);
  const domain = useDomain();
  const cases = useRoute('listKnownAnswerCases', {});
  const items = cases.data?.items ?? [];
  return (
    <div className="panel">
      <ErrorNotice error={cases.error} />
      {cases.isSuccess && items.length === 0 && <p>{t('nothing.known')}</p>}
      {items.length > 0 && (
        <table className="plain">
          <thead>
            <tr>
              <th>{t('kind')}</th>
              <th>{t('answer')}</th>
              <th className="number">{t('score')}</th>
              <th className="number">{t('decided')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ caseId, kind, answer, score, decidedCount }) => (
              <tr key={caseId}>
                <td>{domain(`kind.${kind}`)}</td>
                <td>{domain(`outcome.${answer}`)}</td>
                <td className="number">{score.toFixed(1)}</td>
                <td className="number">{decidedCount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
