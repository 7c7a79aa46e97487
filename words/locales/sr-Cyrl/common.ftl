### Што је свима потребно: шифре, грешке, датуми, трајања, објашњења рока.

number = { $number }
list-and = { $first } и { $last }

## Шта је пријава, где је, како је стигла и како је одговорено

kind-request = Пријава проблема
kind-question = Питање
kind-proposal = Предлог
kind-notice = Обавештење
kind-praise-or-complaint = Похвала или притужба

status-received = Примљено
status-assigned = У раду
status-waiting = Чека допуну
status-drafted = Одговор чека објаву
status-merged = Разматра се заједно са другом
status-answered = Одговорено
status-resolved = Завршено
status-withdrawn = Повучено

outcome-solved = Решено
outcome-answered = Одговорено
outcome-planned = Планирано
outcome-needs-investment = Потребно је улагање
outcome-not-competent = Није у нашој надлежности
outcome-rejected = Одбијено
outcome-duplicate-of = Већ пријављено
outcome-open-again = Поново отворено

channel-web = Интернет
channel-phone = Телефон
channel-sms = СМС порука
channel-email = Е-пошта
channel-fax = Факс
channel-post = Пошта
channel-in-person = Лично
channel-social-media = Друштвене мреже

reply-channel-track = На страници за праћење, уз број и ПИН
reply-channel-email = Е-поштом
reply-channel-phone = Телефоном
reply-channel-sms = СМС поруком
reply-channel-post = Поштом
reply-channel-in-person = Лично, на шалтеру

role-operator = Контакт центар
role-officer = Службено лице
role-head = Руководилац одељења
role-administrator = Администратор
role-auditor = Надзор
role-region-viewer = Увид у бројке региона

photo-role-before = Пре поправке
photo-role-after = После поправке

clock-state-running = Рок тече
clock-state-soon = Рок ускоро истиче
clock-state-overdue = Кашњење
clock-state-waiting = Рок мирује
clock-state-kept = У року
clock-state-broken = После рока
clock-state-ended = Повучено

clock-kind-elapsed = дању и ноћу, без прекида
clock-kind-working-days = само радни дани, по 24 сата
clock-kind-office-hours = само радно време

# Ко је обавештен када се рок приближи или прође.
level-half-gone = Одговорно лице је обавештено да је протекла половина рока.
level-three-quarters = Одговорно лице и руководство службе обавештени су да су протекле три четвртине рока.
level-due = О кашњењу су обавештени руководство службе и администрација сервиса.
level-day-after = Руководство управе је обавештено да одговор касни већ један дан.
level-promise-passed = Руководство службе је обавештено да је обећани дан прошао.

## Докле је пријава стигла, по свим роковима

# $late је „касни 3 сата“; $verdict је „3 сата пре рока“; $date је „28. 8. 2026.“
standing-unvalidated = Чека преглед
standing-on-time = У року
standing-due-soon = Рок ускоро истиче
standing-overdue = { $late }
standing-waiting = Чекамо вас
standing-undelivered = Одговор је на путу
standing-promised = Обећано до { $date }
standing-promise-broken = Обећање није испуњено
standing-answered-on-time = Одговорено { $verdict }
standing-answered-late = Одговорено { $verdict }
standing-withdrawn = Повучено
# Испред двотачке и рока.
clock-name-answer = Рок за одговор
clock-name-promise = Обећани рок
clock-name-statutory = Законски рок
# О обећању.
promise-state-open = важи
promise-state-kept = испуњено
promise-state-broken = није испуњено

country-SI = Словенија
country-RS = Србија

## Грешке: шта се догодило и шта да се уради

