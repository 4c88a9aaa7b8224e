import { parseArgs } from 'node:util';
import { CodecError } from '@whorl/codecs';
import { engineVersion } from '@whorl/fingerprint';
import type { Command, OptionValues } from './command.ts';
import { audit } from './commands/audit.ts';
import { backup } from './commands/backup.ts';
import { bench } from './commands/bench.ts';
import { convert } from './commands/convert.ts';
import { enrol } from './commands/enrol.ts';
import { evaluate } from './commands/evaluate.ts';
import { extract } from './commands/extract.ts';
import { hub } from './commands/hub.ts';
import { identify } from './commands/identify.ts';
import { inspect } from './commands/inspect.ts';
import { restore } from './commands/restore.ts';
import { search } from './commands/search.ts';
import { segment } from './commands/segment.ts';
import { send } from './commands/send.ts';
import { serve } from './commands/serve.ts';
import { verify } from './commands/verify.ts';
import { exitCodes, UserError } from './exit-codes.ts';
import { nearestWord } from './nearest-word.ts';
import { createOutput } from './output.ts';
import manifest from './package.json' with { type: 'json' };
import { oneLine } from './printable.ts';

const commands: readonly Command[] = [
  inspect,
  convert,
  segment,
  extract,
  verify,
  identify,
  evaluate,
  bench,
  serve,
  hub,
  send,
  enrol,
  search,
  audit,
  backup,
  restore,
];

/** Options that every command takes. */
const commonOptions = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
} as const;

const overview = `whorl: read police files, compare prints, prove how well, serve and ask a hub.

${commands.map(({ name, summary }) => `  whorl ${name.padEnd(10)} ${summary}`).join('\n')}

Every command takes --json (one JSON value on stdout) and --help (options and examples).
Results go to stdout, remarks and errors to stderr. whorl --version names the engine.
Exit codes: 0 done or yes · 1 no match, no candidate, not valid · 2 wrong command line
            3 a file that cannot be read or written · 4 a mistake in Whorl
            5 a hub that refused or did not answer`;

/** Runs one command line and gives its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === '--version') return say(`whorl ${manifest.version}, engine ${engineVersion}`);
    if (name === undefined) return say(overview, exitCodes.usage);
    if (name === '--help' || name === '-h') return say(overview);
    if (name !== 'help') return await runCommand(commandOf(name), rest);
    return rest[0] === undefined ? say(overview) : say(await helpOf(commandOf(rest[0])));
  } catch (error) {
    return reportError(error);
  }
}

function say(text: string, exitCode: number = exitCodes.ok): number {
  process.stdout.write(`${text}\n`);
  return exitCode;
}

async function helpOf({ name, summary, help }: Command): Promise<string> {
  return `whorl ${name}: ${summary}\n\n${typeof help === 'string' ? help : await help()}`;
}

function commandOf(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  const names = commands.map((candidate) => candidate.name);
  const meant = nearestWord(name, names);
  const remedy = meant ? `Did you mean ${meant}?` : `Use one of: ${names.join(', ')}.`;
  throw new UserError(`no command "${name}"`, remedy, exitCodes.usage);
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  const { positionals, values } = parseCommandLine(command, args);
  if (values['help']) return say(await helpOf(command));
  const output = createOutput(values['json'] === true);
  return command.run({ positionals, values, output });
}

function parseCommandLine(command: Command, args: readonly string[]) {
  const options = { ...command.options, ...commonOptions };
  try {
    const filled = fillOptionalValues(command, args);
    const { positionals, values } = parseArgs({ args: filled, allowPositionals: true, options });
    return { positionals, values: values as OptionValues };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The first sentence says what is wrong; what follows is about Node's own conventions.
    const reason = message.split(/\.\s/)[0]!.replace(/\.$/, '');
    const typed = /Unknown option '--([^']+)'/.exec(message)?.[1];
    const meant = typed && nearestWord(typed, Object.keys(options));
    const guess = meant ? `Did you mean --${meant}? ` : '';
    const remedy = `${guess}See: whorl ${command.name} --help`;
    throw new UserError(reason, remedy, exitCodes.usage);
  }
}

/** "--validate FILE" means "--validate=generic FILE": a value counts only where it is a known one. */
function fillOptionalValues(command: Command, args: readonly string[]): string[] {
  const filled: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    const optional = arg.startsWith('--') ? command.optionalValues?.[arg.slice(2)] : undefined;
    if (!optional) {
      filled.push(arg);
    } else if (optional.known.includes(args[i + 1] ?? '')) {
      filled.push(`${arg}=${args[++i]}`);
    } else {
      filled.push(`${arg}=${optional.fallback}`);
    }
  }
  return filled;
}

function reportError(error: unknown): number {
  if (error instanceof UserError || error instanceof CodecError) {
    process.stderr.write(`${oneLine(`whorl: ${error.message}. ${error.remedy}`)}\n`);
    return error instanceof UserError ? error.exitCode : exitCodes.input;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`whorl: a mistake in Whorl, please report it: ${detail}\n`);
  return exitCodes.internal;
}

/** A reader that has seen enough (`whorl … | head`) is no error; without one for remarks, work goes on. */
function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCodes.ok);
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

if (import.meta.main) {
  endQuietlyOnClosedPipe();
  process.exitCode = await main(process.argv.slice(2));
}
