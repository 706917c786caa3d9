create table cohort (
  id bigint not null primary key,
  body_id bigint not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  filing_no varchar(30) collate utf8mb4_bin,
  name varchar(120) not null,
  training_kind varchar(30) collate utf8mb4_bin not null,
  occupation varchar(60) collate utf8mb4_bin not null,
  level varchar(10) collate utf8mb4_bin not null,
  certificate_kind varchar(30) collate utf8mb4_bin not null,
  mode varchar(20) collate utf8mb4_bin not null,
  full_time boolean not null,
  place varchar(400) not null,
  head_teacher varchar(120) not null,
  evaluator_id bigint,
  start_date date,
  end_date date,
  state varchar(20) collate utf8mb4_bin not null,
  planned_hundredths bigint not null,
  trainees int not null,
  plan_version int not null,
  filed_at datetime(6),
  decision_reason varchar(1000),
  created_by bigint not null,
  created_at datetime(6) not null,
  version int not null,
  constraint uk_cohort_filing_no unique (filing_no),
  constraint fk_cohort_body foreign key (body_id) references body (id)
);
create index ix_cohort_division on cohort (division_code, state);
create index ix_cohort_body on cohort (body_id);

create table cohort_session (
  id bigint not null primary key,
  cohort_id bigint not null,
  session_date date not null,
  start_time time not null,
  end_time time not null,
  hundredths bigint not null,
  kind varchar(20) collate utf8mb4_bin not null,
  content varchar(400) not null,
  teacher varchar(120) not null,
  place varchar(400) not null,
  constraint fk_cohort_session_cohort foreign key (cohort_id) references cohort (id)
);
create index ix_cohort_session_cohort on cohort_session (cohort_id, session_date);

create table enrolment (
  id bigint not null primary key,
  cohort_id bigint not null,
  person_id bigint not null,
  position_no int not null,
  category varchar(60) collate utf8mb4_bin not null,
  education varchar(30) not null,
  employer varchar(200) not null,
  hire_date date,
  state varchar(20) collate utf8mb4_bin not null,
  constraint uk_enrolment_person unique (cohort_id, person_id),
  constraint fk_enrolment_cohort foreign key (cohort_id) references cohort (id),
  constraint fk_enrolment_person foreign key (person_id) references person (id)
);
create index ix_enrolment_person on enrolment (person_id);

create table cohort_version (
  id bigint not null primary key,
  cohort_id bigint not null,
  version_no int not null,
  content longtext not null,
  sha256 char(64) collate utf8mb4_bin not null,
  created_at datetime(6) not null,
  constraint uk_cohort_version unique (cohort_id, version_no)
);
