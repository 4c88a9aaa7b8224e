import { countryCodes } from '@whorl/contract';
import { type ReactNode, useEffect, useState } from 'react';
import { type CallOutput, callRoute } from '../api/call-route.ts';
import { ChoiceField } from '../components/choice-field.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useFormat, useTranslate } from '../i18n/language-context.tsx';
import { leaveForDirectory } from './directory-return.ts';
import { signInMessages } from './sign-in-messages.ts';
import { useSession } from './use-session.ts';

type Choice = CallOutput<'listDirectories'>['items'][number];

/** For officers whose bureau has a directory of its own: they need no password here. */
export function DirectoryChoice(): ReactNode {
  const t = useTranslate(signInMessages);
  const format = useFormat();
  const session = useSession();
  const [bureaus, setBureaus] = useState<readonly Choice[]>([]);
  const [chosen, setChosen] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    // Where this fails, the sign-in above fails too, and says so.
    callRoute('listDirectories', {}).then(
      ({ items }) => setBureaus(items),
      () => {},
    );
  }, []);
  const [only] = bureaus;
  if (!only) return null;
  const nameOf = ({ bureauId, name }: Choice) =>
    countryCodes.has(bureauId) ? format.country(bureauId) : name;
  const bureauId = bureaus.length === 1 ? only.bureauId : chosen;

  async function leave(): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      const { authorizationUrl } = await callRoute('beginAtDirectory', { body: { bureauId } });
      leaveForDirectory(authorizationUrl, session.kind === 'ended');
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }

  return (
    <div className="stack directory-choice">
      <p className="or">{t('or')}</p>
      {bureaus.length > 1 && (
        <ChoiceField
          label={t('bureau')}
          value={chosen}
          placeholder="—"
          choices={bureaus.map((bureau) => [bureau.bureauId, nameOf(bureau)])}
          onChange={setChosen}
        />
      )}
      <button
        type="button"
        className="button"
        disabled={isBusy || bureauId === ''}
        onClick={() => void leave()}
      >
        {bureaus.length === 1 ? t('directory.of', { bureau: nameOf(only) }) : t('directory')}
      </button>
      <ErrorNotice error={error} />
    </div>
  );
}
