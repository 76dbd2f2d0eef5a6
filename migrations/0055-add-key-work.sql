create table key_work_session (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  happened_at timestamptz not null,
  device_said_at timestamptz,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table key_work_session is 'Time together from the plan, from the tap that began it. How it went stands in its closing.';
comment on column key_work_session.happened_at is 'When it began, or was offered.';
create index key_work_session_in_order on key_work_session (organisation_id, child_id, happened_at, id);
call own_and_audit('key_work_session', 'child', 'select, insert');

create table key_work_close (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  session_id uuid not null,
  how text not null check (how in ('together', 'not-today')),
  ended_at timestamptz not null,
  words text not null check (length(words) <= 2000),
  response_ids uuid[] not null default '{}',
  need_ids uuid[] not null default '{}',
  next_on date,
  next_words text not null default '' check (length(next_words) <= 200),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, session_id) references key_work_session,
  foreign key (organisation_id, told_by) references person
);
comment on table key_work_close is 'How time together went, in a line by the adult. Two adults who were there may each say it; both stand.';
comment on column key_work_close.how is 'not-today: it was offered and the child did not want to. That is an answer, and it counts as offered.';
comment on column key_work_close.response_ids is 'The responses of the plan that it was about.';
comment on column key_work_close.next_on is 'When they meet next, as the two of them agreed.';
create index key_work_close_of_session on key_work_close (organisation_id, session_id, told_at);
call own_and_audit('key_work_close', 'child', 'select, insert');

create table key_work_summary (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  session_id uuid not null,
  shape text check (shape in ('storm', 'wobble', 'flat', 'calm', 'sun')),
  words text not null check (length(words) <= 2000),
  by_child boolean not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, session_id) references key_work_session,
  foreign key (organisation_id, told_by) references person,
  check (shape is not null or words <> '')
);
comment on table key_work_summary is 'How time together was, by the child: a shape, words, or both. Their words stay as they put them.';
comment on column key_work_summary.by_child is 'The child put it there with their own hands, on the device that was handed over or in their own space. Else they said it and somebody wrote it down.';
create index key_work_summary_of_session on key_work_summary (organisation_id, session_id, told_at);
call own_and_audit('key_work_summary', 'child', 'select, insert');

create table promise (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  session_id uuid,
  words text not null check (length(words) between 1 and 500),
  by_id uuid,
  by_name text not null check (length(by_name) between 1 and 80),
  until_on date,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, session_id) references key_work_session,
  foreign key (organisation_id, by_id) references person,
  foreign key (organisation_id, told_by) references person
);
comment on table promise is 'Something that an adult promised to a child: what, who, and until when. It stays open until it was kept, or the child was told why not.';
create index promise_of_child on promise (organisation_id, child_id, told_at);
call own_and_audit('promise', 'child', 'select, insert');

create table promise_answer (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  promise_id uuid not null,
  kept boolean not null,
  because text not null check (length(because) <= 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, promise_id) references promise,
  foreign key (organisation_id, told_by) references person,
  check (kept or length(because) >= 3)
);
comment on table promise_answer is 'That a promise was kept, or that it was not, why not, and that the child was told so.';
create index promise_answer_of_promise on promise_answer (organisation_id, promise_id, told_at);
call own_and_audit('promise_answer', 'child', 'select, insert');
