## E-pošta in sporočila SMS za zaposlene.

gateways-title = E-pošta in sporočila SMS
gateways-lead = Kdor piše po e-pošti ali s sporočilom SMS, dobi številko, PIN in odgovor kot vsi drugi. Novo sporočilo počaka na klicni center, ta pa ga preda pravemu oddelku.
gateways-mailboxes = Sporočila na te naslove postanejo prijave, odgovori pa gredo k prijavi, na katero se nanašajo:
gateways-no-mailbox = Poštni predal še ni nastavljen, zato po e-pošti nič ne prihaja.
gateways-mailbox = Še en naslov
gateways-mailbox-hint = Biti mora v isti domeni kot pošiljatelj vaših sporočil, njegova pošta pa usmerjena sem.
gateways-mailbox-add = Dodaj naslov
gateways-mailbox-added = Dodano: { $address }. Pošta nanj odslej postane prijava.
gateways-mailbox-remove = Odstrani
gateways-mailbox-removed = Odstranjeno: { $address }. Pošta nanj se odslej zavrne in pošiljatelj to izve.
gateways-category = Področje sporočil, ki jih še nihče ni prebral
gateways-category-hint = Klicni center ga popravi, ko sporočilo prebere.
gateways-category-save = Shrani področje
gateways-category-saved = Shranjeno. Velja za sporočila, ki pridejo od zdaj naprej.

gateways-sms-title = Prehod za sporočila SMS
gateways-sms-lead = Prehod vašega ponudnika pošilja odgovore tistim, ki jih želijo po SMS-u, in prinaša, kar ljudje pišejo. Brez prehoda taki odgovori čakajo, da jih kdo pošlje ročno.
gateways-incoming = Ponudniku povejte, naj prejeta sporočila pošilja na ta naslov:
gateways-url = Naslov prehoda
gateways-url-hint = Začne se s https. Tja pošiljamo podpisana sporočila.
gateways-sender = Pošiljatelj
gateways-sender-hint = Številka, ki jo ljudje vidijo in lahko nanjo odgovorijo, ali beseda do 11 črk brez č, š in ž, na katero se ne da odgovoriti.
gateways-secret = Skupna skrivnost
gateways-secret-hint = Vsaj 16 znakov, enaka kot pri ponudniku. Z njo podpisujeta obe strani.
gateways-secret-kept = Skrivnost je shranjena zapečateno in je nihče ne vidi. Če naj ostane, pustite polje prazno; pri drugem naslovu vpišite novo.
gateways-save = Shrani prehod
gateways-saved = Shranjeno. Odgovori po SMS-u gredo od zdaj naprej sami od sebe.
gateways-remove = Odstrani prehod
gateways-removed = Prehod je odstranjen. Odgovori po SMS-u čakajo, da jih kdo pošlje ročno.
field-mailbox-required = Vpišite e-naslov.
field-mailbox-invalid = Vpišite e-naslov brez dodatka za znakom plus.
field-mailbox-not-allowed = Naslov mora biti v domeni, iz katere prihajajo vaša sporočila.
field-mailbox-taken = Pošta na ta naslov se že bere.
field-mailbox-full = Naslovov je toliko, kolikor jih je lahko. Najprej katerega odstranite.
field-gateway-url-required = Vpišite naslov prehoda.
field-gateway-url-invalid = Vpišite naslov, ki se začne s https://.
field-gateway-sender-required = Vpišite, od koga naj bodo sporočila.
field-gateway-sender-invalid = Vpišite številko s 3 do 15 števkami ali besedo brez č, š in ž.
field-gateway-sender-too-long = Beseda ima lahko največ 11 črk.
field-gateway-secret-required = Vpišite skupno skrivnost.
field-gateway-secret-too-short = Skrivnost mora imeti vsaj 16 znakov.

## Kako smo sporočilo prevzeli.

desk-among-wrote = Občan je pisal sam od sebe
remark-letters = Nekaterih črk ni bilo mogoče zanesljivo prebrati, ker sporočilo ne pove pravilno, kako je zapisano. Izvirnik je med datotekami.
remark-damaged = Del sporočila je poškodovan. Kar se je dalo prebrati, je tukaj, izvirnik pa je med datotekami.
remark-cut = Sporočilo je daljše, kot je lahko prijava. Nadaljuje se v izvirniku, ki je med datotekami.
remark-left-out = Vseh datotek ni bilo mogoče shraniti: bilo jih je preveč ali pa so bile prevelike. Prosite občana, naj preostale pošlje posebej.
