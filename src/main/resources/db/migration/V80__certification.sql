create table exam_result (
  enrolment_id bigint not null primary key,
  cohort_id bigint not null,
  theory decimal(4,1),
  practice decimal(4,1),
  conclusion varchar(10) collate utf8mb4_bin not null,
  constraint fk_exam_result_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index ix_exam_result_cohort on exam_result (cohort_id);

create table employment (
  enrolment_id bigint not null primary key,
  cohort_id bigint not null,
  employed boolean not null,
  employer varchar(200) not null,
  since date,
  contract_months int not null,
  verified boolean not null,
  constraint fk_employment_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index ix_employment_cohort on employment (cohort_id);

create table certificate (
  id bigint not null primary key,
  cohort_id bigint not null,
  enrolment_id bigint not null,
  person_id bigint not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  kind varchar(30) collate utf8mb4_bin not null,
  number_sealed varchar(200) collate utf8mb4_bin not null,
  number_index varchar(43) collate utf8mb4_bin not null,
  occupation varchar(60) collate utf8mb4_bin not null,
  level varchar(10) collate utf8mb4_bin not null,
  issue_date date not null,
  newly_obtained boolean not null,
  state varchar(20) collate utf8mb4_bin not null,
  decision varchar(1000),
  version int not null,
  constraint uk_certificate_number unique (kind, number_index),
  constraint fk_certificate_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index ix_certificate_cohort on certificate (cohort_id);
create index ix_certificate_person on certificate (person_id);
create index ix_certificate_division on certificate (division_code, state);
