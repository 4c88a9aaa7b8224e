import { type GrayImage, imageOfRecord, type Transaction } from '@whorl/codecs';
import {
  isSlapPosition,
  type SlapFinger,
  type SlapOptions,
  segmentSlap,
  slapOptionsOf,
} from '@whorl/fingerprint';
import { UserError } from '../exit-codes.ts';
import { decodeFile } from './decode-file.ts';
import { decodeNistImage } from './image-of-record.ts';
import { type PrintOptions, withAssumedPpi } from './print.ts';
import { recordPlace } from './prints-of-transaction.ts';
import { readFile } from './read-file.ts';

export type StatedHand = 'left' | 'right' | 'thumbs';

/** One slap of a file. */
export interface SegmentedSlap {
  /** "Type-4, IDC 1"; empty for a plain image. */
  readonly place: string;
  readonly image: GrayImage;
  readonly options: SlapOptions;
  readonly fingers: readonly SlapFinger[];
}

/** Segments every slap of a file. What the user states of the hand wins over the record. */
export async function segmentFile(
  path: string,
  hand: StatedHand | undefined,
  options: PrintOptions,
): Promise<readonly SegmentedSlap[]> {
  const file = await decodeFile(readFile(path));
  const stated = hand ? { hand } : undefined;
  if (file.kind === 'image') {
    return [segmented('', withAssumedPpi(file.image, options), stated ?? {})];
  }
  const slaps = file.kind === 'transaction' ? await slapsOf(file.transaction, stated, options) : [];
  if (slaps.length > 0) return slaps;
  throw new UserError(`${path} holds no slap`, 'Give an image, or a transaction with slaps.');
}

async function slapsOf(
  transaction: Transaction,
  stated: SlapOptions | undefined,
  options: PrintOptions,
): Promise<readonly SegmentedSlap[]> {
  const slaps: SegmentedSlap[] = [];
  for (const record of transaction.records) {
    const nist = imageOfRecord(transaction, record);
    const position = nist?.positions[0] ?? 0;
    if (!nist || !isSlapPosition(position)) continue;
    const image = withAssumedPpi(await decodeNistImage(nist), options);
    slaps.push(segmented(recordPlace(record), image, stated ?? slapOptionsOf(record, position)));
  }
  return slaps;
}

function segmented(place: string, image: GrayImage, options: SlapOptions): SegmentedSlap {
  return { place, image, options, fingers: segmentSlap(image, options) };
}
