import { purposes } from '@whorl/contract';
import type { OptionValues } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { readFile } from '../files/read-file.ts';
import { textOption } from '../options.ts';
import { type HubClient, openHubClient } from './hub-client.ts';

/** The hub that the options name, asked with the key of the environment or of a file. */
export function clientOf(values: OptionValues): HubClient {
  const address = textOption(values, 'hub') ?? process.env['WHORL_HUB'];
  if (!address) {
    const remedy = 'Give --hub http://127.0.0.1:7070, or set WHORL_HUB.';
    throw new UserError('no hub is named', remedy, exitCodes.usage);
  }
  if (!URL.canParse(address) || !/^https?:/.test(address)) {
    const remedy = 'Give it as https://host:port.';
    throw new UserError(`--hub ${JSON.stringify(address)} is no address`, remedy, exitCodes.usage);
  }
  const keyFile = textOption(values, 'key-file');
  const token = keyFile
    ? Buffer.from(readFile(keyFile)).toString('utf8').trim()
    : process.env['WHORL_API_KEY'];
  if (!token) {
    const remedy = 'Set WHORL_API_KEY, or give --key-file FILE.';
    throw new UserError('no key is given', remedy, exitCodes.usage);
  }
  const purpose = textOption(values, 'purpose');
  const known = purposes.find((each) => each === purpose);
  if (purpose !== undefined && !known) {
    const remedy = `Use one of: ${purposes.join(', ')}.`;
    throw new UserError(`--purpose ${JSON.stringify(purpose)} is none`, remedy, exitCodes.usage);
  }
  const texts = {
    caseReference: textOption(values, 'case'),
    legalBasis: textOption(values, 'legal-basis'),
    offence: textOption(values, 'offence'),
  };
  const given = Object.entries(texts).filter(([, text]) => text !== undefined);
  const justification = { ...(known ? { purpose: known } : {}), ...Object.fromEntries(given) };
  return openHubClient({ address, token, justification });
}
