create table home (
  organisation_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  setting text not null check (setting in ('childrens-home', 'treatment-centre', 'therapeutic-school', 'support-group')),
  country text not null,
  time_zone text not null,
  opened_on date not null,
  primary key (organisation_id, id)
);
comment on table home is 'A house where young people live. Its days and nights are counted in its time zone.';
call own_and_audit('home', 'organisation');
call let_owner('home');

create table child (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null generated always as (id) stored,
  known_as text not null check (length(known_as) between 1 and 80),
  full_name text not null check (length(full_name) between 1 and 200),
  born_on date not null,
  pronouns text not null default '',
  placing_authority text not null default '',
  outside_reference text,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references person
);
comment on table child is 'A child or young person. The law says child to 18; on the screen stands their first name.';
call own_and_audit('child', 'child');
call let_owner('child');

create table child_profile (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  languages text[] not null default '{}',
  culture text not null default '',
  faith text not null default '',
  matters_most text not null default '',
  likes text[] not null default '{}',
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child
);
comment on table child_profile is 'Who this child is, in their own words. A new telling is a new row; the newest counts, none is lost.';
create index child_profile_in_order on child_profile (organisation_id, child_id, told_at);
call own_and_audit('child_profile', 'child', 'select, insert');

create table own_words (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  said_at timestamptz not null,
  device_said_at timestamptz,
  words text not null check (length(words) between 1 and 2000),
  hears text not null check (hears in ('key-worker', 'care-team')),
  about_growing boolean not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table own_words is 'What a child said, unchanged. The child decides who hears it.';
comment on column own_words.about_growing is 'Said about how they are growing: stands beside what the assessment means, too.';
create index own_words_in_order on own_words (organisation_id, child_id, said_at, id);
call own_and_audit('own_words', 'child', 'select, insert');

create table contact (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  relationship text not null,
  phone text not null default '',
  email text not null default '',
  may_know_address boolean not null default false,
  person_id uuid,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, person_id) references person
);
comment on table contact is 'Someone around the child: family, a friend, a teacher. Whether they may know where the child lives is asked, and no by default.';
create index contact_of_child on contact (organisation_id, child_id);
call own_and_audit('contact', 'child');

create table stay (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  home_id uuid not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, home_id) references home
);
comment on table stay is 'A period of living in one home. Access to a child follows it.';
create index stay_of_child on stay (organisation_id, child_id, from_on);
create index stay_in_home on stay (organisation_id, home_id, from_on);
call own_and_audit('stay', 'organisation');
call let_owner('stay');

create table tie (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  relation text not null check (relation in (
    'key-worker', 'home-team', 'home-manager', 'clinician', 'clinical-supervisor',
    'responsible-individual', 'placing-authority', 'family', 'administrator')),
  child_id uuid,
  home_id uuid,
  from_on date not null,
  to_on date check (to_on >= from_on),
  responsibility text not null default '',
  authority text not null default '',
  accountability text not null default '',
  made_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, home_id) references home,
  check (child_id is null or home_id is null),
  check (case relation
    when 'key-worker' then child_id is not null
    when 'placing-authority' then child_id is not null
    when 'family' then child_id is not null
    when 'home-team' then home_id is not null
    when 'home-manager' then home_id is not null
    when 'clinical-supervisor' then home_id is not null
    when 'clinician' then child_id is not null or home_id is not null
    else child_id is null and home_id is null end)
);
comment on table tie is 'How a person stands to a child, a home or the provider, from a day to a day. It ends; it is never deleted.';
create index tie_of_person on tie (organisation_id, person_id);
create index tie_to_child on tie (organisation_id, child_id);
create index tie_to_home on tie (organisation_id, home_id);
call own_and_audit('tie', 'organisation');
call let_owner('tie');

create table break_glass (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  person_id uuid not null,
  because text not null check (length(because) >= 15),
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  review text,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, person_id) references person,
  check (reviewed_by is null or reviewed_by <> person_id)
);
comment on table break_glass is 'A record opened in an emergency by someone without a tie: with a reason, for an hour, seen by the manager and the child.';
create index break_glass_of_person on break_glass (organisation_id, person_id, closes_at);
create index break_glass_of_child on break_glass (organisation_id, child_id, opened_at);
alter table break_glass enable row level security;
alter table break_glass force row level security;
create policy add on break_glass for insert to attune_app
  with check (organisation_id = attune_organisation() and person_id = any (attune_persons()));
create policy look on break_glass for select to attune_app
  using (organisation_id = attune_organisation() and child_id = any (attune_children()));
