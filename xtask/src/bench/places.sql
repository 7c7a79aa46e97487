-- What the rows of the benchmark refer to: every category of the demo with its municipality's rule and calendar.
create table bench_place as
select dense_rank() over (order by municipality.id) - 1 as town,
       row_number() over (partition by municipality.id order by category.id) - 1 as place,
       count(*) over (partition by municipality.id) as places,
       municipality.id as municipality_id, municipality.reference_prefix as prefix,
       municipality.languages ->> '$[0]' as language,
       iif(municipality.country = 'SI', 15, null) as statutory_days,
       municipality.map_centre ->> '$[0]' as longitude, municipality.map_centre ->> '$[1]' as latitude,
       category.id as category_id, category.kinds ->> '$[0]' as kind, department.id as department_id,
       department.head_id, department.responsible_id,
       promise_rule.rule ->> 'id' as rule_id, promise_rule.version as rule_version,
       promise_calendar.id as calendar_id, promise_calendar.version as calendar_version
from municipality
join category on category.municipality_id = municipality.id
join department on department.municipality_id = municipality.id and department.id = category.department_id
join promise_rule on promise_rule.municipality_id = municipality.id and promise_rule.version = 1
join promise_calendar on promise_calendar.municipality_id = municipality.id and promise_calendar.version = 1;
create unique index bench_place_number on bench_place (town, place);
