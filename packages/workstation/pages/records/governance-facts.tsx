import type { ReactNode } from 'react';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { Facts } from '../../components/facts.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import type { RecordDetail } from './record-detail.ts';
import { recordMessages } from './record-messages.ts';

/** Purpose, handling, retention; whom it is hidden from is shown to the source alone. */
export function GovernanceFacts({ record }: { readonly record: RecordDetail }): ReactNode {
  const t = useTranslate(recordMessages);
  const domain = useDomain();
  const format = useFormat();
  const bureauName = useBureauName();
  const bureaus = (codes: readonly string[]) => codes.map(bureauName).join(' · ');
  const { restrictions } = record;
  const facts: (readonly [string, ReactNode])[] = [
    [t('fact.source'), bureauName(record.bureauId)],
    [t('fact.purpose'), domain(`purpose.${record.purpose}`)],
    [t('fact.handling'), `${record.handlingCode} · TLP:${record.tlp}`],
    [t('fact.retain'), format.date(record.retainUntil)],
    [t('fact.review'), format.date(record.reviewAt)],
    [t('fact.created'), format.dateTime(record.createdAt)],
    [t('fact.version'), record.version],
  ];
  if (record.handlingNote) {
    facts.push([t('fact.handling-note'), <bdi key="note">{record.handlingNote}</bdi>]);
  }
  if (restrictions) {
    const { deniedBureaus, allowedBureaus } = restrictions;
    facts.push([t('fact.denied'), bureaus(deniedBureaus) || t('nobody')]);
    facts.push([t('fact.allowed'), allowedBureaus ? bureaus(allowedBureaus) : t('everybody')]);
  }
  return (
    <section className="panel">
      <h2>{t('governance')}</h2>
      <Facts facts={facts} />
    </section>
  );
}
