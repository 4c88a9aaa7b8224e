import { readFileSync } from 'node:fs';
import {
  type SettingDefinition,
  type SettingName,
  type Settings,
  settingDefinitions,
} from './settings.ts';

/** The configuration cannot be used; every reason at once, so that one start shows them all. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}

/** Names the file that holds settings by their names, as JSON. */
export const fileVariable = 'WHORL_CONFIGURATION';

/** Settings from the environment, the file and the fallbacks, all checked. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const path = environment[fileVariable];
  const fromFile = path ? readSettingsFile(path) : {};
  const problems = Object.keys(fromFile)
    .filter((name) => !(name in settingDefinitions))
    .map((name) => `${path}: there is no setting "${name}"`);
  const entries = Object.entries<SettingDefinition>(settingDefinitions).map(
    ([name, { variable, fallback, refuse }]) => {
      const value = environment[variable] ?? fromFile[name] ?? fallback;
      const reason = refuse?.(value);
      if (reason) problems.push(`${variable} (${name}) is "${value}", which ${reason}`);
      return [name, value] as const;
    },
  );
  const settings = Object.fromEntries(entries) as Record<SettingName, string>;
  if ((settings.tlsCertificateFile === '') !== (settings.tlsKeyFile === '')) {
    problems.push(
      'WHORL_TLS_CERTIFICATE_FILE and WHORL_TLS_KEY_FILE are set together or not at all',
    );
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return settings;
}

function readSettingsFile(path: string): Readonly<Record<string, string>> {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, String(entry)]));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError([`${path} cannot be read: ${code ?? 'it is no JSON object'}`]);
  }
}

/** A line or two for each setting. */
export function explainSettings(): string {
  return Object.entries<SettingDefinition>(settingDefinitions)
    .map(([name, { variable, fallback, explanation }]) => {
      const usual = fallback === '' ? '' : ` [${fallback}]`;
      return `  ${variable} (${name})${usual}\n      ${explanation}`;
    })
    .join('\n');
}
