-- What lies near, by the cells of a grid that are at least 250 m high and, as far north as 55°, wide
-- (`domain::near`); both numbers are positive, so that cutting off the fraction rounds down.
alter table request add column grid_row integer
    generated always as (cast((latitude + 90) * 400 as integer)) virtual;
alter table request add column grid_column integer
    generated always as (cast((longitude + 180) * 250 as integer)) virtual;
create index request_near on request (municipality_id, category_id, grid_row, grid_column, id);

-- Saved views of the lists: of a person, or, without one, of the whole municipality. `filters` is `api::inbox::Filters`.
create table saved_view (
    id              text primary key,
    municipality_id text not null references municipality (id),
    person_id       text,
    name            text not null,
    queue           text not null,
    filters         text not null,
    position        integer not null,
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
create index saved_view_of_person on saved_view (municipality_id, person_id, position, id);
