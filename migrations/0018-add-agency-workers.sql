-- An agency worker is tied to a home for a few named days: the last one is said on the first.
alter table tie drop constraint tie_relation_check, drop constraint tie_check2;
alter table tie add constraint tie_relation_check check (relation in (
  'key-worker', 'home-team', 'agency-worker', 'home-manager', 'clinician', 'clinical-supervisor',
  'responsible-individual', 'placing-authority', 'family', 'administrator'));
alter table tie add constraint tie_leads check (case relation
  when 'key-worker' then child_id is not null
  when 'placing-authority' then child_id is not null
  when 'family' then child_id is not null
  when 'home-team' then home_id is not null
  when 'agency-worker' then home_id is not null
  when 'home-manager' then home_id is not null
  when 'clinical-supervisor' then home_id is not null
  when 'clinician' then child_id is not null or home_id is not null
  else child_id is null and home_id is null end);
alter table tie add constraint tie_agency_ends check (relation <> 'agency-worker' or to_on is not null);

create or replace function faces_on_device(token bytea, at timestamptz)
returns table (person_id uuid, known_as text, face jsonb)
security definer set search_path = public, pg_temp stable language sql as $$
  select distinct on (p.known_as, p.id) p.id, p.known_as, p.face
  from device d
  join home h on h.organisation_id = d.organisation_id and h.id = d.home_id
  join tie t on t.organisation_id = d.organisation_id and t.home_id = d.home_id
  join person p on p.organisation_id = d.organisation_id and p.id = t.person_id
  join account a on a.organisation_id = p.organisation_id and a.person_id = p.id
  where d.token_hash = token and d.ended_at is null
    and a.disabled_at is null and a.pin_hash is not null
    and t.relation in ('home-team', 'agency-worker', 'home-manager', 'clinician')
    and t.from_on <= (at at time zone h.time_zone)::date
    and (t.to_on is null or t.to_on >= (at at time zone h.time_zone)::date)
  order by p.known_as, p.id
$$;
