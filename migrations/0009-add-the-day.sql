create table note (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  happened_at timestamptz not null,
  device_said_at timestamptz,
  words text not null check (length(words) <= 5000),
  start_shape text check (start_shape in ('storm', 'wobble', 'flat', 'calm', 'sun')),
  end_shape text check (end_shape in ('storm', 'wobble', 'flat', 'calm', 'sun')),
  practice text check (practice in ('attuning', 'curiosity', 'following', 'holding')),
  helped_other text not null default '' check (length(helped_other) <= 120),
  kept_for text check (kept_for in ('another-child', 'unsafe-now', 'legal', 'they-asked')),
  kept_review_on date,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person,
  check ((kept_for is null) = (kept_review_on is null))
);
comment on table note is 'Something seen or done, told by someone who was there. The child may read it unless it is kept for a reason.';
comment on column note.id is 'Made by the device that wrote the note: sent twice, it is written once.';
comment on column note.device_said_at is 'What the device said when its clock was ahead of ours; happened_at is then the time it was told.';
comment on column note.kept_review_on is 'The day on which the reason for keeping it from the child is looked at again.';
create index note_in_order on note (organisation_id, child_id, happened_at, id);
call own_and_audit('note', 'child', 'select, insert');

create table note_help (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  note_id uuid not null,
  response_id uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, note_id, response_id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, note_id) references note
);
comment on table note_help is 'The responses of the plan that were there and helped: each is a delivered dose.';
create index note_help_by_response on note_help (organisation_id, child_id, response_id);
call own_and_audit('note_help', 'child', 'select, insert');

create table note_need (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  note_id uuid not null,
  need_id uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, note_id, need_id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, note_id) references note
);
comment on table note_need is 'The needs of the plan that a note goes to.';
create index note_need_by_need on note_need (organisation_id, child_id, need_id);
call own_and_audit('note_need', 'child', 'select, insert');

create table hard_moment (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  happened_at timestamptz not null,
  device_said_at timestamptz,
  words text not null check (length(words) <= 5000),
  helped uuid[] not null default '{}',
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table hard_moment is 'Something that hurt, frightened or risked harm. First the time is kept; the words may come when everyone is settled.';
create index hard_moment_in_order on hard_moment (organisation_id, child_id, happened_at, id);
call own_and_audit('hard_moment', 'child', 'select, insert');

create table amendment (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  about uuid not null,
  words text not null check (length(words) between 1 and 5000),
  because text not null check (length(because) between 3 and 500),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table amendment is 'What sets a note or a hard moment right. The first words stay; these stand beside them, with the reason.';
comment on column amendment.about is 'The note or the hard moment of the same child.';
create index amendment_about on amendment (organisation_id, about, told_at);
call own_and_audit('amendment', 'child', 'select, insert');

-- Each word as the beginning of one, and the words run together: 'dru', 'dru ms' and 'drums' find drums.
create function words_begun(words text) returns tsquery immutable language sql as $$
  select to_tsquery('simple', nullif(concat_ws(' | ',
    (select '(' || string_agg(quote_literal(w) || ':*', ' & ') || ')' from unnest(tsvector_to_array(to_tsvector('simple', translate(words, '\', ' ')))) w),
    (select quote_literal(w) || ':*' from lower(regexp_replace(words, '[^[:alnum:]]+', '', 'g')) w
      where w <> '' and words ~ '[[:alnum:]]\s+[[:alnum:]]')), ''))
$$;

-- Finds words among the facts of one child, newest first. Text search may use its index only where no
-- policy stands before it, so this runs as the owner and checks itself whose facts the grant opened.
-- Words that are everywhere are found among the newest; words that are rare through the index.
create function search_facts(organisation uuid, child uuid, words text, kinds text[], readable_only boolean, most integer)
returns setof fact security definer set search_path = public, pg_temp stable language plpgsql as $$
declare
  begun tsquery := words_begun(words);
  found_newest uuid[];
begin
  if organisation is distinct from attune_organisation() or child <> all (coalesce(attune_children(), '{}')) then
    return;
  end if;
  found_newest := array(
    select n.id from (
      select f.* from fact f where f.organisation_id = organisation and f.child_id = child
      order by f.happened_at desc, f.id desc limit 1000
    ) n
    where n.search @@ begun and (kinds is null or n.kind like any (kinds)) and (n.readable_by_child or not readable_only)
    order by n.happened_at desc, n.id desc limit most);
  if cardinality(found_newest) = most then
    return query select f.* from fact f where f.organisation_id = organisation and f.id = any (found_newest)
      order by f.happened_at desc, f.id desc;
    return;
  end if;
  return query
    with matching as materialized (
      select f.id, f.happened_at from fact f
      where f.organisation_id = organisation and f.child_id = child and f.search @@ begun
        and (kinds is null or f.kind like any (kinds)) and (f.readable_by_child or not readable_only)
    ), newest as (select m.id from matching m order by m.happened_at desc, m.id desc limit most)
    select f.* from newest n join fact f on f.organisation_id = organisation and f.id = n.id
    order by f.happened_at desc, f.id desc;
end $$;
