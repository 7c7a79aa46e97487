-- Passkeys: how people sign in with a device of theirs.

-- The public half of a key pair; the other half never leaves the device.
create table passkey (
    id              text primary key,
    municipality_id text not null,
    person_id       text not null,
    -- The device's name of the key pair, in base64url.
    credential_id   text not null,
    -- `domain::passkey::Algorithm`.
    algorithm       text not null,
    -- SubjectPublicKeyInfo (DER) in base64url.
    public_key      text not null,
    -- How often the device says it has signed; 0 where it does not count.
    sign_count      integer not null check (sign_count >= 0),
    -- What its owner calls it.
    name            text not null,
    created_at      text not null,
    used_at         text,
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
create unique index passkey_by_credential on passkey (municipality_id, credential_id);
create index passkey_by_person on passkey (municipality_id, person_id, created_at, id);

-- What a device is given to sign, once and within five minutes; stored hashed.
create table passkey_challenge (
    hash            text primary key,
    municipality_id text not null references municipality (id),
    -- `auth::passkey::Purpose`: 'sign-in', 'proof' or 'new'.
    purpose         text not null,
    -- Whom it was given to; null before anybody is signed in.
    person_id       text,
    expires_at      text not null,
    check ((purpose = 'sign-in') = (person_id is null)),
    foreign key (municipality_id, person_id) references person (municipality_id, id)
) strict;
create index passkey_challenge_by_expiry on passkey_challenge (expires_at);
create index passkey_challenge_by_person on passkey_challenge (municipality_id, person_id);
