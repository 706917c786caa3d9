create table user_account (
  id bigint not null primary key,
  user_name varchar(60) collate utf8mb4_bin not null,
  display_name varchar(60) not null,
  password_hash varchar(200) not null,
  enabled boolean not null,
  failed_logins int not null,
  locked_until datetime(6),
  division_code varchar(6) collate utf8mb4_bin not null,
  body_id bigint,
  person_id bigint,
  created_at datetime(6) not null,
  constraint uk_user_account_name unique (user_name)
);

create table user_role (
  account_id bigint not null,
  role varchar(20) collate utf8mb4_bin not null,
  primary key (account_id, role),
  constraint fk_user_role_account foreign key (account_id) references user_account (id)
);
