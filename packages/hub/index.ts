export { createFirstAdministrator } from './accounts/index.ts';
export {
  ConfigurationError,
  explainSettings,
  readSettings,
} from './configuration/read-settings.ts';
export type { Settings } from './configuration/settings.ts';
export { type AuditVerdict, verifyAudit } from './governance/audit/verify-audit.ts';
export { type Hub, openStorage, startHub } from './hub.ts';
export { hubLimits } from './limits.ts';
export { FolderInUse } from './storage/folder-lock.ts';
