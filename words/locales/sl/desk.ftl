# Delovno mesto uradnika: vstop, seznam prijav oddelka, prijava in odgovor nanjo.

## Vstop

desk-sign-in-title = Vstop za zaposlene
desk-sign-in-lead = Za odgovarjanje na prijave vašega oddelka.
desk-sign-in-email = Službeni e-naslov
desk-sign-in-password = Geslo
desk-sign-in-show = Pokaži geslo
desk-sign-in-send = Vstopi
desk-sign-in-sending = Preverjamo geslo.
# Which of the two is wrong is never said.
field-password-wrong = E-naslov ali geslo ni pravilno. Preverite oboje.
desk-sign-in-ended = Zaradi daljšega premora je bil dostop zaprt. Vstopite znova; kar ste napisali, je shranjeno.
desk-sign-in-out = Izstopili ste.
desk-sign-in-out-everywhere = Izstopili ste na vseh napravah.

## Seznam

desk-title = Prijave
desk-title-overdue = { $count ->
    [one] { $count } prijava v zamudi
    [two] { $count } prijavi v zamudi
    [few] { $count } prijave v zamudi
   *[other] { $count } prijav v zamudi
}
desk-queues = Seznami
desk-queue-open = Čakajo na odgovor
desk-queue-overdue = V zamudi
desk-queue-answered = Odgovorjene
desk-queue-due-today = Danes poteče rok
desk-queue-mine = Moje
desk-queue-unassigned = Nerazporejene
desk-queue-drafted = Za objavo
desk-queue-waiting = Čakajo na občana
desk-queue-to-deliver = Odgovor ni vročen
desk-queue-reopened = Vnovič odprte
desk-queue-unhappy = Nezadovoljni občani
desk-queue-promises = Roki obljub
desk-queues-empty = Prazni seznami
desk-list-order-open = Najbližji rok je na vrhu.
desk-list-order-overdue = Najstarejši zamujeni rok je na vrhu.
desk-list-order-answered = Najnovejši odgovor je na vrhu.
desk-list-order-waiting = Kdor najdlje čaka na občana, je na vrhu.
desk-list-order-unhappy = Najnovejše mnenje je na vrhu.
desk-list-order-promises = Najbližji obljubljeni dan je na vrhu.
desk-more = Prikaži več
desk-empty-open = Na vse prijave je odgovorjeno. Ko pride nova, bo tukaj.
desk-empty-overdue = Nobena prijava ne zamuja. Tu bi bile tiste, ki jim je rok potekel.
desk-empty-answered = Tu bodo prijave, na katere je vaš oddelek odgovoril.
desk-empty-due-today = Danes ne poteče noben rok več. Tu bi bile prijave, na katere je treba odgovoriti še danes.
desk-empty-mine = Za nobeno prijavo ne skrbite vi. Tu bodo tiste, ki jih dobite ali prevzamete.
desk-empty-unassigned = Vse prijave so razporejene. Tu bi bile nove, ki še nimajo oddelka.
desk-empty-drafted = Noben odgovor ne čaka na objavo. Tu bodo osnutki odgovorov.
desk-empty-waiting = Nobeno vprašanje ne čaka na občana. Tu bodo prijave, pri katerih ste občana kaj vprašali.
desk-empty-to-deliver = Vsi odgovori so vročeni. Tu bi bili tisti, ki do občana še niso prišli.
desk-empty-reopened = Nobena prijava ni vnovič odprta. Tu bodo tiste, ki jih je treba rešiti še enkrat.
desk-empty-unhappy = V zadnjih 30 dneh ni bilo slabega mnenja. Tu bi bile prijave, ki so jih občani ocenili z 1 ali 2.
desk-empty-promises = V naslednjih 14 dneh ne poteče nobena obljuba. Tu bodo prijave z obljubljenim dnem.
desk-stale = Seznama ni bilo mogoče osvežiti. Prikazano je stanje { $time }.
desk-refresh = Osveži
desk-has-photo = s fotografijo
desk-choose = Izberite prijavo s seznama.
desk-choose-hint = Tu bosta prijava in prostor za odgovor.

desk-account = Vstopili ste kot
desk-sign-out = Izstopi
desk-sign-out-everywhere = Izstopi na vseh napravah
desk-numbers-title = Samo številke
desk-numbers-lead = Vaša vloga omogoča vpogled v to, kako občina drži obljubo, ne pa v posamezne prijave.
desk-numbers-open = Odpri številke

