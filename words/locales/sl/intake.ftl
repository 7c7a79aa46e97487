### Kontaktni center v pisarni: sprejem tega, kar občani povedo, napišejo in prinesejo.

## Sprejem

intake-link = Sprejmi prijavo
intake-title = Sprejem
intake-not-yours = Prijave sprejemajo operaterji, oddelki in skrbniki.
intake-channel = Kako je prišla?
intake-received = Kdaj je prispela?
intake-received-hint = Čas klica ali datum žiga. Pustite prazno, če je to zdaj; rok teče od tega časa.
intake-who = Kdo je na drugi strani?
intake-phone = Telefon
intake-name = Ime in priimek
intake-email = E-pošta
intake-street = Ulica in hišna številka
intake-post = Poštna številka in kraj
intake-language = Jezik
intake-caller-new = S te številke ali naslova se ni oglasil še nihče.
intake-caller-known = Že poznamo
intake-caller-known-name = Že poznamo: { $name }
intake-caller-take = Uporabi te podatke
intake-caller-requests = { $count ->
    [one] { $count } prejšnja prijava
    [two] { $count } prejšnji prijavi
    [few] { $count } prejšnje prijave
   *[other] { $count } prejšnjih prijav
}
intake-new-window = (odpre se novo okno)
intake-what = Za kaj gre?
intake-kind = Kaj občan želi?
intake-category = Področje
intake-category-hint = Vtipkajte začetek katere koli besede, izberite s puščicama in tipko Enter.
intake-text = Z občanovimi besedami
intake-text-hint = Kaj je narobe ali kaj ga zanima, brez imen in številk: te imajo svoja polja.
intake-place = Ulica ali kraj
intake-place-hint = Vtipkajte ulico, izberite jo s puščicama in tipko Enter, nato dopišite hišno številko.
intake-found = Kar ustreza
intake-found-count = { $count ->
    [one] Ustreza { $count } zadetek. Izberite s puščicama.
    [two] Ustrezata { $count } zadetka. Izberite s puščicama.
    [few] Ustrezajo { $count } zadetki. Izberite s puščicama.
   *[other] Ustreza { $count } zadetkov. Izberite s puščicama.
}
intake-similar = { $count ->
    [one] V bližini je že { $count } taka prijava
    [two] V bližini sta že { $count } taki prijavi
    [few] V bližini so že { $count } take prijave
   *[other] V bližini je že { $count } takih prijav
}
intake-paper-part = Dopis
intake-paper = Številka dopisa
intake-paper-hint = Pod katero je vpisan, če je.
intake-files = Sken ali priloga
intake-files-hint = PDF, JPEG, PNG ali WebP, vsaka največ 10 MB. Vidijo jo samo uradniki.
intake-files-choose = Izberi datoteke
intake-files-sending = Datoteka se pošilja …
intake-files-failed = »{ $name }« ni shranjena: { $why }
intake-file-size = { $size } kB
intake-file-remove = Odstrani
intake-reply = Kako naj pride odgovor?
intake-informed-title = Preberite na glas
intake-informed = To je bilo prebrano
intake-answer = Odgovorjeno na kraju samem
intake-answer-hint = Pustite prazno, če bo odgovoril kdo drug. Kar vpišete, velja za odgovorjeno in povedano, zdaj.
intake-send = Sprejmi
intake-send-answered = Sprejmi kot odgovorjeno
intake-clear = Počisti obrazec
intake-clear-sure = Da, počisti vse
intake-clear-not = Obdrži

## Kar občan sliši ali dobi v roke

intake-taken-title = Sprejeto
intake-taken-due = Odgovor bo prišel najpozneje { $when }.
intake-taken-how = Kako pride odgovor: { $channel }.
intake-answered-title = Sprejeto in odgovorjeno
intake-answered-lead = Zadeva je odgovorjena in zaključena. Številka in PIN ostaneta za vsakogar, ki bi se želel k njej vrniti.
intake-read-out = Preberite na glas ali natisnite za občana.
intake-spelled = Številka: { $reference }. PIN: { $pin }.
intake-taken-open = Odpri prijavo
intake-next = Sprejmi naslednjo
intake-print = Natisni potrdilo
intake-slip-received = Prejeto: { $when }
intake-slip-track = Prijavo lahko spremljate na tem naslovu ali s številko in PIN-om:
intake-slip-phone = Po telefonu: { $phone }

## Kaj je s poljem narobe

field-channel-required = Izberite, kako je prijava prišla.
field-reply-channel-required = Izberite, kako naj pride odgovor.
field-phone-required = Vpišite telefonsko številko.
field-phone-invalid = Na to številko ni mogoče poklicati. Vpišite jo z omrežno številko, npr. 040 123 456.
field-street-required = Vpišite ulico in hišno številko: tja gre pismo.
field-post-required = Vpišite poštno številko in kraj: tja gre pismo.
field-informed-required = Preberite, čemu služijo podatki, in to označite tukaj.
field-answer-not-allowed = Na to ni mogoče odgovoriti na kraju samem. Pustite odgovor prazen.
field-attachment-unknown = Ene od datotek ni več. Odstranite jo in jo izberite znova.
field-attachment-full = Največ deset datotek. Katero odstranite.
