create table formulation (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  number integer not null check (number >= 1),
  parts jsonb not null,
  with_child text not null check (with_child in ('together', 'did-not-want', 'not-now')),
  why_not text not null default '' check (length(why_not) <= 300),
  with_whom text not null default '' check (length(with_whom) <= 200),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, child_id, id),
  unique (organisation_id, child_id, number),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, written_by) references person,
  check (with_child <> 'not-now' or why_not <> '')
);
comment on table formulation is 'The shared understanding of a child in five parts. Only added to: the version with the highest number stands.';
comment on column formulation.parts is 'For each part its sentences, each with where it comes from.';
comment on column formulation.with_child is 'Whether it was written with the child. ''did-not-want'' is their answer and needs no other reason.';
comment on column formulation.with_whom is 'Who else took part, in words.';
call own_and_audit('formulation', 'child', 'select, insert');

create table formulation_opening (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  formulation_id uuid not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id, formulation_id) references formulation (organisation_id, child_id, id),
  foreign key (organisation_id, opened_by) references person
);
comment on table formulation_opening is 'An adult opened a version of the shared understanding with the child. From then on the child reads it in their own space.';
create index formulation_opening_of on formulation_opening (organisation_id, child_id, formulation_id);
call own_and_audit('formulation_opening', 'child', 'select, insert');

create table own_formulation (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  parts jsonb not null,
  said_at timestamptz not null,
  device_said_at timestamptz,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table own_formulation is 'How the child understands it, in their words: written by the child, or written down for them. Nobody edits it; a later telling stands beside the earlier.';
create index own_formulation_of on own_formulation (organisation_id, child_id, said_at);
call own_and_audit('own_formulation', 'child', 'select, insert');
