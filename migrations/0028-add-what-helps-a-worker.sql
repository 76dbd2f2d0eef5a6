create table what_helps_me (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  signs text not null default '' check (length(signs) <= 1000),
  helps text not null default '' check (length(helps) <= 1000),
  people text not null default '' check (length(people) <= 1000),
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person
);
comment on table what_helps_me is 'A worker''s own safety plan: how they notice, what helps, whom they turn to. Theirs alone; a new telling is a new row.';
create index what_helps_me_in_order on what_helps_me (organisation_id, person_id, told_at);
call own_and_audit('what_helps_me', 'person', 'select, insert');
