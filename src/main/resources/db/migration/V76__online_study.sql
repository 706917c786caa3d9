-- Records of platforms by course, by day or by sitting; occurrence tells those of one person and course apart. A new table, because
-- the engines do not agree on how the narrower unique key of the old one is dropped.
create table online_study (
  id bigint not null primary key,
  cohort_id bigint not null,
  enrolment_id bigint not null,
  platform varchar(60) not null,
  course varchar(120) not null,
  occurrence varchar(40) collate utf8mb4_bin not null,
  hundredths bigint not null,
  score varchar(10) not null,
  completed_on date not null,
  studied_on date,
  started_at datetime(6),
  ended_at datetime(6),
  identity_check varchar(10) collate utf8mb4_bin not null,
  file_hash char(64) collate utf8mb4_bin not null,
  import_id bigint,
  client_id bigint,
  constraint uk_online_study unique (enrolment_id, course, occurrence),
  constraint fk_online_study_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index ix_online_study_cohort on online_study (cohort_id);
insert into online_study (id, cohort_id, enrolment_id, platform, course, occurrence, hundredths, score, completed_on, identity_check,
  file_hash)
select id, cohort_id, enrolment_id, platform, course, '', hundredths, score, completed_on, 'NOT_TOLD', file_hash from online_record;
drop table online_record;

-- One row a class: who writes its online hours locks it, and the number says whether somebody else wrote since.
create table online_book (
  cohort_id bigint not null primary key,
  version bigint not null
);

-- An import of a file. finished_at is empty while it runs and after it was cut off; the same file again goes on with it.
create table online_import (
  id bigint not null primary key,
  cohort_id bigint not null,
  platform varchar(60) not null,
  file_hash char(64) collate utf8mb4_bin not null,
  rows_total int not null,
  rows_done int not null,
  rows_taken int not null,
  rows_again int not null,
  rows_refused int not null,
  started_by varchar(60) not null,
  started_at datetime(6) not null,
  finished_at datetime(6),
  constraint uk_online_import unique (cohort_id, file_hash)
);

-- What was not taken, with every reason. content_index is a keyed hash of the row as it came; the number itself is kept masked only.
create table online_refusal (
  id bigint not null primary key,
  cohort_id bigint not null,
  content_index varchar(43) collate utf8mb4_bin not null,
  import_id bigint,
  client_id bigint,
  row_no int,
  enrolment_id bigint,
  masked_id varchar(20) not null,
  course varchar(120) not null,
  hours_text varchar(20) not null,
  day_text varchar(40) not null,
  main_code varchar(40) collate utf8mb4_bin not null,
  problems longtext not null,
  refused_at datetime(6) not null,
  taken_later boolean not null,
  constraint uk_online_refusal unique (cohort_id, content_index)
);

create table online_push (
  client_id bigint not null,
  event_key varchar(64) collate utf8mb4_bin not null,
  content_index varchar(43) collate utf8mb4_bin not null,
  problem varchar(2000),
  repeated boolean not null,
  received_at datetime(6) not null,
  primary key (client_id, event_key),
  constraint fk_online_push_client foreign key (client_id) references sign_in_client (id)
);
