import { fieldText, readTransaction } from '@whorl/codecs';
import type { CommandInput } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { writeFile } from '../files/write-file.ts';
import { numberOption, textOption } from '../options.ts';
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
  readonly answers: readonly {
    readonly file: string;
    readonly type: string;
    readonly text: string;
  }[];
}

/** Sends a transaction, says how far it is, writes its answers and says what they say. */
export async function deliver(
  { values, output }: CommandInput,
  bytes: Uint8Array,
  options: { readonly idempotencyKey: string; readonly answerPath: string },
): Promise<Delivery> {
  const client = clientOf(values);
  const range = { min: 0, max: waitSecondsMax };
  const waitMs = (numberOption(values, 'wait', range) ?? waitSecondsDefault) * 1_000;
  const { receipt, answers } = await sendAndWait(client, bytes, {
    idempotencyKey: options.idempotencyKey,
    waitMs,
    onState: (receipt) => output.note(progressOf(receipt)),
  });
  const path = textOption(values, 'out') ?? options.answerPath;
  const written = answers.map((answer, i) => {
    const file = i === 0 ? path : path.replace(/(\.\w+)?$/, `-${i + 1}$1`);
    writeFile(file, answer);
    return { file, ...readAnswer(answer) };
  });
  const { transactionId, state, searchId, recordId } = receipt;
  const delivery = { transactionId, state, searchId, recordId, answers: written };
  for (const { type, text, file } of written) output.line(`${type}: ${text} (${file})`);
  if (written.length === 0) {
    output.line(
      `No answer yet: people decide. Ask again with the same command (${transactionId}).`,
    );
  }
  output.json(delivery);
  return delivery;
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

/** INT-I 4.22: 2.063 of an SRE is the result, 2.074 of an ERR the reasons. */
function readAnswer(bytes: Uint8Array): { readonly type: string; readonly text: string } {
  const { records } = readTransaction(bytes);
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
