create table offline_mark (
  account_id bigint not null,
  event_key varchar(64) collate utf8mb4_bin not null,
  cohort_id bigint not null,
  session_id bigint not null,
  enrolment_id bigint not null,
  content_hash char(64) collate utf8mb4_bin not null,
  status varchar(10) collate utf8mb4_bin not null,
  code varchar(40) collate utf8mb4_bin,
  code_args varchar(400),
  mark varchar(10) collate utf8mb4_bin,
  received_at datetime(6) not null,
  primary key (account_id, event_key)
);
create index ix_offline_mark_session on offline_mark (session_id);
