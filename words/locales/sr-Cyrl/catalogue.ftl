### Одељења и области у служби.

catalogue-title = Одељења и области
catalogue-lead = Шта људи могу да пријаве и ко им одговара. Свака измена се уписује у евиденцију радњи.
catalogue-change = Измени
catalogue-save = Сачувај измене
catalogue-up = Помери нагоре
catalogue-down = Помери надоле
catalogue-told-up = Померено нагоре: { $name }
catalogue-told-down = Померено надоле: { $name }
catalogue-name-sl = Назив на словеначком
catalogue-name-sr = Назив на српском, ћирилицом
catalogue-name-en = Назив на енглеском

## Одељења

catalogue-departments = Одељења
catalogue-departments-lead = Пријаве добијају одељења и спољни извођачи. Истим редом стоје и на списковима за избор.
catalogue-department-make = Ново одељење
catalogue-department-make-send = Сачувај одељење
catalogue-utility = То је спољни извођач
catalogue-responsible = Одговорно лице
catalogue-responsible-hint = Овом лицу се додељују нове пријаве одељења, а подсетници прво стижу њему.
catalogue-head = Руководилац
catalogue-head-hint = Добија обавештење када пријава касни. Може се изабрати само особа с улогом руководиоца.
catalogue-person-none = Нико
catalogue-people-later = Када одељење буде сачувано, позовите људе у њега. Затим можете да изаберете одговорно лице и руководиоца.
catalogue-responsible-is = Одговорно лице: { $name }
catalogue-head-is = Руководилац: { $name }
catalogue-nobody = Без одговорног лица и руководиоца
catalogue-department-closed = Затворено. Његови одговори остају у бројкама.
catalogue-department-close = Затвори одељење
catalogue-department-close-hint = Затвореном одељењу се не може доделити ништа. Његови одговори остају, а одељење можете поново да отворите.
catalogue-department-close-sure = Затвори за све
catalogue-department-reopen = Поново отвори
catalogue-department-kept-open = Ово одељење још не може да се затвори:
catalogue-kept-by-categories = њему припадају области: { $what }
catalogue-kept-by-requests = на одговор или обећани датум још чекају пријаве: { $what }
catalogue-kept-by-people = у њему раде: { $what }
catalogue-told-department-made = Одељење „{ $name }“ је сачувано. Сада позовите људе у њега.
catalogue-told-department-changed = Одељење „{ $name }“ је измењено.
catalogue-told-department-closed = Одељење „{ $name }“ је затворено. Више не добија пријаве.
catalogue-told-department-reopened = Одељење „{ $name }“ је поново отворено.

## Шта није у реду с пољем

field-responsible-unknown = Ова особа више не ради у том одељењу. Изаберите неког другог.
field-head-unknown = Ова особа више не ради у том одељењу. Изаберите неког другог.
field-head-not-allowed = Ова особа нема улогу руководиоца. Изаберите неког другог.

## Области

catalogue-categories = Области
catalogue-categories-lead = На шта пријава може да се односи. Области стоје уз своје одељење, као у обрасцу за грађане.
catalogue-category-make = Нова област
catalogue-category-make-send = Сачувај област
catalogue-category-department = Одељење
catalogue-category-department-choose = Изаберите одељење
catalogue-category-kinds = Може да се изабере за
catalogue-category-on-call = Постоји дежурна екипа
catalogue-category-on-call-hint = Тада 48 сати тече без прекида, и ноћу и нерадним данима. Измена важи за пријаве примљене после ње; раније примљене задржавају свој рок.
catalogue-category-public = Одговори су унапред означени за објаву
catalogue-category-public-hint = Поље за објаву одговора је тада већ означено. Ко одговара, и даље чита оно што се објављује и може да одустане од објаве. Похвале и притужбе никада не објављујемо.
catalogue-category-is-on-call = дежурна екипа
catalogue-category-is-public = унапред означено за објаву
catalogue-category-is-emergency = без пријава: зове се { $phone }
catalogue-category-asks =
    { $count ->
        [one] { $count } додатно питање
        [few] { $count } додатна питања
       *[other] { $count } додатних питања
    }
catalogue-category-retire = Повуци област
catalogue-category-retire-sure = Повуци за све
catalogue-category-retire-hint = Више се никоме неће нудити. На пријавама које је имају остаје, а можете је поново понудити.
catalogue-category-retired = Повучена. Остаје на својим пријавама.
catalogue-category-restore = Поново понуди
catalogue-keep = Задржи
catalogue-told-category-made = Област „{ $name }“ сада може да се изабере.
catalogue-told-category-changed = Област „{ $name }“ је измењена.
catalogue-told-category-retired = Област „{ $name }“ је повучена. Више се никоме не нуди.
catalogue-told-category-restored = Област „{ $name }“ се поново нуди.

## Упозорење за хитне случајеве

catalogue-emergency = Упозорење за хитне случајеве
catalogue-emergency-lead = Ко изабере ову област, уместо обрасца види упозорење с бројем телефона и не може да пошаље пријаву.
catalogue-emergency-sl = Упозорење на словеначком
catalogue-emergency-sr = Упозорење на српском, ћирилицом
catalogue-emergency-en = Упозорење на енглеском
catalogue-emergency-phone = Број телефона
catalogue-emergency-phone-hint = На пример 112 или број дежурне службе.
catalogue-emergency-save = Сачувај упозорење
catalogue-emergency-remove = Уклони упозорење
catalogue-told-emergency = Упозорење уз област „{ $name }“ је сачувано. Пријаве се тамо сада не могу слати.
catalogue-told-emergency-removed = За област „{ $name }“ пријаве се поново примају.

