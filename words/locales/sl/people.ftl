### Ljudje na delovnem mestu: vstop, lastni dostop, kdo tu dela, revizijska sled.

## Vstop

passkey-lead = Priporočamo ključ za dostop: vstopite s prstnim odtisom, obrazom ali kodo PIN svoje naprave, brez gesla in kode.
passkey-sign-in = Vstopi s ključem za dostop
passkey-waiting = Čakamo na vašo napravo.
passkey-not-supported = Ta brskalnik ali naprava ključev za dostop ne podpira. Vstopite z geslom.
passkey-cancelled = Na napravi ni bilo potrditve ali pa je potekel čas. Poskusite znova ali uporabite geslo.
passkey-already-there = Na tej napravi že imate ključ za dostop.
passkey-failed = Naprava ni odgovorila po pričakovanjih. Poskusite znova ali uporabite geslo.
sign-in-by-password = Z geslom
sign-in-forgot = Ste pozabili geslo?
sign-in-told-joined = Dobrodošli. Geslo je nastavljeno; vstopite z njim.
sign-in-told-set = Novo geslo je nastavljeno. Vstopite z njim.
sign-in-code-title = Drugi korak
sign-in-code-lead = Geslo je pravilno. Zdaj vpišite kodo, ki jo kaže vaša aplikacija za preverjanje pristnosti.
sign-in-code = Koda
sign-in-code-hint = Šest števk ali ena od vaših rezervnih kod.
sign-in-code-send = Vstopi
sign-in-again = Začni znova
sign-in-set-up-title = Nastavite preverjanje v dveh korakih
sign-in-set-up-lead = Vaša občina ga zahteva. Potrebujete aplikacijo za preverjanje pristnosti na telefonu; vzelo bo dve minuti.
field-code-required = Vpišite kodo.
field-code-invalid = Koda ima šest števk, rezervna koda pa deset črk in števk.
field-code-wrong = Koda ni prava ali je že uporabljena. Počakajte na naslednjo in vpišite to.
problem-passkey-refused = Ključ za dostop ni bil sprejet. Poskusite znova ali vstopite z geslom.
problem-second-factor-required = Vaša občina zahteva preverjanje v dveh korakih, zato ga ni mogoče izklopiti.

## Pozabljeno geslo in povezave, ki pridejo po e-pošti

forgot-title = Pozabljeno geslo
forgot-lead = Poslali vam bomo povezavo, s katero si nastavite novo.
forgot-send = Pošlji povezavo
forgot-sent = Če ima ta naslov tu dostop, je povezava že na poti. Velja eno uro. Če je ne dobite, poglejte med neželeno pošto ali vprašajte administratorja.
forgot-back = Nazaj na vstop
link-invitation-title = Sprejmite vabilo
link-password-title = Nastavite novo geslo
link-for = Za: { $name }, { $email }
link-role = Vloga: { $role }. Oddelek: { $department }.
link-name = Vaše ime
link-name-hint = Tako, kot bo pod vašimi odgovori.
link-password = Novo geslo
link-password-hint = Vsaj 12 znakov. Najboljši je kratek stavek, brez vašega imena in znanih besed.
link-invitation-send = Sprejmi in nastavi geslo
link-password-send = Nastavi geslo
link-over-title = Ta povezava ne velja več
link-over = Bila je že uporabljena, nadomestila jo je novejša ali pa je prestara. Zahtevajte novo povezavo ali prosite administratorja za novo vabilo.
field-name-required = Napišite ime.
field-new-password-required = Napišite novo geslo.
field-new-password-too-short = Geslo ima manj kot 12 znakov. Podaljšajte ga.
field-new-password-too-long = Geslo ima več kot 256 znakov. Skrajšajte ga.
field-guessable = To geslo je lahko uganiti. Izberite drugo: nekaj besed, ki ne sodijo skupaj, brez vašega imena.
field-current-password-required = Napišite sedanje geslo.
field-current-password-wrong = To ni vaše sedanje geslo.
field-wrong = To ni prav. Preverite.
field-taken = To je že zasedeno. Izberite drugo.

## Preverjanje v dveh korakih

two-step-scan = Skenirajte z aplikacijo za preverjanje pristnosti:
two-step-qr = Koda QR s ključem, ki je zapisan tudi spodaj
two-step-key = Ali pa vanjo vpišite ta ključ:
two-step-copy = Kopiraj ključ
two-step-code = Koda iz aplikacije
two-step-code-hint = Šest števk. Spremenijo se vsake pol minute.
two-step-confirm = Potrdi
two-step-codes-title = Vaše rezervne kode
two-step-codes-lead = Z vsako lahko vstopite enkrat, kadar aplikacije nimate pri roki. Shranite jih tja, kjer jih najdete samo vi: znova jih ne moremo pokazati.
two-step-codes-copy = Kopiraj kode
two-step-codes-kept = Kode so shranjene, naprej

