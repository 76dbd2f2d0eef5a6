create table child_talk (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  moment_id uuid not null,
  happened_at timestamptz not null,
  device_said_at timestamptz,
  answer text not null check (answer in ('chose', 'not-now', 'later', 'nobody', 'talked', 'rests')),
  person_id uuid,
  other_person text not null default '' check (length(other_person) <= 80),
  agreed text not null default '' check (length(agreed) <= 1000),
  because text not null default '' check (length(because) <= 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, told_by) references person,
  check (answer <> 'rests' or length(because) >= 3)
);
comment on table child_talk is 'A child was asked whom they want to talk with after a hard moment, or talked. Every answer is kept, a no as well.';
comment on column child_talk.person_id is 'Whom the child chose, or with whom they talked.';
comment on column child_talk.other_person is 'The same, for somebody who has no place in the product.';
comment on column child_talk.agreed is 'What the two agreed.';
comment on column child_talk.because is 'Why nobody asks again: the child was asked more than once and would rather leave it.';
create index child_talk_of_moment on child_talk (organisation_id, moment_id, happened_at);
call own_and_audit('child_talk', 'child', 'select, insert');

create table moment_side (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  moment_id uuid not null,
  said_at timestamptz not null,
  device_said_at timestamptz,
  happened text not null default '' check (length(happened) <= 2000),
  was_like text not null default '' check (length(was_like) <= 2000),
  helped text not null default '' check (length(helped) <= 2000),
  would_help text not null default '' check (length(would_help) <= 2000),
  differently text not null default '' check (length(differently) <= 2000),
  all_right text check (all_right in ('yes', 'not-yet')),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, told_by) references person
);
comment on table moment_side is 'How a hard moment was for the child, in their own words. It stands beside what the adults wrote and is never changed.';
comment on column moment_side.all_right is 'Whether it is all right again, where the child said so themself.';
comment on column moment_side.told_by is 'The child themself, or the adult who wrote the words down as they were said.';
create index moment_side_of_moment on moment_side (organisation_id, moment_id, said_at);
call own_and_audit('moment_side', 'child', 'select, insert');
