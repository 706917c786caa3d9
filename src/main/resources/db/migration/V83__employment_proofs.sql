-- Who employs a trainee by the code of the register, as what, how it was verified, and the papers that prove it (U11).
alter table employment add column employer_code varchar(18) default '' not null;
alter table employment add column job varchar(60) default '' not null;
alter table employment add column method varchar(1000);

create table employment_proof (
  file_id bigint not null primary key,
  enrolment_id bigint not null,
  cohort_id bigint not null,
  kind varchar(20) collate utf8mb4_bin not null,
  sha256 char(64) collate utf8mb4_bin not null,
  constraint fk_employment_proof_enrolment foreign key (enrolment_id) references enrolment (id)
);
create index ix_employment_proof_cohort on employment_proof (cohort_id);
create index ix_employment_proof_sha256 on employment_proof (sha256);
