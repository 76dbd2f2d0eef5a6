create table family_link (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  one_id uuid,
  other_id uuid,
  kind text not null check (kind in ('parent', 'sibling', 'partner', 'none')),
  way text not null default '' check (way in ('', 'birth', 'half', 'step', 'adoptive', 'foster')),
  apart boolean not null default false,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, child_id, one_id) references person_around (organisation_id, child_id, id),
  foreign key (organisation_id, child_id, other_id) references person_around (organisation_id, child_id, id),
  foreign key (organisation_id, told_by) references person,
  check (one_id is distinct from other_id),
  check (kind <> 'none' or way = '' and not apart)
);
comment on table family_link is 'How two people of a child’s family belong together: the one is a parent, a brother or sister, or a partner of the other. The newest for two people counts.';
comment on column family_link.one_id is 'Who it is said of; none is the child.';
comment on column family_link.kind is 'none: they do not belong together like this; what was told before stays in the record.';
create index family_link_of_child on family_link (organisation_id, child_id, told_at);
call own_and_audit('family_link', 'child', 'select, insert');
