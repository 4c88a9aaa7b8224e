import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { useLeaveWarning } from '../../app/use-leave-warning.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Field } from '../../components/field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { hitMessages } from './hit-messages.ts';

/** The source decides, once and with a reason, whether the identity leaves its house. */
export function ReleaseForm(props: {
  readonly hitId: string;
  readonly other: string;
  readonly onDecided: () => void;
}): ReactNode {
  const { hitId, other, onDecided } = props;
  const t = useTranslate(hitMessages);
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: (decision: 'release' | 'withhold') =>
      callRoute('decideRelease', { params: { hitId }, body: { decision, reason } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['listHits'] });
      onDecided();
    },
  });
  useLeaveWarning(reason !== '' && !decide.isSuccess);
  const isBlocked = reason.trim() === '' || decide.isPending;
  return (
    <form className="panel" onSubmit={(event) => event.preventDefault()}>
      <h2>{t('decide')}</h2>
      <p>{t('decide.text', { other })}</p>
      <Field label={t('reason')} hint={t('reason.hint')}>
        {(ids) => (
          <textarea
            {...ids}
            rows={2}
            maxLength={4_000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <ErrorNotice error={decide.error} />
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={isBlocked}
          onClick={() => decide.mutate('release')}
        >
          {t('release')}
        </button>
        <button
          type="button"
          className="button danger"
          disabled={isBlocked}
          onClick={() => decide.mutate('withhold')}
        >
          {t('withhold')}
        </button>
      </div>
    </form>
  );
}
