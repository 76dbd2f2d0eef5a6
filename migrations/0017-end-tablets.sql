-- The session of a token, if it still counts: not when the sign-in or the shared tablet it was opened on has ended.
create or replace function find_session(token bytea, at timestamptz)
returns table (organisation_id uuid, session_id uuid, person_id uuid, device_id uuid, seen_at timestamptz)
security definer set search_path = public, pg_temp stable language sql as $$
  select s.organisation_id, s.id, s.person_id, s.device_id, s.seen_at
  from session s
  join account a on a.organisation_id = s.organisation_id and a.person_id = s.person_id
  left join device d on d.organisation_id = s.organisation_id and d.id = s.device_id
  where s.token_hash = token
    and s.ended_at is null
    and a.disabled_at is null
    and d.ended_at is null
    and at < s.ends_at
    and at < s.seen_at + make_interval(mins => s.idle_minutes)
$$;
