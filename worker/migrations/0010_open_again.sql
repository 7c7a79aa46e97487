-- What was published stays public when it is opened again, in the place of the answer that did not settle it.
drop index request_published;
drop index request_published_by_category;
drop index request_published_by_outcome;
create index request_published on request (municipality_id, published_at desc, id desc)
    where published_at is not null;
create index request_published_by_category on request (municipality_id, category_id, published_at desc, id desc)
    where published_at is not null;
create index request_published_by_outcome on request (municipality_id, outcome, published_at desc, id desc)
    where published_at is not null;
