### Oddelki in področja pri pisarni.

catalogue-title = Oddelki in področja
catalogue-lead = Kaj lahko ljudje prijavijo in kdo jim odgovori. Vsaka sprememba se zapiše v revizijsko sled.
catalogue-change = Spremeni
catalogue-save = Shrani spremembe
catalogue-up = Premakni navzgor
catalogue-down = Premakni navzdol
catalogue-told-up = Premaknjeno navzgor: { $name }
catalogue-told-down = Premaknjeno navzdol: { $name }
catalogue-name-sl = Ime v slovenščini
catalogue-name-sr = Ime v srbščini, v cirilici
catalogue-name-en = Ime v angleščini

## Oddelki

catalogue-departments = Oddelki
catalogue-departments-lead = Prijave dobijo oddelki in zunanji izvajalci. V tem vrstnem redu so tudi na seznamih za izbiro.
catalogue-department-make = Nov oddelek
catalogue-department-make-send = Shrani oddelek
catalogue-utility = Je zunanji izvajalec
catalogue-responsible = Odgovorna oseba
catalogue-responsible-hint = Tej osebi se dodelijo nove prijave oddelka, opomniki gredo najprej njej.
catalogue-head = Vodja
catalogue-head-hint = Izve, kadar prijava zamuja. Izberete lahko le osebo z vlogo vodje.
catalogue-person-none = Nihče
catalogue-people-later = Ko bo oddelek shranjen, vanj povabite ljudi. Nato lahko izberete odgovorno osebo in vodjo.
catalogue-responsible-is = Odgovorna oseba: { $name }
catalogue-head-is = Vodja: { $name }
catalogue-nobody = Brez odgovorne osebe in vodje
catalogue-department-closed = Zaprt. Njegovi odgovori ostanejo v številkah.
catalogue-department-close = Zapri oddelek
catalogue-department-close-hint = Zaprtemu oddelku ni mogoče dodeliti ničesar. Njegovi odgovori ostanejo, oddelek pa lahko spet odprete.
catalogue-department-close-sure = Zapri za vse
catalogue-department-reopen = Znova odpri
catalogue-department-kept-open = Tega oddelka še ni mogoče zapreti:
catalogue-kept-by-categories = zanj so določena področja: { $what }
catalogue-kept-by-requests = na odgovor ali obljubljeni datum še čakajo prijave: { $what }
catalogue-kept-by-people = v njem delajo: { $what }
catalogue-told-department-made = Oddelek »{ $name }« je shranjen. Zdaj vanj povabite ljudi.
catalogue-told-department-changed = Oddelek »{ $name }« je spremenjen.
catalogue-told-department-closed = Oddelek »{ $name }« je zaprt. Prijav ne dobiva več.
catalogue-told-department-reopened = Oddelek »{ $name }« je spet odprt.

## Kaj je narobe s poljem

field-responsible-unknown = Ta oseba ne dela več v tem oddelku. Izberite koga drugega.
field-head-unknown = Ta oseba ne dela več v tem oddelku. Izberite koga drugega.
field-head-not-allowed = Ta oseba nima vloge vodje. Izberite koga drugega.

## Področja

catalogue-categories = Področja
catalogue-categories-lead = Za kaj pri prijavi gre. Področja so razvrščena po oddelkih, tako kot v obrazcu za občane.
catalogue-category-make = Novo področje
catalogue-category-make-send = Shrani področje
catalogue-category-department = Oddelek
catalogue-category-department-choose = Izberite oddelek
catalogue-category-kinds = Izbrati ga je mogoče za
catalogue-category-on-call = Na voljo je dežurna ekipa
catalogue-category-on-call-hint = 48 ur tedaj teče brez prekinitve, tudi ponoči in na dela proste dni. Sprememba velja za prijave, prejete po njej; prej prejete obdržijo svoj rok.
catalogue-category-public = Odgovori so vnaprej označeni za objavo
catalogue-category-public-hint = Polje za objavo odgovora je tedaj že označeno. Kdor odgovarja, objavo še vedno prebere in jo lahko prekliče. Pohval in pritožb nikoli ne objavimo.
catalogue-category-is-on-call = dežurna ekipa
catalogue-category-is-public = vnaprej označeno za objavo
catalogue-category-is-emergency = brez prijav: pokliče se { $phone }
catalogue-category-asks =
    { $count ->
        [one] { $count } dodatno vprašanje
        [two] { $count } dodatni vprašanji
        [few] { $count } dodatna vprašanja
       *[other] { $count } dodatnih vprašanj
    }
