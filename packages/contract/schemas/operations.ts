import { z } from 'zod';
import { identifier, moment } from '../values/text.ts';

export const health = z.object({ status: z.literal('ok') });
export const readiness = z.object({
  status: z.enum(['ready', 'starting', 'stopping', 'failing']),
  checks: z.record(z.string(), z.boolean()),
});
export const job = z.object({
  jobId: identifier,
  kind: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  attempts: z.int(),
  runAt: moment,
  /** Code of the last error; never a message, which could hold personal data. */
  lastError: z.string().nullable(),
});
export const jobs = z.object({
  counts: z.record(z.string(), z.int()),
  items: z.array(job),
});
