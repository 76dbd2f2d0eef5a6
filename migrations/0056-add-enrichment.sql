create table planned_time (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  response_id uuid not null,
  weekday smallint check (weekday between 1 and 7),
  on_day date,
  at_time text not null check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  who text not null check (length(who) between 1 and 80),
  from_on date not null,
  stopped_on date,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person,
  check (num_nonnulls(weekday, on_day) = 1)
);
comment on table planned_time is 'A time in the week that somebody set for a thing of the plan: each week on a day, or once.';
comment on column planned_time.weekday is '1 for Monday to 7 for Sunday, in the home’s own week; then it comes round each week.';
comment on column planned_time.at_time is 'The time of day on the clock of the home.';
comment on column planned_time.stopped_on is 'The first day on which it is not planned any more.';
create index planned_time_of_child on planned_time (organisation_id, child_id, from_on);
call own_and_audit('planned_time', 'child', 'select, insert');
grant update (stopped_on) on planned_time to attune_app;

create table enrichment (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  response_id uuid not null,
  happened_at timestamptz not null,
  device_said_at timestamptz,
  delivered boolean not null,
  why_not text check (why_not in ('said-no', 'nobody-free', 'unwell', 'away', 'closed', 'other')),
  words text not null check (length(words) <= 500),
  thought_shape text check (thought_shape in ('storm', 'wobble', 'flat', 'calm', 'sun')),
  thought_words text not null default '' check (length(thought_words) <= 500),
  thought_by_child boolean not null default false,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person,
  check (delivered = (why_not is null))
);
comment on table enrichment is 'An enrichment of the plan that was done, with what the child thought of it, or that was not done and why.';
comment on column enrichment.happened_at is 'When it was done, or when it should have been.';
comment on column enrichment.thought_by_child is 'The child put it there with their own hands. Else they said it and somebody wrote it down.';
create index enrichment_in_order on enrichment (organisation_id, child_id, happened_at, id);
call own_and_audit('enrichment', 'child', 'select, insert');
