create table form_ask (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  instrument text not null check (instrument ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  words text not null check (length(words) between 3 and 500),
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, asked_by) references person
);
comment on table form_ask is 'Somebody asked the young person to answer a form themself. It stands in their own space until it has an end.';
comment on column form_ask.words is 'What it is for, in words for the young person.';
create index form_ask_of_child on form_ask (organisation_id, child_id, asked_at);
call own_and_audit('form_ask', 'child', 'select, insert');

create table form_ask_end (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  ask_id uuid not null,
  how text not null check (how in ('answered', 'declined', 'withdrawn')),
  because text not null default '' check (length(because) <= 500),
  result_id uuid,
  told_by uuid not null,
  happened_at timestamptz not null,
  device_said_at timestamptz,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id, ask_id) references form_ask (organisation_id, child_id, id),
  foreign key (organisation_id, result_id) references instrument_result,
  foreign key (organisation_id, told_by) references person,
  check ((how = 'answered') = (result_id is not null))
);
comment on table form_ask_end is 'How an asking ended: answered; the young person would rather not, which is a full answer; or taken back by who asked. Told without a signal, two ends can meet: both are kept.';
comment on column form_ask_end.because is 'Why the young person would rather not, if they say it.';
comment on column form_ask_end.device_said_at is 'The device''s own time, where its clock was not believed.';
create index form_ask_end_of_ask on form_ask_end (organisation_id, child_id, ask_id);
call own_and_audit('form_ask_end', 'child', 'select, insert');
