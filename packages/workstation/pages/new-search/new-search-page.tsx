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
import { type DroppedImage, ImagesForm } from './images-form.tsx';
import { newSearchMessages } from './new-search-messages.ts';
import { OpenedFileView } from './opened-file.tsx';
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
      {file && <OpenedFileView file={file} onChange={changeBoxes} />}
    </>
  );
}
