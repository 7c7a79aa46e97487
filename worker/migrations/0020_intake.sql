-- The contact centre: how a request came, how its reporter is reached, and what was tried to bring the answer.

alter table contact add column name text;
-- As `+38640123456`: the same caller is known again however the number was written down.
alter table contact add column phone text;
-- Street and house number; post code and town.
alter table contact add column street text;
alter table contact add column post text;
create index contact_by_phone on contact (municipality_id, phone, request_id) where phone is not null;

-- What was taken in by a person or a gateway instead of the page.
create table intake (
    request_id      text primary key,
    municipality_id text not null,
    -- Null: a gateway.
    person_id       text,
    -- The number under which the paper is filed.
    paper           text,
    -- What the citizen was told about their data, in the words that were read out; null where nobody could be told.
    told            text,
    foreign key (municipality_id, request_id) references request (municipality_id, id),
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;

-- Files that belong to a request and are read at the desk alone: the scan of a letter, what came with a mail.
create table attachment (
    id              text primary key,
    municipality_id text not null references municipality (id),
    -- Null until an intake names the file; unnamed ones are removed after 24 hours.
    request_id      text,
    name            text not null,
    content_type    text not null,
    bytes           integer not null,
    -- Who sent it; null: a gateway.
    person_id       text,
    created_at      text not null,
    foreign key (municipality_id, request_id) references request (municipality_id, id),
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
create index attachment_by_request on attachment (request_id, created_at, id) where request_id is not null;
create index attachment_unnamed on attachment (created_at) where request_id is null;

-- Answers that a person must still bring, the first due on top.
create index request_to_bring on request (municipality_id, due_at, id)
    where status = 'answered' and delivered_at is null and reply_channel in ('phone', 'sms', 'post', 'in-person');
create index request_to_bring_by_department on request (municipality_id, department_id, due_at, id)
    where status = 'answered' and delivered_at is null and reply_channel in ('phone', 'sms', 'post', 'in-person');
