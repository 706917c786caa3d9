-- A body asks to be listed (or for another scope): checked by the first reviewer, listed by a second one. live_body_id: one at a time.
create table body_listing (
  id bigint not null primary key,
  body_id bigint not null,
  live_body_id bigint,
  scope longtext not null,
  state varchar(20) collate utf8mb4_bin not null,
  applied_by bigint not null,
  applied_by_name varchar(60) not null,
  applied_at datetime(6) not null,
  checked_by bigint,
  checked_by_name varchar(60),
  checked_at datetime(6),
  check_comment varchar(1000),
  decided_by_name varchar(60),
  decided_at datetime(6),
  decision_comment varchar(1000),
  version int not null,
  constraint uk_body_listing_live unique (live_body_id),
  constraint fk_body_listing_body foreign key (body_id) references body (id)
);
create index ix_body_listing_body on body_listing (body_id);

-- What a listed body may teach.
create table body_scope (
  body_id bigint not null,
  occupation varchar(60) collate utf8mb4_bin not null,
  highest_level varchar(10) collate utf8mb4_bin not null,
  valid_until date not null,
  primary key (body_id, occupation),
  constraint fk_body_scope_body foreign key (body_id) references body (id)
);

-- A new account of a body; the old one stays in use until another person has confirmed it.
create table body_account_change (
  id bigint not null primary key,
  body_id bigint not null,
  live_body_id bigint,
  bank_name varchar(100) not null,
  account_sealed varchar(200) collate utf8mb4_bin not null,
  state varchar(20) collate utf8mb4_bin not null,
  proposed_by bigint not null,
  proposed_by_name varchar(60) not null,
  proposed_at datetime(6) not null,
  decided_by_name varchar(60),
  decided_at datetime(6),
  decision_note varchar(1000),
  version int not null,
  constraint uk_body_account_change_live unique (live_body_id),
  constraint fk_body_account_change_body foreign key (body_id) references body (id)
);
