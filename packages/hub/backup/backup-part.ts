import { gunzipSync, gzipSync } from 'node:zlib';

/** What one part of a backup holds. */
export type BackupPart =
  | {
      readonly kind: 'rows';
      readonly name: string;
      readonly columns: readonly string[];
      /** Each row as a JSON text. */
      readonly rows: readonly string[];
    }
  | { readonly kind: 'image'; readonly imageId: string; readonly bytes: Uint8Array }
  /** The last part: without it the file was cut. */
  | { readonly kind: 'end'; readonly rows: number; readonly images: number };

const partBytesMax = 256 * 1024 * 1024;
const separator = 0x0a;

/** A JSON line, then the bytes of an image or nothing. Rows are text and shrink to a fraction. */
export function encodePart(part: BackupPart): Uint8Array {
  if (part.kind === 'image') {
    const { bytes, ...head } = part;
    return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]);
  }
  return Buffer.concat([Buffer.from('\n'), gzipSync(JSON.stringify(part))]);
}

export function decodePart(bytes: Uint8Array): BackupPart {
  const end = bytes.indexOf(separator);
  const body = bytes.subarray(end + 1);
  if (end > 0)
    return { ...JSON.parse(Buffer.from(bytes.subarray(0, end)).toString()), bytes: body };
  return JSON.parse(gunzipSync(body, { maxOutputLength: partBytesMax }).toString('utf8'));
}
