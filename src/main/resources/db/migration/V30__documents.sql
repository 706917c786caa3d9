-- Uploaded files. The content lives in the database, so that one dump holds everything and no path comes from a user.
create table stored_file (
    id            bigint       not null primary key,
    owner_module  varchar(40)  not null,
    owner_id      bigint       not null,
    display_name  varchar(200) not null,
    content_type  varchar(10)  not null,
    size_bytes    int          not null,
    sha256        char(64)     not null,
    uploaded_at   datetime(6)  not null,
    uploaded_by   varchar(64)  not null,
    content       longblob     not null
);

create index ix_stored_file_owner on stored_file (owner_module, owner_id);
