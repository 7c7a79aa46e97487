-- Answers to many requests at once: under which key they were sent, and what became of each. A result is written with the
-- answer it tells of. The ids are those that were sent, also where there is no such request, so they point nowhere.
create table many_answer (
    municipality_id text not null references municipality (id),
    key             text not null,
    body_hash       text not null,
    created_at      text not null,
    primary key (municipality_id, key)
) strict, without rowid;
create index many_answer_by_age on many_answer (created_at);

create table many_answer_item (
    municipality_id text not null,
    key             text not null,
    request_id      text not null,
    result          text not null check (result in (
        'answered', 'drafted', 'changed', 'not-now', 'not-found', 'unfilled', 'unfitting')),
    primary key (municipality_id, key, request_id),
    foreign key (municipality_id, key) references many_answer (municipality_id, key) on delete cascade
) strict, without rowid;
