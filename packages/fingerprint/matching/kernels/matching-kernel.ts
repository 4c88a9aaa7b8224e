import { ensureMemory, instantiateKernel, type Kernel } from '@whorl/codecs';
import type { VoterChoice } from '../../shortlist/turn-votes.ts';
import type { Evidence } from '../evidence.ts';
import { packedMinutiaeMax, packedTemplateStrideBytes } from '../packed-layout.ts';
import { scoredPairCount } from '../scored-pair-count.ts';
import { cosineScale, cosines, sines } from '../turn-tables.ts';
import { wasmBase64 as sharedWasmBase64 } from './generated/matching-shared-wasm.ts';
import { wasmBase64 } from './generated/matching-wasm.ts';

/** The functions of assembly/matching.ts; addresses are bytes. */
interface MatchingExports {
  endOfKernel(): number;
  evidenceAddress(): number;
  pairsAddress(): number;
  compare(probe: number, reference: number, rejectBelow: number): number;
  layOutVoter(probe: number, voter: number): void;
  glanceListed(...addresses: VoteAddresses): void;
  voteListed(...addresses: VoteAddresses): void;
  relaxListed(...addresses: ListedAddresses): void;
  compareListed(
    probe: number,
    references: number,
    stride: number,
    slots: number,
    slotCount: number,
    rejectBelow: number,
    entries: number,
  ): number;
}
type ListedAddresses = [
  probe: number,
  references: number,
  stride: number,
  slots: number,
  slotCount: number,
  results: number,
];

type VoteAddresses = [
  voter: number,
  references: number,
  stride: number,
  slots: number,
  slotCount: number,
  referenceMinutiaeMax: number,
  oppositeMinutiaeMax: number,
  votes: number,
];

/** A pair as the kernel leaves it: indices of packed minutiae, and what it cost. */
export interface KernelPair {
  readonly probe: number;
  readonly reference: number;
  readonly cost: number;
}

/** References of a scan: equally far from one another, and the numbers of those that are looked at. */
export interface ListedReferences {
  /** Address of the reference with number 0. */
  readonly address: number;
  readonly strideBytes: number;
  /** Address of a list of unsigned 32-bit numbers. */
  readonly slotsAddress: number;
  readonly slotCount: number;
}

/** Compares packed templates that lie in its memory. */
export interface MatchingKernel {
  readonly memory: WebAssembly.Memory;
  /** The memory from here on is the caller's, for templates on whole 16 bytes. */
  readonly firstFreeByte: number;
  /**
   * Evidence of two templates by their addresses, the same whichever comes first. Undefined where they have
   * nothing in common, or a relaxed similarity below `rejectBelow`.
   */
  evidenceOf(probe: number, reference: number, rejectBelow: number): Evidence | undefined;
  /** The pairs of the last evidence, the best first. */
  pairs(): readonly KernelPair[];
  /** Lays a probe out for the looks that count votes: `voterBytes` at an address on whole 16 bytes. */
  layOutVoter(probe: number, voterAddress: number): void;
  /**
   * First looks at many references, by fronts (shortlist/packed-front.ts) in place of templates: writes votes of 16 bits
   * (shortlist/turn-votes.ts), one for each slot.
   */
  glanceListed(
    voterAddress: number,
    fronts: ListedReferences,
    voters: VoterChoice,
    votesAddress: number,
  ): void;
  /** The same by whole templates. */
  voteListed(
    voterAddress: number,
    references: ListedReferences,
    voters: VoterChoice,
    votesAddress: number,
  ): void;
  /** Third look: writes relaxed similarities, doubles; -1 where nothing is in common. */
  relaxListed(probe: number, references: ListedReferences, similaritiesAddress: number): void;
  /**
   * The whole comparison: writes evidence of those that are not rejected, `evidenceEntryBytes` each
   * (readEvidenceEntry), and returns how many.
   */
  compareListed(
    probe: number,
    references: ListedReferences,
    rejectBelow: number,
    entriesAddress: number,
  ): number;
}

/** An entry of compareListed(): place in the list of slots (32 bits), four bytes of nothing, then the evidence. */
export const evidenceEntryBytes = 48;

/** Memory of a probe that is laid out to be voted for; see assembly/matching/turn-votes.ts. */
export const voterBytes = 1904;

