import type { Justification } from '@whorl/contract';
import { type ReactNode, useEffect } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useOfficer } from '../../app/use-session.ts';
import { IdentityCard } from '../../components/identity-card.tsx';
import { LoadedImage } from '../../components/loaded-image.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { GovernanceFacts } from './governance-facts.tsx';
import type { RecordDetail } from './record-detail.ts';
import { recordMessages } from './record-messages.ts';
import { ReferenceGallery } from './reference-gallery.tsx';

/**
 * The record as a sheet for the file, which only paper shows: the browser prints it or saves it as
 * PDF (docs/decisions/record-sheet.md).
 */
export function RecordSheet(props: {
  readonly record: RecordDetail;
  readonly isOwn: boolean;
  readonly justification: Justification | undefined;
}): ReactNode {
  const { record, isOwn, justification } = props;
  const t = useTranslate(recordMessages);
  const domain = useDomain();
  const bureauName = useBureauName();
  useSheetFonts();
  return (
    <article className="sheet">
      <header>
        <div>
          <p>{bureauName(record.bureauId)}</p>
          <p className="sheet-title">{t('title', { reference: record.sourceReference })}</p>
          <p>{domain(`record.${record.kind}`)}</p>
          {record.isContested && <p className="sheet-warning">{t('contested')}</p>}
        </div>
        <p className="sheet-marking">
          <bdi>{record.handlingCode}</bdi> <bdi>TLP:{record.tlp}</bdi>
        </p>
      </header>
      <section className="sheet-person">
        <div>
          {record.identity ? (
            <IdentityCard identity={record.identity} />
          ) : (
            <p className="fine">{t('sheet.no-identity')}</p>
          )}
        </div>
        {record.kind === 'person' && (
          <SheetPhotograph record={record} justification={justification} />
        )}
      </section>
      <SheetRoles record={record} />
      <GovernanceFacts record={record} />
      <ReferenceGallery record={record} isOwn={isOwn} justification={justification} />
      <SheetFooter />
    </article>
  );
}

/** The newest face; where there is none, the place to glue one to. */
function SheetPhotograph(props: {
  readonly record: RecordDetail;
  readonly justification: Justification | undefined;
}): ReactNode {
  const { record, justification } = props;
  const t = useTranslate(recordMessages);
  const face = record.photographs.findLast(({ kind }) => kind === 'face');
  if (!face) return <div className="sheet-photograph">{t('sheet.photograph')}</div>;
  const params = { recordId: record.recordId, photographId: face.photographId };
  return (
    <div className="sheet-photograph">
      <LoadedImage
        queryKey={['photograph', face.photographId]}
        load={(signal) => callRoute('readPhotograph', { params, justification, signal })}
        mediaType="image/jpeg"
        name={t('sheet.photograph')}
      />
    </div>
  );
}

/** A font of what is not shown yet is not loaded either: printing would not wait for it. */
function useSheetFonts(): void {
  useEffect(() => {
    for (const weight of ['400', '700']) {
      void document.fonts.load(`${weight} 10pt "Sheet Arabic"`, 'ا');
    }
  }, []);
}

function SheetRoles({ record }: { readonly record: RecordDetail }): ReactNode {
  const t = useTranslate(recordMessages);
  const domain = useDomain();
  if (record.caseRoles.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('case-roles')}</h2>
      <ul>
        {record.caseRoles.map(({ caseReference, status, offence }) => (
          <li key={`${caseReference} ${status}`}>
            {domain(`status.${status}`)} · <bdi>{caseReference}</bdi>
            {offence && (
              <>
                {' · '}
                <bdi>{offence}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who made this sheet: paper has no access control but the name of who carries it. */
function SheetFooter(): ReactNode {
  const t = useTranslate(recordMessages);
  const format = useFormat();
  const bureauName = useBureauName();
  const { displayName, bureauId } = useOfficer();
  const time = format.dateTime(new Date());
  const bureau = bureauName(bureauId);
  return <p className="sheet-footer">{t('sheet.seen-by', { name: displayName, bureau, time })}</p>;
}
