### Kar potrebuje vsak del: šifre, napake, datumi, trajanja, pojasnila roka.

number = { $number }
list-and = { $first } in { $last }

## Kaj je prijava, kje stoji, kako je prišla in kako je odgovorjena

kind-request = Prijava težave
kind-question = Vprašanje
kind-proposal = Predlog
kind-notice = Obvestilo
kind-praise-or-complaint = Pohvala ali pritožba

status-received = Prejeto
status-assigned = V obravnavi
status-waiting = Čaka na dopolnitev
status-drafted = Odgovor čaka na objavo
status-merged = Obravnavano skupaj z drugo
status-answered = Odgovorjeno
status-resolved = Zaključeno
status-withdrawn = Umaknjeno

outcome-solved = Rešeno
outcome-answered = Odgovorjeno
outcome-planned = Načrtovano
outcome-needs-investment = Potrebna je naložba
outcome-not-competent = Ni v naši pristojnosti
outcome-rejected = Zavrnjeno
outcome-duplicate-of = Že prijavljeno
outcome-open-again = Znova odprto

channel-web = Splet
channel-phone = Telefon
channel-sms = Sporočilo SMS
channel-email = E-pošta
channel-fax = Faks
channel-post = Pošta
channel-in-person = Osebno
channel-social-media = Družbena omrežja

reply-channel-track = Na strani za sledenje, s številko in PIN-om
reply-channel-email = Po e-pošti
reply-channel-phone = Po telefonu
reply-channel-sms = S sporočilom SMS
reply-channel-post = Po pošti
reply-channel-in-person = Osebno, na okencu

role-operator = Klicni center
role-officer = Uradna oseba
role-head = Vodja oddelka
role-administrator = Administrator občine
role-auditor = Nadzor
role-region-viewer = Vpogled v regijske številke

photo-role-before = Pred popravilom
photo-role-after = Po popravilu

clock-state-running = Rok teče
clock-state-soon = Rok se izteka
clock-state-overdue = Zamuda
clock-state-waiting = Rok miruje
clock-state-kept = V roku
clock-state-broken = Po roku
clock-state-ended = Umaknjeno

clock-kind-elapsed = podnevi in ponoči, brez presledka
clock-kind-working-days = samo delovni dnevi, po 24 ur
clock-kind-office-hours = samo uradne ure

# Kdo je obveščen, ko se rok bliža ali mine.
level-half-gone = Odgovorna oseba je obveščena, da je minila polovica roka.
level-three-quarters = Odgovorna oseba in vodstvo službe sta obveščena, da so minile tri četrtine roka.
level-due = O zamudi sta obveščena vodstvo službe in administracija občine.
level-day-after = Vodstvo občine je obveščeno, da odgovor zamuja že en dan.
level-promise-passed = Vodstvo službe je obveščeno, da je obljubljeni dan minil.

## Kje stoji prijava, ob upoštevanju vseh rokov

# $late je "kasni 3 ure"; $verdict je "3 ure pred rokom"; $date je "28. 8. 2026".
standing-unvalidated = Čaka na pregled
standing-on-time = V roku
standing-due-soon = Rok se izteka
standing-overdue = { $late }
standing-waiting = Čakamo na vas
standing-undelivered = Odgovor je na poti
standing-promised = Obljubljeno do { $date }
standing-promise-broken = Obljuba ni izpolnjena
standing-answered-on-time = Odgovorjeno { $verdict }
standing-answered-late = Odgovorjeno { $verdict }
standing-withdrawn = Umaknjeno
# Pred dvopičjem in rokom.
clock-name-answer = Rok za odgovor
clock-name-promise = Obljubljeni rok
clock-name-statutory = Zakonski rok
# O obljubi.
promise-state-open = velja
promise-state-kept = izpolnjena
promise-state-broken = ni izpolnjena

country-SI = Slovenija
country-RS = Srbija

## Napake: kaj se je zgodilo in kaj storiti

