/** The hosts that the operator lets webhooks name; a guard against addresses inside the network. */
export type WebhookHosts = ReadonlySet<string>;

const httpsPort = 443;

/** "hooks.example.org,10.0.0.5:8443" as `host:port` each. */
export function parseWebhookHosts(setting: string): WebhookHosts {
  const hosts = setting.split(',').filter(Boolean);
  return new Set(hosts.map((host) => (host.includes(':') ? host : `${host}:${httpsPort}`)));
}

/** Why an address may not be rung, or nothing. */
export function refuseWebhookUrl(url: string, hosts: WebhookHosts): string | undefined {
  if (!URL.canParse(url)) return 'is no address';
  const { protocol, hostname, port, username, password } = new URL(url);
  if (protocol !== 'https:') return 'does not begin with https://';
  if (username !== '' || password !== '') return 'holds a name or a password';
  const host = `${hostname}:${port || httpsPort}`;
  return hosts.has(host) ? undefined : 'names a host that the configuration does not allow';
}
