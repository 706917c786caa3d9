-- Lists that claims without a class are made for: the wages of a month, the apprentices of a year, or one line about the body itself.
-- period_value is yyyy-MM for a month, the number of the year for a year, empty otherwise.
create table claim_list (
  id bigint not null primary key,
  body_id bigint not null,
  division_code varchar(6) collate utf8mb4_bin not null,
  rule_id varchar(60) collate utf8mb4_bin not null,
  rule_title varchar(200) not null,
  pack_version varchar(40) collate utf8mb4_bin not null,
  title varchar(250) not null,
  period_kind varchar(10) collate utf8mb4_bin not null,
  period_value varchar(10) collate utf8mb4_bin not null,
  deciding_day date not null,
  details longtext not null,
  created_by bigint not null,
  created_at datetime(6) not null,
  constraint fk_claim_list_body foreign key (body_id) references body (id)
);
create index ix_claim_list_body on claim_list (body_id);

-- subject_key names the person or body, and the record the row is about where a person may stand on the list with several.
create table claim_list_row (
  id bigint not null primary key,
  list_id bigint not null,
  position_no int not null,
  person_id bigint,
  subject_key varchar(80) collate utf8mb4_bin not null,
  facts longtext not null,
  constraint uk_claim_list_row unique (list_id, subject_key),
  constraint fk_claim_list_row_list foreign key (list_id) references claim_list (id)
);

-- A claim is for a class or for a list.
alter table claim modify cohort_id bigint null;
alter table claim add list_id bigint null;
alter table claim add constraint fk_claim_list foreign key (list_id) references claim_list (id);
