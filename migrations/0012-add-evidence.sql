create table evidence_pack (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  from_on date not null,
  to_on date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, made_by) references person,
  check (from_on <= to_on)
);
comment on table evidence_pack is 'A child''s evidence was made into a document that can leave the house: a disclosure. Which days, who, when.';
comment on column evidence_pack.hash is 'SHA-256 of the document as it was handed out: a copy can be compared with it.';
create index evidence_pack_of_child on evidence_pack (organisation_id, child_id, made_at);
call own_and_audit('evidence_pack', 'child', 'select, insert');
