import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { publicAddressOf } from './public-address.ts';
import { type ConfigurationError, explainSettings, readSettings } from './read-settings.ts';
import { settingDefinitions } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-settings-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'whorl.json');

test('readSettings() takes the environment before the file before the fallback', () => {
  writeFileSync(path, JSON.stringify({ port: 7171, hubBureau: 'XZ' }));
  const settings = readSettings({ WHORL_CONFIGURATION: path, WHORL_PORT: '7272' });
  assert.equal(settings.port, '7272');
  assert.equal(settings.hubBureau, 'XZ');
  assert.equal(settings.host, '127.0.0.1');
});

test('readSettings() names every wrong setting at once', () => {
  writeFileSync(path, JSON.stringify({ prot: 1 }));
  const environment = { WHORL_CONFIGURATION: path, WHORL_PORT: 'x', WHORL_TLS_KEY_FILE: 'k' };
  assert.throws(
    () => readSettings(environment),
    (error: ConfigurationError) => error.problems.length === 3,
  );
});

test('readSettings() takes proxies by number alone', () => {
  const WHORL_TRUSTED_PROXIES = '127.0.0.1,10.0.0.0/8,::1,fd00::/8';
  assert.equal(readSettings({ WHORL_TRUSTED_PROXIES }).trustedProxies, WHORL_TRUSTED_PROXIES);
  for (const wrong of ['proxy.example.org', '10.0.0.0/33', '10.0.0.1,', '10.0.0.1/8/8']) {
    assert.throws(() => readSettings({ WHORL_TRUSTED_PROXIES: wrong }), /WHORL_TRUSTED_PROXIES/);
  }
});

test('readSettings() takes a number of prints that a gallery may have', () => {
  assert.equal(readSettings({}).galleryPrints, '1000000');
  for (const wrong of ['0', '10', '1e6', '-1', 'many'])
    assert.throws(() => readSettings({ WHORL_GALLERY_PRINTS: wrong }), /WHORL_GALLERY_PRINTS/);
});

test('explainSettings() explains each one', () => {
  const text = explainSettings();
  for (const { variable, explanation } of Object.values(settingDefinitions)) {
    assert.ok(text.includes(variable) && text.includes(explanation));
  }
});

test('publicAddressOf() is a name and no number, because passkeys need one', () => {
  const settings = readSettings({});
  assert.equal(publicAddressOf(settings, 'http://127.0.0.1:7070'), 'http://localhost:7070');
  assert.equal(publicAddressOf(settings, 'https://[::1]:443'), 'https://localhost');
  const named = readSettings({ WHORL_ADDRESS: 'https://hub.example.org' });
  assert.equal(publicAddressOf(named, 'http://127.0.0.1:7070'), 'https://hub.example.org');
  for (const wrong of ['hub.example.org', 'https://10.0.0.5', 'https://hub.example.org/a']) {
    assert.throws(() => readSettings({ WHORL_ADDRESS: wrong }), /WHORL_ADDRESS/);
  }
});
