-- What lies near, by the cells of a grid that are at least 250 m high and, as far north as 55°, wide
-- (`domain::near`); both numbers are positive, so that cutting off the fraction rounds down.
alter table request add column grid_row integer
    generated always as (cast((latitude + 90) * 400 as integer)) virtual;
alter table request add column grid_column integer
    generated always as (cast((longitude + 180) * 250 as integer)) virtual;
create index request_near on request (municipality_id, category_id, grid_row, grid_column, id);
