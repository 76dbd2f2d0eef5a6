create table memory (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('photo', 'drawing')),
  words text not null check (length(words) <= 500),
  width integer not null,
  height integer not null,
  seen_by text not null check (seen_by in ('me', 'team')),
  happened_at timestamptz not null,
  device_said_at timestamptz,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, id) references file,
  foreign key (organisation_id, told_by) references person,
  check (seen_by = 'team' or told_by = child_id)
);
comment on table memory is 'A photo or a drawing that is kept for the child. Its picture is the file of the same id.';
comment on column memory.seen_by is '''me'': the child keeps it for themself. Then no fact tells of it.';
create index memory_in_order on memory (organisation_id, child_id, happened_at, id);
call own_and_audit('memory', 'child', 'select, insert');
-- The wall of this table is the child's own choice, and stands whatever a grant has opened.
drop policy own on memory;
create policy own on memory to attune_app
  using (organisation_id = attune_organisation() and child_id = any (attune_children())
    and (seen_by = 'team' or child_id = any (attune_persons())))
  with check (organisation_id = attune_organisation() and child_id = any (attune_children())
    and (seen_by = 'team' or child_id = any (attune_persons())));
