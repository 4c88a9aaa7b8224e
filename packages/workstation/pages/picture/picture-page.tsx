import { type ReactNode, useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useMay } from '../../app/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { csvOf, type Daily, type Flow, lastDays } from './figures.ts';
import { FlowTable } from './flow-table.tsx';
import { OwnFigures } from './own-figures.tsx';
import { pictureMessages } from './picture-messages.ts';
import { saveText } from './save-text.ts';
import { WorldMap } from './world-map.tsx';

const ranges = ['30', '90', '365'] as const;

/** What the bureau has to show for its work; for who runs the hub, the flows between all. */
export function PicturePage(): ReactNode {
  const t = useTranslate(pictureMessages);
  const format = useFormat();
  const [dayCount, setDayCount] = useState<(typeof ranges)[number]>('30');
  const [today] = useState(() => new Date());
  const range = lastDays(Number(dayCount), today);
  const maySearch = useMay('searches.read');
  const mayOperate = useMay('operations.read');
  const own = useRoute('readStatistics', { query: range }, { isEnabled: maySearch });
  const all = useRoute('readFlows', { query: range }, { isEnabled: mayOperate && !maySearch });
  const bureaus = useRoute('listBureaus', {});
  const flows = own.data?.flows ?? all.data?.flows ?? [];
  const codes = (bureaus.data?.items ?? []).map(({ bureauId }) => bureauId);
  const span = { from: format.date(range.from), to: format.date(range.to) };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t(mayOperate && !maySearch ? 'lead.hub' : 'lead.own', span)}
      >
        <div className="row screen-only">
          {ranges.map((count) => (
            <button
              key={count}
              type="button"
              className="button"
              aria-pressed={dayCount === count}
              onClick={() => setDayCount(count)}
            >
              {t(`range.${count}`)}
            </button>
          ))}
          <button
            type="button"
            className="button"
            onClick={() => saveText('whorl.csv', csvOfPicture(own.data?.days ?? [], flows))}
          >
            {t('csv')}
          </button>
          <button type="button" className="button" onClick={() => window.print()}>
            {t('print')}
          </button>
        </div>
      </PageHeader>
      <ErrorNotice error={own.error ?? all.error ?? bureaus.error} />
      {own.data && <OwnFigures days={own.data.days} range={range} />}
      <div className="picture">
        <section className="panel">
          <h2>{t('map')}</h2>
          <WorldMap flows={flows} bureaus={codes} />
          <p className="fine">{t('map.note')}</p>
        </section>
        <FlowTable flows={flows} />
      </div>
    </>
  );
}

function csvOfPicture(days: readonly Daily[], flows: readonly Flow[]): string {
  if (days.length === 0) {
    return csvOf(
      ['from', 'to', 'hits'],
      flows.map(({ from, to, hits }) => [from, to, hits]),
    );
  }
  const names = Object.keys(days[0]!) as (keyof Daily)[];
  return csvOf(
    names,
    days.map((day) => names.map((name) => day[name])),
  );
}
