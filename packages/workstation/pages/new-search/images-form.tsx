import { type FormEvent, type ReactNode, useState } from 'react';
import { useLeaveWarning } from '../../app/use-leave-warning.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import type { NewFile, NewImage } from '../../decoding/worker-protocol.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import { positionKey, useDomain } from '../../i18n/use-domain.ts';
import { newSearchMessages } from './new-search-messages.ts';
import { RequestFields, useNewRequest } from './request-fields.tsx';
import { type ChosenPpi, ResolutionField } from './resolution-field.tsx';

/** What an image may show: slaps first, then fingers, then palms (ANSI/NIST-ITL table 8). */
const positions = [13, 14, 15, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 21, 23];

/** One of the images that were dropped. */
export interface DroppedImage extends NewImage {
  readonly name: string;
}

/** What images alone do not say: of whom they are, what they show, and what is asked. */
export function ImagesForm(props: {
  readonly dropped: readonly DroppedImage[];
  readonly error: unknown;
  readonly onBuild: (file: NewFile) => void;
}): ReactNode {
  const t = useTranslate(newSearchMessages);
  const [images, setImages] = useState(props.dropped);
  const [ppi, setPpi] = useState<ChosenPpi>('500');
  const [request, setRequest] = useNewRequest();
  useLeaveWarning(true);

  function submit(event: FormEvent): void {
    event.preventDefault();
    props.onBuild({ ...request, ppi: Number(ppi), images });
  }

  return (
    <form className="panel stack images-form" onSubmit={submit}>
      <h2>{t('images')}</h2>
      {images.map((image, index) => (
        <ImageRow
          key={image.name}
          image={image}
          onChange={(changed) =>
            setImages(images.map((other, i) => (i === index ? changed : other)))
          }
        />
      ))}
      <div className="justification-fields">
        <ResolutionField value={ppi} onChange={setPpi} />
        <RequestFields request={request} onChange={setRequest} />
      </div>
      <ErrorNotice error={props.error} />
      <button type="submit" className="button primary">
        {t('images.look')}
      </button>
    </form>
  );
}

function ImageRow(props: {
  readonly image: DroppedImage;
  readonly onChange: (image: DroppedImage) => void;
}): ReactNode {
  const { image, onChange } = props;
  const t = useTranslate(newSearchMessages);
  const domain = useDomain();
  const isFinger = image.position >= 1 && image.position <= 10;
  return (
    <fieldset className="row image-row">
      <legend dir="ltr">{image.name}</legend>
      <select
        aria-label={`${t('images.shows')} ${image.name}`}
        value={image.position}
        onChange={(event) => onChange({ ...image, position: Number(event.target.value) })}
      >
        {positions.map((position) => (
          <option key={position} value={position}>
            {domain(positionKey(position))}
          </option>
        ))}
      </select>
      {isFinger && (
        <label className="row">
          <input
            type="checkbox"
            checked={image.isRolled}
            onChange={(event) => onChange({ ...image, isRolled: event.target.checked })}
          />
          {domain('impression.rolled')}
        </label>
      )}
    </fieldset>
  );
}