## Додатна питања

catalogue-questions = Додатна питања
catalogue-questions-lead = Највише осам питања која вам помажу да одмах поступите. Одговоре виде подносилац и запослени; никада нису јавни.
catalogue-question-make = Ново питање
catalogue-question-make-send = Сачувај питање
catalogue-question-sl = Питање на словеначком
catalogue-question-sr = Питање на српском, ћирилицом
catalogue-question-en = Питање на енглеском
catalogue-question-type = Врста одговора
catalogue-question-type-choose = Изаберите врсту одговора
catalogue-question-required = Одговор је обавезан
catalogue-question-is-required = обавезно
catalogue-choices-sl = Могућности на словеначком
catalogue-choices-sr = Могућности на српском, ћирилицом
catalogue-choices-en = Могућности на енглеском
catalogue-choices-hint = Свака у свом реду, на сваком језику истим редом.
catalogue-question-retire = Повуци
catalogue-question-restore = Поново питај
catalogue-question-retired = Повучено. Ранији одговори остају.
catalogue-told-question-made = Питање „{ $name }“ је сада у обрасцу.
catalogue-told-question-changed = Питање „{ $name }“ је измењено. Ранији одговори задржавају тадашњи текст.
catalogue-told-question-retired = Питање „{ $name }“ више није у обрасцу.
catalogue-told-question-restored = Питање „{ $name }“ је поново у обрасцу.
data-type-string = ред текста
data-type-number = број
data-type-datetime = дан и сат
data-type-text = више редова текста
data-type-singlevaluelist = једна могућност са списка
data-type-multivaluelist = више могућности са списка

## Шта није у реду с пољем области

field-kinds-required = Изаберите бар једну врсту пријаве.
field-emergency-phone-required = Упишите број телефона.
field-emergency-phone-invalid = Број упишите цифрама, на пример 112.
field-data-type-required = Изаберите врсту одговора.
field-choices-sl-required = Напишите могућности на словеначком.
field-choices-sl-invalid = Напишите од 2 до 30 могућности, исто толико на сваком језику.
field-choices-sl-taken = Једна могућност стоји двапут.
field-choices-sr-required = Напишите могућности на српском.
field-choices-sr-invalid = Напишите од 2 до 30 могућности, исто толико на сваком језику.
field-choices-sr-taken = Једна могућност стоји двапут.
field-choices-en-required = Напишите могућности на енглеском.
field-choices-en-invalid = Напишите од 2 до 30 могућности, исто толико на сваком језику.
field-choices-en-taken = Једна могућност стоји двапут.

## Правила распоређивања

catalogue-routes = Правила распоређивања
catalogue-routes-lead = Које одељење добија пријаву, одређује прво правило које одговара. Ако ниједно не одговара, добија је одељење њене области.
catalogue-routes-empty = Правила нема: сваку пријаву добија одељење њене области.
catalogue-route-make = Ново правило
catalogue-route-make-send = Сачувај правило
catalogue-route-name = Назив правила
catalogue-route-name-hint = Колеге га виде у току пријаве, грађани не.
catalogue-route-category = Област
catalogue-route-any-category = све области
catalogue-route-district = Месна заједница
catalogue-route-any-district = било где
catalogue-route-when = Када
catalogue-route-when-hint = Рачуна се када је пријава примљена. Ван радног времена значи нерадним данима и ван радног времена канцеларије; ако га обећање не рачуна, онда ноћу.
catalogue-route-weekdays = Којим данима почиње
catalogue-route-from = Од
catalogue-route-to = До
catalogue-route-to-hint = Ако је време раније од горњег, важи за наредни дан.
catalogue-route-hours = { $days }, { $from }–{ $to }
catalogue-route-department = Одељење које добија пријаву
catalogue-route-remove = Уклони правило
catalogue-told-route-made = Правило „{ $name }“ важи од сада.
catalogue-told-route-changed = Правило „{ $name }“ је измењено.
catalogue-told-route-removed = Правило „{ $name }“ је уклоњено.
catalogue-kept-by-routes = пријаве му додељују правила: { $what }
route-when-always = у свако доба
route-when-off-duty = ван радног времена
route-when-hours = одређеним данима и сатима

## Шта би се десило

catalogue-trial = Шта би се десило?
catalogue-trial-category = Област пријаве
catalogue-trial-category-choose = Изаберите област
catalogue-trial-district = Место
catalogue-trial-no-district = ни у једној месној заједници
catalogue-trial-at = Примљена
catalogue-trial-send = Прикажи одељење
catalogue-trial-by-rule = { $department }, јер тако одређује правило „{ $rule }“.
catalogue-trial-by-category = { $department }, јер му припада та област.

## Шта није у реду с пољем правила

field-weekdays-required = Изаберите бар један дан.
field-time-from-required = Упишите од када.
field-time-from-invalid = Време упишите са сатима и минутима, на пример 22:00.
field-time-to-required = Упишите до када.
field-time-to-invalid = Време упишите са сатима и минутима, на пример 06:00.
