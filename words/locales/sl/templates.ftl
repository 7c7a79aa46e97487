### Predloge odgovorov: pisanje in uporaba v odgovoru.

## Stran s predlogami

templates-title = Predloge odgovorov
templates-lead = Besedila, ki jih lahko vstavi vsak, ki odgovarja, z izidom in naslednjim korakom. Že poslani odgovori ostanejo, kot so.
templates-empty = Predlog še ni. Tu se pokažejo tiste, ki jih pripravite.
templates-make-title = Nova predloga
templates-make-send = Shrani predlogo
templates-save = Shrani spremembe
templates-change = Spremeni
templates-retire = Umakni
templates-retire-sure = Umakni za vse
templates-cancel = Obdrži
templates-told-made = Predloga »{ $name }« je na voljo vsem, ki odgovarjajo.
templates-told-changed = Predloga »{ $name }« je spremenjena.
templates-told-retired = Predloga »{ $name }« je umaknjena. Pri odgovarjanju je ni več na voljo.
templates-name = Ime
templates-name-hint = Po njem jo najdete pri odgovarjanju.
templates-category = Področje
templates-category-all = Vsa področja
templates-outcome = Izid
templates-outcome-choose = Izberite izid
templates-text-sl = Besedilo v slovenščini
templates-text-sr = Besedilo v srbščini, v cirilici
templates-text-en = Besedilo v angleščini
templates-text-hint = V zavitih oklepajih je, kar se izpolni za vsako prijavo posebej.
templates-working-days = Obljubljeni datum, v delovnih dneh
templates-working-days-hint = Pustite prazno, če vsak odgovor navede svoj datum.
templates-addressee = Naslovnik
templates-addressee-hint = Pustite prazno, če vsak odgovor navede svojega.
templates-placeholders = Kaj se lahko izpolni
templates-placeholders-hint = Zapišite skupaj z zavitima oklepajema. Datum se izpiše s predlogom, na primer »do četrtka, 30. aprila 2026«.
templates-in-days =
    { $days ->
        [one] obljuba v { $days } delovnem dnevu
        [two] obljuba v { $days } delovnih dneh
        [few] obljuba v { $days } delovnih dneh
       *[other] obljuba v { $days } delovnih dneh
    }
templates-languages = Jeziki: { $languages }
templates-no-more = Predlog je že 300. Umaknite katero, ki je ne potrebujete več.

## Kaj se lahko izpolni

placeholder-number = številka prijave
placeholder-category = področje
placeholder-place = kraj
placeholder-department = oddelek
placeholder-deadline = rok za odgovor
placeholder-municipality = ime občine
placeholder-date = obljubljeni datum
placeholder-addressee = naslovnik

## Uporaba v odgovoru

template-choose = Vstavite predlogo
template-choose-hint = Vpišite del imena in jo izberite s seznama.
template-insert = Vstavi
template-unknown = Predloge s tem imenom tu ni.
template-inserted = Vstavljeno: { $name }
template-undo = Razveljavi vstavljanje
template-language = Jezik prijavitelja: { $wanted }. Predloga v tem jeziku nima besedila. Jezik vstavljenega besedila: { $language }.
template-gaps = Izpolniti je treba še: { $gaps }
template-gap-fill = Izpolni: { $gap }

## Kaj je narobe s poljem

field-unfilled = Tu je treba še nekaj izpolniti.
field-closed = To je že zaključeno.
field-duplicate-of-closed = Na prijavo s to številko je že odgovorjeno ali je umaknjena. Odgovorite na to prijavo posebej.
field-full = Skupaj jih je že toliko, kolikor jih je lahko.
field-duplicate-of-full = Skupaj s to prijavo se obravnava že največje število prijav, 50. Preostale združite z drugo prijavo ali nanje odgovorite posebej.
field-category-full = Ta prijava je bila razdeljena že petkrat. Večkrat je ni mogoče.
field-text-unfilled = Izpolnite ali izbrišite, kar je v zavitih oklepajih.
field-text-sl-required = Napišite v slovenščini.
field-text-sl-unknown = V zavitih oklepajih je nekaj, česar ni mogoče izpolniti.
field-text-sr-required = Napišite v srbščini.
field-text-sr-unknown = V zavitih oklepajih je nekaj, česar ni mogoče izpolniti.
field-text-en-required = Napišite v angleščini.
field-text-en-unknown = V zavitih oklepajih je nekaj, česar ni mogoče izpolniti.
field-working-days-invalid = Vpišite število od 1 do 250.
