-- Somebody outside without an account is asked for help with one request: by a link that opens that request for a while.

-- The key in a link is this id with a proof made of the secret key, so the table opens nothing. The address stands here
-- and in no history.
create table outside_link (
    id              text primary key,
    -- Names the write that changed it last, so that the statements of one batch can depend on it having won.
    stamp           text not null,
    municipality_id text not null,
    request_id      text not null,
    asked_by        text not null,
    name            text not null,
    email           text not null,
    language        text not null,
    question        text not null,
    -- Whether what points at a person in the reporter's words is shown.
    released        integer not null check (released in (0, 1)),
    asked_at        text not null,
    expires_at      text not null,
    withdrawn_at    text,
    replied_at      text,
    reply           text,
    foreign key (municipality_id, request_id) references request (municipality_id, id),
    foreign key (municipality_id, asked_by) references person (municipality_id, id),
    check ((replied_at is null) = (reply is null)),
    check (replied_at is null or withdrawn_at is null)
) strict;
create index outside_link_by_request on outside_link (request_id, asked_at, id);
create index outside_link_by_person on outside_link (asked_by);

-- Photos that came with a reply. No request names them, so neither its reporter nor the public is shown them; the desk
-- is, and retention leaves them.
create table outside_photo (
    photo_id        text primary key,
    municipality_id text not null,
    link_id         text not null references outside_link (id),
    position        integer not null,
    foreign key (municipality_id, photo_id) references photo (municipality_id, id)
) strict;
create index outside_photo_by_link on outside_photo (link_id, position);
