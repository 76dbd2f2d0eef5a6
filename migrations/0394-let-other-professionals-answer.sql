-- A social worker, a youth worker, a sports coach: no teacher and no clinician, and their scores are compared with
-- nobody else's.
alter table instrument_result drop constraint instrument_result_respondent_check;
alter table instrument_result add constraint instrument_result_respondent_check
  check (respondent in ('self', 'carer', 'teacher', 'professional', 'clinician', 'worker', 'staff'));
alter table form_link drop constraint form_link_respondent_check;
alter table form_link add constraint form_link_respondent_check
  check (respondent in ('carer', 'teacher', 'professional', 'clinician'));
