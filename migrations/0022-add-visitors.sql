create table visit (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('family', 'professional', 'tradesperson', 'other')),
  comes_from text not null default '' check (length(comes_from) <= 120),
  child_id uuid,
  sees text not null default '' check (length(sees) <= 200),
  reason text not null check (length(reason) between 1 and 300),
  came_at timestamptz not null,
  device_said_at timestamptz,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table visit is 'The visitors’ book: everyone who comes to the home or to a young person in it, with the reason.';
comment on column visit.comes_from is 'The office, firm or place they come from, where they say so.';
comment on column visit.child_id is 'The young person whom they see, where it is one.';
comment on column visit.sees is 'Whom they see, where it is somebody else.';
comment on column visit.told_by is 'Who signed them in.';
create index visit_in_order on visit (organisation_id, home_id, came_at);
call own_and_audit('visit', 'home', 'select, insert');

create table visit_left (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  visit_id uuid not null,
  left_at timestamptz not null,
  device_said_at timestamptz,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, visit_id) references visit,
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, told_by) references person
);
comment on table visit_left is 'When a visitor left. What is told later counts; what was told first stays.';
create index visit_left_of on visit_left (organisation_id, visit_id, told_at);
call own_and_audit('visit_left', 'home', 'select, insert');
