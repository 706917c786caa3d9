create table claim (
  id bigint not null primary key,
  claim_no varchar(40) collate utf8mb4_bin,
  rule_id varchar(60) collate utf8mb4_bin not null,
  rule_title varchar(200) not null,
  fund varchar(100) not null,
  pack_hash varchar(64) collate utf8mb4_bin not null,
  payee varchar(20) collate utf8mb4_bin not null,
  applicant_id bigint not null,
  cohort_id bigint not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  state varchar(30) collate utf8mb4_bin not null,
  submission int not null,
  total_fen bigint not null,
  paid_persons int not null,
  created_by bigint not null,
  submitted_by bigint,
  first_reviewer_id bigint,
  second_reviewer_id bigint,
  approver_id bigint,
  submitted_at datetime(6),
  due_on date,
  return_reason varchar(1000),
  notice_id bigint,
  notice_from date,
  notice_to date,
  approvable_from date,
  account_name varchar(100) not null,
  bank_name varchar(100) not null,
  account_sealed varchar(200) collate utf8mb4_bin,
  live_key varchar(100) collate utf8mb4_bin,
  version int not null,
  constraint uk_claim_no unique (claim_no),
  constraint uk_claim_live unique (live_key),
  constraint fk_claim_cohort foreign key (cohort_id) references cohort (id),
  constraint fk_claim_applicant foreign key (applicant_id) references body (id)
);
create index ix_claim_division on claim (division_code, state);
create index ix_claim_applicant on claim (applicant_id);

create table claim_line (
  id bigint not null primary key,
  claim_id bigint not null,
  enrolment_id bigint not null,
  person_id bigint not null,
  position_no int not null,
  name varchar(60) not null,
  masked_id varchar(18) collate utf8mb4_bin not null,
  category varchar(60) collate utf8mb4_bin not null,
  status varchar(20) collate utf8mb4_bin not null,
  amount_fen bigint,
  reason varchar(60) collate utf8mb4_bin,
  field_name varchar(60) collate utf8mb4_bin,
  summary varchar(1000) not null,
  trace longtext not null,
  facts longtext not null,
  strike_code varchar(30) collate utf8mb4_bin,
  strike_reason varchar(1000),
  objected boolean not null,
  constraint uk_claim_line unique (claim_id, enrolment_id),
  constraint fk_claim_line_claim foreign key (claim_id) references claim (id)
);
create index ix_claim_line_person on claim_line (person_id);

create table claim_version (
  claim_id bigint not null,
  version_no int not null,
  content longtext not null,
  sha256 char(64) collate utf8mb4_bin not null,
  total_fen bigint not null,
  created_at datetime(6) not null,
  primary key (claim_id, version_no)
);

create table claim_use (
  use_key varchar(120) collate utf8mb4_bin not null primary key,
  claim_id bigint not null
);
create index ix_claim_use_claim on claim_use (claim_id);

create table notice (
  id bigint not null primary key,
  notice_no varchar(40) collate utf8mb4_bin not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  published_on date not null,
  first_day date not null,
  last_day date not null,
  hotline varchar(60) not null,
  content longtext not null,
  created_by bigint not null,
  constraint uk_notice_no unique (notice_no)
);
create index ix_notice_days on notice (last_day);

create table notice_objection (
  id bigint not null primary key,
  claim_id bigint not null,
  line_id bigint not null,
  objection varchar(1000) not null,
  state varchar(20) collate utf8mb4_bin not null,
  result varchar(1000) not null,
  recorded_by bigint not null,
  recorded_at datetime(6) not null
);
create index ix_notice_objection_claim on notice_objection (claim_id);
