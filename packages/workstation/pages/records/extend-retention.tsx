import { type ReactNode, useState } from 'react';
import { useChange } from '../../api/use-change.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { governMessages } from './govern-messages.ts';
import type { GovernProps } from './record-detail.ts';

export function ExtendRetention({ record, justification }: GovernProps): ReactNode {
  const t = useTranslate(governMessages);
  const extend = useChange('extendRetention', ['readRecord', 'listRecords', 'readAccessLog']);
  const [day, setDay] = useState(record.retainUntil.slice(0, 10));
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      open={t('retention')}
      title={t('retention')}
      submit={t('save')}
      cancel={t('cancel')}
      isComplete={reason.trim() !== '' && day !== ''}
      error={extend.error}
      onSubmit={() =>
        extend.mutateAsync({
          params: { recordId: record.recordId },
          justification,
          body: { version: record.version, retainUntil: `${day}T00:00:00Z`, reason },
        })
      }
    >
      <TextField label={t('retain')} type="date" value={day} onChange={setDay} required />
      <TextField label={t('reason')} value={reason} onChange={setReason} required />
    </FormDialog>
  );
}
