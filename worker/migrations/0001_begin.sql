-- Instants are RFC 3339 text in UTC with milliseconds (2026-04-24T10:40:00.000Z), which sorts as time does;
-- local dates are YYYY-MM-DD; names are JSON of `api::Names`; codes are those of `domain::Code`.
-- Every table carries its municipality, and every foreign key includes it: a row can't point across municipalities.

create table municipality (
    id               text primary key,
    slug             text not null unique,
    name             text not null,
    country          text not null check (country in ('SI', 'RS')),
    time_zone        text not null,
    languages        text not null,
    phone            text not null,
    mail_from        text not null,
    reference_prefix text not null unique,
    promise_rule     text not null,
    calendar         text not null,
    map_centre       text not null,
    map_bounds       text not null,
    map_outline      text not null,
    base_map_url     text,
    base_map_credit  text
) strict;

-- Other host names a municipality answers on, beside its slug as the first label.
create table host (
    name            text primary key,
    municipality_id text not null references municipality (id)
) strict;

create table department (
    id              text primary key,
    municipality_id text not null references municipality (id),
    name            text not null,
    utility         integer not null check (utility in (0, 1)),
    position        integer not null,
    responsible_id  text,
    head_id         text,
    unique (municipality_id, id),
    foreign key (municipality_id, responsible_id) references person (municipality_id, id),
    foreign key (municipality_id, head_id) references person (municipality_id, id)
) strict;
create index department_by_position on department (municipality_id, position);

-- Officials; citizens have no account.
create table person (
    id              text primary key,
    municipality_id text not null references municipality (id),
    department_id   text not null,
    name            text not null,
    email           text not null,
    password_hash   text not null,
    role            text not null,
    language        text not null,
    unique (municipality_id, id),
    unique (municipality_id, email),
    foreign key (municipality_id, department_id) references department (municipality_id, id)
) strict;

