import { useQuery } from '@tanstack/react-query';
import type { Justification } from '@whorl/contract';
import { type ReactNode, useEffect, useState } from 'react';
import { callRoute } from '../../api/call-route.ts';
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
  const { referenceId } = reference;
  const image = useQuery({
    queryKey: ['readReferenceImage', recordId, referenceId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => {
      const params = { recordId, referenceId };
      return callRoute('readReferenceImage', { params, justification, signal });
    },
  });
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!image.data) return;
    const made = URL.createObjectURL(new Blob([image.data], { type: 'image/png' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [image.data]);
  return url ? <img className="reference" src={url} alt={name} /> : <div className="print-blank" />;
}
