-- What may be advanced for a class under a rule. The row is locked by every request, so two of them never share the same room.
create table advance_ceiling (
  cohort_id bigint not null,
  rule_id varchar(60) collate utf8mb4_bin not null,
  ceiling_fen bigint not null,
  granted_fen bigint not null,
  primary key (cohort_id, rule_id),
  constraint fk_advance_ceiling_cohort foreign key (cohort_id) references cohort (id)
);

create table advance (
  id bigint not null primary key,
  advance_no varchar(40) collate utf8mb4_bin not null,
  cohort_id bigint not null,
  rule_id varchar(60) collate utf8mb4_bin not null,
  rule_title varchar(200) not null,
  basis varchar(200) not null,
  pack_hash varchar(64) collate utf8mb4_bin not null,
  body_id bigint not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  fund varchar(100) not null,
  state varchar(20) collate utf8mb4_bin not null,
  persons int not null,
  expected_fen bigint not null,
  ceiling_fen bigint not null,
  before_fen bigint not null,
  requested_fen bigint not null,
  granted_fen bigint not null,
  counted_fen bigint not null,
  account_name varchar(100) not null,
  bank_name varchar(100) not null,
  account_sealed varchar(200) collate utf8mb4_bin not null,
  requested_by bigint not null,
  requested_on date not null,
  reviewer_id bigint,
  approver_id bigint,
  paid_on date,
  settled_on date,
  reason varchar(1000),
  version int not null,
  constraint uk_advance_no unique (advance_no),
  constraint fk_advance_cohort foreign key (cohort_id) references cohort (id),
  constraint fk_advance_body foreign key (body_id) references body (id)
);
create index ix_advance_cohort on advance (cohort_id, rule_id);
create index ix_advance_division on advance (division_code, state);
create index ix_advance_body on advance (body_id);

-- What of an advance has to come back: the share of those who failed, and what the class did not earn in the end.
create table advance_demand (
  id bigint not null primary key,
  advance_id bigint not null,
  kind varchar(20) collate utf8mb4_bin not null,
  amount_fen bigint not null,
  received_fen bigint not null,
  demanded_on date not null,
  constraint uk_advance_demand unique (advance_id, kind),
  constraint fk_advance_demand foreign key (advance_id) references advance (id)
);
