### Strani za občane in občanke.

## Okvir vsake strani

shell-skip = Na vsebino
shell-ways = Glavne strani
shell-language = Jezik
shell-file = Prijava
shell-track = Sledenje
shell-map = Zemljevid
shell-promise = Obljuba
shell-numbers = Obljuba v številkah
shell-answers = Vprašanja in odgovori
shell-by-phone = Lahko nas tudi pokličete:
shell-desk = Za občinske službe
shell-loading = Nalaganje …
shell-retry = Poskusi znova
shell-offline = Ni povezave. Preverite jo in poskusite znova.
shell-unreadable = Nekaj se je zapletlo. Naložite stran znova.
shell-errors = Nekaj še manjka:
shell-copied = Kopirano.
shell-not-copied = Kopiranje ni mogoče. Označite povezavo in jo kopirajte sami.

not-found-title = Te strani ni
not-found-text = Naslov je morda napačno prepisan ali pa strani ni več.
not-found-home = Na začetno stran

choose-title = Izberite občino
choose-lead = Prijavite težavo ali vprašajte. Odgovor dobite v obljubljenem roku.
choose-new = Dodajte občino
choose-empty = Tu bodo občine, ki odgovarjajo na tej strani.

## Prva stran

home-title = Servis 48
home-promise =
    { $hours ->
        [one] Odgovor dobite v { $hours } uri
        [two] Odgovor dobite v { $hours } urah
        [few] Odgovor dobite v { $hours } urah
       *[other] Odgovor dobite v { $hours } urah
    }
home-counted-elapsed = Rok teče neprekinjeno, tudi ponoči, ob koncu tedna in med prazniki.
home-counted-working-days = Sobote, nedelje in prazniki ne štejejo.
home-counted-working-days-friday = Sobote, nedelje in prazniki ne štejejo; za prijave, prejete v petek, začne rok teči naslednji delovni dan.
home-counted-weekdays = Štejejo samo delovni dnevi, brez praznikov.
home-counted-office-hours = Štejejo samo uradne ure.
home-learn = Natančen rok izveste takoj ob oddaji.
home-learn-validation = Rok začne teči, ko prijavo pregledamo.
home-numbers =
    { $decided ->
        [one] V tem mesecu: { $on-time } od { $decided } odgovora v roku
        [two] V tem mesecu: { $on-time } od { $decided } odgovorov v roku
        [few] V tem mesecu: { $on-time } od { $decided } odgovorov v roku
       *[other] V tem mesecu: { $on-time } od { $decided } odgovorov v roku
    }
home-find = Kje je moja prijava?
home-solved = Nedavno rešeno
home-solved-all = Vse objavljene prijave
home-solved-empty = Tu bodo prijave, ki smo jih rešili in objavili.

begin-title = Kaj nam želite sporočiti?
begin-request = Prijavite težavo
begin-question = Vprašajte
begin-proposal = Predlagajte
begin-notice = Obvestite
begin-praise-or-complaint = Pohvalite ali se pritožite
begin-phone = Bi raje poklicali? Prijavo zapišemo za vas:

find-title = Kje je moja prijava?
find-lead = Vpišite številko prijave in PIN. Oboje je na potrdilu, ki ste ga dobili ob oddaji.
find-reference = Številka prijave
find-reference-hint = Kot je zapisana na potrdilu
find-pin = PIN
find-pin-hint = Šest števk
find-send = Pokaži prijavo
find-sending = Iščemo …

## Oddaja prijave

# "Korak 2 od 5".
file-progress = Korak { $step } od { $of }
file-next = Naprej
file-back = Nazaj
file-change = Spremeni

