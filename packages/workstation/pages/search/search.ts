import type { CallOutput } from '../../api/call-route.ts';

export type Search = CallOutput<'readSearch'>;
