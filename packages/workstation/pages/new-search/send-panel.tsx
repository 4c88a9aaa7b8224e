import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  exchangeSchemas,
  type PersonStatus,
  personStatuses,
  personStatusOf,
} from '@whorl/contract';
import { type ReactNode, useState } from 'react';
import { callRoute } from '../../api/call-route.ts';
import { useRoute } from '../../api/use-route.ts';
import { useLeaveWarning } from '../../app/use-leave-warning.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { JustificationForm, useJustification } from '../../components/justification-form.tsx';
import { Notice } from '../../components/notice.tsx';
import { type Step, Steps } from '../../components/steps.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { useDomain } from '../../i18n/use-domain.ts';
import { newSearchMessages } from './new-search-messages.ts';
import { bytesToSend, type TransactionFile } from './use-transaction-file.ts';

const acceptedTypes: readonly string[] = exchangeSchemas.acceptedTransactionTypes;
const receiptRefetchMs = 1_500;

/** The reason, the sending, and what the hub makes of it. */
export function SendPanel({ file }: { readonly file: TransactionFile }): ReactNode {
  const t = useTranslate(newSearchMessages);
  const domain = useDomain();
  const justification = useJustification();
  const queryClient = useQueryClient();
  const type = file.report.typeOfTransaction;
  const isAccepted = acceptedTypes.includes(type);
  const [chosen, setChosen] = useState<PersonStatus>();
  const isEnrolment = type === 'ATP';
  const status = chosen ?? (justification && personStatusOf(justification.purpose));
  const isComplete = justification && (!isEnrolment || status);
  const send = useMutation({
    mutationFn: async () => {
      const body = await bytesToSend(file);
      const { idempotencyKey } = file;
      const personStatus = isEnrolment ? status : undefined;
      return callRoute('sendTransaction', { body, justification, idempotencyKey, personStatus });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['listSearches'] }),
  });
  // A file with corrected boxes is not read again after a reload.
  useLeaveWarning(!send.isSuccess);
  if (send.data) return <Receipt transactionId={send.data.transactionId} />;
  return (
    <>
      {isAccepted ? (
        <Notice tone="accent">
          <b>{t(`type.${type as 'CPS'}`)}</b>
        </Notice>
      ) : (
        <Notice tone="warn">{t('type.other', { type })}</Notice>
      )}
      <JustificationForm />
      {isEnrolment && justification && (
        <ChoiceField
          label={t('person-status')}
          value={status ?? ''}
          placeholder={t('person-status.choose')}
          choices={personStatuses.map((each) => [each, domain(`status.${each}`)])}
          onChange={setChosen}
        />
      )}
      <ErrorNotice error={send.error} />
      <button
        type="button"
        className="button primary send"
        disabled={!isAccepted || !isComplete || send.isPending}
        onClick={() => send.mutate()}
      >
        {t(send.isPending ? 'sending' : 'send')}
      </button>
    </>
  );
}

function Receipt({ transactionId }: { readonly transactionId: string }): ReactNode {
  const t = useTranslate(newSearchMessages);
  const domain = useDomain();
  const params = { transactionId };
  const receipt = useRoute('readTransaction', { params }, { refetchMs: receiptRefetchMs });
  const { data } = receipt;
  if (!data) return <ErrorNotice error={receipt.error} />;
  const isRefused = data.state === 'refused';
  const isOver = data.state === 'answered' || isRefused;
  const steps: Step[] = [
    { key: 'received', title: domain('state.received'), kind: 'done' },
    {
      key: 'processing',
      title: domain('state.processing'),
      kind: isOver ? 'done' : 'current',
    },
    {
      key: 'end',
      title: domain(isRefused ? 'state.refused' : 'state.answered'),
      kind: isRefused ? 'bad' : isOver ? 'done' : 'ahead',
    },
  ];
  return (
    <>
      <Notice tone={isRefused ? 'bad' : data.problems.length > 0 ? 'warn' : 'good'}>
        {!isRefused && <p>{t('sent')}</p>}
        {!isRefused && data.problems.length > 0 && <p>{t('passed-over')}</p>}
        <ul className="problems">
          {data.problems.map(({ place, reason }) => (
            <li key={`${place} ${reason}`}>
              <code>{place}</code> {reason}
            </li>
          ))}
        </ul>
      </Notice>
      <Steps steps={steps} />
      {data.searchId && (
        <Link
          className="button primary"
          to="/search/$searchId"
          params={{ searchId: data.searchId }}
        >
          {t('open-search')}
        </Link>
      )}
      {data.recordId && (
        <Link className="button" to="/records/$recordId" params={{ recordId: data.recordId }}>
          {t('open-record')}
        </Link>
      )}
    </>
  );
}
