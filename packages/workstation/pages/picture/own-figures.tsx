import type { ReactNode } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { BarChart } from './bar-chart.tsx';
import { barsOf, type Daily, totalOf } from './figures.ts';
import { pictureMessages } from './picture-messages.ts';

/** The figures of the own bureau: totals first, then how they came about. */
export function OwnFigures({
  days,
  range,
}: {
  readonly days: readonly Daily[];
  readonly range: { readonly from: string; readonly to: string };
}): ReactNode {
  const t = useTranslate(pictureMessages);
  const format = useFormat();
  const capacity = useRoute('readCapacity', {});
  const tiles = [
    ['searches', totalOf(days, 'searches')],
    ['hits-received', totalOf(days, 'hitsReceived')],
    ['hits-given', totalOf(days, 'hitsGiven')],
    ['enrolled', totalOf(days, 'recordsEnrolled')],
  ] as const;
  const { data: left } = capacity;
  return (
    <>
      <div className="desk-tiles">
        {tiles.map(([name, total]) => (
          <div key={name} className="tile">
            <b className="number">{format.number(total)}</b>
            <span>{t(name)}</span>
          </div>
        ))}
        {left && (
          <div className="tile">
            <b className="number">{format.number(left.searchesMax - left.searchesUsed)}</b>
            <span>{t('capacity')}</span>
          </div>
        )}
      </div>
      <div className="panels">
        <section className="panel">
          <BarChart
            title={t('over', { what: t('searches') })}
            series={[t('searches'), t('automatic')]}
            bars={barsOf(days, ['searches', 'automaticSearches'], range)}
          />
        </section>
        <section className="panel">
          <BarChart
            title={`${t('hits-received')} · ${t('hits-given')}`}
            series={[t('hits-received'), t('hits-given')]}
            bars={barsOf(days, ['hitsReceived', 'hitsGiven'], range)}
          />
        </section>
        <section className="panel">
          <BarChart
            title={t('over', { what: t('enrolled') })}
            series={[t('enrolled')]}
            bars={barsOf(days, ['recordsEnrolled'], range)}
          />
        </section>
      </div>
    </>
  );
}