/** Where the kernel expects its tables; see the memory map in assembly/matching.ts. */
const cosineTable = 1024;
const tableBytes = 2048;
const pairBytes = 24;
const evidenceValues = 5;

/**
 * The kernel in a memory of its own, or in a shared one that somebody else made: its first `firstFreeByte` bytes are
 * then the kernel's, which only one thread may use at a time.
 */
export function createMatchingKernel(sharedMemory?: WebAssembly.Memory): MatchingKernel {
  const { exports, memory }: Kernel<MatchingExports> = sharedMemory
    ? instantiateKernel<MatchingExports>(sharedWasmBase64, sharedMemory)
    : instantiateKernel<MatchingExports>(wasmBase64);
  const firstFreeByte = exports.endOfKernel();
  ensureMemory(memory, firstFreeByte + 2 * packedTemplateStrideBytes);
  writeTables(memory);
  const evidenceAt = exports.evidenceAddress();
  const pairsAt = exports.pairsAddress();
  // A view is emptied when the memory grows.
  let values = new DataView(memory.buffer, evidenceAt);
  const evidenceView = () => {
    if (values.buffer !== memory.buffer) values = new DataView(memory.buffer, evidenceAt);
    return values;
  };
  return {
    memory,
    firstFreeByte,
    evidenceOf: (probe, reference, rejectBelow) =>
      exports.compare(probe, reference, rejectBelow) === 1
        ? readEvidence(evidenceView(), 0)
        : undefined,
    pairs: () =>
      readPairs(memory, pairsAt, evidenceView().getUint32(8 * evidenceValues, true) === 1),
    layOutVoter: exports.layOutVoter,
    glanceListed: (voterAddress, fronts, voters, votesAddress) =>
      exports.glanceListed(voterAddress, ...listed(fronts), ...chosen(voters), votesAddress),
    voteListed: (voterAddress, references, voters, votesAddress) =>
      exports.voteListed(voterAddress, ...listed(references), ...chosen(voters), votesAddress),
    relaxListed: (probe, references, similaritiesAddress) =>
      exports.relaxListed(probe, ...listed(references), similaritiesAddress),
    compareListed: (probe, references, rejectBelow, entriesAddress) =>
      exports.compareListed(probe, ...listed(references), rejectBelow, entriesAddress),
  };
}

/** Place in the list of slots and evidence of an entry that compareListed() wrote. */
export function readEvidenceEntry(
  view: DataView,
  byteOffset: number,
): { readonly place: number; readonly evidence: Evidence } {
  return {
    place: view.getUint32(byteOffset, true),
    evidence: readEvidence(view, byteOffset + 8),
  };
}

function readEvidence(view: DataView, byteOffset: number): Evidence {
  const value = (index: number) => view.getFloat64(byteOffset + 8 * index, true);
  return {
    relaxedSimilarity: value(0),
    pairCount: value(1),
    displacement: value(2),
    neighbourhoodSimilarity: value(3),
    unpairedQuality: value(4),
  };
}

function readPairs(
  memory: WebAssembly.Memory,
  address: number,
  isTurned: boolean,
): readonly KernelPair[] {
  const view = new DataView(memory.buffer, address);
  return Array.from({ length: view.getUint32(0, true) }, (_, i) => {
    const at = 8 + i * pairBytes;
    const [first, second] = [view.getUint8(at + 16), view.getUint8(at + 17)];
    const cost = view.getFloat64(at, true);
    return isTurned
      ? { probe: second, reference: first, cost }
      : { probe: first, reference: second, cost };
  });
}

function listed({ address, strideBytes, slotsAddress, slotCount }: ListedReferences) {
  return [address, strideBytes, slotsAddress, slotCount] as const;
}

function chosen({ referenceMinutiaeMax, oppositeMinutiaeMax }: VoterChoice) {
  return [referenceMinutiaeMax, oppositeMinutiaeMax] as const;
}

function writeTables(memory: WebAssembly.Memory): void {
  const scale = (value: number) => value / cosineScale;
  const table = (index: number) =>
    new Float64Array(memory.buffer, cosineTable + index * tableBytes, 256);
  table(0).set(Float64Array.from(cosines, scale));
  table(1).set(Float64Array.from(sines, scale));
  const counts = new Uint8Array(memory.buffer, cosineTable + 2 * tableBytes, packedMinutiaeMax + 1);
  for (let count = 0; count < counts.length; count++) counts[count] = scoredPairCount(count);
}
