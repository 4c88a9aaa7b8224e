import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { decode } from '../../decoding/decoding-client.ts';
import type { NewCardFile, NewFile } from '../../decoding/worker-protocol.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import { CardForm } from './card/card-form.tsx';
import { type DroppedScan, readDropped } from './dropped-files.ts';
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
  const [scan, setScan] = useState<DroppedScan>();
  const build = useMutation({
    mutationFn: async (made: NewFile | NewCardFile) => {
      const { bytes } = await ('boxes' in made
        ? decode('buildCardFile', made)
        : decode('buildFile', made));
      await open({ name: made.reference, bytes });
      setImages(undefined);
      setScan(undefined);
    },
  });
  const take = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const dropped = await readDropped(files);
      if (dropped.kind === 'transaction') return open(dropped);
      if (dropped.kind === 'scan') setScan(dropped.scan);
      setImages(dropped.images);
    },
  });
  function startAgain(): void {
    setImages(undefined);
    setScan(undefined);
    take.reset();
    build.reset();
    close();
  }
  const boxed = file?.images.filter((loaded) => loaded.kind === 'slap') ?? [];
  const slaps = boxed.filter(({ image }) => !image.isPalm);
  const palms = boxed.filter(({ image }) => image.isPalm);
  return (
    <>
      <PageHeader title={t('title')} lead={file?.name ?? scan?.name ?? t('lead')}>
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
          onFiles={(files) => take.mutate(files)}
        />
      )}
      {!file && scan && (
        <CardForm
          scan={scan}
          error={build.error}
          isBuilding={build.isPending}
          onBuild={(made) => build.mutate(made)}
          onNoCard={() => setScan(undefined)}
        />
      )}
      {!file && !scan && images && (
        <ImagesForm dropped={images} error={build.error} onBuild={(made) => build.mutate(made)} />
      )}
      {(isReading || take.isPending) && <p className="loading">{t('reading')}</p>}
      <ErrorNotice error={error ?? take.error} />
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
            {palms.length > 0 && (
              <section className="panel">
                <h2>{t('palms')}</h2>
                <p className="fine">{t('palms.text')}</p>
                {palms.map((loaded) => (
                  <SlapEditor
                    key={loaded.image.recordIndex}
                    isPalm
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
