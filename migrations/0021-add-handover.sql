create table handover (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  team_line text not null default '' check (length(team_line) <= 300),
  left_to_do text[] not null default '{}' check (cardinality(left_to_do) <= 8),
  given_at timestamptz not null,
  device_said_at timestamptz,
  given_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, given_by) references person
);
comment on table handover is 'What one shift gives the next. What to hold for each young person stands in its lines.';
comment on column handover.team_line is 'One line about how the team is, or what the whole house needs.';
create index handover_in_order on handover (organisation_id, home_id, given_at);
call own_and_audit('handover', 'home', 'select, insert');

create table handover_line (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  handover_id uuid not null,
  child_id uuid not null,
  place smallint not null check (place between 1 and 3),
  words text not null check (length(words) between 1 and 240),
  source text check (source in ('note', 'hard-moment')),
  about uuid,
  readable_by_child boolean not null,
  primary key (organisation_id, id),
  unique (organisation_id, handover_id, child_id, place),
  foreign key (organisation_id, handover_id) references handover,
  foreign key (organisation_id, child_id) references child,
  check ((source is null) = (about is null))
);
comment on table handover_line is 'One of at most three things to hold in mind for a young person, in words that a person wrote.';
comment on column handover_line.about is 'The note or the hard moment whose words these are, or were before somebody changed them.';
comment on column handover_line.readable_by_child is 'False where it comes from a note that is kept from the child.';
create index handover_line_of_child on handover_line (organisation_id, child_id, handover_id);
call own_and_audit('handover_line', 'child', 'select, insert');

create table handover_heard (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  handover_id uuid not null,
  heard_by uuid not null,
  heard_at timestamptz not null,
  device_said_at timestamptz,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, handover_id) references handover,
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, heard_by) references person
);
comment on table handover_heard is 'Who of the next shift has heard a handover, and when: each for themselves.';
create index handover_heard_of on handover_heard (organisation_id, handover_id, heard_at);
call own_and_audit('handover_heard', 'home', 'select, insert');
