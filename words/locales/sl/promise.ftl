### Obljuba v preprostih besedah in koliko jo držimo, v številkah.

## Pravilo, po eno poved

rule-hours =
    { $hours ->
        [one] Odgovorimo v { $hours } uri.
        [two] Odgovorimo v { $hours } urah.
        [few] Odgovorimo v { $hours } urah.
       *[other] Odgovorimo v { $hours } urah.
    }
rule-counts-elapsed = Štejejo vse ure, podnevi in ponoči, tudi ob koncu tedna in med prazniki.
# $weekdays je "od ponedeljka do petka" ali "ponedeljek, sreda in sobota".
rule-counts-working-days = Štejejo delovni dnevi ({ $weekdays }), vsak po 24 ur. Prazniki in drugi dela prosti dnevi ne štejejo.
rule-counts-office-hours = Štejejo samo uradne ure. Prazniki in drugi dela prosti dnevi ne štejejo.
rule-start-receipt = Rok začne teči, ko prijavo prejmemo.
rule-start-validation = Rok začne teči, ko prijavo pregledamo; vidite, kdaj smo jo prejeli in kdaj pregledali. Če je ne pregledamo, teče od prejema.
rule-outside-working-days = Če bi se rok začel na dela prost dan, začne teči z začetkom naslednjega delovnega dne.
rule-outside-office-hours = Če bi se rok začel zunaj uradnih ur, začne teči, ko se urad naslednjič odpre.
rule-friday = Če bi se rok začel v petek, začne teči naslednji delovni dan.
weekdays-range = od { $first } do { $last }

## Obljuba

promise-rule = Kako štejemo
promise-office = Uradne ure
# $categories je seznam imen.
promise-on-call = Kjer je dežurna ekipa, štejejo vse ure od prejema prijave, tudi ponoči in ob praznikih: { $categories }.
promise-pause = Če vas moramo kaj vprašati, rok miruje, dokler ne odgovorite, vendar največ pet dni.
promise-statutory =
    { $days ->
        [one] Odgovor v { $days } dnevu zahtevajo tudi predpisi. Ta rok teče posebej, od prejema prijave.
        [two] Odgovor v { $days } dneh zahtevajo tudi predpisi. Ta rok teče posebej, od prejema prijave.
        [few] Odgovor v { $days } dneh zahtevajo tudi predpisi. Ta rok teče posebej, od prejema prijave.
       *[other] Odgovor v { $days } dneh zahtevajo tudi predpisi. Ta rok teče posebej, od prejema prijave.
    }
