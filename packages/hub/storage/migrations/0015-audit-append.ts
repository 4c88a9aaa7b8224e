import type { Migration } from '../migration.ts';

export const auditAppend: Migration = {
  name: 'audit-append',
  statements: [
    // Appends entries to the log and gives the index of the first. All of it in one statement, so that the lock of the log
    // is held for no round trip, not even that of the commit, which travels with it. Hashes are those of governance/audit/entry-hash.ts.
    `create function whorl_append_audit(entries json, changed_records uuid[]) returns bigint language plpgsql as $$
      declare
        first bigint;
        place bigint;
        previous bytea;
        content_digest bytea;
        digest bytea;
        entry json;
      begin
        select size, hash into first, previous from audit_head for update;
        place := first;
        for entry in select * from json_array_elements(entries) loop
          content_digest := sha256(convert_to(entry ->> 'content', 'UTF8'));
          digest := sha256(
            convert_to('whorl-audit' || chr(10) || place || chr(10), 'UTF8') || previous || content_digest);
          insert into audit_entry
            (index, previous_hash, content_hash, hash, content, concerns, subject_kind, subject_id)
          values (place, previous, content_digest, digest, entry ->> 'content',
            array(select json_array_elements_text(entry -> 'concerns')),
            entry ->> 'subjectKind', entry ->> 'subjectId');
          previous := digest;
          place := place + 1;
        end loop;
        update audit_head set size = place, hash = previous;
        insert into gallery_change (audit_index, ordinal, record_id)
          select first, change.ordinal - 1, change.record_id
          from unnest(changed_records) with ordinality as change (record_id, ordinal);
        return first;
      end $$`,
  ],
};
