-- Values a paper leaves open and readings decided by the bureau: proposed by one person, confirmed by another.
create table policy_setting (
    id bigint not null primary key,
    division_code char(6) not null,
    rule_id varchar(80) not null,
    param_key varchar(80) not null,
    param_value varchar(500) not null,
    reason varchar(500) not null,
    state varchar(20) not null,
    proposed_by bigint not null,
    proposed_at datetime(6) not null,
    decided_by bigint,
    decided_at datetime(6),
    note varchar(500)
);

create index policy_setting_rule on policy_setting (rule_id, state);