file-what = Za kaj gre?
file-category = Področje
file-category-choose = Izberite področje
# Za temi tremi povedmi stoji telefonska številka.
file-on-call = Za to skrbi dežurna ekipa, podnevi in ponoči.
file-on-call-phone = Če je nujno, pokličite
file-danger = Če je kdo v nevarnosti, pokličite
file-text = Opis
file-text-hint = Napišite, kar nam bo pomagalo razumeti, za kaj gre. Osebnih podatkov, svojih ali tujih, ne navajajte.
file-fitting = Morda je odgovor že tu (odpre se v novem oknu):
file-optional = ni obvezno

file-where = Kje?
file-where-needed = Napišite naslov ali označite točko na zemljevidu; eno je dovolj.
file-where-optional = Kraj ni obvezen. Če je pomemben, ga napišite ali označite.
place-address = Naslov ali opis kraja
place-address-hint = Na primer: Prešernova ulica 5, ob igrišču
place-locate = Moj položaj
place-open-map = Izberi na zemljevidu
place-close-map = Zapri zemljevid
place-remove = Odstrani točko
place-marked = Točka je označena.
place-locating = Iščemo vaš položaj …
place-refused = Naprava ne dovoli uporabe položaja. Napišite naslov ali izberite točko na zemljevidu.
place-not-found = Položaja ni bilo mogoče določiti. Napišite naslov ali izberite točko na zemljevidu.
place-outside = Vaš položaj je zunaj občine. Napišite naslov ali izberite točko na zemljevidu.

file-photo = Imate fotografijo?
file-photo-label = Fotografija
file-photo-hint = Ni obvezna, pa pogosto pove največ. Podatke o kraju in napravi iz nje odstranimo, še preden jo shranimo.
photo-choose = Izberi ali posnemi
photo-choose-other = Izberi drugo
photo-remove = Odstrani
photo-preview = Fotografija, ki ste jo izbrali
photo-sending = Fotografijo pošiljamo …
photo-kept = Fotografijo smo prejeli.
photo-retry = Pošlji znova

file-reply = Kako želite odgovor?
file-email = E-naslov (ni obvezen)
file-email-hint = Nanj pošljemo potrdilo in odgovor, drugega nič. Nikoli ni javen. Brez njega odgovor pogledate s številko in PIN-om.

file-check = Preverite in oddajte
file-preview-department = Odgovor pripravi
file-preview-place = Kraj
file-preview-photo = Priložena
file-preview-reply = Odgovor
file-preview-none = Ni navedeno
file-public = Kar oddate, ni javno. Uradna oseba lahko pozneje objavi povzetek in odgovor; vašega imena in e-naslova ne objavimo nikoli.
file-never-public = Pohvale in pritožbe niso nikoli javne.
file-send = Oddaj
file-sending = Oddajamo …
file-awaits-photo = Čakamo na fotografijo …
file-offline = Ni povezave. Prijava je shranjena na tej napravi in bo oddana, ko bo povezava spet na voljo, če pustite stran odprto.
file-kept = Kar ste napisali, je shranjeno na tej napravi.
file-send-again = Oddaj znova
file-send-as-new = Oddaj kot novo prijavo

## Potrdilo

receipt-title = Prejeli smo vašo prijavo
# $when je "v četrtek, 30. aprila, ob 12.40" ali "do konca petka, 1. maja".
receipt-due = Odgovor dobite najpozneje { $when }.
receipt-reference = Številka prijave
receipt-pin = PIN
receipt-keep = Oboje shranite. S številko in PIN-om kadar koli vidite, kaj je z vašo prijavo.
receipt-link = Do nje pridete tudi s to povezavo:
receipt-copy = Kopiraj povezavo
receipt-print = Natisni
receipt-next = Kaj sledi
receipt-next-department = Prijavo je že dobila služba, ki je zanjo pristojna.
receipt-next-email = Potrdilo in odgovor pošljemo na vaš e-naslov.
receipt-next-track = Odgovor vas bo čakal na strani za sledenje.
receipt-next-late = Če z odgovorom zamudimo, vodstvo službe to izve takoj, vi pa to vidite na strani za sledenje.
receipt-none-title = Tu ni potrdila
receipt-none-text = Potrdilo je vidno v zavihku, v katerem ste prijavo oddali. Prijavo najdete tudi s številko in PIN-om.

