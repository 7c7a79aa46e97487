-- People and how they come in: what was done besides requests, sessions by device.

-- Who did what besides requests. It holds no contact data and is only ever added to.
create table audit (
    id              text primary key,
    municipality_id text not null references municipality (id),
    at              text not null,
    -- Who did it; null where nobody is known, such as a try with an address that belongs to nobody.
    person_id       text,
    act             text not null,
    -- Whom or what it was done to, by its id.
    object          text,
    -- `worker::db::audit::Details` as JSON.
    details         text not null,
    -- A keyed hash of the caller's network: the same network can be recognised and not be found.
    client          text,
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
create index audit_by_time on audit (municipality_id, at desc, id desc);
create index audit_by_act on audit (municipality_id, act, at desc, id desc);
create index audit_by_person on audit (municipality_id, person_id, at desc, id desc) where person_id is not null;
create index audit_by_object on audit (municipality_id, object, at desc, id desc) where object is not null;

create trigger audit_stays before update on audit
BEGIN
    select raise(abort, 'the audit log is only ever added to');
END;
create trigger audit_is_kept before delete on audit
BEGIN
    select raise(abort, 'the audit log is only ever added to');
END;

-- When somebody's access was ended; null while they work here.
alter table person add column ended_at text;

-- A session is shown to the person it belongs to, by an id of its own: the token's hash stays inside.
create table session_of_device (
    token_hash      text primary key,
    municipality_id text not null,
    person_id       text not null,
    created_at      text not null,
    expires_at      text not null,
    id              text not null unique default (lower(hex(randomblob(16)))),
    -- `domain::audit::SignInMethod`.
    method          text not null default 'password',
    -- Browser and system in a few words; empty where nothing is known.
    device          text not null default '',
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
insert into session_of_device (token_hash, municipality_id, person_id, created_at, expires_at)
select token_hash, municipality_id, person_id, created_at, expires_at from session;
drop table session;
alter table session_of_device rename to session;
create index session_by_person on session (person_id, expires_at desc, id desc);
create index session_by_expiry on session (expires_at);

-- Whether everybody must have a second factor.
alter table municipality add column second_factor_required integer not null default 0
    check (second_factor_required in (0, 1));

-- Links that came by mail: the key in a link is this id with a proof made of the secret key, so the table opens nothing.
-- Whoever has an invitation here has not joined yet.
create table account_link (
    id              text primary key,
    municipality_id text not null,
    person_id       text not null,
    purpose         text not null check (purpose in ('invitation', 'password')),
    created_at      text not null,
    expires_at      text not null,
    unique (person_id, purpose),
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
create index account_link_by_expiry on account_link (purpose, expires_at);

-- The secret of an authenticator, sealed with the secret key. It counts once it is confirmed.
create table second_factor (
    person_id       text primary key,
    municipality_id text not null,
    secret          text not null,
    begun_at        text not null,
    confirmed_at    text,
    -- The number of the half minute whose code was used last: no code is taken twice.
    last_step       integer not null default 0,
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;

-- Codes that stand in for it, hashed with the secret key, once each.
create table recovery_code (
    person_id       text not null,
    hash            text not null,
    municipality_id text not null,
    used_at         text,
    primary key (person_id, hash),
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict, without rowid;

-- Whoever has given the right password and not yet the second factor. It is good for that alone.
create table half_session (
    token_hash      text primary key,
    municipality_id text not null,
    person_id       text not null,
    created_at      text not null,
    expires_at      text not null,
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
create index half_session_by_person on half_session (person_id);
create index half_session_by_expiry on half_session (expires_at);

-- Accounts that are locked for a while, under a keyed hash of the address, whether or not somebody has it.
create table lock_out (
    account text primary key,
    until   text not null
) strict, without rowid;
create index lock_out_by_end on lock_out (until);

-- The list of people.
create index person_by_name on person (municipality_id, name, id);
