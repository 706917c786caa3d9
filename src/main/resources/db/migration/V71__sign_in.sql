create table sign_in_client (
  id bigint not null primary key,
  name varchar(60) not null,
  body_id bigint not null,
  secret_hash char(64) collate utf8mb4_bin not null,
  enabled boolean not null,
  created_by bigint not null,
  created_at datetime(6) not null,
  constraint fk_sign_in_client_body foreign key (body_id) references body (id)
);

create table sign_in_event (
  id bigint not null primary key,
  cohort_id bigint not null,
  session_id bigint not null,
  enrolment_id bigint,
  kind varchar(10) collate utf8mb4_bin not null,
  channel varchar(20) collate utf8mb4_bin not null,
  happened_at datetime(6) not null,
  client_at datetime(6),
  recorded_at datetime(6) not null,
  device_hash char(64) collate utf8mb4_bin,
  fence varchar(20) collate utf8mb4_bin not null,
  outcome varchar(10) collate utf8mb4_bin not null,
  code varchar(40) collate utf8mb4_bin,
  code_args varchar(400),
  mark varchar(10) collate utf8mb4_bin,
  reason varchar(1000),
  clock_off boolean not null,
  account_id bigint,
  client_id bigint,
  event_key varchar(64) collate utf8mb4_bin,
  content_hash char(64) collate utf8mb4_bin,
  constraint uk_sign_in_event_key unique (client_id, event_key),
  constraint fk_sign_in_event_client foreign key (client_id) references sign_in_client (id)
);
create index ix_sign_in_event_session on sign_in_event (session_id, recorded_at);

create table sign_in_seat (
  session_id bigint not null,
  enrolment_id bigint not null,
  device_hash char(64) collate utf8mb4_bin,
  happened_at datetime(6) not null,
  mark varchar(10) collate utf8mb4_bin not null,
  event_id bigint not null,
  primary key (session_id, enrolment_id),
  constraint uk_sign_in_seat_device unique (session_id, device_hash)
);