create table session (
    token_hash      text primary key,
    municipality_id text not null,
    person_id       text not null,
    created_at      text not null,
    expires_at      text not null,
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
create index session_by_person on session (person_id);
create index session_by_expiry on session (expires_at);

create table category (
    id              text primary key,
    municipality_id text not null references municipality (id),
    department_id   text not null,
    name            text not null,
    kinds           text not null,
    on_call         integer not null check (on_call in (0, 1)),
    position        integer not null,
    unique (municipality_id, id),
    foreign key (municipality_id, department_id) references department (municipality_id, id)
) strict;
create index category_by_position on category (municipality_id, position);

-- The last serial given out in a year.
create table reference_serial (
    municipality_id text not null references municipality (id),
    year            integer not null,
    last            integer not null,
    primary key (municipality_id, year)
) strict, without rowid;

create table request (
    id                text primary key,
    municipality_id   text not null references municipality (id),
    reference         text not null,
    version           integer not null,
    -- Names the write that made this version, so that the statements of one batch can depend on it having won.
    stamp             text not null,
    kind              text not null,
    status            text not null,
    category_id       text not null,
    department_id     text not null,
    channel           text not null,
    reply_channel     text not null,
    language          text not null,
    text              text not null,
    address           text not null,
    longitude         real,
    latitude          real,
    received_at       text not null,
    entered_at        text not null,
    -- The deadline as it was decided: it is never computed again but by an audited act.
    rule_id           text not null,
    rule_version      integer not null,
    calendar_id       text not null,
    calendar_version  integer not null,
    due_at            text not null,
    explanation       text not null,
    -- Set by the sweep, once; what is overdue stays marked after it was answered.
    overdue_at        text,
    outcome           text,
    answer_text       text,
    answer_date       text,
    answer_addressee  text,
    answer_reason     text,
    answer_duplicate  text,
    answered_at       text,
    answered_by       text,
    answer_department text,
    delivered_at      text,
    -- Minutes early (positive) or late (negative), stored when the clock stops.
    verdict_minutes   integer,
    public_text       text,
    published_at      text,
    unique (municipality_id, id),
    unique (municipality_id, reference),
    foreign key (municipality_id, category_id) references category (municipality_id, id),
    foreign key (municipality_id, department_id) references department (municipality_id, id),
    foreign key (municipality_id, answer_department) references department (municipality_id, id),
    foreign key (municipality_id, answered_by) references person (municipality_id, id),
    check ((longitude is null) = (latitude is null)),
    check ((answered_at is null) = (outcome is null)),
    check ((delivered_at is null) = (verdict_minutes is null))
) strict;

-- The sweep reads only requests that owe an answer and are not marked yet.
create index request_to_mark on request (due_at, id)
    where overdue_at is null and delivered_at is null and status in ('received', 'assigned', 'drafted', 'answered');
-- Inbox of a department, and of the whole municipality, by nearest deadline.
create index request_open_by_department on request (municipality_id, department_id, due_at, id)
    where status in ('received', 'assigned', 'waiting', 'drafted');
create index request_open on request (municipality_id, due_at, id)
    where status in ('received', 'assigned', 'waiting', 'drafted');
create index request_answered_by_department on request (municipality_id, department_id, answered_at desc, id desc)
    where answered_at is not null;
create index request_answered on request (municipality_id, answered_at desc, id desc)
    where answered_at is not null;
-- The open map, whole and by its filters.
create index request_published on request (municipality_id, answered_at desc, id desc)
    where published_at is not null;
create index request_published_by_category on request (municipality_id, category_id, answered_at desc, id desc)
    where published_at is not null;
create index request_published_by_outcome on request (municipality_id, outcome, answered_at desc, id desc)
    where published_at is not null;

-- How to reach the reporter: apart, so that no query about requests reads it by accident.
create table contact (
    request_id      text primary key,
    municipality_id text not null,
    email           text,
    foreign key (municipality_id, request_id) references request (municipality_id, id)
) strict;

-- Append-only history. `data` is JSON of the event's kind; `public` says whether the citizen sees it.
create table event (
    id              text primary key,
    municipality_id text not null,
    request_id      text not null,
    at              text not null,
    kind            text not null,
    actor           text not null,
    person_id       text,
    data            text not null,
    public          integer not null check (public in (0, 1)),
    foreign key (municipality_id, request_id) references request (municipality_id, id),
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
create index event_by_request on event (request_id, at, id);

create table photo (
    id              text primary key,
    municipality_id text not null references municipality (id),
    -- Null until a filing or an answer names the photo; unnamed ones are removed after 24 hours.
    request_id      text,
    role            text not null,
    content_type    text not null,
    bytes           integer not null,
    width           integer not null,
    height          integer not null,
    created_at      text not null,
    published       integer not null default 0 check (published in (0, 1)),
    foreign key (municipality_id, request_id) references request (municipality_id, id)
) strict;
create index photo_by_request on photo (request_id) where request_id is not null;
create index photo_unnamed on photo (created_at) where request_id is null;

-- Notices to be sent, written in the batch of the act they tell of. `once` makes each notice exist once.
create table outbox (
    id              text primary key,
    municipality_id text not null references municipality (id),
    request_id      text not null,
    kind            text not null,
    -- Null: the reporter; else the official.
    person_id       text,
    once            text not null unique,
    created_at      text not null,
    -- When it is to be handed to the queue (again).
    queue_at        text not null,
    attempts        integer not null default 0,
    sent_at         text,
    failed_at       text,
    foreign key (municipality_id, request_id) references request (municipality_id, id),
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
create index outbox_waiting on outbox (queue_at, id) where sent_at is null and failed_at is null;
create index outbox_by_request on outbox (request_id);

-- Which level of escalation was reached, once each.
create table escalation (
    request_id      text not null,
    level           text not null,
    municipality_id text not null,
    at              text not null,
    primary key (request_id, level),
    foreign key (municipality_id, request_id) references request (municipality_id, id)
) strict, without rowid;

-- A filing's key and what it made; the receipt is computed again from the request.
create table idempotency (
    municipality_id text not null references municipality (id),
    key             text not null,
    body_hash       text not null,
    request_id      text not null,
    created_at      text not null,
    primary key (municipality_id, key),
    foreign key (municipality_id, request_id) references request (municipality_id, id)
) strict, without rowid;
create index idempotency_by_age on idempotency (created_at);

-- Tries in a window of time, counted under keys that name nobody (hashed).
create table throttle (
    key        text not null,
    window     integer not null,
    tries      integer not null,
    primary key (key, window)
) strict, without rowid;
create index throttle_by_window on throttle (window);

-- Each run of a job, so that a job that died is seen.
create table run (
    id           text primary key,
    job          text not null,
    scheduled_at text not null,
    started_at   text not null,
    finished_at  text,
    seen         integer not null default 0,
    changed      integer not null default 0,
    failed       integer not null default 0,
    milliseconds integer
) strict;
create index run_by_job on run (job, started_at desc);
create index run_good on run (job, finished_at desc) where finished_at is not null and failed = 0;
