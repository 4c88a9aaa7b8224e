import { extname } from 'node:path';
import {
  attributePlaces,
  type MinutiaeStandard,
  type Transaction,
  unmappedPlaces,
  writeMinutiaeRecord,
  writeTransaction,
  writeTransactionXml,
} from '@whorl/codecs';
import { encodeImage, type ImageEncoding, type ImageFormat } from '@whorl/codecs/image';
import { encodeTemplate, recordFromTemplate, templateFromView } from '@whorl/fingerprint';
import type { Command, CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { type DecodedFile, decodeFile } from '../files/decode-file.ts';
import { nameFile } from '../files/name-file.ts';
import { readFile } from '../files/read-file.ts';
import { writeFile } from '../files/write-file.ts';
import { numberOption } from '../options.ts';

const imageExtensions: Readonly<Record<string, ImageFormat>> = {
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.tif': 'tiff',
  '.tiff': 'tiff',
  '.bmp': 'bmp',
  '.pgm': 'pgm',
  '.jp2': 'jpeg-2000',
  '.j2k': 'jpeg-2000',
  '.j2c': 'jpeg-2000',
  '.wsq': 'wsq',
  '.raw': 'raw',
};

const recordExtensions: Readonly<Record<string, MinutiaeStandard>> = {
  '.iso': 'iso-19794-2:2005',
  '.iso2005': 'iso-19794-2:2005',
  '.iso2011': 'iso-19794-2:2011',
  '.ansi': 'incits-378:2009',
  '.ansi2004': 'incits-378:2004',
  '.ansi2009': 'incits-378:2009',
};

const transactionExtensions = ['.an2k', '.an2', '.nist', '.eft', '.nst'];

export const convert: Command = {
  name: 'convert',
  summary: 'between image, record and transaction formats',
  help: `Usage: whorl convert IN OUT [--ppi N] [--rate R] [--quality Q] [--json]

  --ppi N      state this resolution, whatever the file says
  --rate R     WSQ and JPEG 2000: bits a pixel (WSQ: 0.75 unless given; JPEG 2000: lossless)
  --quality Q  JPEG: 1 to 100

The extension of OUT chooses the format:
  images        ${Object.keys(imageExtensions).join(' ')}
  minutiae      ${Object.keys(recordExtensions).join(' ')} .whorl
  transactions  ${transactionExtensions.join(' ')} (traditional), .xml (NIEM)

Examples:
  whorl convert thumb.png thumb.wsq --ppi 500 --rate 0.75
  whorl convert card.an2k card.xml
  whorl convert thumb.iso thumb.ansi2009`,
  options: {
    ppi: { type: 'string' },
    rate: { type: 'string' },
    quality: { type: 'string' },
  },
  run,
};

async function run({ positionals, values, output }: CommandInput): Promise<number> {
  const [from, to] = positionals;
  if (from === undefined || to === undefined || positionals.length > 2) {
    throw new UserError('convert takes two files', 'Usage: whorl convert IN OUT', exitCodes.usage);
  }
  const ppi = numberOption(values, 'ppi', { min: 50, max: 10_000 });
  const bitsPerPixel = numberOption(values, 'rate', { min: 0.05, max: 8 });
  const quality = numberOption(values, 'quality', { min: 1, max: 100 });
  const file = await nameFile(from, () => decodeFile(readFile(from)));
  const encoding = {
    ...(bitsPerPixel === undefined ? {} : { bitsPerPixel }),
    ...(quality === undefined ? {} : { quality }),
  };
  const bytes = await encodeAs(file, extname(to).toLowerCase(), ppi, encoding);
  writeFile(to, bytes);
  const leftOut = extname(to).toLowerCase() === '.xml' ? [] : placesLeftOut(file);
  output.json({
    from,
    to,
    kind: file.kind,
    bytes: bytes.length,
    ...(leftOut.length > 0 ? { leftOut } : {}),
  });
  output.line(`${from} (${file.kind}) -> ${to}, ${bytes.length} bytes`);
  for (const place of leftOut) output.line(`left out, only XML has a place for it: ${place}`);
  return exitCodes.ok;
}

async function encodeAs(
  file: DecodedFile,
  extension: string,
  ppi: number | undefined,
  encoding: ImageEncoding,
): Promise<Uint8Array> {
  const imageFormat = imageExtensions[extension];
  if (file.kind === 'image' && imageFormat) {
    const resolution =
      ppi === undefined ? file.image.resolution : ({ ppi, source: 'stated' } as const);
    return encodeImage({ ...file.image, resolution }, imageFormat, encoding);
  }
  const standard = recordExtensions[extension];
  if (file.kind === 'minutiae-record') {
    if (standard) return writeMinutiaeRecord({ ...file.record, standard });
    const [view] = file.record.views;
    if (extension === '.whorl' && view) return encodeTemplate(templateFromView(view));
  }
  if (file.kind === 'template' && standard) {
    return writeMinutiaeRecord(recordFromTemplate(file.template, { standard }));
  }
  if (file.kind === 'transaction') {
    const written = encodeTransaction(file.transaction, extension);
    if (written) return written;
  }
  const remedy = 'See whorl convert --help for what each extension takes.';
  throw new UserError(`no way from ${file.kind} to "${extension}"`, remedy, exitCodes.usage);
}

function encodeTransaction(transaction: Transaction, extension: string): Uint8Array | undefined {
  if (extension === '.xml') return writeTransactionXml(transaction);
  return transactionExtensions.includes(extension)
    ? writeTransaction(transaction, { unmapped: 'leave-out' })
    : undefined;
}

/** Elements and attributes that the traditional encoding cannot hold: they are named, not dropped in silence. */
function placesLeftOut(file: DecodedFile): readonly string[] {
  return file.kind === 'transaction'
    ? [...unmappedPlaces(file.transaction), ...attributePlaces(file.transaction)]
    : [];
}
