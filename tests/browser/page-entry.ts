// What the test's page loads: the engine behind one function that takes and gives plain values.
import { comparePrints } from './compare-prints.ts';

Object.assign(globalThis, {
  comparePrints: (a: readonly number[], b: readonly number[]) =>
    comparePrints(Uint8Array.from(a), Uint8Array.from(b)),
});