problem-malformed-request = Нешто је запело при слању. Освежите страницу и покушајте поново.
problem-invalid-fields = Нешто још недостаје или није исправно. Проверите означена поља.
problem-sign-in-required = Пријавите се да бисте наставили.
problem-wrong-credentials = Адреса е-поште или лозинка није исправна. Проверите обе и покушајте поново.
problem-cross-origin = Захтев није стигао са наше странице. Отворите страницу поново и покушајте још једном.
problem-not-allowed = Ваш приступ ово не обухвата. Обратите се администрацији сервиса.
problem-not-found = Овога нема или вам није доступно. Проверите адресу странице.
problem-wrong-number-or-pin = Нема пријаве са овим бројем и овим ПИН-ом. Проверите их на потврди.
problem-unknown-municipality = На овој адреси нема ниједног града ни општине. Изаберите свој на почетној страници.
problem-conflict = Неко је ово у међувремену изменио. Учитајте поново и проверите шта је ново.
problem-step-not-allowed = Овај корак сада није могућ јер је пријава већ у другој фази. Учитајте је поново.
problem-key-reused = Овај образац је већ послат са другачијим садржајем. Отворите нов образац и пошаљите га.
problem-too-large = Фотографија је већа од 10 MB. Изаберите мању.
problem-unsupported-file = Ова датотека не може да се прочита. Приложите PDF, JPEG, PNG или WebP.
problem-unsupported-image = Датотека није фотографија врсте JPEG, PNG или WebP. Изаберите другу.
problem-too-many-tries = Превише покушаја заредом. Сачекајте неколико минута и покушајте поново.
problem-too-many-tries-until =
    { $minutes ->
        [one] Превише покушаја заредом. Покушајте поново за { $minutes } минут.
        [few] Превише покушаја заредом. Покушајте поново за { $minutes } минута.
       *[other] Превише покушаја заредом. Покушајте поново за { $minutes } минута.
    }
problem-internal = Код нас нешто није у реду. Покушајте поново за неколико минута.
problem-unavailable = Сервис тренутно није доступан. Покушајте поново за неколико минута.
# Дописује се грешци о којој постоји запис у дневнику.
problem-log-id = Ознака грешке: { $id }

## Поља: шта није у реду и како да се исправи; поље без своје поруке добија поруку грешке

field-required = Попуните ово поље.
field-too-short = Напишите нешто више.
field-too-long = Ово је предугачко. Скратите.
field-control-characters = У тексту има невидљивих знакова. Откуцајте га поново.
field-invalid = Ово не може бити исправно. Проверите.
field-unknown = Овога више нема. Изаберите нешто друго.
field-not-allowed = Ово овде не иде. Изаберите нешто друго.
field-outside-municipality = Ово место је ван наше територије. Изаберите место на њој.
field-in-the-past = Тај дан је већ прошао. Изаберите каснији.
field-too-far = Тај дан је предалеко. Изаберите ранији.
field-emergency = Ово не може да чека на одговор. Позовите број који стоји уз ову област.
field-too-pale = Ова боја је сувише светла да би се читала. Изаберите тамнију.
# За грешку коју страница не познаје.
field-other = Проверите ово поље.

field-kind-required = Изаберите шта желите да урадите.
field-category-required = Изаберите о чему је реч.
field-text-required = Напишите текст.
field-text-too-short =
    { $min ->
        [one] Напишите бар { $min } знак.
        [few] Напишите бар { $min } знака.
       *[other] Напишите бар { $min } знакова.
    }
field-text-too-long = Текст је предугачак. Скратите га.
field-location-required = Означите место на мапи или напишите адресу.
field-location-invalid = Не можемо да прочитамо место. Означите га поново или напишите адресу.
field-address-too-long = Адреса је предугачка. Скратите је.
field-email-required = Напишите адресу е-поште.
field-email-invalid = Адреса е-поште није потпуна. Изгледа овако: ime@example.rs.
field-photo-invalid = Ову фотографију више немамо. Додајте је поново.
field-photo-unknown = Ову фотографију више немамо. Додајте је поново.
field-reference-required = Напишите број са потврде.
field-reference-invalid = Ово није број пријаве. Изгледа овако: KS-2026-000123.
field-pin-required = Напишите ПИН са потврде.
field-pin-invalid = ПИН има шест цифара.
field-received-at-required = Упишите дан и време.
field-received-at-invalid = Упишите дан и време, на пример 24. 4. 2026. у 12.40.
field-received-at-not-allowed = Упишите дан између 2000. и 2100. године.
field-score-required = Изаберите колико сте задовољни.

## Месеци и дани; понедељак је 1

