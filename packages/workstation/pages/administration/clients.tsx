import type { ReactNode } from 'react';
import { useBureauName } from '../../api/use-bureau-name.ts';
import { useChange } from '../../api/use-change.ts';
import { useRoute } from '../../api/use-route.ts';
import { Badge } from '../../components/badge.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import { AddClient } from './add-client.tsx';
import { administrationMessages } from './administration-messages.ts';

/** Machines that may call the hub, with what each may and until when. */
export function Clients(): ReactNode {
  const t = useTranslate(administrationMessages);
  const format = useFormat();
  const bureauName = useBureauName();
  const clients = useRoute('listApiClients', {});
  const revoke = useChange('revokeApiClient', ['listApiClients']);
  const now = new Date();
  return (
    <>
      <AddClient />
      <ErrorNotice error={clients.error ?? revoke.error} />
      <div className="panel">
        <table className="plain">
          <thead>
            <tr>
              <th>{t('name')}</th>
              <th>{t('bureau')}</th>
              <th>{t('scopes')}</th>
              <th>{t('expires')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {(clients.data?.items ?? []).map((client) => (
              <tr key={client.clientId}>
                <td>
                  <bdi>{client.name}</bdi>
                </td>
                <td>{bureauName(client.bureauId)}</td>
                <td>
                  <code>{client.scopes.join(', ')}</code>
                </td>
                <td>{format.date(client.expiresAt)}</td>
                <td>
                  {client.isRevoked && <Badge tone="bad">{t('revoked')}</Badge>}
                  {!client.isRevoked && new Date(client.expiresAt) < now && (
                    <Badge tone="warn">{t('expired')}</Badge>
                  )}
                  {!client.isRevoked && (
                    <button
                      type="button"
                      className="button quiet"
                      onClick={() => revoke.mutate({ params: { clientId: client.clientId } })}
                    >
                      {t('revoke')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
