create table duty (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind ~ '^[a-z-]+\.[a-z-]+$'),
  about uuid not null,
  home_id uuid,
  child_id uuid,
  person_id uuid,
  falls_to text[] not null,
  rule text,
  opened_at timestamptz not null,
  due_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  outcome text,
  primary key (organisation_id, id),
  unique (organisation_id, about, kind),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, done_by) references person,
  check (home_id is not null or child_id is not null or person_id is not null),
  check ((done_at is null) = (done_by is null))
);
comment on table duty is 'Something that somebody has to do, from the moment that made it a duty until it is done. It opens by itself; nobody enters it.';
comment on column duty.kind is 'slice.what, as facts are named.';
comment on column duty.about is 'What made it a duty: a hard moment, a medicine given, a note that was kept from a child.';
comment on column duty.person_id is 'The one whose it is. Missing: whoever stands to the child or the home in one of the ways of falls_to.';
comment on column duty.rule is 'The rule of law, or of the model, that sets the time, by its id.';
comment on column duty.due_at is 'By when. It is counted in elapsed time from what happened, so no outage and no change of the clocks moves it. Missing: it stays open until it is done.';
comment on column duty.outcome is 'How it was done, in a word of its slice; who reads the duty opens the record for the rest.';
create index duty_open_in_home on duty (organisation_id, home_id, due_at) where done_at is null;
create index duty_open_of_child on duty (organisation_id, child_id, due_at) where done_at is null;
create index duty_open_of_person on duty (organisation_id, person_id, due_at) where done_at is null;
alter table duty enable row level security;
alter table duty force row level security;
create policy own on duty to attune_app
  using (organisation_id = attune_organisation() and (
    home_id = any (attune_homes()) or child_id = any (attune_children()) or person_id = any (attune_persons())))
  with check (organisation_id = attune_organisation() and (
    home_id = any (attune_homes()) or child_id = any (attune_children()) or person_id = any (attune_persons())));
create trigger write_change after insert or update or delete on duty for each row execute function write_change('duty');
grant select, insert on duty to attune_app;
grant update (done_at, done_by, outcome) on duty to attune_app;
call let_owner('duty');
