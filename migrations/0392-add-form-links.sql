create table form_link (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  person_id uuid not null,
  instrument text not null check (instrument ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  form_id uuid,
  respondent text not null check (respondent in ('carer', 'teacher', 'clinician')),
  because text not null check (length(because) between 3 and 500),
  token_hash bytea not null check (length(token_hash) = 32),
  code_hash bytea not null check (length(code_hash) = 32),
  renews_id uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  wrong_tries integer not null default 0,
  opened_at timestamptz,
  begun_at timestamptz,
  result_id uuid,
  handed_in_at timestamptz,
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references child,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, form_id) references instrument_form,
  foreign key (organisation_id, renews_id) references form_link,
  foreign key (organisation_id, result_id) references instrument_result,
  foreign key (organisation_id, made_by) references person,
  foreign key (organisation_id, revoked_by) references person,
  check (ends_at > made_at and ends_at <= made_at + interval '14 days'),
  check ((result_id is null) = (handed_in_at is null)),
  check ((revoked_by is null) = (revoked_at is null))
);
comment on table form_link is 'A form about a child that somebody outside is asked to fill in by a link: one person, one form, handed in once.';
comment on column form_link.person_id is 'Who is asked: a person without a sign-in and without a tie.';
comment on column form_link.because is 'Why they are asked, in the words of who asks. They read it once the code is right.';
comment on column form_link.token_hash is 'SHA-256 of the token in the address. The token itself is shown once and kept nowhere.';
comment on column form_link.code_hash is 'HMAC-SHA-256 of the code under the token: without the address, nobody can try codes on a copy of this row.';
comment on column form_link.wrong_tries is 'Wrong codes so far. Five close the link.';
create index form_link_by_token on form_link (token_hash);
create index form_link_of_child on form_link (organisation_id, child_id, made_at);
create index form_link_of_person on form_link (organisation_id, person_id);
alter table form_link enable row level security;
alter table form_link force row level security;
-- Those of the child's record see the child's links; who comes by one sees their own.
create policy own on form_link to attune_app
  using (organisation_id = attune_organisation() and (
    child_id = any (attune_children()) or person_id = any (attune_persons())))
  with check (organisation_id = attune_organisation() and (
    child_id = any (attune_children()) or person_id = any (attune_persons())));
create trigger write_change after insert or update or delete on form_link for each row execute function write_change('form_link');
grant select, insert on form_link to attune_app;
grant update (opened_at, begun_at, result_id, handed_in_at, revoked_by, revoked_at) on form_link to attune_app;
call let_owner('form_link');

-- One try of a code on a link. No row: there is no such link, or it has ended, was taken back, or five codes were wrong.
-- A row with `tries_left`: the code was wrong, and was counted. Else it was right; one that was handed in is told with
-- its result. The row is locked, so that tries which come at once count one after the other. The codes are compared
-- blinded, so that the time it takes says nothing about how much of one was right.
create function try_form_link(token bytea, code bytea, at timestamptz)
returns table (organisation_id uuid, link_id uuid, child_id uuid, person_id uuid, result_id uuid, tries_left integer)
security definer set search_path = public, pg_temp language plpgsql as $$
declare
  most constant integer := 5;
  blind bytea := uuid_send(gen_random_uuid());
  link form_link;
begin
  select * into link from form_link l where l.token_hash = try_form_link.token for update;
  if not found or link.revoked_at is not null or link.ends_at <= try_form_link.at or link.wrong_tries >= most then
    return;
  end if;
  if sha256(blind || link.code_hash) = sha256(blind || try_form_link.code) then
    return query select link.organisation_id, link.id, link.child_id, link.person_id, link.result_id, null::integer;
  elsif link.handed_in_at is null then
    update form_link l set wrong_tries = l.wrong_tries + 1
    where l.organisation_id = link.organisation_id and l.id = link.id;
    return query select null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, most - 1 - link.wrong_tries;
  end if;
end $$;
grant execute on function try_form_link(bytea, bytea, timestamptz) to attune_app;
