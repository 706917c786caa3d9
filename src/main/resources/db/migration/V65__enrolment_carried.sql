-- What a trainee brings along from a class that was merged into another one, frozen at the decision; one row a person who was taken over.
create table enrolment_carried (
  enrolment_id bigint not null primary key,
  cohort_id bigint not null,
  from_enrolment_id bigint not null,
  offline_hundredths bigint not null,
  online_hundredths bigint not null,
  last_day date,
  online_completed_on date,
  decided_at datetime(6) not null,
  constraint uk_enrolment_carried_from unique (from_enrolment_id),
  constraint fk_enrolment_carried_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint fk_enrolment_carried_from foreign key (from_enrolment_id) references enrolment (id),
  constraint fk_enrolment_carried_cohort foreign key (cohort_id) references cohort (id)
);

create table enrolment_carried_day (
  enrolment_id bigint not null,
  attended_on date not null,
  primary key (enrolment_id, attended_on),
  constraint fk_enrolment_carried_day foreign key (enrolment_id) references enrolment_carried (enrolment_id)
);
