create table referral_letter_sent (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  letter_id uuid not null,
  whom text not null check (length(whom) between 2 and 120),
  how text not null check (how in ('post', 'email', 'hand')),
  on_day date not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, letter_id) references referral_letter,
  foreign key (organisation_id, told_by) references person
);
comment on table referral_letter_sent is 'Who got a referral letter, how and on which day.';
create index letter_sent_of_letter on referral_letter_sent (organisation_id, letter_id, told_at);
call own_and_audit('referral_letter_sent', 'child', 'select, insert');
