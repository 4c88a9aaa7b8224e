import type { Migration } from '../migration.ts';

const bureau = `current_setting('whorl.bureau', true)`;

export const photographs: Migration = {
  name: 'photographs',
  statements: [
    `create table photograph (
      photograph_id uuid primary key,
      record_id uuid not null references record on delete cascade,
      bureau_id text not null,
      kind text not null,
      pose text,
      taken_on text,
      image_id text not null,
      image_record int,
      added_at timestamptz not null)`,
    'create index photograph_record on photograph (record_id)',
    'grant select, insert, delete on photograph to whorl_actor',
    'alter table photograph enable row level security',
    `create policy photograph_source on photograph to whorl_actor
      using (bureau_id = ${bureau}) with check (bureau_id = ${bureau})`,
    // What was there when the source released it; the policy of hits applies inside.
    `create policy photograph_released on photograph for select to whorl_actor
      using (exists (select from hit where hit.record_id = photograph.record_id
        and hit.state = 'released' and photograph.added_at <= hit.decided_at))`,
    // What may be done with a record travels with its hits, to bureaus that may not see the record itself.
    'alter table hit add column handling jsonb',
    `update hit set handling = jsonb_build_object('handlingCode', handling_code, 'tlp', tlp,
        'isContested', is_contested)
      from record where record.record_id = hit.record_id`,
    // An identity goes with its record: a copy of one that is gone is kept by nobody.
    'update hit set released = null where handling is null',
    'create index hit_record on hit (record_id)',
  ],
};
