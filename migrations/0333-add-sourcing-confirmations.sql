create table sourcing_confirmation (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  sourcing_need_id uuid not null,
  provider_id uuid not null,
  condition text not null check (condition ~ '^[a-z-]{2,40}$'),
  words text not null check (length(words) between 3 and 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, sourcing_need_id) references sourcing_need,
  foreign key (organisation_id, provider_id) references sourcing_provider,
  foreign key (organisation_id, told_by) references person
);
comment on table sourcing_confirmation is 'Somebody confirmed a condition of the law for a provider, and says what shows it. That the placing authority approved is its own answer and stands there.';
comment on column sourcing_confirmation.condition is 'The id of the condition in the product’s rules.';
create index sourcing_confirmation_of_need on sourcing_confirmation (organisation_id, sourcing_need_id, told_at);
call own_and_audit('sourcing_confirmation', 'child', 'select, insert');
