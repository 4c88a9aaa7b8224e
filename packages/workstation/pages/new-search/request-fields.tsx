import { type ReactNode, useState } from 'react';
import { useOfficer } from '../../app/use-session.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { NewRequest } from '../../decoding/worker-protocol.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import { newSearchMessages } from './new-search-messages.ts';

const types = ['ATP', 'CPS', 'PMS'] as const;

/** A request of the officer's own bureau; a search names nobody. */
export function useNewRequest() {
  const { bureauId } = useOfficer();
  const [request, setRequest] = useState<NewRequest>({
    type: 'ATP',
    origin: `${bureauId}/NCB`,
    reference: '',
    name: '',
  });
  const name = request.type === 'ATP' ? request.name : '';
  return [{ ...request, name }, setRequest] as const;
}

/** What prints alone do not say: what is asked, and of whom they are. */
export function RequestFields(props: {
  readonly request: NewRequest;
  readonly onChange: (request: NewRequest) => void;
}): ReactNode {
  const { request, onChange } = props;
  const t = useTranslate(newSearchMessages);
  return (
    <>
      <ChoiceField
        label={t('images.type')}
        value={request.type}
        choices={types.map((code) => [code, t(`type.${code}`)] as const)}
        onChange={(type) => onChange({ ...request, type })}
      />
      <TextField
        label={t('images.reference')}
        value={request.reference}
        required
        maxLength={40}
        dir="ltr"
        pattern="[A-Za-z0-9\-\/ ]+"
        hint={t('images.reference.hint')}
        onChange={(reference) => onChange({ ...request, reference })}
      />
      {request.type === 'ATP' && (
        <TextField
          label={t('images.name')}
          value={request.name}
          maxLength={200}
          hint={t('images.name.hint')}
          onChange={(name) => onChange({ ...request, name })}
        />
      )}
    </>
  );
}
