-- Where notices go by mail: the address of a body, a person or an account. It is used once it was confirmed with a code sent there; until
-- then the one confirmed before stays in use.
create table contact_email (
  owner_kind varchar(10) collate utf8mb4_bin not null,
  owner_id bigint not null,
  address_sealed varchar(600) collate utf8mb4_bin,
  confirmed_at datetime(6),
  pending_sealed varchar(600) collate utf8mb4_bin,
  code_hash varchar(43) collate utf8mb4_bin,
  code_sent_at datetime(6),
  tries int not null,
  primary key (owner_kind, owner_id)
);

-- Mails: PENDING, SENT, FAILED (given up), NO_CHANNEL (the address was taken away). One a notice and receiver.
create table mail_outbox (
  id bigint not null primary key,
  notification_id bigint not null,
  owner_kind varchar(10) collate utf8mb4_bin not null,
  owner_id bigint not null,
  state varchar(12) collate utf8mb4_bin not null,
  attempts int not null,
  next_at datetime(6) not null,
  last_error varchar(200),
  done_at datetime(6),
  constraint uk_mail_outbox unique (notification_id, owner_kind, owner_id)
);
create index ix_mail_outbox_due on mail_outbox (state, next_at);
