create table library_version (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('strategy', 'rule', 'exclusion')),
  key text not null check (key ~ '^own-[a-z0-9-]{1,60}$'),
  number integer not null check (number > 0),
  document jsonb not null check (jsonb_typeof(document) = 'object'),
  laid_aside boolean not null default false,
  because text not null check (length(because) between 3 and 500),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, key, number),
  foreign key (organisation_id, made_by) references person
);
comment on table library_version is 'What a provider wrote for its own library: a strategy, a rule when to think of it, a limit. A change is a new version; none is lost.';
comment on column library_version.key is 'The name of the thing over all its versions.';
comment on column library_version.laid_aside is 'True: from this version on it is no longer suggested. What it said stays.';
call own_and_audit('library_version', 'organisation', 'select, insert');
