-- Accounts of the people a claim pays, frozen when it was handed in; changed only by a confirmed correction.
create table claim_payee_account (
  id bigint not null primary key,
  claim_id bigint not null,
  person_id bigint not null,
  holder varchar(100) not null,
  bank varchar(100) not null,
  account_sealed varchar(200) collate utf8mb4_bin not null,
  constraint uk_claim_payee_account unique (claim_id, person_id),
  constraint fk_claim_payee_account_claim foreign key (claim_id) references claim (id)
);

-- A payee whose transfer failed, what the applicant then corrects, and who confirmed it. live_key holds claim and party until it is
-- confirmed: one at a time.
create table account_correction (
  id bigint not null primary key,
  claim_id bigint not null,
  party_kind varchar(10) collate utf8mb4_bin not null,
  party_id bigint not null,
  party_name varchar(100) not null,
  live_key varchar(80) collate utf8mb4_bin,
  fail_reason varchar(500) not null,
  failed_at datetime(6) not null,
  holder varchar(100) not null,
  bank varchar(100) not null,
  account_sealed varchar(200) collate utf8mb4_bin,
  account_masked varchar(40) collate utf8mb4_bin not null,
  reason varchar(500) not null,
  state varchar(20) collate utf8mb4_bin not null,
  made_by bigint,
  made_at datetime(6),
  decided_by bigint,
  decided_at datetime(6),
  note varchar(500) not null,
  constraint uk_account_correction_live unique (live_key),
  constraint fk_account_correction_claim foreign key (claim_id) references claim (id)
);
create index ix_account_correction_claim on account_correction (claim_id);
