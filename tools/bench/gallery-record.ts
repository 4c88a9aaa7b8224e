import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GalleryMeasurement } from '../../packages/cli/benchmark/measure-gallery.ts';
import type { TenPrintMeasurement } from '../../packages/cli/benchmark/measure-ten-prints.ts';
import { projectRoot } from '../run-step.ts';

/** docs/performance/gallery.json: the last measurement of each size. */
export interface GalleryRecord {
  readonly machine: string;
  readonly date: string;
  readonly bandwidthBytesPerSecond: number;
  /** Pairs of half codes that one core can compare. */
  readonly codePairsPerSecond: number;
  readonly galleries: readonly GalleryMeasurement[];
  readonly tenPrints: readonly TenPrintMeasurement[];
}

const folder = join(projectRoot, 'docs/performance');
const recordName = 'gallery.json';

export function readGalleryRecord(): GalleryRecord {
  const path = join(folder, recordName);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  const nothing = {
    bandwidthBytesPerSecond: 0,
    codePairsPerSecond: 0,
    galleries: [],
    tenPrints: [],
  };
  return { machine: '', date: '', ...nothing };
}

export function writeGalleryRecord(record: GalleryRecord): void {
  writePage(recordName, `${JSON.stringify(record, null, 2)}\n`);
}

export function writePage(name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
}
