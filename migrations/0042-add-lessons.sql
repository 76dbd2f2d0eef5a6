create table lesson (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  moment_id uuid not null,
  goes_to text not null check (goes_to in ('plan', 'home', 'team', 'nowhere')),
  words text not null check (length(words) between 3 and 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, told_by) references person
);
comment on table lesson is 'What was learned from a hard moment, a line each.';
comment on column lesson.goes_to is 'For the child''s plan, for the home, for the team; or nothing new this time, and why.';
create index lesson_of_moment on lesson (organisation_id, moment_id, told_at);
call own_and_audit('lesson', 'child', 'select, insert');

create table lesson_answer (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  lesson_id uuid not null,
  answer text not null check (answer in ('in-plan', 'taken-up', 'declined')),
  because text not null default '' check (length(because) <= 500),
  plan_number integer,
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, lesson_id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, lesson_id) references lesson,
  foreign key (organisation_id, answered_by) references person,
  check ((answer = 'in-plan') = (plan_number is not null)),
  check (answer <> 'declined' or length(because) >= 3)
);
comment on table lesson_answer is 'What became of a lesson: it is in the plan, it was taken up, or a person declined it and said why.';
comment on column lesson_answer.plan_number is 'The version of the child''s plan that carries it.';
call own_and_audit('lesson_answer', 'child', 'select, insert');
