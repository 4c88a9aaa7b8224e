import { parseArgs } from 'node:util';
import { CodecError } from '@whorl/codecs';
import type { Command, OptionValues } from './command.ts';
import { convert } from './commands/convert.ts';
import { evaluate } from './commands/evaluate.ts';
import { extract } from './commands/extract.ts';
import { identify } from './commands/identify.ts';
import { inspect } from './commands/inspect.ts';
import { segment } from './commands/segment.ts';
import { verify } from './commands/verify.ts';
import { exitCodes, UserError } from './exit-codes.ts';
import { createOutput } from './output.ts';

const commands: readonly Command[] = [
  inspect,
  convert,
  segment,
  extract,
  verify,
  identify,
  evaluate,
];

const overview = `whorl: read police files, compare prints, prove how well.

${commands.map(({ name, summary }) => `  whorl ${name.padEnd(10)} ${summary}`).join('\n')}

Every command takes --json (one JSON value on stdout) and --help (options and examples).
Exit codes: 0 done or yes · 1 no match, no candidate, not valid · 2 wrong command line
            3 a file that cannot be read · 4 a mistake in Whorl`;

/** Runs one command line and gives its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${overview}\n`);
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  try {
    const command = commands.find((candidate) => candidate.name === name);
    if (!command) {
      const remedy = `Use one of: ${commands.map((c) => c.name).join(', ')}.`;
      throw new UserError(`no command "${name}"`, remedy, exitCodes.usage);
    }
    return await runCommand(command, rest);
  } catch (error) {
    return reportError(error);
  }
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  const { positionals, values } = parseCommandLine(command, args);
  if (values['help']) {
    process.stdout.write(`whorl ${command.name}: ${command.summary}\n\n${command.help}\n`);
    return exitCodes.ok;
  }
  const output = createOutput(values['json'] === true);
  return command.run({ positionals, values, output });
}

function parseCommandLine(command: Command, args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: fillOptionalValues(command, args),
      allowPositionals: true,
      options: {
        ...command.options,
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
      },
    });
    return { positionals, values: values as OptionValues };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const remedy = `See: whorl ${command.name} --help`;
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
  if (error instanceof UserError) {
    process.stderr.write(`whorl: ${error.message}. ${error.remedy}\n`);
    return error.exitCode;
  }
  if (error instanceof CodecError) {
    process.stderr.write(`whorl: ${error.message}. ${error.remedy}\n`);
    return exitCodes.input;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`whorl: a mistake in Whorl, please report it: ${detail}\n`);
  return exitCodes.internal;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
