-- Complaints. What was written and how to reach the writer are sealed; nothing else here says who it was.
create table complaint (
  id bigint not null primary key,
  complaint_no varchar(40) collate utf8mb4_bin not null,
  receipt_index varchar(43) collate utf8mb4_bin not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  body_id bigint not null,
  body_name varchar(100) not null,
  cohort_id bigint,
  class_name varchar(120) not null,
  text_sealed longtext not null,
  contact_sealed varchar(800) collate utf8mb4_bin,
  state varchar(20) collate utf8mb4_bin not null,
  received_at datetime(6) not null,
  finding varchar(2000) not null,
  answer varchar(2000) not null,
  version int not null,
  constraint uk_complaint_no unique (complaint_no),
  constraint uk_complaint_receipt unique (receipt_index)
);
create index ix_complaint_division on complaint (division_code, state);
