-- Money in fen. fund holds the running totals that the conditional updates work on; the ledger is their proof.
create table fund (
  id bigint not null primary key,
  name varchar(100) not null,
  source varchar(100) not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  fund_year int not null,
  budget_fen bigint not null,
  committed_fen bigint not null,
  paid_fen bigint not null,
  created_by bigint not null,
  created_at datetime(6) not null,
  version int not null,
  constraint uk_fund_name unique (division_code, fund_year, name),
  constraint ck_fund_budget check (paid_fen >= 0 and committed_fen >= 0 and paid_fen + committed_fen <= budget_fen)
);

-- Insert only, like its entries: a correction is a further transaction that names what it reverses. subject says what it is about:
-- FUND, BATCH, LINE (of a batch), NETTING, PAYMENT or RECEIPT.
create table ledger_transaction (
  id bigint not null primary key,
  command_key varchar(64) collate utf8mb4_bin not null,
  kind varchar(20) collate utf8mb4_bin not null,
  subject varchar(20) collate utf8mb4_bin not null,
  subject_id bigint not null,
  fund_id bigint not null,
  actor_id bigint not null,
  at datetime(6) not null,
  reverses bigint,
  memo varchar(200) not null,
  constraint uk_ledger_transaction_key unique (command_key),
  constraint uk_ledger_transaction_reverses unique (reverses),
  constraint fk_ledger_transaction_fund foreign key (fund_id) references fund (id),
  constraint fk_ledger_transaction_reverses foreign key (reverses) references ledger_transaction (id)
);
create index ix_ledger_transaction_subject on ledger_transaction (subject, subject_id);

create table ledger_entry (
  transaction_id bigint not null,
  line_no int not null,
  account varchar(20) collate utf8mb4_bin not null,
  fund_id bigint not null,
  debit_fen bigint not null,
  credit_fen bigint not null,
  primary key (transaction_id, line_no),
  constraint fk_ledger_entry_transaction foreign key (transaction_id) references ledger_transaction (id)
);
create index ix_ledger_entry_fund on ledger_entry (fund_id, account);
