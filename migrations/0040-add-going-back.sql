create table going_back (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  moment_id uuid,
  happened_at timestamptz not null,
  device_said_at timestamptz,
  outcome text not null check (outcome in ('went-back', 'not-yet')),
  first_by text not null default 'adult' check (first_by in ('adult', 'child')),
  person_id uuid,
  other_child text not null default '' check (length(other_child) <= 80),
  words text not null default '' check (length(words) <= 2000),
  received text check (received in ('storm', 'wobble', 'flat', 'calm', 'sun')),
  child_says text check (child_says in ('all-right', 'not-yet', 'nothing')),
  because text not null default '' check (length(because) <= 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, told_by) references person,
  check (outcome = 'went-back' or length(because) >= 3),
  check (outcome = 'not-yet' or words <> '')
);
comment on table going_back is 'Somebody went back after a hard moment to put a relationship right, or could not yet, and why.';
comment on column going_back.moment_id is 'Missing in the record of the other young person: it is not their hard moment.';
comment on column going_back.first_by is 'Who came first: the adult to the child, or the child to the adult.';
comment on column going_back.person_id is 'The adult of the two. Missing where it was put right between two young people.';
comment on column going_back.other_child is 'The first name of the other young person, where both said that it may stand in the other one''s record.';
comment on column going_back.received is 'How the child was after it, as one of the five shapes.';
comment on column going_back.child_says is 'Whether it is all right again, where the child wished to say.';
create index going_back_of_moment on going_back (organisation_id, moment_id, happened_at);
call own_and_audit('going_back', 'child', 'select, insert');
