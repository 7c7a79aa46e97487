### Јавни одговори у канцеларији: уређивање и проналажење док неко пита.

## Страница

knowledge-title = Јавни одговори
knowledge-lead = Питања која многи постављају и одговори који важе за све. Грађани их проналазе док куцају, а ви током пријема.
knowledge-public = Отворите јавну страницу
knowledge-published = Објављени
knowledge-retired = Повучени
knowledge-show-published = Прикажи објављене
knowledge-show-retired = Прикажи повучене
knowledge-empty = Јавних одговора још нема. Овде се виде они које објавите.
knowledge-empty-retired = Повучених одговора нема.
knowledge-more = Прикажи још
knowledge-since = Објављено { $date } · { $author }
knowledge-from = из пријаве { $reference }
knowledge-see = Погледајте шта сви читају
knowledge-new-window = (отвара се нови прозор)
knowledge-change = Измени
knowledge-retire = Повуци
knowledge-retire-sure = Повуци за све
knowledge-cancel = Задржи
knowledge-restore = Објави поново
knowledge-told-made = Одговор на питање „{ $question }” је објављен.
knowledge-told-changed = Одговор на питање „{ $question }” је измењен.
knowledge-told-retired = Одговор на питање „{ $question }” је повучен. Нико га више не проналази.
knowledge-told-restored = Одговор на питање „{ $question }” је поново објављен.
knowledge-no-more = Јавних одговора је већ 500. Повуците неки који више није потребан.

## Образац

knowledge-make-title = Нови јавни одговор
knowledge-make-send = Објави за све
knowledge-save = Објави измене
knowledge-language = Језик
knowledge-question = Питање
knowledge-question-hint = Онако како га људи постављају, у једној реченици.
knowledge-answer = Одговор
knowledge-answer-hint = Тако да важи за све, без имена и бројева људи. Празан ред започиње нови пасус.
knowledge-category = Област
knowledge-category-none = Ниједна посебно
knowledge-marks-question = У питању проверите:
knowledge-marks-answer = У одговору проверите:
field-question-required = Напишите питање.

## Уз пријаву

knowledge-from-request = Објави као јавни одговор
knowledge-from-request-hint = Питање и одговор напишите тако да важе за све. Из које је пријаве настао, виде само службена лица.
knowledge-made-from-it = Из овог одговора настао је јавни одговор:

## Током пријема

knowledge-fitting = { $count ->
    [one] Можда то већ каже { $count } јавни одговор
    [few] Можда то већ кажу { $count } јавна одговора
   *[other] Можда то већ каже { $count } јавних одговора
}
knowledge-take-over = Користи као одговор
