import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

const processorsFile = '/proc/cpuinfo';

/** What figures were measured on, in a line. Virtual processors of one name differ by half: family and model tell them apart. */
export function describeMachine(): string {
  const name = cpus()[0]?.model ?? 'unknown processor';
  return `${name}${generation()}, ${availableParallelism()} cores, Node ${process.versions.node}`;
}

/** As Linux knows it, or nothing. */
function generation(): string {
  const text = existsSync(processorsFile) ? readFileSync(processorsFile, 'utf8') : '';
  const family = /^cpu family\s*: (\d+)$/m.exec(text)?.[1];
  const model = /^model\s*: (\d+)$/m.exec(text)?.[1];
  return family && model ? ` (family ${family}, model ${model})` : '';
}
