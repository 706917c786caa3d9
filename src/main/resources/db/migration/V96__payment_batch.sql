-- What is owed to one party because of one decision. Written in the transaction of the decision; telling it twice writes it once.
create table payable (
  id bigint not null primary key,
  obligation_kind varchar(20) collate utf8mb4_bin not null,
  obligation_id bigint not null,
  number varchar(60) collate utf8mb4_bin not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  fund_source varchar(100) not null,
  party_kind varchar(10) collate utf8mb4_bin not null,
  party_id bigint not null,
  party_name varchar(100) not null,
  holder varchar(100) not null,
  bank varchar(100) not null,
  account_sealed varchar(200) collate utf8mb4_bin not null,
  account_masked varchar(40) collate utf8mb4_bin not null,
  gross_fen bigint not null,
  advanced_fen bigint not null,
  netted_fen bigint not null,
  state varchar(20) collate utf8mb4_bin not null,
  fail_reason varchar(500),
  created_at datetime(6) not null,
  constraint uk_payable unique (obligation_kind, obligation_id, party_kind, party_id),
  constraint ck_payable check (netted_fen >= 0 and advanced_fen >= 0 and advanced_fen + netted_fen <= gross_fen)
);
create index ix_payable_state on payable (state, division_code);
create index ix_payable_party on payable (party_kind, party_id);

create table payment_batch (
  id bigint not null primary key,
  batch_no varchar(40) collate utf8mb4_bin not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  fund_id bigint not null,
  state varchar(20) collate utf8mb4_bin not null,
  line_count int not null,
  amount_fen bigint not null,
  netted_fen bigint not null,
  note varchar(200) not null,
  made_by bigint not null,
  made_name varchar(60) not null,
  made_at datetime(6) not null,
  released_by bigint,
  released_name varchar(60),
  released_at datetime(6),
  closed_at datetime(6),
  version int not null,
  constraint uk_payment_batch_no unique (batch_no),
  constraint fk_payment_batch_fund foreign key (fund_id) references fund (id)
);
create index ix_payment_batch_division on payment_batch (division_code, state);

-- live_payable_id is the payable while the line waits and null once it has an outcome or was taken out: one payable in one batch.
create table payment_batch_line (
  id bigint not null primary key,
  batch_id bigint not null,
  line_no int not null,
  payable_id bigint not null,
  live_payable_id bigint,
  holder varchar(100) not null,
  bank varchar(100) not null,
  account_masked varchar(40) collate utf8mb4_bin not null,
  amount_fen bigint not null,
  netted_fen bigint not null,
  state varchar(20) collate utf8mb4_bin not null,
  reason varchar(500),
  decided_at datetime(6),
  constraint uk_payment_batch_line unique (batch_id, line_no),
  constraint uk_payment_batch_line_live unique (live_payable_id),
  constraint fk_payment_batch_line_batch foreign key (batch_id) references payment_batch (id),
  constraint fk_payment_batch_line_payable foreign key (payable_id) references payable (id)
);
create index ix_payment_batch_line_state on payment_batch_line (batch_id, state, line_no);
create index ix_payment_batch_line_payable on payment_batch_line (payable_id);

-- live_payable_id is the payable while a transfer stands: at most one. Netted amounts are payments without a transfer.
create table payment (
  id bigint not null primary key,
  payable_id bigint not null,
  live_payable_id bigint,
  batch_id bigint not null,
  line_id bigint not null,
  kind varchar(20) collate utf8mb4_bin not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  fund_id bigint not null,
  transaction_id bigint not null,
  party_name varchar(100) not null,
  account_masked varchar(40) collate utf8mb4_bin not null,
  amount_fen bigint not null,
  voucher_no varchar(80) not null,
  state varchar(20) collate utf8mb4_bin not null,
  paid_on date not null,
  return_reason varchar(1000),
  created_by bigint not null,
  created_at datetime(6) not null,
  constraint uk_payment_live unique (live_payable_id),
  constraint uk_payment_transaction unique (transaction_id),
  constraint fk_payment_payable foreign key (payable_id) references payable (id),
  constraint fk_payment_fund foreign key (fund_id) references fund (id),
  constraint fk_payment_transaction foreign key (transaction_id) references ledger_transaction (id)
);
create index ix_payment_division on payment (division_code);
create index ix_payment_payable on payment (payable_id);
create index ix_payment_line on payment (line_id);

