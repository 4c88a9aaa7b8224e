import type { CallOutput } from '../../api/call-route.ts';

export type Hit = CallOutput<'readHit'>;
