-- Mails and text messages: where they come in, how they go out, and which came already.

-- Addresses whose mails are a municipality's, in lower case and without what stands behind a plus.
create table mailbox (
    address         text primary key,
    municipality_id text not null references municipality (id)
) strict, without rowid;
create index mailbox_by_municipality on mailbox (municipality_id, address);

-- What a mail or a text message is filed under until somebody has read it.
create table unread_category (
    municipality_id text primary key references municipality (id),
    category_id     text not null,
    foreign key (municipality_id, category_id) references category (municipality_id, id)
) strict;

-- Whoever sends text messages for the municipality and brings those that come in.
create table sms_gateway (
    municipality_id text primary key references municipality (id),
    -- Where messages are handed over.
    url             text not null,
    -- What they are shown to come from: a number, or up to eleven letters.
    sender          text not null,
    -- With what both sides sign, sealed.
    secret          text not null,
    changed_at      text not null
) strict;

-- Each mail and text message that was taken in, once, by a keyed hash that tells nothing of it. It is written with what
-- became of it.
create table incoming (
    municipality_id text not null references municipality (id),
    message_hash    text not null,
    request_id      text not null,
    taken_at        text not null,
    primary key (municipality_id, message_hash),
    foreign key (municipality_id, request_id) references request (municipality_id, id)
) strict, without rowid;
create index incoming_by_request on incoming (request_id);

-- Who wrote to a request that somebody else reported: apart from the history for the same reason as `contact`.
create table correspondent (
    event_id        text primary key references event (id),
    municipality_id text not null,
    request_id      text not null,
    address         text not null,
    foreign key (municipality_id, request_id) references request (municipality_id, id)
) strict;
create index correspondent_by_request on correspondent (request_id);
