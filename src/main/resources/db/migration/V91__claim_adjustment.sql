-- Publications of papers whose effect on decided claims is to be looked up, and what was found.
create table policy_review (
  publication bigint not null primary key,
  pack_id varchar(60) collate utf8mb4_bin not null,
  rules longtext not null,
  state varchar(20) collate utf8mb4_bin not null,
  created_at datetime(6) not null,
  done_at datetime(6),
  looked_at bigint not null,
  proposed bigint not null
);

create table claim_adjustment (
  id bigint not null primary key,
  publication bigint not null,
  claim_id bigint not null,
  line_id bigint not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  decided_fen bigint not null,
  computed_fen bigint,
  summary varchar(1000) not null,
  state varchar(20) collate utf8mb4_bin not null,
  decided_by bigint,
  decided_at datetime(6),
  confirmed_by bigint,
  note varchar(500),
  constraint uk_claim_adjustment unique (line_id, publication),
  constraint fk_claim_adjustment_claim foreign key (claim_id) references claim (id),
  constraint fk_claim_adjustment_review foreign key (publication) references policy_review (publication)
);
create index ix_claim_adjustment_state on claim_adjustment (state, division_code);
