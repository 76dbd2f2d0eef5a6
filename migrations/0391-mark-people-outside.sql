-- Somebody outside who is asked something by a link is a person of the record: what they say stands under their name.
-- They have no sign-in and no tie, and so no access. Who looks after sign-ins is not offered them.
alter table person add column is_outside boolean not null default false;
comment on column person.is_outside is 'Somebody outside who was asked by a link: they have no sign-in and no tie.';
