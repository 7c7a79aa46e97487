-- What is on record of the last {number} requests: the levels they reached, and that they came in and were answered.
insert into escalation (request_id, round, level, municipality_id, at)
select request.id, 1, mark.value ->> 0, request.municipality_id, mark.value ->> 1
from request
join json_each(request.marks) as mark
    on mark.key <= case request.level when 'half-gone' then 0 when 'three-quarters' then 1 when 'due' then 2 end
where request.rowid >= (select max(rowid) - {number} + 1 from request);
insert into event (id, municipality_id, request_id, at, kind, actor, data, public)
select replace(request.id, '-8000-', '-9000-'), municipality_id, id, received_at, 'received', 'citizen',
       '{"channel":"web"}', 1
from request
where request.rowid >= (select max(rowid) - {number} + 1 from request);
insert into event (id, municipality_id, request_id, at, kind, actor, person_id, data, public)
select replace(request.id, '-8000-', '-a000-'), municipality_id, id, answered_at, 'answered', 'department',
       answered_by, json_object('outcome', outcome), 1
from request
where request.rowid >= (select max(rowid) - {number} + 1 from request) and answered_at is not null;
