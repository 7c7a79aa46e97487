### Javni odgovori, kot jih berejo vsi.

answers-title = Vprašanja in odgovori
answers-lead = Kaj ljudje pogosto sprašujejo in kaj odgovarjajo naše službe. Morda je vaš odgovor že tu.
answers-search = Kaj vas zanima?
answers-search-hint = Vtipkajte svoje vprašanje. Ustrezni odgovori se pokažejo spodaj.
answers-nothing = Noben odgovor ne ustreza. Poskusite z drugimi besedami ali nas vprašajte.
answers-found = { $count ->
    [one] Ustreza { $count } odgovor.
    [two] Ustrezata { $count } odgovora.
    [few] Ustrezajo { $count } odgovori.
   *[other] Ustreza { $count } odgovorov.
}
answers-empty = Javnih odgovorov še ni. Vprašajte nas; morda bo vaš prvi.
answers-ask-title = Niste našli odgovora?
answers-no-help = Vam odgovor ni pomagal?
answers-ask = Vprašajte nas. Obljuba velja tudi za vaše vprašanje.
answers-ask-link = Zastavite vprašanje
answers-one = Vprašanje in odgovor
answers-gone = Tega odgovora ni več. Morda ni več veljal.
answers-back = Vsa vprašanja in odgovori
answers-changed = Spremenjeno: { $date }
answers-about = Področje: { $name }
answers-print = Natisni
