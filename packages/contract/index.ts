export { reasonHeaders } from './call/reason-headers.ts';
export { routePath } from './call/route-path.ts';
export {
  type ErrorBody,
  type ErrorCode,
  errorBody,
  errorCodes,
  errorTable,
  type Problem,
} from './errors.ts';
export { contractLimits } from './limits.ts';
export { openApiDocument } from './openapi/open-api-document.ts';
export type { BinaryContent, Route, RouteAccess } from './route.ts';
export {
  type BinaryOutput,
  type RouteInput,
  type RouteName,
  type RouteOutput,
  type RouteTable,
  routeTable,
} from './route-table.ts';
export type { AccountStep } from './schemas/accounts.ts';
export * as accountSchemas from './schemas/accounts.ts';
export type { AuditContent, AuditEntry, TreeHead } from './schemas/audit.ts';
export * as auditSchemas from './schemas/audit.ts';
export * as directorySchemas from './schemas/directories.ts';
export * as examinationSchemas from './schemas/examinations.ts';
export * as exchangeSchemas from './schemas/exchange.ts';
export * as hitSchemas from './schemas/hits.ts';
export * as operationSchemas from './schemas/operations.ts';
export * as passkeySchemas from './schemas/passkeys.ts';
export type { Photograph } from './schemas/photographs.ts';
export * as photographSchemas from './schemas/photographs.ts';
export * as recordChangeSchemas from './schemas/record-changes.ts';
export * as recordLookupSchemas from './schemas/record-lookups.ts';
export type { Identity } from './schemas/records.ts';
export * as recordSchemas from './schemas/records.ts';
export type { SearchKind, SearchState } from './schemas/searches.ts';
export * as searchSchemas from './schemas/searches.ts';
export * as signInSchemas from './schemas/sign-ins.ts';
export * as statisticsSchemas from './schemas/statistics.ts';
export * as supervisionSchemas from './schemas/supervision.ts';
export { canonicalJson } from './values/canonical-json.ts';
export { bureauCode, countryCodes, isUserAssignedCode } from './values/countries.ts';
export {
  handlingCodes,
  type Justification,
  justification,
  justificationHeaders,
  type PersonStatus,
  type Purpose,
  personStatuses,
  personStatusHeader,
  personStatusOf,
  purposes,
  type TlpLabel,
  tlpLabels,
} from './values/governance.ts';
export {
  clientScopes,
  type Permission,
  permissions,
  permissionsOfRole,
  type Role,
  roles,
} from './values/roles.ts';
