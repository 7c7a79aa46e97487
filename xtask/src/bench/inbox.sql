-- The open ones of requests {from} to {to} (not included) stand in every list of the desk, and some of the closed ones
-- have a promised day, in stretches that all departments have a part of. The rows of the benchmark are the last of the table.
update request set status = 'received', responsible_id = null
where rowid between {base} + {from} + 1 and {base} + {to} and status = 'assigned' and rowid / 64 % 10 = 0;
update request set status = 'waiting', waiting_since = received_at
where rowid between {base} + {from} + 1 and {base} + {to} and status = 'assigned' and rowid / 64 % 10 = 1;
update request set status = 'drafted'
where rowid between {base} + {from} + 1 and {base} + {to} and status = 'assigned' and rowid / 64 % 10 = 2;
update request set round = 2
where rowid between {base} + {from} + 1 and {base} + {to} and status = 'assigned' and rowid / 64 % 10 = 3;
update request set status = 'answered', outcome = 'solved', answer_text = 'Spoštovani, uredili smo.',
    answered_at = received_at, answered_by = department.head_id, answer_department = department.id
from department
where request.rowid between {base} + {from} + 1 and {base} + {to} and request.status = 'assigned'
  and request.rowid / 64 % 10 = 4 and department.municipality_id = request.municipality_id
  and department.id = request.department_id;
update request set outcome = 'planned', answer_date = strftime('%Y-%m-%d', {at} + (rowid % 20) * 86400, 'unixepoch'),
    promise_due_at = strftime('%Y-%m-%dT%H:%M:%S.000Z', {at} + (rowid % 20) * 86400, 'unixepoch')
where rowid between {base} + {from} + 1 and {base} + {to} and outcome = 'solved' and status = 'resolved'
  and rowid / 64 % 50 = 5;
-- Their words, as the worker would write them; ten of all have one that is rare.
insert into search_words (rowid, words)
select entry.number,
       '_m' || replace(request.municipality_id, '-', '') || ' _d' || replace(request.department_id, '-', '')
       || ' ' || lower(replace(request.reference, '-', '')) || ' {words} '
       || ltrim(substr(request.reference, -6), '0')
       || iif((request.rowid - {base} - 1) % {rare} = 0, ' zirafa', '')
from request
join search_entry as entry on entry.request_id = request.id
where request.rowid between {base} + {from} + 1 and {base} + {to};
update search_entry set indexed = changed
where request_id in (select id from request where rowid between {base} + {from} + 1 and {base} + {to});