desk-keys = Tipke
desk-keys-next = naslednja prijava
desk-keys-previous = prejšnja prijava
desk-keys-open = odpri prijavo
desk-keys-help = pokaži ali skrij te tipke
desk-keys-or = ali

## Prijava

desk-back = Nazaj na seznam
desk-request-missing = Te prijave ni med prijavami vašega oddelka. Morda ste jo predali drugemu oddelku.
desk-request-title = Prijava { $reference }
desk-print = Natisni
desk-citizen-text = Kaj piše občan
desk-facts = Podatki
desk-received = Prejeto
desk-channel = Kako je prišla
desk-reply-channel = Kam gre odgovor
desk-department = Oddelek
desk-responsible = Za prijavo skrbi
desk-responsible-nobody = še nihče
desk-take = Prevzemi
desk-place = Kje
desk-place-none = Kraj ni naveden.
desk-near = Prijavljeno v bližini
desk-same-person = Prijave iste osebe
desk-near-metres = oddaljeno { $metres } m
desk-show-map = Pokaži na zemljevidu
desk-hide-map = Skrij zemljevid
desk-clock = Rok za odgovor
desk-timeline = Potek
desk-given-answer = Odgovor
desk-public-text = Besedilo na javnem zemljevidu
desk-not-public = Prijava ni na javnem zemljevidu.

## Odgovor

desk-answer-jump = Odgovorite
desk-answer-title = Vaš odgovor
desk-answer-outcome = Izid
desk-answer-text = Odgovor občanu
desk-answer-text-hint = Občan ga dobi v imenu vašega oddelka.
desk-answer-date = Do kdaj bo narejeno
desk-answer-addressee = Komu ste prijavo predali
desk-answer-addressee-hint = Ime organa ali podjetja, po možnosti z naslovom ali telefonom.
desk-answer-reason = Razlog
desk-answer-duplicate = Številka prejšnje prijave
desk-answer-duplicate-hint = Številko najdete na seznamu odgovorjenih prijav.
desk-answer-photo = Fotografija po opravljenem delu
desk-answer-photo-hint = Pokaže, kaj je bilo narejeno. Ni obvezna.
desk-publish = Objavi na javnem zemljevidu
desk-publish-hint = Objavljeni bodo spodnje besedilo, vaš odgovor in ime oddelka.
desk-publish-text = Besedilo za javnost
desk-publish-text-hint = To so občanove besede. Preden jih objavite, iz njih odstranite imena, telefonske številke, e-naslove, hišne številke in registrske oznake.
desk-publish-photo = Objavi tudi občanovo fotografijo
desk-publish-photo-hint = Na njej ne sme biti prepoznavnih ljudi in registrskih tablic.
desk-marks-public-text = V besedilu za javnost preverite:
desk-marks-answer = V odgovoru, ki bo tudi javen, preverite:
desk-marks-replace = Nadomesti z { $word }
desk-marks-keep = Pusti
desk-marks-undo = Razveljavi nadomestitev
desk-marks-again = { $count ->
    [one] Znova označi { $count } ohranjeni podatek
    [two] Znova označi { $count } ohranjena podatka
    [few] Znova označi { $count } ohranjene podatke
   *[other] Znova označi { $count } ohranjenih podatkov
}
desk-marks-left = { $count ->
    [one] Javen bo tudi { $count } označeni podatek.
    [two] Javna bosta tudi { $count } označena podatka.
    [few] Javni bodo tudi { $count } označeni podatki.
   *[other] Javnih bo tudi { $count } označenih podatkov.
}
desk-marks-show = Pokaži
desk-mark-email = E-naslov
desk-mark-personal-number = EMŠO
desk-mark-phone = Telefonska številka
desk-mark-plate = Registrska oznaka
desk-mark-name = Ime
desk-mark-replaced-email = [e-naslov]
desk-mark-replaced-personal-number = [EMŠO]
desk-mark-replaced-phone = [telefon]
desk-mark-replaced-plate = [registrska oznaka]
desk-mark-replaced-name = [ime]
desk-blur = Zabriši dele fotografije za javnost
desk-blur-hint = Označite obraze, registrske tablice in vse drugo, po čemer je mogoče prepoznati ljudi. Območje narišete z miško ali prstom ali ga dodate in premaknete s puščicami; s tipko Shift mu spremenite velikost, Delete ga odstrani. Vi in občan, ki je prijavo poslal, še vedno vidite celo fotografijo.
desk-blur-area = Območje { $number }
desk-blur-add = Dodaj območje
desk-blur-remove = Odstrani območje
desk-blur-undo = Razveljavi
desk-blur-save = Shrani za javnost
desk-blur-sending = Fotografija se pošilja.
desk-blur-public = To vidi javnost
desk-blur-restore = Javnosti pokaži izvirnik
desk-blur-unable = Ta brskalnik fotografije ne more spremeniti. Nič ni bilo poslano, poskusite z drugim brskalnikom.
desk-preview = Predogled: kaj dobi občan in kaj vidi javnost
desk-preview-missing = Za predogled je treba odgovor še dopolniti:
desk-preview-pending = Predogled se osvežuje.
desk-preview-mail = Občan dobi to e-pošto
desk-preview-key = Povezava do prijave je tu skrita, ker prijavo odpre vsakomur, ki jo ima. Občan dobi celo.
desk-preview-letter = Občan dobi ta odgovor
# $channel je "Po telefonu", "Na strani za sledenje, s številko in PIN-om".
desk-preview-channel = Način odgovora: { $channel }
desk-preview-public = Javnost vidi to
desk-preview-private = Javnost ne vidi ničesar: objava ni izbrana.
desk-answer-send = Pošlji odgovor
desk-answer-sending = Odgovor se pošilja.
desk-answer-kept = Besedilo se shranjuje sproti.
desk-answer-saved = Shranjeno { $when }.
desk-answer-on-device = Besedilo je za zdaj shranjeno samo na tej napravi. Shranilo se bo, takoj ko bo mogoče.
desk-answer-restored = Nadaljujete odgovor, ki ste ga začeli prej.
desk-answer-discard = Začni znova
desk-answer-bring-back = Povrni besedilo
desk-answer-offline = Ni povezave. Vaš odgovor še ni poslan, shranjen je v tem brskalniku. Pošljite ga, ko bo povezava spet na voljo.
desk-conflict = Prijavo je medtem nekdo spremenil. Prikazano je njeno zdajšnje stanje. Vaše besedilo je ostalo: preverite ga in pošljite znova.
desk-conflict-answered = Na to prijavo je medtem odgovoril že nekdo drug. Prikazan je njegov odgovor, vaš ni bil poslan.
desk-conflict-text = Vaše neposlano besedilo
desk-conflict-discard = Zavrzi neposlano besedilo
desk-meanwhile-device = Vaše drugo besedilo, shranjeno na drugi napravi { $when }
desk-meanwhile-colleague = Osnutek: { $author }, { $when }
desk-meanwhile-own = Vaše drugo besedilo
desk-meanwhile-take = Prevzemi to besedilo
desk-meanwhile-drop = Opusti to besedilo
desk-conflict-given = Poslani odgovor
desk-copy = Kopiraj

