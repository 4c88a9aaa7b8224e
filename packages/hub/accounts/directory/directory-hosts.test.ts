import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAllowedHosts } from '../../configuration/allowed-hosts.ts';
import { refuseDirectoryUrl } from './directory-hosts.ts';

const hosts = parseAllowedHosts('login.example.org,10.0.0.5:8443,127.0.0.1:9000');

test('refuseDirectoryUrl() lets the hub ask listed hosts alone, and encrypted but on this machine', () => {
  for (const url of [
    'https://login.example.org/tenant',
    'https://10.0.0.5:8443',
    'http://127.0.0.1:9000',
  ]) {
    assert.equal(refuseDirectoryUrl(url, hosts), undefined, url);
  }
  for (const url of [
    'https://login.example.org:8443',
    'https://other.example.org',
    'https://login.example.org.evil.example',
    'http://login.example.org',
    'https://somebody@login.example.org',
    'http://127.0.0.1:9001',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'nonsense',
  ]) {
    assert.ok(refuseDirectoryUrl(url, hosts), url);
  }
  assert.ok(refuseDirectoryUrl('https://login.example.org', parseAllowedHosts('')));
});
