// npm start: a hub on the embedded database with a world of synthetic people in four bureaus. The
// first start makes the world, later ones find it in .whorl/demo.
//   --once        ends as soon as the world stands       --fresh   makes the world anew
//   --no-build    leaves the workstation as it is
//   --code        prints the administrator's one-time code and ends
//   --folder DIR  another folder                         --people N  how many are enrolled (16)
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { startFailure } from '../packages/cli/hub/start-failure.ts';
import { stopSignal } from '../packages/cli/hub/stop-signal.ts';
import { type Hub, readSettings, type Settings, startHub } from '../packages/hub/index.ts';
import { buildWorkstation, isWorkstationBuilt, workstationFolder } from './build-workstation.ts';
import { buildWorld } from './demo-world/build-world.ts';
import { hubBureau, peopleMin } from './demo-world/cast.ts';
import { codeOf } from './demo-world/second-factor.ts';
import { visitorsGuide } from './demo-world/visitors-guide.ts';
import { readWorld, removeWorld, writeWorld } from './demo-world/world.ts';
import { projectRoot } from './run-step.ts';

const { values } = parseArgs({
  options: {
    once: { type: 'boolean' },
    fresh: { type: 'boolean' },
    code: { type: 'boolean' },
    'no-build': { type: 'boolean' },
    people: { type: 'string', default: '16' },
    folder: { type: 'string', default: join(projectRoot, '.whorl', 'demo') },
  },
});
const { folder } = values;
const tryFolder = join(folder, 'try');
const startedMs = performance.now();

function say(text: string): void {
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0).padStart(3);
  console.log(`${seconds} s  ${text}`);
}

/** The hub of the world; its second factor is optional, which no real hub should be. */
function demoSettings(): Settings {
  return readSettings({
    WHORL_LOG_LEVEL: 'warn',
    ...process.env,
    WHORL_DATA: join(folder, 'hub'),
    WHORL_DATABASE_URL: '',
    WHORL_HUB_BUREAU: hubBureau,
    WHORL_SECOND_FACTOR: 'optional',
  });
}

async function start(settings: Settings): Promise<Hub> {
  try {
    return await startHub(settings);
  } catch (error) {
    const failure = startFailure(error, settings) as Error & { remedy?: string };
    if (failure.remedy === undefined) throw failure;
    console.error(`npm start: ${failure.message}. ${failure.remedy}`);
    process.exit(1);
  }
}

/** The world of an earlier start, or a new one where there is none or the schema is another. */
async function enterWorld(settings: Settings) {
  const known = values.fresh ? undefined : readWorld(folder);
  if (known) return { hub: await start(settings), world: known };
  removeWorld(folder);
  say('First start: making a hub and its world');
  const hub = await start(settings);
  const personCount = Math.max(peopleMin, Number(values.people) || 0);
  const world = await buildWorld(hub, personCount, tryFolder, say);
  writeWorld(folder, world);
  return { hub, world };
}

if (values.code) {
  const world = readWorld(folder);
  console.log(world ? codeOf(world.totpSecretBase32) : 'There is no world yet: npm start');
  process.exit(world ? 0 : 1);
}
if (!isWorkstationBuilt() && !values.once && !values['no-build']) {
  say('Building the workstation');
  await buildWorkstation();
}
const stop = stopSignal();
const { hub, world } = await enterWorld(demoSettings());
const hasWorkstation = existsSync(join(workstationFolder, 'index.html'));
const shownFolder = relative(process.cwd(), tryFolder) || '.';
console.log(visitorsGuide(hub, world, shownFolder, hasWorkstation));
if (!values.once) await stop;
await hub.stop();
process.exit(0);
