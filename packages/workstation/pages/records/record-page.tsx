import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useRoute } from '../../api/use-route.ts';
import { useMay, useOfficer } from '../../app/use-session.ts';
import { Badge } from '../../components/badge.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { IdentityCard } from '../../components/identity-card.tsx';
import { JustificationForm, useJustification } from '../../components/justification-form.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { AccessLog } from './access-log.tsx';
import { DeleteRecord } from './delete-record.tsx';
import { GovernRecord } from './govern-record.tsx';
import { GovernanceFacts } from './governance-facts.tsx';
import type { RecordDetail } from './record-detail.ts';
import { recordMessages } from './record-messages.ts';
import { RecordPhotographs } from './record-photographs.tsx';
import { RecordSheet } from './record-sheet.tsx';
import { ReferenceGallery } from './reference-gallery.tsx';

/** One record as far as the bureau may see it; printed, it is a sheet for the file. */
export function RecordPage(): ReactNode {
  const { recordId } = useParams({ from: '/records/$recordId' });
  const t = useTranslate(recordMessages);
  const bureauName = useBureauName();
  const { bureauId } = useOfficer();
  const justification = useJustification();
  const mayWrite = useMay('records.write');
  const isEnabled = justification !== undefined;
  const record = useRoute('readRecord', { params: { recordId }, justification }, { isEnabled });
  const { data } = record;
  const isOwn = data?.bureauId === bureauId;
  const lead = data && t(isOwn ? 'lead.own' : 'lead.other', { source: bureauName(data.bureauId) });
  return (
    <>
      <PageHeader
        title={t('title', { reference: data?.sourceReference ?? '' })}
        {...(lead ? { lead } : {})}
      >
        {data?.isContested && <Badge tone="warn">{t('contested')}</Badge>}
        <button
          type="button"
          className="button screen-only"
          disabled={!data}
          onClick={() => window.print()}
        >
          {t('print')}
        </button>
        {isOwn && mayWrite && justification && (
          <DeleteRecord recordId={recordId} justification={justification} />
        )}
      </PageHeader>
      <JustificationForm />
      <ErrorNotice error={record.error} onRetry={() => void record.refetch()} />
      {data && (
        <>
          <div className="panels record">
            <div className="stack">
              {data.identity && (
                <section className="panel">
                  <h2>{t('identity')}</h2>
                  <IdentityCard identity={data.identity} />
                </section>
              )}
              <CaseRoles record={data} />
            </div>
            <div className="stack">
              <GovernanceFacts record={data} />
              {isOwn && mayWrite && justification && (
                <GovernRecord key={data.version} record={data} justification={justification} />
              )}
            </div>
          </div>
          {isOwn && justification && (
            <RecordPhotographs record={data} mayWrite={mayWrite} justification={justification} />
          )}
          <ReferenceGallery record={data} isOwn={isOwn} justification={justification} />
          {isOwn && <AccessLog recordId={recordId} justification={justification} />}
          <RecordSheet record={data} isOwn={isOwn} justification={justification} />
        </>
      )}
    </>
  );
}

function CaseRoles({ record }: { readonly record: RecordDetail }): ReactNode {
  const t = useTranslate(recordMessages);
  const domain = useDomain();
  if (record.caseRoles.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('case-roles')}</h2>
      <ul className="problems">
        {record.caseRoles.map(({ caseReference, status, offence }) => (
          <li key={`${caseReference} ${status}`}>
            <Badge tone={status === 'wanted' ? 'warn' : 'plain'}>
              {domain(`status.${status}`)}
            </Badge>{' '}
            <code>{caseReference}</code> {offence}
          </li>
        ))}
      </ul>
    </section>
  );
}
