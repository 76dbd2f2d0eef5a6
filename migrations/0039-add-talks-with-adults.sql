create table adult_there (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  moment_id uuid not null,
  person_id uuid not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, moment_id, person_id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, told_by) references person
);
comment on table adult_there is 'An adult who was there in a hard moment. Each of them is offered a talk.';
call own_and_audit('adult_there', 'child', 'select, insert');

create table adult_talk (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  moment_id uuid not null,
  person_id uuid not null,
  happened_at timestamptz not null,
  device_said_at timestamptz,
  answer text not null check (answer in ('talked', 'not-now', 'no-thanks')),
  with_whom text not null default '' check (length(with_whom) <= 80),
  agreed text not null default '' check (length(agreed) <= 1000),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, told_by) references person
);
comment on table adult_talk is 'An adult talked about a hard moment with somebody, or would rather not. Only that, when, and what the team agreed leaves the room.';
create index adult_talk_of_moment on adult_talk (organisation_id, moment_id, happened_at);
call own_and_audit('adult_talk', 'child', 'select, insert');

create table adult_talk_words (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  words text not null default '' check (length(words) <= 5000),
  needs text not null default '' check (length(needs) <= 1000),
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references adult_talk,
  foreign key (organisation_id, person_id) references person
);
comment on table adult_talk_words is 'How a hard moment was for an adult, and what they need: theirs alone, nobody else can read it.';
call own_and_audit('adult_talk_words', 'person', 'select, insert');
