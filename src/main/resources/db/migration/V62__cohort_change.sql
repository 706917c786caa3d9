-- Requests to change an approved class; open_cohort_id makes sure that only one of a class is open.
create table cohort_change (
  id bigint not null primary key,
  cohort_id bigint not null,
  open_cohort_id bigint,
  base_version int not null,
  plan_version int,
  content longtext not null,
  reason varchar(1000) not null,
  state varchar(20) collate utf8mb4_bin not null,
  requested_by bigint not null,
  requested_by_name varchar(60) not null,
  requested_at datetime(6) not null,
  decided_by_name varchar(60),
  decided_at datetime(6),
  decision_comment varchar(1000),
  version int not null,
  constraint uk_cohort_change_open unique (open_cohort_id),
  constraint fk_cohort_change_cohort foreign key (cohort_id) references cohort (id)
);
create index ix_cohort_change_cohort on cohort_change (cohort_id);
