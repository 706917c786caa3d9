create table attendance_objection (
  id bigint not null primary key,
  cohort_id bigint not null,
  session_id bigint not null,
  enrolment_id bigint not null,
  mark varchar(10) collate utf8mb4_bin,
  wanted varchar(10) collate utf8mb4_bin not null,
  words varchar(500) not null,
  state varchar(10) collate utf8mb4_bin not null,
  made_at datetime(6) not null,
  due_on date not null,
  answer varchar(500),
  answered_by bigint,
  answerer_name varchar(60),
  answered_at datetime(6),
  correction_id bigint,
  constraint uk_attendance_objection unique (session_id, enrolment_id),
  constraint fk_attendance_objection_session foreign key (session_id) references cohort_session (id),
  constraint fk_attendance_objection_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index ix_attendance_objection_cohort on attendance_objection (cohort_id, state);
create index ix_attendance_objection_state on attendance_objection (state, due_on);
