import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { decode } from '../../decoding/decoding-client.ts';
import type { NewFile } from '../../decoding/worker-protocol.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import { readDropped } from './dropped-files.ts';
import { FileReport } from './file-report.tsx';
import { type DroppedImage, ImagesForm } from './images-form.tsx';
import { newSearchMessages } from './new-search-messages.ts';
import { PrintGallery } from './print-gallery.tsx';
import { SendPanel } from './send-panel.tsx';
import { SlapEditor } from './slap-editor.tsx';
import { useTransactionFile } from './use-transaction-file.ts';

/** A file, looked at before it is sent. */
export function NewSearchPage(): ReactNode {
  const t = useTranslate(newSearchMessages);
  const { file, isReading, error, open, close, changeBoxes } = useTransactionFile();
  const [images, setImages] = useState<readonly DroppedImage[]>();
  const build = useMutation({
    mutationFn: async (made: NewFile) => {
      const { bytes } = await decode('buildFile', made);
      await open({ name: made.reference, bytes });
      setImages(undefined);
    },
  });
  async function take(files: readonly File[]): Promise<void> {
    const dropped = await readDropped(files);
    if (dropped.kind === 'images') setImages(dropped.images);
    else await open(dropped);
  }
  function startAgain(): void {
    setImages(undefined);
    build.reset();
    close();
  }
  const slaps = file?.images.filter((loaded) => loaded.kind === 'slap') ?? [];
  return (
    <>
      <PageHeader title={t('title')} lead={file?.name ?? t('lead')}>
        {(file || images) && (
          <button type="button" className="button" onClick={startAgain}>
            {t('another')}
          </button>
        )}
      </PageHeader>
      {!file && !images && (
        <FileDrop
          label={t('drop')}
          hint={t('drop.hint')}
          isMultiple
          onFiles={(files) => void take(files)}
        />
      )}
      {!file && images && (
        <ImagesForm dropped={images} error={build.error} onBuild={(made) => build.mutate(made)} />
      )}
      {isReading && <p className="loading">{t('reading')}</p>}
      <ErrorNotice error={error} />
      {file && (
        <div className="new-search">
          <div className="stack">
            <PrintGallery images={file.images} />
            {slaps.length > 0 && (
              <section className="panel">
                <h2>{t('slaps')}</h2>
                <p className="fine">{t('slaps.text')}</p>
                {slaps.map((loaded) => (
                  <SlapEditor
                    key={loaded.image.recordIndex}
                    slap={loaded.slap}
                    boxes={loaded.boxes}
                    onChange={(boxes) => changeBoxes(loaded.image.recordIndex, boxes)}
                  />
                ))}
              </section>
            )}
          </div>
          <div className="stack">
            <SendPanel file={file} key={file.idempotencyKey} />
            <FileReport report={file.report} />
          </div>
        </div>
      )}
    </>
  );
}