## Lastni dostop

account-title = Vaš dostop
account-link = Vaš dostop
account-sessions-title = Kje ste vstopili
account-session-unknown = Neznana naprava
account-session-this = ta naprava
account-session-begun = Vstop { $time }, { $method }
account-session-seen = Nazadnje v rabi { $time }
account-session-end = Izstopi
account-session-ended = Na tej napravi ste izstopili.
account-others-end = Izstopi na vseh drugih napravah
account-others-ended = Na vseh drugih napravah ste izstopili.
account-password-title = Geslo
account-current-password = Sedanje geslo
account-new-password = Novo geslo
account-password-save = Spremeni geslo
account-password-saved = Geslo je spremenjeno. Na vseh drugih napravah ste izstopili.
account-two-step-title = Preverjanje v dveh korakih
account-two-step-off = Izklopljeno je. Z njim samo geslo ne zadošča: za vstop je potrebna še koda z vašega telefona.
account-two-step-on = Vklopljeno je od { $date }.
account-two-step-codes =
    { $count ->
        [0] Rezervnih kod ni več. Naredite nove.
        [one] Na voljo je še { $count } rezervna koda.
        [two] Na voljo sta še { $count } rezervni kodi.
        [few] Na voljo so še { $count } rezervne kode.
       *[other] Na voljo je še { $count } rezervnih kod.
    }
account-two-step-begin = Nastavi
account-two-step-turn-off = Izklopi
account-two-step-turned-off = Preverjanje v dveh korakih je izklopljeno.
account-two-step-turned-on = Preverjanje v dveh korakih je vklopljeno.
account-two-step-new-codes = Naredi nove rezervne kode
account-two-step-proof = Za spremembo še enkrat vpišite geslo.
account-two-step-cancel = Prekliči
passkeys-title = Ključi za dostop
passkeys-lead = Najlažji in najvarnejši vstop: s prstnim odtisom, obrazom ali kodo PIN svoje naprave. Gesla in kode vam ni treba vpisovati.
passkeys-empty = Ključa za dostop še nimate.
passkeys-facts = Dodan { $time }
passkeys-used = Zadnja uporaba { $time }
passkeys-never = Še ni bil uporabljen
passkeys-add = Dodaj ključ za dostop
passkeys-name = Ime ključa
passkeys-name-hint = Po njem boste prepoznali napravo, na primer »Službeni računalnik«.
passkeys-proof = Vpišite geslo, da potrdite, da ste to res vi.
passkeys-proof-or = Vpišite geslo ali potrdite s ključem, ki ga že imate, da ste to res vi.
passkeys-add-by-password = Dodaj ključ za dostop
passkeys-add-by-passkey = Potrdi s ključem in dodaj
passkeys-added = Ključ je dodan. Naslednjič lahko vstopite z njim.
passkeys-rename = Preimenuj
passkeys-rename-save = Shrani ime
passkeys-renamed = Ime je shranjeno.
passkeys-remove = Odstrani
passkeys-remove-title = Odstranitev ključa »{ $name }«
passkeys-remove-why = S tem ključem vstop ne bo več mogoč.
passkeys-remove-by-password = Odstrani ključ
passkeys-remove-by-passkey = Potrdi s ključem in odstrani
passkeys-removed = Ključ je odstranjen. Izbrišite ga še na napravi.
passkeys-cancel = Prekliči
field-passkey-name-required = Poimenujte ključ.
field-passkey-name-too-long = Ime ima lahko največ 60 znakov.
method-password = z geslom
method-password-and-code = z geslom in kodo
method-password-and-recovery = z geslom in rezervno kodo
method-passkey = s ključem za dostop
method-open-id = prek občinskega računa

## Kdo tu dela

