-- The promise whole: rules and calendars in their versions, pauses, reopenings, promised dates, levels of escalation,
-- and the numbers that are published.

-- A published rule in one version; it decides requests received from `valid_from` on. `rule` is `api::PromiseRule`.
create table promise_rule (
    municipality_id text not null references municipality (id),
    version         integer not null,
    rule            text not null,
    valid_from      text not null,
    published_at    text not null,
    published_by    text,
    primary key (municipality_id, version),
    foreign key (municipality_id, published_by) references person (municipality_id, id)
) strict, without rowid;
create index promise_rule_in_force on promise_rule (municipality_id, valid_from desc, version desc);

-- A published calendar in one version: the municipality's own departures from its country's law.
create table promise_calendar (
    municipality_id text not null references municipality (id),
    version         integer not null,
    id              text not null,
    overrides       text not null,
    valid_from      text not null,
    published_at    text not null,
    published_by    text,
    primary key (municipality_id, version),
    foreign key (municipality_id, published_by) references person (municipality_id, id)
) strict, without rowid;
create index promise_calendar_in_force on promise_calendar (municipality_id, valid_from desc, version desc);

insert into promise_rule (municipality_id, version, rule, valid_from, published_at)
select id, promise_rule ->> 'version', promise_rule, '2000-01-01T00:00:00.000Z', '2000-01-01T00:00:00.000Z'
from municipality;
insert into promise_calendar (municipality_id, version, id, overrides, valid_from, published_at)
select id, calendar ->> 'version', calendar ->> 'id', coalesce(calendar -> 'overrides', '[]'),
       '2000-01-01T00:00:00.000Z', '2000-01-01T00:00:00.000Z'
from municipality;

-- Nothing was released that reads these.
alter table municipality drop column promise_rule;
alter table municipality drop column calendar;

-- Days within which the law wants an answer; null is what the country's law says.
alter table municipality add column statutory_days integer;
-- Who is told of which level, as JSON of level and addressees; null is the product's own choice.
alter table municipality add column escalation text;
-- The hours in which messages to officials wait, as `HH:MM`; equal ones mean none.
alter table municipality add column quiet_from text not null default '20:00';
alter table municipality add column quiet_to text not null default '07:00';

