create table allergy (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('allergy', 'intolerance', 'none-known')),
  substance text not null check (length(substance) <= 120),
  what_happens text not null check (length(what_happens) <= 500),
  how_bad text not null check (length(how_bad) <= 200),
  what_to_do text not null check (length(what_to_do) <= 500),
  said_by text not null check (length(said_by) between 2 and 120),
  sets_right uuid,
  holds boolean not null default true,
  because text not null default '' check (length(because) <= 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, sets_right) references allergy,
  foreign key (organisation_id, told_by) references person,
  check ((kind = 'none-known') = (substance = '')),
  check (sets_right is null or length(because) >= 3)
);
comment on table allergy is 'What a child must not have, or that somebody said nothing is known. Without a row nobody has asked yet. A later row sets an earlier one right.';
comment on column allergy.how_bad is 'In words: a rash, hard to breathe, an ambulance.';
comment on column allergy.said_by is 'Who knows it: the doctor, mum, the child.';
comment on column allergy.holds is 'False in a row that says that the one it sets right holds no more.';
create index allergy_of_child on allergy (organisation_id, child_id, told_at);
call own_and_audit('allergy', 'child', 'select, insert');

create table appointment (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  with_whom text not null check (length(with_whom) between 2 and 120),
  at_place text not null check (length(at_place) <= 200),
  what_for text not null check (length(what_for) <= 300),
  starts_at timestamptz not null,
  goes_with uuid,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, goes_with) references person,
  foreign key (organisation_id, told_by) references person
);
comment on table appointment is 'A doctor, a dentist, an optician: when, where, and which adult goes with the child.';
create index appointment_of_child on appointment (organisation_id, child_id, starts_at);
call own_and_audit('appointment', 'child', 'select, insert');

create table appointment_outcome (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  appointment_id uuid not null,
  outcome text not null check (outcome in ('went', 'did-not-want-to-go', 'away', 'called-off', 'another-day')),
  words text not null check (length(words) <= 2000),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, appointment_id) references appointment,
  foreign key (organisation_id, told_by) references person
);
comment on table appointment_outcome is 'What came of an appointment. Not wanting to go is an answer. Told again, the newest counts and the others stay.';
create index outcome_of_appointment on appointment_outcome (organisation_id, appointment_id, told_at);
call own_and_audit('appointment_outcome', 'child', 'select, insert');