# Сами за себе.
month-1 = јануар
month-2 = фебруар
month-3 = март
month-4 = април
month-5 = мај
month-6 = јун
month-7 = јул
month-8 = август
month-9 = септембар
month-10 = октобар
month-11 = новембар
month-12 = децембар
# После дана: 30. априла.
month-of-1 = јануара
month-of-2 = фебруара
month-of-3 = марта
month-of-4 = априла
month-of-5 = маја
month-of-6 = јуна
month-of-7 = јула
month-of-8 = августа
month-of-9 = септембра
month-of-10 = октобра
month-of-11 = новембра
month-of-12 = децембра
# У списковима.
month-short-1 = 1.
month-short-2 = 2.
month-short-3 = 3.
month-short-4 = 4.
month-short-5 = 5.
month-short-6 = 6.
month-short-7 = 7.
month-short-8 = 8.
month-short-9 = 9.
month-short-10 = 10.
month-short-11 = 11.
month-short-12 = 12.

# Сами за себе.
weekday-1 = понедељак
weekday-2 = уторак
weekday-3 = среда
weekday-4 = четвртак
weekday-5 = петак
weekday-6 = субота
weekday-7 = недеља
# Рок, после речи „најкасније“.
weekday-by-1 = у понедељак
weekday-by-2 = у уторак
weekday-by-3 = у среду
weekday-by-4 = у четвртак
weekday-by-5 = у петак
weekday-by-6 = у суботу
weekday-by-7 = у недељу
# Када се нешто догодило.
weekday-on-1 = у понедељак
weekday-on-2 = у уторак
weekday-on-3 = у среду
weekday-on-4 = у четвртак
weekday-on-5 = у петак
weekday-on-6 = у суботу
weekday-on-7 = у недељу
# После речи „од“, „до“, „до краја“.
weekday-of-1 = понедељка
weekday-of-2 = уторка
weekday-of-3 = среде
weekday-of-4 = четвртка
weekday-of-5 = петка
weekday-of-6 = суботе
weekday-of-7 = недеље

## Датуми и време

clock-time = { $hour }.{ $minute }
date-long = { $weekday }, { $day }. { $month } { $year }.
date-short = { $day }. { $month } { $year }.
date-time-short = { $date } у { $time }
month-long = { $month } { $year }.
# Обећани дан: „биће поправљено до петка, 28. августа 2026. године“.
date-by = до { $weekday }, { $day }. { $month } { $year }. године
# „29. априла смо пријаву предали“.
date-on = { $day }. { $month }
# „примили смо је у петак, 24. априла, у 12.40“.
moment = { $weekday }, { $day }. { $month }, у { $time }
day = { $weekday }, { $day }. { $month }
# Субјекат: „понедељак, 27. април, не рачуна се“.
day-named = { $weekday }, { $day }. { $month }
# После речи „од“ и „до“.
day-of = { $weekday }, { $day }. { $month }
# После речи „најкасније“.
due = { $weekday }, { $day }. { $month }, у { $time }
due-year = { $weekday }, { $day }. { $month } { $year }. године, у { $time }
due-end-of-day = до краја { $weekday }, { $day }. { $month }
due-end-of-day-year = до краја { $weekday }, { $day }. { $month } { $year }. године

## Трајања

left-moment = још мање од минута
left-minutes =
    { $count ->
        [one] још { $count } минут
        [few] још { $count } минута
       *[other] још { $count } минута
    }
left-hours =
    { $count ->
        [one] још { $count } сат
        [few] још { $count } сата
       *[other] још { $count } сати
    }
late-moment = касни мање од минута
late-minutes =
    { $count ->
        [one] касни { $count } минут
        [few] касни { $count } минута
       *[other] касни { $count } минута
    }
late-hours =
    { $count ->
        [one] касни { $count } сат
        [few] касни { $count } сата
       *[other] касни { $count } сати
    }
late-days =
    { $count ->
        [one] касни { $count } дан
        [few] касни { $count } дана
       *[other] касни { $count } дана
    }
# Колико је пре рока одговор уручен.
before-due-moment = непосредно пре рока
before-due-minutes =
    { $count ->
        [one] { $count } минут пре рока
        [few] { $count } минута пре рока
       *[other] { $count } минута пре рока
    }
before-due-hours =
    { $count ->
        [one] { $count } сат пре рока
        [few] { $count } сата пре рока
       *[other] { $count } сати пре рока
    }
before-due-days =
    { $count ->
        [one] { $count } дан пре рока
        [few] { $count } дана пре рока
       *[other] { $count } дана пре рока
    }
after-due-moment = непосредно после рока
after-due-minutes =
    { $count ->
        [one] { $count } минут после рока
        [few] { $count } минута после рока
       *[other] { $count } минута после рока
    }
