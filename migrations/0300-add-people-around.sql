create table person_around (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table person_around is 'Somebody who is around a child, or was: a person, a pet, a place with people. What is told about them stands in around_telling.';
create index person_around_of_child on person_around (organisation_id, child_id);
call own_and_audit('person_around', 'child', 'select, insert');

create table around_telling (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  around_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  kind text not null check (kind in ('family', 'sibling', 'friend', 'carer', 'home', 'school', 'community', 'professional', 'pet')),
  how text not null default '' check (length(how) <= 120),
  key_relationship text check (key_relationship in ('self', 'team', 'children')),
  quality text not null check (quality in ('close', 'good', 'up-and-down', 'distant', 'broken', 'not-safe')),
  by_child boolean not null,
  said_by text not null default '' check (length(said_by) <= 80),
  words text not null default '' check (length(words) <= 1000),
  since_on date not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, child_id, around_id) references person_around (organisation_id, child_id, id),
  foreign key (organisation_id, told_by) references person,
  check (by_child = (said_by = ''))
);
comment on table around_telling is 'How it is between a child and somebody around them, told once by one voice. Told anew, the earlier telling stays.';
comment on column around_telling.how is 'Who they are to the child, in the child’s words: Mum’s sister, my old coach.';
comment on column around_telling.key_relationship is 'Which of the three key relationships it belongs to, where it does: with oneself, with the team, with the children here.';
comment on column around_telling.by_child is 'Whether the child says so, by their own hand or written down for them; else said_by names the adult.';
comment on column around_telling.since_on is 'From which day it has been like this.';
create index around_telling_in_order on around_telling (organisation_id, child_id, around_id, since_on, told_at);
call own_and_audit('around_telling', 'child', 'select, insert');

create table around_end (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  around_id uuid not null,
  on_day date not null,
  because text not null check (length(because) between 3 and 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, child_id, around_id) references person_around (organisation_id, child_id, id),
  foreign key (organisation_id, told_by) references person
);
comment on table around_end is 'From which day somebody is no longer around, and why. Told anew from a later day, they are again.';
create index around_end_of_person on around_end (organisation_id, child_id, around_id, on_day);
call own_and_audit('around_end', 'child', 'select, insert');
