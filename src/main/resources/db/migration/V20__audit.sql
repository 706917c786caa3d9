create table audit_stream (
  stream varchar(60) collate utf8mb4_bin not null primary key,
  seq bigint not null,
  hash char(64) collate utf8mb4_bin not null
);

create table audit_event (
  stream varchar(60) collate utf8mb4_bin not null,
  seq bigint not null,
  at_micros bigint not null,
  actor_id bigint not null,
  actor_name varchar(60) not null,
  action varchar(40) collate utf8mb4_bin not null,
  object_type varchar(30) collate utf8mb4_bin not null,
  object_id bigint not null,
  from_state varchar(30) collate utf8mb4_bin,
  to_state varchar(30) collate utf8mb4_bin,
  reason varchar(1000),
  facts longtext not null,
  previous_hash char(64) collate utf8mb4_bin not null,
  hash char(64) collate utf8mb4_bin not null,
  primary key (stream, seq)
);
create index ix_audit_event_object on audit_event (object_type, object_id);

create table command_receipt (
  command_key varchar(64) collate utf8mb4_bin not null primary key,
  command varchar(100) collate utf8mb4_bin not null,
  result varchar(200) not null,
  at datetime(6) not null
);
