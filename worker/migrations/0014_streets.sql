-- Streets of a municipality, from the register of addresses, to be found while a place is typed.
--
-- They are loaded by `cargo xtask gazetteer`, whole: those of a municipality go, and the new ones come in the order of
-- their names.

create table street (
    number          integer primary key,
    municipality_id text not null references municipality (id),
    -- What the register calls it; a later load of the same register knows it again.
    register_id     text not null,
    name            text not null,
    settlement      text not null,
    -- Where the register says where it is: WGS 84.
    longitude       real,
    latitude        real,
    -- Folded by `domain::fold`, each after the municipality it is searched in.
    words           text not null,
    unique (municipality_id, register_id)
) strict;

create virtual table street_words using fts5 (
    words, content = '', contentless_delete = 1, detail = 'none',
    tokenize = "unicode61 remove_diacritics 0 tokenchars '_'");

create trigger street_words_begin after insert on street
BEGIN
    insert into street_words (rowid, words) values (new.number, new.words);
END;
create trigger street_words_end after delete on street
BEGIN
    delete from street_words where rowid = old.number;
END;
