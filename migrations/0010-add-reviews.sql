create table track (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  title text not null check (length(title) between 1 and 120),
  need_id uuid,
  aim smallint not null check (aim between 0 and 10),
  made_by uuid not null,
  made_at timestamptz not null,
  ended_on date,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, made_by) references person
);
comment on table track is 'A milestone that is followed on a scale of 0 to 10 by the child, the workers and the clinician.';
comment on column track.need_id is 'The need of the plan that it goes to; needs live in the versions of the plan.';
comment on column track.aim is 'Where the child wants to be.';
create index track_of_child on track (organisation_id, child_id, made_at);
call own_and_audit('track', 'child');

create table track_score (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  track_id uuid not null,
  score smallint not null check (score between 0 and 10),
  as_whom text not null check (as_whom in ('child', 'worker', 'clinician')),
  words text not null default '' check (length(words) <= 500),
  scored_on date not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id, track_id) references track (organisation_id, child_id, id),
  foreign key (organisation_id, told_by) references person
);
comment on table track_score is 'Where somebody sees the child on a track, on a day. A new view is a new row; none is changed.';
comment on column track_score.as_whom is 'Whose view it is. A worker may write down the child''s beside them; told_by says who wrote.';
create index track_score_in_order on track_score (organisation_id, child_id, track_id, scored_on, told_at);
call own_and_audit('track_score', 'child', 'select, insert');

create table meeting (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  held_on date not null,
  covers_from date not null,
  covers_to date not null,
  started_by uuid not null,
  started_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  plan_version_id uuid,
  plan_number integer,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, id),
  unique (organisation_id, child_id, held_on),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, started_by) references person,
  check (covers_from <= covers_to),
  check ((closed_by is null) = (closed_at is null))
);
comment on table meeting is 'The therapeutic meeting about one child: clinician and manager at least, about once a month.';
comment on column meeting.covers_from is 'First day that the pack looks at: the day after the last meeting''s last, or a month back. Both ends included.';
comment on column meeting.plan_version_id is 'The version of the plan that its decisions became; none where nothing in the plan changed.';
call own_and_audit('meeting', 'child');

create table meeting_decision (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  meeting_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  words text not null default '' check (length(words) <= 1000),
  owner_id uuid not null,
  due_on date not null,
  kind text not null check (kind in ('keep', 'change', 'add', 'stop', 'other')),
  response_id uuid,
  response jsonb,
  answers uuid,
  told_by uuid not null,
  told_at timestamptz not null,
  taken_back_at timestamptz,
  plan_version_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, id),
  foreign key (organisation_id, child_id, meeting_id) references meeting (organisation_id, child_id, id),
  foreign key (organisation_id, owner_id) references person,
  foreign key (organisation_id, told_by) references person,
  check (kind not in ('keep', 'change', 'stop') or response_id is not null),
  check ((response is not null) = (kind in ('change', 'add')))
);
comment on table meeting_decision is 'What a meeting decided: a sentence, who sees to it and by when, and what it does to the plan.';
comment on column meeting_decision.response is 'For a change or an addition: the response as it shall stand, with who does, decides and answers.';
comment on column meeting_decision.answers is 'What the child had said that this answers.';
comment on column meeting_decision.plan_version_id is 'The version of the plan in which it came into force.';
create index meeting_decision_in_order on meeting_decision (organisation_id, child_id, meeting_id, told_at);
call own_and_audit('meeting_decision', 'child');

create table decision_done (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  decision_id uuid not null,
  done_on date not null,
  words text not null default '' check (length(words) <= 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, decision_id),
  foreign key (organisation_id, child_id, decision_id) references meeting_decision (organisation_id, child_id, id),
  foreign key (organisation_id, told_by) references person
);
comment on table decision_done is 'That a decision has been carried out, on which day.';
call own_and_audit('decision_done', 'child', 'select, insert');

create table priority (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  meeting_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  owner_id uuid not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id, meeting_id) references meeting (organisation_id, child_id, id),
  foreign key (organisation_id, owner_id) references person,
  foreign key (organisation_id, told_by) references person
);
comment on table priority is 'What matters most in the coming month, and who holds it.';
create index priority_in_order on priority (organisation_id, child_id, meeting_id, told_at);
call own_and_audit('priority', 'child', 'select, insert');

create table letter_draft (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  meeting_id uuid not null,
  body text not null check (length(body) between 1 and 6000),
  from_decisions boolean not null default false,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id, meeting_id) references meeting (organisation_id, child_id, id),
  foreign key (organisation_id, written_by) references person
);
comment on table letter_draft is 'A letter to the child as it was being written. Not for the child to read: a letter is what was sent.';
comment on column letter_draft.from_decisions is 'Put together from the decisions'' own words and edited by nobody yet: it cannot be sent like this.';
create index letter_draft_in_order on letter_draft (organisation_id, child_id, meeting_id, written_at);
call own_and_audit('letter_draft', 'child', 'select, insert');

create table letter (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  meeting_id uuid not null,
  body text not null check (length(body) between 1 and 6000),
  written_by uuid not null,
  sent_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, meeting_id),
  foreign key (organisation_id, child_id, meeting_id) references meeting (organisation_id, child_id, id),
  foreign key (organisation_id, written_by) references person
);
comment on table letter is 'What was decided, told to the child by a person who wrote and sent it.';
call own_and_audit('letter', 'child', 'select, insert');
