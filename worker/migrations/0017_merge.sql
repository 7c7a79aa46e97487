-- Requests about the same thing that are dealt with together: who follows whom (`domain::lifecycle::join`). A row stays
-- after the answer, so that the number of one that follows leads everyone to the other one.
create table request_merge (
    follower_id     text primary key,
    municipality_id text not null,
    lead_id         text not null,
    merged_at       text not null,
    foreign key (municipality_id, follower_id) references request (municipality_id, id),
    foreign key (municipality_id, lead_id) references request (municipality_id, id),
    check (follower_id <> lead_id)
) strict;
create index request_merge_by_lead on request_merge (lead_id, follower_id);

-- One that is opened again, parted or taken back follows nobody any more.
create trigger request_merge_ends after update of status on request
when new.status in ('received', 'assigned', 'withdrawn') and old.status not in ('received', 'assigned', 'withdrawn')
BEGIN
    delete from request_merge where follower_id = new.id;
END;

-- What has no work of its own is with whom the work is.
create trigger request_merge_moves after update of department_id, responsible_id on request
when new.department_id <> old.department_id or new.responsible_id is not old.responsible_id
BEGIN
    update request set department_id = new.department_id, responsible_id = new.responsible_id
    where status = 'merged' and id in (select follower_id from request_merge where lead_id = new.id);
END;
