-- Whether a child said yes to the safety plan as it is now is asked for every card of a shift. Comparing it word by word
-- unpacks every version that they spoke about.
alter table plan_version add column safety_hash bytea generated always as (sha256(jsonb_send(plan -> 'safety'))) stored;
comment on column plan_version.safety_hash is 'The same in two versions: the same safety plan stands in both.';
