create table moment_facts (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  moment_id uuid not null,
  kinds text[] not null default '{}'
    check (kinds <@ array['upset', 'hold', 'measure', 'injury', 'missing', 'medicine-error', 'police', 'exploitation',
      'allegation', 'protection-enquiry', 'worker-referred', 'death', 'other']),
  place text not null default '' check (length(place) <= 120),
  adults uuid[] not null default '{}',
  children uuid[] not null default '{}',
  others text not null default '' check (length(others) <= 300),
  led_to text[] not null default '{}',
  signs text[] not null default '{}',
  tried uuid[] not null default '{}',
  helped uuid[] not null default '{}',
  tried_other text not null default '' check (length(tried_other) <= 300),
  end_shape text check (end_shape in ('storm', 'wobble', 'flat', 'calm', 'sun')),
  ended_at timestamptz,
  words text not null default '' check (length(words) <= 5000),
  kept_for text check (kept_for in ('another-child', 'unsafe-now', 'legal', 'they-asked')),
  kept_review_on date,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, moment_id) references hard_moment,
  foreign key (organisation_id, told_by) references person,
  check ((kept_for is null) = (kept_review_on is null))
);
comment on table moment_facts is 'The facts of a hard moment, told when everyone is settled. A new telling is a new row; the newest counts, none is lost.';
comment on column moment_facts.kinds is 'What kind of moment it was: several may be true.';
comment on column moment_facts.adults is 'Who works here and was there.';
comment on column moment_facts.children is 'The other young people who were there. Nobody tells the child their names from here.';
comment on column moment_facts.led_to is 'What led to it, in the words of the plan''s triggers or one''s own.';
comment on column moment_facts.tried is 'Responses of the plan that were tried; helped are those of them that did.';
comment on column moment_facts.kept_for is 'Why the child does not read it for now; looked at again on kept_review_on.';
create index moment_facts_in_order on moment_facts (organisation_id, child_id, moment_id, told_at);
call own_and_audit('moment_facts', 'child', 'select, insert');
