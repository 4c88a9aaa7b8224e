import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureMemory } from '@whorl/codecs';
import fc from 'fast-check';
import { packedFrontBytes, packFront } from '../../shortlist/packed-front.ts';
import { type TurnRange, turnVotes, voterChoices } from '../../shortlist/turn-votes.ts';
import type { Minutia } from '../../template.ts';
import { unfoldPrint } from '../match-print.ts';
import { agreeLocally, observe } from '../observe.ts';
import { packedTemplateBytes } from '../packed-layout.ts';
import { packTemplate } from '../packed-template.ts';
import { precedes } from '../print-order.ts';
import {
  createMatchingKernel,
  evidenceEntryBytes,
  type ListedReferences,
  type MatchingKernel,
  readEvidenceEntry,
  voterBytes,
} from './matching-kernel.ts';

const minutiaeMax = 64;
const strideBytes = packedTemplateBytes(minutiaeMax);
const kernels = {
  'of its own memory': createMatchingKernel(),
  'of a shared memory': createMatchingKernel(
    new WebAssembly.Memory({ initial: 8, maximum: 8, shared: true }),
  ),
};

const minutia = fc.record({
  x: fc.integer({ min: 0, max: 250 }),
  y: fc.integer({ min: 0, max: 250 }),
  angleDegrees: fc.integer({ min: 0, max: 359 }),
  type: fc.constantFrom('ending' as const, 'bifurcation' as const),
  quality: fc.integer({ min: 0, max: 100 }),
});
/** Of prints that share minutiae or do not, with empty ones among them. */
const prints = fc
  .tuple(
    fc.array(minutia, { minLength: 20, maxLength: 70 }),
    fc.array(fc.array(minutia, { maxLength: 60 }), { minLength: 2, maxLength: 6 }),
  )
  .map(([shared, others]) =>
    others.map((own, i) => pack(i % 2 === 0 ? [...shared, ...own.slice(0, 10)] : own)),
  );

const frontLooks = fc.constantFrom('peek' as const, 'glance' as const);
const anyTurns = fc.constantFrom<TurnRange>('upright', 'any');

function pack(minutiae: readonly Minutia[]): Uint8Array {
  return packTemplate({ width: 300, height: 300, minutiae, quality: 50 }, minutiaeMax).bytes;
}

interface LaidOut {
  readonly references: ListedReferences;
  readonly results: number;
  readonly view: DataView;
}

/** Lays prints behind one another and lists them, the last first. */
function layOut(
  kernel: MatchingKernel,
  packed: readonly Uint8Array[],
  formOf = (bytes: Uint8Array) => bytes,
  formBytes = strideBytes,
): LaidOut {
  const address = kernel.firstFreeByte;
  const slotsAddress = address + packed.length * formBytes;
  const results = slotsAddress + 64;
  ensureMemory(kernel.memory, results + 64 + strideBytes + voterBytes);
  const { buffer } = kernel.memory;
  for (const [i, bytes] of packed.entries()) {
    new Uint8Array(buffer, address + i * formBytes, formBytes).set(formOf(bytes));
    new DataView(buffer).setUint32(slotsAddress + 4 * i, packed.length - 1 - i, true);
  }
  const slotCount = packed.length;
  const references = { address, strideBytes: formBytes, slotsAddress, slotCount };
  return { references, results, view: new DataView(buffer) };
}

for (const [memory, kernel] of Object.entries(kernels)) {
  test(`glanceListed() ${memory} counts the votes of its twin by fronts alone`, () => {
    fc.assert(
      fc.property(prints, anyTurns, frontLooks, (packed, turns, look) => {
        const { references, results, view } = layOut(kernel, packed, packFront, packedFrontBytes);
        const probe = results + 64;
        new Uint8Array(kernel.memory.buffer, probe).set(packed[0]!);
        kernel.layOutVoter(probe, probe + strideBytes);
        kernel.glanceListed(probe + strideBytes, references, voterChoices[turns][look], results);
        const unfolded = packed.map(unfoldPrint);
        for (const [place, print] of unfolded.toReversed().entries()) {
          const expected = turnVotes(unfolded[0]!, print, voterChoices[turns][look]);
          assert.equal(view.getUint16(results + 2 * place, true), expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  test(`voteListed() ${memory} counts the votes of its twin`, () => {
    fc.assert(
      fc.property(prints, anyTurns, (packed, turns) => {
        const { references, results, view } = layOut(kernel, packed);
        const voter = results + 64;
        kernel.layOutVoter(references.address, voter);
        kernel.voteListed(voter, references, voterChoices[turns].votes, results);
        const unfolded = packed.map(unfoldPrint);
        for (const [place, print] of unfolded.toReversed().entries()) {
          const expected = turnVotes(unfolded[0]!, print, voterChoices[turns].votes);
          assert.equal(view.getUint16(results + 2 * place, true), expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  test(`relaxListed() ${memory} finds the relaxed similarity of its twin`, () => {
    fc.assert(
      fc.property(prints, (packed) => {
        const { references, results, view } = layOut(kernel, packed);
        kernel.relaxListed(references.address, references, results);
        for (const [place, print] of packed.toReversed().entries()) {
          const [a, b] = inOrder(packed[0]!, print);
          const expected = agreeLocally(unfoldPrint(a), unfoldPrint(b))?.relaxedSimilarity ?? -1;
          assert.equal(view.getFloat64(results + 8 * place, true), expected);
        }
      }),
      { numRuns: 20 },
    );
  });

  test(`compareListed() ${memory} leaves the evidence of its twin, and nothing of those that are rejected`, () => {
    fc.assert(
      fc.property(prints, fc.constantFrom(0, 0.05), (packed, rejectBelow) => {
        const { references, results, view } = layOut(kernel, packed);
        const count = kernel.compareListed(references.address, references, rejectBelow, results);
        const found = Array.from({ length: count }, (_, i) =>
          readEvidenceEntry(view, results + i * evidenceEntryBytes),
        );
        const expected = packed.toReversed().flatMap((print, place) => {
          const [a, b] = inOrder(packed[0]!, print).map(unfoldPrint);
          const evidence = observe(a!, b!)?.evidence;
          return evidence && evidence.relaxedSimilarity >= rejectBelow ? [{ place, evidence }] : [];
        });
        assert.deepEqual(found, expected);
      }),
      { numRuns: 20 },
    );
  });
}

function inOrder(a: Uint8Array, b: Uint8Array): readonly [Uint8Array, Uint8Array] {
  return precedes(b, a) ? [b, a] : [a, b];
}
