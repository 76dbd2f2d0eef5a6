-- Who leads the team is asked once for a question, not again for each of its rows; and the plan of each function
-- is kept: making it anew cost more than carrying it out.

create or replace function team_arrivals(of_home uuid, at timestamptz)
returns table (person_id uuid, moment text, shape text, happened_at timestamptz)
security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
stable language sql as $$
  with asks as materialized (
    select leads_team(of_home, at) as relation
  ), choice as (
    select distinct on (s.person_id) s.person_id, s.shares, s.told_at from arrival_sharing s
    where s.organisation_id = attune_organisation() and s.home_id = of_home
    order by s.person_id, s.told_at desc, s.shares
  )
  select a.person_id, a.moment, a.shape, a.happened_at
  from asks
  join arrival_check a on a.organisation_id = attune_organisation() and a.home_id = of_home
  left join choice c on c.person_id = a.person_id
  where a.person_id in (select p from works_in_home(of_home, at) p)
    and a.happened_at > at - interval '42 days' and a.happened_at <= at
    and case asks.relation
      when 'clinical-supervisor' then true
      when 'home-manager' then a.moment = 'arriving' and coalesce(c.shares, false) and a.happened_at >= c.told_at
      else false end
  order by a.happened_at, a.id
$$;

create or replace function team_words(of_home uuid, at timestamptz)
returns table (id uuid, person_id uuid, asked_at timestamptz)
security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
stable language sql as $$
  with asks as materialized (
    select leads_team(of_home, at) as relation
  )
  select w.id, w.person_id, w.asked_at
  from asks
  join word_asked w on w.organisation_id = attune_organisation() and w.home_id = of_home and w.whom = asks.relation
  join duty d on d.organisation_id = w.organisation_id and d.about = w.id and d.kind = 'team.word-asked'
  where d.done_at is null and w.person_id in (select p from works_in_home(of_home, at) p)
  order by w.asked_at, w.id
$$;

create or replace function team_support(of_home uuid, at timestamptz)
returns table (id uuid, person_id uuid, kind text, offered_by uuid, offered_at timestamptz, taken boolean)
security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
stable language sql as $$
  with asks as materialized (
    select leads_team(of_home, at) as relation
  )
  select s.id, s.person_id, s.kind, s.offered_by, s.offered_at, a.taken
  from asks
  join support_offered s on s.organisation_id = attune_organisation() and s.home_id = of_home
  left join support_answer a on a.organisation_id = s.organisation_id and a.support_id = s.id
  where asks.relation is not null and s.offered_at > at - interval '42 days'
    and s.person_id in (select p from works_in_home(of_home, at) p)
  order by s.offered_at, s.id
$$;

-- What is known of each arrival is found out once, and not for each of the parts that it counts in.
create or replace function team_trend(of_home uuid, at timestamptz)
returns table (part text, trend text)
security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
stable language sql as $$
  with zone as (
    select h.time_zone, ((least(at, now()) at time zone h.time_zone)::date - date '2024-01-01') / 14 * 14 as days
    from home h where h.organisation_id = attune_organisation() and h.id = of_home
  ), fortnight as (
    select time_zone, date '2024-01-01' + days - 14 as first_day, date '2024-01-01' + days as next_day,
      (date '2024-01-01' + days - 14)::timestamp at time zone time_zone as begins,
      (date '2024-01-01' + days)::timestamp at time zone time_zone as ends
    from zone where leads_team(of_home, at) is not null
  ), arrived as materialized (
    select a.person_id, a.shape in ('storm', 'wobble', 'flat') as is_low,
      extract(hour from a.happened_at at time zone f.time_zone) not between 4 and 17 as at_night,
      exists (
        select 1 from arrival_sharing s
        where s.organisation_id = a.organisation_id and s.home_id = a.home_id and s.person_id = a.person_id
          and s.shares and s.told_at <= a.happened_at and not exists (
            select 1 from arrival_sharing l
            where l.organisation_id = s.organisation_id and l.home_id = s.home_id and l.person_id = s.person_id
              and not l.shares and l.told_at between s.told_at and a.told_at)) as is_shared
    from fortnight f
    join arrival_check a on a.organisation_id = attune_organisation() and a.home_id = of_home
    where a.moment = 'arriving' and a.happened_at >= f.begins and a.happened_at < f.ends and a.told_at < f.ends
      and not exists (
        select 1 from tie t
        where t.organisation_id = a.organisation_id and t.person_id = a.person_id and t.home_id = of_home
          and t.relation = 'home-manager' and t.from_on < f.next_day and (t.to_on is null or t.to_on >= f.first_day))
  ), person as (
    select p.part, a.person_id, 2 * count(*) filter (where a.is_low) >= count(*) as is_low,
      bool_and(a.is_shared) as is_known, bool_and(not a.is_shared) as is_hidden
    from arrived a
    cross join lateral (values ('whole'), (case when a.at_night then 'nights' else 'days' end)) p (part)
    group by p.part, a.person_id
  ), counted as (
    select p.part, count(*) as people, count(*) filter (where p.is_low) as low,
      count(*) filter (where p.is_low and p.is_known) as known_low,
      count(*) filter (where not p.is_known) as unknown, count(*) filter (where p.is_hidden) as hidden
    from person p group by p.part having count(*) >= 5
  ), told as (
    select c.part, case
      when (c.hidden >= 5 or c.unknown = 0) and 2 * c.low >= c.people then 'low'
      when c.hidden >= 5 or c.unknown = 0 then 'steady'
      when 2 * c.known_low >= c.people then 'low'
      when 2 * (c.known_low + c.unknown) < c.people then 'steady' end as trend
    from counted c
    where (c.part = 'whole') = (select count(*) < 2 from counted o where o.part <> 'whole')
  )
  select t.part, t.trend from told t where t.trend is not null order by t.part
$$;
