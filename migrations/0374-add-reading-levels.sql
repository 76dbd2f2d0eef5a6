create table reading_level (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  level text not null check (level in ('pictures', 'short', 'full')),
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, chosen_by) references person
);
comment on table reading_level is 'How a young person reads their plan: in pictures, in short words, or all of it. Chosen by them or with them; the newest counts.';
create index reading_level_of_child on reading_level (organisation_id, child_id, chosen_at);
call own_and_audit('reading_level', 'child', 'select, insert');
