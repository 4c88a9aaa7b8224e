/** The hosts that the operator lets addresses name: a guard against those inside the network. */
export type AllowedHosts = ReadonlySet<string>;

const ports: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };
const none: ReadonlySet<string> = new Set();

/** "hooks.example.org,10.0.0.5:8443" as `host:port` each. */
export function parseAllowedHosts(setting: string): AllowedHosts {
  const hosts = setting.split(',').filter(Boolean);
  return new Set(hosts.map((host) => (host.includes(':') ? host : `${host}:443`)));
}

/** Why nothing is asked at an address, or nothing. Only at `plainHosts` an address may do without encryption. */
export function refuseAddressOf(
  url: string,
  hosts: AllowedHosts,
  notListed: (host: string) => string,
  plainHosts: ReadonlySet<string> = none,
): string | undefined {
  if (!URL.canParse(url)) return 'is no address';
  const { protocol, hostname, port, username, password } = new URL(url);
  const isPlain = protocol === 'http:' && plainHosts.has(hostname);
  if (protocol !== 'https:' && !isPlain) return 'does not begin with https://';
  if (username !== '' || password !== '') return 'holds a name or a password';
  const host = `${hostname}:${port || ports[protocol]}`;
  return hosts.has(host) ? undefined : notListed(host);
}
