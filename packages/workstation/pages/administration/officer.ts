import type { CallOutput } from '../../api/call-route.ts';

export type Officer = CallOutput<'listOfficers'>['items'][number];
