create table gentle_word (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  finds text not null check (length(finds) between 2 and 60),
  asks text not null check (asks in ('seen', 'behind', 'said', 'plain', 'names', 'exactly', 'told', 'did')),
  instead text not null default '' check (length(instead) <= 60),
  is_on boolean not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, told_by) references person
);
comment on table gentle_word is 'A word that a home asks about gently while a note is written. The newest row of a word counts; what the home has not said, the starter list says.';
comment on column gentle_word.finds is 'The word as it is written in notes, in small letters.';
comment on column gentle_word.instead is 'What could stand there; nothing where only the writer knows.';
create index gentle_word_of_home on gentle_word (organisation_id, home_id, finds, told_at);
call own_and_audit('gentle_word', 'home', 'select, insert');