after-due-hours =
    { $count ->
        [one] { $count } сат после рока
        [few] { $count } сата после рока
       *[other] { $count } сати после рока
    }
after-due-days =
    { $count ->
        [one] { $count } дан после рока
        [few] { $count } дана после рока
       *[other] { $count } дана после рока
    }
# Дужина: „дужи за 3 сата и 20 минута“.
span-minutes =
    { $count ->
        [one] { $count } минут
        [few] { $count } минута
       *[other] { $count } минута
    }
span-hours =
    { $count ->
        [one] { $count } сат
        [few] { $count } сата
       *[other] { $count } сати
    }

## Зашто је рок тада; свака порука је реченица

# $when је „у петак, 24. априла, у 12.40“.
explain-received = Пријаву смо примили { $when }.
explain-received-web = Пријаву сте послали преко интернета { $when }.
explain-received-phone = Пријаву смо примили телефоном { $when }.
explain-received-sms = Пријаву смо примили СМС поруком { $when }.
explain-received-email = Пријаву смо примили е-поштом { $when }.
explain-received-fax = Пријаву смо примили факсом { $when }.
explain-received-post = Пријаву смо примили поштом { $when }.
explain-received-in-person = Пријаву сте предали лично { $when }.
explain-received-social-media = Пријаву смо примили преко друштвене мреже { $when }.
explain-validated = Прегледали смо је { $when }; рок се рачуна од тада.
explain-reopened = Пријава је поново отворена { $when }; од тада тече нови рок.

# $when је „у уторак, 28. априла“, са временом ако није поноћ.
explain-starts = Рок зато почиње да тече { $when }.
explain-starts-closed = Рок тече само у радно време, па почиње да тече { $when }.

# $first и $last су „понедељак, 27. април“; $first-of и $last-of су исти дани после речи „од“ и „до“.
explain-days-off =
    { $days ->
        [1] { $first }, не рачуна се јер { $reason }.
        [2] { $first }, и { $last }, не рачунају се јер { $reason }.
       *[other] Дани од { $first-of }, до { $last-of }, не рачунају се јер { $reason }.
    }
explain-reason-weekend = је викенд
explain-reason-holiday = је празник ({ $name })
# $fell-on је „у недељу, 15. фебруара“.
explain-reason-instead-of = је нерадни дан уместо празника који је пао { $fell-on } ({ $name })
explain-reason-municipal = управа тада не ради ({ $name })
explain-reason-friday = за пријаве примљене у петак рок почиње да тече наредног радног дана
explain-reason-closed = тада нема радног времена

# $from и $to су „у четвртак, 30. априла, у 9.00“; $duration је „3 сата и 20 минута“.
explain-paused = Рок је стао { $from }, јер смо вас нешто питали, а наставио да тече { $to }; зато је дужи за { $duration }.
# $due је „у четвртак, 30. априла, у 12.40“ или „до краја петка, 1. маја“.
explain-due =
    { $hours ->
        [one] Рок је { $hours } сат: одговор добијате најкасније { $due }.
        [few] Рок је { $hours } сата: одговор добијате најкасније { $due }.
       *[other] Рок је { $hours } сати: одговор добијате најкасније { $due }.
    }

## Празници, како стоје у загради

holiday-si-new-year = Нова година
holiday-si-culture-day = Прешернов дан, словеначки празник културе
holiday-si-easter-sunday = Ускрс
holiday-si-easter-monday = Ускршњи понедељак
holiday-si-uprising-day = Дан отпора окупатору
holiday-si-labour-day = Празник рада
holiday-si-pentecost = Духови
holiday-si-statehood-day = Дан државности Словеније
holiday-si-assumption = Велика Госпа
holiday-si-reformation-day = Дан реформације
holiday-si-remembrance-day = Дан сећања на мртве
holiday-si-christmas = Божић
holiday-si-independence-day = Дан самосталности и јединства
holiday-rs-new-year = Нова година
holiday-rs-christmas = Божић
holiday-rs-statehood-day = Сретење – Дан државности Србије
holiday-rs-good-friday = Велики петак
holiday-rs-holy-saturday = Велика субота
holiday-rs-easter-sunday = Васкрс
holiday-rs-easter-monday = Васкршњи понедељак
holiday-rs-labour-day = Празник рада
holiday-rs-armistice-day = Дан примирја у Првом светском рату
