-- Divisions the bureau added to those the product came with.
create table division (
  code char(6) collate utf8mb4_bin not null primary key,
  name varchar(60) not null,
  english varchar(120) not null,
  added_by bigint not null,
  added_at datetime(6) not null
);
