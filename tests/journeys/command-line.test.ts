import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cardImageOf } from '../workstation-world/card.ts';
import { runWhorl, temporaryFolder, whorlPath } from './run-whorl.ts';

const commands = ['inspect', 'convert', 'extract', 'verify', 'identify', 'evaluate'];

test('whorl --help names every command, and each explains itself with an example', () => {
  const overview = runWhorl(['--help']);
  assert.equal(overview.exitCode, 0);
  for (const name of commands) {
    assert.match(overview.stdout, new RegExp(`whorl ${name} `));
    const { exitCode, stdout } = runWhorl([name, '--help']);
    assert.equal(exitCode, 0);
    assert.match(stdout, new RegExp(`Usage: whorl ${name} [^]*Examples?:\\n {2}whorl ${name}`));
  }
});

test('whorl --version names the program and the engine', () => {
  assert.match(runWhorl(['--version']).stdout, /^whorl \d+\.\d+\.\d+, engine \S+\n$/);
});

const wrongLines = [
  { args: ['inpsect'], says: /no command "inpsect"\. Did you mean inspect\?/ },
  { args: ['inspect'], says: /inspect takes one file\. Usage: whorl inspect FILE/ },
  { args: ['inspect', '--jsn', 'x'], says: /'--jsn'\. Did you mean --json\?/ },
  { args: ['verify', 'a'], says: /verify takes two files/ },
  { args: ['verify', 'a', 'b', '--fmr', '7'], says: /--fmr is "7"\. Give a number from/ },
  { args: ['identify', 'a'], says: /takes probes and a gallery/ },
  { args: ['identify', 'a', '--gallery', 'b', '--top', '1.5'], says: /Give a whole number/ },
  { args: ['extract', 'a', '--format', 'doc'], says: /no format "doc"\. Use one of: whorl, iso/ },
  { args: ['evaluate', 'a', '--protocol', 'x'], says: /no protocol "x"\. Use fvc/ },
];

for (const { args, says } of wrongLines) {
  test(`whorl ${args.join(' ')} says in one line what to do, exit 2`, () => {
    const { exitCode, stdout, stderr } = runWhorl(args);
    assert.equal(exitCode, 2);
    assert.equal(stdout, '');
    assert.match(stderr, says);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
  });
}

test('a file that cannot be read or decoded is named in one line, exit 3', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'empty'), '');
  writeFileSync(join(folder, 'notes.txt'), 'no print at all');
  const lines = [
    { args: ['inspect', 'absent'], says: /no file absent/ },
    { args: ['inspect', '.'], says: /\. is a folder/ },
    { args: ['inspect', 'empty'], says: /empty: image\/not-this-format/ },
    { args: ['convert', 'notes.txt', 'notes.png'], says: /notes\.txt: image\/not-this-format/ },
    { args: ['verify', 'notes.txt', 'empty'], says: /notes\.txt: / },
    { args: ['extract', 'notes.txt'], says: /notes\.txt: / },
    { args: ['evaluate', 'absent'], says: /absent is no folder/ },
    { args: ['identify', 'notes.txt', '--gallery', 'absent'], says: /no file or folder absent/ },
  ];
  for (const { args, says } of lines) {
    const { exitCode, stderr } = runWhorl(args, folder);
    assert.equal(exitCode, 3, `whorl ${args.join(' ')}: ${stderr}`);
    assert.match(stderr, says);
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
  }
});

for (const { stream, exitCode } of [
  // Nobody reads the remarks: the command says by its exit code what it would say anyhow.
  { stream: 'stderr', exitCode: 2 },
  // Nobody reads the results: enough was seen.
  { stream: 'stdout', exitCode: 0 },
] as const) {
  test(`whorl ends quietly where ${stream} is closed before its end`, async () => {
    const args = stream === 'stderr' ? ['inpsect'] : ['inspect', '--help'];
    const child = spawn(process.execPath, [whorlPath, ...args]);
    let said = '';
    for (const other of [child.stdout, child.stderr]) other.on('data', (text) => (said += text));
    child[stream].destroy();
    const [code] = await once(child, 'exit');
    assert.equal(code, exitCode);
    assert.equal(said, '');
  });
}

test('segment --card finds the boxes of a scanned card, cuts out those that hold prints, and says where there is none', async () => {
  const folder = temporaryFolder();
  const look = { personSeed: 9, skewDegrees: 1, isResolutionStated: true, filled: [7] };
  writeFileSync(join(folder, 'card.png'), await cardImageOf(look));
  const found = runWhorl(['segment', 'card.png', '--card', '--out', 'cells'], folder);
  assert.equal(found.exitCode, 0, found.stderr);
  assert.match(found.stdout, /a ten-print card, turned 1\.0°/);
  assert.equal(found.stdout.match(/ empty$/gm)?.length, 13);
  const print = join('cells', 'card-rolled-7.png');
  assert.match(runWhorl(['inspect', print], folder).stdout, /500 ppi/);
  assert.equal(runWhorl(['segment', print, '--card'], folder).exitCode, 1);
});
