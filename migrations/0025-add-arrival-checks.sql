create table arrival_check (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  home_id uuid not null,
  moment text not null check (moment in ('arriving', 'leaving')),
  shape text not null check (shape in ('storm', 'wobble', 'flat', 'calm', 'sun')),
  words text not null default '' check (length(words) <= 500),
  happened_at timestamptz not null,
  device_said_at timestamptz,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, home_id) references home
);
comment on table arrival_check is 'How a worker arrives at a shift, or leaves it, in one of the five shapes. It is theirs: no grant but their own reaches the row.';
comment on column arrival_check.words is 'For the worker alone: no function gives them to anybody else.';
create index arrival_check_of_person on arrival_check (organisation_id, person_id, happened_at);
create index arrival_check_in_home on arrival_check (organisation_id, home_id, happened_at);
call own_and_audit('arrival_check', 'person', 'select, insert');
call let_owner('arrival_check');

create table arrival_sharing (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  home_id uuid not null,
  shares boolean not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, home_id) references home
);
comment on table arrival_sharing is 'A worker''s own choice that the manager of a home sees their arrivals, from then on, or no longer sees any. The newest counts.';
create index arrival_sharing_in_home on arrival_sharing (organisation_id, home_id, person_id, told_at);
call own_and_audit('arrival_sharing', 'person', 'select, insert');
call let_owner('arrival_sharing');

-- How the one who asks leads the team of a home today. Who manages it is never also the one who supervises:
-- the manager sees what is shared, and no more.
create function leads_team(of_home uuid, at timestamptz) returns text stable language sql as $$
  select t.relation from tie t
  join home h on h.organisation_id = t.organisation_id and h.id = t.home_id
  where t.organisation_id = attune_organisation()
    and t.person_id = nullif(current_setting('attune.actor', true), '')::uuid
    and t.home_id = of_home and t.relation in ('home-manager', 'clinical-supervisor')
    and t.from_on <= (at at time zone h.time_zone)::date
    and (t.to_on is null or t.to_on >= (at at time zone h.time_zone)::date)
  order by t.relation = 'home-manager' desc limit 1
$$;

-- Everyone who works in a home today, and so is supervised there.
create function works_in_home(of_home uuid, at timestamptz) returns setof uuid stable language sql as $$
  select distinct t.person_id from tie t
  join home h on h.organisation_id = t.organisation_id and h.id = t.home_id
  where t.organisation_id = attune_organisation() and t.home_id = of_home
    and t.relation in ('home-team', 'agency-worker', 'home-manager', 'clinician')
    and t.from_on <= (at at time zone h.time_zone)::date
    and (t.to_on is null or t.to_on >= (at at time zone h.time_zone)::date)
$$;

-- The shapes of a home's workers, never their words: all of them for the clinical supervisor; for the manager the
-- arrivals since each worker began to share, and none once they stopped; for anyone else nothing.
create function team_arrivals(of_home uuid, at timestamptz)
returns table (person_id uuid, moment text, shape text, happened_at timestamptz)
security definer set search_path = public, pg_temp stable language sql as $$
  with choice as (
    select distinct on (s.person_id) s.person_id, s.shares, s.told_at from arrival_sharing s
    where s.organisation_id = attune_organisation() and s.home_id = of_home
    order by s.person_id, s.told_at desc, s.shares
  )
  select a.person_id, a.moment, a.shape, a.happened_at
  from (select leads_team(of_home, at) as relation) asks
  join arrival_check a on a.organisation_id = attune_organisation() and a.home_id = of_home
  left join choice c on c.person_id = a.person_id
  where a.person_id in (select works_in_home(of_home, at))
    and a.happened_at > at - interval '42 days' and a.happened_at <= at
    and case asks.relation
      when 'clinical-supervisor' then true
      when 'home-manager' then a.moment = 'arriving' and coalesce(c.shares, false) and a.happened_at >= c.told_at
      else false end
  order by a.happened_at, a.id
$$;
grant execute on function works_in_home(uuid, timestamptz), team_arrivals(uuid, timestamptz) to attune_app;
