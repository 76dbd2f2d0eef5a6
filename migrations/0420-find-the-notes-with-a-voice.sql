-- A page of the chronology says how long the voice is that was kept as a note. Few notes have one: they are found
-- without looking up each note of the page.
create index note_with_voice on note (organisation_id, child_id, id) where clip_seconds is not null;