problem-malformed-request = Pri pošiljanju se je nekaj zapletlo. Osvežite stran in poskusite znova.
problem-invalid-fields = Nekaj še manjka ali ni prav. Preverite označena polja.
problem-sign-in-required = Vstopite, da lahko nadaljujete.
problem-wrong-credentials = E-naslov ali geslo ni pravilno. Preverite oboje in poskusite znova.
problem-cross-origin = Zahteva ni prišla z naše strani. Stran odprite znova in poskusite še enkrat.
problem-not-allowed = Vaš dostop tega ne vključuje. Obrnite se na administracijo servisa.
problem-not-found = Tega ni ali pa vam ni na vpogled. Preverite naslov strani.
problem-wrong-number-or-pin = Prijave s to številko in tem PIN-om ni. Preverite oboje na potrdilu.
problem-unknown-municipality = Na tem naslovu ni nobene občine. Izberite svojo na začetni strani.
problem-conflict = Nekdo je to medtem spremenil. Naložite znova in preverite, kaj je novega.
problem-step-not-allowed = Ta korak zdaj ni mogoč, ker je prijava že v drugi fazi. Naložite jo znova.
problem-key-reused = Ta obrazec je bil že oddan z drugačno vsebino. Odprite nov obrazec in ga oddajte.
problem-too-large = Fotografija je večja od 10 MB. Izberite manjšo.
problem-unsupported-file = Te datoteke ni mogoče prebrati. Priložite PDF, JPEG, PNG ali WebP.
problem-unsupported-image = Datoteka ni fotografija vrste JPEG, PNG ali WebP. Izberite drugo.
problem-too-many-tries = Preveč poskusov zapored. Počakajte nekaj minut in poskusite znova.
problem-too-many-tries-until =
    { $minutes ->
        [one] Preveč poskusov zapored. Poskusite znova čez { $minutes } minuto.
        [two] Preveč poskusov zapored. Poskusite znova čez { $minutes } minuti.
        [few] Preveč poskusov zapored. Poskusite znova čez { $minutes } minute.
       *[other] Preveč poskusov zapored. Poskusite znova čez { $minutes } minut.
    }
problem-internal = Pri nas je šlo nekaj narobe. Poskusite znova čez nekaj minut.
problem-unavailable = Storitev se trenutno ne odziva. Poskusite znova čez nekaj minut.
# Pripiše se napaki, o kateri je zapis v dnevniku.
problem-log-id = Oznaka napake: { $id }

## Polja: kaj je narobe in kako popraviti; polje brez svojega sporočila dobi sporočilo napake

field-required = Izpolnite to polje.
field-too-short = Napišite nekoliko več.
field-too-long = To je predolgo. Skrajšajte.
field-control-characters = V besedilu so nevidni znaki. Natipkajte ga znova.
field-invalid = To ne more biti prav. Preverite.
field-unknown = Tega ni več. Izberite kaj drugega.
field-not-allowed = To sem ne sodi. Izberite kaj drugega.
field-outside-municipality = Ta kraj je zunaj občine. Izberite kraj v občini.
field-in-the-past = Ta dan je že minil. Izberite poznejšega.
field-too-far = Ta dan je preveč oddaljen. Izberite zgodnejšega.
field-emergency = To ne more čakati na odgovor. Pokličite številko, ki je navedena pri tem področju.
field-too-pale = Ta barva je presvetla, da bi jo bilo mogoče brati. Izberite temnejšo.
# Za napako, ki je stran ne pozna.
field-other = Preverite to polje.

field-kind-required = Izberite, kaj želite storiti.
field-category-required = Izberite, za kaj gre.
field-text-required = Napišite besedilo.
field-text-too-short =
    { $min ->
        [one] Napišite vsaj { $min } znak.
        [two] Napišite vsaj { $min } znaka.
        [few] Napišite vsaj { $min } znake.
       *[other] Napišite vsaj { $min } znakov.
    }
field-text-too-long = Besedilo je predolgo. Skrajšajte ga.
field-location-required = Označite kraj na zemljevidu ali napišite naslov.
field-location-invalid = Kraja ne moremo prebrati. Označite ga znova ali napišite naslov.
field-address-too-long = Naslov je predolg. Skrajšajte ga.
field-email-required = Napišite e-naslov.
field-email-invalid = E-naslov ni popoln. Videti je takole: ime@example.si.
field-photo-invalid = Te fotografije nimamo več. Dodajte jo znova.
field-photo-unknown = Te fotografije nimamo več. Dodajte jo znova.
field-reference-required = Napišite številko s potrdila.
field-reference-invalid = To ni številka prijave. Videti je takole: CE-2026-000123.
field-pin-required = Napišite PIN s potrdila.
field-pin-invalid = PIN ima šest števk.
field-received-at-required = Vpišite dan in uro.
field-received-at-invalid = Vpišite dan in uro, na primer 24. 4. 2026 ob 12.40.
field-received-at-not-allowed = Vpišite dan med letoma 2000 in 2100.
field-score-required = Izberite, kako ste zadovoljni.

## Meseci in dnevi; ponedeljek je 1

# Sami zase.
month-1 = januar
month-2 = februar
month-3 = marec
month-4 = april
month-5 = maj
month-6 = junij
month-7 = julij
month-8 = avgust
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
# Za dnevom: 30. aprila.
month-of-1 = januarja
month-of-2 = februarja
month-of-3 = marca
month-of-4 = aprila
month-of-5 = maja
month-of-6 = junija
month-of-7 = julija
month-of-8 = avgusta
month-of-9 = septembra
month-of-10 = oktobra
month-of-11 = novembra
month-of-12 = decembra
# V seznamih.
month-short-1 = 1.
month-short-2 = 2.
month-short-3 = 3.
month-short-4 = 4.
month-short-5 = 5.
month-short-6 = 6.
month-short-7 = 7.
month-short-8 = 8.
month-short-9 = 9.
month-short-10 = 10.
month-short-11 = 11.
month-short-12 = 12.

