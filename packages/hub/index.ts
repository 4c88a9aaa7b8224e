export { createFirstAdministrator, restoreAccess } from './accounts/index.ts';
export { type BackupCounts, backupHub } from './backup/backup-hub.ts';
export { restoreHub } from './backup/restore-hub.ts';
export { BackupError } from './backup/sealed-stream.ts';
export {
  ConfigurationError,
  explainSettings,
  readSettings,
} from './configuration/read-settings.ts';
export type { Settings } from './configuration/settings.ts';
export { type AuditVerdict, verifyAudit } from './governance/audit/verify-audit.ts';
export { type Hub, openStorage, startHub } from './hub.ts';
export { hubLimits } from './limits.ts';
export { DatabaseUnreachable } from './storage/database-unreachable.ts';
export { FolderInUse } from './storage/folder-lock.ts';
export { type ImageStore, openImageStore } from './storage/images/image-store.ts';
export { type KeyRing, openKeyRing, rotateKeyFile } from './storage/images/key-ring.ts';
