-- Teachers and places of a body, chosen in time tables by name.
create table body_teacher (
  id bigint not null primary key,
  body_id bigint not null,
  name varchar(60) not null,
  qualification varchar(200) not null,
  phone_sealed varchar(200) collate utf8mb4_bin,
  constraint uk_body_teacher unique (body_id, name),
  constraint fk_body_teacher_body foreign key (body_id) references body (id)
);

create table body_place (
  id bigint not null primary key,
  body_id bigint not null,
  name varchar(100) not null,
  address varchar(200) not null,
  capacity int not null,
  constraint uk_body_place unique (body_id, name),
  constraint fk_body_place_body foreign key (body_id) references body (id)
);
