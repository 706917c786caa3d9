-- The template versions the papers of a submission were made with. A claim handed in before has no row and prints with today's.
create table claim_template (
  claim_id bigint not null,
  version_no int not null,
  form_id varchar(20) collate utf8mb4_bin not null,
  template_hash char(64) collate utf8mb4_bin not null,
  primary key (claim_id, version_no, form_id),
  constraint fk_claim_template_claim foreign key (claim_id) references claim (id),
  constraint fk_claim_template_template foreign key (template_hash) references form_template (hash)
);
