create table opening_part (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  assessment_id uuid not null,
  part text not null check (part in (
    'known', 'own-words', 'life-line', 'strengths', 'identity', 'attachments', 'health-learning', 'risks')),
  state text not null check (state in ('not-begun', 'begun', 'done', 'left-out')),
  person_id uuid,
  why text check (why in ('did-not-want', 'nobody-knows', 'not-now')),
  missing text not null default '' check (length(missing) <= 600),
  told_by uuid not null,
  told_at timestamptz not null,
  kept_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id, assessment_id) references assessment (organisation_id, child_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, told_by) references person,
  check ((state = 'left-out') = (why is not null)),
  check (why is null or why = 'did-not-want' or missing <> '')
);
comment on table opening_part is 'Where a part of the opening assessment is, who does it, and what is missing and why. Only added to: the newest row of each part stands.';
comment on column opening_part.person_id is 'Who does it.';
comment on column opening_part.why is 'Why it is left out. ''did-not-want'' is the answer of the child, and no gap.';
comment on column opening_part.kept_at is 'Orders rows that were told in the same moment.';
create index opening_part_in_order on opening_part (organisation_id, child_id, assessment_id, part, kept_at);
call own_and_audit('opening_part', 'child', 'select, insert');

create table assessment_finding (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  part text not null check (part in ('known', 'identity', 'attachments', 'health-learning')),
  aspect text not null default '' check (aspect in (
    '', 'culture', 'faith', 'language', 'identity', 'food', 'hair', 'names', 'health', 'learning')),
  words text not null check (length(words) between 1 and 2000),
  from_child boolean not null,
  known_from text not null default '' check (length(known_from) <= 200),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person,
  check (from_child or known_from <> '')
);
comment on table assessment_finding is 'Something that was found out about a child, with who it is known from. Nothing is changed: what is known better later stands beside it.';
comment on column assessment_finding.aspect is 'What it is about: the sides of identity by the child''s own definition; health or learning.';
comment on column assessment_finding.from_child is 'The child said so themself.';
create index assessment_finding_of on assessment_finding (organisation_id, child_id, part, told_at);
call own_and_audit('assessment_finding', 'child', 'select, insert');