people-title = Ljudje in vloge
people-lead = Kdo ima dostop do delovnega mesta, po oddelkih.
people-invite-title = Povabite sodelavca
people-email = Službeni e-naslov
people-name = Ime
people-name-hint = Ime in priimek, kot bosta pod odgovori.
people-department = Oddelek
people-department-choose = Izberite oddelek
people-role = Vloga
people-role-choose = Izberite vlogo
people-language = Jezik sporočil
people-invite-send = Pošlji vabilo
people-told-invited = Vabilo je na poti: { $name }. Sprejeti ga je mogoče sedem dni.
people-told-invited-again = Novo vabilo je na poti: { $name }. Prejšnja povezava ne velja več.
people-told-withdrawn = Vabilo je umaknjeno: { $name }.
people-told-changed = Shranjeno: { $name }.
people-told-ended = Dostop je ukinjen na vseh napravah: { $name }.
people-told-restored = Dostop je znova odprt: { $name }.
people-told-second-factor-removed = Preverjanje v dveh korakih je izklopljeno: { $name }.
people-nobody = Tu še ni nikogar.
people-you = vi
people-utility = zunanji izvajalec
access-open = Ima dostop
access-invited = Vabilo poslano, velja do { $time }
access-invitation-over = Vabilo je poteklo { $time }
access-withdrawn = Vabilo umaknjeno { $time }
access-ended = Dostop ukinjen { $time }
people-two-step = Preverjanje v dveh korakih
people-change = Spremeni
people-save = Shrani
people-end = Ukini dostop
people-end-sure = Res ukini: dostop se takoj zapre povsod
people-restore = Znova odpri dostop
people-again = Povabi znova
people-withdraw = Umakni vabilo
people-remove-second-factor = Izklopi preverjanje v dveh korakih
people-remove-second-factor-hint = Samo kadar je telefon izgubljen. Oseba dobi sporočilo.
people-cancel = Prekliči
people-require-title = Preverjanje v dveh korakih za vse
people-require-lead = Kdor ga še nima, ga nastavi ob naslednjem vstopu z geslom.
people-require-on = Obvezno
people-require-off = Vsakdo se odloči sam
people-require-save = Shrani
people-require-saved = Shranjeno.
problem-last-administrator = Ostati mora vsaj en administrator. Najprej dajte to vlogo komu drugemu.
field-email-taken = Oseba s tem naslovom je že na seznamu.
field-role-required = Izberite vlogo.
field-language-required = Izberite jezik.

## Revizijska sled

audit-title = Revizijska sled
audit-lead = Kdo je vstopil in izstopil ter kdo je spreminjal dostope in nastavitve. Kaj se je dogajalo s prijavo, piše pri njej.
audit-person = Oseba
audit-any-person = Vsi
audit-act = Kaj se je zgodilo
audit-any-act = Vse
audit-from = Od
audit-to = Do
audit-show = Prikaži
audit-empty = Za ta izbor ni zapisov.
audit-more = Prikaži več
audit-unknown = Neznana oseba
audit-about = { $person } → { $about }
audit-network = Omrežje { $mark }
audit-network-hint = Enaka oznaka pomeni isto omrežje. Naslovov ne hranimo.
audit-role = Vloga: { $role }
audit-role-changed = Vloga: { $before } → { $role }
audit-department = Oddelek: { $department }
audit-department-changed = Oddelek: { $before } → { $department }
audit-template = Predloga: { $template }
audit-version = Različica { $version }
audit-chosen = { $setting }: { $chosen }
audit-chosen-required = obvezno
audit-chosen-optional = vsakdo se odloči sam
setting-publishing = Kdo pošlje odgovor
setting-second-factor = Preverjanje v dveh korakih
setting-shared-views = Skupni pogledi
audit-act-signed-in = Vstop
audit-act-sign-in-failed = Neuspel vstop
audit-act-locked-out = Dostop zaklenjen za četrt ure
audit-act-signed-out = Izstop
audit-act-sessions-ended = Izstop na drugih napravah
audit-act-password-changed = Sprememba gesla
audit-act-password-link-asked = Zahtevana povezava za novo geslo
audit-act-password-set = Novo geslo po povezavi
audit-act-second-factor-on = Vklop preverjanja v dveh korakih
audit-act-second-factor-off = Izklop preverjanja v dveh korakih
audit-act-recovery-codes-made = Nove rezervne kode
audit-act-second-factor-removed = Izklop preverjanja v dveh korakih drugi osebi
audit-act-invited = Vabilo
audit-act-invited-again = Ponovno vabilo
audit-act-invitation-withdrawn = Umik vabila
audit-act-joined = Sprejem vabila
audit-act-person-changed = Sprememba oddelka ali vloge
audit-act-access-ended = Ukinitev dostopa
audit-act-access-restored = Ponovna odobritev dostopa
audit-act-passkey-added = Nov ključ za dostop
audit-act-passkey-renamed = Preimenovanje ključa za dostop
audit-act-passkey-removed = Odstranitev ključa za dostop
audit-act-setting-chosen = Izbira nastavitve
audit-act-outsider-asked = Zunanji izvajalec je dobil povezavo do prijave
audit-act-outsider-replied = Zunanji izvajalec je odgovoril
audit-act-outside-link-withdrawn = Povezava za zunanjega izvajalca je umaknjena
audit-act-rule-published = Objava različice pravila
audit-act-calendar-published = Objava različice koledarja
audit-act-template-made = Nova predloga odgovora
audit-act-template-changed = Spremenjena predloga odgovora
audit-act-template-retired = Umaknjena predloga odgovora
failure-unknown-address = neznan naslov
failure-wrong-password = napačno geslo
failure-wrong-code = napačna koda
failure-locked = dostop je bil zaklenjen
failure-passkey-refused = ključ za dostop ni bil sprejet
failure-passkey-counted-back = ključ za dostop je bil morda kopiran
