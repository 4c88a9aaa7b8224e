import { type AllowedHosts, refuseAddressOf } from '../../configuration/allowed-hosts.ts';

/** Without encryption only on this machine, where tests and trials have their directory. */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);

/** Why no directory is asked at an address, or nothing. */
export function refuseDirectoryUrl(url: string, hosts: AllowedHosts): string | undefined {
  const notListed = (host: string) =>
    `names the host ${host}, which WHORL_DIRECTORY_HOSTS does not list`;
  return refuseAddressOf(url, hosts, notListed, loopback);
}
