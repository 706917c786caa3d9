-- Papers of a body for its listing. The newest of a kind counts. No foreign keys: bodies and files are made by later files.
create table body_paper (
  file_id bigint not null primary key,
  body_id bigint not null,
  kind varchar(20) collate utf8mb4_bin not null,
  valid_until date
);
create index ix_body_paper_body on body_paper (body_id, kind);
create index ix_body_paper_until on body_paper (valid_until);
