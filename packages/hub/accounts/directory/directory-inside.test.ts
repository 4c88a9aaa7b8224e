// A directory that somebody took over must not make the hub ask what lies inside the network.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { parseAllowedHosts } from '../../configuration/allowed-hosts.ts';
import { startTestDirectory, type TestDirectory } from '../../testing/test-directory.ts';
import { connectDirectory, DirectoryUnreachable } from './directory-client.ts';

let directory: TestDirectory;
let asked: string[] = [];
/** Something on this machine that no operator listed. */
const inside = createServer((request, response) => {
  asked.push(request.url!);
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"keys":[]}');
});
let address = '';

before(async () => {
  directory = await startTestDirectory([]);
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(inside.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
  directory.describe({});
});
after(async () => {
  inside.close();
  await directory.stop();
});

const connect = () => connectDirectory(directory, parseAllowedHosts(directory.host));

test('a directory that describes itself as on a listed host is connected', async () => {
  assert.equal((await connect()).serverMetadata().issuer, directory.issuer);
});

for (const endpoint of ['token_endpoint', 'jwks_uri']) {
  test(`a description whose ${endpoint} is on a host that is not listed is refused, and nothing asked there`, async () => {
    for (const url of [
      `${address}/x`,
      'https://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
    ]) {
      directory.describe({ said: { [endpoint]: url } });
      await assert.rejects(connect(), (error) => {
        assert.ok(error instanceof DirectoryUnreachable);
        assert.match(error.reason, new RegExp(`states a ${endpoint} that`));
        return true;
      });
    }
    assert.deepEqual(asked, []);
  });
}

test('a description that sends on to a host that is not listed is not followed', async () => {
  directory.describe({ movedTo: `${address}/.well-known/openid-configuration` });
  await assert.rejects(connect(), DirectoryUnreachable);
  assert.deepEqual(asked, []);
});

test('a description of somebody else is refused', async () => {
  directory.describe({ said: { issuer: address } });
  await assert.rejects(connect(), DirectoryUnreachable);
  assert.deepEqual(asked, []);
});
