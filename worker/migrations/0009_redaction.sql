-- Photos with areas made unrecognisable: what everyone sees in the place of an original, which stays at the desk.

create unique index photo_of_municipality on photo (municipality_id, id);

create table photo_redaction (
    -- The original.
    photo_id        text primary key,
    municipality_id text not null,
    request_id      text not null,
    -- The photo that was made of it; it belongs to the same request and is listed nowhere by itself.
    derived_id      text not null unique,
    made_by         text not null,
    made_at         text not null,
    foreign key (municipality_id, request_id) references request (municipality_id, id),
    foreign key (municipality_id, photo_id) references photo (municipality_id, id),
    foreign key (municipality_id, derived_id) references photo (municipality_id, id),
    foreign key (municipality_id, made_by) references person (municipality_id, id),
    check (photo_id <> derived_id)
) strict;
create index photo_redaction_by_request on photo_redaction (request_id);
create index photo_redaction_by_person on photo_redaction (made_by);
