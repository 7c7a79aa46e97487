-- Which department gets a request: the first rule that fits, in order of `position`; null fits everything. Who removed
-- a rule, and what it said, stands in the audit log.
create table routing_rule (
    id              text primary key,
    municipality_id text not null references municipality (id),
    revision        integer not null default 1,
    name            text not null,
    category_id     text,
    district_id     text,
    -- `domain::routing::WhenKind`; with `hours` on which weekdays a stretch begins, and its local times of day.
    applies         text not null check (applies in ('always', 'off-duty', 'hours')),
    weekdays        text,
    from_time       text,
    to_time         text,
    department_id   text not null,
    position        integer not null,
    foreign key (municipality_id, category_id) references category (municipality_id, id),
    foreign key (municipality_id, district_id) references district (municipality_id, id),
    foreign key (municipality_id, department_id) references department (municipality_id, id),
    check ((applies = 'hours') = (weekdays is not null)),
    check ((applies = 'hours') = (from_time is not null)),
    check ((applies = 'hours') = (to_time is not null))
) strict;
create index routing_rule_in_order on routing_rule (municipality_id, position, id);
create index routing_rule_by_department on routing_rule (municipality_id, department_id);
create index routing_rule_by_category on routing_rule (municipality_id, category_id);
