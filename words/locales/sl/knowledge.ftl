### Javni odgovori v pisarni: urejanje in iskanje, medtem ko nekdo sprašuje.

## Stran

knowledge-title = Javni odgovori
knowledge-lead = Vprašanja, ki jih zastavlja veliko ljudi, in odgovori, ki veljajo za vse. Občani jih najdejo med tipkanjem, vi pa pri sprejemu.
knowledge-public = Odprite javno stran
knowledge-published = Objavljeni
knowledge-retired = Umaknjeni
knowledge-show-published = Pokaži objavljene
knowledge-show-retired = Pokaži umaknjene
knowledge-empty = Javnih odgovorov še ni. Tu se pokažejo tisti, ki jih objavite.
knowledge-empty-retired = Umaknjenih odgovorov ni.
knowledge-more = Prikaži več
knowledge-since = Objavljeno { $date } · { $author }
knowledge-from = iz prijave { $reference }
knowledge-see = Poglejte, kaj berejo vsi
knowledge-new-window = (odpre se novo okno)
knowledge-change = Spremeni
knowledge-retire = Umakni
knowledge-retire-sure = Umakni za vse
knowledge-cancel = Obdrži
knowledge-restore = Objavi znova
knowledge-told-made = Odgovor na vprašanje »{ $question }« je objavljen.
knowledge-told-changed = Odgovor na vprašanje »{ $question }« je spremenjen.
knowledge-told-retired = Odgovor na vprašanje »{ $question }« je umaknjen. Nihče ga ne najde več.
knowledge-told-restored = Odgovor na vprašanje »{ $question }« je znova objavljen.
knowledge-no-more = Javnih odgovorov je že 500. Umaknite katerega, ki ni več potreben.

## Obrazec

knowledge-make-title = Nov javni odgovor
knowledge-make-send = Objavi za vse
knowledge-save = Objavi spremembe
knowledge-language = Jezik
knowledge-question = Vprašanje
knowledge-question-hint = Kot ga zastavljajo ljudje, v enem stavku.
knowledge-answer = Odgovor
knowledge-answer-hint = Tako, da velja za vse, brez imen in številk ljudi. Prazna vrstica začne nov odstavek.
knowledge-category = Področje
knowledge-category-none = Nobeno posebej
knowledge-marks-question = V vprašanju preverite:
knowledge-marks-answer = V odgovoru preverite:
field-question-required = Napišite vprašanje.

## Ob prijavi

knowledge-from-request = Objavi kot javni odgovor
knowledge-from-request-hint = Vprašanje in odgovor napišite tako, da veljata za vse. Iz katere prijave je nastal, vidijo samo uradne osebe.
knowledge-made-from-it = Iz tega odgovora je nastal javni odgovor:

## Med sprejemom

knowledge-fitting = { $count ->
    [one] Morda to že pove { $count } javni odgovor
    [two] Morda to že povesta { $count } javna odgovora
    [few] Morda to že povejo { $count } javni odgovori
   *[other] Morda to že pove { $count } javnih odgovorov
}
knowledge-take-over = Uporabi kot odgovor
