-- The hash of a row holds its times as text. Both who writes and who seals say them in UTC, whatever the
-- database is set to, so that a seal can be checked from anywhere.
alter function write_change() set timezone to 'UTC';
alter function seal_history() set timezone to 'UTC';

-- The seals from a number on, at most three: what the server needs to sign the newest one and to see that the
-- one it signed last is still there. They say nothing about a record.
create function seals_from(number bigint) returns table (n bigint, at text, hash text)
security definer set search_path = public, pg_temp stable language sql as $$
  select s.n, to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), encode(s.hash, 'hex')
  from seal s where s.n >= number order by s.n limit 3
$$;
