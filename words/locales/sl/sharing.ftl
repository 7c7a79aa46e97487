### Nastavitve v datoteki pri delu v občini in nova občina.

settings-file-title = Nastavitve v datoteki
settings-file-lead = Oddelke, področja z vprašanji, predloge in javne odgovore delite z drugimi občinami. Ljudi, prijav in gesel v datoteki nikoli ni.
settings-file-save-title = Shranite svoje
settings-file-save-lead = Ena datoteka z vsem, kar zdaj uporabljate. Preberete in uredite jo lahko v vsakem urejevalniku besedil.
settings-file-save = Prenesi nastavitve
settings-file-take-title = Prevzemite iz datoteke
settings-file-take-lead = Najprej vidite, kaj je v datoteki, in izberete. Kar že imate, ostane nespremenjeno.
settings-file-choose = Izberi datoteko
settings-file-choose-hint = Datoteka z nastavitvami, ki se konča s .json, do 1 MB.
settings-file-checking = Pregledujemo datoteko …
settings-file-found = V datoteki { $name }
settings-file-summary = Novo: { $new }. Že imate: { $there }. Ni mogoče prevzeti: { $refused }.
settings-file-empty = V tej datoteki ni nastavitev.
settings-file-nothing-new = V tej datoteki ni ničesar, kar bi lahko prevzeli.
settings-file-all = Izberi vse
settings-file-no = Počisti izbiro
settings-file-state-same = Prav to že imate.
settings-file-state-different = Pod tem imenom imate nekaj drugega. Ostane, kot je.
settings-file-state-refused = Ni mogoče prevzeti:
settings-file-needs = Zraven pride: { $name }
settings-file-outside = S temi deli datoteke si ne znamo pomagati:
settings-file-send = Prevzemi izbrano
settings-file-none-chosen = Izberite vsaj eno stvar.
settings-file-done = { $count ->
    [one] Prevzeta je { $count } stvar.
    [two] Prevzeti sta { $count } stvari.
    [few] Prevzete so { $count } stvari.
   *[other] Prevzetih je { $count } stvari.
}
settings-file-done-nothing = Nič ni prevzeto: vse to že imate.
settings-file-skipped = Izpuščeno, ker to že imate ali ker prevzem ni mogoč:
settings-file-to-catalogue = Poglejte oddelke in področja
settings-file-thing = { $part }: { $name }
settings-file-part-departments = Oddelki
settings-file-part-categories = Področja
settings-file-part-answers = Javni odgovori
settings-file-part-templates = Predloge odgovorov

## Zakaj datoteke ni mogoče prebrati

settings-file-unread = Datoteke { $name } ni mogoče uporabiti. Nič se ni spremenilo.
settings-file-fault-empty = V datoteki ni ničesar.
settings-file-fault-too-large = Datoteka je večja od 1 MB. Datoteka z nastavitvami je veliko manjša; morda ste izbrali drugo.
settings-file-fault-two-bytes = Datoteka je shranjena v zapisu UTF-16. Odprite jo v urejevalniku besedil in jo shranite v zapisu UTF-8.
settings-file-fault-other-letters = Datoteka ni shranjena v zapisu UTF-8, zato bi se črke, kot je č, pokvarile. Odprite jo v urejevalniku besedil in jo shranite v zapisu UTF-8.
settings-file-fault-table = To je preglednica z vrednostmi, ločenimi z vejico ali podpičjem (CSV). Nastavitve so v datoteki, ki se konča s .json.
settings-file-fault-no-text = To ni datoteka z nastavitvami, ampak nekaj drugega, na primer slika ali dokument.
settings-file-fault-broken = Datoteka je poškodovana ali ni shranjena do konca.
settings-file-fault-other-format = Datoteko je mogoče prebrati, vendar v njej niso nastavitve Servisa 48.
settings-file-fault-newer = To datoteko je naredil novejši Servis 48. Prosite za datoteko različice 1 ali za posodobitev.
settings-file-line = Napaka je v vrstici { $line }.

## Kaj je narobe na posameznem mestu

settings-file-error-required = tu nekaj manjka.
settings-file-error-too-short = besedilo je prekratko.
settings-file-error-too-long = besedilo je predolgo.
settings-file-error-control-characters = v besedilu so nevidni znaki ali prelomi vrstic.
settings-file-error-invalid = sem spada kaj drugega.
settings-file-error-unknown = tega ni.
settings-file-error-not-allowed = to se ne ujema z drugim.
settings-file-error-no-language = ni v nobenem od jezikov vaše občine.
settings-file-error-twice = v datoteki je dvakrat.
settings-file-error-closed = to imate, vendar je zaprto. Znova ga odprite pri oddelkih in področjih.
settings-file-error-full = več jih ne more biti.
settings-file-error-not-taken = ni mogoče prevzeti tega, kamor spada.

## Nova občina

