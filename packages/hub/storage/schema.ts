import type { ColumnType } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
type OptionalMoment = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
/** Stored with a default, so that an insert may leave it out. */
type Defaulted<T> = ColumnType<T, T | undefined, T>;
/** Worked out by the database from other columns. */
type Generated<T> = ColumnType<T, never, never>;
/** Written as text that the column turns into JSON; see json.ts. */
type Json<T> = ColumnType<T, string, string>;
type DefaultedJson<T> = ColumnType<T, string | undefined, string>;
type OptionalJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

export interface BureauTable {
  bureau_id: string;
  name: string;
  daily_searches_max: number;
  is_suspended: Defaulted<boolean>;
  has_watermarks: Defaulted<boolean>;
  created_at: Moment;
}
export interface OfficerTable {
  officer_id: string;
  bureau_id: string;
  sign_in_name: string;
  display_name: string;
  roles: string[];
  password_hash: string;
  /** Whether somebody else set the password: then it counts for nothing but being changed. */
  has_given_password: Defaulted<boolean>;
  totp_secret: Uint8Array | null;
  totp_is_confirmed: Defaulted<boolean>;
  totp_last_step: Defaulted<number>;
  failed_attempts: Defaulted<number>;
  locked_until: OptionalMoment;
  is_disabled: Defaulted<boolean>;
  created_at: Moment;
  /** Whether the officer signs in at the directory of the bureau, and has no password here. */
  is_of_directory: Defaulted<boolean>;
  directory_subject: Defaulted<string | null>;
  directory_email: Defaulted<string | null>;
}
export interface SessionTable {
  token_hash: Uint8Array;
  officer_id: string;
  created_at: Moment;
  used_at: Moment;
  expires_at: Moment;
  is_by_directory: Defaulted<boolean>;
  /** What the directory calls the officer's session there (claim sid). */
  directory_session: Defaulted<string | null>;
  /** Where the officer leaves the directory. */
  sign_out_url: Defaulted<string | null>;
}
export interface DirectoryTable {
  bureau_id: string;
  issuer: string;
  client_id: string;
  /** Sealed with the keys of the hub. */
  client_secret: Uint8Array;
  demands_second_factor: boolean;
  acr_values: string[];
  changed_at: Moment;
}
export interface DirectorySignInTable {
  token_hash: Uint8Array;
  bureau_id: string;
  state: string;
  nonce: string;
  code_verifier: string;
  expires_at: Moment;
}
export interface PasskeyTable {
  passkey_id: string;
  officer_id: string;
  credential_id: string;
  public_key: Uint8Array;
  counter: number;
  transports: string[];
  name: string;
  created_at: Moment;
  used_at: OptionalMoment;
}
export interface PasskeyOfferTable {
  officer_id: string;
  challenge: string;
  expires_at: Moment;
}
export interface PendingSignInTable {
  token_hash: Uint8Array;
  officer_id: string;
  challenge: string | null;
  expires_at: Moment;
}
export interface ApiClientTable {
  client_id: string;
  bureau_id: string;
  name: string;
  scopes: string[];
  key_hash: Uint8Array;
  certificate_fingerprint: string | null;
  expires_at: Moment;
  is_revoked: Defaulted<boolean>;
  created_at: Moment;
}
export interface BureauUsageTable {
  bureau_id: string;
  day: string;
  searches: number;
}
export interface AuditHeadTable {
  is_only: Defaulted<boolean>;
  size: number;
  hash: Uint8Array;
}
export interface AuditEntryTable {
  index: number;
  previous_hash: Uint8Array;
  content_hash: Uint8Array;
  hash: Uint8Array;
  content: string;
  concerns: string[];
  subject_kind: string | null;
  subject_id: string | null;
  action: Generated<string>;
  actor_bureau: Generated<string>;
  actor_id: Generated<string>;
  at: Generated<string>;
  /** Source of the record that the entry is about. */
  record_source: Generated<string | null>;
}
export interface AuditNodeTable {
  level: number;
  position: number;
  hash: Uint8Array;
}
export interface AuditTreeHeadTable {
  size: number;
  root_hash: Uint8Array;
  at: Moment;
  key_id: string;
  signature: Uint8Array;
}
export interface GalleryChangeTable {
  audit_index: number;
  ordinal: number;
  record_id: string;
}
export interface DeletionReceiptTable {
  receipt_id: string;
  record_id: string;
  bureau_id: string;
  deleted_at: Moment;
  cause: string;
  templates_deleted: number;
  images_deleted: number;
  reason: string | null;
  audit_index: number | null;
}
export interface RecordTable {
  record_id: string;
  kind: string;
  bureau_id: string;
  source_reference: string;
  purpose: string;
  handling_code: string;
  handling_note: ColumnType<string | null, string | null | undefined, string | null>;
  tlp: string;
  denied_bureaus: string[];
  allowed_bureaus: string[] | null;
  retain_until: Moment;
  review_at: Moment;
  is_contested: boolean;
  version: number;
  created_at: Moment;
  updated_at: Moment;
}
export interface CaseRoleTable {
  record_id: string;
  ordinal: number;
  case_reference: string;
  status: string;
  offence: string | null;
}
export interface IdentityTable {
  record_id: string;
  bureau_id: string;
  content: Json<unknown>;
}
export interface NameTokenTable {
  record_id: string;
  name_ordinal: number;
  token_ordinal: number;
  token: string;
  skeletons: string[];
}
export interface NameKeyTable {
  key: string;
  record_id: string;
}
export interface DocumentNumberTable {
  record_id: string;
  ordinal: number;
  number: string;
  issuing_country: string;
}
export interface ReferenceTable {
  reference_id: string;
  record_id: string;
  modality: string;
  position: number;
  template: Uint8Array;
  engine_version: string;
  quality: number;
  minutia_count: number;
  image_id: string | null;
  image_record: number | null;
  image_part: OptionalJson<unknown>;
  impression_type: number | null;
  /** As the gallery scans it, by that version of the engine. */
  packed: Uint8Array | null;
  packed_version: string | null;
}
export interface PhotographTable {
  photograph_id: string;
  record_id: string;
  bureau_id: string;
  kind: string;
  pose: string | null;
  taken_on: string | null;
  image_id: string;
  image_record: number | null;
  added_at: Date;
}
export interface ImageUseTable {
  image_id: string;
  owner_kind: string;
  owner_id: string;
}
export interface ThresholdPolicyTable {
  policy_id: string;
  kind: string;
  modality: Defaulted<string>;
  version: number;
  candidate_fmr_max: number;
  lights_out_fmr_max: number | null;
  candidates_max: number;
  quality_min: number;
  reason: string;
  proposed_by: string | null;
  signed_off_by: string | null;
  signed_off_at: OptionalMoment;
  created_at: Moment;
}
export interface SearchTable {
  search_id: string;
  kind: string;
  bureau_id: string;
  requested_by: string;
  transaction_id: string | null;
  is_automatic: Defaulted<boolean>;
  is_seeded: Defaulted<boolean>;
  enrolled_record_id: string | null;
  state: string;
  outcome: string | null;
  purpose: string;
  case_reference: string | null;
  legal_basis: string | null;
  offence: string | null;
  control_number: string | null;
  refused_for: DefaultedJson<unknown>;
  compared_count: number | null;
  policy_version: number | null;
  requested_at: Moment;
  closed_at: OptionalMoment;
}
export interface ProbeTable {
  probe_id: string;
  search_id: string;
  position: number;
  template: Uint8Array;
  quality: number;
  image_id: string | null;
  image_record: number | null;
  image_part: OptionalJson<unknown>;
}
export interface SearchStepTable {
  search_id: string;
  state: string;
  at: Moment;
}
export interface CandidateTable {
  candidate_id: string;
  search_id: string;
  record_id: string;
  source_bureau: string;
  source_reference: string;
  rank: number;
  score: number;
  terms: Json<unknown>;
  pairs: Json<unknown>;
  /** Null where a palm was compared: nobody has counted their rates. */
  false_match_rate: number | null;
  false_alarms_expected: number | null;
  outcome: Defaulted<string>;
  decided_by: string | null;
  known_answer: string | null;
}
export interface ExaminationTable {
  examination_id: string;
  candidate_id: string;
  examiner_id: string;
  is_conflict: boolean;
  assigned_at: Moment;
  decision: string | null;
  notes: string | null;
  features: OptionalJson<unknown>;
  decided_at: OptionalMoment;
}
export interface HitTable {
  hit_id: string;
  search_id: string;
  candidate_id: string;
  record_id: string;
  source_reference: string;
  requesting_bureau: string;
  source_bureau: string;
  kind: string;
  purpose: string;
  case_reference: string | null;
  offence: string | null;
  /** Null where a palm was compared: nobody has counted their rates. */
  false_match_rate: number | null;
  false_alarms_expected: number | null;
  confirmed_by: string;
  confirmed_at: Moment;
  release_due_at: Moment;
  state: string;
  is_escalated: Defaulted<boolean>;
  handling: OptionalJson<unknown>;
  released: OptionalJson<unknown>;
  decided_by: string | null;
  decided_at: OptionalMoment;
  decision_reason: string | null;
}
export interface TransactionTable {
  transaction_id: string;
  bureau_id: string;
  sent_by: string;
  sent_by_kind: string;
  idempotency_key: string;
  body_hash: Uint8Array;
  type_of_transaction: string;
  control_number: string;
  encoding: Defaulted<string>;
  image_id: string | null;
  state: string;
  purpose: string;
  case_reference: string | null;
  legal_basis: string | null;
  offence: string | null;
  person_status: ColumnType<string | null, string | null | undefined, string | null>;
  problems: DefaultedJson<unknown>;
  search_id: string | null;
  record_id: string | null;
  received_at: Moment;
}
export interface MessageTable {
  message_id: string;
  bureau_id: string;
  number: number;
  transaction_id: string | null;
  type_of_transaction: string;
  control_number: string;
  control_reference: string | null;
  content: Uint8Array;
  created_at: Moment;
  acknowledged_at: OptionalMoment;
}
export interface MailboxCounterTable {
  bureau_id: string;
  number: number;
}
export interface ControlNumberCounterTable {
  year: number;
  number: number;
}
export interface WebhookTable {
  bureau_id: string;
  url: string;
  /** Sealed with the keys of the hub. */
  secret: Uint8Array;
  created_at: Moment;
  rung_at: OptionalMoment;
  /** HTTP status of the last attempt; 0 where there was no answer. */
  last_status: Defaulted<number | null>;
}
export interface JobTable {
  job_id: string;
  kind: string;
  payload: Json<unknown>;
  key: string | null;
  state: string;
  attempts: number;
  attempts_max: number;
  failures: Defaulted<number>;
  run_at: Moment;
  lease_id: string | null;
  lease_until: OptionalMoment;
  last_error: string | null;
  created_at: Moment;
  finished_at: OptionalMoment;
}
export interface JobScheduleTable {
  kind: string;
  every_seconds: number;
  next_run_at: Moment;
}

