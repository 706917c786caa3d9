-- On-site inspections (F19). No foreign key to classes: their tables are made by a later file.
create table inspection (
  id bigint not null primary key,
  inspection_no varchar(40) collate utf8mb4_bin not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  body_id bigint not null,
  body_name varchar(100) not null,
  cohort_id bigint not null,
  cohort_name varchar(120) not null,
  filing_no varchar(30) collate utf8mb4_bin not null,
  session_id bigint not null,
  session_date date not null,
  session_time varchar(20) not null,
  content varchar(400) not null,
  teacher varchar(120) not null,
  place varchar(400) not null,
  state varchar(12) collate utf8mb4_bin not null,
  planned_by_name varchar(60) not null,
  checked_at datetime(6),
  recorded_at datetime(6),
  kind varchar(10) collate utf8mb4_bin,
  first_inspector varchar(60) not null,
  second_inspector varchar(60) not null,
  body_side varchar(60) not null,
  expected int not null,
  present int not null,
  qualified boolean,
  finding varchar(1000) not null,
  requirement varchar(1000) not null,
  deadline date,
  answer varchar(2000) not null,
  answered_by_name varchar(60) not null,
  version int not null,
  constraint uk_inspection_no unique (inspection_no)
);
create index ix_inspection_division on inspection (division_code, state);
create index ix_inspection_body on inspection (body_id, state);
create index ix_inspection_session on inspection (session_id);

create table inspection_item (
  inspection_id bigint not null,
  item varchar(12) collate utf8mb4_bin not null,
  result varchar(12) collate utf8mb4_bin not null,
  remark varchar(200) not null,
  primary key (inspection_id, item),
  constraint fk_inspection_item foreign key (inspection_id) references inspection (id)
);
