### Обрасци одговора: писање и употреба у одговору.

## Страна са обрасцима

templates-title = Обрасци одговора
templates-lead = Текстови које може да унесе свако ко одговара, са исходом и следећим кораком. Већ послати одговори остају какви јесу.
templates-empty = Образаца још нема. Овде се приказују они које припремите.
templates-make-title = Нови образац
templates-make-send = Сачувај образац
templates-save = Сачувај измене
templates-change = Измени
templates-retire = Повуци
templates-retire-sure = Повуци за све
templates-cancel = Задржи
templates-told-made = Образац „{ $name }“ је доступан свима који одговарају.
templates-told-changed = Образац „{ $name }“ је измењен.
templates-told-retired = Образац „{ $name }“ је повучен. При одговарању се више не нуди.
templates-name = Назив
templates-name-hint = По њему га налазите при одговарању.
templates-category = Област
templates-category-all = Све области
templates-outcome = Исход
templates-outcome-choose = Изаберите исход
templates-text-sl = Текст на словеначком
templates-text-sr = Текст на српском, ћирилицом
templates-text-en = Текст на енглеском
templates-text-hint = У витичастим заградама стоји оно што се попуњава за сваку пријаву.
templates-working-days = Обећани датум, у радним данима
templates-working-days-hint = Оставите празно ако сваки одговор наводи свој датум.
templates-addressee = Прималац
templates-addressee-hint = Оставите празно ако сваки одговор наводи свог.
templates-placeholders = Шта може да се попуни
templates-placeholders-hint = Напишите заједно са заградама. Датум се исписује с предлогом, на пример „до четвртка, 30. априла 2026“.
templates-in-days =
    { $days ->
        [one] обећање за { $days } радни дан
        [few] обећање за { $days } радна дана
       *[other] обећање за { $days } радних дана
    }
templates-languages = Језици: { $languages }
templates-no-more = Има већ 300 образаца. Повуците неки који вам више не треба.

## Шта може да се попуни

placeholder-number = број пријаве
placeholder-category = област
placeholder-place = место
placeholder-department = одељење
placeholder-deadline = рок за одговор
placeholder-municipality = назив града
placeholder-date = обећани датум
placeholder-addressee = прималац

## Употреба у одговору

template-choose = Унесите образац
template-choose-hint = Упишите део назива и изаберите га са списка.
template-insert = Унеси
template-unknown = Овде нема обрасца с тим називом.
template-inserted = Унето: { $name }
template-undo = Поништи уношење
template-language = Језик подносиоца: { $wanted }. Образац на том језику нема текст. Језик унетог текста: { $language }.
template-gaps = Још треба попунити: { $gaps }
template-gap-fill = Попуни: { $gap }

## Шта није у реду с пољем

field-unfilled = Овде још нешто треба попунити.
field-closed = Ово је већ завршено.
field-duplicate-of-closed = На пријаву са овим бројем већ је одговорено или је повучена. Одговорите на ову пријаву посебно.
field-full = Већ их је заједно онолико колико може да буде.
field-duplicate-of-full = Уз ову пријаву их је већ највише што може, 50. Остале спојите са другом или одговорите на њу.
field-category-full = Ова пријава је већ подељена пет пута. Више пута није могуће.
field-text-unfilled = Попуните или обришите оно што је у витичастим заградама.
field-text-sl-required = Напишите на словеначком.
field-text-sl-unknown = У витичастим заградама је нешто што не може да се попуни.
field-text-sr-required = Напишите на српском.
field-text-sr-unknown = У витичастим заградама је нешто што не може да се попуни.
field-text-en-required = Напишите на енглеском.
field-text-en-unknown = У витичастим заградама је нешто што не може да се попуни.
field-working-days-invalid = Упишите број од 1 до 250.