# Sami zase.
weekday-1 = ponedeljek
weekday-2 = torek
weekday-3 = sreda
weekday-4 = četrtek
weekday-5 = petek
weekday-6 = sobota
weekday-7 = nedelja
# Rok, za besedo "najpozneje".
weekday-by-1 = v ponedeljek
weekday-by-2 = v torek
weekday-by-3 = v sredo
weekday-by-4 = v četrtek
weekday-by-5 = v petek
weekday-by-6 = v soboto
weekday-by-7 = v nedeljo
# Kdaj se je kaj zgodilo.
weekday-on-1 = v ponedeljek
weekday-on-2 = v torek
weekday-on-3 = v sredo
weekday-on-4 = v četrtek
weekday-on-5 = v petek
weekday-on-6 = v soboto
weekday-on-7 = v nedeljo
# Za besedami "od", "do", "do konca".
weekday-of-1 = ponedeljka
weekday-of-2 = torka
weekday-of-3 = srede
weekday-of-4 = četrtka
weekday-of-5 = petka
weekday-of-6 = sobote
weekday-of-7 = nedelje

## Datumi in ure

clock-time = { $hour }.{ $minute }
date-long = { $weekday }, { $day }. { $month } { $year }
date-short = { $day }. { $month } { $year }
date-time-short = { $date } ob { $time }
month-long = { $month } { $year }
# Obljubljeni dan: "popravljeno bo do petka, 28. avgusta 2026".
date-by = do { $weekday }, { $day }. { $month } { $year }
# "29. aprila smo prijavo predali".
date-on = { $day }. { $month }
# "prejeli smo jo v petek, 24. aprila, ob 12.40".
moment = { $weekday }, { $day }. { $month }, ob { $time }
day = { $weekday }, { $day }. { $month }
# Osebek: "ponedeljek, 27. april, ne šteje".
day-named = { $weekday }, { $day }. { $month }
# Za besedama "od" in "do".
day-of = { $weekday }, { $day }. { $month }
# Za besedo "najpozneje".
due = { $weekday }, { $day }. { $month }, ob { $time }
due-year = { $weekday }, { $day }. { $month } { $year }, ob { $time }
due-end-of-day = do konca { $weekday }, { $day }. { $month }
due-end-of-day-year = do konca { $weekday }, { $day }. { $month } { $year }

## Trajanja

left-moment = še manj kot minuta
left-minutes =
    { $count ->
        [one] še { $count } minuta
        [two] še { $count } minuti
        [few] še { $count } minute
       *[other] še { $count } minut
    }
left-hours =
    { $count ->
        [one] še { $count } ura
        [two] še { $count } uri
        [few] še { $count } ure
       *[other] še { $count } ur
    }
late-moment = kasni manj kot minuto
late-minutes =
    { $count ->
        [one] kasni { $count } minuto
        [two] kasni { $count } minuti
        [few] kasni { $count } minute
       *[other] kasni { $count } minut
    }
late-hours =
    { $count ->
        [one] kasni { $count } uro
        [two] kasni { $count } uri
        [few] kasni { $count } ure
       *[other] kasni { $count } ur
    }
late-days =
    { $count ->
        [one] kasni { $count } dan
        [two] kasni { $count } dneva
        [few] kasni { $count } dni
       *[other] kasni { $count } dni
    }
# Koliko pred rokom je bil odgovor vročen.
before-due-moment = tik pred rokom
before-due-minutes =
    { $count ->
        [one] { $count } minuto pred rokom
        [two] { $count } minuti pred rokom
        [few] { $count } minute pred rokom
       *[other] { $count } minut pred rokom
    }
before-due-hours =
    { $count ->
        [one] { $count } uro pred rokom
        [two] { $count } uri pred rokom
        [few] { $count } ure pred rokom
       *[other] { $count } ur pred rokom
    }
before-due-days =
    { $count ->
        [one] { $count } dan pred rokom
        [two] { $count } dneva pred rokom
        [few] { $count } dni pred rokom
       *[other] { $count } dni pred rokom
    }
after-due-moment = tik po roku
after-due-minutes =
    { $count ->
        [one] { $count } minuto po roku
        [two] { $count } minuti po roku
        [few] { $count } minute po roku
       *[other] { $count } minut po roku
    }
after-due-hours =
    { $count ->
        [one] { $count } uro po roku
        [two] { $count } uri po roku
        [few] { $count } ure po roku
       *[other] { $count } ur po roku
    }
