import { type AllowedHosts, refuseAddressOf } from '../configuration/allowed-hosts.ts';

/** Why an address may not be rung, or nothing. */
export function refuseWebhookUrl(url: string, hosts: AllowedHosts): string | undefined {
  return refuseAddressOf(url, hosts, () => 'names a host that the configuration does not allow');
}
