-- Results of controls: every run of every control, passes too. Insert only.
create table control_result (
  id bigint not null primary key,
  run_id bigint not null,
  subject_kind varchar(10) collate utf8mb4_bin not null,
  subject_id bigint not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  control varchar(20) collate utf8mb4_bin not null,
  stage varchar(20) collate utf8mb4_bin not null,
  severity varchar(10) collate utf8mb4_bin not null,
  outcome varchar(20) collate utf8mb4_bin not null,
  notes longtext not null,
  facts longtext not null,
  checked_at datetime(6) not null,
  checked_by varchar(60) not null
);
create index ix_control_result_subject on control_result (subject_kind, subject_id, run_id);
create index ix_control_result_division on control_result (division_code, outcome, control);

-- Who answers for a warning. found_hash ties the answer to what was found then.
create table control_waiver (
  id bigint not null primary key,
  subject_kind varchar(10) collate utf8mb4_bin not null,
  subject_id bigint not null,
  control varchar(20) collate utf8mb4_bin not null,
  found_hash char(64) collate utf8mb4_bin not null,
  reason varchar(500) not null,
  until_day date not null,
  given_by bigint not null,
  given_by_name varchar(60) not null,
  given_at datetime(6) not null
);
create index ix_control_waiver_subject on control_waiver (subject_kind, subject_id, control);

-- People other bureaus report. Only the keyed hash of the number is kept: enough to compare, nothing to read.
create table comparison_list (
  id bigint not null primary key,
  kind varchar(20) collate utf8mb4_bin not null,
  source varchar(100) not null,
  as_of date not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  people int not null,
  current_list boolean not null,
  file_hash char(64) collate utf8mb4_bin not null,
  imported_by varchar(60) not null,
  imported_at datetime(6) not null
);
create index ix_comparison_list_division on comparison_list (division_code, kind, current_list);

create table comparison_entry (
  list_id bigint not null,
  id_index varchar(43) collate utf8mb4_bin not null,
  primary key (list_id, id_index),
  constraint fk_comparison_entry_list foreign key (list_id) references comparison_list (id)
);
create index ix_comparison_entry_person on comparison_entry (id_index);
