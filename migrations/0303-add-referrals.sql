create table referral (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, home_id, id),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, told_by) references person
);
comment on table referral is 'Somebody asks whether a child may live in a home. The child is not here: it is a record of its own, for those who decide.';
create index referral_of_home on referral (organisation_id, home_id, told_at);
call own_and_audit('referral', 'home', 'select, insert');

create table referral_telling (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  referral_id uuid not null,
  first_name text not null check (length(first_name) between 1 and 80),
  age smallint not null check (age between 0 and 25),
  source text not null check (length(source) between 1 and 200),
  own_words text not null default '' check (length(own_words) <= 2000),
  needs text[] not null default '{}' check (cardinality(needs) <= 12),
  triggers text[] not null default '{}' check (cardinality(triggers) <= 12),
  strengths text[] not null default '{}' check (cardinality(strengths) <= 12),
  hurts_others text[] not null default '{}' check (cardinality(hurts_others) <= 12),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, home_id, referral_id) references referral (organisation_id, home_id, id),
  foreign key (organisation_id, told_by) references person
);
comment on table referral_telling is 'What is known of the child who may come. Told anew when more is known; the earlier telling stays.';
comment on column referral_telling.source is 'Who asks: the placing authority, or another home.';
comment on column referral_telling.own_words is 'What the child says, where somebody asked.';
comment on column referral_telling.hurts_others is 'What has hurt others, as far as it was told.';
create index referral_telling_of_referral on referral_telling (organisation_id, referral_id, told_at);
call own_and_audit('referral_telling', 'home', 'select, insert');
