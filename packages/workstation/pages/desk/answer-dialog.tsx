import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { useChange } from '../../api/use-change.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { decode } from '../../decoding/decoding-client.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import { deskMessages } from './desk-messages.ts';

/** An answer of the hub, read here, and taken off the desk when it was read. */
export function AnswerDialog(props: {
  readonly messageId: string;
  readonly onClose: () => void;
}): ReactNode {
  const { messageId, onClose } = props;
  const t = useTranslate(deskMessages);
  const params = { messageId };
  const message = useQuery({
    queryKey: ['readMessage', messageId],
    queryFn: async ({ signal }) => {
      const bytes = new Uint8Array(await callRoute('readMessage', { params, signal }));
      return decode('readFile', { bytes });
    },
  });
  const acknowledge = useChange('acknowledgeMessage', ['listMailbox']);
  const fields = message.data?.records.filter(({ type }) => type === 2)[0]?.fields ?? [];
  return (
    <Dialog title={t('answer.title')} onClose={onClose}>
      <ErrorNotice error={message.error ?? acknowledge.error} />
      <dl className="answer" dir="ltr">
        {fields.slice(2).map(({ tag, name, text }) => (
          <div key={tag}>
            <dt className="fine">
              <code>{tag}</code> {name}
            </dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={acknowledge.isPending || !message.data}
          onClick={() => acknowledge.mutate({ params }, { onSuccess: onClose })}
        >
          {t('answer.taken')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('answer.leave')}
        </button>
      </div>
    </Dialog>
  );
}
