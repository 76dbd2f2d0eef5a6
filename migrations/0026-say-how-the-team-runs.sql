-- How the arrivals of a team went over the last whole fortnight, as one word: 'low' where at least half of the people
-- arrived stormy, wobbly or flat at least half of the time, else 'steady'. It never tells of fewer than five people:
--   * five different people answered, not counting whoever managed the home in that fortnight;
--   * fortnights are counted from one Monday and never overlap, and only what had been told by the end counts:
--     the answer about a fortnight is the same whenever it is asked, and no two of them share an arrival;
--   * days and nights are told apart only where each has five people of its own, and never beside the whole;
--   * where fewer than five keep their shapes to themselves, what is known of the others must decide alone:
--     no answer then depends on what those few said.
create function team_trend(of_home uuid, at timestamptz)
returns table (part text, trend text)
security definer set search_path = public, pg_temp stable language sql as $$
  with zone as (
    select h.time_zone, ((least(at, now()) at time zone h.time_zone)::date - date '2024-01-01') / 14 * 14 as days
    from home h where h.organisation_id = attune_organisation() and h.id = of_home
  ), fortnight as (
    select time_zone, date '2024-01-01' + days - 14 as first_day, date '2024-01-01' + days as next_day,
      (date '2024-01-01' + days - 14)::timestamp at time zone time_zone as begins,
      (date '2024-01-01' + days)::timestamp at time zone time_zone as ends
    from zone where leads_team(of_home, at) is not null
  ), arrived as (
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
grant execute on function team_trend(uuid, timestamptz) to attune_app;
