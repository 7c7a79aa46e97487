# Odprti zemljevid, javna stran ene prijave in izbira kraja na zemljevidu.

map-title = Zemljevid prijav
map-lead = Kaj so ljudje prijavili in kaj smo jim odgovorili.

map-filter-title = Kaj naj bo prikazano
map-filter-category = Področje
map-filter-outcome = Izid
map-filter-any-category = vsa področja
map-filter-any-outcome = vsi izidi
map-filter-clear = Pokaži vse

map-list-title = Seznam prijav
map-shown = { $count ->
    [one] Prikazana je { $count } prijava.
    [two] Prikazani sta { $count } prijavi.
    [few] Prikazane so { $count } prijave.
   *[other] Prikazanih je { $count } prijav.
}
map-more = Prikaži več
map-on-map = Pokaži na zemljevidu
map-no-point = Ni označena na zemljevidu
map-chosen = Izbrana na zemljevidu: { $reference }
map-close = Zapri
map-empty = Tu bodo prijave, na katere je občina odgovorila in jih objavila.
map-empty-filtered = S tem izborom ni nobene objavljene prijave.
map-truncated = Na zemljevidu je zadnjih { $count } prijav. Na seznamu so vse.
map-answered-on = Odgovorjeno: { $date }

map-region = Zemljevid
map-pending = Zemljevid se nalaga.
map-unable = Ta naprava zemljevida ne more prikazati. Vse, kar je na njem, je tudi na seznamu.
map-unable-small = Ta naprava zemljevida ne more prikazati.
map-not-loaded = Zemljevid se ni naložil. Vse, kar je na njem, je tudi na seznamu.
map-not-loaded-small = Zemljevid se ni naložil.
map-again = Poskusi znova
map-base-lost = Podlaga zemljevida trenutno ni dosegljiva; obris občine in oznake ostanejo.
map-zoom-in = Približaj
map-zoom-out = Oddalji
map-whole = Vsa občina
map-scroll-help = Za približevanje držite Ctrl in vrtite kolesce
map-scroll-help-mac = Za približevanje držite ⌘ in vrtite kolesce
map-touch-help = Zemljevid premikajte z dvema prstoma

map-pick-region = Zemljevid za izbiro kraja
map-pick-help = Dotaknite se kraja na zemljevidu; oznako lahko nato še premaknete. S tipkovnico premaknite zemljevid s puščicami, da bo križec na pravem mestu, in pritisnite Enter.
map-pick-centre = Označi kraj pod križcem
map-pick-outside = Ta kraj je zunaj območja občine. Označite kraj znotraj obrisa.
map-pick-unable = Ta naprava zemljevida ne more prikazati. Kraj opišite z besedami.
map-pick-not-loaded = Zemljevid se ni naložil. Kraj lahko opišete z besedami.
map-marker = Označeni kraj

map-back = Nazaj na zemljevid
map-request-title = Prijava { $reference }
map-request-missing = Te prijave na zemljevidu ni. Morda ni bila objavljena ali pa v številki manjka kakšen znak.
map-request-text = Kaj je bilo prijavljeno
map-request-answer = Odgovor
map-request-photos = Fotografije
map-request-place = Kje
map-received = Prejeto
map-answered = Odgovorjeno
map-promised = Narejeno bo { $date }.
map-on-time = Odgovor je prišel v roku, { $span }.
map-late = Odgovor je prišel prepozno, { $span }.
map-on-its-way = Odgovor je na poti.
map-promise-kept = Obljuba, da bo narejeno { $date }, je izpolnjena.
map-promise-broken = Obljuba, da bo narejeno { $date }, ni izpolnjena.
map-former-answer = Prejšnji odgovor
# $when je "v četrtek, 30. aprila, ob 12.40".
map-open-again = Zadeva je znova odprta. Nov odgovor bo najpozneje { $when }.
# $late je "kasni 3 ure".
map-open-again-late = Zadeva je znova odprta. Nov odgovor { $late }.
map-open-again-waiting = Zadeva je znova odprta. Občina čaka na odgovor prijavitelja; rok medtem miruje.
