create table easy_words (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  about uuid not null,
  words text not null check (length(words) between 1 and 2000),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table easy_words is 'A note in words that the child reads easily, written or checked by a person and never made by a machine. The newest counts, none is lost.';
comment on column easy_words.about is 'The note or the hard moment of the same child.';
create index easy_words_about on easy_words (organisation_id, child_id, about, told_at);
call own_and_audit('easy_words', 'child', 'select, insert');

alter table my_side drop constraint my_side_words_check;
alter table my_side
  add column is_right boolean not null default false,
  add constraint my_side_says check (is_right and words = '' or not is_right and length(words) between 1 and 2000);
comment on column my_side.is_right is 'The child said: that''s right. Then it needs no words.';

create table side_answer (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  side_id uuid not null,
  words text not null check (length(words) between 1 and 1000),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, side_id) references my_side,
  foreign key (organisation_id, told_by) references person
);
comment on table side_answer is 'What an adult said when they had seen the child''s side. It changes neither.';
create index side_answer_to on side_answer (organisation_id, side_id, told_at);
call own_and_audit('side_answer', 'child', 'select, insert');
