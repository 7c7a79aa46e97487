### Тражење на радном месту: претрага, филтери, тастери.

desk-search = Потражите пријаву
desk-search-hint = Речи, место или број.
desk-search-title = Резултати
desk-search-found = Нађено: { $count }. Најновије је на врху.
desk-search-first = Најновијих резултата: { $count }.
desk-search-nothing = Ништа нисмо нашли. Можете тражити по речима из пријаве и одговора, по месту и по броју пријаве.
desk-search-nothing-person = Ништа нисмо нашли. Можете тражити по речима из пријаве и одговора, по месту, по броју пријаве и по целој имејл адреси подносиоца.
desk-filters = Филтери
desk-filters-chosen = Филтери ({ $count })
desk-filters-clear = Поништи филтере
desk-filter-category = Категорија
desk-filter-any-category = Све категорије
desk-filter-district = Месна заједница
desk-filter-any-district = Све месне заједнице
desk-filter-channel = Начин подношења
desk-filter-any-channel = Сви начини
desk-filter-kind = Врста
desk-filter-any-kind = Све врсте
desk-filter-from = Примљено од
desk-filter-to = Примљено до
desk-filter-nothing = С овим филтерима на списку нема ниједне пријаве.
desk-filter-nothing-yet = Међу досад прегледаним пријавама нема ниједне с овим филтерима.
desk-keys-on = Пречице с једним тастером
desk-keys-where = Раде кад не пишете. Стрелице и Enter раде на списку и без њих.
desk-keys-search = потражи пријаву
desk-keys-choose = изабери пријаву или је изостави

## Сачувани прикази

desk-views = Сачувани прикази
desk-views-shared = заједнички
desk-views-keep = Уреди приказе
desk-views-name = Назив приказа
desk-views-name-of = Назив приказа { $name }
desk-views-up = Помери навише: { $name }
desk-views-down = Помери наниже: { $name }
desk-views-remove = Обриши приказ { $name }
desk-views-for-all = За све у граду
desk-views-save = Сачувај приказ
desk-views-saved = Приказ { $name } је сачуван међу списковима.
field-name-not-allowed = Приказа је већ 30. Прво неки обришите.
