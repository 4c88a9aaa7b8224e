import type { Justification } from '@whorl/contract';
import type { ReactNode } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { LoadedImage } from '../../components/loaded-image.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import type { RecordDetail } from './record-detail.ts';
import { recordMessages } from './record-messages.ts';
import { useReferenceName } from './use-reference-name.ts';

type Reference = RecordDetail['references'][number];

/** The references of a record; their images go to the source alone. */
export function ReferenceGallery(props: {
  readonly record: RecordDetail;
  readonly isOwn: boolean;
  readonly justification: Justification | undefined;
}): ReactNode {
  const { record, isOwn, justification } = props;
  const t = useTranslate(recordMessages);
  const nameOf = useReferenceName();
  return (
    <section className="panel">
      <h2>{t('references')}</h2>
      <ul className="print-gallery">
        {record.references.map((reference) => {
          const { referenceId, quality, minutiaCount, hasImage } = reference;
          const name = nameOf(reference);
          return (
            <li key={referenceId}>
              <figure>
                {isOwn && hasImage && (
                  <ReferenceImage
                    recordId={record.recordId}
                    reference={reference}
                    name={name}
                    justification={justification}
                  />
                )}
                <figcaption>
                  <b>{name}</b>
                  <span className="fine">
                    {t('quality')} {quality} · {minutiaCount} {t('minutiae')}
                  </span>
                </figcaption>
              </figure>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ReferenceImage(props: {
  readonly recordId: string;
  readonly reference: Reference;
  readonly name: string;
  readonly justification: Justification | undefined;
}): ReactNode {
  const { recordId, reference, name, justification } = props;
  const params = { recordId, referenceId: reference.referenceId };
  return (
    <LoadedImage
      queryKey={['readReferenceImage', recordId, params.referenceId]}
      load={(signal) => callRoute('readReferenceImage', { params, justification, signal })}
      mediaType="image/png"
      name={name}
    />
  );
}
