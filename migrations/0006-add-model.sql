create table model_version (
  organisation_id uuid not null,
  id uuid not null,
  number integer not null check (number > 0),
  document jsonb not null check (jsonb_typeof(document) = 'object'),
  because text not null default '' check (length(because) <= 500),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, made_by) references person
);
comment on table model_version is 'What the provider says it does. A change is a new version; the newest is in force, none is lost.';
call own_and_audit('model_version', 'organisation', 'select, insert');

create table home_rhythm_done (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  what text not null,
  done_on date not null,
  words text not null check (length(words) between 1 and 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, told_by) references person
);
comment on table home_rhythm_done is 'Something that comes round in a home took place: a team that thought together, a quality review.';
create index home_rhythm_done_in_order on home_rhythm_done (organisation_id, home_id, what, done_on);
call own_and_audit('home_rhythm_done', 'home', 'select, insert');
