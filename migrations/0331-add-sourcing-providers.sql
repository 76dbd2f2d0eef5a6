create table sourcing_provider (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  sourcing_need_id uuid not null,
  name text not null check (length(name) between 2 and 120),
  qualification text not null default '' check (length(qualification) <= 200),
  register_number text not null default '' check (length(register_number) <= 80),
  supervision text not null default '' check (length(supervision) <= 200),
  offers text not null default '' check (length(offers) <= 500),
  waiting text not null default '' check (length(waiting) <= 120),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, sourcing_need_id) references sourcing_need,
  foreign key (organisation_id, told_by) references person
);
comment on table sourcing_provider is 'A school, a tutor or a therapist that was found when one was looked for.';
comment on column sourcing_provider.register_number is 'As it was written: nothing looks it up.';
comment on column sourcing_provider.supervision is 'Who supervises whoever gives it.';
comment on column sourcing_provider.waiting is 'How long one waits there, in words.';
create index sourcing_provider_of_need on sourcing_provider (organisation_id, sourcing_need_id, told_at);
call own_and_audit('sourcing_provider', 'child', 'select, insert');
