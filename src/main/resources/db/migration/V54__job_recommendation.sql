-- Jobs a body recommended to the trainees of a class (F23). No foreign key: classes are made by a later file.
create table job_recommendation (
  id bigint not null primary key,
  cohort_id bigint not null,
  enrolment_id bigint not null,
  employer varchar(200) not null,
  post varchar(60) not null,
  recommended_on date not null,
  result varchar(12) collate utf8mb4_bin not null
);
create index ix_job_recommendation_cohort on job_recommendation (cohort_id);
