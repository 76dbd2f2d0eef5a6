create table planned_shift (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  shift_id uuid not null,
  number integer not null check (number >= 1),
  worker_id uuid not null,
  kind text not null check (kind in ('early', 'late', 'long-day', 'sleep-in', 'waking-night')),
  on_day date not null,
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  taken_out boolean not null default false,
  planned_by uuid not null,
  planned_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, shift_id, number),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, worker_id) references person,
  foreign key (organisation_id, planned_by) references person,
  check (ends_at > starts_at)
);
comment on table planned_shift is 'The rota as it is planned: who is to work when. A change is a new row with the next number; the newest counts, none is lost.';
comment on column planned_shift.shift_id is 'The shift that the row plans: all its rows tell how its plan changed.';
comment on column planned_shift.on_day is 'The day of the home on which the shift begins.';
comment on column planned_shift.ends is 'By the clock on the wall of the home. Not later than the start: it ends on the next day.';
comment on column planned_shift.starts_at is 'The instant that the wall clock of the home meant when it was planned, across the change of the clocks too.';
comment on column planned_shift.taken_out is 'The shift is off the rota from this row on.';
create index planned_shift_in_order on planned_shift (organisation_id, home_id, starts_at);
call own_and_audit('planned_shift', 'organisation', 'select, insert');

create table worked_shift (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  work_id uuid not null,
  worker_id uuid not null,
  shift_id uuid,
  came_at timestamptz,
  went_at timestamptz,
  at timestamptz not null generated always as (coalesce(came_at, went_at)) stored,
  device_said_at timestamptz,
  taken_back boolean not null default false,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, worker_id) references person,
  foreign key (organisation_id, told_by) references person,
  check (went_at > came_at)
);
comment on table worked_shift is 'The rota as it was worked, kept apart from the planned one: when somebody really came and went. What is told later counts; what was told first stays.';
comment on column worked_shift.work_id is 'The one time that somebody was there: coming, going and putting right are rows of it.';
comment on column worked_shift.shift_id is 'The planned shift that was worked. Missing: somebody stayed on, or was called in.';
comment on column worked_shift.device_said_at is 'What the device said when its clock was ahead of ours; the time that counts is then the time it was told.';
comment on column worked_shift.taken_back is 'It was told by mistake and does not count.';
create index worked_shift_in_order on worked_shift (organisation_id, home_id, at);
create index worked_shift_of_work on worked_shift (organisation_id, work_id);
call own_and_audit('worked_shift', 'organisation', 'select, insert');

create table agency_stay (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  worker_id uuid not null,
  agency text not null check (length(agency) between 1 and 120),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references tie,
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, worker_id) references person,
  foreign key (organisation_id, told_by) references person
);
comment on table agency_stay is 'From which agency somebody came for some days. Its id is that of the tie, which holds the days and ends by itself.';
create index agency_stay_in_home on agency_stay (organisation_id, home_id, worker_id);
call own_and_audit('agency_stay', 'organisation', 'select, insert');
