-- Requests number {from} to {to} (not included), oldest first: those before {open} are closed, the rest wait for an
-- answer at {at}, in seconds since 1970. Of these, those before {many} become due in the first minute after it, those
-- before {others} in the second; the others reach their next level an hour later or more.
--
-- Every clock counts 48 hours straight, as it does from a Monday to a Wednesday.
insert into request (
    id, municipality_id, reference, version, stamp, kind, status, category_id, department_id, channel, reply_channel,
    language, text, address, longitude, latitude, received_at, entered_at, rule_id, rule_version, calendar_id,
    calendar_version, due_at, explanation, overdue_at, outcome, answer_text, answer_addressee, answer_reason,
    answered_at, answered_by, answer_department, delivered_at, verdict_minutes, public_text, published_at, counted_on,
    marks, level, sweep_at, statutory_due_at, answer_class, rating, closed_at, rated_at,
    responsible_id)
with recursive
number (n) as (select {from} union all select n + 1 from number where n + 1 < {to}),
begun as (
    select n, n >= {open} as open,
           case
               when n < {open} then {at} - 3 * 86400 - ({open} - n) * (360 * 86400) / {open}
               when n < {many} then {at} - 48 * 3600 + 1 + n % 59
               when n < {others} then {at} - 48 * 3600 + 61 + n % 59
               when n % 3 = 0 then {at} - 1 * 3600 - n % (22 * 3600)
               when n % 3 = 1 then {at} - 25 * 3600 - n % (10 * 3600)
               else {at} - 37 * 3600 - n % (10 * 3600)
           end as start,
           case
               when n < {open} then null
               when n < {others} then 'three-quarters'
               when n % 3 = 0 then null
               when n % 3 = 1 then 'half-gone'
               else 'three-quarters'
           end as open_level
    from number),
ended as (
    select begun.*, duration.value ->> 0 as minutes, duration.value ->> 1 as class,
           not open and n % 40 = 0 as withdrawn,
           not open and n % 40 <> 0 as answered
    from begun
    join json_each('{durations}') as duration on duration.key = n % {kinds}),
timed as (
    select ended.*, place.*,
           strftime('%Y-%m-%dT%H:%M:%S.000Z', start, 'unixepoch') as start_at,
           strftime('%Y-%m-%dT%H:%M:%S.000Z', start + 24 * 3600, 'unixepoch') as half_at,
           strftime('%Y-%m-%dT%H:%M:%S.000Z', start + 36 * 3600, 'unixepoch') as three_quarters_at,
           strftime('%Y-%m-%dT%H:%M:%S.000Z', start + 48 * 3600, 'unixepoch') as due_at,
           strftime('%Y-%m-%dT%H:%M:%S.000Z', start + 72 * 3600, 'unixepoch') as day_after_at,
           strftime('%Y-%m-%dT%H:%M:%S.000Z', start + minutes * 60, 'unixepoch') as end_at
    from ended
    join bench_place as place on place.town = n % 2 and place.place = (n / 2) % place.places)
select printf('%08x-%04x-7000-8000-%012x', (start * 1000) >> 16, (start * 1000) & 65535, n),
       municipality_id,
       printf('%s-%s-%06d', prefix, strftime('%Y', start, 'unixepoch'), 100000 + n / 2),
       1 + answered, printf('bench-%d', n), kind,
       case when open then 'assigned' when withdrawn then 'withdrawn' else 'resolved' end,
       category_id, department_id, 'web', 'track', language,
       'Na pločniku pred hišo je že več dni velika luknja, ob dežju polna vode, in otroci hodijo po cesti. Prosimo za popravilo.',
       printf('Mariborska cesta %d', 1 + n % 180),
       longitude + (n % 1000 - 500) * 0.00002, latitude + (n % 997 - 498) * 0.00002,
       start_at, start_at, rule_id, rule_version, calendar_id, calendar_version, due_at,
       json_object(
           'rule_id', rule_id, 'rule_version', rule_version, 'calendar_id', calendar_id,
           'calendar_version', calendar_version, 'hours', 48, 'start', start_at, 'due', due_at,
           'steps', json_array(
               json_object('type', 'received', 'at', start_at), json_object('type', 'due', 'at', due_at))),
       iif(answered and minutes > 2880, strftime('%Y-%m-%dT%H:%M:%S.000Z', start + 48 * 3600 + 60, 'unixepoch'), null),
       iif(answered, case n % 10 when 7 then 'needs-investment' when 8 then 'rejected' when 9 then 'not-competent'
                     else 'solved' end, null),
       iif(answered, 'Spoštovani, na kraju smo bili in stvar uredili. Hvala za prijavo; oglasite se, če še kaj opazite.', null),
       iif(answered and n % 10 = 9, 'Direkcija RS za infrastrukturo', null),
       iif(answered and n % 10 = 8, 'Zemljišče ni v lasti občine.', null),
       iif(answered, end_at, null), iif(answered, head_id, null), iif(answered, department_id, null),
       iif(answered, end_at, null), iif(answered, 2880 - minutes, null),
       iif(answered and n % 2 = 0, 'Luknja na pločniku.', null), iif(answered and n % 2 = 0, end_at, null),
       strftime('%Y-%m-%d', start + 2 * 3600, 'unixepoch'),
       json_array(json_array('half-gone', half_at), json_array('three-quarters', three_quarters_at),
                  json_array('due', due_at), json_array('day-after', day_after_at)),
       case
           when open then open_level
           when minutes > 2880 and answered then 'due'
           when minutes > 2160 then 'three-quarters'
           when minutes > 1440 then 'half-gone'
       end,
       case
           when not open then null
           when open_level is null then half_at
           when open_level = 'half-gone' then three_quarters_at
           else due_at
       end,
       strftime('%Y-%m-%dT%H:%M:%S.000Z', start + statutory_days * 86400, 'unixepoch'),
       iif(answered, class, null), iif(answered and n % 5 = 0, 1 + n % 4, null), iif(not open, end_at, null), iif(answered and n % 5 = 0, end_at, null),
       responsible_id
from timed;
