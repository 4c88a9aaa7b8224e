import { GalleryError } from '@whorl/gallery';
import { DatabaseUnreachable, FolderInUse, type Settings } from '@whorl/hub';
import { UserError } from '../exit-codes.ts';

const galleryCodes: readonly string[] = ['gallery.full', 'gallery.too-large'];

/** What hinders a hub from starting, with what to do about it; anything else as it is. */
export function startFailure(error: unknown, settings: Settings): unknown {
  if (error instanceof FolderInUse) {
    const remedy = 'One hub has one folder: stop the other one, or set WHORL_DATA.';
    return new UserError(error.message, remedy);
  }
  if (error instanceof DatabaseUnreachable) {
    // PostgreSQL's message names users and databases, not passwords.
    const { code, message } = error.cause as NodeJS.ErrnoException;
    const reason = message || code;
    return new UserError(`the database does not answer: ${reason}`, 'Check WHORL_DATABASE_URL.');
  }
  if (error instanceof GalleryError && galleryCodes.includes(error.code)) {
    const remedy =
      'Set WHORL_GALLERY_PRINTS, on a machine with memory for them (docs/operating/sizing.md).';
    return new UserError(`the prints do not fit (${error.code}): ${error.reason}`, remedy);
  }
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  const where = `${settings.host}:${settings.port}`;
  if (code === 'EADDRINUSE') {
    return new UserError(`${where} is taken`, 'Stop what listens there, or set WHORL_PORT.');
  }
  if (syscall === 'listen' || code === 'EADDRNOTAVAIL') {
    return new UserError(`cannot listen on ${where} (${code})`, 'Set WHORL_HOST and WHORL_PORT.');
  }
  if (path !== undefined) {
    return new UserError(
      `cannot use ${path} (${code})`,
      'Check that it is there, and your rights.',
    );
  }
  if (settings.databaseUrl !== '' && typeof code === 'string') {
    const reason = (error as Error).message || code;
    return new UserError(`the database refuses: ${reason}`, 'Check WHORL_DATABASE_URL.');
  }
  return error;
}
