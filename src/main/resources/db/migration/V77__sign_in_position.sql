-- How far from the place somebody signed in, how sure the phone was and how far it might have been; where the phone is, is not kept.
alter table sign_in_event add column fence_metres int;
alter table sign_in_event add column fence_accuracy int;
alter table sign_in_event add column fence_radius int;
create index ix_sign_in_event_cohort on sign_in_event (cohort_id, recorded_at);
