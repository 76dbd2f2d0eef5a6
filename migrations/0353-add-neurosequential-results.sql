create table nmt_result (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  assessed_on date not null,
  assessor text not null check (length(assessor) between 1 and 120),
  certification text not null check (length(certification) between 1 and 200),
  domains jsonb not null,
  modulation numeric(5, 2) check (modulation >= 0),
  words text not null default '' check (length(words) <= 2000),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, id) references file,
  foreign key (organisation_id, told_by) references person
);
comment on table nmt_result is 'A Neurosequential result as a certified assessor reported it. Nothing in it is computed here. The report is the file of the same id.';
comment on column nmt_result.domains is 'For each domain the percentage of what is typical for age, and the band where the assessor gave one.';
comment on column nmt_result.modulation is 'The cortical modulation ratio, as reported.';
create index nmt_result_in_order on nmt_result (organisation_id, child_id, assessed_on, told_at);
call own_and_audit('nmt_result', 'child', 'select, insert');
