create table paper_sheet (
  id bigint not null primary key,
  cohort_id bigint not null,
  session_id bigint not null,
  page_no int not null,
  sha256 char(64) collate utf8mb4_bin not null,
  marks int not null,
  confirmed_by bigint not null,
  confirmer_name varchar(60) not null,
  confirmed_at datetime(6) not null,
  constraint uk_paper_sheet_picture unique (sha256),
  constraint fk_paper_sheet_session foreign key (session_id) references cohort_session (id)
);
create index ix_paper_sheet_cohort on paper_sheet (cohort_id);
