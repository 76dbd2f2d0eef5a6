create table other_there (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  moment_id uuid not null,
  other_id uuid not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, moment_id, other_id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, other_id) references child,
  foreign key (organisation_id, told_by) references person,
  check (child_id <> other_id)
);
comment on table other_there is 'Another young person who was there in a hard moment. What may lie between the two stays open until it is put right.';
comment on column other_there.child_id is 'Whose hard moment it was.';
call own_and_audit('other_there', 'child', 'select, insert');

create table between_rest (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  other_there_id uuid not null,
  because text not null check (length(because) between 3 and 500),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, other_there_id) references other_there,
  foreign key (organisation_id, decided_by) references person
);
comment on table between_rest is 'A person decided, and said why, that there is nothing to put right between two young people, or that it cannot be for now.';
create index between_rest_of_other on between_rest (organisation_id, other_there_id, decided_at);
call own_and_audit('between_rest', 'child', 'select, insert');
