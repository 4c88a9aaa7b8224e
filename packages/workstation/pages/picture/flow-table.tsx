import type { ReactNode } from 'react';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import type { Flow } from './figures.ts';
import { pictureMessages } from './picture-messages.ts';

/** What the map shows, for who reads better than sees. */
export function FlowTable({ flows }: { readonly flows: readonly Flow[] }): ReactNode {
  const t = useTranslate(pictureMessages);
  const format = useFormat();
  const bureauName = useBureauName();
  const sorted = flows.toSorted((a, b) => b.hits - a.hits);
  return (
    <section className="panel">
      {sorted.length === 0 ? (
        <p className="fine">{t('no-flow')}</p>
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th>{t('flow.from')}</th>
              <th>{t('flow.to')}</th>
              <th className="number">{t('flow.hits')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ from, to, hits }) => (
              <tr key={`${from} ${to}`}>
                <td>{bureauName(from)}</td>
                <td>{bureauName(to)}</td>
                <td className="number">{format.number(hits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
