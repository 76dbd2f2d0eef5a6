create index planned_shift_of_worker on planned_shift (organisation_id, worker_id, starts_at);
