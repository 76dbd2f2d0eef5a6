alter table note
  add column clip_seconds smallint check (clip_seconds between 1 and 120),
  add column marks jsonb not null default '[]' check (jsonb_typeof(marks) = 'array');
comment on column note.clip_seconds is 'How long the voice is that was kept as the note: the file of the same id. Missing: there is none.';
comment on column note.marks is 'What the writer marked in the words, as ranges: what is a fact, what an opinion, what is about somebody else.';

create table note_not_done (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  note_id uuid not null,
  response_id uuid not null,
  because text not null check (because in ('not-wanted', 'away', 'no-time', 'not-safe', 'other')),
  words text not null default '' check (length(words) <= 120),
  primary key (organisation_id, id),
  unique (organisation_id, note_id, response_id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, note_id) references note
);
comment on table note_not_done is 'What was planned and did not happen, with why. It is no fault: a child who does not want to has said something.';
create index note_not_done_by_response on note_not_done (organisation_id, child_id, response_id);
call own_and_audit('note_not_done', 'child', 'select, insert');

create table kept_review (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  note_id uuid not null,
  outcome text not null check (outcome in ('released', 'kept-on')),
  review_on date,
  because text not null check (length(because) between 3 and 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, note_id) references note,
  foreign key (organisation_id, told_by) references person,
  check ((outcome = 'kept-on') = (review_on is not null))
);
comment on table kept_review is 'Somebody looked again at why a note is kept from the child. Released, the child reads it from then on; else there is a new day.';
create index kept_review_of_note on kept_review (organisation_id, child_id, note_id, told_at);
call own_and_audit('kept_review', 'child', 'select, insert');
call let_owner('kept_review');
