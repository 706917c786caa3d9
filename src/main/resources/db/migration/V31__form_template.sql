-- Versions of form templates by their SHA-256: a paper of an earlier claim is printed as it was signed. Never changed, never removed.
create table form_template (
  hash char(64) collate utf8mb4_bin not null primary key,
  form_id varchar(20) collate utf8mb4_bin not null,
  kept_at datetime(6) not null
);

create table form_template_file (
  hash char(64) collate utf8mb4_bin not null,
  path varchar(200) collate utf8mb4_bin not null,
  encoded boolean not null,
  content longtext not null,
  primary key (hash, path),
  constraint fk_form_template_file foreign key (hash) references form_template (hash)
);