-- The director or the mayor's office; without one the administrators are told.
create table leadership (
    municipality_id text primary key references municipality (id),
    person_id       text not null,
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;

-- Which of its answer clocks a request is on, and the local date that one began on.
alter table request add column round integer not null default 1;
alter table request add column counted_on text not null default '2000-01-01';
alter table request add column validated_at text;
-- Spans in which the clock rested, as JSON [[from, to], …]; and since when it rests now.
alter table request add column pauses text not null default '[]';
alter table request add column waiting_since text;
-- What the citizen was asked last.
alter table request add column question text;
-- The levels of the clock as JSON [[level, instant], …], and the highest that was acted on.
alter table request add column marks text not null default '[]';
alter table request add column level text;
-- After which instant the sweep has something to do; null when nothing is to come.
alter table request add column sweep_at text;
alter table request add column statutory_due_at text;
alter table request add column promise_due_at text;
alter table request add column promise_kept_at text;
alter table request add column promise_broken_at text;
-- The date that was promised and broken last, until there is a new answer.
alter table request add column broken_date text;
-- Real minutes from the start of the clock to the delivered answer, as a class of `domain::numbers`.
alter table request add column answer_class integer;
alter table request add column rating integer check (rating between 1 and 5);
alter table request add column rating_text text;
-- Since when nothing remains to be done; it can be reopened for 14 days from then.
alter table request add column closed_at text;

update request set
    counted_on = substr(received_at, 1, 10),
    closed_at = case when status = 'resolved' then delivered_at end,
    sweep_at = case
        when overdue_at is null and delivered_at is null and status in ('received', 'assigned', 'drafted', 'answered')
            then due_at end,
    level = case when overdue_at is not null then 'due' end,
    marks = json_array(json_array('due', due_at));

drop index request_to_mark;
-- The sweep reads only requests for which something is to come, and of these only what has come.
create index request_to_sweep on request (sweep_at, id) where sweep_at is not null;
create index request_promised on request (municipality_id, department_id, promise_due_at, id)
    where promise_due_at is not null and promise_kept_at is null and promise_broken_at is null;

-- Answers given before a request was reopened, with the clock they stopped.
create table former_answer (
    request_id        text not null,
    round             integer not null,
    municipality_id   text not null,
    rule_id           text not null,
    rule_version      integer not null,
    calendar_id       text not null,
    calendar_version  integer not null,
    due_at            text not null,
    explanation       text not null,
    pauses            text not null,
    overdue_at        text,
    outcome           text not null,
    answer_text       text not null,
    answer_date       text,
    answer_addressee  text,
    answer_reason     text,
    answer_duplicate  text,
    answered_at       text not null,
    answered_by       text,
    answer_department text,
    delivered_at      text,
    verdict_minutes   integer,
    promise_kept_at   text,
    promise_broken_at text,
    rating            integer,
    rating_text       text,
    primary key (request_id, round),
    foreign key (municipality_id, request_id) references request (municipality_id, id),
    foreign key (municipality_id, answer_department) references department (municipality_id, id),
    foreign key (municipality_id, answered_by) references person (municipality_id, id)
) strict, without rowid;

-- A filing that counts along looks up what points to its new row, so each of these finds it by an index.
create index idempotency_by_request on idempotency (request_id);

-- What a run cost the database.
alter table run add column queries integer;
alter table run add column rows_read integer;

-- What happened stays as it was written.
create trigger event_stays before update on event
BEGIN
    select raise(abort, 'events are only ever added');
END;
create trigger event_is_kept before delete on event
BEGIN
    select raise(abort, 'events are only ever added');
END;

-- So does a verdict, until there is a new answer clock.
create trigger verdict_stays before update of verdict_minutes on request
when old.round = new.round and old.verdict_minutes is not null and new.verdict_minutes is not old.verdict_minutes
BEGIN
    select raise(abort, 'a verdict never changes');
END;

-- Levels are reached once per answer clock, not once per request.
create table escalation_of_round (
    request_id      text not null,
    round           integer not null,
    level           text not null,
    municipality_id text not null,
    at              text not null,
    primary key (request_id, round, level),
    foreign key (municipality_id, request_id) references request (municipality_id, id)
) strict, without rowid;
insert into escalation_of_round (request_id, round, level, municipality_id, at)
select request_id, 1, level, municipality_id, at from escalation;
drop table escalation;
alter table escalation_of_round rename to escalation;

-- A digest tells of many requests, so it names none; what waits for one names it and is never queued itself.
create table notice (
    id              text primary key,
    municipality_id text not null references municipality (id),
    request_id      text,
    kind            text not null,
    -- Null: the reporter; else the official.
    person_id       text,
    once            text not null unique,
    -- The `once` of the digest it goes out with.
    digest          text,
    -- What it tells beyond the request, such as the question asked.
    detail          text,
    created_at      text not null,
    -- When it is to be handed to the queue (again); null while it waits for a digest.
    queue_at        text,
    attempts        integer not null default 0,
    sent_at         text,
    failed_at       text,
    failure         text,
    foreign key (municipality_id, request_id) references request (municipality_id, id),
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
insert into notice (id, municipality_id, request_id, kind, person_id, once, created_at, queue_at, attempts, sent_at,
                    failed_at, failure)
select id, municipality_id, request_id, kind, person_id, once, created_at, queue_at, attempts, sent_at, failed_at,
       case when failed_at is not null then 'refused' end
from outbox;
drop table outbox;
alter table notice rename to outbox;
create index outbox_waiting on outbox (queue_at, id)
    where sent_at is null and failed_at is null and queue_at is not null;
create index outbox_by_request on outbox (request_id);
create index outbox_of_digest on outbox (digest, created_at, id) where digest is not null;
create index outbox_failed on outbox (municipality_id, failed_at desc, id desc) where failed_at is not null;

-- The numbers that are published: what became of the answer clocks that began on a day, or in a month.
-- Nobody writes them: the triggers below count along whenever a request changes.
create table statistic (
    municipality_id    text not null references municipality (id),
    grain              text not null check (grain in ('day', 'month')),
    starts_on          text not null,
    department_id      text not null,
    category_id        text not null,
    received           integer not null,
    reopened           integer not null,
    on_time            integer not null,
    late               integer not null,
    unanswered         integer not null,
    withdrawn          integer not null,
    promised           integer not null,
    kept               integer not null,
    broken             integer not null,
    not_competent      integer not null,
    ratings            integer not null,
    rating_sum         integer not null,
    validated          integer not null,
    validation_minutes integer not null,
    primary key (municipality_id, grain, starts_on, department_id, category_id)
) strict, without rowid;

-- How many answers took how long.
create table answer_time (
    municipality_id text not null references municipality (id),
    grain           text not null check (grain in ('day', 'month')),
    starts_on       text not null,
    department_id   text not null,
    category_id     text not null,
    class           integer not null,
    answers         integer not null,
    primary key (municipality_id, grain, starts_on, department_id, category_id, class)
) strict, without rowid;

-- What one request, on its present answer clock, adds to the counts.
create view counted as
select request.id, request.municipality_id, request.department_id, request.category_id, request.counted_on,
       request.answer_class,
       request.round = 1 as received,
       request.round > 1 as reopened,
       coalesce(request.verdict_minutes >= 0, 0) as on_time,
       coalesce(request.verdict_minutes < 0, 0) as late,
       request.overdue_at is not null and request.delivered_at is null and request.status <> 'withdrawn' as unanswered,
       request.status = 'withdrawn' as withdrawn,
       request.promise_due_at is not null as promised,
       request.promise_kept_at is not null as kept,
       request.promise_broken_at is not null as broken,
       coalesce(request.outcome = 'not-competent', 0) as not_competent,
       request.rating is not null as ratings,
       coalesce(request.rating, 0) as rating_sum,
       request.round = 1 and request.validated_at is not null as validated,
       case when request.round = 1 and request.validated_at is not null
            then (unixepoch(request.validated_at) - unixepoch(request.received_at)) / 60 else 0 end
           as validation_minutes
from request;

-- Adds (`sign` 1) or takes back (-1) what a request adds, for its day and its month.
create view counting as select counted.*, 1 as sign from counted;
create trigger counting_counts instead of insert on counting
BEGIN
    insert into statistic
    select new.municipality_id, grain.value,
           iif(grain.value = 'day', new.counted_on, substr(new.counted_on, 1, 7) || '-01'),
           new.department_id, new.category_id,
           new.sign * new.received, new.sign * new.reopened, new.sign * new.on_time, new.sign * new.late,
           new.sign * new.unanswered, new.sign * new.withdrawn, new.sign * new.promised, new.sign * new.kept,
           new.sign * new.broken, new.sign * new.not_competent, new.sign * new.ratings, new.sign * new.rating_sum,
           new.sign * new.validated, new.sign * new.validation_minutes
    from json_each('["day","month"]') as grain
    where true
    on conflict do update set
        received = received + excluded.received, reopened = reopened + excluded.reopened,
        on_time = on_time + excluded.on_time, late = late + excluded.late,
        unanswered = unanswered + excluded.unanswered, withdrawn = withdrawn + excluded.withdrawn,
        promised = promised + excluded.promised, kept = kept + excluded.kept, broken = broken + excluded.broken,
        not_competent = not_competent + excluded.not_competent, ratings = ratings + excluded.ratings,
        rating_sum = rating_sum + excluded.rating_sum, validated = validated + excluded.validated,
        validation_minutes = validation_minutes + excluded.validation_minutes;
    insert into answer_time
    select new.municipality_id, grain.value,
           iif(grain.value = 'day', new.counted_on, substr(new.counted_on, 1, 7) || '-01'),
           new.department_id, new.category_id, new.answer_class, new.sign
    from json_each('["day","month"]') as grain
    where new.answer_class is not null
    on conflict do update set answers = answers + excluded.answers;
END;

create trigger request_is_counted after insert on request
BEGIN
    insert into counting select counted.*, 1 from counted where id = new.id;
END;

-- A change takes back what the request had added and adds what it adds now; a new answer clock leaves standing what
-- the one before has added.
create trigger request_leaves_counts
before update of round, counted_on, department_id, category_id, status, outcome, delivered_at, verdict_minutes,
    overdue_at, promise_due_at, promise_kept_at, promise_broken_at, rating, validated_at, answer_class
on request when old.round = new.round
BEGIN
    insert into counting select counted.*, -1 from counted where id = old.id;
END;
create trigger request_joins_counts
after update of round, counted_on, department_id, category_id, status, outcome, delivered_at, verdict_minutes,
    overdue_at, promise_due_at, promise_kept_at, promise_broken_at, rating, validated_at, answer_class
on request
BEGIN
    insert into counting select counted.*, 1 from counted where id = new.id;
END;

-- What is there already counts as if it had just come in.
insert into counting select counted.*, 1 from counted;
