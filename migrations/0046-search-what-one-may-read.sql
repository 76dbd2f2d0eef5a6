alter table fact add column withheld text not null default '';
comment on column fact.withheld is 'All the words, where headline and detail leave out what is about somebody else: only the adults of the record read it.';
create index fact_withheld on fact (organisation_id, child_id) where withheld <> '';

-- As before, and: the child finds what was kept from them once it is released; parts about somebody else
-- are found by those who may read them, and by nobody else.
create or replace function search_facts(organisation uuid, child uuid, words text, kinds text[], readable_only boolean, most integer)
returns setof fact security definer set search_path = public, pg_temp stable language plpgsql as $$
declare
  begun tsquery := words_begun(words);
  released uuid[];
  found_newest uuid[];
begin
  if organisation is distinct from attune_organisation() or child <> all (coalesce(attune_children(), '{}')) then
    return;
  end if;
  released := array(
    select r.note_id from kept_review r
    where r.organisation_id = organisation and r.child_id = child and r.outcome = 'released');
  found_newest := array(
    select n.id from (
      select f.* from fact f where f.organisation_id = organisation and f.child_id = child
      order by f.happened_at desc, f.id desc limit 1000
    ) n
    where (n.search @@ begun or (not readable_only and n.withheld <> '' and to_tsvector('simple', n.withheld) @@ begun))
      and (kinds is null or n.kind like any (kinds))
      and (n.readable_by_child or not readable_only or n.about = any (released))
    order by n.happened_at desc, n.id desc limit most);
  if cardinality(found_newest) = most then
    return query select f.* from fact f where f.organisation_id = organisation and f.id = any (found_newest)
      order by f.happened_at desc, f.id desc;
    return;
  end if;
  return query
    with matching as materialized (
      select f.id, f.happened_at from fact f
      where f.organisation_id = organisation and f.child_id = child and f.search @@ begun
        and (kinds is null or f.kind like any (kinds))
        and (f.readable_by_child or not readable_only or f.about = any (released))
      union
      select f.id, f.happened_at from fact f
      where not readable_only and f.organisation_id = organisation and f.child_id = child and f.withheld <> ''
        and to_tsvector('simple', f.withheld) @@ begun and (kinds is null or f.kind like any (kinds))
    ), newest as (select m.id from matching m order by m.happened_at desc, m.id desc limit most)
    select f.* from newest n join fact f on f.organisation_id = organisation and f.id = n.id
    order by f.happened_at desc, f.id desc;
end $$;
