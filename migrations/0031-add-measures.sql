create table measure (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  moment_id uuid,
  kind text not null check (kind in ('hold', 'control', 'discipline')),
  used_at timestamptz not null,
  device_said_at timestamptz,
  users uuid[] not null check (cardinality(users) between 1 and 6),
  routine_in text not null default '' check (length(routine_in) <= 300),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, told_by) references person
);
comment on table measure is 'A measure of control, discipline or restraint was used: from its use on, the clocks of the law run.';
comment on column measure.used_at is 'When it was used, as it was first told. Told anew in an account, the clocks follow the account.';
comment on column measure.users is 'The adults who used it.';
comment on column measure.routine_in is 'Where the child''s EHC plan provides for it as routine; then the three acts are not demanded.';
create index measure_in_order on measure (organisation_id, child_id, used_at);
create index measure_of_moment on measure (organisation_id, moment_id);
call own_and_audit('measure', 'child', 'select, insert');

create table measure_account (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  measure_id uuid not null,
  behaviour text not null check (length(behaviour) between 1 and 3000),
  used_at timestamptz not null,
  place text not null check (length(place) between 1 and 200),
  description text not null check (length(description) between 1 and 3000),
  lasted_seconds integer not null check (lasted_seconds between 1 and 86400),
  avoided text not null check (length(avoided) between 1 and 3000),
  users uuid[] not null check (cardinality(users) between 1 and 6),
  present text not null default '' check (length(present) <= 500),
  effect text not null check (length(effect) between 1 and 3000),
  injury text not null check (length(injury) between 1 and 2000),
  because text not null default '' check (length(because) <= 500),
  hash text not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, measure_id) references measure,
  foreign key (organisation_id, told_by) references person
);
comment on table measure_account is 'The record of a measure with the contents that the law demands: the first act. Set right, it is told anew beside the first.';
comment on column measure_account.because is 'Why it was told anew; empty for the first.';
comment on column measure_account.hash is 'SHA-256 of the contents: a signature names it, so that what was signed stays known.';
create index measure_account_in_order on measure_account (organisation_id, measure_id, told_at);
call own_and_audit('measure_account', 'child', 'select, insert');

create table measure_signature (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  measure_id uuid not null,
  account_id uuid not null,
  account_hash text not null,
  act text not null check (act in ('spoke-to-user', 'spoke-to-child')),
  users uuid[] not null,
  words text not null default '' check (length(words) <= 2000),
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, measure_id) references measure,
  foreign key (organisation_id, account_id) references measure_account,
  foreign key (organisation_id, signed_by) references person,
  check (not (signed_by = any (users)))
);
comment on table measure_signature is 'The second and the third act: an authorised person has spoken to who used the measure and signs the record as accurate, and has spoken to the child.';
comment on column measure_signature.users is 'Who used the measure, as in the account that was signed: none of them signs.';
comment on column measure_signature.account_hash is 'What was signed.';
create index measure_signature_in_order on measure_signature (organisation_id, measure_id, signed_at);
call own_and_audit('measure_signature', 'child', 'select, insert');
