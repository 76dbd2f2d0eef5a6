alter table injury add column marks jsonb not null default '[]' check (jsonb_typeof(marks) = 'array');
comment on column injury.marks is 'What the writer marked in how it came about, as ranges: what is a fact, what an opinion, what is about somebody else.';
