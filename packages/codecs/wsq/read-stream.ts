import { ByteReader } from '../byte-reader.ts';
import { ppiOfComment } from './comment.ts';
import { decodeSymbols } from './decode-symbols.ts';
import { type CodedSubband, codedSubbands } from './dequantize.ts';
import { takeEntropySegment } from './entropy-segment.ts';
import { type FrameHeader, readFrameHeader } from './frame-header.ts';
import { type HuffmanLookup, readHuffmanTables } from './huffman-table.ts';
import { codedSubbandCount, markers } from './markers.ts';
import { type Quantizer, readQuantizationTable } from './quantization-table.ts';
import { readTransformTable, type SynthesisFilters } from './transform-table.ts';
import { subbands } from './wavelet-tree.ts';

/** A WSQ stream taken apart: everything that the inverse transform needs. */
export interface WsqStream {
  readonly frame: FrameHeader;
  readonly filters: SynthesisFilters;
  readonly binCenter: number;
  readonly subbands: readonly CodedSubband[];
  readonly coefficients: Int16Array;
  /** As a NISTCOM comment states it. */
  readonly ppi: number | undefined;
}

/** What has been read so far; a block may start when nothing of it is missing. */
interface Tables {
  frame?: FrameHeader;
  filters?: SynthesisFilters;
  quantizer?: Quantizer;
  ppi?: number;
  readonly huffman: Map<number, HuffmanLookup>;
}

interface Blocks {
  readonly frame: FrameHeader;
  readonly filters: SynthesisFilters;
  readonly quantizer: Quantizer;
  readonly subbands: readonly CodedSubband[];
  readonly coefficients: Int16Array;
  filled: number;
}

/** Zeroed room for so many coefficients of a frame. */
export type CoefficientRoom = (frame: FrameHeader, count: number) => Int16Array;

const ownRoom: CoefficientRoom = (_, count) => new Int16Array(count);

/** Reads marker by marker up to the end of the image. Throws CodecError `wsq/...`. */
export function readWsqStream(bytes: Uint8Array, room = ownRoom): WsqStream {
  const reader = new ByteReader(bytes, 'wsq');
  if (bytes.length < 2 || reader.uint16('SOI') !== markers.startOfImage) {
    reader.fail('not-this-format', 'SOI', 'the file does not start with FFA0', 0);
  }
  const tables: Tables = { huffman: new Map() };
  let blocks: Blocks | undefined;
  for (;;) {
    const offset = reader.offset;
    const marker = reader.uint16('marker');
    if (marker === markers.endOfImage) return finish(reader, tables, blocks, offset);
    if (marker === markers.startOfBlock) {
      blocks ??= startBlocks(reader, tables, offset, room);
      readBlock(reader, tables, blocks);
    } else {
      if (blocks && marker === markers.startOfFrame) {
        reader.fail('inconsistent', 'SOF', 'a second frame', offset);
      }
      readTable(reader, marker, tables, offset);
    }
  }
}

function readTable(reader: ByteReader, marker: number, tables: Tables, offset: number): void {
  const start = reader.offset;
  const byteCount = reader.uint16('segment length');
  if (byteCount < 2 || byteCount > reader.bytes.length - start) {
    reader.fail('bad-length', 'segment', `states ${byteCount} bytes`, start);
  }
  if (marker === markers.startOfFrame) tables.frame = readFrameHeader(reader);
  else if (marker === markers.transformTable) tables.filters = readTransformTable(reader);
  else if (marker === markers.quantizationTable) tables.quantizer = readQuantizationTable(reader);
  else if (marker === markers.huffmanTable) {
    readHuffmanTables(reader, byteCount - 2, tables.huffman);
  } else if (marker === markers.comment) {
    const ppi = ppiOfComment(reader.take(byteCount - 2, 'comment'));
    if (ppi !== undefined) tables.ppi = ppi;
  } else {
    reader.fail('unsupported', 'marker', `${marker.toString(16)} is not read here`, offset);
  }
  if (reader.offset !== start + byteCount) {
    const reason = `states ${byteCount} bytes and holds ${reader.offset - start}`;
    reader.fail('bad-length', `segment ${marker.toString(16)}`, reason, start);
  }
}

function startBlocks(
  reader: ByteReader,
  tables: Tables,
  offset: number,
  room: CoefficientRoom,
): Blocks {
  const { frame, filters, quantizer } = tables;
  if (!frame) reader.fail('inconsistent', 'SOB', 'no frame header before it', offset);
  if (!filters) reader.fail('inconsistent', 'SOB', 'no transform table before it', offset);
  if (!quantizer) reader.fail('inconsistent', 'SOB', 'no quantization table before it', offset);
  const areas = subbands(frame.width, frame.height).slice(0, codedSubbandCount);
  const coded = codedSubbands(areas, quantizer);
  const last = coded.at(-1);
  const count = last ? last.start + last.area.width * last.area.height : 0;
  const coefficients = room(frame, count);
  return { frame, filters, quantizer, subbands: coded, coefficients, filled: 0 };
}

function readBlock(reader: ByteReader, tables: Tables, blocks: Blocks): void {
  const start = reader.offset;
  const byteCount = reader.uint16('SOB, length');
  if (byteCount !== 3) reader.fail('bad-length', 'SOB', `states ${byteCount} bytes`, start);
  const id = reader.uint8('SOB, table identifier');
  const lookup = tables.huffman.get(id);
  if (!lookup) reader.fail('inconsistent', 'SOB', `no Huffman table ${id} before it`, start);
  const dataOffset = reader.offset;
  const segment = takeEntropySegment(reader);
  const result = decodeSymbols(segment, lookup, blocks.coefficients, blocks.filled);
  if (!result.ok) {
    reader.fail('bad-value', 'block data', result.reason, dataOffset + result.byteOffset);
  }
  blocks.filled = result.filled;
}

function finish(
  reader: ByteReader,
  tables: Tables,
  blocks: Blocks | undefined,
  offset: number,
): WsqStream {
  if (!blocks) reader.fail('inconsistent', 'EOI', 'the stream holds no block of data', offset);
  const { frame, filters, quantizer, coefficients } = blocks;
  if (blocks.filled !== coefficients.length) {
    const reason = `${blocks.filled} of ${coefficients.length} coefficients are there`;
    reader.fail('truncated', 'EOI', reason, offset);
  }
  const { ppi } = tables;
  return {
    frame,
    filters,
    binCenter: quantizer.binCenter,
    subbands: blocks.subbands,
    coefficients,
    ppi,
  };
}
