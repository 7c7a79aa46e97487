### Finding requests at the desk: search, filters, keys.

desk-search = Find a report
desk-search-hint = Words, place or number.
desk-search-title = Results
desk-search-found = Found: { $count }. The newest is on top.
desk-search-first = The newest { $count } results.
desk-search-nothing = We found nothing. You can search by words of the report and the answer, by place and by the number of the report.
desk-search-nothing-person = We found nothing. You can search by words of the report and the answer, by place, by the number of the report and by the whole e-mail address of the person who reported.
desk-filters = Filters
desk-filters-chosen = Filters ({ $count })
desk-filters-clear = Clear the filters
desk-filter-category = Category
desk-filter-any-category = All categories
desk-filter-district = District
desk-filter-any-district = All districts
desk-filter-channel = Channel
desk-filter-any-channel = All channels
desk-filter-kind = Kind
desk-filter-any-kind = All kinds
desk-filter-from = Received from
desk-filter-to = Received until
desk-filter-nothing = No report in this list fits these filters.
desk-filter-nothing-yet = None of the reports looked at so far fits these filters.
desk-keys-on = Single-key shortcuts
desk-keys-where = They work while you are not typing. Arrows and Enter work in the list without them too.
desk-keys-search = find a report
desk-keys-choose = choose a report or leave it out

## Saved views

desk-views = Saved views
desk-views-shared = shared
desk-views-keep = Edit views
desk-views-name = Name of the view
desk-views-name-of = Name of the view { $name }
desk-views-up = Move up: { $name }
desk-views-down = Move down: { $name }
desk-views-remove = Delete the view { $name }
desk-views-for-all = For everybody in the municipality
desk-views-save = Save the view
desk-views-saved = The view { $name } is saved among the lists.
field-name-not-allowed = There are 30 views already. Delete one first.
