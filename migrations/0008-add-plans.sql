create table plan_version (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  number integer not null check (number > 0),
  plan jsonb not null,
  because text not null check (length(because) >= 3),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, number),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, made_by) references person
);
comment on table plan_version is 'The therapeutic plan as it was put in force, and why. The highest number is in force; none is ever changed.';
call own_and_audit('plan_version', 'child', 'select, insert');

create table plan_agreement (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  version_id uuid not null,
  person_id uuid not null,
  verdict text not null check (verdict in ('agrees', 'should-change')),
  words text not null default '',
  at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, version_id) references plan_version,
  foreign key (organisation_id, person_id) references person,
  check (verdict = 'agrees' or words <> '')
);
comment on table plan_agreement is 'Who agrees to a version of the plan, or says what should change. The newest of a person counts, none is lost.';
create index plan_agreement_of_version on plan_agreement (organisation_id, child_id, version_id, at);
call own_and_audit('plan_agreement', 'child', 'select, insert');

create table plan_reading (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  version_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, version_id) references plan_version,
  foreign key (organisation_id, person_id) references person
);
comment on table plan_reading is 'An adult has read a version of the plan.';
create index plan_reading_of_child on plan_reading (organisation_id, child_id, at);
create index plan_reading_of_person on plan_reading (organisation_id, person_id, child_id, at);
call own_and_audit('plan_reading', 'child', 'select, insert');

create table suggestion_decision (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  need_id uuid not null,
  strategy_id text not null check (strategy_id <> ''),
  rule_id text not null check (rule_id <> ''),
  decision text not null check (decision in ('accepted', 'adapted', 'declined')),
  reason text not null default '',
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, decided_by) references person,
  check (decision <> 'declined' or reason <> '')
);
comment on table suggestion_decision is 'What a person did with a suggestion of the library: accepted, adapted or declined, with the reason.';
create index suggestion_decision_of_child on suggestion_decision (organisation_id, child_id, decided_at);
call own_and_audit('suggestion_decision', 'child', 'select, insert');

create table circumstance (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  flags text[] not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table circumstance is 'What is so about a child that changes which responses fit, as a person has said. The newest telling counts.';
create index circumstance_of_child on circumstance (organisation_id, child_id, told_at);
call own_and_audit('circumstance', 'child', 'select, insert');

create table plan_draft (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  person_id uuid not null,
  based_on integer not null,
  plan jsonb,
  because text not null default '',
  saved_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, person_id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, person_id) references person
);
comment on table plan_draft is 'A plan that someone is still writing: theirs alone until they put it in force.';
comment on column plan_draft.plan is 'Empty once it has been put in force or laid aside.';
-- A draft is saved every few seconds and is nobody's record yet: it is walled, and has no history.
alter table plan_draft enable row level security;
alter table plan_draft force row level security;
create policy own on plan_draft to attune_app
  using (organisation_id = attune_organisation() and child_id = any (attune_children()) and person_id = any (attune_persons()))
  with check (organisation_id = attune_organisation() and child_id = any (attune_children()) and person_id = any (attune_persons()));
grant select, insert, update on plan_draft to attune_app;