catalogue-category-retire = Umakni področje
catalogue-category-retire-sure = Umakni za vse
catalogue-category-retire-hint = Nikomur več ne bo na voljo. Na prijavah, ki ga imajo, ostane, in lahko ga spet ponudite.
catalogue-category-retired = Umaknjeno. Na svojih prijavah ostane.
catalogue-category-restore = Znova ponudi
catalogue-keep = Obdrži
catalogue-told-category-made = Področje »{ $name }« je zdaj na voljo.
catalogue-told-category-changed = Področje »{ $name }« je spremenjeno.
catalogue-told-category-retired = Področje »{ $name }« je umaknjeno. Nikomur več ni na voljo.
catalogue-told-category-restored = Področje »{ $name }« je spet na voljo.

## Opozorilo za nujne primere

catalogue-emergency = Opozorilo za nujne primere
catalogue-emergency-lead = Kdor izbere to področje, namesto obrazca vidi opozorilo s telefonsko številko in prijave ne more poslati.
catalogue-emergency-sl = Opozorilo v slovenščini
catalogue-emergency-sr = Opozorilo v srbščini, v cirilici
catalogue-emergency-en = Opozorilo v angleščini
catalogue-emergency-phone = Telefonska številka
catalogue-emergency-phone-hint = Na primer 112 ali številka dežurne službe.
catalogue-emergency-save = Shrani opozorilo
catalogue-emergency-remove = Odstrani opozorilo
catalogue-told-emergency = Opozorilo pri področju »{ $name }« je shranjeno. Prijav tam zdaj ni mogoče poslati.
catalogue-told-emergency-removed = Pri področju »{ $name }« lahko ljudje spet pošiljajo prijave.

## Dodatna vprašanja

catalogue-questions = Dodatna vprašanja
catalogue-questions-lead = Največ osem vprašanj, ki vam pomagajo takoj ukrepati. Odgovore vidijo prijavitelj in zaposleni; javni niso nikoli.
catalogue-question-make = Novo vprašanje
catalogue-question-make-send = Shrani vprašanje
catalogue-question-sl = Vprašanje v slovenščini
catalogue-question-sr = Vprašanje v srbščini, v cirilici
catalogue-question-en = Vprašanje v angleščini
catalogue-question-type = Vrsta odgovora
catalogue-question-type-choose = Izberite vrsto odgovora
catalogue-question-required = Odgovor je obvezen
catalogue-question-is-required = obvezno
catalogue-choices-sl = Možnosti v slovenščini
catalogue-choices-sr = Možnosti v srbščini, v cirilici
catalogue-choices-en = Možnosti v angleščini
catalogue-choices-hint = Vsaka v svoji vrstici, v vseh jezikih v istem vrstnem redu.
catalogue-question-retire = Umakni
catalogue-question-restore = Znova vprašaj
catalogue-question-retired = Umaknjeno. Prejšnji odgovori ostanejo.
catalogue-told-question-made = Vprašanje »{ $name }« je zdaj v obrazcu.
catalogue-told-question-changed = Vprašanje »{ $name }« je spremenjeno. Prejšnji odgovori obdržijo tedanje besedilo.
catalogue-told-question-retired = Vprašanja »{ $name }« ni več v obrazcu.
catalogue-told-question-restored = Vprašanje »{ $name }« je spet v obrazcu.
data-type-string = vrstica besedila
data-type-number = število
data-type-datetime = dan in ura
data-type-text = več vrstic besedila
data-type-singlevaluelist = ena možnost s seznama
data-type-multivaluelist = več možnosti s seznama

