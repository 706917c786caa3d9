create table exam_retake (
  enrolment_id bigint not null primary key,
  cohort_id bigint not null,
  theory decimal(4,1),
  practice decimal(4,1),
  conclusion varchar(10) collate utf8mb4_bin not null,
  constraint fk_exam_retake_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index ix_exam_retake_cohort on exam_retake (cohort_id);

create table exam_sitting (
  cohort_id bigint not null primary key,
  exam_date date,
  place varchar(200) not null,
  first_examiner varchar(60) not null,
  second_examiner varchar(60) not null,
  frozen_at datetime(6) null,
  frozen_by bigint,
  frozen_by_name varchar(100),
  constraint fk_exam_sitting_cohort foreign key (cohort_id) references cohort (id)
);
