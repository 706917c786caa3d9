create table clawback (
  id bigint not null primary key,
  decision_no varchar(40) collate utf8mb4_bin,
  claim_id bigint not null,
  body_id bigint not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  state varchar(20) collate utf8mb4_bin not null,
  reason varchar(30) collate utf8mb4_bin not null,
  facts varchar(1000) not null,
  basis varchar(400) not null,
  amount_fen bigint not null,
  proposed_by bigint not null,
  proposed_on date not null,
  decided_by bigint,
  decided_on date,
  due_on date,
  note varchar(1000),
  version int not null,
  constraint uk_clawback_no unique (decision_no),
  constraint fk_clawback_claim foreign key (claim_id) references claim (id),
  constraint fk_clawback_body foreign key (body_id) references body (id)
);
create index ix_clawback_division on clawback (division_code, state);
create index ix_clawback_claim on clawback (claim_id);

create table clawback_line (
  clawback_id bigint not null,
  line_id bigint not null,
  amount_fen bigint not null,
  fault varchar(1200) not null,
  primary key (clawback_id, line_id),
  constraint fk_clawback_line foreign key (clawback_id) references clawback (id),
  constraint fk_clawback_line_of foreign key (line_id) references claim_line (id)
);
create index ix_clawback_line_of on clawback_line (line_id);

-- Who owes what of a decided claw-back: the body that was paid, or each trainee who was; by what it had been paid for (the claim, an
-- advance counted against it, a top-up), because the money goes back to the funds of that.
create table clawback_debt (
  id bigint not null primary key,
  clawback_id bigint not null,
  party_kind varchar(10) collate utf8mb4_bin not null,
  party_id bigint not null,
  obligation_kind varchar(20) collate utf8mb4_bin not null,
  obligation_id bigint not null,
  amount_fen bigint not null,
  received_fen bigint not null,
  constraint uk_clawback_debt unique (clawback_id, party_kind, party_id, obligation_kind, obligation_id),
  constraint fk_clawback_debt foreign key (clawback_id) references clawback (id)
);
create index ix_clawback_debt_obligation on clawback_debt (obligation_kind, obligation_id);
