-- What the office writes to an applicant when a claim goes back or is refused (F21a, F21b). Written once, with the words of that day.
-- No foreign key: the claims' own tables are made by a later file.
create table decision_letter (
  id bigint not null primary key,
  claim_id bigint not null,
  kind varchar(10) collate utf8mb4_bin not null,
  letter_no varchar(40) collate utf8mb4_bin not null,
  submission int not null,
  facts longtext not null,
  basis varchar(500) not null,
  amount_fen bigint not null,
  answer_by date,
  issued_on date not null,
  constraint uk_decision_letter_no unique (letter_no)
);
create index ix_decision_letter_claim on decision_letter (claim_id);
