import { type ReactNode, useState } from 'react';
import { Badge } from '../../components/badge.tsx';
import { GrayCanvas } from '../../components/gray-canvas.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { positionKey, useDomain } from '../../i18n/use-domain.ts';
import { newSearchMessages } from './new-search-messages.ts';
import { gradeOf, gradeTones } from './quality-grade.ts';
import type { LoadedImage } from './use-transaction-file.ts';

/** The single prints of a file with their quality, and where in them it comes from. */
export function PrintGallery({ images }: { readonly images: readonly LoadedImage[] }): ReactNode {
  const t = useTranslate(newSearchMessages);
  const [isClarityShown, setClarityShown] = useState(true);
  const single = images.filter(({ image, kind }) => !image.isSlap && kind !== 'slap');
  if (single.length === 0) return null;
  return (
    <section className="panel">
      <div className="row spread">
        <h2>{t('prints')}</h2>
        <button
          type="button"
          className="button quiet"
          aria-pressed={isClarityShown}
          onClick={() => setClarityShown(!isClarityShown)}
        >
          {t('show-clarity')}
        </button>
      </div>
      <ul className="print-gallery">
        {single.map((loaded) => (
          <PrintTile
            key={loaded.image.recordIndex}
            loaded={loaded}
            isClarityShown={isClarityShown}
          />
        ))}
      </ul>
    </section>
  );
}

function PrintTile({
  loaded,
  isClarityShown,
}: {
  readonly loaded: LoadedImage;
  readonly isClarityShown: boolean;
}): ReactNode {
  const t = useTranslate(newSearchMessages);
  const domain = useDomain();
  const { image } = loaded;
  const name = domain(positionKey(image.position));
  const print = loaded.kind === 'print' ? loaded.print : undefined;
  const grade = print && gradeOf(print.quality);
  // The map is measured at 500 ppi; it is laid only over images of that resolution.
  const isMapped = isClarityShown && print?.image.ppi === 500;
  return (
    <li>
      <figure>
        {print ? (
          <GrayCanvas
            image={print.image}
            clarity={isMapped ? print.clarity : undefined}
            label={name}
          />
        ) : (
          <div className="print-blank fine">
            {t(loaded.kind === 'reading' ? 'reading' : 'hub-reads')}
          </div>
        )}
        <figcaption>
          <b>{name}</b>
          <bdi className="fine" dir="ltr">
            {image.width} × {image.height} · {image.ppi} ppi · {image.compression}
          </bdi>
          {print && grade && (
            <span className="row">
              <Badge tone={gradeTones[grade]}>
                {t('quality')} {print.quality} · {t(`grade.${grade}`)}
              </Badge>
              <span className="fine">{t('minutiae', { count: print.minutiae.length })}</span>
            </span>
          )}
        </figcaption>
      </figure>
    </li>
  );
}
