### Pravilo in koledar obljube pri pisarni.

rules-title = Pravilo in koledar
rules-lead = Kako se štejejo ure obljube. Nova različica velja za prijave, prejete od takrat naprej; kar je bilo obljubljeno prej, ostane, kakor je bilo obljubljeno.
rules-public = Kaj od tega vidijo ljudje

rules-rule = Pravilo
rules-rule-lead = Obrazec se začne z najnovejšo različico. Kar objavite, ji sledi.
rules-rule-published = Objavljeno. Novo različico in prejšnje lahko prebere vsak.
rules-rule-publish = Objavi pravilo
rules-hours = Obljubljene ure
rules-hours-hint = Koliko štetih ur sme trajati do odgovora, na primer 48.
rules-clock = Katere ure štejejo
rules-clock-hint-elapsed = 48 ur sta vedno dva dneva, tudi ob koncih tedna in praznikih.
rules-clock-hint-working-days = Delovni dan šteje 24 ur, zato sta 48 ur dva delovna dneva.
rules-clock-hint-office-hours = Samo ure, ko je urad odprt, zato je 48 ur približno šest delovnih dni.
rules-weekdays = Dnevi, ki štejejo
rules-office = Uradne ure
rules-office-hint = Od in do, na primer 08:00-12:00, 13:00-16:00. Dan, ko je urad zaprt, pustite prazen.
rules-friday = Kar bi se začelo v petek, se začne naslednji delovni dan
rules-start = Kaj sproži uro
rules-start-receipt = Prejem prijave
rules-start-validation = Prvi pregled uradne osebe; prikažeta se oba časa
rules-valid-from = Velja od
rules-valid-from-hint = Če pustite prazno, velja takoj.

rules-calendar = Koledar
rules-calendar-lead = Konci tedna in zakonski prazniki so že v njem. Tu so dnevi, ko občina od njih odstopa.
rules-calendar-published = Objavljeno. Prijave, prejete od takrat naprej, se štejejo po njem.
rules-calendar-publish = Objavi koledar
rules-calendar-law-only = Brez odstopanj: samo zakonski prazniki.
rules-calendar-unpublished = Seznam je spremenjen in še ni objavljen.
rules-day-new = Še en dan
rules-day-date = Dan
rules-day-kind = Kaj je ta dan
rules-day-off = Prost dan
rules-day-worked = Se vseeno dela
rules-day-name = Ime dneva
rules-day-name-hint = Kakor ga poznajo ljudje, na primer občinski praznik.
rules-day-add = Dodaj dan
rules-day-added = Dodano: { $date }. Velja šele, ko koledar objavite.
rules-day-remove = Odstrani

rules-trial = Preizkusite pred objavo
rules-trial-lead = Kdaj bi moral biti odgovor po pravilu in koledarju, kakršna sta v zgornjih obrazcih? Nikomur se s tem nič ne obljubi.
rules-trial-start = Prejem prijave
rules-trial-send = Izračunaj
rules-trial-incomplete = V zgornjih obrazcih nekaj manjka ali ni prav. Pritisnite njihov gumb, da vidite, kaj.

field-hours-not-allowed = Vpišite število ur od 1 do 8760.
field-office-invalid = Ure zapišite kot 08:00-12:00, 13:00-16:00, brez prekrivanja, in vsaj za en dan.
field-office-not-allowed = Po tem koledarju se tak rok ne bi nikoli iztekel. Izberite več dni ali ur.
field-overrides-not-allowed = Po teh dnevih se tak rok ne bi nikoli iztekel ali pa je kateri od dni vpisan dvakrat.
field-valid-from-invalid = Vpišite dan in uro.
field-valid-from-in-the-past = Izberite trenutek, ki še pride in ni pred različico, ki je že objavljena.
field-overrides-required = Vpišite dan.
field-overrides-invalid = Vpišite dan.
field-overrides-taken = Ta dan je že na seznamu. Najprej ga odstranite.
