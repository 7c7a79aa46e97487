-- Answering: two pairs of eyes where a municipality wants them.

-- Who publishes an answer, as `domain::lifecycle::Publishing` codes it.
alter table municipality add column publishing text not null default 'direct'
    check (publishing in ('direct', 'four-eyes'));

-- An answer that awaits publication or was sent back: apart, so that no query about requests shows it to a citizen by
-- accident. `answer` is `api::desk::AnswerDraft`.
create table answer_draft (
    request_id      text primary key,
    municipality_id text not null,
    answer          text not null,
    -- A photo of the repair that no request has named yet; retention leaves it while the draft stands.
    photo           text,
    drafted_by      text not null,
    drafted_at      text not null,
    -- What the administrator said when the draft was sent back; null while it awaits publication.
    comment         text,
    foreign key (municipality_id, request_id) references request (municipality_id, id),
    foreign key (municipality_id, drafted_by) references person (municipality_id, id)
) strict;
create index answer_draft_by_photo on answer_draft (photo) where photo is not null;

-- A draft ends with the answer, or when there is nothing to answer any more.
create trigger answer_draft_ends after update of status on request
when new.status in ('answered', 'resolved', 'withdrawn')
BEGIN
    delete from answer_draft where request_id = new.id;
END;

-- Answers as typed so far, for whoever types them: nobody else reads them. `content` is `api::typed::TypedAnswer`; null
-- once it was sent or thrown away, so that the revisions go on.
create table typed_answer (
    request_id      text not null,
    person_id       text not null,
    municipality_id text not null,
    revision        integer not null,
    content         text,
    -- A photo of the repair that no request has named yet; retention leaves it while this is kept.
    photo           text,
    saved_at        text not null,
    primary key (request_id, person_id),
    foreign key (municipality_id, request_id) references request (municipality_id, id),
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
create index typed_answer_by_photo on typed_answer (photo) where photo is not null;
create index typed_answer_by_age on typed_answer (saved_at);
