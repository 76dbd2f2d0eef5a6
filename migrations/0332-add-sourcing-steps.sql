create table sourcing_step (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  sourcing_need_id uuid not null,
  kind text not null check (kind in ('asked', 'answered', 'referred', 'waiting', 'started', 'reviewed', 'ended')),
  on_day date not null,
  provider_id uuid,
  about uuid,
  whom text not null default '' check (length(whom) <= 120),
  words text not null default '' check (length(words) <= 1000),
  child_words text not null default '' check (length(child_words) <= 1000),
  answer text check (answer in ('approved', 'not-approved')),
  in_writing boolean,
  until_on date,
  often text not null default '' check (length(often) <= 120),
  review_weeks integer check (review_weeks between 1 and 26),
  outcome text check (outcome in ('helped', 'helped-some', 'did-not-help', 'not-begun')),
  missing text[] not null default '{}',
  despite text not null default '' check (length(despite) <= 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, sourcing_need_id) references sourcing_need,
  foreign key (organisation_id, provider_id) references sourcing_provider,
  foreign key (organisation_id, about) references sourcing_step,
  foreign key (organisation_id, told_by) references person,
  check ((kind = 'answered') = (answer is not null) and (kind = 'answered') = (about is not null)),
  check ((kind = 'ended') = (outcome is not null)),
  check (kind not in ('referred', 'started') or provider_id is not null),
  check (kind not in ('started', 'reviewed') or review_weeks is not null),
  check (missing = '{}' or length(despite) >= 3)
);
comment on table sourcing_step is 'What happened with what is looked for: asked, answered, referred, waiting, started, reviewed, ended. Each stays as it was told.';
comment on column sourcing_step.about is 'For an answer: the asking that it answers.';
comment on column sourcing_step.whom is 'Who was asked, who answered, or with whom it started.';
comment on column sourcing_step.until_on is 'For waiting: until when, as far as anybody knows. Missing: nobody has given a day.';
comment on column sourcing_step.review_weeks is 'After how many weeks somebody looks at what it brings.';
comment on column sourcing_step.missing is 'The conditions of the law that nobody had confirmed when it started.';
comment on column sourcing_step.despite is 'Why it started all the same.';
create index sourcing_step_of_need on sourcing_step (organisation_id, sourcing_need_id, told_at);
create index sourcing_step_of_child on sourcing_step (organisation_id, child_id, told_at);
call own_and_audit('sourcing_step', 'child', 'select, insert');