## Sledenje

track-title = Vaša prijava
track-now-received = Prijavo smo prejeli.
track-now-assigned = V obravnavi: { $department }.
track-now-overdue = Z odgovorom zamujamo: { $department }.
track-now-waiting = Čakamo na vaš odgovor. Ura medtem miruje.
track-now-drafted = Odgovor je napisan in čaka na potrditev: { $department }.
track-now-answered = Odgovorili smo. Izid: { $outcome }.
track-now-withdrawn = Prijava je umaknjena.
track-then-due = Odgovor dobite najpozneje { $when }.
track-then-overdue = Odgovor bi morali dobiti najpozneje { $when }. Vodstvo službe je obveščeno.
track-then-waiting = Ko odgovorite, rok teče naprej.
track-then-sending = Odgovor je na poti na vaš e-naslov; preberete ga lahko že tukaj.
track-then-delivering = Odgovor je na poti; preberete ga lahko že tukaj.
# $when je "do petka, 28. avgusta 2026".
track-then-planned = Urejeno bo { $when }.
track-then-answered = Celoten odgovor je spodaj.
track-then-withdrawn = Odgovora zato ne bo.
track-answer = Odgovor
track-own = Kar ste napisali
track-place = Kraj:
track-place-point = točka na zemljevidu
track-timeline = Kaj se je zgodilo
track-none-title = Te prijave ne najdemo
track-none-text = Povezava je morda nepopolna. Prijavo najdete tudi s številko in PIN-om.
track-none-find = Poiščite prijavo

# $verdict je "3 ure pred rokom" ali "3 ure po roku".
clock-answered = Odgovorjeno { $verdict }
clock-why = Zakaj takrat?

# $channel je ime poti: Splet, Telefon …
timeline-received = Prejeli smo prijavo. Način oddaje: { $channel }.
timeline-assigned = Prijavo je dobila služba: { $department }.
timeline-handed-over = Prijava je predana: { $to } (prej: { $from }).
timeline-taken = Prijavo ima zdaj nov skrbnik.
timeline-overdue = Rok je potekel brez odgovora.
timeline-answered = Odgovorili smo. Izid: { $outcome }.
timeline-delivered = Odgovor je na voljo na tej strani.
timeline-delivered-email = Odgovor smo poslali na vaš e-naslov.
timeline-tried = Odgovor smo vam skušali sporočiti, a vas nismo dosegli. Poskusili bomo znova.
timeline-published = Odgovor je objavljen.

letter-planned-for = Narejeno bo
letter-handed-to = Predano
letter-reason = Razlog
letter-goes-on-as = Nadaljuje se pod številko
letter-signature =
    { $author }
    { $department }

## Sledenje: kaj lahko stori, kdor je prijavo oddal

