-- Categories as the municipality keeps them: each change counts, and a retired one stays on its requests.
alter table category add column revision integer not null default 1;
alter table category add column retired_at text;
-- Whether the box that publishes an answer is ticked beforehand.
alter table category add column public_by_default integer not null default 0 check (public_by_default in (0, 1));
-- What is said instead of taking a report, as `api::municipality::Emergency`; null where reports are taken.
alter table category add column emergency text;
drop index category_by_position;
create index category_by_position on category (municipality_id, position, id);

-- Whether a crew was on call for the category when the request got it: what is chosen for the category later decides
-- what is received later. Null only until the triggers below have run.
alter table request add column on_call integer check (on_call in (0, 1));
update request set on_call = (
    select category.on_call from category
    where category.municipality_id = request.municipality_id and category.id = request.category_id);
create trigger request_is_on_call after insert on request
BEGIN
    update request set on_call = (
        select category.on_call from category
        where category.municipality_id = new.municipality_id and category.id = new.category_id)
    where id = new.id;
END;
create trigger request_is_on_call_as_its_category after update of category_id on request
when old.category_id <> new.category_id
BEGIN
    update request set on_call = (
        select category.on_call from category
        where category.municipality_id = new.municipality_id and category.id = new.category_id)
    where id = new.id;
END;

-- What is asked besides in a category. `data_type` is that of Open311 GeoReport v2; `choices` a JSON list of `api::Names`.
create table category_question (
    id              text primary key,
    municipality_id text not null,
    category_id     text not null,
    revision        integer not null default 1,
    name            text not null,
    data_type       text not null
        check (data_type in ('string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist')),
    required        integer not null check (required in (0, 1)),
    choices         text not null,
    position        integer not null,
    retired_at      text,
    unique (municipality_id, id),
    foreign key (municipality_id, category_id) references category (municipality_id, id)
) strict;
create index category_question_in_order on category_question (municipality_id, category_id, position, id);

-- What a reporter answered to such questions, each with its wording as it was: `question` is `api::Names`, `given`
-- `api::questions::Given`.
create table extra_answer (
    request_id      text not null,
    question_id     text not null,
    municipality_id text not null,
    position        integer not null,
    question        text not null,
    given           text not null,
    primary key (request_id, question_id),
    foreign key (municipality_id, request_id) references request (municipality_id, id),
    foreign key (municipality_id, question_id) references category_question (municipality_id, id)
) strict, without rowid;
