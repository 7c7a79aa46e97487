-- What a municipality chooses of itself: how it is reached, how it looks, and for how long it keeps what it knows of
-- people.

-- Counts the changes of all of these, so that nobody overwrites what they have not seen.
alter table municipality add column settings_revision integer not null default 1;
-- Its postal address in one line.
alter table municipality add column address text;
-- Words of welcome on its first page: `api::Names`.
alter table municipality add column welcome text;
-- Colours as `#rrggbb`; null: the product's own.
alter table municipality add column ink text;
alter table municipality add column accent text;
-- The id of the picture of its arms in the bucket, and the media type to serve it with.
alter table municipality add column arms text;
alter table municipality add column arms_type text;
-- Months after a request is done with; the least and the most are those of `domain::fields::MONTHS`.
alter table municipality add column contact_months integer not null default 24
    check (contact_months between 3 and 120);
alter table municipality add column files_months integer not null default 60
    check (files_months between 3 and 120);

-- When it was forgotten how the reporter can be reached, and when files that nobody published were removed.
alter table request add column contact_erased_at text;
alter table request add column files_erased_at text;
create index request_contact_kept on request (municipality_id, closed_at, id)
    where closed_at is not null and contact_erased_at is null;
create index request_files_kept on request (municipality_id, closed_at, id)
    where closed_at is not null and files_erased_at is null;

-- Messages that came so long ago that no server sends them again are forgotten.
create index incoming_by_age on incoming (taken_at);
