### En odgovor na več prijav: izbira na seznamu, besedilo, izid pri vsaki.

## Več prijav hkrati: izbira na seznamu

many-choose = Izberi več
many-all = Izberi vse prikazane
many-none = Počisti izbor
many-answer = Odgovori na izbrane
many-check = Izberi prijavo { $reference }
many-chosen-none = Ni izbrana še nobena prijava.
many-chosen =
    { $count ->
        [one] Izbrana je { $count } prijava.
        [two] Izbrani sta { $count } prijavi.
        [few] Izbrane so { $count } prijave.
       *[other] Izbranih je { $count } prijav.
    }
# $count je največje število, zdaj 50.
many-full = Hkrati lahko odgovorite največ na toliko prijav: { $count }. Preostale izberite v naslednjem koraku.

## Odgovor na izbrane prijave

many-title = Odgovor na izbrane prijave
many-hint = Vsak prijavitelj dobi svoj odgovor. Na odprtem zemljevidu ne bo objavljen nobeden. Kjer odgovore objavlja uprava, bodo počakali nanjo.
many-text = Besedilo odgovora
many-text-hint = Vsi dobijo isto besedilo. Oznake v zavitih oklepajih se izpolnijo za vsako prijavo posebej.
# $marks je "{number} številka prijave, {category} področje".
many-marks = Oznake: { $marks }
many-send = Pošlji na vse izbrane
many-close = Zapri brez pošiljanja
many-sending = Odgovori se pošiljajo.
many-unknown = Strežnik ni potrdil, da so odgovori poslani. Pošljite znova: nihče ne bo dobil odgovora dvakrat.

## Kaj je s katero

many-done-title = Kaj se je zgodilo z izbranimi
many-done-close = Zapri
many-result-answered = odgovorjeno
many-result-drafted = odgovor čaka na objavo
many-result-changed = ni odgovorjeno, ker se je medtem spremenila
many-result-not-now = ni odgovorjeno, ker zdaj nanjo ni mogoče odgovoriti
many-result-not-found = ni odgovorjeno, ker je nimate več na seznamu
many-result-unfilled = ni odgovorjeno, ker pri njej manjka podatek za eno od oznak
many-result-unfitting = ni odgovorjeno, ker tak izid zanjo ni predviden
