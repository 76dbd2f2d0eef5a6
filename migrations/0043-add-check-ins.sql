create table check_in (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  happened_at timestamptz not null,
  device_said_at timestamptz,
  shape text not null check (shape in ('storm', 'wobble', 'flat', 'calm', 'sun')),
  places text[] not null default '{}' check (places <@ array[
    'head', 'throat', 'chest', 'tummy', 'arms', 'hands', 'legs', 'feet', 'everywhere', 'not-sure']),
  words text not null default '' check (length(words) <= 500),
  seen_by text not null check (seen_by in ('me', 'person', 'team')),
  person_id uuid,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, person_id) references person,
  check ((seen_by = 'person') = (person_id is not null))
);
comment on table check_in is 'How it is going, said by the child in shapes: the form carries the feeling. The child chooses who sees it.';
comment on column check_in.places is 'Where in the body it is felt. ''not-sure'' is an answer; so is nothing.';
comment on column check_in.seen_by is '''me'': nobody but the child. Then no fact tells that it was said.';
create index check_in_in_order on check_in (organisation_id, child_id, happened_at);
call own_and_audit('check_in', 'person', 'select, insert');
-- The wall of this table is the child's own choice, and stands whatever a grant has opened.
drop policy own on check_in;
create policy own on check_in to attune_app
  using (organisation_id = attune_organisation() and (
    child_id = any (attune_persons())
    or child_id = any (attune_children()) and (seen_by = 'team' or person_id = any (attune_persons()))))
  with check (organisation_id = attune_organisation() and child_id = any (attune_persons()));
