### Подешавања у датотеци у канцеларији и нова општина.

settings-file-title = Подешавања у датотеци
settings-file-lead = Одељења, области са питањима, обрасце и јавне одговоре поделите са другим општинама. Људи, пријава и лозинки у датотеци никада нема.
settings-file-save-title = Сачувајте своја
settings-file-save-lead = Једна датотека са свиме што сада користите. Можете је читати и уређивати у сваком уређивачу текста.
settings-file-save = Преузми подешавања
settings-file-take-title = Преузмите из датотеке
settings-file-take-lead = Најпре видите шта је у датотеци, па бирате. Оно што већ имате остаје како јесте.
settings-file-choose = Изабери датотеку
settings-file-choose-hint = Датотека са подешавањима, која се завршава са .json, до 1 MB.
settings-file-checking = Прегледамо датотеку …
settings-file-found = У датотеци { $name }
settings-file-summary = Ново: { $new }. Већ имате: { $there }. Не може да се преузме: { $refused }.
settings-file-empty = У овој датотеци нема подешавања.
settings-file-nothing-new = У овој датотеци нема ничега што би могло да се преузме.
settings-file-all = Изабери све
settings-file-no = Поништи избор
settings-file-state-same = Управо ово већ имате.
settings-file-state-different = Под овим именом имате нешто друго. Остаје како јесте.
settings-file-state-refused = Не може да се преузме:
settings-file-needs = Уз то долази: { $name }
settings-file-outside = Ове делове датотеке не умемо да протумачимо:
settings-file-send = Преузми изабрано
settings-file-none-chosen = Изаберите бар једну ствар.
settings-file-done = { $count ->
    [one] Преузета је { $count } ствар.
    [few] Преузете су { $count } ствари.
   *[other] Преузето је { $count } ствари.
}
settings-file-done-nothing = Ништа није преузето: све ово већ имате.
settings-file-skipped = Изостављено, јер већ постоји или не може да се преузме:
settings-file-to-catalogue = Погледајте одељења и области
settings-file-thing = { $part }: { $name }
settings-file-part-departments = Одељења
settings-file-part-categories = Области
settings-file-part-answers = Јавни одговори
settings-file-part-templates = Обрасци одговора

## Зашто датотека не може да се прочита

settings-file-unread = Датотека { $name } не може да се користи. Ништа није промењено.
settings-file-fault-empty = У датотеци нема ничега.
settings-file-fault-too-large = Датотека је већа од 1 MB. Датотека са подешавањима је много мања; можда сте изабрали другу.
settings-file-fault-two-bytes = Датотека је сачувана у запису UTF-16. Отворите је у уређивачу текста и сачувајте у запису UTF-8.
settings-file-fault-other-letters = Датотека није сачувана у запису UTF-8, па би се слова као што је ћ оштетила. Отворите је у уређивачу текста и сачувајте у запису UTF-8.
settings-file-fault-table = Ово је табела са вредностима између зареза или тачака са зарезом (CSV). Подешавања су у датотеци која се завршава са .json.
settings-file-fault-no-text = Ово није датотека са подешавањима, него нешто друго, на пример слика или документ.
settings-file-fault-broken = Датотека је оштећена или није сачувана до краја.
settings-file-fault-other-format = Датотека може да се прочита, али у њој нису подешавања Сервиса 48.
settings-file-fault-newer = Ову датотеку је направио новији Сервис 48. Замолите за датотеку верзије 1 или за ажурирање.
settings-file-line = Грешка је у реду { $line }.

## Шта није у реду на једном месту

settings-file-error-required = овде нешто недостаје.
settings-file-error-too-short = текст је прекратак.
settings-file-error-too-long = текст је предугачак.
settings-file-error-control-characters = у тексту има невидљивих знакова или прелома реда.
settings-file-error-invalid = овде треба да стоји нешто друго.
settings-file-error-unknown = тога нема.
settings-file-error-not-allowed = ово се не слаже са осталим.
settings-file-error-no-language = није ни на једном од језика ваше општине.
settings-file-error-twice = у датотеци је двапут.
settings-file-error-closed = то имате, али је затворено. Отворите га поново међу одељењима и областима.
settings-file-error-full = више их не може бити.
settings-file-error-not-taken = не може да се преузме оно чему припада.

## Нова општина

