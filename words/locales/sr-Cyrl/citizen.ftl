### Странице за грађанке и грађане.

## Оквир сваке странице

shell-skip = На садржај
shell-ways = Главне странице
shell-language = Језик
shell-file = Пријава
shell-track = Праћење
shell-map = Мапа
shell-promise = Обећање
shell-numbers = Обећање у бројкама
shell-answers = Питања и одговори
shell-by-phone = Можете и да нас позовете:
shell-desk = За градске службе
shell-loading = Учитавање …
shell-retry = Покушај поново
shell-offline = Нема везе. Проверите је и покушајте поново.
shell-unreadable = Нешто је запело. Учитајте страницу поново.
shell-errors = Још нешто недостаје:
shell-copied = Копирано.
shell-not-copied = Копирање није могуће. Означите везу и копирајте је сами.

not-found-title = Ове странице нема
not-found-text = Адреса је можда погрешно преписана или странице више нема.
not-found-home = На почетну страницу

choose-title = Изаберите град или општину
choose-lead = Пријавите проблем или питајте. Одговор добијате у обећаном року.
choose-new = Додајте општину
choose-empty = Овде ће бити градови и општине које одговарају на овој страници.

## Почетна страница

home-title = Сервис 48
home-promise =
    { $hours ->
        [one] Одговор добијате у року од { $hours } сата
        [few] Одговор добијате у року од { $hours } сата
       *[other] Одговор добијате у року од { $hours } сати
    }
home-counted-elapsed = Рок тече непрекидно, и ноћу, и викендом, и празником.
home-counted-working-days = Суботе, недеље и празници се не рачунају.
home-counted-working-days-friday = Суботе, недеље и празници се не рачунају; за оно што примимо у петак рок тече од наредног радног дана.
home-counted-weekdays = Рачунају се само радни дани, без празника.
home-counted-office-hours = Рачуна се само радно време управе.
home-learn = Тачан рок сазнајете чим пошаљете пријаву.
home-learn-validation = Рок почиње да тече када пријаву прегледамо.
home-numbers = Овог месеца: { $on-time } од { $decided } одговора у року
home-find = Где је моја пријава?
home-solved = Недавно решено
home-solved-all = Све објављене пријаве
home-solved-empty = Овде ће бити пријаве које смо решили и објавили.

begin-title = Шта желите да нам јавите?
begin-request = Пријавите проблем
begin-question = Питајте
begin-proposal = Предложите
begin-notice = Обавестите
begin-praise-or-complaint = Похвалите или се притужите
begin-phone = Радије бисте позвали? Пријаву ћемо уписати уместо вас:

find-title = Где је моја пријава?
find-lead = Упишите број пријаве и ПИН. Обоје пише на потврди коју сте добили када сте послали пријаву.
find-reference = Број пријаве
find-reference-hint = Како пише на потврди
find-pin = ПИН
find-pin-hint = Шест цифара
find-send = Прикажи пријаву
find-sending = Тражимо …

## Слање пријаве

# „Корак 2 од 5“.
file-progress = Корак { $step } од { $of }
file-next = Даље
file-back = Назад
file-change = Измени

file-what = О чему је реч?
file-category = Област
file-category-choose = Изаберите област
# Иза ове три реченице стоји број телефона.
file-on-call = За ово је задужена дежурна екипа, дању и ноћу.
file-on-call-phone = Ако је хитно, позовите
file-danger = Ако је неко у опасности, позовите
file-text = Опис
file-text-hint = Напишите оно што ће нам помоћи да разумемо о чему је реч. Личне податке, своје или туђе, не наводите.
file-fitting = Можда је одговор већ овде (отвара се у новом прозору):
file-optional = није обавезно

file-where = Где?
file-where-needed = Напишите адресу или означите тачку на мапи; довољно је једно.
file-where-optional = Место није обавезно. Ако је важно, напишите га или означите.
place-address = Адреса или опис места
place-address-hint = На пример: Улица цара Лазара 5, код игралишта
place-locate = Мој положај
place-open-map = Изабери на мапи
place-close-map = Затвори мапу
place-remove = Уклони тачку
place-marked = Тачка је означена.
place-locating = Тражимо ваш положај …
place-refused = Уређај не дозвољава коришћење положаја. Напишите адресу или изаберите тачку на мапи.
place-not-found = Положај није било могуће одредити. Напишите адресу или изаберите тачку на мапи.
place-outside = Ваш положај је изван подручја града. Напишите адресу или изаберите тачку на мапи.

