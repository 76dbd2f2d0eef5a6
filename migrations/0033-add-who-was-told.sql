create table notifiable_decision (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  moment_id uuid not null,
  rule text not null check (length(rule) between 1 and 80),
  is_notifiable boolean not null,
  because text not null check (length(because) between 3 and 1000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, decided_by) references person
);
comment on table notifiable_decision is 'A person has decided whether a hard moment must be notified under a rule, with the reason either way. Decided anew, it stands beside the first.';
create index notifiable_decision_of_moment on notifiable_decision (organisation_id, child_id, moment_id, decided_at);
call own_and_audit('notifiable_decision', 'child', 'select, insert');

create table told_outside (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  moment_id uuid not null,
  whom text not null check (whom in ('inspectorate', 'placing-authority', 'secretary-of-state', 'local-authority',
    'health-board', 'ombudsman', 'police', 'family', 'social-worker', 'manager', 'on-call', 'someone-else')),
  name text not null default '' check (length(name) <= 200),
  what text not null check (length(what) between 1 and 2000),
  how text not null check (how in ('call', 'e-mail', 'form', 'in-person', 'message')),
  reference text not null default '' check (length(reference) <= 120),
  happened_at timestamptz not null,
  device_said_at timestamptz,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, told_by) references person
);
comment on table told_outside is 'Who was told about a hard moment: whom, what, how, when and by whom, with the reference they gave.';
create index told_outside_of_moment on told_outside (organisation_id, child_id, moment_id, happened_at);
call own_and_audit('told_outside', 'child', 'select, insert');
