import type { ReactNode } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { administrationMessages } from './administration-messages.ts';

const passwordLengthMin = 12;

/** How an officer is to sign in: with a first password here, or at the directory, known by what. */
export interface SignInWay {
  readonly kind: 'password' | 'email' | 'subject';
  readonly text: string;
}

export const noWay: SignInWay = { kind: 'password', text: '' };

export function isWayComplete({ kind, text }: SignInWay): boolean {
  return text.trim().length >= (kind === 'password' ? passwordLengthMin : 1);
}

/** The part of a request that sets it; nothing where nothing was entered. */
export function bodyOfWay({ kind, text }: SignInWay) {
  if (text === '') return {};
  if (kind === 'password') return { password: text };
  return { directory: kind === 'email' ? { email: text.trim() } : { subject: text.trim() } };
}

/** Offers the directory only where the bureau has one. */
export function SignInWayFields(props: {
  readonly bureauId: string;
  readonly way: SignInWay;
  readonly onChange: (way: SignInWay) => void;
}): ReactNode {
  const { bureauId, way, onChange } = props;
  const t = useTranslate(administrationMessages);
  const directories = useRoute('listDirectories', {});
  const hasDirectory = directories.data?.items.some((item) => item.bureauId === bureauId);
  const kinds = ['password', 'email', 'subject'] as const;
  return (
    <>
      {hasDirectory && (
        <ChoiceField
          label={t('way')}
          value={way.kind}
          choices={kinds.map((kind) => [kind, t(`way.${kind}`)])}
          onChange={(kind) => onChange({ kind, text: '' })}
        />
      )}
      <TextField
        label={t(way.kind === 'password' ? 'first-password' : `way.${way.kind}.label`)}
        hint={t(way.kind === 'password' ? 'first-password.hint' : `way.${way.kind}.hint`)}
        value={way.text}
        onChange={(text) => onChange({ ...way, text })}
        type={way.kind === 'email' ? 'email' : 'text'}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