desk-done-track = Odgovor na { $reference } je na voljo. Občan ga vidi po povezavi ali s številko in PIN-om.
desk-done-email = Odgovor na { $reference } gre občanu po e-pošti.
desk-done-sms = Odgovor na { $reference } gre občanu s sporočilom SMS.
desk-done-by-hand = Odgovor na { $reference } je zapisan. Sporočite ga še občanu: { $channel }.
desk-done-published = Prijava in odgovor sta na javnem zemljevidu.
desk-next = Naslednja: { $reference }
desk-next-none = Na odgovor ne čaka nobena druga prijava.

desk-hand-over-department = Komu
desk-hand-over-choose = Izberite oddelek
desk-hand-over-note = Opomba za sodelavce
desk-hand-over-note-hint = Občan je ne vidi.
desk-handed-over = Prijavo { $reference } ste predali. Zdaj jo ima: { $department }.

## Kako se isto bere uradni osebi

desk-standing-waiting = Čaka na občana
desk-standing-undelivered = Odgovor še ni vročen
desk-timeline-asked = Občanu je poslano vprašanje. Do odgovora rok miruje.
desk-timeline-replied = Odgovor na vprašanje je prispel. Rok spet teče: { $due }.
desk-timeline-delivered = Odgovor je občanu na voljo na strani za sledenje.
desk-timeline-delivered-email = Odgovor je poslan na občanov e-naslov.
# Za imenom in vejico ali samo.
desk-actor-citizen = občan
desk-actor-operator = klicni center
desk-actor-department = oddelek
desk-actor-administrator = administracija
desk-actor-sweep = samodejno
desk-actor-outsider = zunanji izvajalec
desk-actor-onlooker = samo vpogled
desk-question = Vprašanje občanu
desk-question-until = Rok za občanov odgovor: { $when }. Potem rok za naš odgovor spet teče.
desk-ask-by-hand = Občana mora vprašati človek, in sicer: { $channel }. Najprej ga vprašajte, potem vprašanje zapišite tukaj: rok miruje od takrat.
desk-ask-by-hand-send = Zapiši, da je vprašan
desk-asked-by-hand = Vprašanje o prijavi { $reference } je zapisano. Rok miruje, dokler ne vpišete občanovega odgovora.
desk-question-by-hand = Občan ne odgovori tukaj, temveč: { $channel }. Odgovor vpišite, ko ga dobite.
desk-rating = Mnenje občana o odgovoru

