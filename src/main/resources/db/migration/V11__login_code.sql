-- One row a code asked for, whether the number is known or not. Number and code are keyed hashes.
create table login_code (
  id bigint not null primary key,
  number_index varchar(43) collate utf8mb4_bin not null,
  serial_no int not null,
  person_id bigint,
  code_hash varchar(43) collate utf8mb4_bin not null,
  sent_at datetime(6) not null,
  expires_at datetime(6) not null,
  tries int not null,
  used_at datetime(6),
  constraint uk_login_code_serial unique (number_index, serial_no)
);
create index ix_login_code_sent on login_code (sent_at);
