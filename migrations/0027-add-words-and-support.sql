create table word_asked (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  home_id uuid not null,
  whom text not null check (whom in ('home-manager', 'clinical-supervisor')),
  asked_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, home_id) references home
);
comment on table word_asked is 'A worker asks for a word, and is told of on purpose: only the manager or only the supervisor, as they chose.';
create index word_asked_in_home on word_asked (organisation_id, home_id, asked_at);
create index word_asked_of_person on word_asked (organisation_id, person_id, asked_at);
call own_and_audit('word_asked', 'person', 'select, insert');
call let_owner('word_asked');

create table support_offered (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  home_id uuid not null,
  kind text not null check (kind in ('talk', 'swap', 'break')),
  offered_by uuid not null,
  offered_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, home_id) references home,
  foreign key (organisation_id, offered_by) references person,
  check (person_id <> offered_by)
);
comment on table support_offered is 'That support was offered to a worker: by whom, when, and of what kind. What was said is not kept.';
create index support_offered_in_home on support_offered (organisation_id, home_id, offered_at);
create index support_offered_to_person on support_offered (organisation_id, person_id, offered_at);
alter table support_offered enable row level security;
alter table support_offered force row level security;
create policy look on support_offered for select to attune_app
  using (organisation_id = attune_organisation() and (person_id = any (attune_persons()) or offered_by = any (attune_persons())));
create policy add on support_offered for insert to attune_app
  with check (organisation_id = attune_organisation() and offered_by = any (attune_persons()));
create trigger write_change after insert or update or delete on support_offered for each row execute function write_change('support_offered');
grant select, insert on support_offered to attune_app;
call let_owner('support_offered');

create table support_answer (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  support_id uuid not null,
  taken boolean not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, support_id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, support_id) references support_offered
);
comment on table support_answer is 'Whether the worker took the support that was offered. It is theirs to say, once.';
call own_and_audit('support_answer', 'person', 'select, insert');
call let_owner('support_answer');

-- Who waits for a word with the one who asks: the manager hears those who asked the manager, the supervisor the others.
create function team_words(of_home uuid, at timestamptz)
returns table (id uuid, person_id uuid, asked_at timestamptz)
security definer set search_path = public, pg_temp stable language sql as $$
  select w.id, w.person_id, w.asked_at from word_asked w
  join duty d on d.organisation_id = w.organisation_id and d.about = w.id and d.kind = 'team.word-asked'
  where w.organisation_id = attune_organisation() and w.home_id = of_home and w.whom = leads_team(of_home, at)
    and d.done_at is null and w.person_id in (select works_in_home(of_home, at))
  order by w.asked_at, w.id
$$;

-- Whether the word that the one who asks once asked for was not had yet: the duty is another's.
create function waits_for_word(word uuid) returns boolean
security definer set search_path = public, pg_temp stable language sql as $$
  select exists (
    select 1 from word_asked w
    join duty d on d.organisation_id = w.organisation_id and d.about = w.id and d.kind = 'team.word-asked'
    where w.organisation_id = attune_organisation() and w.id = word and w.person_id = any (attune_persons())
      and d.done_at is null)
$$;

-- The support that was offered in a home in six weeks, for those who lead its team.
create function team_support(of_home uuid, at timestamptz)
returns table (id uuid, person_id uuid, kind text, offered_by uuid, offered_at timestamptz, taken boolean)
security definer set search_path = public, pg_temp stable language sql as $$
  select s.id, s.person_id, s.kind, s.offered_by, s.offered_at, a.taken from support_offered s
  left join support_answer a on a.organisation_id = s.organisation_id and a.support_id = s.id
  where s.organisation_id = attune_organisation() and s.home_id = of_home and leads_team(of_home, at) is not null
    and s.offered_at > at - interval '42 days' and s.person_id in (select works_in_home(of_home, at))
  order by s.offered_at, s.id
$$;
grant execute on function team_words(uuid, timestamptz), waits_for_word(uuid), team_support(uuid, timestamptz) to attune_app;
