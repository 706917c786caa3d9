-- Packs made on the screen: drafts on their way, and every version a second person ever put in force. A published text is never
-- changed; a later version only marks it superseded.
create table policy_pack (
    id bigint not null primary key,
    pack_id varchar(60) collate utf8mb4_bin not null,
    version varchar(40) collate utf8mb4_bin not null,
    title varchar(300) not null,
    divisions varchar(1000) collate utf8mb4_bin not null,
    base_hash char(64) collate utf8mb4_bin,
    hash char(64) collate utf8mb4_bin not null,
    content longtext not null,
    previewed_hash char(64) collate utf8mb4_bin,
    preview longtext,
    state varchar(20) collate utf8mb4_bin not null,
    reason varchar(500) not null,
    editors varchar(500) collate utf8mb4_bin not null,
    made_by bigint not null,
    made_at datetime(6) not null,
    lock_no int not null,
    decided_by bigint,
    decided_at datetime(6),
    note varchar(500),
    open_key varchar(60) collate utf8mb4_bin,
    published_no bigint,
    published_at datetime(6),
    constraint uk_policy_pack_open unique (open_key),
    constraint uk_policy_pack_published unique (published_no)
);
create index policy_pack_state on policy_pack (state, pack_id);
