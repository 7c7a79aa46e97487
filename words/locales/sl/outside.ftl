# Pomoč od zunaj: izvajalca ali službo brez dostopa prosimo za pomoč pri eni prijavi.

## Pri prijavi

outside-ask = Vprašaj zunanjega izvajalca
outside-ask-clock = Rok za odgovor občanu teče naprej.
outside-ask-name = Koga vprašate
outside-ask-name-hint = Ime podjetja, službe ali osebe.
outside-ask-email = E-naslov
outside-ask-email-hint = Tja dobi povezavo do te prijave. Velja 14 dni.
outside-ask-question = Kaj sprašujete
outside-ask-language = Jezik sporočila
outside-ask-shown = Videli bodo področje, kraj, fotografije in občanovo besedilo brez podatkov, po katerih bi ga lahko prepoznali:
outside-ask-release = Pokaži celotno občanovo besedilo
outside-ask-release-hint = Označite le, če zunanji izvajalec skrite podatke res potrebuje.
outside-ask-send = Pošlji prošnjo
outside-ask-sending = Pošiljamo …
outside-title = Zunanja pomoč
outside-to = Vprašan: { $name }
outside-by = Vprašanje: { $by }, { $when }
outside-until = Povezava poteče { $until }.
outside-reply = Odgovor, { $when }
outside-withdrawn-at = Povezava je bila umaknjena { $when }.
outside-withdraw = Umakni povezavo
outside-withdraw-for = Umakni povezavo: { $name }
outside-state-open = Čakamo na odgovor
outside-state-replied = Odgovor je prispel
outside-state-withdrawn = Povezava je umaknjena
outside-state-expired = Povezava je potekla brez odgovora
outside-state-settled = Pomoč ni več potrebna
outside-step-asked = Zunanji izvajalec je vprašan: { $name }.
outside-step-replied = Zunanji izvajalec je odgovoril: { $name }.
outside-step-withdrawn = Povezava za zunanjega izvajalca je umaknjena: { $name }.

## Kar vidi vprašani

outside-page-title = Prošnja za pomoč
outside-page-lead = { $department } vas prosi za pomoč pri prijavi { $reference }.
outside-page-question = Vprašanje
outside-page-by = { $by }, { $department }
outside-page-until = Odgovorite lahko najpozneje { $until }.
outside-page-category = Področje
outside-page-received = Prejeto
outside-page-text = Kaj piše občan
outside-page-hidden = Podatki o občanu so skriti.
outside-page-place = Kje
outside-page-photos = Fotografije
outside-page-reply = Vaš odgovor
outside-page-reply-hint = Prebere ga občina. Občan in javnost ga ne vidita.
outside-page-photo-1 = Fotografija
outside-page-photo-2 = Druga fotografija
outside-page-photo-3 = Tretja fotografija
outside-page-photo-hint = Ni obvezna. Podatke, ki jih je fotoaparat zapisal vanjo, odstranimo.
outside-page-send = Pošlji odgovor
outside-page-sending = Pošiljamo …
outside-hidden-email = [e-naslov]
outside-hidden-personal-number = [EMŠO]
outside-hidden-phone = [telefon]
outside-hidden-plate = [registrska oznaka]
outside-hidden-name = [ime]
outside-over-replied = Hvala, vaš odgovor je prispel
outside-over-replied-text = Odgovor je dobila občina. Povezava je s tem opravila svoje; če bo treba še kaj, dobite novo.
outside-over-withdrawn = Prošnja za pomoč je umaknjena
outside-over-withdrawn-text = Občina vašega odgovora ne potrebuje več. Ni vam treba storiti ničesar.
outside-over-expired = Povezava je potekla
outside-over-expired-text = Povezava je veljala 14 dni. Če bi še radi odgovorili, pokličite občino; poslala vam bo novo.
outside-over-settled = Zadeva je urejena
outside-over-settled-text = Občina vašega odgovora ne potrebuje več. Ni vam treba storiti ničesar.
outside-over-unknown = Te povezave ni
outside-over-unknown-text = Morda ni prišla cela. Odprite jo iz sporočila, ki ste ga dobili, ali pokličite občino.
