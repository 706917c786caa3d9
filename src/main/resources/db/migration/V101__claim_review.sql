-- Trainees asked by phone (A23). One answer a line; who could not be reached may be asked again.
create table claim_sample (
  claim_id bigint not null,
  line_id bigint not null,
  enrolment_id bigint not null,
  answer varchar(20) collate utf8mb4_bin not null,
  note varchar(500) not null,
  asked_by varchar(60) not null,
  asked_at datetime(6) not null,
  primary key (claim_id, enrolment_id),
  constraint fk_claim_sample_claim foreign key (claim_id) references claim (id)
);

-- Papers an applicant adds. frozen_in is the submission they were handed in with; a later version of a frozen paper replaces it, both stay.
create table claim_paper (
  file_id bigint not null primary key,
  claim_id bigint not null,
  paper varchar(100) collate utf8mb4_bin not null,
  frozen_in int,
  replaced_by bigint,
  constraint fk_claim_paper_claim foreign key (claim_id) references claim (id)
);
create index ix_claim_paper_claim on claim_paper (claim_id);

-- A refusal that was proposed, and what the applicant said to it (陈述申辩). live_claim_id is set while it stands: one at a time.
create table claim_refusal (
  id bigint not null primary key,
  claim_id bigint not null,
  live_claim_id bigint,
  code varchar(30) collate utf8mb4_bin not null,
  reason varchar(1000) not null,
  basis varchar(500) not null,
  proposed_by bigint not null,
  proposed_by_name varchar(60) not null,
  proposed_at datetime(6) not null,
  answer_until date not null,
  answer varchar(2000),
  answered_by_name varchar(60),
  answered_at datetime(6),
  outcome varchar(20) collate utf8mb4_bin,
  constraint uk_claim_refusal_live unique (live_claim_id),
  constraint fk_claim_refusal_claim foreign key (claim_id) references claim (id)
);
create index ix_claim_refusal_claim on claim_refusal (claim_id);

-- Who took a piece of work, and whether it waits for something.
create table work_item (
  subject_kind varchar(10) collate utf8mb4_bin not null,
  subject_id bigint not null,
  assignee bigint,
  assignee_name varchar(60) not null,
  hold_reason varchar(500) not null,
  hold_until date,
  hold_by varchar(60) not null,
  primary key (subject_kind, subject_id)
);

alter table claim add return_code varchar(30) collate utf8mb4_bin;
alter table claim add last_action varchar(30) collate utf8mb4_bin;
alter table claim add last_actor bigint;

alter table notice_objection add source varchar(10) collate utf8mb4_bin;
alter table notice_objection add contact_sealed varchar(400) collate utf8mb4_bin;
alter table notice_objection add reporter_sealed varchar(400) collate utf8mb4_bin;
alter table notice_objection add address_index varchar(43) collate utf8mb4_bin;

-- Why a version was frozen: handed in, returned with lines struck out, or computed again in a review.
alter table claim_version add kind varchar(20) collate utf8mb4_bin;
alter table claim_version add made_by varchar(60);
