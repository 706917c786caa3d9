-- What was told, to whom (an account, a person, a body, or a role in a division), and as which sentence.
create table notification (
  id bigint not null primary key,
  notice_key varchar(160) collate utf8mb4_bin not null,
  audience_kind varchar(10) collate utf8mb4_bin not null,
  audience_id bigint,
  role varchar(20) collate utf8mb4_bin,
  division_code varchar(6) collate utf8mb4_bin,
  text_key varchar(80) collate utf8mb4_bin not null,
  args varchar(4000) not null,
  link varchar(200) not null,
  due_on date,
  stage varchar(10) collate utf8mb4_bin,
  created_at datetime(6) not null,
  constraint uk_notification_key unique (notice_key)
);
create index ix_notification_audience on notification (audience_kind, audience_id, created_at);
create index ix_notification_desk on notification (audience_kind, role, division_code, created_at);

create table notification_read (
  notification_id bigint not null,
  account_id bigint not null,
  read_at datetime(6) not null,
  primary key (notification_id, account_id),
  constraint fk_notification_read foreign key (notification_id) references notification (id)
);

-- Messages to phones: PENDING, SENT, FAILED (given up), NO_CHANNEL (no gateway, or no number).
create table notification_outbox (
  id bigint not null primary key,
  notification_id bigint not null,
  channel varchar(10) collate utf8mb4_bin not null,
  state varchar(12) collate utf8mb4_bin not null,
  attempts int not null,
  next_at datetime(6) not null,
  last_error varchar(200),
  done_at datetime(6),
  constraint uk_notification_outbox unique (notification_id, channel),
  constraint fk_notification_outbox foreign key (notification_id) references notification (id)
);
create index ix_notification_outbox_due on notification_outbox (state, next_at);