/** All tables, as the migrations leave them. */
export interface Schema {
  bureau: BureauTable;
  officer: OfficerTable;
  session: SessionTable;
  directory: DirectoryTable;
  directory_sign_in: DirectorySignInTable;
  passkey: PasskeyTable;
  passkey_offer: PasskeyOfferTable;
  pending_sign_in: PendingSignInTable;
  api_client: ApiClientTable;
  bureau_usage: BureauUsageTable;
  audit_head: AuditHeadTable;
  audit_entry: AuditEntryTable;
  audit_node: AuditNodeTable;
  audit_tree_head: AuditTreeHeadTable;
  gallery_change: GalleryChangeTable;
  deletion_receipt: DeletionReceiptTable;
  record: RecordTable;
  case_role: CaseRoleTable;
  identity: IdentityTable;
  name_token: NameTokenTable;
  name_key: NameKeyTable;
  document_number: DocumentNumberTable;
  reference: ReferenceTable;
  photograph: PhotographTable;
  image_use: ImageUseTable;
  threshold_policy: ThresholdPolicyTable;
  search: SearchTable;
  search_step: SearchStepTable;
  probe: ProbeTable;
  candidate: CandidateTable;
  examination: ExaminationTable;
  hit: HitTable;
  transaction: TransactionTable;
  message: MessageTable;
  mailbox_counter: MailboxCounterTable;
  control_number_counter: ControlNumberCounterTable;
  webhook: WebhookTable;
  job: JobTable;
  job_schedule: JobScheduleTable;
}