new-title = Nova občina
new-lead = Od tu do prve prijave je deset minut. Ime, telefon, videz, pravilo in področja lahko pozneje spremenite.
new-off = Dodajanje občin je tu izklopljeno. Vklopi ga, kdor upravlja to storitev, tako da nastavi skrivnost OPERATOR_KEY.
new-key = Ključ upravljavca
new-key-hint = Skrivnost OPERATOR_KEY te storitve. Pošlje se samo s tem obrazcem in se nikjer ne hrani.
new-about = Občina
new-country = Država
new-country-hint = Določa časovni pas, praznike in zakonski rok za odgovor.
new-own-language = Njen jezik
new-languages = Govori tudi
new-name-sl = Ime v slovenščini
new-name-sr = Ime v srbščini, v cirilici
new-name-en = Ime v angleščini
new-slug = Naslov
new-slug-hint = Prvi del spletnega naslova, na primer vransko: male črke, številke in vezaji. Pozneje ga ni mogoče spremeniti.
new-prefix = Črke v številkah
new-prefix-hint = Dve do štiri črke na začetku številke vsake prijave, na primer VR. Pozneje jih ni mogoče spremeniti.
new-phone = Telefonska številka za prijave
new-mail-from = Naslov, s katerega pošilja e-pošto
new-mail-from-hint = S tega naslova pridejo potrdila in odgovori.
new-map = Zemljevid
new-map-hint = Izberite datoteko z mejo občine ali vpišite skrajne točke.
new-outline = Meja občine v datoteki GeoJSON
new-outline-choose = Izberi datoteko
new-outline-chosen = Izbrano: { $name }
new-outline-remove = Brez meje
new-bounds = Skrajne točke
new-bounds-hint = Zahod, jug, vzhod in sever v stopinjah, na primer 14.86, 46.19, 15.04, 46.29.
new-centre = Kje se zemljevid odpre
new-centre-hint = Zemljepisna dolžina in širina v stopinjah; če pustite prazno, na sredini.
new-promise = Obljuba
new-promise-hint = 48 ur, šteto na enega od treh načinov. Drugo pravilo lahko objavite kadar koli.
new-clock = Kako se šteje 48 ur
new-office = Kdaj je urad odprt
new-office-hint = V vsaki vrstici en del tedna, na primer Mon-Thu 08:00-15:00.
new-administrator = Prvi administrator
new-administrator-hint = Vabilo dobi po e-pošti. Povezavo boste videli tudi tu, da jo lahko izročite.
new-administrator-name = Ime in priimek
new-administrator-email = E-naslov
new-starter = Začnite z oddelki, področji in predlogami, ki jih potrebuje manjša občina
new-starter-hint = 6 oddelkov, 21 področij in 6 predlog. Vse lahko spremenite.
new-send = Ustvari občino
new-made-title = Občina je pripravljena
new-made-address = Njen naslov
new-made-invitation = Vabilo prvemu administratorju, velja sedem dni
new-made-copy = Kopiraj vabilo
new-made-next = Kako naprej
new-made-step-invitation = Administrator odpre vabilo in si izbere geslo. Vabilo smo poslali tudi po e-pošti.
new-made-step-people = Nato povabi sodelavce ter pregleda oddelke in področja.
new-made-step-address = Poskrbite, da naslov vodi do te storitve, če še ne, in da se z vpisanega e-naslova lahko pošilja pošta.
new-made-another = Ustvari še eno
problem-switched-off = Dodajanje občin je tu izklopljeno.
problem-wrong-operator-key = Ključ upravljavca ni pravi.
field-slug-required = Vpišite naslov.
field-slug-invalid = Male črke od a do z, številke in posamezni vezaji; na začetku črka.
field-slug-taken = Ta naslov že ima druga občina.
field-slug-not-allowed = Ta naslov ni za občine.
field-prefix-required = Vpišite dve do štiri črke.
field-prefix-invalid = Dve do štiri črke od A do Z.
field-prefix-taken = Te črke že ima druga občina.
field-country-required = Izberite državo.
field-languages-required = Izberite jezik.
field-mail-from-required = Vpišite naslov, s katerega prihaja pošta.
field-bounds-required = Izberite mejo ali vpišite skrajne točke.
field-bounds-invalid = Štiri števila: zahod, jug, vzhod, sever. Zahod je manjši od vzhoda, jug manjši od severa.
field-bounds-not-allowed = Te točke niso v izbrani državi.
field-centre-invalid = Dve števili: zemljepisna dolžina in širina.
field-centre-outside-municipality = Ta točka je zunaj skrajnih točk.
field-outline-invalid = To ni GeoJSON s poligonom v stopinjah zemljepisne dolžine in širine.
field-outline-not-allowed = Ta meja ni v izbrani državi.
field-outline-too-long = Datoteka je večja od 1 MB.

## Kaj je v novi občini še treba storiti

start-title = Kaj je še treba storiti
start-people = Povabite sodelavce
start-categories = Dodajte oddelke in področja
start-settings = Prevzemite nastavitve druge občine
start-look = Dodajte grb in pozdrav
start-promise = Preglejte obljubo
