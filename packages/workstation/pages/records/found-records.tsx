import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CallOutput } from '../../api/call-route.ts';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { Badge } from '../../components/badge.tsx';
import type { Tone } from '../../components/notice.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { findMessages } from './find-messages.ts';

type Found = CallOutput<'findRecords'>['items'][number];
type Token = Found['explanation'][number];

const tones: Readonly<Record<Token['match'], Tone>> = {
  same: 'good',
  transliterated: 'good',
  spelling: 'accent',
  'sounds-alike': 'warn',
  none: 'plain',
};

/** What was found, each with the reason why, part of the name by part. */
export function FoundRecords({ items }: { readonly items: readonly Found[] }): ReactNode {
  const t = useTranslate(findMessages);
  const domain = useDomain();
  const format = useFormat();
  const bureauName = useBureauName();
  if (items.length === 0) return <p className="panel">{t('nothing')}</p>;
  return (
    <ul className="found">
      {items.map(({ record, score, explanation }) => (
        <li key={record.recordId} className="panel">
          <div className="row spread">
            <Link to="/records/$recordId" params={{ recordId: record.recordId }}>
              <code>{record.sourceReference}</code>
            </Link>
            <span>
              {domain(`record.${record.kind}`)} · {bureauName(record.bureauId)}
            </span>
            <b className="number">{format.percent(score)}</b>
          </div>
          <ul className="tokens">
            {explanation.map((token) => (
              <li key={token.asked} className="token" title={token.because}>
                <bdi>{token.asked}</bdi>
                <span aria-hidden="true">→</span>
                {token.found === null ? (
                  <span className="fine">{t('hidden')}</span>
                ) : (
                  <b>
                    <bdi>{token.found}</bdi>
                  </b>
                )}
                <Badge tone={tones[token.match]}>{t(`match.${token.match}`)}</Badge>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
