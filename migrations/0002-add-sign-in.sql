create table account (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  sign_in_name text not null check (sign_in_name = lower(sign_in_name) and length(sign_in_name) between 2 and 120),
  password_hash text,
  pin_hash text,
  disabled_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, sign_in_name),
  unique (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person
);
comment on table account is 'How a person signs in. Disabled, none of their sessions counts any more.';
create index account_by_name on account (sign_in_name);
call own_and_audit('account', 'organisation');
call let_owner('account');

create table session (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  token_hash bytea not null,
  device_id uuid,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  idle_minutes integer not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person
);
comment on table session is 'Someone signed in. Only the hash of the token is kept.';
create index session_by_token on session (token_hash);
create index session_of_person on session (organisation_id, person_id);
alter table session enable row level security;
alter table session force row level security;
call let_owner('session');

create table sign_in_attempt (
  name_hash bytea not null,
  at timestamptz not null default clock_timestamp(),
  id bigint generated always as identity primary key
);
comment on table sign_in_attempt is 'Failed tries, by the hash of the name that was tried, known or not. Belongs to no organisation.';
create index sign_in_attempt_of_name on sign_in_attempt (name_hash, at);
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
call let_owner('sign_in_attempt');

-- Sign-in asks before anyone is known: reviewed functions answer just what it needs.
create function find_accounts(name text)
returns table (organisation_id uuid, person_id uuid, password_hash text, pin_hash text, disabled boolean)
security definer set search_path = public, pg_temp stable language sql as $$
  select a.organisation_id, a.person_id, a.password_hash, a.pin_hash, a.disabled_at is not null
  from account a where a.sign_in_name = name limit 5
$$;

create function start_session(organisation uuid, person uuid, token bytea, device uuid, at timestamptz, hours integer, idle integer)
returns void security definer set search_path = public, pg_temp language sql as $$
  insert into session (organisation_id, person_id, token_hash, device_id, started_at, seen_at, ends_at, idle_minutes)
  values (organisation, person, token, device, at, at, at + make_interval(hours => hours), idle)
$$;

-- The session of a token, if it still counts. Seen times are kept to the minute, so that a look seldom writes.
create function find_session(token bytea, at timestamptz)
returns table (organisation_id uuid, session_id uuid, person_id uuid, device_id uuid, seen_at timestamptz)
security definer set search_path = public, pg_temp stable language sql as $$
  select s.organisation_id, s.id, s.person_id, s.device_id, s.seen_at
  from session s
  join account a on a.organisation_id = s.organisation_id and a.person_id = s.person_id
  where s.token_hash = token
    and s.ended_at is null
    and a.disabled_at is null
    and at < s.ends_at
    and at < s.seen_at + make_interval(mins => s.idle_minutes)
$$;

create function touch_session(organisation uuid, session uuid, at timestamptz)
returns void security definer set search_path = public, pg_temp language sql as $$
  update session s set seen_at = at where s.organisation_id = organisation and s.id = touch_session.session
$$;

create function end_sessions(organisation uuid, person uuid, only_token bytea, at timestamptz)
returns void security definer set search_path = public, pg_temp language sql as $$
  update session s set ended_at = at
  where s.organisation_id = organisation and s.person_id = person and s.ended_at is null
    and (only_token is null or s.token_hash = only_token)
$$;

-- Counts a failed try and says how many there were in the last quarter of an hour.
create function count_attempt(name bytea, at timestamptz) returns integer
security definer set search_path = public, pg_temp language sql as $$
  insert into sign_in_attempt (name_hash, at) values (name, count_attempt.at);
  select count(*)::integer from sign_in_attempt a
  where a.name_hash = name and a.at > count_attempt.at - interval '15 minutes'
$$;

create function attempts_of(name bytea, at timestamptz) returns integer
security definer set search_path = public, pg_temp stable language sql as $$
  select count(*)::integer from sign_in_attempt a
  where a.name_hash = name and a.at > attempts_of.at - interval '15 minutes'
$$;

create function forget_attempts(name bytea) returns void
security definer set search_path = public, pg_temp language sql as $$
  delete from sign_in_attempt a where a.name_hash = name
$$;

create function any_organisation() returns boolean
security definer set search_path = public, pg_temp stable language sql as $$
  select exists (select 1 from organisation)
$$;
