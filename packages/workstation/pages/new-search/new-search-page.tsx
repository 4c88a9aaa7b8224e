import type { ReactNode } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { FileReport } from './file-report.tsx';
import { newSearchMessages } from './new-search-messages.ts';
import { PrintGallery } from './print-gallery.tsx';
import { SendPanel } from './send-panel.tsx';
import { SlapEditor } from './slap-editor.tsx';
import { useTransactionFile } from './use-transaction-file.ts';

/** A file, looked at before it is sent. */
export function NewSearchPage(): ReactNode {
  const t = useTranslate(newSearchMessages);
  const { file, isReading, error, open, close, changeBoxes } = useTransactionFile();
  const slaps = file?.images.filter((loaded) => loaded.kind === 'slap') ?? [];
  return (
    <>
      <PageHeader title={t('title')} lead={file?.name ?? t('lead')}>
        {file && (
          <button type="button" className="button" onClick={close}>
            {t('another')}
          </button>
        )}
      </PageHeader>
      {!file && (
        <FileDrop label={t('drop')} hint={t('drop.hint')} onFile={(chosen) => void open(chosen)} />
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
