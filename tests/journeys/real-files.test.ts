import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { needsRealFiles, realFile, runWhorl, temporaryFolder } from './run-whorl.ts';

describe('real files of the field', needsRealFiles, () => {
  const folder = temporaryFolder();
  const whorl = (...args: string[]) => runWhorl(args, folder);
  const json = (...args: string[]) => JSON.parse(whorl(...args, '--json').stdout);

  test('inspect reads every file of the NIST collection but the iris record', () => {
    const kinds = new Map<string, string>();
    for (const name of readdirSync(realFile('nist-itl')).filter((n) => !n.endsWith('.txt'))) {
      const { exitCode, stdout } = whorl('inspect', realFile(`nist-itl/${name}`), '--json');
      kinds.set(name, exitCode === 0 ? JSON.parse(stdout).kind : `exit ${exitCode}`);
    }
    assert.equal(kinds.get('type4-slaps.an2k'), 'transaction');
    assert.equal(kinds.get('fmr.iso2005'), 'minutiae-record');
    assert.equal(kinds.get('face01.iso2005'), 'face-image-record');
    const unread = [...kinds].filter(([, kind]) => kind.startsWith('exit'));
    assert.deepEqual(unread, [['iris01.iso2011', 'exit 3']]);
  });

  test('inspect --validate finds what is wrong, names the place and the remedy, exit 1', () => {
    const { exitCode, stdout } = whorl('inspect', realFile('nist-itl/type9-13.an2k'), '--validate');
    assert.equal(exitCode, 1);
    assert.match(stdout, /error +record 2, field 2\.034: the field occurs twice/);
    assert.match(stdout, /Send the field once/);
  });

  test('inspect --extract writes the images as they are encoded', () => {
    const { written } = json(
      ...['inspect', realFile('nist-itl/type4-slaps.an2k'), '--extract', 'images'],
    );
    assert.ok(written.length >= 3);
    assert.equal(json('inspect', written[0]).format, 'wsq');
  });

  test('verify knows a finger again, from image and from a commercial template', () => {
    const print = (name: string) => realFile(join('fvc/fvc2002-db2', name));
    assert.equal(whorl('verify', print('101_1.tif'), print('101_2.tif')).exitCode, 0);
    assert.equal(whorl('verify', print('101_1.iso'), print('101_2.iso')).exitCode, 0);
    assert.equal(whorl('verify', print('101_1.tif'), print('102_1.tif')).exitCode, 1);
  });

  test('identify searches a folder of templates', () => {
    const probe = realFile('fvc/fvc2002-db2/103_2.iso');
    const gallery = [1, 2, 3, 4].flatMap((n) => [
      '--gallery',
      realFile(`fvc/fvc2002-db2/10${n}_1.iso`),
    ]);
    const { gallery: counts, searches } = json('identify', probe, ...gallery);
    assert.equal(counts.people, 4);
    assert.equal(searches[0].candidates[0].name, '103_1.iso');
  });
});
