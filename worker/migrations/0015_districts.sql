-- Districts of a municipality. `outline` is a JSON list of longitudes and latitudes, a ring; `name` that of `api::Names`.
create table district (
    id              text primary key,
    municipality_id text not null references municipality (id),
    name            text not null,
    outline         text not null,
    position        integer not null,
    unique (municipality_id, id)
) strict;
create index district_by_position on district (municipality_id, position, id);

-- In which one the place of a request lies, found when it is filed. A column that is added can't have a foreign key of
-- two columns, so the triggers keep it within the municipality.
alter table request add column district_id text;
create trigger request_district_begins before insert on request
when new.district_id is not null and not exists (
    select 1 from district where municipality_id = new.municipality_id and id = new.district_id)
BEGIN
    select raise(abort, 'FOREIGN KEY constraint failed: request.district_id');
END;
create trigger request_district_changes before update of district_id on request
when new.district_id is not null and not exists (
    select 1 from district where municipality_id = new.municipality_id and id = new.district_id)
BEGIN
    select raise(abort, 'FOREIGN KEY constraint failed: request.district_id');
END;