## Druga dejanja: ime, kaj pomenijo za rok, gumb, kaj je potem povedano

desk-act-assign = Potrdi in predaj
desk-act-assign-clock = Prijavo dobi oddelek, ki bo odgovoril. Kjer pravilo občine šteje od potrditve, začne rok teči zdaj.
desk-act-assign-send = Potrdi in predaj
desk-act-hand-over = Predaj drugemu oddelku
desk-act-hand-over-clock = Rok za odgovor teče naprej.
desk-act-hand-over-send = Predaj prijavo
desk-act-recategorise = Spremeni področje
desk-act-recategorise-clock = Rok za odgovor teče naprej.
desk-act-recategorise-send = Spremeni področje
desk-act-category = Novo področje
desk-act-to-on-call = Za to področje skrbi dežurna ekipa, zato se bo rok štel od prejema brez presledka, podnevi in ponoči.
desk-act-from-on-call = Za to področje ni dežurne ekipe, zato se bo rok štel od prejema po običajnem pravilu občine.
desk-act-ask-citizen = Vprašaj občana
desk-act-ask-citizen-clock = Do odgovora rok miruje, a največ pet dni; potem spet teče sam.
desk-act-ask-citizen-send = Pošlji vprašanje
desk-act-question = Vprašanje
desk-act-question-hint = Občan ga dobi v imenu vašega oddelka.
desk-act-resume = Nadaljuj brez čakanja
desk-act-resume-clock = Rok za odgovor spet teče.
desk-act-resume-send = Nadaljuj
desk-act-reply = Občanov odgovor
desk-act-reply-hint = Zapišite ga, če ste ga dobili drugače, na primer po telefonu. Če ga ne potrebujete več, pustite prazno.
desk-act-resolve = Opravljeno
desk-act-resolve-clock = Občan bo videl, da je obljubljeno opravljeno.
desk-act-resolve-send = Potrdi, da je opravljeno
desk-act-break-promise = Obljube ne bo mogoče izpolniti
desk-act-break-promise-clock = Prijava bo znova odprta z novim rokom za odgovor. Neizpolnjena obljuba šteje v javnih številkah.
desk-act-break-promise-send = Zapiši in znova odpri prijavo
desk-act-reopen = Znova odpri na željo občana
desk-act-reopen-clock = Začel bo teči nov rok za odgovor; dosedanji odgovor ostane zapisan.
desk-act-reopen-send = Znova odpri prijavo
desk-act-withdraw = Umakni na željo občana
desk-act-withdraw-clock = Umaknjene prijave ni mogoče znova odpreti.
desk-act-withdraw-send = Umakni prijavo
desk-act-merge = Združi z drugo prijavo
desk-act-merge-clock = Za prijavo o isti stvari. Roka tečeta naprej, vodi pa prijava, ki ji rok poteče prej: njen odgovor dobita oba prijavitelja, vsak po svoji poti.
desk-act-merge-send = Združi prijavi
desk-act-part = Loči od druge prijave
desk-act-part-clock = Prijava bo spet v obravnavi samostojno. Njen rok ves čas teče.
desk-act-part-send = Loči prijavi
desk-act-split = Razdeli
desk-act-split-clock = Za prijavo o dveh stvareh. Nova ima istega prijavitelja in isti prejem, svojo številko in svoj rok. Ta ostane, kakršna je, s fotografijami vred.
desk-act-split-send = Razdeli prijavo na dve
desk-split-text = O čem je nova prijava
desk-split-hint = Besedilo prebere občan. Besedilo prve prijave se ne spremeni.
desk-split-category = Področje nove prijave
desk-among-split = Ena od dveh stvari je zdaj prijava { $reference }.
desk-among-routed = Po pravilu »{ $rule }« je prijavo dobil oddelek { $department }.
desk-merge-number = Številka druge prijave
desk-merge-hint = Prijave v bližini so naštete ob poteku.
desk-merge-row =
    { $count ->
        [one] Skupaj s še { $count } prijavo
        [two] Skupaj s še { $count } prijavama
        [few] Skupaj s še { $count } prijavami
       *[other] Skupaj s še { $count } prijavami
    }
