// npm run bench -- hub [--people 10000] [--names 10000] [--start 10000] [--seconds 20]: the real command under load, from
// another process, on PostgreSQL where it is installed. Writes docs/performance/hub.md.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../../packages/cli/benchmark/quantile.ts';
import { openStorage, readSettings } from '../../packages/hub/index.ts';
import type { Storage } from '../../packages/hub/storage/storage.ts';
import { startTemporaryPostgresql } from '../../packages/hub/testing/temporary-postgresql.ts';
import { projectRoot } from '../run-step.ts';
import { spawnHub } from '../spawn-hub.ts';
import { type Figure, figureOf, figureTable } from './figure.ts';
import { clientsOf, setUpBenchHub } from './hub/bench-accounts.ts';
import { differentPeopleMax, fillNames, fillPeople } from './hub/fill-hub.ts';
import { multiplyPeople } from './hub/multiply-people.ts';
import { nameLoad } from './hub/name-load.ts';
import { type Load, tenPrintLoad, tenPrintTransaction } from './hub/ten-print-load.ts';

export interface HubBenchOptions {
  /** People with ten fingers; the goal speaks of 10,000. */
  readonly people: number;
  /** Records with names; the goal speaks of 1,000,000. */
  readonly names: number;
  /** People of the hub whose start is measured; the goal speaks of 100,000. */
  readonly startPeople: number;
  readonly seconds: number;
}

const nameSearchesAtOnce = 8;
/** Two a core keep every core busy while the answers are read. */
const searchesInWorkPerCore = 2;

type Say = (text: string) => void;

export async function benchHub(
  options: HubBenchOptions,
  machine: string,
  say: Say,
): Promise<readonly Figure[]> {
  const server = startTemporaryPostgresql({ isDurable: true });
  const folder = mkdtempSync(join(tmpdir(), 'whorl-bench-'));
  const settings = {
    WHORL_DATA: folder,
    WHORL_DATABASE_URL: server?.urlOf('postgres') ?? '',
    WHORL_SECOND_FACTOR: 'optional',
  };
  try {
    const keys = await setUpBenchHub(folder, settings);
    const names = await measureNames(options, settings, keys, say);
    const prints = await measurePrints(options, settings, keys, say);
    const start = await measureStart(options, settings, say);
    const figures = [...prints, start, ...names];
    writePage(options, server ? 'PostgreSQL' : 'PGlite', machine, figures);
    return figures;
  } finally {
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type HubSettings = Readonly<Record<string, string>>;

async function onDatabase(settings: HubSettings, work: (storage: Storage) => Promise<void>) {
  const storage = await openStorage(readSettings(settings));
  await work(storage).finally(() => storage.close());
}

function figuresOf(name: string, rate: string, load: Load): readonly Figure[] {
  return [
    figureOf(`${name}/${rate}`, '/s', [load.perSecond]),
    figureOf(`${name}/p95Ms`, 'ms', [quantile(load.latenciesMs, 0.95)]),
  ];
}

async function measureNames(
  { names, seconds }: HubBenchOptions,
  settings: HubSettings,
  keys: readonly string[],
  say: Say,
) {
  say(`writing ${names} records with names`);
  await onDatabase(settings, (storage) => fillNames(storage, names));
  const hub = await spawnHub(settings);
  try {
    say(`asking by name and by document for ${seconds} s`);
    const clients = clientsOf(hub.address, keys);
    const load = await nameLoad(clients, { names, atOnce: nameSearchesAtOnce, seconds });
    return figuresOf('hub/names', 'searchesPerSecond', load);
  } finally {
    await hub.end('SIGTERM');
  }
}

async function measurePrints(
  { people, seconds }: HubBenchOptions,
  settings: HubSettings,
  keys: readonly string[],
  say: Say,
) {
  say(`writing ${people} people with ten fingers each`);
  await onDatabase(settings, async (storage) => {
    const different = await fillPeople(storage, people);
    await multiplyPeople(storage, { different, present: different, wanted: people });
  });
  const bytes = await tenPrintTransaction();
  const hub = await spawnHub(settings);
  try {
    say(`searching with ten prints for ${seconds} s`);
    const inWork = searchesInWorkPerCore * availableParallelism();
    const load = await tenPrintLoad(clientsOf(hub.address, keys), bytes, { inWork, seconds });
    return figuresOf('hub/tenprint', 'transactionsPerSecond', load);
  } finally {
    await hub.end('SIGTERM');
  }
}

/** From the command to the line that says where it listens. */
async function measureStart(
  { people, startPeople }: HubBenchOptions,
  settings: HubSettings,
  say: Say,
) {
  if (startPeople > people) {
    say(`copying people until there are ${startPeople}`);
    await onDatabase(settings, (storage) =>
      multiplyPeople(storage, {
        different: Math.min(people, differentPeopleMax),
        present: people,
        wanted: startPeople,
      }),
    );
  }
  say(`starting with ${startPeople} people`);
  const startedMs = performance.now();
  const hub = await spawnHub(settings);
  const startSeconds = (performance.now() - startedMs) / 1_000;
  await hub.end('SIGTERM');
  return figureOf('hub/start/seconds', 's', [startSeconds]);
}

function writePage(
  { people, names, startPeople, seconds }: HubBenchOptions,
  database: string,
  machine: string,
  figures: readonly Figure[],
): void {
  const date = new Date().toISOString().slice(0, 10);
  const folder = join(projectRoot, 'docs/performance');
  mkdirSync(folder, { recursive: true });
  const sizes = { people, names, startPeople, seconds, database };
  const facts = { date, machine, ...sizes, figures };
  writeFileSync(join(folder, 'hub.json'), `${JSON.stringify(facts, null, 2)}\n`);
  writeFileSync(
    join(folder, 'hub.md'),
    `# The hub under load

Written by \`npm run bench -- hub --people ${people} --names ${names} --start ${startPeople} --seconds ${seconds}\` on ${date}.
Machine: ${machine}, shared by the hub, ${database} and the process that asks.

The real command, asked over HTTP: ten-print transactions of a card of nobody in it against ${people} people (ten fingers each,
${Math.min(people, differentPeopleMax)} of them different, the others their copies; parse, extract, search, store, audit, answer), names and document numbers against ${names} records, and the start of a
hub that holds those and ${startPeople} people with prints. Each figure of a load is of ${seconds} s; a latency is from sending to having read the answer.

${figureTable(figures)}
`,
  );
}
