import { type NistRecord, textField } from '../model.ts';

/** A photograph for a Type-10 record. */
export interface Photo {
  readonly imageType: 'FACE' | 'SCAR' | 'MARK' | 'TATTOO';
  readonly width: number;
  readonly height: number;
  readonly ppi: number;
  readonly compression: 'JPEGB' | 'JPEGL' | 'JP2' | 'JP2L' | 'PNG';
  readonly colorSpace: 'GRAY' | 'SRGB' | 'YCC';
  readonly sourceAgency: string;
  readonly captureDate: Date;
  /** F full face, R and L profiles; faces only. */
  readonly pose?: 'F' | 'R' | 'L';
  readonly data: Uint8Array;
}

export function buildType10(photo: Photo): NistRecord {
  const { width, height, ppi, pose } = photo;
  return {
    type: 10,
    fields: [
      textField(3, photo.imageType),
      textField(4, photo.sourceAgency),
      textField(5, photo.captureDate.toISOString().slice(0, 10).replaceAll('-', '')),
      textField(6, String(width)),
      textField(7, String(height)),
      textField(8, '1'),
      textField(9, String(ppi)),
      textField(10, String(ppi)),
      textField(11, photo.compression),
      textField(12, photo.colorSpace),
      ...(pose ? [textField(20, pose)] : []),
      { kind: 'binary', number: 999, bytes: photo.data },
    ],
  };
}
