import type { Command } from '../command.ts';

export const restore: Command = {
  name: 'restore',
  summary: 'fill an empty hub from a backup',
  help: `Usage: whorl restore FILE [--json]

Into the database and folder that the settings name (whorl serve --help); both must be empty but for
keys.json and audit-key.pem of the hub that was backed up, which come first. All of it is restored
or nothing. The new database may be of another kind: this is how an embedded hub moves to PostgreSQL.

Example:
  mkdir -m 700 /srv/whorl && cp keys.json audit-key.pem /srv/whorl
  WHORL_DATA=/srv/whorl WHORL_DATABASE_URL=postgresql://… whorl restore 2026-11-25.whorl`,
  options: {},
  run: async (input) => (await import('../hub/backup-commands.ts')).runRestore(input),
};
