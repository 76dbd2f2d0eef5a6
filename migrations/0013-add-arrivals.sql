alter table contact add column part text not null default '';
comment on column contact.part is 'What they do for the child, may decide and answer for, as another system told it.';

create index child_by_birthday on child (organisation_id, born_on, lower(full_name));
create index child_by_reference on child (organisation_id, outside_reference) where outside_reference is not null;

-- Which children of a file live with the provider already, in whichever home: it says which line, and nothing
-- about the child. `same` is false where only the reference fits and name and birthday are somebody else's.
create function known_arrivals(arriving jsonb) returns table (place integer, same boolean)
security definer set search_path = public, pg_temp stable language sql as $$
  with a as (
    select * from jsonb_to_recordset(arriving) as line(place integer, reference text, full_name text, born_on date)
  ), met as (
    select a.place, true as same from a
    join child c on c.organisation_id = attune_organisation() and c.born_on = a.born_on
      and lower(c.full_name) = lower(a.full_name)
    union all
    select a.place, lower(c.full_name) = lower(a.full_name) or c.born_on = a.born_on from a
    join child c on c.organisation_id = attune_organisation() and c.outside_reference = a.reference
  )
  select met.place, bool_or(met.same) from met group by met.place
$$;
