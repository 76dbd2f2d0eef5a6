-- A link goes on only as long as whoever asked may still ask: their tie, the child's stay in which they asked, and
-- their sign-in, each by the home's own day. `may_ask` is how somebody has to stand to a child to ask by a link.
create function form_link_lost_asker(organisation uuid, link uuid, may_ask text[], at timestamptz) returns boolean
security definer set search_path = public, pg_temp stable language sql as $$
  select not exists (
      select 1 from standing(l.organisation_id, l.made_by, at) s
      where s.child_id = l.child_id and s.relation = any (may_ask))
    or exists (
      select 1 from account a
      where a.organisation_id = l.organisation_id and a.person_id = l.made_by and a.disabled_at <= at)
    or exists (
      select 1 from stay s join home h on h.organisation_id = s.organisation_id and h.id = s.home_id
      where s.organisation_id = l.organisation_id and s.child_id = l.child_id
        and (l.made_at at time zone h.time_zone)::date between s.from_on and s.to_on
        and (at at time zone h.time_zone)::date > s.to_on)
  from form_link l where l.organisation_id = organisation and l.id = link
$$;
grant execute on function form_link_lost_asker(uuid, uuid, text[], timestamptz) to attune_app;