track-now-unvalidated = Prijavo smo prejeli. Pregledamo jo, preden jo dobi pristojna služba.
# $when je "do petka, 28. avgusta 2026".
track-now-promise-broken = Obljubili smo, da bo urejeno { $when }, pa obljube nismo izpolnili. Prijava je spet v obravnavi: { $department }.
track-then-kept = Kar smo obljubili, je opravljeno.
track-question = Vprašanje za vas
# $when je "v četrtek, 30. aprila, ob 12.40" ali "do konca petka, 1. maja".
track-question-until = Odgovorite najpozneje { $when }. Do takrat rok miruje; ko odgovorite ali ko ta čas mine, spet teče.
track-reply = Vaš odgovor
track-reply-send = Pošlji odgovor
track-sending = Pošiljamo …
track-done-reply = Hvala, vaš odgovor smo prejeli. Rok spet teče.
track-reopen = Zadeva ni urejena? Znova odprite prijavo
track-reopen-clock = Prijavo bo znova obravnavala ista služba. Začel bo teči nov rok za odgovor; dosedanji odgovor ostane na tej strani.
track-reopen-until = To lahko storite najpozneje { $when }.
track-reopen-why = Kaj še ni urejeno?
track-reopen-send = Znova odpri prijavo
track-done-reopen = Prijava je znova odprta in ima nov rok za odgovor.
track-withdraw = Umaknite prijavo
track-withdraw-sure = Umaknjene prijave ne obravnavamo več in nanjo ne odgovorimo. Umika ni mogoče preklicati. Ali jo res želite umakniti?
track-withdraw-send = Da, umakni prijavo
track-done-withdraw = Prijavo smo umaknili, kot ste želeli.
track-rating = Vaše mnenje
track-rating-score = Kako ste zadovoljni z odgovorom?
rating-1 = Zelo nezadovoljni
rating-2 = Nezadovoljni
rating-3 = Niti zadovoljni niti nezadovoljni
rating-4 = Zadovoljni
rating-5 = Zelo zadovoljni
track-rating-text = Želite kaj dodati?
track-rating-hint = Ni obvezno. Prebere samo občina, javno ni nikoli.
track-rating-send = Pošlji mnenje
track-done-rating = Hvala za vaše mnenje.
track-overtaken = Stanje prijave se je medtem spremenilo, zato to zdaj ni mogoče. Prikazano je zdajšnje stanje.
track-unsent = Kar ste napisali, ni bilo poslano:
track-former =
    { $count ->
        [one] Prejšnji odgovor
        [two] Prejšnja odgovora
        [few] Prejšnji odgovori
       *[other] Prejšnji odgovori
    }
former-verdict = Odgovor z dne { $date } ({ $verdict })
former-undelivered = Odgovor z dne { $date }
letter-promise = Obljuba
clock-provisional = Po pravilu občine začne rok teči, ko prijavo pregledamo. Dokler je ne, ga štejemo od prejema; natančen rok bo tukaj po pregledu.
clock-statutory = Zakon določa, da odgovor dobite najpozneje { $when }.
# $due je "v četrtek, 30. aprila, ob 12.40" ali "do konca petka, 1. maja".
timeline-validated = Prijavo smo pregledali. Rok za odgovor: { $due }.
timeline-asked = Nekaj smo vas vprašali. Dokler ne odgovorite, rok miruje.
timeline-replied = Odgovorili ste na vprašanje. Rok spet teče: { $due }.
timeline-resumed-no-reply = Na vprašanje nismo dobili odgovora. Rok spet teče: { $due }.
timeline-resumed-needless = Odgovora na vprašanje ne potrebujemo več. Rok spet teče: { $due }.
timeline-recategorised = Prijava sodi na področje: { $to } (prej: { $from }).
timeline-recategorised-due = Prijava sodi na področje: { $to } (prej: { $from }). Rok se zato šteje drugače: { $due }.
timeline-resolved = Obljubljeno je opravljeno.
timeline-promise-broken = Obljube, da bo urejeno { $date }, nismo izpolnili. Prijava je znova odprta. Novi rok za odgovor: { $due }.
timeline-reopened = Prijava je znova odprta. Novi rok za odgovor: { $due }.
timeline-withdrawn = Prijava je umaknjena.
timeline-merged = Prijavo obravnavamo skupaj s prijavo { $reference }, ki govori o isti stvari. Odgovor dobite tako, kot ste želeli, in v svojem roku.
timeline-parted = Prijavo spet obravnavamo samostojno.
timeline-joined = Isto stvar je prijavil še nekdo. Odgovor pripravljamo za vse skupaj.
timeline-split = Prijava govori o dveh stvareh. Eno obravnavamo kot novo prijavo: številka { $reference }, PIN { $pin }.
timeline-split-from = Prijava { $reference } govori o dveh stvareh; to je ena od njiju. Rok teče od istega prejema.

## Obljuba

promise-title = Naša obljuba