after-due-days =
    { $count ->
        [one] { $count } dan po roku
        [two] { $count } dneva po roku
        [few] { $count } dni po roku
       *[other] { $count } dni po roku
    }
# Tožilnik: "daljši za 3 ure in 20 minut".
span-minutes =
    { $count ->
        [one] { $count } minuto
        [two] { $count } minuti
        [few] { $count } minute
       *[other] { $count } minut
    }
span-hours =
    { $count ->
        [one] { $count } uro
        [two] { $count } uri
        [few] { $count } ure
       *[other] { $count } ur
    }

## Zakaj je rok takrat; vsako sporočilo je poved

# $when je "v petek, 24. aprila, ob 12.40".
explain-received = Prijavo smo prejeli { $when }.
explain-received-web = Prijavo ste oddali na spletu { $when }.
explain-received-phone = Prijavo smo sprejeli po telefonu { $when }.
explain-received-sms = Prijavo smo prejeli s sporočilom SMS { $when }.
explain-received-email = Prijavo smo prejeli po e-pošti { $when }.
explain-received-fax = Prijavo smo prejeli po faksu { $when }.
explain-received-post = Prijavo smo prejeli po pošti { $when }.
explain-received-in-person = Prijavo ste oddali osebno { $when }.
explain-received-social-media = Prijavo smo prejeli prek družbenega omrežja { $when }.
explain-validated = Pregledali smo jo { $when }; rok se šteje od takrat.
explain-reopened = Prijava je bila znova odprta { $when }; od takrat teče nov rok.

# $when je "v torek, 28. aprila", z uro, kadar ni polnoč.
explain-starts = Rok zato začne teči { $when }.
explain-starts-closed = Rok teče le v uradnih urah, zato začne teči { $when }.

# $first in $last sta "ponedeljek, 27. april"; $first-of in $last-of sta ista dneva za besedama "od" in "do".
explain-days-off =
    { $days ->
        [1] { $first }, ne šteje, ker { $reason }.
        [2] { $first }, in { $last }, ne štejeta, ker { $reason }.
       *[other] Dnevi od { $first-of }, do { $last-of }, ne štejejo, ker { $reason }.
    }
explain-reason-weekend = je konec tedna
explain-reason-holiday = je praznik ({ $name })
# $fell-on je "v nedeljo, 15. februarja".
explain-reason-instead-of = je dela prost dan namesto praznika, ki je bil { $fell-on } ({ $name })
explain-reason-municipal = občina takrat ne dela ({ $name })
explain-reason-friday = za prijave, prejete v petek, rok začne teči naslednji delovni dan
explain-reason-closed = takrat ni uradnih ur

# $from in $to sta "v četrtek, 30. aprila, ob 9.00"; $duration je "3 ure in 20 minut".
explain-paused = Rok se je ustavil { $from }, ker smo vas nekaj vprašali, in spet stekel { $to }; zato je daljši za { $duration }.
# $due je "v četrtek, 30. aprila, ob 12.40" ali "do konca petka, 1. maja".
explain-due =
    { $hours ->
        [one] Rok znaša { $hours } uro: odgovor dobite najpozneje { $due }.
        [two] Rok znaša { $hours } uri: odgovor dobite najpozneje { $due }.
        [few] Rok znaša { $hours } ure: odgovor dobite najpozneje { $due }.
       *[other] Rok znaša { $hours } ur: odgovor dobite najpozneje { $due }.
    }

## Prazniki, kot stojijo v oklepaju

holiday-si-new-year = novo leto
holiday-si-culture-day = Prešernov dan, slovenski kulturni praznik
holiday-si-easter-sunday = velikonočna nedelja
holiday-si-easter-monday = velikonočni ponedeljek
holiday-si-uprising-day = dan upora proti okupatorju
holiday-si-labour-day = praznik dela
holiday-si-pentecost = binkoštna nedelja
holiday-si-statehood-day = dan državnosti
holiday-si-assumption = Marijino vnebovzetje
holiday-si-reformation-day = dan reformacije
holiday-si-remembrance-day = dan spomina na mrtve
holiday-si-christmas = božič
holiday-si-independence-day = dan samostojnosti in enotnosti
holiday-rs-new-year = novo leto
holiday-rs-christmas = pravoslavni božič
holiday-rs-statehood-day = sretenje, dan državnosti Srbije
holiday-rs-good-friday = pravoslavni veliki petek
holiday-rs-holy-saturday = pravoslavna velika sobota
holiday-rs-easter-sunday = pravoslavna velika noč
holiday-rs-easter-monday = pravoslavni velikonočni ponedeljek
holiday-rs-labour-day = praznik dela
holiday-rs-armistice-day = dan premirja v prvi svetovni vojni
