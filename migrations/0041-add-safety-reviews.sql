create table safety_review (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  moments uuid[] not null check (cardinality(moments) between 1 and 200),
  decision text not null check (decision in ('stays', 'changes', 'changed')),
  because text not null check (length(because) between 3 and 500),
  plan_number integer not null check (plan_number >= 0),
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, reviewed_by) references person
);
comment on table safety_review is 'A person looked again at what could harm a child and at the safety plan, after hard moments.';
comment on column safety_review.moments is 'The hard moments that the person had before them: only these are looked at by it.';
comment on column safety_review.decision is 'It stays as it is; it is to change; it has changed, by a new version of the plan.';
comment on column safety_review.plan_number is 'The version of the plan that was looked at, or that carries the change. 0: there was none yet.';
create index safety_review_of_child on safety_review (organisation_id, child_id, reviewed_at);
call own_and_audit('safety_review', 'child', 'select, insert');
