create table referral_arrival (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  referral_id uuid not null,
  child_id uuid not null,
  moved_in_on date not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, referral_id),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, home_id, referral_id) references referral (organisation_id, home_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table referral_arrival is 'The child who was asked for, was welcome, and moved in. Read by those who decide about a home; the child''s own record says nothing of it.';
create index referral_arrival_of_home on referral_arrival (organisation_id, home_id);
call own_and_audit('referral_arrival', 'home', 'select, insert');
