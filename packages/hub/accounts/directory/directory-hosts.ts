/** The hosts that the operator lets directories be at: a guard against addresses inside the network. */
export type DirectoryHosts = ReadonlySet<string>;

const ports: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };
/** Without encryption only on this machine, where tests and trials have their directory. */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);

/** "login.example.org,10.0.0.5:8443" as `host:port` each. */
export function parseDirectoryHosts(setting: string): DirectoryHosts {
  const hosts = setting.split(',').filter(Boolean);
  return new Set(hosts.map((host) => (host.includes(':') ? host : `${host}:443`)));
}

/** Why nothing is asked at an address, or nothing. */
export function refuseDirectoryUrl(url: string, hosts: DirectoryHosts): string | undefined {
  if (!URL.canParse(url)) return 'is no address';
  const { protocol, hostname, port, username, password } = new URL(url);
  const isHere = protocol === 'http:' && loopback.has(hostname);
  if (protocol !== 'https:' && !isHere) return 'does not begin with https://';
  if (username !== '' || password !== '') return 'holds a name or a password';
  const host = `${hostname}:${port || ports[protocol]}`;
  return hosts.has(host)
    ? undefined
    : `names the host ${host}, which WHORL_DIRECTORY_HOSTS does not list`;
}
