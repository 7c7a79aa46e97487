# Отворена мапа, јавна страна једне пријаве и избор места на мапи.

map-title = Мапа пријава
map-lead = Шта су људи пријавили и шта смо им одговорили.

map-filter-title = Шта да буде приказано
map-filter-category = Област
map-filter-outcome = Исход
map-filter-any-category = све области
map-filter-any-outcome = сви исходи
map-filter-clear = Прикажи све

map-list-title = Списак пријава
map-shown = { $count ->
    [one] Приказана је { $count } пријава.
    [few] Приказане су { $count } пријаве.
   *[other] Приказано је { $count } пријава.
}
map-more = Прикажи још
map-on-map = Прикажи на мапи
map-no-point = Није означена на мапи
map-chosen = Изабрано на мапи: { $reference }
map-close = Затвори
map-empty = Овде ће бити пријаве на које је град одговорио и које је објавио.
map-empty-filtered = За овај избор нема објављених пријава.
map-truncated = На мапи је последњих { $count } пријава. На списку су све.
map-answered-on = Одговорено: { $date }

map-region = Мапа
map-pending = Мапа се учитава.
map-unable = Овај уређај не може да прикаже мапу. Све што је на њој налази се и на списку.
map-unable-small = Овај уређај не може да прикаже мапу.
map-not-loaded = Мапа се није учитала. Све што је на њој налази се и на списку.
map-not-loaded-small = Мапа се није учитала.
map-again = Покушај поново
map-base-lost = Подлога мапе тренутно није доступна; граница и ознаке остају.
map-zoom-in = Приближи
map-zoom-out = Удаљи
map-whole = Цело подручје
map-scroll-help = За приближавање држите Ctrl и окрећите точкић
map-scroll-help-mac = За приближавање држите ⌘ и окрећите точкић
map-touch-help = Померајте мапу са два прста

map-pick-region = Мапа за избор места
map-pick-help = Додирните место на мапи; ознаку затим можете да померите. Тастатуром померите мапу стрелицама тако да крстић буде на правом месту и притисните Enter.
map-pick-centre = Означи место испод крстића
map-pick-outside = То место је ван нашег подручја. Означите место унутар границе.
map-pick-unable = Овај уређај не може да прикаже мапу. Опишите место речима.
map-pick-not-loaded = Мапа се није учитала. Место можете да опишете речима.
map-marker = Означено место

map-back = Назад на мапу
map-request-title = Пријава { $reference }
map-request-missing = Ове пријаве нема на мапи. Можда није објављена или у броју недостаје неки знак.
map-request-text = Шта је пријављено
map-request-answer = Одговор
map-request-photos = Фотографије
map-request-place = Где
map-received = Примљено
map-answered = Одговорено
map-promised = Биће урађено { $date }.
map-on-time = Одговор је стигао у року, { $span }.
map-late = Одговор је стигао са закашњењем, { $span }.
map-on-its-way = Одговор је на путу.
map-promise-kept = Обећање да ће бити урађено { $date } је испуњено.
map-promise-broken = Обећање да ће бити урађено { $date } није испуњено.
map-former-answer = Претходни одговор
# $when је „у четвртак, 30. априла, у 12.40“.
map-open-again = Пријава је поново отворена. Нови одговор стиже најкасније { $when }.
# $late је „касни 3 сата“.
map-open-again-late = Пријава је поново отворена. Нови одговор { $late }.
map-open-again-waiting = Пријава је поново отворена. Град чека одговор подносиоца; рок за то време мирује.
