-- PostgreSQL lets every role of a cluster call a new function. Ours read password hashes and open sessions:
-- none is for anyone but the server, and a new one is for nobody until it is granted.
alter default privileges revoke execute on functions from public;
do $$
declare
  ours regprocedure;
begin
  for ours in select oid from pg_proc
    where pronamespace = 'public'::regnamespace and proowner = current_user::regrole
  loop
    execute format('revoke execute on routine %s from public', ours);
  end loop;
end $$;
grant execute on function
  attune_organisation(), attune_children(), attune_homes(), attune_persons(),
  any_organisation(), applied_migrations(),
  find_accounts(text), take_attempt(bytea, timestamptz, integer), forget_attempts(bytea),
  start_session(uuid, uuid, bytea, uuid, timestamptz, integer, integer),
  find_session(bytea, timestamptz), touch_session(uuid, uuid, timestamptz),
  end_sessions(uuid, uuid, bytea, timestamptz),
  find_device(bytea), faces_on_device(bytea, timestamptz), pin_on_device(bytea, uuid),
  standing(uuid, uuid, timestamptz),
  search_facts(uuid, uuid, text, text[], boolean, integer), known_arrivals(jsonb),
  seal_history(), seals_from(bigint)
to attune_app;

-- What was written stays as it was written: the server may change only the columns that end, close or review it.
revoke update on all tables in schema public from attune_app;
grant update (sign_in_name, password_hash, pin_hash, disabled_at) on account to attune_app;
grant update (completed_at, completed_by) on assessment to attune_app;
grant update (reviewed_at, reviewed_by, review) on break_glass to attune_app;
grant update (repeats) on command to attune_app;
grant update (ended_at) on device to attune_app;
grant update (closed_by, closed_at, plan_version_id, plan_number) on meeting to attune_app;
grant update (taken_back_at, plan_version_id) on meeting_decision to attune_app;
grant update (face) on person to attune_app;
grant update (based_on, plan, because, saved_at) on plan_draft to attune_app;
grant update (to_on) on stay to attune_app;
grant update (to_on) on tie to attune_app;
grant update (ended_on) on track to attune_app;
