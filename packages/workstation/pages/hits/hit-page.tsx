import { Link, useParams } from '@tanstack/react-router';
import type { Justification } from '@whorl/contract';
import type { ReactNode } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useRoute } from '../../api/use-route.ts';
import { useMay } from '../../app/use-session.ts';
import { Badge } from '../../components/badge.tsx';
import { Clock } from '../../components/clock.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Facts } from '../../components/facts.tsx';
import { IdentityCard } from '../../components/identity-card.tsx';
import { JustificationForm, useJustification } from '../../components/justification-form.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PhotographGallery } from '../../components/photograph-gallery.tsx';
import { photographMessages } from '../../components/photograph-messages.ts';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import type { Hit } from './hit.ts';
import { hitMessages } from './hit-messages.ts';
import { HitWay } from './hit-way.tsx';
import { ReleaseForm } from './release-form.tsx';
import { stateTone } from './state-tone.ts';

/** One hit: its way, its clock, the release, and the identity once it is released. */
export function HitPage(): ReactNode {
  const { hitId } = useParams({ from: '/hits/$hitId' });
  const t = useTranslate(hitMessages);
  const domain = useDomain();
  const bureauName = useBureauName();
  const justification = useJustification();
  const isEnabled = justification !== undefined;
  const hit = useRoute('readHit', { params: { hitId }, justification }, { isEnabled });
  const mayRelease = useMay('releases.decide');
  const { data } = hit;
  const other = data && bureauName(otherBureau(data));
  return (
    <>
      <PageHeader
        title={t('title', { reference: data?.sourceReference ?? '' })}
        {...(data && other ? { lead: t(`lead.${data.side}`, { other }) } : {})}
      >
        {data?.handling?.isContested && <Badge tone="warn">{t('contested')}</Badge>}
        {data && <Badge tone={stateTone(data.state)}>{domain(`release.${data.state}`)}</Badge>}
      </PageHeader>
      <JustificationForm />
      <ErrorNotice error={hit.error} onRetry={() => void hit.refetch()} />
      {data && other && (
        <div className="panels hit">
          <HitWay hit={data} />
          <div className="stack">
            <ReleaseClock hit={data} />
            {data.side === 'source' && data.state === 'awaiting-release' && mayRelease && (
              <ReleaseForm hitId={hitId} other={other} onDecided={() => void hit.refetch()} />
            )}
            <ReleasedIdentity hit={data} />
            <ReleasedPhotographs hit={data} justification={justification} />
            <HitFacts hit={data} />
          </div>
        </div>
      )}
    </>
  );
}

export function otherBureau({ side, requestingBureau, sourceBureau }: Hit): string {
  return side === 'source' ? requestingBureau : sourceBureau;
}

function ReleaseClock({ hit }: { readonly hit: Hit }): ReactNode {
  const t = useTranslate(hitMessages);
  if (hit.state !== 'awaiting-release') return null;
  return (
    <section className="panel release-clock">
      <h2>{t('clock')}</h2>
      <Clock dueAt={hit.releaseDueAt} />
      {hit.isEscalated && <p className="field-error">{t('clock.escalated')}</p>}
    </section>
  );
}

const absences = {
  'awaiting-release': 'identity.waiting',
  withheld: 'identity.withheld',
  // Released, and since then the record was deleted.
  released: 'identity.gone',
} as const;

function ReleasedIdentity({ hit }: { readonly hit: Hit }): ReactNode {
  const t = useTranslate(hitMessages);
  return (
    <section className="panel">
      <h2>{t('identity')}</h2>
      {hit.released ? (
        <IdentityCard identity={hit.released} />
      ) : (
        <p className="fine">{t(absences[hit.state])}</p>
      )}
      {hit.decisionReason && (
        <Facts facts={[[t('decision-reason'), <bdi key="reason">{hit.decisionReason}</bdi>]]} />
      )}
    </section>
  );
}

function ReleasedPhotographs(props: {
  readonly hit: Hit;
  readonly justification: Justification | undefined;
}): ReactNode {
  const { hit, justification } = props;
  const t = useTranslate(photographMessages);
  const { hitId, releasedPhotographs } = hit;
  if (releasedPhotographs.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('photographs')}</h2>
      <PhotographGallery
        photographs={releasedPhotographs}
        load={(photographId, signal) =>
          callRoute('readReleasedPhotograph', {
            params: { hitId, photographId },
            justification,
            signal,
          })
        }
      />
    </section>
  );
}

const handlingNoteOf = ({ handling }: Hit): readonly string[] =>
  handling?.handlingNote ? [handling.handlingNote] : [];

function HitFacts({ hit }: { readonly hit: Hit }): ReactNode {
  const t = useTranslate(hitMessages);
  const domain = useDomain();
  const format = useFormat();
  const bureauName = useBureauName();
  const { requestedFor } = hit;
  return (
    <section className="panel">
      <Facts
        facts={[
          [t('fact.requester'), bureauName(hit.requestingBureau)],
          [t('fact.source'), bureauName(hit.sourceBureau)],
          [t('fact.reference'), <code key="reference">{hit.sourceReference}</code>],
          [t('fact.purpose'), domain(`purpose.${requestedFor.purpose}`)],
          [t('fact.case'), <code key="case">{requestedFor.caseReference ?? '—'}</code>],
          [t('fact.offence'), requestedFor.offence ?? '—'],
          [t('fact.rate'), format.matchRate(hit.falseMatchRate)],
          [
            t('fact.handling'),
            hit.handling ? `${hit.handling.handlingCode} · TLP:${hit.handling.tlp}` : '—',
          ],
          ...handlingNoteOf(hit).map(
            (note) => [t('fact.handling-note'), <bdi key="note">{note}</bdi>] as const,
          ),
        ]}
      />
      <div className="row">
        {hit.side === 'source' ? (
          <Link to="/records/$recordId" params={{ recordId: hit.recordId }}>
            {t('open-record')}
          </Link>
        ) : (
          <Link to="/search/$searchId" params={{ searchId: hit.searchId }}>
            {t('open-search')}
          </Link>
        )}
      </div>
    </section>
  );
}
