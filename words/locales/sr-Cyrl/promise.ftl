### Обећање једноставним речима и колико га држимо, у бројкама.

## Правило, по једна реченица

rule-hours =
    { $hours ->
        [one] Одговарамо у року од { $hours } сата.
        [few] Одговарамо у року од { $hours } сата.
       *[other] Одговарамо у року од { $hours } сати.
    }
rule-counts-elapsed = Рачуна се сваки сат, и дању и ноћу, и викендом и празником.
# $weekdays је „од понедељка до петка“ или „понедељак, среда и субота“.
rule-counts-working-days = Рачунају се радни дани ({ $weekdays }), сваки са 24 сата. Празници и други нерадни дани се не рачунају.
rule-counts-office-hours = Рачуна се само радно време управе. Празници и други нерадни дани се не рачунају.
rule-start-receipt = Рок почиње да тече када пријаву примимо.
rule-start-validation = Рок почиње да тече када пријаву прегледамо; видите када смо је примили и када смо је прегледали. Ако је не прегледамо, тече од пријема.
rule-outside-working-days = Ако би рок почео нерадног дана, тече од почетка наредног радног дана.
rule-outside-office-hours = Ако би рок почео ван радног времена, тече од када управа следећи пут почне са радом.
rule-friday = Ако би рок почео у петак, тече од наредног радног дана.
weekdays-range = од { $first } до { $last }

## Обећање

promise-rule = Како рачунамо
promise-office = Радно време
# $categories је списак назива.
promise-on-call = Где постоји дежурна екипа, рачуна се сваки сат од пријема пријаве, и ноћу и празником: { $categories }.
promise-pause = Ако морамо нешто да вас питамо, рок мирује док не одговорите, али највише пет дана.
promise-statutory =
    { $days ->
        [one] Одговор у року од { $days } дана тражи и закон. Тај рок тече посебно, од пријема пријаве.
        [few] Одговор у року од { $days } дана тражи и закон. Тај рок тече посебно, од пријема пријаве.
       *[other] Одговор у року од { $days } дана тражи и закон. Тај рок тече посебно, од пријема пријаве.
    }
promise-answer = Шта се рачуна као одговор
promise-counts = Рачуна се одговор који вам нешто каже: шта смо урадили, када ћемо, коме смо пријаву предали или зашто нећемо. Аутоматска потврда није одговор.
promise-dates = Ако у одговору обећамо дан до којег ће нешто бити урађено, имамо времена до краја тог дана. Ако обећање не испунимо, пријаву поново отварамо, а прекршено обећање остаје у бројкама.
promise-reopened = Завршену пријаву можете поново да отворите у року од 14 дана. Тада почиње нови рок; како је истекао први, остаје у бројкама.
promise-told = Ко сазнаје да одговор касни
addressee-responsible-person = особа која решава пријаву
addressee-head = руководилац службе
addressee-administrator = администратор
addressee-leadership = руководство управе
promise-told-half = Када прође половина рока
promise-told-three-quarters = Када прођу три четвртине рока
promise-told-due = Када рок прође
promise-told-visible = Кашњење од тада виде сви.
promise-told-day-after = Када прођу још 24 сата, рачуната на исти начин
promise-told-nobody = нико
promise-told-date = Када прође обећани дан
promise-quiet = Између { $from } и { $to } и нерадним данима поруке службеницима чекају, осим кад о ствари брине дежурна екипа; кашњење се ипак бележи одмах.
promise-calculator = Када бисте добили одговор?
promise-calculator-lead = Рачунамо по правилу и календару који важе када пошаљете пријаву.
promise-received-at = Ако пошаљете
promise-category = Област
promise-category-hint = Изаберите је само ако се о њој стара дежурна екипа.
promise-category-any = све друге области
promise-compute = Израчунај
promise-computed-by = По верзији { $rule } правила и верзији { $calendar } календара.
promise-days-off = Дани који се не рачунају
promise-days-off-lead = Празници и други нерадни дани, ове и следеће године:
promise-days-off-none = По овом правилу рачуна се сваки дан, и празник.
promise-year = { $year }.
promise-instead-of = уместо празника: { $name }
promise-day-off = нерадни дан
promise-worked = радни дан по одлуци управе
promise-history = Како се правило мењало
promise-calendars = Како се календар мењао
promise-law-only = Само празници које одређује закон.
promise-version = Верзија { $version }
version-now = Важи од { $from }
version-now-always = Важи од почетка
version-past = Важила је од { $from } до { $until }
version-past-always = Важила је од почетка до { $until }
version-to-come = Почиње да важи { $from }
version-never = Није почела да важи; заменила ју је новија
promise-data = Исто као подаци:
promise-data-due = Израчунавање као подаци:

## Бројке

