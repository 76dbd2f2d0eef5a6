create table referral_letter (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  sourcing_need_id uuid not null,
  provider_id uuid not null,
  picked text[] not null check (cardinality(picked) between 1 and 20),
  opening text not null default '' check (length(opening) <= 2000),
  closing text not null default '' check (length(closing) <= 2000),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, sourcing_need_id) references sourcing_need,
  foreign key (organisation_id, provider_id) references sourcing_provider,
  foreign key (organisation_id, told_by) references person
);
comment on table referral_letter is 'A referral letter that was made from the record: a disclosure. To whom, with which parts, by whom, when.';
comment on column referral_letter.picked is 'The parts of the record that its writer chose; nothing else went in.';
comment on column referral_letter.hash is 'SHA-256 of the document as it was handed out: a copy can be compared with it.';
create index referral_letter_of_child on referral_letter (organisation_id, child_id, told_at);
call own_and_audit('referral_letter', 'child', 'select, insert');