desk-merge-with = Združi s prijavo { $reference }
desk-merge-lead = Ta prijava se obravnava skupaj s prijavo:
desk-merge-followers = Skupaj s to prijavo se obravnavajo:
desk-merge-also-to =
    { $count ->
        [one] Isti odgovor dobi še { $count } prijavitelj. Ne navajajte ničesar, kar zadeva le enega od njiju.
        [two] Isti odgovor dobita še { $count } prijavitelja. Ne navajajte ničesar, kar zadeva le enega od njih.
        [few] Isti odgovor dobijo še { $count } prijavitelji. Ne navajajte ničesar, kar zadeva le enega od njih.
       *[other] Isti odgovor dobi še { $count } prijaviteljev. Ne navajajte ničesar, kar zadeva le enega od njih.
    }
desk-among-joined = Skupaj s to prijavo se obravnava tudi prijava { $reference }.
desk-among-left = Prijava { $reference } se ne obravnava več skupaj s to.
desk-act-reason = Razlog
desk-act-reason-hint = Občan ga prebere na strani za sledenje.
desk-act-sending = Shranjujemo …
desk-done-assign = Prijavo { $reference } ste potrdili. Zdaj jo ima: { $department }.
desk-done-recategorise = Področje prijave { $reference } je spremenjeno.
desk-done-ask-citizen = Vprašanje o prijavi { $reference } je poslano. Do odgovora rok miruje.
desk-done-resume = Prijava { $reference } je spet v obravnavi. Rok teče naprej.
desk-done-resolve = Zapisano: obljubljeno pri prijavi { $reference } je opravljeno.
desk-done-break-promise = Zapisano: obljuba pri prijavi { $reference } ni izpolnjena. Prijava je znova odprta.
desk-done-reopen = Prijava { $reference } je znova odprta in ima nov rok.
desk-done-withdraw = Prijava { $reference } je umaknjena.
desk-done-merge = Prijavo { $reference } obravnavate skupaj z drugo.
desk-done-part = Prijava { $reference } je spet v obravnavi samostojno.
desk-done-split = Prijava { $reference } je razdeljena. Številko nove najdete pod »Potek«.

## Dva para oči

desk-draft-title = Osnutek odgovora
desk-draft-awaits = Čaka na potrditev. Občan ga še ne vidi, rok za odgovor teče.
desk-draft-sent-back = Vrnjeno s pripombo:
desk-draft-by = Osnutek: { $author }, { $when }
desk-draft-not-public = Na javnem zemljevidu ne bo objavljen.
desk-draft-public-photo = Objavljena bo tudi občanova fotografija.
desk-draft-hint = Preden odgovor dobi občan, ga potrdi administracija.
desk-draft-send = Pošlji v potrditev
desk-confirm-title = Potrditev odgovora
desk-confirm-hint = Preverite osnutek. Lahko ga popravite, podpis ostane nespremenjen.
desk-confirm-send = Potrdi in pošlji odgovor
desk-among-drafted = Osnutek odgovora je napisan in čaka na potrditev.
desk-among-sent-back = Osnutek odgovora je vrnjen oddelku.
desk-among-photo-redacted = Deli fotografije so za javnost zabrisani.
desk-among-photo-restored = Javnost spet vidi fotografijo, kakršna je bila poslana.
desk-act-comment = Kaj je treba popraviti
desk-act-comment-hint = Vidijo samo zaposleni, občan ne.
desk-act-send-back = Vrni oddelku
desk-act-send-back-clock = Rok za odgovor teče naprej.
desk-act-send-back-send = Vrni osnutek
desk-done-draft = Odgovor na { $reference } čaka na potrditev.
desk-done-send-back = Osnutek odgovora na { $reference } je vrnjen oddelku.

## Opombe za sodelavce

desk-note = Interna opomba
desk-note-text = Opomba
desk-note-hint = Vidijo jo samo zaposleni pod »Potek«. Občan in javnost je ne dobita.
desk-note-send = Shrani opombo
desk-noted = Opomba je shranjena.
desk-among-noted = Interna opomba

## Kako občina odgovarja, za administracijo

