-- U41: what a trainee confirmed on a phone, in the words that were read. The same words are confirmed once.
create table training_confirmation (
  id bigint not null primary key,
  cohort_id bigint not null,
  enrolment_id bigint not null,
  statement varchar(2000) not null,
  sha256 char(64) not null,
  confirmed_by bigint not null,
  confirmed_at datetime(6) not null,
  constraint uk_training_confirmation unique (enrolment_id, sha256),
  constraint fk_training_confirmation foreign key (enrolment_id) references enrolment (id)
);
create index ix_training_confirmation_cohort on training_confirmation (cohort_id);