create policy review on break_glass for update to attune_app
  using (organisation_id = attune_organisation() and child_id = any (attune_children()));
create trigger write_change after insert or update or delete on break_glass for each row execute function write_change('break_glass');
grant select, insert, update on break_glass to attune_app;
call let_owner('break_glass');

create table device (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  token_hash bytea not null,
  enrolled_by uuid not null,
  enrolled_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, home_id) references home
);
comment on table device is 'A shared tablet of a home. On it, and only on it, people of the home sign in by face and PIN.';
create index device_by_token on device (token_hash);
call own_and_audit('device', 'home');
call let_owner('device');

-- How a person stands to everyone, today, in the home's own day: the one source of every permission.
create function standing(organisation uuid, person uuid, at timestamptz)
returns table (relation text, child_id uuid, home_id uuid)
security definer set search_path = public, pg_temp stable language sql as $$
  with mine as (
    select t.* from tie t
    where t.organisation_id = organisation and t.person_id = person
      and t.from_on <= (at at time zone 'Pacific/Kiritimati')::date
      and (t.to_on is null or t.to_on >= (at at time zone 'Etc/GMT+12')::date)
  ), living as (
    select s.child_id, s.home_id, (at at time zone h.time_zone)::date as today
    from stay s join home h on h.organisation_id = s.organisation_id and h.id = s.home_id
    where s.organisation_id = organisation
      and s.from_on <= (at at time zone h.time_zone)::date
      and (s.to_on is null or s.to_on >= (at at time zone h.time_zone)::date)
  )
  select m.relation, l.child_id, m.home_id from mine m join living l on l.home_id = m.home_id
    where m.from_on <= l.today and (m.to_on is null or m.to_on >= l.today)
  union all
  select m.relation, m.child_id, null from mine m
    left join living l on l.child_id = m.child_id
    where m.child_id is not null
      and m.from_on <= coalesce(l.today, (at at time zone 'UTC')::date)
      and (m.to_on is null or m.to_on >= coalesce(l.today, (at at time zone 'UTC')::date))
  union all
  select m.relation, l.child_id, null from mine m cross join living l
    where m.relation = 'responsible-individual' and m.from_on <= l.today and (m.to_on is null or m.to_on >= l.today)
  union all
  select m.relation, null, m.home_id from mine m left join home h on h.organisation_id = organisation and h.id = m.home_id
    where m.child_id is null
      and m.from_on <= (at at time zone coalesce(h.time_zone, 'UTC'))::date
      and (m.to_on is null or m.to_on >= (at at time zone coalesce(h.time_zone, 'UTC'))::date)
  union all
  select 'child', c.id, null from child c where c.organisation_id = organisation and c.id = person
  union all
  select 'emergency', b.child_id, null from break_glass b
    where b.organisation_id = organisation and b.person_id = person and b.opened_at <= at and at < b.closes_at
$$;

create function find_device(token bytea) returns table (organisation_id uuid, id uuid, home_id uuid)
security definer set search_path = public, pg_temp stable language sql as $$
  select d.organisation_id, d.id, d.home_id from device d where d.token_hash = token and d.ended_at is null
$$;

-- The faces of a home's team today, for the tablet that was enrolled there.
create function faces_on_device(token bytea, at timestamptz)
returns table (person_id uuid, known_as text, face jsonb)
security definer set search_path = public, pg_temp stable language sql as $$
  select distinct on (p.known_as, p.id) p.id, p.known_as, p.face
  from device d
  join home h on h.organisation_id = d.organisation_id and h.id = d.home_id
  join tie t on t.organisation_id = d.organisation_id and t.home_id = d.home_id
  join person p on p.organisation_id = d.organisation_id and p.id = t.person_id
  join account a on a.organisation_id = p.organisation_id and a.person_id = p.id
  where d.token_hash = token and d.ended_at is null
    and a.disabled_at is null and a.pin_hash is not null
    and t.relation in ('home-team', 'home-manager', 'clinician')
    and t.from_on <= (at at time zone h.time_zone)::date
    and (t.to_on is null or t.to_on >= (at at time zone h.time_zone)::date)
  order by p.known_as, p.id
$$;

create function pin_on_device(token bytea, person uuid)
returns table (organisation_id uuid, device_id uuid, home_id uuid, pin_hash text)
security definer set search_path = public, pg_temp stable language sql as $$
  select d.organisation_id, d.id, d.home_id, a.pin_hash
  from device d join account a on a.organisation_id = d.organisation_id and a.person_id = person
  where d.token_hash = token and d.ended_at is null and a.disabled_at is null and a.pin_hash is not null
$$;