new-title = Нова општина
new-lead = Одавде до прве пријаве треба десет минута. Назив, телефон, изглед, правило и области можете касније да промените.
new-off = Додавање општина овде је искључено. Укључује га онај ко води ову услугу тако што постави тајну OPERATOR_KEY.
new-key = Кључ оператера
new-key-hint = Тајна OPERATOR_KEY ове услуге. Шаље се само са овим обрасцем и нигде се не чува.
new-about = Општина
new-country = Држава
new-country-hint = Одређује временску зону, празнике и законски рок за одговор.
new-own-language = Њен језик
new-languages = Говори и
new-name-sl = Назив на словеначком
new-name-sr = Назив на српском, ћирилицом
new-name-en = Назив на енглеском
new-slug = Адреса
new-slug-hint = Први део веб-адресе, на пример blace: мала латинична слова, цифре и цртице. Касније не може да се промени.
new-prefix = Слова у бројевима
new-prefix-hint = Два до четири латинична слова на почетку броја сваке пријаве, на пример BL. Касније не могу да се промене.
new-phone = Број телефона за пријаве
new-mail-from = Адреса са које шаље пошту
new-mail-from-hint = Са ње стижу потврде и одговори.
new-map = Мапа
new-map-hint = Изаберите датотеку са границом општине или упишите крајње тачке.
new-outline = Граница општине у датотеци GeoJSON
new-outline-choose = Изабери датотеку
new-outline-chosen = Изабрано: { $name }
new-outline-remove = Без границе
new-bounds = Крајње тачке
new-bounds-hint = Запад, југ, исток и север у степенима, на пример 20.90, 43.24, 21.30, 43.38.
new-centre = Где се мапа отвара
new-centre-hint = Географска дужина и ширина у степенима; ако оставите празно, у средини.
new-promise = Обећање
new-promise-hint = 48 сати, рачунато на један од три начина. Друго правило можете да објавите у сваком тренутку.
new-clock = Како се рачуна 48 сати
new-office = Када канцеларија ради
new-office-hint = У сваком реду један део недеље, на пример Mon-Thu 08:00-15:00.
new-administrator = Први администратор
new-administrator-hint = Позив добија поштом. Везу ћете видети и овде, да бисте могли да је предате.
new-administrator-name = Име и презиме
new-administrator-email = Адреса е-поште
new-starter = Почните са одељењима, областима и обрасцима који су потребни мањој општини
new-starter-hint = 6 одељења, 21 област и 6 образаца. Све можете да промените.
new-send = Направи општину
new-made-title = Општина је спремна
new-made-address = Њена адреса
new-made-invitation = Позив за првог администратора, важи седам дана
new-made-copy = Копирај позив
new-made-next = Шта даље
new-made-step-invitation = Администратор отвара позив и бира лозинку. Позив је послат и поштом.
new-made-step-people = Затим позива колеге и прегледа одељења и области.
new-made-step-address = Побрините се да адреса води до ове услуге, ако још не води, и да са уписане адресе може да се шаље пошта.
new-made-another = Направи још једну
problem-switched-off = Додавање општина овде је искључено.
problem-wrong-operator-key = Кључ оператера није исправан.
field-slug-required = Упишите адресу.
field-slug-invalid = Мала латинична слова, цифре и појединачне цртице; на почетку слово.
field-slug-taken = Ову адресу већ има друга општина.
field-slug-not-allowed = Ова адреса није за општине.
field-prefix-required = Упишите два до четири слова.
field-prefix-invalid = Два до четири латинична слова.
field-prefix-taken = Ова слова већ има друга општина.
field-country-required = Изаберите државу.
field-languages-required = Изаберите језик.
field-mail-from-required = Упишите адресу са које стиже пошта.
field-bounds-required = Изаберите границу или упишите крајње тачке.
field-bounds-invalid = Четири броја: запад, југ, исток, север. Запад је мањи од истока, југ мањи од севера.
field-bounds-not-allowed = Ове тачке нису у изабраној држави.
field-centre-invalid = Два броја: географска дужина и ширина.
field-centre-outside-municipality = Ова тачка је изван крајњих тачака.
field-outline-invalid = Ово није GeoJSON са полигоном у степенима географске дужине и ширине.
field-outline-not-allowed = Ова граница није у изабраној држави.
field-outline-too-long = Датотека је већа од 1 MB.

## Шта је у новој општини још остало

start-title = Шта је још остало
start-people = Позовите колеге
start-categories = Додајте одељења и области
start-settings = Преузмите подешавања друге општине
start-look = Додајте грб и поздрав
start-promise = Прегледајте обећање
