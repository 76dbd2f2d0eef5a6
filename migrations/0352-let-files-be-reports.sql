alter table file drop constraint file_type_check;
alter table file add constraint file_type_check
  check (type in ('audio/webm', 'audio/mp4', 'audio/ogg', 'image/webp', 'application/pdf'));
comment on table file is 'A voice, a photo, a drawing of a child, or a report about them. It has the id of what it belongs to.';
