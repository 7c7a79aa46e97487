### Iskanje na delovnem mestu: iskalnik, filtri, tipke.

desk-search = Poiščite prijavo
desk-search-hint = Besede, kraj ali številka.
desk-search-title = Zadetki
desk-search-found = Najdeno: { $count }. Najnovejše je na vrhu.
desk-search-first = Najnovejših { $count } zadetkov.
desk-search-nothing = Ničesar nismo našli. Iščete lahko po besedah iz prijave in odgovora, po kraju in po številki prijave.
desk-search-nothing-person = Ničesar nismo našli. Iščete lahko po besedah iz prijave in odgovora, po kraju, po številki prijave in po celotnem e-poštnem naslovu prijavitelja.
desk-filters = Filtri
desk-filters-chosen = Filtri ({ $count })
desk-filters-clear = Počisti filtre
desk-filter-category = Kategorija
desk-filter-any-category = Vse kategorije
desk-filter-district = Četrtna ali krajevna skupnost
desk-filter-any-district = Vse skupnosti
desk-filter-channel = Način oddaje
desk-filter-any-channel = Vsi načini
desk-filter-kind = Vrsta
desk-filter-any-kind = Vse vrste
desk-filter-from = Prejeto od
desk-filter-to = Prejeto do
desk-filter-nothing = S temi filtri na seznamu ni nobene prijave.
desk-filter-nothing-yet = Med doslej pregledanimi prijavami s temi filtri ni nobene.
desk-keys-on = Bližnjice z eno tipko
desk-keys-where = Delujejo, kadar ne pišete. Puščici in Enter delujeta na seznamu tudi brez njih.
desk-keys-search = poišči prijavo
desk-keys-choose = izberi prijavo ali jo izpusti

## Shranjeni pogledi

desk-views = Shranjeni pogledi
desk-views-shared = skupni
desk-views-keep = Uredi poglede
desk-views-name = Ime pogleda
desk-views-name-of = Ime pogleda { $name }
desk-views-up = Premakni višje: { $name }
desk-views-down = Premakni nižje: { $name }
desk-views-remove = Izbriši pogled { $name }
desk-views-for-all = Za vse v občini
desk-views-save = Shrani pogled
desk-views-saved = Pogled { $name } je shranjen med seznami.
field-name-not-allowed = Pogledov je že 30. Najprej kakšnega izbrišite.