-- Files that went to the bank and came back. Their content is not kept: full account numbers leave the system and stay out.
create table bank_file (
  id bigint not null primary key,
  batch_id bigint not null,
  layout varchar(60) collate utf8mb4_bin not null,
  line_count int not null,
  sum_fen bigint not null,
  sha256 char(64) collate utf8mb4_bin not null,
  made_by bigint not null,
  made_name varchar(60) not null,
  made_at datetime(6) not null,
  constraint fk_bank_file_batch foreign key (batch_id) references payment_batch (id)
);
create index ix_bank_file_batch on bank_file (batch_id);

-- A reply of the bank that was looked through; its clean lines are booked when a person says so.
create table bank_reply (
  id bigint not null primary key,
  batch_id bigint not null,
  layout varchar(60) collate utf8mb4_bin not null,
  sha256 char(64) collate utf8mb4_bin not null,
  state varchar(20) collate utf8mb4_bin not null,
  voucher_no varchar(80),
  line_count int not null,
  made_by bigint not null,
  made_at datetime(6) not null,
  confirmed_by bigint,
  confirmed_at datetime(6),
  constraint fk_bank_reply_batch foreign key (batch_id) references payment_batch (id)
);
create index ix_bank_reply_batch on bank_reply (batch_id, sha256);

create table bank_reply_line (
  reply_id bigint not null,
  line_id bigint not null,
  success boolean not null,
  reason varchar(500) not null,
  primary key (reply_id, line_id),
  constraint fk_bank_reply_line_reply foreign key (reply_id) references bank_reply (id)
);

-- Money that has to come back. reserved_fen is promised to drafts of batches that will net it.
create table recovery (
  id bigint not null primary key,
  kind varchar(20) collate utf8mb4_bin not null,
  owner_id bigint not null,
  number varchar(60) collate utf8mb4_bin not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  obligation_kind varchar(20) collate utf8mb4_bin not null,
  obligation_id bigint not null,
  party_kind varchar(10) collate utf8mb4_bin not null,
  party_id bigint not null,
  party_name varchar(100) not null,
  amount_fen bigint not null,
  received_fen bigint not null,
  reserved_fen bigint not null,
  due_on date not null,
  reason varchar(1000) not null,
  created_at datetime(6) not null,
  constraint uk_recovery unique (kind, owner_id),
  constraint ck_recovery check (received_fen >= 0 and reserved_fen >= 0 and received_fen + reserved_fen <= amount_fen)
);
create index ix_recovery_division on recovery (division_code, due_on);
create index ix_recovery_party on recovery (party_kind, party_id);
create index ix_recovery_obligation on recovery (obligation_kind, obligation_id);

-- Part of a line's amount that settles what its party owes.
create table netting (
  id bigint not null primary key,
  batch_id bigint not null,
  line_id bigint not null,
  recovery_id bigint not null,
  amount_fen bigint not null,
  state varchar(20) collate utf8mb4_bin not null,
  constraint uk_netting unique (line_id, recovery_id),
  constraint fk_netting_batch foreign key (batch_id) references payment_batch (id),
  constraint fk_netting_line foreign key (line_id) references payment_batch_line (id),
  constraint fk_netting_recovery foreign key (recovery_id) references recovery (id)
);
create index ix_netting_batch on netting (batch_id, state);

-- Money received, insert only. A wrong one is taken back by a receipt that names it, with the negative amount.
create table recovery_receipt (
  id bigint not null primary key,
  recovery_id bigint not null,
  kind varchar(20) collate utf8mb4_bin not null,
  amount_fen bigint not null,
  netting_id bigint,
  reverses bigint,
  voucher_no varchar(80) not null,
  received_on date not null,
  reason varchar(500) not null,
  made_by bigint not null,
  made_name varchar(60) not null,
  made_at datetime(6) not null,
  constraint uk_recovery_receipt_netting unique (netting_id),
  constraint uk_recovery_receipt_reverses unique (reverses),
  constraint fk_recovery_receipt_recovery foreign key (recovery_id) references recovery (id)
);
create index ix_recovery_receipt_recovery on recovery_receipt (recovery_id);

-- Which fund got how much of a receipt; negative where a receipt was taken back.
create table recovery_booking (
  receipt_id bigint not null,
  fund_id bigint not null,
  transaction_id bigint not null,
  amount_fen bigint not null,
  primary key (receipt_id, fund_id),
  constraint uk_recovery_booking_transaction unique (transaction_id),
  constraint fk_recovery_booking_receipt foreign key (receipt_id) references recovery_receipt (id),
  constraint fk_recovery_booking_transaction foreign key (transaction_id) references ledger_transaction (id)
);
