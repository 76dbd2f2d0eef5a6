create table instrument_form (
  organisation_id uuid not null,
  id uuid not null,
  instrument text not null check (instrument ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  name text not null check (length(name) between 2 and 120),
  rights text not null default '' check (length(rights) <= 1000),
  questionnaire jsonb not null,
  scoring jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, made_by) references person
);
comment on table instrument_form is 'A form that a provider brought in, as a FHIR R4 Questionnaire. The newest of an instrument is filled in; answers stay with the one that they were given to.';
comment on column instrument_form.questionnaire is 'As it was brought in, unchanged.';
comment on column instrument_form.scoring is 'How it is scored: data beside the form.';
create index instrument_form_of_instrument on instrument_form (organisation_id, instrument, made_at);
call own_and_audit('instrument_form', 'organisation', 'select, insert');

create table instrument_terms (
  organisation_id uuid not null,
  id uuid not null,
  instrument text not null check (instrument ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  words text not null check (length(words) between 10 and 2000),
  agreed_on date not null,
  ends_on date check (ends_on >= agreed_on),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, told_by) references person
);
comment on table instrument_terms is 'By what right a provider uses an instrument of others, as an administrator recorded it. The newest counts.';
create index instrument_terms_of_instrument on instrument_terms (organisation_id, instrument, told_at);
call own_and_audit('instrument_terms', 'organisation', 'select, insert');

create table instrument_result (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  instrument text not null check (instrument ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  form_id uuid,
  respondent text not null check (respondent in ('self', 'carer', 'teacher', 'clinician', 'worker', 'staff')),
  respondent_name text not null check (length(respondent_name) <= 120),
  answers jsonb,
  skipped jsonb not null default '[]',
  scales jsonb not null,
  classes jsonb not null default '[]',
  flags jsonb not null default '[]',
  words text not null default '' check (length(words) <= 2000),
  happened_at timestamptz not null,
  device_said_at timestamptz,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, form_id) references instrument_form,
  foreign key (organisation_id, told_by) references person
);
comment on table instrument_result is 'An instrument as it was answered about a child, with its scores by the rule of that day. Never changed: a wrong one is set aside.';
comment on column instrument_result.form_id is 'The form that was brought in; empty for a form that ships, and where only scores were written down.';
comment on column instrument_result.answers is 'By question, as FHIR values; empty where only scores were written down.';
create index instrument_result_of_child on instrument_result (organisation_id, child_id, happened_at);
call own_and_audit('instrument_result', 'child', 'select, insert');

create table result_aside (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  result_id uuid not null,
  because text not null check (length(because) between 3 and 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, result_id) references instrument_result,
  foreign key (organisation_id, told_by) references person
);
comment on table result_aside is 'A result that counts no more, with why. It stays in the record.';
create index result_aside_of_child on result_aside (organisation_id, child_id);
call own_and_audit('result_aside', 'child', 'select, insert');

create table flag_answer (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  result_id uuid not null,
  words text not null check (length(words) between 3 and 2000),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, result_id) references instrument_result,
  foreign key (organisation_id, told_by) references person
);
comment on table flag_answer is 'What was done about an answer that could not wait.';
create index flag_answer_of_child on flag_answer (organisation_id, child_id);
call own_and_audit('flag_answer', 'child', 'select, insert');

create table answers_draft (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  person_id uuid not null,
  instrument text not null,
  answers jsonb,
  skipped jsonb not null default '[]',
  saved_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, person_id, instrument),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, person_id) references person
);
comment on table answers_draft is 'Answers that somebody is still giving: theirs alone until they hand them in.';
comment on column answers_draft.answers is 'Empty once they were handed in.';
-- Saved every few seconds and nobody's record yet: walled, and without a history.
alter table answers_draft enable row level security;
alter table answers_draft force row level security;
create policy own on answers_draft to attune_app
  using (organisation_id = attune_organisation() and child_id = any (attune_children()) and person_id = any (attune_persons()))
  with check (organisation_id = attune_organisation() and child_id = any (attune_children()) and person_id = any (attune_persons()));
grant select, insert, update (answers, skipped, saved_at) on answers_draft to attune_app;
