-- The municipality's own identity provider (OpenID Connect).
create table identity_provider (
    municipality_id text primary key references municipality (id),
    -- What the button says.
    name            text not null,
    issuer          text not null,
    -- By what the provider knows the municipality.
    client_id       text not null,
    -- With what the municipality proves to be it, sealed.
    client_secret   text not null,
    changed_at      text not null
) strict;

-- Whoever went to the provider and is not back yet; the state is stored hashed, nonce and verifier are computed from it.
create table identity_sign_in (
    state_hash      text primary key,
    municipality_id text not null references municipality (id),
    expires_at      text not null
) strict;
create index identity_sign_in_by_expiry on identity_sign_in (expires_at);

-- Whom a provider means: its subject stays the same when the e-mail address does not.
create table person_identity (
    municipality_id text not null,
    issuer          text not null,
    subject         text not null,
    person_id       text not null,
    bound_at        text not null,
    primary key (municipality_id, issuer, subject),
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
create unique index person_identity_by_person on person_identity (municipality_id, person_id, issuer);