numbers-lead = Колико сте одговора добили у обећаном року. Свако може сам да провери.
numbers-choice = Период и избор
numbers-from = Од
numbers-to = До
numbers-department = Служба
numbers-any-department = све службе
numbers-category = Област
numbers-any-category = све области
numbers-show = Прикажи
numbers-presets = Периоди
numbers-this-month = овај месец
numbers-last-month = прошли месец
numbers-90-days = последњих 90 дана
numbers-this-year = ова година
numbers-period = Од { $from } до { $to }
numbers-headline = { $on-time } од { $decided } одговора у року ({ $share })
numbers-none-decided = У овом периоду још није дат ниједан одговор и није истекао ниједан рок.
numbers-empty = У овом периоду није било ниједне пријаве. Изаберите други период или шири избор.
numbers-as-of = Стање { $when }
numbers-details = Све бројке
numbers-months = По месецима
numbers-departments = По службама
numbers-categories = По областима
numbers-month = Месец
numbers-share = Удео у року
numbers-table = Исте бројке у табели
numbers-total = Укупно
# Поред стубића: „93,8% (214 од 228)“.
numbers-bar = { $share } ({ $on-time } од { $decided })
numbers-part = { $on-time } од { $decided }
numbers-few = премало случајева за поређење
numbers-few-why = Где је мање од { $count } случајева, удео не приказујемо: једна пријава више или мање сувише би га променила.
numbers-counted = Пријава се рачуна у дан када је стигла; поново отворена и у дан када је отворена.
numbers-download = Подаци
numbers-csv = Бројке као табела (CSV)
numbers-sheets = Недељни листови
numbers-sheets-lead = Недеља сваке службе на једној страни, за састанак или огласну таблу:

count-received = Примљене пријаве
count-reopened = Поново отворене пријаве
count-on-time = Одговори у року
count-late = Одговори после рока
count-unanswered = Без одговора, рок је истекао
count-withdrawn = Повучене пре одговора
count-running = Рок још тече
count-sum = Примљених и поново отворених пријава укупно је онолико колико износи наредних пет бројева.
count-median = Време за које је стигла половина одговора
count-p90 = Време за које је стигло девет од десет одговора
count-times = У ова два времена рачуна се сваки сат, и ноћу и викендом; тачна су на 3%.
count-promised = Обећани дани у одговорима
count-kept = Испуњена обећања
count-broken = Прекршена обећања
count-not-competent = Није у нашој надлежности, предато другима
count-satisfaction = Задовољство
count-validation = Од пријема до прегледа, у просеку
numbers-satisfaction =
    { $ratings ->
        [one] { $score } од 5 ({ $ratings } оцена)
        [few] { $score } од 5 ({ $ratings } оцене)
       *[other] { $score } од 5 ({ $ratings } оцена)
    }
numbers-no-ratings = још нема оцена
numbers-validation =
    { $reports ->
        [one] { $length } ({ $reports } пријава)
        [few] { $length } ({ $reports } пријаве)
       *[other] { $length } ({ $reports } пријава)
    }

## Недељни лист

sheet-title = Недељни лист
sheet-choose = Изаберите службу:
sheet-week = Недеља од { $from } до { $to }
sheet-responsible = Одговорно лице: { $name }
sheet-numbers = Недеља у бројкама
sheet-number = Број
sheet-this-week = Ова недеља
sheet-week-before = Недеља пре
sheet-year = Ове године
sheet-overdue = Касне
sheet-due = Рок истиче у наредних седам дана
sheet-promises = Обећања која тек долазе
sheet-reference = Пријава
sheet-category = Област
sheet-received = Примљено
sheet-due-at = Рок
sheet-promised-at = Обећано до
sheet-none-overdue = Ниједна пријава не касни.
sheet-none-due = У наредних седам дана не истиче ниједан рок.
sheet-none-promises = Нема отворених обећања.
sheet-more = Списак је дужи; овде је само почетак.
sheet-as-of = На списковима је оно што је отворено { $when }.
sheet-day-end = крај дана { $date }
sheet-previous = Претходна недеља
sheet-next = Следећа недеља
sheet-print = Одштампај

## Бројеви и трајања

decimal = { $whole },{ $tenth }
percent = { $number }%
length-minutes =
    { $count ->
        [one] { $count } минут
        [few] { $count } минута
       *[other] { $count } минута
    }
length-hours =
    { $count ->
        [one] { $count } сат
        [few] { $count } сата
       *[other] { $count } сати
    }
length-days =
    { $count ->
        [one] { $count } дан
        [few] { $count } дана
       *[other] { $count } дана
    }

## Поља на овим страницама

field-from-invalid = Упишите први дан, на пример 1. 4. 2026.
field-from-not-allowed = Први дан је после последњег. Изаберите ранији.
field-from-too-far = Период може да има највише десет година и не почиње пре 2000. године. Изаберите каснији први дан.
field-to-invalid = Упишите последњи дан, на пример 30. 4. 2026.
field-to-too-far = Изаберите последњи дан између 2000. и 2100. године.
field-department-unknown = Те службе нема. Изаберите другу.
field-category-unknown = Те области нема. Изаберите другу.
