create table delivery_token (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  device_id uuid,
  token_hash bytea not null,
  given_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, device_id) references device
);
comment on table delivery_token is 'What lets a device hand in the closed envelopes of one person who cannot sign in any more. It opens and reads nothing; only its hash is kept.';
comment on column delivery_token.device_id is 'The shared tablet that it was given to; none on a device of one''s own.';
create index delivery_token_by_hash on delivery_token (token_hash);
call own_and_audit('delivery_token', 'person', 'select, insert');
call let_owner('delivery_token');

create table quarantined (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  home_id uuid not null,
  child_id uuid,
  person_id uuid not null,
  device_id uuid,
  command_id uuid not null,
  operation text not null,
  sealed text not null check (length(sealed) <= 3000000),
  hash text not null,
  is_private boolean not null,
  written_at timestamptz not null,
  arrived_at timestamptz not null,
  repeats integer not null default 0,
  decided_at timestamptz,
  decided_by uuid,
  outcome text check (outcome in ('taken-in', 'left')),
  because text check (length(because) <= 500),
  primary key (organisation_id, id),
  unique (organisation_id, person_id, command_id),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, device_id) references device,
  foreign key (organisation_id, decided_by) references person,
  check ((decided_at is null) = (decided_by is null)),
  check ((decided_at is null) = (outcome is null)),
  check (outcome is distinct from 'left' or because is not null)
);
comment on table quarantined is 'What someone wrote and their device brought after their access had ended. Closed as it came, and part of no record until the manager takes it in.';
comment on column quarantined.child_id is 'Whom it is about, if it is about a child.';
comment on column quarantined.person_id is 'Who wrote it.';
comment on column quarantined.command_id is 'The number that the device gave what was written: taken in, it is written once.';
comment on column quarantined.is_private is 'How somebody is, or a child''s own words: it can be taken in, but nobody else reads it here.';
comment on column quarantined.written_at is 'When it was written, by the device''s clock, and never later than it arrived.';
comment on column quarantined.outcome is 'taken-in: it is a record now. left: it stays here, and because says why.';
create index quarantined_in_home on quarantined (organisation_id, home_id, arrived_at);
create index quarantined_of_person on quarantined (organisation_id, person_id) where decided_at is null;
alter table quarantined enable row level security;
alter table quarantined force row level security;
create policy own on quarantined to attune_app
  using (organisation_id = attune_organisation() and (
    home_id = any (attune_homes()) or person_id = any (attune_persons())))
  with check (organisation_id = attune_organisation() and (
    home_id = any (attune_homes()) or person_id = any (attune_persons())));
create trigger write_change after insert or update or delete on quarantined for each row execute function write_change('quarantined');
grant select, insert on quarantined to attune_app;
grant update (repeats, decided_at, decided_by, outcome, because) on quarantined to attune_app;

-- Whose envelopes a token is for, and whether they go into quarantine: only where the one who wrote them cannot
-- bring them as a record any more. Their sign-in or the tablet has ended, they have nothing to do with anyone
-- here any more, or they have not signed in on that device for a week.
create function find_delivery(token bytea, at timestamptz)
returns table (organisation_id uuid, person_id uuid, device_id uuid, to_quarantine boolean)
security definer set search_path = public, pg_temp stable language sql as $$
  select t.organisation_id, t.person_id, t.device_id,
    a.id is null or a.disabled_at is not null or d.ended_at is not null
      or t.given_at < at - interval '7 days'
      or not exists (select 1 from standing(t.organisation_id, t.person_id, at))
  from delivery_token t
  left join account a on a.organisation_id = t.organisation_id and a.person_id = t.person_id
  left join device d on d.organisation_id = t.organisation_id and d.id = t.device_id
  where t.token_hash = token
  order by t.given_at desc limit 1
$$;

-- Why a session counts no more: true when the sign-in itself, or the tablet it was opened on, has ended for good.
create function was_ended(token bytea) returns boolean
security definer set search_path = public, pg_temp stable language sql as $$
  select exists (
    select 1 from session s
    join account a on a.organisation_id = s.organisation_id and a.person_id = s.person_id
    left join device d on d.organisation_id = s.organisation_id and d.id = s.device_id
    where s.token_hash = token and (a.disabled_at is not null or d.ended_at is not null))
$$;
grant execute on function find_delivery(bytea, timestamptz), was_ended(bytea) to attune_app;
