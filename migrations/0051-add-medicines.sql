create table medicine (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table medicine is 'A medicine of a child, prescribed or homely. What it is and how it is given stands in its versions.';
create index medicine_of_child on medicine (organisation_id, child_id);
call own_and_audit('medicine', 'child', 'select, insert');

create table medicine_version (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  medicine_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('prescribed', 'homely')),
  name text not null check (length(name) between 2 and 120),
  strength text not null check (length(strength) <= 60),
  form text not null check (length(form) <= 60),
  dose text not null check (length(dose) between 1 and 120),
  amount double precision not null check (amount > 0 and amount <= 10000),
  unit text not null check (length(unit) between 1 and 40),
  route text not null check (length(route) <= 60),
  what_for text not null check (length(what_for) between 2 and 300),
  prescriber text not null check (length(prescriber) <= 120),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  given text not null check (given in ('regular', 'as-needed')),
  times text[] not null default '{}',
  week_days integer[] not null default '{}',
  every_days integer not null default 1 check (every_days between 1 and 366),
  late_after_minutes integer not null default 60 check (late_after_minutes between 5 and 720),
  needed_when text not null default '' check (length(needed_when) <= 300),
  try_first text not null default '' check (length(try_first) <= 300),
  hours_between double precision check (hours_between > 0),
  most_in_day integer check (most_in_day > 0),
  effect_after_minutes integer not null default 60 check (effect_after_minutes between 5 and 1440),
  controlled boolean not null default false,
  by_two boolean not null default false,
  stored_where text not null default '' check (length(stored_where) <= 120),
  stopped boolean not null default false,
  because text not null check (length(because) between 3 and 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, medicine_id, number),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, medicine_id) references medicine,
  foreign key (organisation_id, told_by) references person,
  check ((given = 'regular') = (cardinality(times) > 0)),
  check (given = 'regular' or length(needed_when) >= 3)
);
comment on table medicine_version is 'A medicine as it was ordered from a time on. A change and a stop are new versions with their reason; none is overwritten.';
comment on column medicine_version.dose is 'How much, in words: one tablet, two puffs.';
comment on column medicine_version.amount is 'The same in units of the stock: 1, 2, 2.5.';
comment on column medicine_version.times is 'Times of the home''s day, HH:MM, at which it is due.';
comment on column medicine_version.week_days is 'The days of the week on which it is due, 1 for Monday; none named means each day.';
comment on column medicine_version.every_days is 'Each day, every second day, and so on, counted from the first.';
comment on column medicine_version.try_first is 'What of the plan is tried before an as-needed one.';
comment on column medicine_version.by_two is 'Another person confirms each giving: because the medicine is controlled, or the home''s model asks.';
call own_and_audit('medicine_version', 'child', 'select, insert');

create table giving (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  medicine_id uuid not null,
  version_id uuid not null,
  due_at timestamptz,
  answer text not null check (answer in ('given', 'not-wanted', 'away', 'withheld', 'missed')),
  amount double precision not null check (amount >= 0 and amount <= 10000),
  happened_at timestamptz not null,
  device_said_at timestamptz,
  because text not null check (length(because) <= 500),
  before_shape text check (before_shape in ('storm', 'wobble', 'flat', 'calm', 'sun')),
  warned text[] not null default '{}',
  by_two boolean not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, id, told_by),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, medicine_id) references medicine,
  foreign key (organisation_id, version_id) references medicine_version,
  foreign key (organisation_id, told_by) references person,
  check ((answer = 'given') = (amount > 0)),
  check (answer not in ('withheld', 'missed') or length(because) >= 3)
);
comment on table giving is 'The answer to one dose: given, not wanted, away, withheld with a reason. Two answers to one dose are both kept.';
comment on column giving.id is 'Made by the device that wrote it: sent twice, it is written once.';
comment on column giving.due_at is 'The dose that it answers. Missing for an as-needed medicine.';
comment on column giving.warned is 'What stood against giving it now, as far as was known: too soon, over the most in 24 hours, given already. A person decided.';
create index giving_in_order on giving (organisation_id, medicine_id, happened_at);
create index giving_of_child on giving (organisation_id, child_id, happened_at);
create index giving_by_dose on giving (organisation_id, child_id, due_at);
call own_and_audit('giving', 'child', 'select, insert');

