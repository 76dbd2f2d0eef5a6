create index medicine_version_of_child on medicine_version (organisation_id, child_id, number);
