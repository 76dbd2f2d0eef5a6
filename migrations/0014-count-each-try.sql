-- Tries to sign in are counted before they are looked at, one after the other: many that come at once would
-- otherwise all be looked at before the first of them counts.
drop function count_attempt(bytea, timestamptz);
drop function attempts_of(bytea, timestamptz);

-- Takes one of `most` tries in a quarter of an hour; false when there is none left.
create function take_attempt(name bytea, at timestamptz, most integer) returns boolean
security definer set search_path = public, pg_temp language plpgsql as $$
declare
  since timestamptz := take_attempt.at - interval '15 minutes';
begin
  perform pg_advisory_xact_lock(hashtextextended('attempt/' || encode(name, 'hex'), 0));
  delete from sign_in_attempt a where a.name_hash = name and a.at <= since;
  if (select count(*) from sign_in_attempt a where a.name_hash = name) >= most then
    return false;
  end if;
  insert into sign_in_attempt (name_hash, at) values (name, take_attempt.at);
  return true;
end $$;
