create table idea_asked (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  strategy_id text not null check (length(strategy_id) between 1 and 80),
  title text not null check (length(title) between 1 and 300),
  says text not null check (length(says) between 1 and 500),
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, asked_by) references person
);
comment on table idea_asked is 'A suggestion of the library that an adult put to the child, in words for the child. Asked again, it is a new row.';
comment on column idea_asked.title is 'The name of the suggestion when it was put to the child.';
create index idea_asked_of_child on idea_asked (organisation_id, child_id, asked_at);
call own_and_audit('idea_asked', 'child', 'select, insert');
