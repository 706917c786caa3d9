-- Teachers and places are looked for among all classes on a day.
create index ix_cohort_session_date on cohort_session (session_date);
