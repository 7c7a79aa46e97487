-- Public answers: a question that many ask, and what the office answers. `slug` is its address among those of the
-- municipality, and stays. `request_id` says which answer it was made from, for the desk alone. A retired one stays, for
-- the audit log to point at and to be shown again.
create table article (
    number          integer primary key,
    id              text not null unique,
    municipality_id text not null references municipality (id),
    slug            text not null,
    language        text not null check (language in ('sl', 'sr-Cyrl', 'en')),
    question        text not null,
    answer          text not null,
    category_id     text,
    department_id   text not null,
    request_id      text,
    revision        integer not null default 1,
    -- Folded by `domain::fold`, after a token of the municipality (`domain::knowledge::kept`).
    words           text not null,
    written_by      text not null,
    published_at    text not null,
    changed_at      text not null,
    retired_at      text,
    unique (municipality_id, slug),
    foreign key (municipality_id, category_id) references category (municipality_id, id),
    foreign key (municipality_id, department_id) references department (municipality_id, id),
    foreign key (municipality_id, request_id) references request (municipality_id, id),
    foreign key (municipality_id, written_by) references person (municipality_id, id)
) strict;
create index article_newest on article (municipality_id, published_at desc, id desc) where retired_at is null;
create index article_of_category on article (municipality_id, category_id, published_at desc, id desc)
    where retired_at is null;
create index article_retired on article (municipality_id, retired_at desc, id desc) where retired_at is not null;
create index article_of_request on article (request_id);
-- Whoever makes a category, a department or a person anew is not held up by answers.
create index article_by_category on article (municipality_id, category_id);
create index article_by_department on article (municipality_id, department_id);
create index article_by_writer on article (municipality_id, written_by);

-- With places of words, unlike the other indexes of words: only so does FTS5 know which answer has most of what is asked.
create virtual table article_words using fts5 (
    words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'");

create trigger article_words_begin after insert on article
when new.retired_at is null
BEGIN
    insert into article_words (rowid, words) values (new.number, new.words);
END;
create trigger article_words_change after update of words, retired_at on article
BEGIN
    delete from article_words where rowid = old.number;
    insert into article_words (rowid, words) select new.number, new.words where new.retired_at is null;
END;
create trigger article_words_end after delete on article
BEGIN
    delete from article_words where rowid = old.number;
END;
