### Odgovori, ki jih občanu pove ali pošlje človek: seznam, dopis in kar o tem piše pri prijavi.

## Seznam

delivery-title = Sporočanje odgovorov
delivery-lead = Ti odgovori so napisani, občan pa jih še nima. Rok teče, dokler mu jih ne poveste ali pošljete.
delivery-channels = Kako gre odgovor do občana
delivery-all = Vsi
delivery-empty = Vsi odgovori so sporočeni. Tu bodo tisti, ki jih mora občanu povedati ali poslati človek.
delivery-stale = Seznama ni bilo mogoče osvežiti. Osvežite ga znova.
delivery-received = Prejeto: { $when }
delivery-tries = { $count ->
    [one] { $count } poskus
    [two] { $count } poskusa
    [few] { $count } poskusi
   *[other] { $count } poskusov
}
delivery-reads-only = Odgovore sporočajo operaterji, oddelki in skrbniki.
delivery-next = Naslednji: { $reference }
delivery-told-phone = Zapisano: odgovor na { $reference } je občanu povedan po telefonu. Rok ne teče več.
delivery-told-sms = Zapisano: odgovor na { $reference } je občanu poslan z SMS-om. Rok ne teče več.
delivery-told-post = Zapisano: odgovor na { $reference } je občanu poslan po pošti. Rok ne teče več.
delivery-told-in-person = Zapisano: odgovor na { $reference } je občanu povedan na okencu. Rok ne teče več.
delivery-tried-noted = Poskus pri { $reference } je zapisan. Odgovor ostane na seznamu, rok teče naprej.
delivery-overtaken = Prijavo { $reference } je medtem spremenil nekdo drug, zato se ni zapisalo nič. Prikazano je zdajšnje stanje; vaša opomba je ostala.
delivery-gone = Odgovora na { $reference } ni več na seznamu: medtem ga je sporočil nekdo drug ali pa je prijava znova odprta.

## Sporočanje enega odgovora

delivery-here = Odgovor je treba sporočiti
delivery-clock = Rok teče, dokler občan odgovora ne dobi.
delivery-tried = Kaj smo že poskusili
delivery-tried-here = Poskus je zapisan. Rok teče naprej.
delivery-another-way = Občan je želel odgovor tako: { $chosen }. Tu zapišete, da ga dobi drugače: { $channel }.
delivery-read-out = Preberite občanu
delivery-sms = Besedilo SMS-a
# Občina, številka prijave, odgovor.
delivery-sms-text = { $municipality }, { $reference }: { $answer }
delivery-copy = Kopiraj besedilo
delivery-letter-link = Pripravi dopis
delivery-no-phone = Telefonska številka ni znana. Sporočite odgovor po drugi poti.
delivery-no-address = Naslov ni v celoti znan, zato dopisa ni mogoče nasloviti. Sporočite odgovor po drugi poti.
delivery-note = Opomba za sodelavce
delivery-note-hint = Neobvezno. Občan je ne vidi.
delivery-done-phone = Povedano občanu
delivery-done-sms = SMS je poslan
delivery-done-post = Dopis je poslan
delivery-done-in-person = Povedano na okencu
delivery-failed-phone = Klic ni uspel
delivery-failed-sms = SMS ni prispel
delivery-failed-post = Dopis ni bil vročen
delivery-failed-in-person = Občana ni bilo
delivery-attempt = Kako se je končalo?
delivery-attempt-send = Zapiši poskus
delivery-other = Sporoči po drugi poti
delivery-channel = Kako odgovor dobi občan
delivery-channel-hint = Na izbiro je samo to, za kar imamo podatke.
desk-done-deliver = Zapisano: občan je dobil odgovor na { $reference }.

attempt-no-answer = Nihče se ni oglasil
attempt-busy = Zasedeno
attempt-call-later = Prosili so, naj pokličemo pozneje
attempt-wrong = Napačna številka
attempt-returned = Vrnjeno, ni vročeno
delivery-nobody-came = Nihče ni prišel
delivery-wrong-address = Napačen naslov
field-attempt-required = Izberite, kako se je končalo.

## Pri prijavi

delivery-citizen = Občan
delivery-address = Naslov
delivery-entered = Vpisano
delivery-entered-by = Kdo je sprejel prijavo
desk-among-tried = Odgovor smo skušali sporočiti. { $channel }: { $ended }.
delivery-delivered-phone = Odgovor je občanu povedan po telefonu.
delivery-delivered-sms = Odgovor je občanu poslan z SMS-om.
delivery-delivered-post = Odgovor je občanu poslan po pošti.
delivery-delivered-in-person = Odgovor je občanu povedan na okencu.

## Stran z dopisom

letter-title = Dopis { $reference }
letter-title-plain = Dopis
letter-back = Nazaj na prijavo
letter-none = Dopisa ni: prijava še nima odgovora ali pa je ne smete brati.
letter-no-address = Občanov naslov ni v celoti znan. Dopišite ga na roko ali sporočite odgovor po drugi poti.
letter-brought = Občan je odgovor dobil { $when }.
letter-print = Natisni dopis
letter-then = Ko je dopis oddan
letter-then-hint = Rok teče, dokler tu ne zapišete, da je dopis poslan.
letter-posted = Zapisano: dopis je poslan. Rok ne teče več.
letter-returned = Zapisano: dopis ni bil vročen. Rok teče naprej.
letter-overtaken = Prijavo je medtem spremenil nekdo drug, zato se ni zapisalo nič. Prikazano je zdajšnje stanje; vaša opomba je ostala.

## Dopis, v občanovem jeziku

post-phone = Telefon: { $phone }
post-number = Številka
post-date = Datum
post-subject = Odgovor na vašo prijavo { $reference }: { $category }
post-hello = Spoštovani,
# $received: "22. 4. 2026 ob 12.40".
post-intro = odgovarjamo na vašo prijavo, ki smo jo prejeli { $received }.
post-outcome = Izid: { $outcome }
# $date: "do petka, 28. avgusta 2026".
post-planned = Obljubljeno { $date }.
post-handed-to = Prijavo smo predali: { $addressee }
post-reason = Razlog: { $reason }
post-duplicate = Isto je bilo prijavljeno že prej, pod številko { $reference }.
post-regards = Lep pozdrav
post-follow = Prijavo in odgovor lahko kadar koli pogledate na naslovu { $address }. Vpišite številko { $reference } in PIN { $pin }. Prosimo, ne delite ju z drugimi.
post-again = Če zadeva ni urejena, lahko prijavo v { $days } dneh znova odprete na spletu ali po telefonu { $phone }.
