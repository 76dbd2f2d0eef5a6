create table assessment (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('opening', 'review')),
  opened_on date not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  age_in_months integer not null check (age_in_months >= 0),
  completed_at timestamptz,
  completed_by uuid,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, opened_by) references person,
  foreign key (organisation_id, completed_by) references person,
  check ((completed_at is null) = (completed_by is null))
);
comment on table assessment is 'A time of finding out how a child is growing: the first after they came, and each review after it.';
comment on column assessment.age_in_months is 'Completed months of life on the day it began: the map asks by this age until it is complete.';
create unique index assessment_one_open on assessment (organisation_id, child_id) where completed_at is null;
create index assessment_in_order on assessment (organisation_id, child_id, opened_at);
call own_and_audit('assessment', 'child');

create table map_asked (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  assessment_id uuid not null,
  person_id uuid not null,
  role text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id, assessment_id) references assessment (organisation_id, child_id, id),
  foreign key (organisation_id, person_id) references person
);
comment on table map_asked is 'Who is asked to fill in the map in an assessment, and in which role.';
create index map_asked_in on map_asked (organisation_id, child_id, assessment_id);
call own_and_audit('map_asked', 'child', 'select, insert');

create table map_sheet (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  assessment_id uuid not null,
  rater_id uuid not null,
  role text not null check (role in (
    'key-worker', 'worker', 'night-staff', 'teacher', 'therapist', 'family', 'young-person')),
  with_whom text not null default '' check (length(with_whom) <= 120),
  answers jsonb not null,
  signed_at timestamptz,
  told_at timestamptz not null,
  kept_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id, assessment_id) references assessment (organisation_id, child_id, id),
  foreign key (organisation_id, rater_id) references person
);
comment on table map_sheet is 'What one person saw of the functions of the map. Only added to: an unsigned row holds the answers since the one before, a signed row holds the whole sheet, and the newest signed one counts.';
comment on column map_sheet.with_whom is 'Whose view it is when the rater wrote it down for someone: a teacher, the child.';
comment on column map_sheet.kept_at is 'Orders rows that were told in the same moment.';
create index map_sheet_in_order on map_sheet (organisation_id, child_id, assessment_id, kept_at);
call own_and_audit('map_sheet', 'child', 'select, insert');

create table map_meaning (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  assessment_id uuid not null,
  place integer not null check (place between 1 and 3),
  title text not null check (length(title) between 1 and 80),
  words text not null check (length(words) between 1 and 600),
  icon text not null,
  function_ids text[] not null default '{}',
  written_by uuid not null,
  told_at timestamptz not null,
  kept_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id, assessment_id) references assessment (organisation_id, child_id, id),
  foreign key (organisation_id, written_by) references person
);
comment on table map_meaning is 'What an assessment means for how adults are with the child. Three places; the newest in each stands, none is lost.';
create index map_meaning_in_order on map_meaning (organisation_id, child_id, place, kept_at);
call own_and_audit('map_meaning', 'child', 'select, insert');

create table life_event (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  period text not null check (period in ('prenatal', '0-1', '1-3', '4-6', '7-11', '12+')),
  kind text not null check (kind in ('adversity', 'protective')),
  title text not null check (length(title) between 1 and 120),
  words text not null check (length(words) <= 4000),
  source text not null default '' check (length(source) <= 200),
  closed boolean not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table life_event is 'Something hard that happened to the child, or someone or something that held them, by period of life.';
comment on column life_event.title is 'A gentle name, always shown. What happened stands in words.';
comment on column life_event.closed is 'Painful: the words stay closed until someone opens them by choice.';
create index life_event_of_child on life_event (organisation_id, child_id, told_at);
call own_and_audit('life_event', 'child', 'select, insert');

create table life_event_look (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  event_id uuid not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id, event_id) references life_event (organisation_id, child_id, id),
  foreign key (organisation_id, opened_by) references person
);
comment on table life_event_look is 'Each time that a closed piece of a life was opened, and by whom.';
create index life_event_look_of on life_event_look (organisation_id, child_id, event_id, opened_at);
call own_and_audit('life_event_look', 'child', 'select, insert');

create table strength (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  words text not null check (length(words) between 1 and 300),
  said_by text not null check (length(said_by) between 1 and 120),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table strength is 'What is strong in a child and who said so.';
create index strength_of_child on strength (organisation_id, child_id, told_at);
call own_and_audit('strength', 'child', 'select, insert');