file-photo = Имате ли фотографију?
file-photo-label = Фотографија
file-photo-hint = Није обавезна, али често каже највише. Податке о месту и уређају уклањамо из ње пре него што је сачувамо.
photo-choose = Изабери или сними
photo-choose-other = Изабери другу
photo-remove = Уклони
photo-preview = Фотографија коју сте изабрали
photo-sending = Шаљемо фотографију …
photo-kept = Примили смо фотографију.
photo-retry = Пошаљи поново

file-reply = Како желите одговор?
file-email = Адреса е-поште (није обавезна)
file-email-hint = На њу шаљемо потврду и одговор, и ништа друго. Никада није јавна. Без ње до одговора долазите помоћу броја и ПИН-а.

file-check = Проверите и пошаљите
file-preview-department = Одговор припрема
file-preview-place = Место
file-preview-photo = Приложена
file-preview-reply = Одговор
file-preview-none = Није наведено
file-public = Оно што пошаљете није јавно. Службено лице може касније да објави сажетак и одговор; ваше име и адресу е-поште не објављујемо никада.
file-never-public = Похвале и притужбе никада нису јавне.
file-send = Пошаљи
file-sending = Шаљемо …
file-awaits-photo = Чекамо фотографију …
file-offline = Нема везе. Пријава је сачувана на овом уређају и биће послата чим се веза врати, ако оставите страницу отворену.
file-kept = Оно што сте написали сачувано је на овом уређају.
file-send-again = Пошаљи поново
file-send-as-new = Пошаљи као нову пријаву

## Потврда

receipt-title = Примили смо вашу пријаву
# $when је „у четвртак, 30. априла, у 12.40“ или „до краја петка, 1. маја“.
receipt-due = Одговор добијате најкасније { $when }.
receipt-reference = Број пријаве
receipt-pin = ПИН
receipt-keep = Сачувајте број и ПИН. Помоћу њих у сваком тренутку видите шта је са вашом пријавом.
receipt-link = До ње долазите и преко ове везе:
receipt-copy = Копирај везу
receipt-print = Одштампај
receipt-next = Шта следи
receipt-next-department = Пријаву је већ добила служба која је за њу надлежна.
receipt-next-email = Потврду и одговор шаљемо на вашу адресу е-поште.
receipt-next-track = Одговор ће вас чекати на страници за праћење.
receipt-next-late = Ако закаснимо са одговором, руководство службе то одмах сазнаје, а ви то видите на страници за праћење.
receipt-none-title = Овде нема потврде
receipt-none-text = Потврда се види у картици у којој сте послали пријаву. Пријаву можете да нађете и помоћу броја и ПИН-а.

## Праћење

track-title = Ваша пријава
track-now-received = Примили смо пријаву.
track-now-assigned = У раду: { $department }.
track-now-overdue = Каснимо са одговором: { $department }.
track-now-waiting = Чекамо ваш одговор. Рок за то време мирује.
track-now-drafted = Одговор је написан и чека потврду: { $department }.
track-now-answered = Одговорили смо. Исход: { $outcome }.
track-now-withdrawn = Пријава је повучена.
track-then-due = Одговор добијате најкасније { $when }.
track-then-overdue = Одговор је требало да добијете најкасније { $when }. Руководство службе је обавештено.
track-then-waiting = Када одговорите, рок тече даље.
track-then-sending = Одговор је на путу до ваше адресе е-поште; можете да га прочитате и овде.
track-then-delivering = Одговор је на путу; можете да га прочитате и овде.
# $when је „до петка, 28. августа 2026. године“.
track-then-planned = Биће урађено { $when }.
track-then-answered = Цео одговор је испод.
track-then-withdrawn = Зато одговора неће бити.
track-answer = Одговор
track-own = Шта сте написали
track-place = Место:
track-place-point = тачка на мапи
track-timeline = Шта се догодило
track-none-title = Не налазимо ову пријаву
track-none-text = Веза је можда непотпуна. Пријаву можете да нађете и помоћу броја и ПИН-а.
track-none-find = Пронађите пријаву

# $verdict је „3 сата пре рока“ или „3 сата после рока“.
clock-answered = Одговорено { $verdict }
clock-why = Зашто тада?

# $channel је назив пута: Интернет, Телефон …
timeline-received = Примили смо пријаву. Начин слања: { $channel }.
timeline-assigned = Пријаву је добила служба: { $department }.
timeline-handed-over = Пријава је предата: { $to } (пре тога: { $from }).
timeline-taken = О пријави од сада брине друга особа.
timeline-overdue = Рок је истекао без одговора.
timeline-answered = Одговорили смо. Исход: { $outcome }.
timeline-delivered = Одговор је доступан на овој страници.
timeline-delivered-email = Одговор смо послали на вашу адресу е-поште.
timeline-tried = Покушали смо да вам саопштимо одговор, али вас нисмо добили. Покушаћемо поново.
timeline-published = Одговор је објављен.

