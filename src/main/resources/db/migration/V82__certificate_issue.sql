create table certificate_issue (
  certificate_id bigint not null primary key,
  cohort_id bigint not null,
  prefix varchar(40) collate utf8mb4_bin not null,
  serial int not null,
  hours varchar(20) not null,
  copies int not null,
  replaces bigint,
  issued_by bigint not null,
  issued_at datetime(6) not null,
  constraint uk_certificate_issue unique (prefix, serial),
  constraint fk_certificate_issue foreign key (certificate_id) references certificate (id)
);
create index ix_certificate_issue_cohort on certificate_issue (cohort_id);
create index ix_certificate_number on certificate (number_index);
