import { type ByteWriter, createByteWriter } from '../byte-writer.ts';
import { encodeText } from '../text-encoding.ts';
import { analysisHigh, analysisLow } from './analyze.ts';
import { createBitWriter } from './bit-writer.ts';
import type { CodedBlocks } from './coded-blocks.ts';
import { encodeSymbols } from './encode-symbols.ts';
import type { FrameHeader } from './frame-header.ts';
import { codedSubbandCount, markers, subbandCount } from './markers.ts';
import type { Quantizer } from './quantization-table.ts';
import { toScaled } from './scaled-number.ts';
import { highTapCount, lowTapCount } from './transform-table.ts';

const mantissa16Limit = 0xffff;
const mantissa32Limit = 0xffff_ffff;
/** Gray levels of ink and paper. */
const black = 0;
const white = 255;

/** Everything that a stream states, ready to be written. */
export interface StreamContent {
  readonly comment: string;
  readonly frame: FrameHeader;
  readonly quantizer: Quantizer;
  readonly coded: CodedBlocks;
}

/** Writes a whole WSQ stream in the order that the FBI's encoders use. */
export function writeWsqStream(content: StreamContent): Uint8Array {
  const writer = createByteWriter();
  writer.uint16(markers.startOfImage);
  writeSegment(writer, markers.comment, (segment) =>
    segment.append(encodeText(content.comment, 'utf-8') ?? []),
  );
  writeSegment(writer, markers.transformTable, writeFilters);
  writeSegment(writer, markers.quantizationTable, (segment) =>
    writeQuantizer(segment, content.quantizer),
  );
  writeSegment(writer, markers.startOfFrame, (segment) => writeFrame(segment, content.frame));
  writeBlocks(writer, content.coded);
  writer.uint16(markers.endOfImage);
  return writer.finish();
}

function writeSegment(
  writer: ByteWriter,
  marker: number,
  fill: (segment: ByteWriter) => void,
): void {
  const segment = createByteWriter();
  fill(segment);
  const bytes = segment.finish();
  writer.uint16(marker);
  writer.uint16(bytes.length + 2);
  writer.append(bytes);
}

function writeFilters(writer: ByteWriter): void {
  writer.uint8(highTapCount);
  writer.uint8(lowTapCount);
  for (const value of [...analysisLow, ...analysisHigh]) {
    const { mantissa, decimals } = toScaled(Math.abs(value), mantissa32Limit);
    writer.uint8(value < 0 ? 1 : 0);
    writer.uint8(decimals);
    writer.uint32(mantissa);
  }
}

function writeScaled16(writer: ByteWriter, value: number): void {
  const { mantissa, decimals } = toScaled(value, mantissa16Limit);
  writer.uint8(decimals);
  writer.uint16(mantissa);
}

function writeQuantizer(writer: ByteWriter, quantizer: Quantizer): void {
  writeScaled16(writer, quantizer.binCenter);
  for (let i = 0; i < subbandCount; i++) {
    const isCoded = i < codedSubbandCount;
    writeScaled16(writer, isCoded ? quantizer.binWidths[i]! : 0);
    writeScaled16(writer, isCoded ? quantizer.zeroBinWidths[i]! : 0);
  }
}

function writeFrame(writer: ByteWriter, frame: FrameHeader): void {
  writer.uint8(black);
  writer.uint8(white);
  writer.uint16(frame.height);
  writer.uint16(frame.width);
  writeScaled16(writer, frame.shift);
  writeScaled16(writer, frame.scale);
  // Encoder 0 and software 0: no number has been assigned to this encoder.
  writer.uint8(0);
  writer.uint16(0);
}

function writeHuffmanTable(
  writer: ByteWriter,
  id: number,
  code: CodedBlocks['codes'][number],
): void {
  writeSegment(writer, markers.huffmanTable, (segment) => {
    segment.uint8(id);
    segment.append(code.counts);
    segment.append(code.symbols);
  });
}

/** Each block, and before the first that uses it its table, as NIST's encoder orders them. */
function writeBlocks(writer: ByteWriter, { blocks, codes }: CodedBlocks): void {
  const written = new Set<number>();
  for (const block of blocks) {
    if (!written.has(block.table)) writeHuffmanTable(writer, block.table, codes[block.table]!);
    written.add(block.table);
    writer.uint16(markers.startOfBlock);
    writer.uint16(3);
    writer.uint8(block.table);
    const { codes: byCode, lengths } = codes[block.table]!;
    const bits = createBitWriter(writer);
    encodeSymbols(block.values, (symbol, extra, extraBits) => {
      bits.write(byCode[symbol]!, lengths[symbol]!);
      if (extraBits > 0) bits.write(extra, extraBits);
    });
    bits.flush();
  }
}
