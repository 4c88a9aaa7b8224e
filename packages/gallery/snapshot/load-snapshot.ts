import { engineVersion } from '@whorl/fingerprint';
import type { Resident, Shard } from '../shard/shard.ts';
import { openSnapshot, type SnapshotReader } from './file-reader.ts';
import { decodePeople, type SavedPerson } from './people-section.ts';
import {
  type SnapshotFacts,
  type SnapshotTotals,
  snapshotFormat,
  snapshotFormatVersion,
} from './snapshot-facts.ts';

/** The gallery that a snapshot is loaded into. */
export interface LoadingGallery {
  /** Takes places for the people of a part, one shard's as far as there is room; undefined for an id that is taken. */
  settle(people: readonly SavedPerson[]): readonly (Resident | undefined)[];
}

/** One part of a snapshot: who is in it, and where the templates are. */
interface Part {
  readonly place: string;
  readonly offset: number;
  readonly people: readonly SavedPerson[];
  readonly templatesOffset: number;
  readonly end: number;
}

const factsPlace = 'facts';
const lastPlace = 'end';

/** Loads a snapshot into an empty gallery: this thread reads who there is, the shards' threads read the templates. */
export async function loadSnapshot(path: string, gallery: LoadingGallery): Promise<void> {
  const reader = openSnapshot(path);
  const loads: Promise<void>[] = [];
  try {
    let offset = readFacts(reader);
    const totals = { people: 0, prints: 0, parts: 0 };
    while (reader.kindAt(offset, lastPlace) !== 'last') {
      const part = readPart(reader, offset, `part ${totals.parts + 1}`);
      loads.push(...loadPart(path, reader, part, gallery));
      totals.people += part.people.length;
      totals.prints += part.people.reduce((sum, { byteCounts }) => sum + byteCounts.length, 0);
      totals.parts++;
      offset = part.end;
    }
    checkTotals(reader, offset, totals);
    await Promise.all(loads);
  } finally {
    // Where one part fails, the others are not left behind.
    await Promise.allSettled(loads);
    reader.close();
  }
}

function readFacts(reader: SnapshotReader): number {
  const { content, end } = reader.section('fact', 0, factsPlace);
  const facts = readJson<SnapshotFacts>(content);
  if (facts?.format !== snapshotFormat)
    reader.refuse('gallery.snapshot-not-this-format', factsPlace, 'names another format', 0);
  if (facts.formatVersion !== snapshotFormatVersion)
    reader.refuse(
      'gallery.snapshot-unsupported',
      factsPlace,
      `format version ${facts.formatVersion}, not ${snapshotFormatVersion}`,
      0,
    );
  if (facts.engineVersion !== engineVersion)
    reader.refuse(
      'gallery.snapshot-unsupported',
      factsPlace,
      `written by engine ${facts.engineVersion}, not ${engineVersion}`,
      0,
    );
  return end;
}

function readPart(reader: SnapshotReader, offset: number, place: string): Part {
  const names = reader.section('ppl ', offset, `${place}, people`);
  const heads = reader.section('head', names.end, `${place}, heads`);
  const people = decodePeople(names.content, heads.content);
  if (!people)
    return reader.refuse(
      'gallery.snapshot-corrupt',
      place,
      'people and heads do not agree',
      offset,
    );
  const templatesOffset = heads.end;
  const end = reader.endOf('tmpl', templatesOffset, `${place}, templates`);
  return { place, offset, people, templatesOffset, end };
}

/** Hands a part to each shard that takes people of it: mostly one. */
function loadPart(
  path: string,
  reader: SnapshotReader,
  { place, offset, people, templatesOffset }: Part,
  gallery: LoadingGallery,
): Promise<void>[] {
  const residents = gallery.settle(people).map((resident, i) => {
    const reason = `"${people[i]!.personId}" is there twice`;
    return resident ?? reader.refuse('gallery.snapshot-corrupt', place, reason, offset);
  });
  const shards = new Set<Shard>(residents.map(({ shard }) => shard));
  return [...shards].map((shard) => {
    const own = residents.map((resident) => (resident.shard === shard ? resident : undefined));
    return shard.load({ path, place, templatesOffset }, people, own);
  });
}

function checkTotals(reader: SnapshotReader, offset: number, totals: SnapshotTotals): void {
  const { content, end } = reader.section('last', offset, lastPlace);
  const stated = readJson<SnapshotTotals>(content);
  const isSame =
    stated?.people === totals.people &&
    stated.prints === totals.prints &&
    stated.parts === totals.parts;
  if (!isSame || end !== reader.byteCount)
    reader.refuse('gallery.snapshot-corrupt', lastPlace, 'it does not fit what was read', offset);
}

function readJson<T>(content: Buffer): T | undefined {
  try {
    return JSON.parse(content.toString('utf8')) as T;
  } catch {
    // Not our JSON, though its checksum is right: whoever asked refuses it.
    return undefined;
  }
}