promise-answer = Kaj šteje za odgovor
promise-counts = Šteje odgovor, ki vam kaj pove: kaj smo naredili, kdaj bomo, komu smo prijavo predali ali zakaj ne bomo. Samodejno potrdilo ni odgovor.
promise-dates = Če v odgovoru obljubimo dan, do katerega bo kaj narejeno, imamo čas do konca tega dne. Če obljube ne izpolnimo, prijavo znova odpremo, prelomljena obljuba pa ostane v številkah.
promise-reopened = Zaključeno prijavo lahko v 14 dneh znova odprete. Takrat začne teči nov rok; kako se je iztekel prvi, ostane v številkah.
promise-told = Kdo izve, da odgovor zamuja
addressee-responsible-person = oseba, ki rešuje prijavo
addressee-head = vodja službe
addressee-administrator = administrator občine
addressee-leadership = vodstvo občine
promise-told-half = Ko mine polovica roka
promise-told-three-quarters = Ko minejo tri četrtine roka
promise-told-due = Ko rok mine
promise-told-visible = Zamudo od takrat vidijo vsi.
promise-told-day-after = Ko mine še 24 enako štetih ur
promise-told-nobody = nihče
promise-told-date = Ko mine obljubljeni dan
promise-quiet = Med { $from } in { $to } ter ob dela prostih dnevih sporočila uslužbencem počakajo, razen kadar za zadevo skrbi dežurna ekipa; zamuda se kljub temu zapiše takoj.
promise-calculator = Kdaj bi dobili odgovor?
promise-calculator-lead = Računamo po pravilu in koledarju, ki veljata takrat, ko prijavo oddate.
promise-received-at = Če oddate
promise-category = Področje
promise-category-hint = Izberite ga le, če zanj skrbi dežurna ekipa.
promise-category-any = vsa druga področja
promise-compute = Izračunaj
promise-computed-by = Po različici { $rule } pravila in različici { $calendar } koledarja.
promise-days-off = Dnevi, ki ne štejejo
promise-days-off-lead = Prazniki in drugi dela prosti dnevi, letos in prihodnje leto:
promise-days-off-none = Po tem pravilu štejejo vsi dnevi, tudi prazniki.
promise-year = { $year }
promise-instead-of = namesto praznika: { $name }
promise-day-off = dela prost dan
promise-worked = delovni dan po odločitvi občine
promise-history = Kako se je pravilo spreminjalo
promise-calendars = Kako se je koledar spreminjal
promise-law-only = Samo prazniki, ki jih določa zakon.
promise-version = Različica { $version }
version-now = Velja od { $from }
version-now-always = Velja od začetka
version-past = Veljala je od { $from } do { $until }
version-past-always = Veljala je od začetka do { $until }
version-to-come = Začne veljati { $from }
version-never = Ni začela veljati; nadomestila jo je novejša
promise-data = Isto kot podatki:
promise-data-due = Izračun kot podatki:

## Številke

numbers-lead = Koliko odgovorov ste dobili v obljubljenem roku. Preračuna lahko vsak sam.
numbers-choice = Obdobje in izbor
numbers-from = Od
numbers-to = Do
numbers-department = Služba
numbers-any-department = vse službe
numbers-category = Področje
numbers-any-category = vsa področja
numbers-show = Prikaži
numbers-presets = Obdobja
numbers-this-month = ta mesec
numbers-last-month = prejšnji mesec
numbers-90-days = zadnjih 90 dni
numbers-this-year = letos
numbers-period = Od { $from } do { $to }
numbers-headline =
    { $decided ->
        [one] { $on-time } od { $decided } odgovora v roku ({ $share })
        [two] { $on-time } od { $decided } odgovorov v roku ({ $share })
        [few] { $on-time } od { $decided } odgovorov v roku ({ $share })
       *[other] { $on-time } od { $decided } odgovorov v roku ({ $share })
    }
numbers-none-decided = V tem obdobju še ni bil dan noben odgovor in ni potekel noben rok.
numbers-empty = V tem obdobju ni bilo nobene prijave. Izberite drugo obdobje ali širši izbor.
numbers-as-of = Stanje { $when }
numbers-details = Vse številke
numbers-months = Po mesecih
numbers-departments = Po službah
numbers-categories = Po področjih
numbers-month = Mesec
numbers-share = Delež v roku
numbers-table = Iste številke v tabeli
numbers-total = Skupaj
# Ob stolpcu: "93,8 % (214 od 228)".
numbers-bar = { $share } ({ $on-time } od { $decided })
numbers-part = { $on-time } od { $decided }
numbers-few = premalo primerov za primerjavo
numbers-few-why = Kjer je manj kot { $count } primerov, deleža ne kažemo: ena prijava več ali manj bi ga preveč spremenila.
numbers-counted = Prijava šteje na dan, ko je prišla; znova odprta šteje še na dan, ko je bila odprta.
numbers-download = Podatki
numbers-csv = Številke kot preglednica (CSV)
numbers-sheets = Tedenski listi
numbers-sheets-lead = Teden vsake službe na eni strani, za sestanek ali oglasno desko:

count-received = Prejete prijave
count-reopened = Znova odprte prijave
count-on-time = Odgovori v roku
count-late = Odgovori po roku
count-unanswered = Brez odgovora, rok je potekel
count-withdrawn = Umaknjene pred odgovorom
count-running = Rok še teče
count-sum = Prejetih in znova odprtih prijav je skupaj toliko, kolikor znaša naslednjih pet številk.
count-median = Čas, v katerem je prišla polovica odgovorov
count-p90 = Čas, v katerem je prišlo devet od desetih odgovorov
count-times = Pri teh dveh časih štejejo vse ure, tudi ponoči in ob koncu tedna; točna sta na 3 %.
count-promised = Obljubljeni dnevi v odgovorih
count-kept = Izpolnjene obljube
count-broken = Prelomljene obljube
count-not-competent = Ni v naši pristojnosti, predano drugim
count-satisfaction = Zadovoljstvo
count-validation = Od prejema do pregleda, v povprečju
numbers-satisfaction =
    { $ratings ->
        [one] { $score } od 5 ({ $ratings } ocena)
        [two] { $score } od 5 ({ $ratings } oceni)
        [few] { $score } od 5 ({ $ratings } ocene)
       *[other] { $score } od 5 ({ $ratings } ocen)
    }
numbers-no-ratings = ocen še ni
numbers-validation =
    { $reports ->
        [one] { $length } ({ $reports } prijava)
        [two] { $length } ({ $reports } prijavi)
        [few] { $length } ({ $reports } prijave)
       *[other] { $length } ({ $reports } prijav)
    }

## Tedenski list

sheet-title = Tedenski list
sheet-choose = Izberite službo:
sheet-week = Teden od { $from } do { $to }
sheet-responsible = Odgovorna oseba: { $name }
sheet-numbers = Teden v številkah
sheet-number = Številka
sheet-this-week = Ta teden
sheet-week-before = Teden prej
sheet-year = Letos doslej
sheet-overdue = V zamudi
sheet-due = Rok poteče v sedmih dneh
sheet-promises = Obljube, ki še prihajajo
sheet-reference = Prijava
sheet-category = Področje
sheet-received = Prejeto
sheet-due-at = Rok
sheet-promised-at = Obljubljeno do
sheet-none-overdue = Nobena prijava ne zamuja.
sheet-none-due = V sedmih dneh ne poteče noben rok.
sheet-none-promises = Odprtih obljub ni.
sheet-more = Seznam je daljši; tu je samo njegov začetek.
sheet-as-of = Na seznamih je, kar je odprto { $when }.
sheet-day-end = konec dneva { $date }
sheet-previous = Prejšnji teden
sheet-next = Naslednji teden
sheet-print = Natisni

## Števila in trajanja

decimal = { $whole },{ $tenth }
# Pred znakom za odstotek je nedeljiv presledek.
percent = { $number } %
length-minutes =
    { $count ->
        [one] { $count } minuta
        [two] { $count } minuti
        [few] { $count } minute
       *[other] { $count } minut
    }
length-hours =
    { $count ->
        [one] { $count } ura
        [two] { $count } uri
        [few] { $count } ure
       *[other] { $count } ur
    }
length-days =
    { $count ->
        [one] { $count } dan
        [two] { $count } dneva
        [few] { $count } dnevi
       *[other] { $count } dni
    }

## Polja na teh straneh

field-from-invalid = Vpišite prvi dan, na primer 1. 4. 2026.
field-from-not-allowed = Prvi dan je za zadnjim. Izberite zgodnejšega.
field-from-too-far = Obdobje ima lahko največ deset let in se ne začne pred letom 2000. Izberite poznejši prvi dan.
field-to-invalid = Vpišite zadnji dan, na primer 30. 4. 2026.
field-to-too-far = Izberite zadnji dan med letoma 2000 in 2100.
field-department-unknown = Te službe ni. Izberite drugo.
field-category-unknown = Tega področja ni. Izberite drugo.
