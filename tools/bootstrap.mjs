// Runs a TypeScript tool on the pinned Node, after installing and building what is missing.
// Plain JavaScript for Node 18 and later, because it runs before anything is installed.
// Usage: node tools/bootstrap.mjs tools/<tool>.ts [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.whorl-installed');
/** Sources of kernels lie in …/kernels/assembly; the same rule is in build.ts. */
const assemblyFolder = join('kernels', 'assembly');
// Node keeps what it compiled and stripped of types: the second start takes a third of the time.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node-compile');

/** The Node that package-lock.json pins, or this one where the platform has no pinned build. */
function pinnedNode() {
  const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node');
  if (existsSync(pinned)) return pinned;
  const [major] = process.versions.node.split('.').map(Number);
  if (major >= 24) return process.execPath;
  console.error(
    `whorl: needs Node 24; this is ${process.versions.node} and no build is pinned for ` +
      `${process.platform}-${process.arch}. Install Node 24 and run the command again.`,
  );
  process.exit(1);
}

function run(command, args, cwd = root) {
  const result = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (result.error) {
    console.error(`whorl: cannot run ${command}: ${result.error.message}`);
    process.exit(1);
  }
  return result.status ?? 1;
}

function installIfNeeded() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  console.error('whorl: installing dependencies (npm ci) …');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) process.exit(status);
  writeFileSync(stampFile, wanted);
}

/** Whether every kernel's module is younger than its source, the parts of that, and the compiler's options. */
function areKernelsBuilt() {
  const builder = statSync(join(root, 'tools/build.ts')).mtimeMs;
  return kernelSources(join(root, 'packages')).every((source) => {
    const built = statSync(moduleOf(source), { throwIfNoEntry: false });
    return built !== undefined && built.mtimeMs >= Math.max(builder, statSync(source).mtimeMs);
  });
}

/** …/kernels/assembly/NAME.ts is a kernel, …/kernels/assembly/NAME/PART.ts a part of it: both are in one module. */
function moduleOf(source) {
  const at = source.indexOf(assemblyFolder);
  const [kernel] = source.slice(at + assemblyFolder.length + 1).split(sep);
  const folder = join(source.slice(0, at), dirname(assemblyFolder), 'generated');
  return join(folder, `${basename(kernel, '.ts')}-wasm.ts`);
}

function kernelSources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return kernelSources(path);
      return entry.name.endsWith('.ts') && path.includes(assemblyFolder) ? [path] : [];
    });
}

/** Runs the tool, passes on what asks this process to stop, and ends as the tool ends. */
function handOver(command, args) {
  const child = spawn(command, args, { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`whorl: cannot run ${command}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

const [tool, ...toolArguments] = process.argv.slice(2);
if (tool === undefined) {
  console.error('whorl: usage: node tools/bootstrap.mjs tools/<tool>.ts [arguments]');
  process.exit(2);
}
installIfNeeded();
const node = pinnedNode();
const isBuildAsked = tool === 'tools/build.ts';
if (isBuildAsked || !areKernelsBuilt()) {
  const built = run(node, [join(root, 'tools/build.ts')]);
  if (built !== 0 || isBuildAsked) process.exit(built);
}
// The tool runs where its user stands: relative paths on a command line are theirs.
handOver(node, [join(root, tool), ...toolArguments]);
