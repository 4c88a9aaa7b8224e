import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { deskMessages } from './desk-messages.ts';

/** An examiner takes the next case; nobody chooses whose prints to judge. */
export function TakeCase({ waitingCount }: { readonly waitingCount: number }): ReactNode {
  const t = useTranslate(deskMessages);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const take = useMutation({
    mutationFn: () => callRoute('takeExamination', {}),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['listExaminations'] });
      await navigate({ to: '/examination' });
    },
  });
  return (
    <>
      <span className="fine">{t('cases.waiting', { count: waitingCount })}</span>
      <button
        type="button"
        className="button primary"
        disabled={waitingCount === 0 || take.isPending}
        onClick={() => take.mutate()}
      >
        {t('cases.take')}
      </button>
      <ErrorNotice error={take.error} />
    </>
  );
}
