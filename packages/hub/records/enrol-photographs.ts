import type { Problem, photographSchemas, recordChangeSchemas } from '@whorl/contract';
import type { z } from 'zod';
import type { Access } from '../governance/access.ts';
import { inScope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import type { Storage } from '../storage/storage.ts';
import { refusePhotograph } from './photograph-gate.ts';
import type { StoredPhotograph } from './photograph-store.ts';
import { openRecordStore } from './record-store.ts';
import { openRecordWriter } from './record-writer.ts';

type NewPhotograph = z.output<typeof photographSchemas.newPhotograph>;
type AddedPhotographs = z.output<typeof recordChangeSchemas.addedPhotographs>;

/** Keeps the files of photographs. Throws HubError `quality-insufficient` where one cannot be used. */
export async function takePhotographs(
  images: ImageStore,
  given: readonly NewPhotograph[],
): Promise<readonly StoredPhotograph[]> {
  const files = given.map(({ image }) => new Uint8Array(Buffer.from(image, 'base64')));
  const problems: Problem[] = [];
  for (const [i, bytes] of files.entries()) {
    const reason = await refusePhotograph(bytes);
    if (reason) problems.push({ place: `photographs.${i}`, reason });
  }
  if (problems.length > 0) throw new HubError('quality-insufficient', { problems });
  const taken: StoredPhotograph[] = [];
  for (const [i, { kind, pose = null, takenOn = null }] of given.entries()) {
    const imageId = await images.put(files[i]!);
    taken.push({ kind, pose, takenOn, imageId, imageRecord: null });
  }
  return taken;
}

/** Adds photographs to an own record. */
export async function addPhotographs(
  { storage, images }: { readonly storage: Storage; readonly images: ImageStore },
  access: Access,
  recordId: string,
  { version, photographs }: AddedPhotographs,
) {
  // First whether there is such a record: a stranger learns nothing of what the photographs are worth.
  await inScope(storage, access, (scope) => openRecordStore(scope).requireOwn(recordId));
  const taken = await takePhotographs(images, photographs);
  return inScope(storage, access, async (scope) => {
    await openRecordWriter(scope).addPhotographs(recordId, version, taken);
    return openRecordStore(scope).read(recordId);
  });
}
