import type { Command } from '../command.ts';

export const backup: Command = {
  name: 'backup',
  summary: 'write everything that a hub knows into one sealed file',
  help: `Usage: whorl backup FILE [--json]

All tables at one moment and the files that they name, of the hub that the settings name (whorl
serve --help). On PostgreSQL the hub goes on serving; on the embedded database it must not run.

The file is encrypted and opens with the hub's keys.json, which is not in it. Without keys.json
and audit-key.pem a backup is worth nothing: keep both, and keep them apart from it.

Example:
  WHORL_DATA=/var/lib/whorl whorl backup /mnt/backups/2026-11-25.whorl`,
  options: {},
  run: async (input) => (await import('../hub/backup-commands.ts')).runBackup(input),
};
