-- Rounds in which the one who asks put in what two young people or more answered beside them. They know those answers,
-- and with them a figure could tell them what another young person said.
create function milieu_heard(of_rounds uuid[])
returns table (round_id uuid)
security definer set search_path = public, pg_temp stable language sql as $$
  select a.round_id from milieu_answer a
  where a.organisation_id = attune_organisation() and a.round_id = any (of_rounds)
    and a.told_by = any (attune_persons()) and a.person_id <> a.told_by
  group by a.round_id having count(distinct a.person_id) > 1
$$;
grant execute on function milieu_heard(uuid[]) to attune_app;

-- As before (0396), and nothing of what young people said to whoever heard two of them or more.
create or replace function milieu_figures(of_rounds uuid[], at timestamptz)
returns table (round_id uuid, voice text, asked integer, answered integer, question text, said integer,
  middle numeric, low integer, high integer)
security definer set search_path = public, pg_temp stable language sql as $$
  with counted as (
    select r.organisation_id, r.id, r.closes_at, r.counted_at from milieu_round r
    where r.organisation_id = attune_organisation() and r.id = any (of_rounds) and r.counted_at <= least(at, now())
      and (r.home_id = any (attune_homes()) or exists (
        select 1 from milieu_asked k
        where k.organisation_id = r.organisation_id and k.round_id = r.id and k.person_id = any (attune_persons())))
  ), newest as (
    select distinct on (a.round_id, a.person_id, a.question) a.round_id, a.person_id, k.voice, a.question, a.value
    from counted r
    join milieu_answer a on a.organisation_id = r.organisation_id and a.round_id = r.id
    join milieu_asked k on k.organisation_id = a.organisation_id and k.round_id = a.round_id and k.person_id = a.person_id
    where a.happened_at < r.closes_at and a.told_at < r.counted_at
    order by a.round_id, a.person_id, a.question, a.told_by = a.person_id desc, a.happened_at desc, a.told_at desc, a.id
  ), voices as (
    select k.round_id, k.voice, count(*)::int as asked, case k.voice when 'young' then 4 else 5 end as least,
      (select count(distinct n.person_id)::int from newest n
        where n.round_id = k.round_id and n.voice = k.voice and n.value is not null
          and not (k.voice = 'young' and k.round_id in (select h.round_id from milieu_heard(of_rounds) h))) as answered
    from counted r join milieu_asked k on k.organisation_id = r.organisation_id and k.round_id = r.id
    group by k.round_id, k.voice
  ), placed as (
    select n.round_id, n.voice, n.question, n.value,
      row_number() over (partition by n.round_id, n.voice, n.question order by n.value) as place,
      count(*) over (partition by n.round_id, n.voice, n.question) as said
    from newest n where n.value is not null
  ), figure as (
    select p.round_id, p.voice, p.question, p.said::int as said,
      case when p.said >= 5 then avg(p.value) filter (where p.place in ((p.said + 1) / 2, (p.said + 2) / 2)) end as middle,
      min(p.value) filter (where p.place = greatest(2, (p.said + 3) / 4)) as low,
      min(p.value) filter (where p.place = p.said + 1 - greatest(2, (p.said + 3) / 4)) as high
    from placed p group by p.round_id, p.voice, p.question, p.said
  )
  select v.round_id, v.voice, v.asked, case when v.answered >= v.least then v.answered end,
    f.question, f.said, f.middle,
    case when f.low <= 2 then 1 when f.low >= 4 then 4 else 3 end,
    case when f.high <= 2 then 2 when f.high >= 4 then 5 else 3 end
  from voices v
  left join figure f on f.round_id = v.round_id and f.voice = v.voice and f.said >= v.least and v.answered >= v.least
  order by v.round_id, v.voice, f.question::int
$$;
