create table around_step (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  around_id uuid not null,
  words text not null check (length(words) between 3 and 300),
  does_id uuid,
  does_name text not null check (length(does_name) between 1 and 80),
  by_on date not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, child_id, around_id) references person_around (organisation_id, child_id, id),
  foreign key (organisation_id, does_id) references person,
  foreign key (organisation_id, told_by) references person
);
comment on table around_step is 'The next step for a tie: what somebody does for it, and by which day. It is a duty until it is answered.';
create index around_step_of_person on around_step (organisation_id, child_id, around_id, told_at);
call own_and_audit('around_step', 'child', 'select, insert');

create table around_step_told (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  step_id uuid not null,
  done boolean not null,
  words text not null default '' check (length(words) <= 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, child_id, step_id) references around_step (organisation_id, child_id, id),
  foreign key (organisation_id, told_by) references person,
  check (done or words <> '')
);
comment on table around_step_told is 'That a step was done, or that it will not be, and why.';
create index around_step_told_of_step on around_step_told (organisation_id, step_id, told_at);
call own_and_audit('around_step_told', 'child', 'select, insert');
