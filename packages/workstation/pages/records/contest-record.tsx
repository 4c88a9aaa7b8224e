import { type ReactNode, useState } from 'react';
import { useChange } from '../../api/use-change.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { governMessages } from './govern-messages.ts';
import type { GovernProps } from './record-detail.ts';

/** A person says that the record is wrong: whoever reads it should know, until that is settled. */
export function ContestRecord({ record, justification }: GovernProps): ReactNode {
  const t = useTranslate(governMessages);
  const contest = useChange('contestRecord', ['readRecord', 'listRecords', 'readAccessLog']);
  const [reason, setReason] = useState('');
  const title = t(record.isContested ? 'uncontest' : 'contest');
  return (
    <FormDialog
      open={title}
      title={title}
      submit={t('save')}
      cancel={t('cancel')}
      isComplete={reason.trim() !== ''}
      error={contest.error}
      onSubmit={() =>
        contest.mutateAsync({
          params: { recordId: record.recordId },
          justification,
          body: { version: record.version, isContested: !record.isContested, reason },
        })
      }
    >
      <TextField label={t('reason')} value={reason} onChange={setReason} required />
    </FormDialog>
  );
}
