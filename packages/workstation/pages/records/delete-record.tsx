import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Justification } from '@whorl/contract';
import { type ReactNode, useState } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { recordMessages } from './record-messages.ts';

/** The source deletes its record, with a reason, and gets the receipt. */
export function DeleteRecord(props: {
  readonly recordId: string;
  readonly justification: Justification;
}): ReactNode {
  const { recordId, justification } = props;
  const t = useTranslate(recordMessages);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const remove = useMutation({
    mutationFn: () =>
      callRoute('deleteRecord', { params: { recordId }, body: { reason }, justification }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['listRecords'] }),
  });
  const receipt = remove.data;
  const close = (): void => {
    setOpen(false);
    if (receipt) void navigate({ to: '/records' });
  };
  return (
    <>
      <button type="button" className="button danger screen-only" onClick={() => setOpen(true)}>
        {t('delete')}
      </button>
      {isOpen && (
        <Dialog title={t('delete')} onClose={close}>
          {receipt ? (
            <Notice tone="good">
              {t('delete.done', {
                receipt: receipt.receiptId.slice(0, 8),
                templates: receipt.templatesDeleted,
                images: receipt.imagesDeleted,
              })}
            </Notice>
          ) : (
            <>
              <p>{t('delete.text')}</p>
              <TextField label={t('delete.reason')} value={reason} onChange={setReason} required />
              <ErrorNotice error={remove.error} />
              <div className="row">
                <button
                  type="button"
                  className="button danger"
                  disabled={reason.trim() === '' || remove.isPending}
                  onClick={() => remove.mutate()}
                >
                  {t('delete')}
                </button>
                <button type="button" className="button" onClick={close}>
                  {t('cancel')}
                </button>
              </div>
            </>
          )}
        </Dialog>
      )}
    </>
  );
}
