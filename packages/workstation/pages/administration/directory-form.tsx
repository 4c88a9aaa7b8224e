import { type ReactNode, useState } from 'react';
import type { CallOutput } from '../../api/call-route.ts';
import { useChange } from '../../api/use-change.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Facts } from '../../components/facts.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { administrationMessages } from './administration-messages.ts';
import { bodyOfDraft, DirectoryFields, draftOf } from './directory-fields.tsx';

const renews = ['readDirectory', 'listDirectories', 'listOfficers'] as const;

/** What the directory has to know of the hub, and the hub of the directory. */
export function DirectoryForm(props: {
  readonly bureauId: string;
  readonly setting: CallOutput<'readDirectory'>;
  readonly onClose: () => void;
}): ReactNode {
  const { bureauId, setting, onClose } = props;
  const { directory } = setting;
  const t = useTranslate(administrationMessages);
  const set = useChange('setDirectory', renews);
  const remove = useChange('removeDirectory', renews);
  const [draft, setDraft] = useState(() => draftOf(directory));
  const params = { bureauId };
  const onSuccess = onClose;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate({ params, body: bodyOfDraft(draft) }, { onSuccess });
      }}
    >
      <p>{t('directory.register')}</p>
      <div className="addresses">
        <Facts
          facts={[
            [t('directory.redirect'), <code key="redirect">{setting.redirectUri}</code>],
            [t('directory.logout'), <code key="logout">{setting.backChannelLogoutUri}</code>],
          ]}
        />
      </div>
      <DirectoryFields draft={draft} isSecretKept={directory !== null} onChange={setDraft} />
      <ErrorNotice error={set.error ?? remove.error} />
      <div className="row">
        <button type="submit" className="button primary" disabled={set.isPending}>
          {t('save')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('cancel')}
        </button>
        {directory && (
          <button
            type="button"
            className="button danger"
            onClick={() => remove.mutate({ params }, { onSuccess })}
          >
            {t('directory.remove')}
          </button>
        )}
      </div>
    </form>
  );
}
