### Občina sama pri pisarni.

own-title = Občina in videz
own-lead = Kaj ljudje vidijo od občine in kaj se o njih hrani. Vsaka sprememba se zapiše v revizijsko sled, s prejšnjim in novim stanjem.

own-details = Ime in stik
own-details-lead = Ime je na vrhu vsake strani, sporočila in dopisa.
own-details-save = Shrani ime in stik
own-details-saved = Shranjeno. Strani, ki se odprejo od zdaj naprej, to že pokažejo.
own-name-sl = Ime v slovenščini
own-name-sr = Ime v srbščini, v cirilici
own-name-en = Ime v angleščini
own-phone = Telefon kontaktnega centra
own-phone-hint = Tu operater sprejema prijave ljudi brez interneta. Številka je na dnu vsake strani.
own-address = Poštni naslov
own-address-hint = V eni vrstici, na primer Trg celjskih knezov 9, 3000 Celje. Je na dnu vsake strani in nad okencem pisma. Lahko ostane prazen.

own-welcome = Pozdrav
own-welcome-lead = Poved ali dve na prvi strani, pod obljubo. Stran je popolna tudi brez pozdrava.
own-welcome-save = Shrani pozdrav
own-welcome-saved = Shranjeno. Prva stran ga odslej pokaže.
own-welcome-sl = Pozdrav v slovenščini
own-welcome-sr = Pozdrav v srbščini, v cirilici
own-welcome-en = Pozdrav v angleščini

own-arms = Grb
own-arms-lead = Je na vrhu vsake strani in dopisa, poleg imena.
own-arms-none = Grba še ni; na njegovem mestu je obroč storitve.
own-arms-alt = Grb, kakor je shranjen
own-arms-hint = Slika PNG, JPEG ali WebP do 256 kB, s stranicama od 64 do 2000 slikovnih pik.
own-arms-choose = Izberi sliko
own-arms-remove = Odstrani grb
own-arms-saved = Shranjeno. Strani, ki se odprejo od zdaj naprej, to že pokažejo.

own-look = Barvi
own-look-lead = Izberete dve. Vse druge se določijo iz njiju, za svetlo in temno stran, tako da vse ostane berljivo. Barve rokov ostanejo, kakršne so.
own-look-save = Shrani barvi
own-look-saved = Shranjeno. V nekaj minutah bodo novi barvi videli vsi.
own-look-reset = Nazaj na prvotni barvi
own-ink = Barva pisave
own-ink-picker = Izbirnik barve pisave
own-accent = Barva gumbov in povezav
own-accent-picker = Izbirnik barve gumbov in povezav
own-colour-hint = Šest znakov za lojtrico, na primer #005544.
own-contrast-enough = Kontrast { $found } : 1. Potreben je najmanj { $least } : 1, zato zadošča.
own-contrast-low = Kontrast { $found } : 1. Potreben je najmanj { $least } : 1, zato izberite temnejšo barvo.
own-look-light = Svetla stran
own-look-dark = Temna stran
own-look-sample = Manj pomembna pisava, na primer datum ali pojasnilo.
own-look-press = Gumb
own-look-chosen = Kar je izbrano
own-look-part = Del strani

own-base-map = Podlaga zemljevida
own-base-map-lead = Slike ulic pod oznakami. Prenašamo jih mi, zato noben ponudnik ne izve, kdo kam gleda. Brez njih zemljevid pokaže obris občine.
own-base-map-save = Shrani podlago
own-base-map-saved = Shranjeno. Spodaj je slika, kakor jo bodo videli ljudje.
own-base-map-url = Naslov slik
own-base-map-example = Na primer:
own-base-map-url-hint = Kakor vam ga da ponudnik, s povečavo, stolpcem in vrstico v zavitih oklepajih kot v primeru. Preverite, ali njegovi pogoji dovoljujejo tako uporabo.
own-base-map-credit = Navedba vira
own-base-map-credit-hint = Kako želi biti ponudnik naveden, na primer © OpenStreetMap. Navedba je v kotu zemljevida.
own-base-map-alt = Središče občine na podlagi zemljevida
own-base-map-broken = Ponudnik ni poslal slike. Preverite naslov in ali ga smete uporabljati.

own-retention = Kaj se hrani in kako dolgo
own-retention-lead = Meseci se štejejo od dneva, ko je prijava zaključena in ni treba storiti ničesar več.
own-retention-save = Shrani roka hrambe
own-retention-saved = Shranjeno. Kar je starejše, se odstrani v naslednjih urah.
own-contact-months = Meseci za podatke o dosegljivosti
own-contact-months-hint = Ime, telefon, e-naslov in poštni naslov tistega, ki je prijavil ali pisal. Od 3 do 120 mesecev.
own-files-months = Meseci za neobjavljene datoteke
own-files-months-hint = Skeni, priloge sporočil in fotografije, ki niso bile objavljene. Od 3 do 120 mesecev.
own-retention-stays = Prijava, odgovor in časi ostanejo: so dokumenti občine in iz njih so številke. Odstranjenega ni mogoče vrniti.

own-contact-erased = Podatki, kako doseči občana, so bili odstranjeni { $date }, ker se je iztekel rok, do katerega jih občina hrani.

field-ink-invalid = Vpišite barvo s šestimi znaki za lojtrico, na primer #112233.
field-ink-too-pale = Pisava bi bila pretežko berljiva. Izberite temnejšo barvo.
field-accent-invalid = Vpišite barvo s šestimi znaki za lojtrico, na primer #005544.
field-accent-too-pale = Gumbi in povezave bi bili pretežko berljivi. Izberite temnejšo barvo.
field-arms-invalid = To ni slika PNG, JPEG ali WebP ali pa je poškodovana. Izberite drugo.
field-arms-too-long = Datoteka je večja od 256 kB. Izberite manjšo sliko.
field-arms-not-allowed = Stranici morata imeti od 64 do 2000 slikovnih pik. Izberite drugo sliko.
field-base-map-required = Vpišite naslov slik.
field-base-map-invalid = Vpišite naslov, ki se začne s https:// in ima po enkrat povečavo, stolpec in vrstico v zavitih oklepajih, kot v primeru.
field-base-map-credit-required = Vpišite, koga zemljevid navaja kot vir.
field-contact-months-required = Vpišite število mesecev.
field-contact-months-invalid = Vpišite celo število.
field-contact-months-not-allowed = Vpišite število od 3 do 120.
field-files-months-required = Vpišite število mesecev.
field-files-months-invalid = Vpišite celo število.
field-files-months-not-allowed = Vpišite število od 3 do 120.
