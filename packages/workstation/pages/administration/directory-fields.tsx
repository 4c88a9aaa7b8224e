import type { ReactNode } from 'react';
import type { CallOptions, CallOutput } from '../../api/call-route.ts';
import { ChoiceList } from '../../components/choice-list.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { administrationMessages } from './administration-messages.ts';

/** A directory as it is typed. */
export interface DirectoryDraft {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly acr: string;
  readonly demands: readonly 'demand'[];
}

export function draftOf(directory: CallOutput<'readDirectory'>['directory']): DirectoryDraft {
  return {
    issuer: directory?.issuer ?? 'https://',
    clientId: directory?.clientId ?? '',
    clientSecret: '',
    acr: directory?.acrValues.join(' ') ?? '',
    demands: directory?.demandsSecondFactor === false ? [] : ['demand'],
  };
}

export function bodyOfDraft(draft: DirectoryDraft): CallOptions<'setDirectory'>['body'] {
  const { issuer, clientId, clientSecret, acr, demands } = draft;
  return {
    issuer: issuer.trim(),
    clientId: clientId.trim(),
    ...(clientSecret ? { clientSecret } : {}),
    demandsSecondFactor: demands.length > 0,
    acrValues: acr.split(/\s+/).filter(Boolean),
  };
}

export function DirectoryFields(props: {
  readonly draft: DirectoryDraft;
  readonly isSecretKept: boolean;
  readonly onChange: (draft: DirectoryDraft) => void;
}): ReactNode {
  const { draft, isSecretKept, onChange } = props;
  const t = useTranslate(administrationMessages);
  const plain = { dir: 'ltr', autoComplete: 'off', spellCheck: false } as const;
  return (
    <>
      <TextField
        label={t('directory.issuer')}
        hint={t('directory.issuer.hint')}
        value={draft.issuer}
        onChange={(issuer) => onChange({ ...draft, issuer })}
        {...plain}
        type="url"
        required
      />
      <TextField
        label={t('directory.client')}
        value={draft.clientId}
        onChange={(clientId) => onChange({ ...draft, clientId })}
        {...plain}
        required
      />
      <TextField
        label={t('directory.secret')}
        {...(isSecretKept ? { hint: t('directory.secret.hint') } : {})}
        value={draft.clientSecret}
        onChange={(clientSecret) => onChange({ ...draft, clientSecret })}
        {...plain}
        type="password"
        autoComplete="new-password"
        required={!isSecretKept}
      />
      <ChoiceList
        label={t('second-factor')}
        chosen={draft.demands}
        choices={[['demand', t('directory.demand')]]}
        onChange={(demands) => onChange({ ...draft, demands })}
      />
      <TextField
        label={t('directory.acr')}
        hint={t('directory.acr.hint')}
        value={draft.acr}
        onChange={(acr) => onChange({ ...draft, acr })}
        {...plain}
      />
    </>
  );
}
