-- What somebody began to answer and did not hand in is no record: it is cleared 30 days after it was last touched, by a
-- link 30 days after its end, and so is a file that was given for an answer. Decision 37.
create table answer_file (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references file,
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, told_by) references person
);
comment on table answer_file is 'That a file was given for an answer to a form. It is part of the record once the answers are handed in.';
call own_and_audit('answer_file', 'child', 'select, insert');
call let_owner('answer_file');
call let_owner('file');
call let_owner('answers_draft');
call let_owner('link_answers');
call let_owner('instrument_result');

insert into answer_file (organisation_id, id, child_id, told_by, told_at)
select distinct f.organisation_id, f.id, f.child_id, f.told_by, f.told_at
from file f join change c on c.organisation_id = f.organisation_id and c.row_id = f.id::text
where c.table_name = 'file' and c.deed = 'insert' and c.permission = 'instruments.fill-in';

create table unfinished_cleared (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('answers', 'answers-by-link', 'file')),
  about uuid not null,
  cleared_at timestamptz not null,
  primary key (organisation_id, id)
);
comment on table unfinished_cleared is 'That something which was never handed in was cleared, and when: no word of it, and not of whom.';
comment on column unfinished_cleared.about is 'The id of the row or the file.';
call own_and_audit('unfinished_cleared', 'nobody', '');
call let_owner('unfinished_cleared');

-- Clears what is past its time, and returns how much that was. The time is the database's own at the latest, so that
-- whoever asks cannot clear what is newer. A file stays while whoever gave it is still answering about the child, or
-- has handed in lately: what is being handed in at this moment keeps its files.
create function clear_unfinished(at timestamptz) returns integer
security definer set search_path = public, pg_temp language plpgsql as $$
declare
  past timestamptz := least(at, now()) - interval '30 days';
  begun integer;
  files integer;
begin
  perform set_config('attune.permission', 'instruments.clear-unfinished', true);
  with answers as (
    update answers_draft d set answers = null, skipped = '[]'
    where d.answers is not null and d.saved_at < past
    returning d.organisation_id, d.id, 'answers' as kind
  ), by_link as (
    update link_answers a set answers = null, skipped = '[]'
    where a.answers is not null and a.saved_at < past and not exists (
      select 1 from form_link l
      where l.organisation_id = a.organisation_id and l.person_id = a.person_id and l.ends_at >= past)
    returning a.organisation_id, a.id, 'answers-by-link' as kind
  )
  insert into unfinished_cleared (organisation_id, kind, about, cleared_at)
  select c.organisation_id, c.kind, c.id, clear_unfinished.at
  from (select * from answers union all select * from by_link) c;
  get diagnostics begun = row_count;
  with old as (
    select f.organisation_id, f.id from answer_file f
    where f.told_at < past
      and not exists (
        select 1 from answers_draft d
        where d.organisation_id = f.organisation_id and d.child_id = f.child_id and d.person_id = f.told_by
          and (d.answers is not null or d.saved_at >= past))
      and not exists (
        select 1 from instrument_result r
        where r.organisation_id = f.organisation_id and r.child_id = f.child_id
          and strpos(r.answers::text, 'urn:uuid:' || f.id) > 0)
  ), unnamed as (
    delete from answer_file f using old where f.organisation_id = old.organisation_id and f.id = old.id
  ), gone as (
    delete from file f using old where f.organisation_id = old.organisation_id and f.id = old.id
    returning f.organisation_id, f.id
  )
  insert into unfinished_cleared (organisation_id, kind, about, cleared_at)
  select g.organisation_id, 'file', g.id, clear_unfinished.at from gone g;
  get diagnostics files = row_count;
  return begun + files;
end $$;
grant execute on function clear_unfinished(timestamptz) to attune_app;