## Kaj je narobe s poljem področja

field-kinds-required = Izberite vsaj eno vrsto prijave.
field-emergency-phone-required = Vpišite telefonsko številko.
field-emergency-phone-invalid = Številko vpišite s števkami, na primer 112.
field-data-type-required = Izberite vrsto odgovora.
field-choices-sl-required = Napišite možnosti v slovenščini.
field-choices-sl-invalid = Napišite od 2 do 30 možnosti, v vsakem jeziku enako.
field-choices-sl-taken = Ena od možnosti je navedena dvakrat.
field-choices-sr-required = Napišite možnosti v srbščini.
field-choices-sr-invalid = Napišite od 2 do 30 možnosti, v vsakem jeziku enako.
field-choices-sr-taken = Ena od možnosti je navedena dvakrat.
field-choices-en-required = Napišite možnosti v angleščini.
field-choices-en-invalid = Napišite od 2 do 30 možnosti, v vsakem jeziku enako.
field-choices-en-taken = Ena od možnosti je navedena dvakrat.

## Pravila razporejanja

catalogue-routes = Pravila razporejanja
catalogue-routes-lead = Kateri oddelek dobi prijavo, določi prvo pravilo, ki ustreza. Če ne ustreza nobeno, jo dobi oddelek njenega področja.
catalogue-routes-empty = Pravil ni: vsako prijavo dobi oddelek njenega področja.
catalogue-route-make = Novo pravilo
catalogue-route-make-send = Shrani pravilo
catalogue-route-name = Ime pravila
catalogue-route-name-hint = Sodelavci ga vidijo v poteku prijave, občani ne.
catalogue-route-category = Področje
catalogue-route-any-category = vsa področja
catalogue-route-district = Četrt
catalogue-route-any-district = kjer koli
catalogue-route-when = Kdaj
catalogue-route-when-hint = Šteje, kdaj je prijava prejeta. Zunaj delovnega časa pomeni na dela proste dni in zunaj uradnih ur; če jih obljuba ne šteje, pa ponoči.
catalogue-route-weekdays = Ob katerih dneh se začne
catalogue-route-from = Od
catalogue-route-to = Do
catalogue-route-to-hint = Če je ura zgodnejša od zgornje, velja za naslednji dan.
catalogue-route-hours = { $days }, { $from }–{ $to }
catalogue-route-department = Oddelek, ki dobi prijavo
catalogue-route-remove = Odstrani pravilo
catalogue-told-route-made = Pravilo »{ $name }« velja od zdaj.
catalogue-told-route-changed = Pravilo »{ $name }« je spremenjeno.
catalogue-told-route-removed = Pravilo »{ $name }« je odstranjeno.
catalogue-kept-by-routes = prijave mu dodeljujejo pravila: { $what }
route-when-always = kadar koli
route-when-off-duty = zunaj delovnega časa
route-when-hours = ob določenih dneh in urah

## Kaj bi se zgodilo

catalogue-trial = Kaj bi se zgodilo?
catalogue-trial-category = Področje prijave
catalogue-trial-category-choose = Izberite področje
catalogue-trial-district = Kraj
catalogue-trial-no-district = v nobeni četrti
catalogue-trial-at = Prejeta
catalogue-trial-send = Pokaži oddelek
catalogue-trial-by-rule = { $department }, ker tako določa pravilo »{ $rule }«.
catalogue-trial-by-category = { $department }, ker je zadolžen za to področje.

## Kaj je narobe s poljem pravila

field-weekdays-required = Izberite vsaj en dan.
field-time-from-required = Vpišite, od kdaj.
field-time-from-invalid = Uro vpišite z urami in minutami, na primer 22:00.
field-time-to-required = Vpišite, do kdaj.
field-time-to-invalid = Uro vpišite z urami in minutami, na primer 06:00.
