-- Templates of answers. `texts` is `api::Names`: its words by language, with placeholders as `domain::placeholder` reads
-- them. A retired one stays, for the audit log to point at.
create table answer_template (
    id              text primary key,
    municipality_id text not null references municipality (id),
    revision        integer not null default 1,
    name            text not null,
    category_id     text,
    outcome         text not null
        check (outcome in ('solved', 'answered', 'planned', 'needs-investment', 'not-competent', 'rejected')),
    texts           text not null,
    working_days    integer check (working_days is null or (outcome = 'planned' and working_days between 1 and 250)),
    addressee       text check (addressee is null or outcome = 'not-competent'),
    changed_at      text not null,
    retired_at      text,
    foreign key (municipality_id, category_id) references category (municipality_id, id)
) strict;
create index answer_template_by_name on answer_template (municipality_id, name, id) where retired_at is null;
