create table supervision_held (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  home_id uuid not null,
  held_on date not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, told_by) references person
);
comment on table supervision_held is 'That a worker had clinical supervision on a day. What was said there stays there.';
create index supervision_held_of_person on supervision_held (organisation_id, home_id, person_id, held_on);
call own_and_audit('supervision_held', 'home', 'select, insert');
