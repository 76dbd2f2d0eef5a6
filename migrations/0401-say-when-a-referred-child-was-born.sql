alter table referral_telling add column born_on date;
comment on column referral_telling.born_on is 'Their birthday, where it is known already.';
