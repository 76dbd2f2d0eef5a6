create table seal (
  n bigint primary key,
  at timestamptz not null default clock_timestamp(),
  upto xid8 not null,
  rows bigint not null,
  root bytea not null,
  previous bytea not null,
  hash bytea not null
);
comment on table seal is 'One seal over all organisations'' seals of a batch, chained to the one before. Belongs to no organisation.';
alter table seal enable row level security;
alter table seal force row level security;
call let_owner('seal');

create table organisation_seal (
  organisation_id uuid not null,
  n bigint not null,
  keys text[] not null,
  leaves bytea[] not null,
  root bytea not null,
  previous bytea not null,
  hash bytea not null,
  primary key (organisation_id, n)
);
comment on table organisation_seal is 'The hashes of an organisation''s history and audit rows of a batch, chained to its batch before.';
alter table organisation_seal enable row level security;
alter table organisation_seal force row level security;
call let_owner('organisation_seal');

-- One line for each history and audit row: what it is and the hash of all it says.
create view history_leaf with (security_invoker = true) as
  select organisation_id, xid, 'change/' || id as key,
    sha256(convert_to(jsonb_build_array(organisation_id, id, xid::text, at, table_name, row_id, deed, permission, actor_id, before, after)::text, 'UTF8')) as leaf
  from change
  union all
  select organisation_id, xid, 'access_log/' || id,
    sha256(convert_to(jsonb_build_array(organisation_id, id, xid::text, at, actor_id, child_id, permission, operation, outcome, because)::text, 'UTF8'))
  from access_log;

-- Seals every row whose transaction is over: rows at or past the oldest open transaction wait for the next batch.
create function seal_history() returns table (n bigint, rows bigint, hash bytea)
security definer set search_path = public, pg_temp language plpgsql as $$
declare
  low xid8;
  high xid8 := pg_snapshot_xmin(pg_current_snapshot());
  number bigint;
  before bytea;
  everything bytea;
  total bigint;
  sealed bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('attune.seal', 0));
  select s.n, s.upto, s.hash into number, low, before from seal s order by s.n desc limit 1;
  number := coalesce(number, 0) + 1;
  low := coalesce(low, '0'::xid8);
  before := coalesce(before, '\x00'::bytea);
  if not exists (select 1 from change c where c.xid >= low and c.xid < high)
    and not exists (select 1 from access_log a where a.xid >= low and a.xid < high) then
    return;
  end if;
  with leaves as (
    select l.organisation_id, l.key, l.leaf from history_leaf l where l.xid >= low and l.xid < high
  ), batches as (
    select l.organisation_id, array_agg(l.key order by l.key) as keys, array_agg(l.leaf order by l.key) as leaves,
      sha256(string_agg(l.leaf, ''::bytea order by l.key)) as root
    from leaves l group by l.organisation_id
  ), added as (
    insert into organisation_seal (organisation_id, n, keys, leaves, root, previous, hash)
    select b.organisation_id, number, b.keys, b.leaves, b.root, coalesce(p.hash, '\x00'::bytea),
      sha256(coalesce(p.hash, '\x00'::bytea) || b.root || int8send(number))
    from batches b
    left join lateral (
      select o.hash from organisation_seal o where o.organisation_id = b.organisation_id order by o.n desc limit 1
    ) p on true
    returning organisation_seal.organisation_id, cardinality(organisation_seal.keys) as size, organisation_seal.hash
  )
  select sha256(string_agg(a.hash, ''::bytea order by a.organisation_id)), sum(a.size)
  into everything, total from added a;
  sealed := sha256(before || everything || int8send(number) || convert_to(high::text, 'UTF8'));
  insert into seal (n, upto, rows, root, previous, hash) values (number, high, total, everything, before, sealed);
  return query select number, total, sealed;
end $$;
