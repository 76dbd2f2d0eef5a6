create table missing_episode (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  moment_id uuid not null,
  last_seen_at timestamptz not null,
  last_seen text not null default '' check (length(last_seen) <= 500),
  noticed_at timestamptz not null,
  device_said_at timestamptz,
  worry text not null default '' check (length(worry) <= 2000),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, told_by) references person
);
comment on table missing_episode is 'A child is missing from home: when and where they were last seen, and what we worry about. Whom we told stands under who was told.';
create index missing_episode_in_order on missing_episode (organisation_id, child_id, last_seen_at);
create index missing_episode_of_moment on missing_episode (organisation_id, moment_id);
call own_and_audit('missing_episode', 'child', 'select, insert');

create table missing_return (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  missing_id uuid not null,
  returned_at timestamptz not null,
  device_said_at timestamptz,
  how text not null check (how in ('came-back', 'found-by-us', 'brought-by-police', 'brought-by-family', 'other')),
  place text not null default '' check (length(place) <= 300),
  state text not null default '' check (length(state) <= 2000),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, missing_id) references missing_episode,
  foreign key (organisation_id, told_by) references person
);
comment on table missing_return is 'A child who was missing is back: how, from where, and how they were.';
create index missing_return_of_episode on missing_return (organisation_id, missing_id, told_at);
call own_and_audit('missing_return', 'child', 'select, insert');

create table return_talk (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  missing_id uuid not null,
  outcome text not null check (outcome in ('talked', 'offered', 'not-wanted')),
  with_whom text not null check (length(with_whom) between 1 and 200),
  chosen_by_child boolean not null,
  happened_at timestamptz not null,
  device_said_at timestamptz,
  own_words text not null default '' check (length(own_words) <= 3000),
  hears text not null default 'care-team' check (hears in ('key-worker', 'care-team')),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, missing_id) references missing_episode,
  foreign key (organisation_id, told_by) references person
);
comment on table return_talk is 'The talk after a child came back: with whom, chosen by the child or not, and what they said, unchanged.';
comment on column return_talk.outcome is 'Offered: they may want it later. Not wanted: the child said no, and that is kept as their answer.';
comment on column return_talk.hears is 'Who may hear the words: the child decides.';
create index return_talk_of_episode on return_talk (organisation_id, missing_id, told_at);
call own_and_audit('return_talk', 'child', 'select, insert');
