import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { verifyAudit } from '@whorl/hub';
import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { readFile } from '../files/read-file.ts';
import { writeFile } from '../files/write-file.ts';
import { textOption } from '../options.ts';
import { clientOf } from './client-options.ts';

/** Fetches the whole log with its signed tree head. */
export async function exportAudit({ values, output }: CommandInput): Promise<number> {
  const path = textOption(values, 'out') ?? 'audit.jsonl';
  const { bytes } = await clientOf(values).request('exportAudit');
  writeFile(path, bytes);
  const lines = Buffer.from(bytes as Uint8Array)
    .toString('utf8')
    .trimEnd()
    .split('\n').length;
  output.line(
    `${lines - 1} entries and the tree head in ${path}. Check: whorl audit verify ${path}`,
  );
  output.json({ file: path, entries: lines - 1 });
  return exitCodes.ok;
}

/** Checks an export without asking anybody: chain, contents, tree, signature. */
export async function verifyExport(
  { values, output }: CommandInput,
  path: string | undefined,
): Promise<number> {
  if (path === undefined) {
    const remedy = 'Usage: whorl audit verify EXPORT';
    throw new UserError('audit verify takes an export', remedy, exitCodes.usage);
  }
  const olderPath = textOption(values, 'older-head');
  const keyPath = textOption(values, 'public-key');
  const verdict = await verifyAudit(linesOf(path), {
    ...(olderPath ? { olderHead: readOlderHead(olderPath) } : {}),
    ...(keyPath ? { publicKeyPem: Buffer.from(readFile(keyPath)).toString('utf8') } : {}),
  }).catch((error: Error) => {
    if (error instanceof UserError) throw error;
    throw new UserError(`${path} is no export of an audit log`, 'Export it again.');
  });
  const { isIntact, entryCount, readableCount, findings } = verdict;
  output.line(`${path}: ${entryCount} entries, ${readableCount} of them readable for this bureau.`);
  for (const { index, reason } of findings) {
    output.line(index === null ? reason : `Entry ${index} ${reason}.`);
  }
  const intact = 'Intact: nothing was changed, left out or put in, and the hub signed it.';
  output.line(isIntact ? intact : 'NOT intact.');
  output.json({ file: path, ...verdict });
  return isIntact ? exitCodes.ok : exitCodes.no;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = createReadStream(path);
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield line;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`cannot read ${path} (${code})`, 'Check its name and your rights.');
  }
}

/** A tree head that was kept, alone or as the last line of an older export. */
function readOlderHead(path: string) {
  try {
    const last = readFileSync(path, 'utf8').trimEnd().split('\n').at(-1)!;
    const value = JSON.parse(last.startsWith('{') ? last : readFileSync(path, 'utf8'));
    return value.treeHead ?? value;
  } catch {
    throw new UserError(`${path} holds no tree head`, 'Give an older export or a kept tree head.');
  }
}
