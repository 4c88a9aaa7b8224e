import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import { hubLimits } from '../limits.ts';
import { createServer } from './server.ts';

/** Asks as often as one address may, each time as another address behind the same proxy. */
async function statusesBehind(trustedProxies: readonly string[]) {
  const server = createServer({
    now: () => new Date('2026-01-15T09:30:00Z'),
    limits: { ...hubLimits, requestsPerMinuteMax: 2 },
    logger: pino({ level: 'silent' }),
    authenticate: async () => undefined,
    onAnswer: () => undefined,
    isEncrypted: false,
    trustedProxies,
    handlers: { readHealth: async () => ({ status: 'ok' }) } as never,
  });
  const statuses: number[] = [];
  for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.3']) {
    const headers = { 'x-forwarded-for': address };
    const { statusCode } = await server.inject({ url: '/healthz', headers });
    statuses.push(statusCode);
  }
  await server.close();
  return statuses;
}

test('limits are counted by the address that a trusted proxy names, and by no other word', async () => {
  assert.deepEqual(await statusesBehind(['127.0.0.1']), [200, 200, 200, 200]);
  assert.deepEqual(await statusesBehind([]), [200, 200, 429, 429]);
});
