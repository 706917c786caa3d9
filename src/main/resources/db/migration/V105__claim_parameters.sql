-- What the bureau had decided about open parameters when the lines were computed, as JSON; empty for claims from before it was kept.
alter table claim add parameters varchar(4000);
