import { isIP } from 'node:net';
import { join } from 'node:path';

/** One setting: its variable in the environment, its name in the file, what it is for. */
export interface SettingDefinition {
  readonly variable: string;
  readonly fallback: string;
  readonly explanation: string;
  /** Why a value is refused, or nothing. */
  readonly refuse?: (value: string) => string | undefined;
}

const oneOf =
  (...values: readonly string[]) =>
  (value: string) =>
    values.includes(value) ? undefined : `is none of ${values.join(', ')}`;
const matches = (pattern: RegExp, what: string) => (value: string) =>
  pattern.test(value) ? undefined : `is no ${what}`;
const numberFrom = (min: number, max: number) => (value: string) =>
  /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max
    ? undefined
    : `is no whole number from ${min} to ${max}`;

const refuseHostList = matches(/^([a-z0-9.-]+(:\d+)?(,[a-z0-9.-]+(:\d+)?)*)?$/, 'list of hosts');

/** An origin, without a path; passkeys take no address that is a number. */
function refuseAddress(value: string): string | undefined {
  if (value === '') return undefined;
  if (!URL.canParse(value)) return 'is no address';
  const { protocol, hostname, origin } = new URL(value);
  if (protocol !== 'https:' && protocol !== 'http:')
    return 'begins neither with https:// nor http://';
  if (origin !== value) return `is more than scheme, name and port: try ${origin}`;
  if (/^[\d.]+$|^\[/.test(hostname))
    return 'names its host by a number, where passkeys need a name';
  return undefined;
}

/** Numbers alone: what a name stands for may change. */
function refuseNetworks(value: string): string | undefined {
  const isNetwork = (text: string) => {
    const [address = '', bits, ...more] = text.split('/');
    const version = isIP(address);
    const bitsMax = version === 4 ? 32 : 128;
    const isWidth = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= bitsMax);
    return version > 0 && isWidth && more.length === 0;
  };
  return value === '' || value.split(',').every(isNetwork)
    ? undefined
    : 'is no list of addresses or networks';
}

/** Every setting of the hub. The environment wins over the file, the file over the fallback. */
export const settingDefinitions = {
  dataFolder: {
    variable: 'WHORL_DATA',
    fallback: join('.whorl', 'hub'),
    explanation: 'Folder of the embedded database, the images and, unless set apart, the keys.',
  },
  databaseUrl: {
    variable: 'WHORL_DATABASE_URL',
    fallback: '',
    explanation: 'PostgreSQL 15 or later; empty for the embedded database in the data folder.',
    refuse: matches(/^(postgres(ql)?:\/\/.+)?$/, 'URL that begins with postgresql://'),
  },
  host: {
    variable: 'WHORL_HOST',
    fallback: '127.0.0.1',
    explanation: 'Address to listen on. Beyond this machine, set a certificate too.',
  },
  port: {
    variable: 'WHORL_PORT',
    fallback: '7070',
    explanation: 'Port to listen on; 0 takes any free one.',
    refuse: numberFrom(0, 65_535),
  },
  publicAddress: {
    variable: 'WHORL_ADDRESS',
    fallback: '',
    explanation:
      'Address in the browsers of officers, as https://hub.example.org; passkeys count there alone. http://localhost:PORT if empty.',
    refuse: refuseAddress,
  },
  trustedProxies: {
    variable: 'WHORL_TRUSTED_PROXIES',
    fallback: '',
    explanation:
      'Addresses or networks (10.0.0.0/8) of reverse proxies whose X-Forwarded-For counts, with commas; none if empty.',
    refuse: refuseNetworks,
  },
  hubBureau: {
    variable: 'WHORL_HUB_BUREAU',
    fallback: 'ZZ',
    explanation: 'Bureau that runs the hub; its examiners examine the searches of all.',
    refuse: matches(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2 code'),
  },
  galleryPrints: {
    variable: 'WHORL_GALLERY_PRINTS',
    fallback: '1000000',
    explanation:
      'Prints that can be searched at the most, ten or twenty a person. A million takes 2 GB of memory when they are there.',
    refuse: numberFrom(1_000, 1_000_000_000),
  },
  keyFile: {
    variable: 'WHORL_KEY_FILE',
    fallback: '',
    explanation: 'Keys that encrypt images at rest; keys.json in the data folder unless set.',
  },
  auditKeyFile: {
    variable: 'WHORL_AUDIT_KEY_FILE',
    fallback: '',
    explanation: 'Ed25519 key that signs tree heads; audit-key.pem in the data folder unless set.',
  },
  secondFactor: {
    variable: 'WHORL_SECOND_FACTOR',
    fallback: 'required',
    explanation: 'required or optional: whether officers must set up a one-time code.',
    refuse: oneOf('required', 'optional'),
  },
  webhookHosts: {
    variable: 'WHORL_WEBHOOK_HOSTS',
    fallback: '',
    explanation:
      'Hosts, each with :port unless 443, that webhooks may name, with commas; none if empty.',
    refuse: refuseHostList,
  },
  directoryHosts: {
    variable: 'WHORL_DIRECTORY_HOSTS',
    fallback: '',
    explanation:
      "Hosts, each with :port unless 443, of bureaus' directories (OpenID Connect), with commas; none if empty.",
    refuse: refuseHostList,
  },
  logLevel: {
    variable: 'WHORL_LOG_LEVEL',
    fallback: 'info',
    explanation: 'fatal, error, warn, info, debug or silent. Logs hold no personal data.',
    refuse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'),
  },
  workstationFolder: {
    variable: 'WHORL_WORKSTATION',
    fallback: '',
    explanation: 'Folder of the built workstation; packages/workstation/dist unless set.',
  },
  tlsCertificateFile: {
    variable: 'WHORL_TLS_CERTIFICATE_FILE',
    fallback: '',
    explanation: 'Certificate (PEM) for https; with it, a key.',
  },
  tlsKeyFile: {
    variable: 'WHORL_TLS_KEY_FILE',
    fallback: '',
    explanation: 'Private key (PEM) of the certificate.',
  },
  tlsClientCaFile: {
    variable: 'WHORL_TLS_CLIENT_CA_FILE',
    fallback: '',
    explanation: 'Authority (PEM) whose client certificates API keys may be bound to.',
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;

export type SettingName = keyof typeof settingDefinitions;
export type Settings = Readonly<Record<SettingName, string>>;
