create table sourcing_need (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  kind text not null check (kind ~ '^[a-z-]{2,40}$'),
  kind_words text not null default '' check (length(kind_words) <= 80),
  purpose text not null check (length(purpose) between 3 and 1000),
  child_words text not null default '' check (length(child_words) <= 1000),
  wished_by text not null check (length(wished_by) between 1 and 120),
  by_health_service boolean not null,
  source_kind text check (source_kind in ('plan-need', 'meaning')),
  source_id uuid,
  source_says text not null default '' check (length(source_says) <= 300),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person,
  check ((source_kind is null) = (source_id is null)),
  check (kind <> 'other' or length(kind_words) >= 2)
);
comment on table sourcing_need is 'Education or psychotherapy that is looked for outside the home for a child, and what it is for.';
comment on column sourcing_need.kind is 'The id of a kind in the product’s open list; ‘other’ has words of its own.';
comment on column sourcing_need.child_words is 'What the child says about it, as they said it.';
comment on column sourcing_need.by_health_service is 'Arranged as part of the health service: the conditions of Regulation 6 are about all other care.';
comment on column sourcing_need.source_id is 'The need of the plan, or what the assessment means, that this comes from.';
comment on column sourcing_need.source_says is 'The source as it was called when this was written: a later plan does not change it.';
create index sourcing_need_of_child on sourcing_need (organisation_id, child_id, told_at);
call own_and_audit('sourcing_need', 'child', 'select, insert');
