import { createHash } from 'node:crypto';
import {
  fieldText,
  looksLikeTransactionXml,
  readTransaction,
  readTransactionXml,
} from '@whorl/codecs';
import { type PersonStatus, personStatuses } from '@whorl/contract';
import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { writeFile } from '../files/write-file.ts';
import { numberOption, textOption } from '../options.ts';
import { answerPathOf, requestPathOf } from './answer-path.ts';
import { clientOf } from './client-options.ts';
import { type Receipt, sendAndWait } from './send-and-wait.ts';

const waitSecondsDefault = 60;
const waitSecondsMax = 7 * 86_400;

/** What became of a sent transaction, as a command says it. */
export interface Delivery {
  readonly transactionId: string;
  readonly state: string;
  readonly searchId: string | null;
  readonly recordId: string | null;
  /** Why it was refused, or what of it was passed over. */
  readonly problems: Receipt['problems'];
  readonly answers: readonly {
    readonly file: string;
    readonly type: string;
    readonly text: string;
  }[];
}

/** A transaction to send, and the file it is or was made of. */
export interface Sending {
  readonly bytes: Uint8Array;
  readonly path: string;
  /** False where it was made of images, and is in no file yet. */
  readonly isFile: boolean;
  /** The images that it was made of: the first has the IDC 01. */
  readonly images?: readonly string[];
}

/** Sends a transaction, says how far it is, writes its answers and says what they say. */
export async function deliver(
  { values, output }: CommandInput,
  { bytes, path, isFile, images = [] }: Sending,
): Promise<Delivery> {
  const client = clientOf(values);
  const range = { min: 0, max: waitSecondsMax };
  const waitMs = (numberOption(values, 'wait', range) ?? waitSecondsDefault) * 1_000;
  const answers: Delivery['answers'][number][] = [];
  const { receipt } = await sendAndWait(client, bytes, {
    // By its content, so that a file that is sent again is the same transaction.
    idempotencyKey: textOption(values, 'key') ?? createHash('sha256').update(bytes).digest('hex'),
    personStatus: statusOf(values),
    waitMs,
    onState: (receipt) => output.note(progressOf(receipt)),
    keep: (answer, i) => {
      const first = textOption(values, 'out') ?? answerPathOf(path, answer);
      const file = i === 0 ? first : first.replace(/(\.\w+)?$/, `-${i + 1}$1`);
      writeFile(file, answer);
      answers.push({ file, ...readAnswer(answer) });
    },
  });
  const { transactionId, state, searchId, recordId, problems } = receipt;
  // Of a search, whose answer does not say it; other answers do.
  const passedOver = searchId === null || state === 'refused' ? [] : problems;
  for (const { place, reason } of passedOver) output.line(`Passed over: ${place}: ${reason}`);
  for (const { type, text, file } of answers) output.line(`${type}: ${text} (${file})`);
  if (images.length > 1 && problems.length > 0) {
    for (const line of images.map(imageLine)) output.line(line);
  }
  if (answers.length === 0) {
    // Beside the answer, where somebody says where that goes: the folder of the images may be read-only.
    const sent = isFile ? path : requestPathOf(textOption(values, 'out') ?? path);
    if (!isFile) writeFile(sent, bytes);
    const key = textOption(values, 'key');
    const again = `whorl send ${sent}${key ? ` --key ${key}` : ''}`;
    output.line(`No answer yet: people decide (${transactionId}). Ask again: ${again}`);
    output.line('with the same --purpose, --case or --legal-basis, and --offence.');
  }
  const delivery = { transactionId, state, searchId, recordId, problems, answers };
  output.json(delivery);
  return delivery;
}

/** Reasons name images by their IDC. */
function imageLine(path: string, i: number): string {
  return `IDC ${String(i + 1).padStart(2, '0')}: ${path}`;
}

function statusOf(values: CommandInput['values']): PersonStatus | undefined {
  const given = textOption(values, 'status');
  const known = personStatuses.find((each) => each === given);
  if (given === undefined || known) return known;
  const remedy = `Use one of: ${personStatuses.join(', ')}.`;
  throw new UserError(`--status ${JSON.stringify(given)} is none`, remedy, exitCodes.usage);
}

function progressOf({ typeOfTransaction, transactionId, state, searchId }: Receipt): string {
  const words = {
    received: 'received',
    processing: searchId ? 'searched, with the examiners' : 'in work',
    answered: 'answered',
    refused: 'refused',
  };
  return `${typeOfTransaction} ${transactionId}: ${words[state]}`;
}

/** INT-I, both encodings: 2.063 of an SRE is the result, 2.074 of an ERR the reasons. */
function readAnswer(bytes: Uint8Array): { readonly type: string; readonly text: string } {
  const read = looksLikeTransactionXml(bytes) ? readTransactionXml : readTransaction;
  const { records } = read(bytes);
  const type = fieldText(records[0]!, 4) ?? '?';
  const second = records.find((record) => record.type === 2);
  const field = second?.fields.find(({ number }) => number === (type === 'ERR' ? 74 : 63));
  const parts = field?.kind === 'text' ? field.subfields.map((items) => items.join(' ')) : [];
  return { type, text: parts.join('; ') };
}

/** 0 answered, 1 refused or not answered yet. */
export function exitCodeOf({ answers }: Delivery): number {
  const isRefused = answers.some(({ type }) => type === 'ERR');
  return answers.length > 0 && !isRefused ? exitCodes.ok : exitCodes.no;
}
