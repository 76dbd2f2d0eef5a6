create table email_check (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  email text not null check (length(email) between 3 and 200),
  told_at timestamptz not null,
  sent_at timestamptz,
  failed_sends smallint not null default 0,
  wrong_tries smallint not null default 0,
  ended_at timestamptz,
  confirmed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person
);
comment on table email_check is 'Whether an address is that of the one who wrote it down: six digits go there and are written back. The digits stand nowhere; they are made from the id and the secret of the server.';
comment on column email_check.ended_at is 'A newer code was asked for, or five wrong ones were written.';
create index email_check_of_person on email_check (organisation_id, person_id, told_at);
create index email_check_to_send on email_check (told_at) where sent_at is null;
call own_and_audit('email_check', 'person', 'select, insert');
grant update (sent_at, failed_sends, wrong_tries, ended_at, confirmed_at) on email_check to attune_app;
call let_owner('email_check');

-- Addresses that are in use go on: nobody may lose their reminders over night.
insert into email_check (organisation_id, id, person_id, email, told_at, sent_at, confirmed_at)
select distinct on (organisation_id, person_id) organisation_id, id, person_id, email, told_at, told_at, told_at
from reminder_choice where length(email) between 3 and 200
order by organisation_id, person_id, told_at desc, id;

-- Codes of the last hour that were not handed over to the mail server yet.
create function email_codes_to_send(at timestamptz)
returns table (organisation_id uuid, check_id uuid, person_id uuid, email text)
security definer set search_path = public, pg_temp stable language sql as $$
  select c.organisation_id, c.id, c.person_id, c.email
  from email_check c
  join account k on k.organisation_id = c.organisation_id and k.person_id = c.person_id and k.disabled_at is null
  where c.sent_at is null and c.ended_at is null and c.failed_sends < 3
    and c.told_at > email_codes_to_send.at - interval '1 hour'
  order by c.told_at, c.id limit 100
$$;

-- As before, and by e-mail only to an address that its owner has confirmed.
create or replace function alerts_to_send(at timestamptz)
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
    select 'email' as channel, c.email as address where c.email <> '' and exists (
      select 1 from email_check e
      where e.organisation_id = a.organisation_id and e.person_id = a.person_id and e.email = c.email
        and e.confirmed_at is not null)
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
grant execute on function email_codes_to_send(timestamptz) to attune_app;
