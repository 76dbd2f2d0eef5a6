create table injury (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  moment_id uuid not null,
  whose text not null check (whose in ('child', 'adult', 'another-child', 'someone-else')),
  hurt_person_id uuid,
  side text not null check (side in ('front', 'back')),
  region text not null check (region ~ '^[a-z-]{2,30}$'),
  kind text not null check (kind in ('graze', 'bruise', 'cut', 'bite', 'burn', 'redness', 'swelling', 'pain', 'other')),
  size text not null default '' check (length(size) <= 120),
  came_about text not null check (length(came_about) between 1 and 1000),
  treatment text not null default '' check (length(treatment) <= 1000),
  seen_by text not null default '' check (length(seen_by) <= 200),
  own_words text not null default '' check (length(own_words) <= 1000),
  instead_of uuid,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, hurt_person_id) references person,
  foreign key (organisation_id, instead_of) references injury,
  foreign key (organisation_id, told_by) references person
);
comment on table injury is 'Where somebody was hurt in a hard moment, on the picture of a body: the child, an adult or somebody else.';
comment on column injury.hurt_person_id is 'The adult or the other young person who was hurt, where it is not the child.';
comment on column injury.own_words is 'What the hurt person says about it, unchanged.';
comment on column injury.instead_of is 'The telling that this one sets right; that one stays.';
create index injury_of_moment on injury (organisation_id, child_id, moment_id, told_at);
call own_and_audit('injury', 'child', 'select, insert');
