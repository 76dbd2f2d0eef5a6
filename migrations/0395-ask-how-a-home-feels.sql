create table milieu_round (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  kind text not null check (kind in ('milieu-pulse', 'staff-regulation')),
  number integer not null check (number > 0),
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  counted_at timestamptz not null,
  opened_by uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, home_id, kind, number),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, opened_by) references person,
  check (opened_at < closes_at and closes_at < counted_at)
);
comment on table milieu_round is 'A time in which those who live and work in a home are asked how that is. Its end is set when it opens, and nobody can move it.';
comment on column milieu_round.kind is 'Which of our own instruments is asked.';
comment on column milieu_round.counted_at is 'What has not arrived by then does not count. What is shown of the round is the same from then on, whenever somebody looks.';
call own_and_audit('milieu_round', 'home', 'select, insert');
call let_owner('milieu_round');

create table milieu_asked (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  round_id uuid not null,
  person_id uuid not null,
  voice text not null check (voice in ('young', 'adult')),
  home_id uuid not null,
  kind text not null check (kind in ('milieu-pulse', 'staff-regulation')),
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  counted_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, round_id, person_id),
  foreign key (organisation_id, round_id) references milieu_round,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, home_id) references home
);
comment on table milieu_asked is 'Who is asked in a round: who lived or worked in the home when it opened. It repeats what one needs to answer without seeing the home.';
comment on column milieu_asked.voice is 'Those who live here and those who work here are counted apart.';
create index milieu_asked_of_person on milieu_asked (organisation_id, person_id, opened_at);
call own_and_audit('milieu_asked', 'person', 'select, insert');
call let_owner('milieu_asked');
-- Whoever opens the round asks others, and does not read the rows again: each is for the one who is asked,
-- and for an adult who asks a young person beside them.
drop policy own on milieu_asked;
create policy own on milieu_asked for select to attune_app
  using (organisation_id = attune_organisation() and (person_id = any (attune_persons()) or person_id = any (attune_children())));
create policy ask on milieu_asked for insert to attune_app
  with check (organisation_id = attune_organisation() and home_id = any (attune_homes()));

create table milieu_answer (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  round_id uuid not null,
  person_id uuid not null,
  question text not null check (question ~ '^[0-9]{1,2}$'),
  value integer check (value between 1 and 5),
  happened_at timestamptz not null,
  device_said_at timestamptz,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, round_id, person_id) references milieu_asked (organisation_id, round_id, person_id),
  foreign key (organisation_id, told_by) references person
);
comment on table milieu_answer is 'What one person answered to one question about their home. It is theirs: no grant but their own reads it.';
comment on column milieu_answer.value is 'One of five; empty where they would rather not say. The newest of a question counts.';
comment on column milieu_answer.told_by is 'An adult whose tablet a young person answered on. What the young person says in their own space counts before it.';
create index milieu_answer_of_round on milieu_answer (organisation_id, round_id, person_id);
call own_and_audit('milieu_answer', 'person', 'select, insert');
call let_owner('milieu_answer');
-- An adult may put in what a young person beside them answers. They cannot read it back.
drop policy own on milieu_answer;
create policy own on milieu_answer for select to attune_app
  using (organisation_id = attune_organisation() and person_id = any (attune_persons()));
create policy answer on milieu_answer for insert to attune_app
  with check (organisation_id = attune_organisation()
    and (person_id = any (attune_persons()) or person_id = any (attune_children())));
