-- A page of a plan asks of every version which responses it held. Without these each version would be unpacked whole,
-- every time, and a plan is older every month.
alter table plan_version
  add column response_ids jsonb not null
    generated always as (jsonb_path_query_array(plan, '$.responses[*].id')) stored,
  add column named_ids jsonb not null
    generated always as (
      jsonb_path_query_array(plan, '$.responses[*].decides')
      || jsonb_path_query_array(plan, '$.responses[*].answers')
      || jsonb_path_query_array(plan, '$.safety.bring')
    ) stored;
comment on column plan_version.response_ids is 'The responses of the version, in its order.';
comment on column plan_version.named_ids is 'Who decides, who answers for something, and who is to be brought.';
