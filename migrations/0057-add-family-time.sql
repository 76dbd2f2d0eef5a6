create table family_agreement (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  who text not null check (length(who) between 1 and 80),
  ways text[] not null check (ways <@ array['visit', 'call', 'video', 'letter', 'stay']),
  supervised boolean not null,
  by_order text not null default '' check (length(by_order) <= 300),
  words text not null default '' check (length(words) <= 300),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table family_agreement is 'Who may see or call a child, in which ways, and whether somebody has to be there. The newest for each name counts.';
comment on column family_agreement.ways is 'Empty: not at the moment.';
comment on column family_agreement.by_order is 'The order or agreement that says so, in words.';
create index family_agreement_of_child on family_agreement (organisation_id, child_id, told_at);
call own_and_audit('family_agreement', 'child', 'select, insert');

create table family_time (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  who text not null check (length(who) between 1 and 80),
  way text not null check (way in ('visit', 'call', 'video', 'letter', 'stay')),
  planned_at timestamptz not null,
  supervised boolean not null,
  by_order text not null default '' check (length(by_order) <= 300),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table family_time is 'A visit, a call or a letter that a child may look forward to: with whom, when, and whether somebody has to be there.';
create index family_time_in_order on family_time (organisation_id, child_id, planned_at, id);
call own_and_audit('family_time', 'child', 'select, insert');

create table family_time_told (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  family_time_id uuid not null,
  happened boolean not null,
  happened_at timestamptz not null,
  why_not text not null default '' check (length(why_not) <= 300),
  words text not null default '' check (length(words) <= 1000),
  child_words text not null default '' check (length(child_words) <= 1000),
  before_shape text check (before_shape in ('storm', 'wobble', 'flat', 'calm', 'sun')),
  after_shape text check (after_shape in ('storm', 'wobble', 'flat', 'calm', 'sun')),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, family_time_id) references family_time,
  foreign key (organisation_id, told_by) references person
);
comment on table family_time_told is 'How family time went, or that it did not happen. Two adults may each say it; both stand.';
comment on column family_time_told.child_words is 'What the child said about it, as they said it.';
create index family_time_told_of_time on family_time_told (organisation_id, family_time_id, told_at);
call own_and_audit('family_time_told', 'child', 'select, insert');