answering-title = Odgovarjanje
answering-publishing = Kdo pošlje odgovor občanu
answering-save = Shrani
answering-saved = Shranjeno. Velja za vse odgovore, poslane od zdaj naprej.
desk-publishing-direct = Oddelek sam
desk-publishing-four-eyes = Administracija, potem ko ga oddelek napiše

## Obvestila, ki niso prišla do naslovnika

notices-title = Nedostavljena obvestila
notices-lead = Teh obvestil ni bilo mogoče poslati. Odpravite vzrok in poskusite znova ali pa naslovnika obvestite kako drugače.
notices-empty = Vsa obvestila so poslana. Tu bi bila tista, ki jih ni bilo mogoče poslati.
notices-link = Nedostavljena obvestila
notices-for = Za koga
notices-for-citizen = občan
notices-written = Napisano
notices-given-up = Zadnji poskus
notices-attempts = Število poskusov
notices-retry = Poskusi znova
notices-retried = Obvestilo spet pošiljamo. Če ne bo uspelo, se bo vrnilo na ta seznam.
notice-failure-no-address = Ni naslova, na katerega bi ga poslali.
notice-failure-no-gateway = Prehoda za sporočila SMS ni več.
notice-failure-refused = Poštni strežnik ga ves dan ni sprejel.
notice-failure-unreadable = Besedila ni bilo mogoče sestaviti. Napaka je naša; zapisana je v dnevniku.
notice-kind-receipt = Potrdilo o prejemu
notice-kind-answer = Odgovor
notice-kind-question = Vprašanje občanu
notice-kind-promise-broken = Neizpolnjena obljuba
notice-kind-split = Razdeljena prijava
notice-kind-replied = Odgovor občana na vprašanje
notice-kind-wrote = Sporočilo občana
notice-kind-reopened = Znova odprta prijava
notice-kind-half-gone = Minila je polovica roka
notice-kind-three-quarters = Minile so tri četrtine roka
notice-kind-overdue = Zamuda
notice-kind-day-after = Zamuda za več kot en dan
notice-kind-promise-passed = Obljubljeni dan je minil
notice-kind-digest = Zbirno obvestilo
notice-kind-help-asked = Prošnja za zunanjo pomoč
notice-kind-help-given = Odgovor zunanjega izvajalca
notice-kind-invitation = Vabilo
notice-kind-password-link = Povezava za novo geslo
notice-kind-password-changed = Spremenjeno geslo
notice-kind-locked-out = Zaklenjen dostop
notice-kind-second-factor-removed = Izklopljeno preverjanje v dveh korakih

# How the lists are kept up to date.
desk-live-live = Seznami se osvežujejo sproti.
desk-live-polling = Seznami se osvežijo vsakih 30 sekund.
# Who else has the request open.
desk-present-open =
    { $count ->
        [one] Odprto ima tudi: { $names }.
        [two] Odprto imata tudi: { $names }.
        [few] Odprto imajo tudi: { $names }.
       *[other] Odprto imajo tudi: { $names }.
    }
desk-present-answering =
    { $count ->
        [one] Odgovarja: { $names }.
        [two] Odgovarjata: { $names }.
        [few] Odgovarjajo: { $names }.
       *[other] Odgovarjajo: { $names }.
    }

## Kar o prijavi, osebi ali polju pove samo pisarna

field-in-the-future = Ta čas še ni nastopil. Vpišite zgodnejšega.
field-too-long-ago = To je predaleč v preteklosti. Preverite dan in uro.
field-outcome-required = Izberite izid.
field-outcome-not-allowed = Prijava te vrste ne more imeti tega izida. Izberite drugega.
field-date-required = Napišite, do katerega dne bo opravljeno.
field-addressee-required = Napišite, komu ste prijavo predali.
field-addressee-too-short = Napišite polno ime naslovnika.
field-reason-required = Napišite razlog.
field-reason-too-short = Razlog nekoliko bolj pojasnite.
field-duplicate-of-required = Napišite številko prejšnje prijave.
field-duplicate-of-invalid = To ni številka prijave. Videti je takole: CE-2026-000123.
field-duplicate-of-unknown = Prijave s to številko ni. Preverite jo.
field-duplicate-of-not-allowed = Prijava ne more ponavljati same sebe. Napišite številko prejšnje.
field-public-text-required = Napišite, kaj smejo prebrati vsi.
field-public-text-not-allowed = Pohval in pritožb nikoli ne objavimo.
field-department-required = Izberite oddelek.
field-department-not-allowed = Ta oddelek prijavo že ima. Izberite drugega.
field-password-required = Napišite geslo.
