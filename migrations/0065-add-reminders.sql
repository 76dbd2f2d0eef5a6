create table alert (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  duty_id uuid not null,
  stage text not null check (stage in ('now', 'soon', 'late', 'unanswered')),
  at timestamptz not null,
  seen_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, duty_id, stage, person_id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, duty_id) references duty
);
comment on table alert is 'That somebody was told of a duty, at which point of its time. Nothing of what it is about stands here.';
comment on column alert.stage is 'now: it cannot wait. soon: the last quarter of its time. late: its time is over. unanswered: nobody looked, so others are told.';
create index alert_of_person on alert (organisation_id, person_id, at);
call own_and_audit('alert', 'person', 'select, insert');
grant update (seen_at) on alert to attune_app;
call let_owner('alert');

create table reminder_choice (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  email text not null default '' check (length(email) <= 200),
  quiet_from time not null,
  quiet_to time not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person
);
comment on table reminder_choice is 'How somebody wants to be reminded outside Attune, and when not. A new choice is a new row; the newest counts.';
comment on column reminder_choice.quiet_from is 'From when to when nothing is sent, by the clock of the home; what cannot wait is sent all the same.';
create index reminder_choice_in_order on reminder_choice (organisation_id, person_id, told_at);
call own_and_audit('reminder_choice', 'person', 'select, insert');
call let_owner('reminder_choice');

create table push_subscription (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  endpoint text not null check (length(endpoint) between 10 and 1000),
  told_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person
);
comment on table push_subscription is 'A browser that somebody lets be woken. It is sent no words: it says by itself that something is open.';
create index push_subscription_of_person on push_subscription (organisation_id, person_id, told_at);
call own_and_audit('push_subscription', 'person', 'select, insert');
grant update (ended_at) on push_subscription to attune_app;
call let_owner('push_subscription');

create table alert_sent (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  alert_id uuid not null,
  channel text not null check (channel in ('email', 'push')),
  outcome text not null check (outcome in ('sent', 'failed')),
  at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, alert_id) references alert
);
comment on table alert_sent is 'That an alert went out by e-mail or to a browser, or could not.';
create index alert_sent_of_alert on alert_sent (organisation_id, alert_id, channel);
call own_and_audit('alert_sent', 'person', 'select, insert');
call let_owner('alert_sent');

create index duty_by_time on duty (due_at) where done_at is null;

-- Duties that have come to a point of their time at which nobody was told yet. Instants only: whoever asks late, after
-- an outage, is told of all of them. `soon` is reckoned as in platform/duty-clock.ts.
create function duties_ringing(at timestamptz, cannot_wait text[])
returns table (organisation_id uuid, duty_id uuid, stage text, home_id uuid, child_id uuid, person_id uuid, falls_to text[])
security definer set search_path = public, pg_temp stable language sql as $$
  select d.organisation_id, d.id, s.stage, d.home_id, d.child_id, d.person_id, d.falls_to
  from duty d
  cross join lateral (
    select 'now' as stage where d.kind = any (cannot_wait)
    union all
    select 'soon' where d.due_at > at
      and d.due_at - greatest((d.due_at - least(d.opened_at, d.due_at)) / 4, interval '1 hour') <= at
    union all
    select 'late' where d.due_at <= at
    union all
    select 'unanswered' where d.due_at + greatest((d.due_at - least(d.opened_at, d.due_at)) / 4, interval '1 hour') <= at
      and not exists (
        select 1 from alert a
        where a.organisation_id = d.organisation_id and a.duty_id = d.id and a.seen_at is not null)
  ) s
  where d.done_at is null and not exists (
    select 1 from alert a
    where a.organisation_id = d.organisation_id and a.duty_id = d.id and a.stage = s.stage)
  order by d.due_at nulls first, d.id limit 500
$$;

-- Alerts of the last day that somebody wants to have outside Attune and that have not gone out on that way.
create function alerts_to_send(at timestamptz)
returns table (organisation_id uuid, alert_id uuid, person_id uuid, kind text, stage text, due_at timestamptz,
  time_zone text, channel text, address text, quiet_from time, quiet_to time)
security definer set search_path = public, pg_temp stable language sql as $$
  select a.organisation_id, a.id, a.person_id, d.kind, a.stage, d.due_at, coalesce(h.time_zone, 'UTC'),
    way.channel, way.address, coalesce(c.quiet_from, '21:00'), coalesce(c.quiet_to, '07:00')
  from alert a
  join duty d on d.organisation_id = a.organisation_id and d.id = a.duty_id and d.done_at is null
  join account k on k.organisation_id = a.organisation_id and k.person_id = a.person_id and k.disabled_at is null
  left join home h on h.organisation_id = d.organisation_id and h.id = d.home_id
  left join lateral (
    select r.* from reminder_choice r
    where r.organisation_id = a.organisation_id and r.person_id = a.person_id order by r.told_at desc, r.id limit 1
  ) c on true
  cross join lateral (
    select 'email' as channel, c.email as address where c.email <> ''
    union all
    select 'push', p.endpoint from push_subscription p
      where p.organisation_id = a.organisation_id and p.person_id = a.person_id and p.ended_at is null
  ) way
  where a.at > alerts_to_send.at - interval '1 day' and a.seen_at is null
    and not exists (
      select 1 from alert_sent s
      where s.organisation_id = a.organisation_id and s.alert_id = a.id and s.channel = way.channel
        and s.outcome = 'sent')
    and (
      select count(*) from alert_sent s
      where s.organisation_id = a.organisation_id and s.alert_id = a.id and s.channel = way.channel) < 3
  order by a.at limit 200
$$;
grant execute on function duties_ringing(timestamptz, text[]), alerts_to_send(timestamptz) to attune_app;
