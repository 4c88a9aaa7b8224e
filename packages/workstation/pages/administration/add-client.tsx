import { clientScopes } from '@whorl/contract';
import { type ReactNode, useState } from 'react';
import { useChange } from '../../api/use-change.ts';
import { useRoute } from '../../api/use-route.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ChoiceList } from '../../components/choice-list.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTranslate } from '../../i18n/language-context.tsx';
import { administrationMessages } from './administration-messages.ts';

type Scope = (typeof clientScopes)[number];
const yearMs = 365 * 86_400_000;

/** A key for a machine; it stays on the page until the page is left, because it is shown only once. */
export function AddClient(): ReactNode {
  const t = useTranslate(administrationMessages);
  const bureaus = useRoute('listBureaus', {});
  const create = useChange('createApiClient', ['listApiClients']);
  const [bureauId, setBureauId] = useState('');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [expires, setExpires] = useState(() =>
    new Date(Date.now() + yearMs).toISOString().slice(0, 10),
  );
  return (
    <>
      <div className="row">
        <FormDialog
          open={t('add.client')}
          title={t('add.client')}
          submit={t('save')}
          cancel={t('cancel')}
          isPrimary
          isComplete={bureauId !== '' && name !== '' && scopes.length > 0}
          error={create.error}
          onSubmit={() => {
            const expiresAt = `${expires}T00:00:00Z`;
            return create.mutateAsync({ body: { bureauId, name, scopes: [...scopes], expiresAt } });
          }}
        >
          <ChoiceField
            label={t('bureau')}
            value={bureauId}
            placeholder="—"
            choices={(bureaus.data?.items ?? []).map((bureau) => [bureau.bureauId, bureau.name])}
            onChange={setBureauId}
          />
          <TextField label={t('name')} value={name} onChange={setName} required />
          <TextField
            label={t('expires')}
            type="date"
            value={expires}
            onChange={setExpires}
            required
          />
          <ChoiceList
            label={t('scopes')}
            chosen={scopes}
            choices={clientScopes.map((scope) => [scope, scope])}
            onChange={setScopes}
          />
        </FormDialog>
      </div>
      {create.data && (
        <Notice tone="warn">
          <p>{t('key.once')}</p>
          <p>
            {t('key')} <code className="secret">{create.data.key}</code>
          </p>
        </Notice>
      )}
    </>
  );
}
