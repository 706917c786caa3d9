alter table attendance_mark add column leave_kind varchar(10);
alter table attendance_mark add column leave_reason varchar(200);
alter table sign_in_event add column leave_kind varchar(10);

create table attendance_correction (
  id bigint not null primary key,
  cohort_id bigint not null,
  session_id bigint not null,
  reason varchar(1000) not null,
  state varchar(10) collate utf8mb4_bin not null,
  requested_by bigint not null,
  requester_name varchar(60) not null,
  requested_at datetime(6) not null,
  due_on date not null,
  decided_by bigint,
  decider_name varchar(60),
  decided_at datetime(6),
  decision varchar(1000),
  constraint fk_attendance_correction_session foreign key (session_id) references cohort_session (id)
);
create index ix_attendance_correction_cohort on attendance_correction (cohort_id, state);
create index ix_attendance_correction_state on attendance_correction (state, due_on);

create table attendance_correction_line (
  correction_id bigint not null,
  enrolment_id bigint not null,
  old_mark varchar(10) collate utf8mb4_bin,
  new_mark varchar(10) collate utf8mb4_bin not null,
  leave_kind varchar(10),
  leave_reason varchar(200),
  primary key (correction_id, enrolment_id),
  constraint fk_correction_line_correction foreign key (correction_id) references attendance_correction (id),
  constraint fk_correction_line_enrolment foreign key (enrolment_id) references enrolment (id)
);

-- At most one undecided correction of a mark.
create table attendance_correction_open (
  session_id bigint not null,
  enrolment_id bigint not null,
  correction_id bigint not null,
  primary key (session_id, enrolment_id),
  constraint fk_correction_open_correction foreign key (correction_id) references attendance_correction (id)
);
