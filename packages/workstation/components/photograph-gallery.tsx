import type { Photograph } from '@whorl/contract';
import type { ReactNode } from 'react';
import { useFormat, useTranslate } from '../i18n/language-context.tsx';
import { LoadedImage } from './loaded-image.tsx';
import { photographMessages } from './photograph-messages.ts';

/** Photographs of a person, as the route that `load` asks gives them. */
export function PhotographGallery(props: {
  readonly photographs: readonly Photograph[];
  readonly load: (photographId: string, signal: AbortSignal) => Promise<ArrayBuffer>;
  readonly actions?: (photograph: Photograph) => ReactNode;
}): ReactNode {
  const { photographs, load, actions } = props;
  const t = useTranslate(photographMessages);
  const format = useFormat();
  return (
    <ul className="print-gallery">
      {photographs.map((photograph) => {
        const { photographId, kind, pose, takenOn } = photograph;
        const name = [t(`kind.${kind}`), ...(pose ? [t(`pose.${pose}`)] : [])].join(' · ');
        return (
          <li key={photographId}>
            <figure>
              <LoadedImage
                queryKey={['photograph', photographId]}
                load={(signal) => load(photographId, signal)}
                mediaType="image/jpeg"
                name={name}
              />
              <figcaption>
                <b>{name}</b>
                {takenOn && <span className="fine">{format.date(takenOn)}</span>}
                {actions?.(photograph)}
              </figcaption>
            </figure>
          </li>
        );
      })}
    </ul>
  );
}