create table giving_effect (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  giving_id uuid not null,
  shape text not null check (shape in ('storm', 'wobble', 'flat', 'calm', 'sun')),
  words text not null check (length(words) <= 500),
  happened_at timestamptz not null,
  device_said_at timestamptz,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, giving_id) references giving,
  foreign key (organisation_id, told_by) references person
);
comment on table giving_effect is 'How the child was a while after an as-needed medicine.';
create index effect_of_giving on giving_effect (organisation_id, giving_id);
call own_and_audit('giving_effect', 'child', 'select, insert');

create table medicine_stock (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  medicine_id uuid not null,
  kind text not null check (kind in ('in', 'spoiled', 'returned', 'counted')),
  amount double precision not null check (amount >= 0 and amount <= 100000),
  expected double precision check (expected >= 0),
  words text not null check (length(words) <= 300),
  happened_at timestamptz not null,
  device_said_at timestamptz,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, id, told_by),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, medicine_id) references medicine,
  foreign key (organisation_id, told_by) references person,
  check ((kind = 'counted') = (expected is not null))
);
comment on table medicine_stock is 'What came in, what spoiled, what went back, and what was counted. What was given counts out by itself.';
comment on column medicine_stock.expected is 'How much should have been there when it was counted.';
create index stock_in_order on medicine_stock (organisation_id, medicine_id, happened_at);
call own_and_audit('medicine_stock', 'child', 'select, insert');

create table second_person (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  giving_id uuid,
  stock_id uuid,
  first_person uuid not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, giving_id, first_person) references giving (organisation_id, id, told_by),
  foreign key (organisation_id, stock_id, first_person) references medicine_stock (organisation_id, id, told_by),
  foreign key (organisation_id, told_by) references person,
  check (num_nonnulls(giving_id, stock_id) = 1),
  check (told_by <> first_person)
);
comment on table second_person is 'Another person saw it: a second signature under a giving or a count, never by the first person.';
create index second_of_giving on second_person (organisation_id, giving_id);
create index second_of_count on second_person (organisation_id, stock_id);
call own_and_audit('second_person', 'child', 'select, insert');

create table medicine_matter (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  medicine_id uuid not null,
  giving_id uuid,
  stock_id uuid,
  kind text not null check (kind in (
    'wrong-dose', 'missed', 'wrong-child', 'double-dose', 'stock-difference', 'written-twice', 'stock-found')),
  words text not null check (length(words) between 3 and 5000),
  happened_at timestamptz not null,
  device_said_at timestamptz,
  hard_moment_id uuid,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, medicine_id) references medicine,
  foreign key (organisation_id, giving_id) references giving,
  foreign key (organisation_id, stock_id) references medicine_stock,
  foreign key (organisation_id, hard_moment_id) references hard_moment,
  foreign key (organisation_id, told_by) references person,
  check ((kind in ('written-twice', 'stock-found')) = (hard_moment_id is null))
);
comment on table medicine_matter is 'Something about a medicine that was not right. An error is a hard moment; one dose written twice, or a difference that was found, is not.';
create index matter_of_medicine on medicine_matter (organisation_id, medicine_id, told_at);
call own_and_audit('medicine_matter', 'child', 'select, insert');

create table gives_medicine (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  person_id uuid not null,
  may boolean not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, told_by) references person
);
comment on table gives_medicine is 'Who was signed off to give medicines in a home, or no longer is: the newest row counts. The team may without one, an agency worker only with one.';
create index gives_in_home on gives_medicine (organisation_id, home_id, person_id, told_at);
call own_and_audit('gives_medicine', 'organisation', 'select, insert');
