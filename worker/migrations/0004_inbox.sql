-- The lists of the desk, each by its own nearest deadline.

-- The official who sees to it. A column that is added can't have a foreign key of two columns, so the triggers below
-- keep it within the municipality.
alter table request add column responsible_id text;
alter table request add column rated_at text;

update request set responsible_id = (
    select department.responsible_id from department
    where department.municipality_id = request.municipality_id and department.id = request.department_id)
where status <> 'received';
-- When it was rated was not kept so far; the earliest it can have been.
update request set rated_at = delivered_at where rating is not null;

create trigger request_responsible_begins before insert on request
when new.responsible_id is not null and not exists (
    select 1 from person where municipality_id = new.municipality_id and id = new.responsible_id)
BEGIN
    select raise(abort, 'FOREIGN KEY constraint failed: request.responsible_id');
END;
create trigger request_responsible_changes before update of responsible_id on request
when new.responsible_id is not null and not exists (
    select 1 from person where municipality_id = new.municipality_id and id = new.responsible_id)
BEGIN
    select raise(abort, 'FOREIGN KEY constraint failed: request.responsible_id');
END;

create index request_of_person on request (municipality_id, responsible_id, due_at, id)
    where status in ('received', 'assigned', 'waiting', 'drafted');
-- By where it stands; only what stands there for a while, so that the index stays as small as the work.
create index request_stands on request (municipality_id, status, due_at, id)
    where status in ('received', 'drafted', 'answered') and delivered_at is null;
create index request_stands_by_department on request (municipality_id, department_id, status, due_at, id)
    where status in ('received', 'drafted', 'answered') and delivered_at is null;
create index request_waiting on request (municipality_id, waiting_since, id) where status = 'waiting';
create index request_waiting_by_department on request (municipality_id, department_id, waiting_since, id)
    where status = 'waiting';
create index request_reopened on request (municipality_id, due_at, id)
    where round > 1 and status in ('received', 'assigned', 'waiting', 'drafted');
create index request_reopened_by_department on request (municipality_id, department_id, due_at, id)
    where round > 1 and status in ('received', 'assigned', 'waiting', 'drafted');
create index request_unhappy on request (municipality_id, rated_at desc, id desc) where rating in (1, 2);
create index request_unhappy_by_department on request (municipality_id, department_id, rated_at desc, id desc)
    where rating in (1, 2);
-- That of a department is there already.
create index request_promised_by_all on request (municipality_id, promise_due_at, id)
    where promise_due_at is not null and promise_kept_at is null and promise_broken_at is null;

-- What is found by words. An entry's number is its place in time, so that the newest are found first without sorting.
-- An entry is due when the request changed after its words were written; rows from before this migration and those of
-- the seed are due from the start, and a job writes them, a bounded number each minute, the newest first.
create table search_entry (
    number          integer primary key,
    request_id      text not null unique,
    municipality_id text not null,
    changed         integer not null default 1,
    indexed         integer not null default 0,
    foreign key (municipality_id, request_id) references request (municipality_id, id)
) strict;
create index search_entry_due on search_entry (number) where indexed < changed;
insert into search_entry (request_id, municipality_id)
select id, municipality_id from request order by received_at, id;

-- The words themselves are folded by `domain::fold` and not kept a second time; tokens that begin with `_` are ours.
create virtual table search_words using fts5 (
    words, content = '', contentless_delete = 1, detail = 'none',
    tokenize = "unicode61 remove_diacritics 0 tokenchars '_'");

create trigger search_entry_begins after insert on request
BEGIN
    insert into search_entry (request_id, municipality_id) values (new.id, new.municipality_id);
END;
create trigger search_entry_changes
after update of text, address, department_id, answer_text, public_text on request
when new.text is not old.text or new.address is not old.address or new.department_id is not old.department_id
    or new.answer_text is not old.answer_text or new.public_text is not old.public_text
BEGIN
    update search_entry set changed = changed + 1 where request_id = new.id;
END;

-- The requests of a person, by their whole address.
create index contact_by_email on contact (municipality_id, lower(email), request_id) where email is not null;
