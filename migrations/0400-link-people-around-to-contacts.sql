alter table contact add unique (organisation_id, child_id, id);

create table around_contact (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  around_id uuid not null,
  contact_id uuid,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, child_id, around_id) references person_around (organisation_id, child_id, id),
  foreign key (organisation_id, child_id, contact_id) references contact (organisation_id, child_id, id),
  foreign key (organisation_id, told_by) references person
);
comment on table around_contact is 'That somebody around a child and one of their contacts are the same person. What was told last counts.';
comment on column around_contact.contact_id is 'Empty where it was said that they are not the same after all.';
create index around_contact_in_order on around_contact (organisation_id, child_id, around_id, told_at);
call own_and_audit('around_contact', 'child', 'select, insert');
