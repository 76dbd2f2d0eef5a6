-- Neither what the database makes itself for searching nor the bytes of a file go into the history:
-- of a file it keeps the hash and the size.
create or replace function write_change() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
declare
  gone jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'search' - 'sealed_bytes' end;
  here jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'search' - 'sealed_bytes' end;
begin
  insert into change (organisation_id, table_name, row_id, deed, permission, actor_id, before, after)
  values (
    (coalesce(here, gone) ->> 'organisation_id')::uuid,
    tg_argv[0],
    coalesce(here, gone) ->> 'id',
    lower(tg_op),
    nullif(current_setting('attune.permission', true), ''),
    nullif(current_setting('attune.actor', true), '')::uuid,
    gone,
    here
  );
  return null;
end $$;

create table file (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  type text not null check (type in ('audio/webm', 'audio/mp4', 'audio/ogg', 'image/webp')),
  sealed_bytes bytea not null check (octet_length(sealed_bytes) <= 2000000),
  hash text not null generated always as (encode(sha256(sealed_bytes), 'hex')) stored,
  size integer not null generated always as (octet_length(sealed_bytes)) stored,
  only_for uuid,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, only_for) references person,
  foreign key (organisation_id, told_by) references person
);
comment on table file is 'A voice, a photo or a drawing of a child. It has the id of the note or the memory that it belongs to.';
comment on column file.sealed_bytes is 'Closed with a key of the provider that the database does not have: a copy of the database shows no picture.';
comment on column file.hash is 'Of the sealed bytes, made by the database: when the bytes are changed behind the history, it no longer fits.';
comment on column file.only_for is 'The one person who opens it. Missing: whoever may read what it belongs to.';
create index file_of_child on file (organisation_id, child_id);
-- Compressed they cannot be: what is sealed looks like noise.
alter table file alter column sealed_bytes set storage external;
call own_and_audit('file', 'child', 'select, insert');
drop policy own on file;
create policy own on file to attune_app
  using (organisation_id = attune_organisation() and child_id = any (attune_children())
    and (only_for is null or only_for = any (attune_persons())))
  with check (organisation_id = attune_organisation() and child_id = any (attune_children())
    and (only_for is null or only_for = any (attune_persons())));
