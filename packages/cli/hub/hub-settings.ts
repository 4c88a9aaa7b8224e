import { ConfigurationError, explainSettings, readSettings, type Settings } from '@whorl/hub';
import { exitCodes, UserError } from '../exit-codes.ts';

/** The hub's settings, or an error that names everything that is wrong with them. */
export function hubSettings(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const remedy = 'Settings: whorl serve --help';
    throw new UserError(error.problems.join('; '), remedy, exitCodes.usage);
  }
}

/** Every setting with what it is for, and the file that can hold them. */
export function settingsHelp(): string {
  return `Settings come from the environment, or from one JSON file that WHORL_CONFIGURATION names,
by the name in brackets: {"port": 7070, "hubBureau": "XH"}. The environment wins.

${explainSettings()}`;
}
