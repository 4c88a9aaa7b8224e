import { type HubClient, openHubClient } from '../packages/cli/client/hub-client.ts';

/** Signs the administrator of `whorl hub init` in, who changes the given password before anything else. */
export async function firstSignIn(
  address: string,
  givenPassword: string,
  ownPassword: string,
): Promise<HubClient> {
  const body = { signInName: 'administrator', password: givenPassword };
  const { token } = await openHubClient({ address }).request('signIn', { body });
  const administrator = openHubClient({ address, token });
  const change = { currentPassword: givenPassword, newPassword: ownPassword };
  await administrator.request('changePassword', { body: change });
  return administrator;
}
