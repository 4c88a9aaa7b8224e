import type { ReactNode } from 'react';
import type { FingerBox } from '../../decoding/worker-protocol.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import { FileReport } from './file-report.tsx';
import { newSearchMessages } from './new-search-messages.ts';
import { PrintGallery } from './print-gallery.tsx';
import { SendPanel } from './send-panel.tsx';
import { SlapEditor } from './slap-editor.tsx';
import type { LoadedImage, TransactionFile } from './use-transaction-file.ts';

type ChangeBoxes = (recordIndex: number, boxes: readonly FingerBox[]) => void;
type LoadedSlap = Extract<LoadedImage, { kind: 'slap' }>;

/** A transaction before it is sent: its prints, boxes that a person can correct, and what the rules say. */
export function OpenedFileView({
  file,
  onChange,
}: {
  readonly file: TransactionFile;
  readonly onChange: ChangeBoxes;
}): ReactNode {
  const t = useTranslate(newSearchMessages);
  const boxed = file.images.filter((loaded) => loaded.kind === 'slap');
  const slaps = boxed.filter(({ image }) => !image.isPalm);
  const palms = boxed.filter(({ image }) => image.isPalm);
  return (
    <div className="new-search">
      <div className="stack">
        <PrintGallery images={file.images} />
        {slaps.length > 0 && (
          <section className="panel">
            <h2>{t('slaps')}</h2>
            <p className="fine">{t('slaps.text')}</p>
            <Editors images={slaps} onChange={onChange} />
          </section>
        )}
        {palms.length > 0 && (
          <section className="panel">
            <h2>{t('palms')}</h2>
            <p className="fine">{t('palms.text')}</p>
            <Editors images={palms} onChange={onChange} />
          </section>
        )}
      </div>
      <div className="stack">
        <SendPanel file={file} key={file.idempotencyKey} />
        <FileReport report={file.report} />
      </div>
    </div>
  );
}

function Editors({
  images,
  onChange,
}: {
  readonly images: readonly LoadedSlap[];
  readonly onChange: ChangeBoxes;
}): ReactNode {
  return images.map(({ image, slap, boxes }) => (
    <SlapEditor
      key={image.recordIndex}
      isPalm={image.isPalm}
      slap={slap}
      boxes={boxes}
      onChange={(changed) => onChange(image.recordIndex, changed)}
    />
  ));
}
