import { hubOptions, hubOptionsHelp } from '../client/option-texts.ts';
import type { Command, CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';

export const audit: Command = {
  name: 'audit',
  summary: 'export the audit log of a hub, and check an export',
  help: `Usage: whorl audit export --hub URL [--out FILE] [--json]
       whorl audit verify EXPORT [--older-head FILE] [--public-key FILE] [--json]

export  the whole log as JSON lines, its signed tree head last; entries that concern other bureaus
        are there by their hashes alone. Needs a key of scope audit.read.
verify  checks an export on this machine: each entry follows the one before, each content is what
        was logged, the tree head is signed over exactly these entries.

${hubOptionsHelp}
  --out FILE         where the export goes (audit.jsonl unless given)
  --older-head FILE  a tree head you kept, or an older export: the log must still begin with it
  --public-key FILE  the hub's public key, as you know it from elsewhere

Exit code 0: intact; 1: not.

Example:
  whorl audit verify audit.jsonl --older-head audit-of-last-month.jsonl`,
  options: {
    ...hubOptions,
    out: { type: 'string' },
    'older-head': { type: 'string' },
    'public-key': { type: 'string' },
  },
  run,
};

async function run(input: CommandInput): Promise<number> {
  const [what, path, ...more] = input.positionals;
  const isKnown = (what === 'export' && path === undefined) || what === 'verify';
  if (!isKnown || more.length > 0) {
    const remedy = 'See: whorl audit --help';
    throw new UserError('audit takes export, or verify and a file', remedy, exitCodes.usage);
  }
  const { exportAudit, verifyExport } = await import('../client/audit-export.ts');
  return what === 'export' ? exportAudit(input) : verifyExport(input, path);
}
