-- Departments as the municipality keeps them: each change counts, and a closed one stays for what points to it.
alter table department add column revision integer not null default 1;
alter table department add column closed_at text;
drop index department_by_position;
create index department_by_position on department (municipality_id, position, id);
-- What still points to a department when it is to be closed.
create index person_by_department on person (municipality_id, department_id) where ended_at is null;
create index category_by_department on category (municipality_id, department_id);
