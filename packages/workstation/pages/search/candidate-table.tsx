import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Badge } from '../../components/badge.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import type { Search } from './search.ts';
import { searchMessages } from './search-messages.ts';

/** The candidates by rank: scores and rates, no identity before it is a hit. */
export function CandidateTable({
  candidates,
}: {
  readonly candidates: Search['candidates'];
}): ReactNode {
  const t = useTranslate(searchMessages);
  const domain = useDomain();
  const format = useFormat();
  return (
    <table className="plain">
      <thead>
        <tr>
          <th className="number">{t('rank')}</th>
          <th className="number">{t('score')}</th>
          <th>{t('false-match-rate')}</th>
          <th className="number">{t('false-alarms')}</th>
          <th>{t('outcome')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {candidates.map((candidate) => (
          <tr key={candidate.candidateId}>
            <td className="number">{candidate.rank}</td>
            <td className="number">
              <b>{candidate.score.toFixed(1)}</b>
            </td>
            <td>{format.matchRate(candidate.falseMatchRate)}</td>
            <td className="number">{format.alarms(candidate.falseAlarmsExpected)}</td>
            <td>
              <Badge tone={candidate.outcome === 'identification' ? 'accent' : 'plain'}>
                {domain(`outcome.${candidate.outcome}`)}
              </Badge>{' '}
              {candidate.decidedBy && (
                <span className="fine">{domain(`decided.${candidate.decidedBy}`)}</span>
              )}
            </td>
            <td>
              {candidate.hitId && (
                <Link to="/hits/$hitId" params={{ hitId: candidate.hitId }}>
                  {t('open-hit')}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
