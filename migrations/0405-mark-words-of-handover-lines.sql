alter table handover_line add column marks jsonb not null default '[]' check (jsonb_typeof(marks) = 'array');
comment on column handover_line.marks is 'What the writer marked in the words, as ranges: what is a fact, what an opinion, what is about somebody else.';
