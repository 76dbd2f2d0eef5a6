create table milieu_words (
  organisation_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  words text not null check (length(words) <= 500),
  shares boolean not null,
  happened_at timestamptz not null,
  device_said_at timestamptz,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, round_id, person_id) references milieu_asked (organisation_id, round_id, person_id)
);
comment on table milieu_words is 'What one person would change first in their home. Theirs alone, or, where they choose, read by those who read the figures, without a name. The newest counts.';
comment on column milieu_words.words is 'Empty where they took back what they had said.';
create index milieu_words_of_round on milieu_words (organisation_id, round_id, person_id);
call own_and_audit('milieu_words', 'person', 'select, insert');
call let_owner('milieu_words');

-- The words of a counted round that their writers chose to show, without a name or a time, in an order that says
-- nothing. They stand beside figures only: below the number of answers that those need, none is shown.
create function milieu_shared_words(of_rounds uuid[], at timestamptz)
returns table (round_id uuid, voice text, words text)
security definer set search_path = public, pg_temp stable language sql as $$
  with shown as (
    select distinct f.round_id, f.voice from milieu_figures(of_rounds, at) f where f.answered is not null
  ), newest as (
    select distinct on (w.round_id, w.person_id) w.round_id, k.voice, w.words, w.shares
    from shown s
    join milieu_round r on r.organisation_id = attune_organisation() and r.id = s.round_id
    join milieu_asked k on k.organisation_id = r.organisation_id and k.round_id = r.id and k.voice = s.voice
    join milieu_words w on w.organisation_id = k.organisation_id and w.round_id = k.round_id and w.person_id = k.person_id
    where w.happened_at < r.closes_at and w.told_at < r.counted_at
    order by w.round_id, w.person_id, w.happened_at desc, w.told_at desc, w.id
  )
  select n.round_id, n.voice, n.words from newest n where n.shares and n.words <> ''
  group by n.round_id, n.voice, n.words order by n.round_id, n.voice, md5(n.words)
$$;
grant execute on function milieu_shared_words(uuid[], timestamptz) to attune_app;
