create table person (
  id bigint not null primary key,
  name varchar(60) not null,
  id_sealed varchar(200) collate utf8mb4_bin not null,
  id_index varchar(43) collate utf8mb4_bin not null,
  phone_sealed varchar(200) collate utf8mb4_bin,
  phone_index varchar(43) collate utf8mb4_bin,
  account_sealed varchar(200) collate utf8mb4_bin,
  account_index varchar(43) collate utf8mb4_bin,
  division_code varchar(6) collate utf8mb4_bin not null,
  created_at datetime(6) not null,
  constraint uk_person_id_index unique (id_index)
);
create index ix_person_phone on person (phone_index);
create index ix_person_account on person (account_index);

create table body (
  id bigint not null primary key,
  kind varchar(30) collate utf8mb4_bin not null,
  name varchar(100) not null,
  short_name varchar(30) not null,
  credit_code varchar(18) collate utf8mb4_bin not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  address varchar(200) not null,
  legal_person varchar(60) not null,
  contact_name varchar(60) not null,
  phone_sealed varchar(200) collate utf8mb4_bin not null,
  account_name varchar(100) not null,
  bank_name varchar(100) not null,
  account_sealed varchar(200) collate utf8mb4_bin not null,
  state varchar(20) collate utf8mb4_bin not null,
  suspended_until date,
  version int not null,
  constraint uk_body_credit_code unique (credit_code)
);
create index ix_body_division on body (division_code, kind);

create table serial_number (
  series varchar(20) collate utf8mb4_bin not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  serial_year int not null,
  last_no int not null,
  primary key (series, division_code, serial_year)
);
