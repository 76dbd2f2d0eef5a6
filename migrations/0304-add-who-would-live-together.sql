create table referral_beside (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  referral_id uuid not null,
  child_id uuid not null,
  question text not null check (question in ('child-says', 'hard-together', 'good-together', 'would-need')),
  words text not null check (length(words) between 3 and 1000),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, home_id, referral_id) references referral (organisation_id, home_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table referral_beside is 'What somebody thinks about a child who may come beside one who lives here, one question at a time, in words. The newest for a question counts; nothing is summed up.';
comment on column referral_beside.child_id is 'The child who lives in the home.';
create index referral_beside_of_referral on referral_beside (organisation_id, referral_id, child_id, told_at);
call own_and_audit('referral_beside', 'home', 'select, insert');

create table referral_decision (
  organisation_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  referral_id uuid not null,
  decision text not null check (decision in ('welcome', 'not-here', 'not-now')),
  because text not null check (length(because) between 10 and 2000),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, home_id, referral_id) references referral (organisation_id, home_id, id),
  foreign key (organisation_id, told_by) references person
);
comment on table referral_decision is 'What the manager decided, with the reasons. Decided anew, the earlier decision stays.';
create index referral_decision_of_referral on referral_decision (organisation_id, referral_id, told_at);
call own_and_audit('referral_decision', 'home', 'select, insert');