letter-planned-for = Биће урађено
letter-handed-to = Предато
letter-reason = Разлог
letter-goes-on-as = Наставља се под бројем
letter-signature =
    { $author }
    { $department }

## Праћење: шта може да учини ко је послао пријаву

track-now-unvalidated = Примили смо пријаву. Прегледамо је пре него што је добије надлежна служба.
# $when је „до петка, 28. августа 2026. године“.
track-now-promise-broken = Обећали смо да ће бити урађено { $when }, али обећање нисмо испунили. Пријава је поново у раду: { $department }.
track-then-kept = Оно што смо обећали је урађено.
track-question = Питање за вас
# $when је „у четвртак, 30. априла, у 12.40“ или „до краја петка, 1. маја“.
track-question-until = Одговорите најкасније { $when }. Дотле рок мирује; када одговорите или када то време прође, поново тече.
track-reply = Ваш одговор
track-reply-send = Пошаљи одговор
track-sending = Шаљемо …
track-done-reply = Хвала, примили смо ваш одговор. Рок поново тече.
track-reopen = Ствар није решена? Поново отворите пријаву
track-reopen-clock = Пријаву ће поново разматрати иста служба. Почеће да тече нов рок за одговор, а досадашњи одговор остаје на овој страници.
track-reopen-until = То можете да учините најкасније { $when }.
track-reopen-why = Шта још није решено?
track-reopen-send = Поново отвори пријаву
track-done-reopen = Пријава је поново отворена и има нов рок за одговор.
track-withdraw = Повуците пријаву
track-withdraw-sure = Повучену пријаву више не разматрамо и на њу не одговарамо. Повлачење не може да се опозове. Да ли заиста желите да је повучете?
track-withdraw-send = Да, повуци пријаву
track-done-withdraw = Повукли смо пријаву, како сте желели.
track-rating = Ваше мишљење
track-rating-score = Колико сте задовољни одговором?
rating-1 = Веома незадовољни
rating-2 = Незадовољни
rating-3 = Ни задовољни ни незадовољни
rating-4 = Задовољни
rating-5 = Веома задовољни
track-rating-text = Желите ли нешто да додате?
track-rating-hint = Није обавезно. Чита само управа, јавно није никада.
track-rating-send = Пошаљи мишљење
track-done-rating = Хвала вам на мишљењу.
track-overtaken = Стање пријаве се у међувремену променило, па ово сада није могуће. Приказано је садашње стање.
track-unsent = Оно што сте написали није послато:
track-former =
    { $count ->
        [1] Претходни одговор
       *[other] Претходни одговори
    }
former-verdict = Одговор од { $date } ({ $verdict })
former-undelivered = Одговор од { $date }
letter-promise = Обећање
clock-provisional = По правилу управе рок почиње да тече када пријаву прегледамо. Док је не прегледамо, рачунамо га од пријема; тачан рок ће бити овде после прегледа.
clock-statutory = По закону одговор добијате најкасније { $when }.
# $due је „у четвртак, 30. априла, у 12.40“ или „до краја петка, 1. маја“.
timeline-validated = Прегледали смо пријаву. Рок за одговор: { $due }.
timeline-asked = Нешто смо вас питали. Док не одговорите, рок мирује.
timeline-replied = Одговорили сте на питање. Рок поново тече: { $due }.
timeline-resumed-no-reply = На питање нисмо добили одговор. Рок поново тече: { $due }.
timeline-resumed-needless = Одговор на питање нам више није потребан. Рок поново тече: { $due }.
timeline-recategorised = Пријава припада области: { $to } (пре тога: { $from }).
timeline-recategorised-due = Пријава припада области: { $to } (пре тога: { $from }). Рок се зато рачуна друкчије: { $due }.
timeline-resolved = Обећано је урађено.
timeline-promise-broken = Обећање да ће бити урађено { $date } нисмо испунили. Пријава је поново отворена. Нови рок за одговор: { $due }.
timeline-reopened = Пријава је поново отворена. Нови рок за одговор: { $due }.
timeline-withdrawn = Пријава је повучена.
timeline-merged = Пријаву разматрамо заједно са пријавом { $reference }, која говори о истој ствари. Одговор добијате онако како сте желели и у свом року.
timeline-parted = Пријаву поново разматрамо засебно.
timeline-joined = Исту ствар је пријавио још неко. Одговор припремамо за све заједно.
timeline-split = Пријава говори о двема стварима. Једну разматрамо као нову пријаву: број { $reference }, ПИН { $pin }.
timeline-split-from = Пријава { $reference } говори о двема стварима; ово је једна од њих. Рок тече од истог пријема.

## Обећање

promise-title = Наше обећање
