create table my_side (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  about uuid not null,
  words text not null check (length(words) between 1 and 2000),
  said_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child
);
comment on table my_side is 'How the child saw what was written about them. It stands beside the entry for good; nobody edits it.';
comment on column my_side.about is 'What the entry of the chronology tells about: a note, a hard moment, a meeting.';
create index my_side_about on my_side (organisation_id, child_id, about, said_at);
call own_and_audit('my_side', 'child', 'select, insert');
