create table risk_assessment (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  number integer not null check (number >= 1),
  plan_number integer not null check (plan_number >= 0),
  risks jsonb not null,
  because text not null check (length(because) between 3 and 500),
  with_child text not null check (with_child in ('together', 'did-not-want', 'not-now')),
  moments uuid[] not null,
  safety_plan text not null check (safety_plan in ('stays', 'changes')),
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, number),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, signed_by) references person
);
comment on table risk_assessment is 'What could harm a child and what is done about it. Only added to and signed: the version with the highest number stands.';
comment on column risk_assessment.plan_number is 'The version of the plan whose lines it points at; 0 where there was none.';
comment on column risk_assessment.moments is 'The hard moments that were before the eyes of who signed it.';
comment on column risk_assessment.safety_plan is 'What the one who signed decided about the safety plan in the same look.';
call own_and_audit('risk_assessment', 'child', 'select, insert');
