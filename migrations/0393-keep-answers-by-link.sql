create table link_answers (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  answers jsonb,
  skipped jsonb not null default '[]',
  saved_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person
);
comment on table link_answers is 'Answers that somebody outside is still giving by a link: theirs alone until they hand them in.';
comment on column link_answers.answers is 'Empty once they were handed in.';
-- Saved with each answer and nobody's record yet: walled, and without a history. No grant for a child opens it.
alter table link_answers enable row level security;
alter table link_answers force row level security;
create policy own on link_answers to attune_app
  using (organisation_id = attune_organisation() and person_id = any (attune_persons()))
  with check (organisation_id = attune_organisation() and person_id = any (attune_persons()));
grant select, insert, update (answers, skipped, saved_at) on link_answers to attune_app;
