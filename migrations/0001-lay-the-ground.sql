-- Who is asking and for whom is set for each transaction; policies and the history read it.
-- Roles are made by the migrator: attune_owner owns everything and never signs in,
-- attune_app is what the server signs in as: it owns nothing and can delete nothing.

create function attune_organisation() returns uuid stable language sql
  return nullif(current_setting('attune.organisation', true), '')::uuid;
create function attune_children() returns uuid[] stable language sql
  return nullif(current_setting('attune.children', true), '')::uuid[];
create function attune_homes() returns uuid[] stable language sql
  return nullif(current_setting('attune.homes', true), '')::uuid[];
create function attune_persons() returns uuid[] stable language sql
  return nullif(current_setting('attune.persons', true), '')::uuid[];

create table change (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  table_name text not null,
  row_id text not null,
  deed text not null check (deed in ('insert', 'update', 'delete')),
  permission text,
  actor_id uuid,
  before jsonb,
  after jsonb,
  primary key (organisation_id, id)
);
comment on table change is 'Every change of every row, with who made it and under which permission. Written by trigger only.';
create index change_by_transaction on change (xid);
create index change_of_row on change (organisation_id, row_id);

-- What the database makes itself for searching (`search`) is not part of what was told.
-- The table's name comes as the trigger's argument: on a distributed database tg_table_name names a shard.
create function write_change() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
declare
  gone jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - 'search' end;
  here jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - 'search' end;
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

-- Locks a table to its organisation and, by `wall`, to what the grant was opened for:
-- 'organisation', 'child' (child_id), 'home' (home_id) or 'person' (person_id).
-- `deeds` is what the application may do: a record that is only added to gets 'select, insert'.
create procedure own_and_audit(name regclass, wall text, deeds text default 'select, insert, update')
language plpgsql as $$
declare
  mine text := 'organisation_id = attune_organisation()';
begin
  mine := mine || case wall
    when 'organisation' then ''
    when 'child' then ' and child_id = any (attune_children())'
    when 'home' then ' and home_id = any (attune_homes())'
    when 'person' then ' and person_id = any (attune_persons())'
    when 'nobody' then ' and false'
  end;
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy own on %s to attune_app using (%s) with check (%s)', name, mine, mine);
  execute format('create trigger write_change after insert or update or delete on %s for each row execute function write_change(%L)', name, name);
  if deeds <> '' then
    execute format('grant %s on %s to attune_app', deeds, name);
  end if;
end $$;

-- Lets the reviewed functions that run as the owner see a table: no login has that role.
create procedure let_owner(name regclass) language plpgsql as $$
begin
  execute format('create policy owner on %s to attune_owner using (true) with check (true)', name);
end $$;

alter table change enable row level security;
alter table change force row level security;
call let_owner('change');

create table organisation (
  organisation_id uuid not null primary key,
  id uuid not null generated always as (organisation_id) stored,
  name text not null check (length(name) between 1 and 200),
  made_at timestamptz not null default now(),
  outbox_public text not null,
  outbox_private_sealed text not null
);
comment on table organisation is 'The provider that runs the homes.';
comment on column organisation.outbox_public is 'What waits on a device is sealed to this key; only the server can open it.';
call own_and_audit('organisation', 'organisation');
call let_owner('organisation');

create table person (
  organisation_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  known_as text not null check (length(known_as) between 1 and 80),
  job text,
  face jsonb,
  primary key (organisation_id, id),
  foreign key (organisation_id) references organisation
);
comment on table person is 'Anyone: a child, a worker, family, a professional. What they may do is in their ties.';
call own_and_audit('person', 'organisation');
call let_owner('person');

create table access_log (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  actor_id uuid not null,
  child_id uuid not null,
  permission text not null,
  operation text not null,
  outcome text not null check (outcome in ('opened', 'refused')),
  because text,
  primary key (organisation_id, id)
);
comment on table access_log is 'Every look at a child''s record, and every look that was refused.';
create index access_log_by_transaction on access_log (xid);
create index access_log_of_child on access_log (organisation_id, child_id, at);
alter table access_log enable row level security;
alter table access_log force row level security;
create policy add on access_log for insert to attune_app with check (organisation_id = attune_organisation());
create policy look on access_log for select to attune_app
  using (organisation_id = attune_organisation() and child_id = any (attune_children()));
grant insert, select on access_log to attune_app;
call let_owner('access_log');

create table fact (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  kind text not null,
  headline text not null,
  detail text not null default '',
  readable_by_child boolean not null default true,
  happened_at timestamptz not null,
  told_by uuid not null,
  told_at timestamptz not null,
  about uuid not null,
  search tsvector not null generated always as (to_tsvector('simple', headline || ' ' || detail)) stored,
  primary key (organisation_id, id),
  foreign key (organisation_id, told_by) references person
);
comment on table fact is 'What happened in a child''s life. All facts together are the chronology.';
create index fact_in_order on fact (organisation_id, child_id, happened_at, id);
create index fact_of_kind on fact (organisation_id, child_id, kind, happened_at);
create index fact_by_word on fact using gin (organisation_id, child_id, search);
call own_and_audit('fact', 'child', 'select, insert');
call let_owner('fact');

create table command (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  person_id uuid not null,
  hash text not null,
  told_at timestamptz not null,
  repeats integer not null default 0,
  primary key (organisation_id, id)
);
comment on table command is 'What a device has sent. Sent again, it is counted here and written once.';
alter table command enable row level security;
alter table command force row level security;
create policy own on command to attune_app
  using (organisation_id = attune_organisation() and person_id = any (attune_persons()))
  with check (organisation_id = attune_organisation() and person_id = any (attune_persons()));
grant select, insert, update on command to attune_app;

create function applied_migrations() returns text[] security definer set search_path = public, pg_temp stable language sql as $$
  select coalesce(array_agg(name order by name), '{}') from migration
$$;
