create table idea_vote (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  strategy_id text not null check (length(strategy_id) between 1 and 80),
  title text not null check (length(title) between 1 and 300),
  vote text not null check (vote in ('yes', 'maybe', 'no')),
  words text not null default '' check (length(words) <= 500),
  told_by uuid not null,
  happened_at timestamptz not null,
  device_said_at timestamptz,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table idea_vote is 'What the child says to a suggestion: yes please, maybe, no thanks. The newest counts, none is lost; to say nothing is fine.';
comment on column idea_vote.told_by is 'The child, or the adult who wrote it down for them.';
comment on column idea_vote.device_said_at is 'The device''s own time, where its clock was not believed.';
create index idea_vote_of_child on idea_vote (organisation_id, child_id, strategy_id, happened_at);
call own_and_audit('idea_vote', 'child', 'select, insert');
