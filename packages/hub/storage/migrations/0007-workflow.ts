import type { Migration } from '../migration.ts';

export const workflow: Migration = {
  name: 'workflow',
  statements: [
    // The timeline of a search: each state that it reached, once.
    `create table search_step (
      search_id uuid not null references search on delete cascade,
      state text not null,
      at timestamptz not null,
      primary key (search_id, state))`,
    `insert into search_step (search_id, state, at)
      select search_id, 'searched', requested_at from search`,
    'grant select, insert on search_step to whorl_actor',
    'alter table search_step enable row level security',
    `create policy search_step_of_search on search_step to whorl_actor
      using (exists (select from search where search.search_id = search_step.search_id))`,
    'create unique index search_transaction on search (transaction_id)',
    // The record of the transaction file that holds the print; null where the file is the image.
    'alter table probe add column image_record int',
    'alter table reference add column image_record int',
    // What the log is searched by, taken out of the content that is hashed.
    `alter table audit_entry
      add column action text generated always as (content::jsonb ->> 'action') stored,
      add column actor_bureau text generated always as (content::jsonb #>> '{actor,bureauId}') stored,
      add column actor_id text generated always as (content::jsonb #>> '{actor,id}') stored,
      -- ISO 8601 in UTC, whose order as text is that of time.
      add column at text generated always as (content::jsonb ->> 'at') stored,
      add column record_source text generated always as (content::jsonb #>> '{details,source}') stored`,
    'create index audit_entry_concerns on audit_entry using gin (concerns)',
    'create index audit_entry_source on audit_entry (record_source, index)',
    'create index audit_entry_action on audit_entry (actor_bureau, action, at)',
    // What both sides of a hit may know of the search: the source sees no search of others.
    `alter table hit
      add column kind text, add column purpose text, add column case_reference text,
      add column offence text, add column false_match_rate float8,
      add column false_alarms_expected float8`,
    `update hit set kind = search.kind, purpose = search.purpose,
        case_reference = search.case_reference, offence = search.offence,
        false_match_rate = candidate.false_match_rate,
        false_alarms_expected = candidate.false_alarms_expected
      from search, candidate
      where search.search_id = hit.search_id and candidate.candidate_id = hit.candidate_id`,
    `alter table hit alter column kind set not null, alter column purpose set not null,
      alter column false_match_rate set not null, alter column false_alarms_expected set not null`,
    'create index hit_requester on hit (requesting_bureau, confirmed_at)',
    'create index hit_source on hit (source_bureau, confirmed_at)',
    'create index deletion_receipt_bureau on deletion_receipt (bureau_id, deleted_at)',
  ],
};
