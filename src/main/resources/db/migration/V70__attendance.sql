create table attendance_mark (
  session_id bigint not null,
  enrolment_id bigint not null,
  cohort_id bigint not null,
  mark varchar(10) collate utf8mb4_bin not null,
  recorded_by bigint not null,
  recorded_at datetime(6) not null,
  primary key (session_id, enrolment_id),
  constraint fk_attendance_mark_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index ix_attendance_mark_cohort on attendance_mark (cohort_id);
create index ix_attendance_mark_enrolment on attendance_mark (enrolment_id);

create table attendance_lock (
  cohort_id bigint not null primary key,
  locked_by bigint not null,
  locked_at datetime(6) not null
);

create table online_record (
  id bigint not null primary key,
  cohort_id bigint not null,
  enrolment_id bigint not null,
  platform varchar(60) not null,
  course varchar(120) not null,
  hundredths bigint not null,
  score varchar(10) not null,
  completed_on date not null,
  file_hash char(64) collate utf8mb4_bin not null,
  constraint uk_online_record unique (enrolment_id, course),
  constraint fk_online_record_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index ix_online_record_cohort on online_record (cohort_id);
