# Радно место службеника: улаз, списак пријава одељења, пријава и одговор на њу.

## Улаз

desk-sign-in-title = Улаз за запослене
desk-sign-in-lead = За одговарање на пријаве вашег одељења.
desk-sign-in-email = Службена адреса е-поште
desk-sign-in-password = Лозинка
desk-sign-in-show = Прикажи лозинку
desk-sign-in-send = Пријави се
desk-sign-in-sending = Проверавамо лозинку.
# Which of the two is wrong is never said.
field-password-wrong = Адреса е-поште или лозинка није исправна. Проверите обе.
desk-sign-in-ended = Због дуже паузе приступ је затворен. Пријавите се поново; све што сте написали је сачувано.
desk-sign-in-out = Одјавили сте се.
desk-sign-in-out-everywhere = Одјавили сте се на свим уређајима.

## Списак

desk-title = Пријаве
desk-title-overdue = { $count ->
    [one] { $count } закаснела пријава
    [few] { $count } закаснеле пријаве
   *[other] { $count } закаснелих пријава
}
desk-queues = Спискови
desk-queue-open = Чекају одговор
desk-queue-overdue = Закаснеле
desk-queue-answered = Са одговором
desk-queue-due-today = Рок истиче данас
desk-queue-mine = Моје
desk-queue-unassigned = Нераспоређене
desk-queue-drafted = За објаву
desk-queue-waiting = Чека се грађанин
desk-queue-to-deliver = Одговор није уручен
desk-queue-reopened = Поново отворене
desk-queue-unhappy = Незадовољни грађани
desk-queue-promises = Рокови обећања
desk-queues-empty = Празни спискови
desk-list-order-open = Најближи рок је на врху.
desk-list-order-overdue = Најстарији прекорачени рок је на врху.
desk-list-order-answered = Најновији одговор је на врху.
desk-list-order-waiting = На врху је пријава која најдуже чека грађанина.
desk-list-order-unhappy = Најновије мишљење је на врху.
desk-list-order-promises = Најближи обећани дан је на врху.
desk-more = Прикажи још
desk-empty-open = На све пријаве је одговорено. Кад стигне нова, биће овде.
desk-empty-overdue = Ниједна пријава не касни. Овде би биле оне којима је рок прошао.
desk-empty-answered = Овде ће бити пријаве на које је ваше одељење одговорило.
desk-empty-due-today = Данас више не истиче ниједан рок. Овде би биле пријаве на које треба одговорити још данас.
desk-empty-mine = Ни за једну пријаву нисте задужени ви. Овде ће бити оне које добијете или преузмете.
desk-empty-unassigned = Све пријаве су распоређене. Овде би биле нове које још немају одељење.
desk-empty-drafted = Ниједан одговор не чека објаву. Овде ће бити нацрти одговора.
desk-empty-waiting = Ниједно питање не чека грађанина. Овде ће бити пријаве код којих сте грађанина нешто питали.
desk-empty-to-deliver = Сви одговори су уручени. Овде би били они који до грађанина још нису стигли.
desk-empty-reopened = Ниједна пријава није поново отворена. Овде ће бити оне које треба решити још једном.
desk-empty-unhappy = У последњих 30 дана није било лошег мишљења. Овде би биле пријаве које су грађани оценили са 1 или 2.
desk-empty-promises = У наредних 14 дана не истиче ниједно обећање. Овде ће бити пријаве са обећаним даном.
desk-stale = Списак није било могуће освежити. Приказано је стање: { $time }.
desk-refresh = Освежи
desk-has-photo = са фотографијом
desk-choose = Изаберите пријаву са списка.
desk-choose-hint = Овде ће бити пријава и простор за одговор.

desk-account = Пријављени сте као
desk-sign-out = Одјави се
desk-sign-out-everywhere = Одјави се на свим уређајима
desk-numbers-title = Само бројке
desk-numbers-lead = Ваша улога омогућава увид у то како се обећање држи, али не и у појединачне пријаве.
desk-numbers-open = Отвори бројке

desk-keys = Тастери
desk-keys-next = следећа пријава
desk-keys-previous = претходна пријава
desk-keys-open = отвори пријаву
desk-keys-help = прикажи или сакриј ове тастере
desk-keys-or = или

## Пријава

desk-back = Назад на списак
desk-request-missing = Ове пријаве нема међу пријавама вашег одељења. Можда сте је предали другом одељењу.
desk-request-title = Пријава { $reference }
desk-print = Одштампај
desk-citizen-text = Шта пише грађанин
desk-facts = Подаци
desk-received = Примљено
desk-channel = Како је стигла
desk-reply-channel = Куда иде одговор
desk-department = Одељење
desk-responsible = О пријави брине
desk-responsible-nobody = још нико
desk-take = Преузми
desk-place = Где
desk-place-none = Место није наведено.
desk-near = Пријављено у близини
desk-same-person = Пријаве исте особе
desk-near-metres = на { $metres } м
desk-show-map = Прикажи на мапи
desk-hide-map = Сакриј мапу
desk-clock = Рок за одговор
desk-timeline = Ток
desk-given-answer = Одговор
desk-public-text = Текст на јавној мапи
desk-not-public = Пријава није на јавној мапи.

## Одговор

desk-answer-jump = Одговорите
desk-answer-title = Ваш одговор
desk-answer-outcome = Исход
desk-answer-text = Одговор грађанину
desk-answer-text-hint = Грађанин га добија у име вашег одељења.
desk-answer-date = До када ће бити урађено
desk-answer-addressee = Коме сте предали пријаву
desk-answer-addressee-hint = Назив органа или предузећа, по могућству са адресом или телефоном.
desk-answer-reason = Разлог
desk-answer-duplicate = Број раније пријаве
desk-answer-duplicate-hint = Број ћете наћи на списку пријава са одговором.
desk-answer-photo = Фотографија после обављеног посла
desk-answer-photo-hint = Показује шта је урађено. Није обавезна.
desk-publish = Објави на јавној мапи
desk-publish-hint = Биће објављени текст испод, ваш одговор и назив одељења.
desk-publish-text = Текст за јавност
desk-publish-text-hint = Ово су речи грађанина. Пре него што их објавите, уклоните из њих имена, бројеве телефона, адресе е-поште, кућне бројеве и регистарске ознаке.
desk-publish-photo = Објави и фотографију грађанина
desk-publish-photo-hint = На њој не сме бити препознатљивих људи ни регистарских таблица.
desk-marks-public-text = У тексту за јавност проверите:
desk-marks-answer = У одговору, који ће такође бити јаван, проверите:
desk-marks-replace = Замени са { $word }
desk-marks-keep = Остави
desk-marks-undo = Поништи замену
desk-marks-again = { $count ->
    [one] Поново означи { $count } остављен податак
    [few] Поново означи { $count } остављена податка
   *[other] Поново означи { $count } остављених података
}
desk-marks-left = { $count ->
    [one] Јаван ће бити и { $count } означени податак.
    [few] Јавна ће бити и { $count } означена податка.
   *[other] Јавно ће бити и { $count } означених података.
}
desk-marks-show = Прикажи
desk-mark-email = Адреса е-поште
desk-mark-personal-number = ЈМБГ
desk-mark-phone = Број телефона
desk-mark-plate = Регистарска ознака
desk-mark-name = Име
desk-mark-replaced-email = [е-пошта]
desk-mark-replaced-personal-number = [ЈМБГ]
desk-mark-replaced-phone = [телефон]
desk-mark-replaced-plate = [регистарска ознака]
desk-mark-replaced-name = [име]
desk-blur = Замутите делове фотографије за јавност
desk-blur-hint = Означите лица, регистарске таблице и све друго по чему се људи могу препознати. Област нацртате мишем или прстом, или је додате и померате стрелицама; уз тастер за велика слова мењате јој величину, а тастер за брисање је уклања. Ви и грађанин који је поднео пријаву и даље видите целу фотографију.
desk-blur-area = Област { $number }
desk-blur-add = Додај област
desk-blur-remove = Уклони област
desk-blur-undo = Поништи
desk-blur-save = Сачувај за јавност
desk-blur-sending = Фотографија се шаље.
desk-blur-public = Ово види јавност
desk-blur-restore = Прикажи јавности оригинал
desk-blur-unable = Овај прегледач не може да измени фотографију. Ништа није послато; покушајте у другом прегледачу.
desk-preview = Преглед: шта добија грађанин и шта види јавност
desk-preview-missing = За преглед треба још допунити одговор:
desk-preview-pending = Преглед се освежава.
desk-preview-mail = Грађанин добија ову поруку е-поште
desk-preview-key = Веза до пријаве овде је скривена, јер пријаву отвара свакоме ко је има. Грађанин добија целу.
desk-preview-letter = Грађанин добија овај одговор
# $channel је „Телефоном“, „На страници за праћење, уз број и ПИН“.
desk-preview-channel = Начин одговора: { $channel }
desk-preview-public = Јавност види ово
desk-preview-private = Јавност не види ништа: објава није изабрана.
desk-answer-send = Пошаљи одговор
desk-answer-sending = Одговор се шаље.
desk-answer-kept = Текст се чува док пишете.
desk-answer-saved = Сачувано { $when }.
desk-answer-on-device = Текст је засад сачуван само на овом уређају. Биће сачуван чим то буде могуће.
desk-answer-restored = Настављате одговор који сте раније започели.
desk-answer-discard = Почни поново
desk-answer-bring-back = Врати текст
desk-answer-offline = Нема везе. Ваш одговор још није послат, сачуван је у овом прегледачу. Пошаљите га кад се веза врати.
desk-conflict = Неко је у међувремену изменио пријаву. Приказано је њено садашње стање. Ваш текст је остао: проверите га и пошаљите поново.
desk-conflict-answered = На ову пријаву је у међувремену одговорио неко други. Приказан је његов одговор, ваш није послат.
desk-conflict-text = Ваш непослати текст
desk-conflict-discard = Одбаци непослати текст
desk-meanwhile-device = Ваш други текст, сачуван на другом уређају { $when }
desk-meanwhile-colleague = Нацрт: { $author }, { $when }
desk-meanwhile-own = Ваш други текст
desk-meanwhile-take = Преузми овај текст
desk-meanwhile-drop = Одустани од овог текста
desk-conflict-given = Послати одговор
desk-copy = Копирај

desk-done-track = Одговор на { $reference } је доступан. Грађанин га види преко везе или помоћу броја и ПИН-а.
desk-done-email = Одговор на { $reference } иде грађанину е-поштом.
desk-done-sms = Одговор на { $reference } иде грађанину СМС поруком.
desk-done-by-hand = Одговор на { $reference } је записан. Саопштите га и грађанину: { $channel }.
desk-done-published = Пријава и одговор су на јавној мапи.
desk-next = Следећа: { $reference }
desk-next-none = Ниједна друга пријава не чека одговор.

desk-hand-over-department = Коме
desk-hand-over-choose = Изаберите одељење
desk-hand-over-note = Напомена за колеге
desk-hand-over-note-hint = Грађанин је не види.
desk-handed-over = Предали сте пријаву { $reference }. Сада је има: { $department }.

## Како се исто чита службеном лицу

desk-standing-waiting = Чека грађанина
desk-standing-undelivered = Одговор још није уручен
desk-timeline-asked = Грађанину је послато питање. До одговора рок мирује.
desk-timeline-replied = Одговор на питање је стигао. Рок поново тече: { $due }.
desk-timeline-delivered = Одговор је грађанину доступан на страници за праћење.
desk-timeline-delivered-email = Одговор је послат на адресу е-поште грађанина.
# Иза имена и зареза или само.
desk-actor-citizen = грађанин
desk-actor-operator = позивни центар
desk-actor-department = одељење
desk-actor-administrator = администрација
desk-actor-sweep = аутоматски
desk-actor-outsider = спољни извођач
desk-actor-onlooker = само увид
desk-question = Питање грађанину
desk-question-until = Рок за одговор грађанина: { $when }. После тога рок за наш одговор поново тече.
desk-ask-by-hand = Грађанина мора да пита човек, и то: { $channel }. Прво га питајте, па питање запишите овде: рок мирује од тада.
desk-ask-by-hand-send = Запиши да је питан
desk-asked-by-hand = Питање о пријави { $reference } је записано. Рок мирује док не унесете одговор грађанина.
desk-question-by-hand = Грађанин не одговара овде, већ: { $channel }. Одговор унесите када га добијете.
desk-rating = Мишљење грађанина о одговору

## Остале радње: назив, шта значе за рок, дугме, шта се после каже

desk-act-assign = Потврди и предај
desk-act-assign-clock = Пријаву добија одељење које ће одговорити. Где правило рачуна од потврде, рок почиње да тече сада.
desk-act-assign-send = Потврди и предај
desk-act-hand-over = Предај другом одељењу
desk-act-hand-over-clock = Рок за одговор тече даље.
desk-act-hand-over-send = Предај пријаву
desk-act-recategorise = Промени област
desk-act-recategorise-clock = Рок за одговор тече даље.
desk-act-recategorise-send = Промени област
desk-act-category = Нова област
desk-act-to-on-call = О овој области брине дежурна екипа, па ће се рок рачунати од пријема без прекида, дању и ноћу.
desk-act-from-on-call = За ову област нема дежурне екипе, па ће се рок рачунати од пријема по уобичајеном правилу.
desk-act-ask-citizen = Питај грађанина
desk-act-ask-citizen-clock = До одговора рок мирује, али најдуже пет дана; потом поново тече сам.
desk-act-ask-citizen-send = Пошаљи питање
desk-act-question = Питање
desk-act-question-hint = Грађанин га добија у име вашег одељења.
desk-act-resume = Настави без чекања
desk-act-resume-clock = Рок за одговор поново тече.
desk-act-resume-send = Настави
desk-act-reply = Одговор грађанина
desk-act-reply-hint = Запишите га ако сте га добили другим путем, на пример телефоном. Ако вам више није потребан, оставите празно.
desk-act-resolve = Урађено
desk-act-resolve-clock = Грађанин ће видети да је обећано урађено.
desk-act-resolve-send = Потврди да је урађено
desk-act-break-promise = Обећање неће моћи да се испуни
desk-act-break-promise-clock = Пријава ће бити поново отворена са новим роком за одговор. Неиспуњено обећање улази у јавне бројке.
desk-act-break-promise-send = Запиши и поново отвори пријаву
desk-act-reopen = Поново отвори на захтев грађанина
desk-act-reopen-clock = Почеће да тече нов рок за одговор; досадашњи одговор остаје забележен.
desk-act-reopen-send = Поново отвори пријаву
desk-act-withdraw = Повуци на захтев грађанина
desk-act-withdraw-clock = Повучену пријаву није могуће поново отворити.
desk-act-withdraw-send = Повуци пријаву
desk-act-merge = Споји са другом пријавом
desk-act-merge-clock = За пријаву о истој ствари. Рокови теку даље, а води пријава којој рок истиче пре: њен одговор добијају оба пријавиоца, сваки својим путем.
desk-act-merge-send = Споји пријаве
desk-act-part = Одвоји од друге пријаве
desk-act-part-clock = Пријава ће се поново разматрати засебно. Њен рок све време тече.
desk-act-part-send = Одвоји пријаве
desk-act-split = Подели
desk-act-split-clock = За пријаву о двема стварима. Нова има истог пријавиоца и исти пријем, свој број и свој рок. Ова остаје каква јесте, са фотографијама.
desk-act-split-send = Подели пријаву на две
desk-split-text = О чему је нова пријава
desk-split-hint = Текст чита грађанин. Текст прве пријаве се не мења.
desk-split-category = Област нове пријаве
desk-among-split = Једна од две ствари сада је пријава { $reference }.
desk-among-routed = По правилу „{ $rule }“ пријаву је добило одељење { $department }.
desk-merge-number = Број друге пријаве
desk-merge-hint = Пријаве у близини наведене су поред тока.
desk-merge-row =
    { $count ->
        [one] Заједно са још { $count } пријавом
        [few] Заједно са још { $count } пријаве
       *[other] Заједно са још { $count } пријава
    }
desk-merge-with = Споји са пријавом { $reference }
desk-merge-lead = Ова пријава се разматра заједно са пријавом:
desk-merge-followers = Уз ову пријаву иду:
desk-merge-also-to =
    { $count ->
        [one] Исти одговор добија још { $count } пријавилац. Не наводите ништа што се тиче само једног од њих.
        [few] Исти одговор добијају још { $count } пријавиоца. Не наводите ништа што се тиче само једног од њих.
       *[other] Исти одговор добија још { $count } пријавилаца. Не наводите ништа што се тиче само једног од њих.
    }
desk-among-joined = Уз ову пријаву иде и пријава { $reference }.
desk-among-left = Пријава { $reference } више не иде уз ову.
desk-act-reason = Разлог
desk-act-reason-hint = Грађанин га чита на страници за праћење.
desk-act-sending = Чувамо …
desk-done-assign = Потврдили сте пријаву { $reference }. Сада је има: { $department }.
desk-done-recategorise = Област пријаве { $reference } је промењена.
desk-done-ask-citizen = Питање о пријави { $reference } је послато. До одговора рок мирује.
desk-done-resume = Пријава { $reference } је поново у раду. Рок тече даље.
desk-done-resolve = Забележено: обећано код пријаве { $reference } је урађено.
desk-done-break-promise = Забележено: обећање код пријаве { $reference } није испуњено. Пријава је поново отворена.
desk-done-reopen = Пријава { $reference } је поново отворена и има нов рок.
desk-done-withdraw = Пријава { $reference } је повучена.
desk-done-merge = Пријаву { $reference } разматрате заједно са другом.
desk-done-part = Пријава { $reference } се поново разматра засебно.
desk-done-split = Пријава { $reference } је подељена. Број нове пријаве је под „Ток“.

## Два пара очију

desk-draft-title = Нацрт одговора
desk-draft-awaits = Чека потврду. Грађанин га још не види, рок за одговор тече.
desk-draft-sent-back = Враћено са примедбом:
desk-draft-by = Нацрт: { $author }, { $when }
desk-draft-not-public = На јавној мапи неће бити објављен.
desk-draft-public-photo = Биће објављена и фотографија грађанина.
desk-draft-hint = Пре него што га грађанин добије, одговор потврђује администрација.
desk-draft-send = Пошаљи на потврду
desk-confirm-title = Потврда одговора
desk-confirm-hint = Проверите нацрт. Можете да га исправите, потпис остаје исти.
desk-confirm-send = Потврди и пошаљи одговор
desk-among-drafted = Нацрт одговора је написан и чека потврду.
desk-among-sent-back = Нацрт одговора је враћен одељењу.
desk-among-photo-redacted = Делови фотографије су за јавност замућени.
desk-among-photo-restored = Јавност поново види фотографију онакву каква је послата.
desk-act-comment = Шта треба исправити
desk-act-comment-hint = Виде само запослени, грађанин не.
desk-act-send-back = Врати одељењу
desk-act-send-back-clock = Рок за одговор тече даље.
desk-act-send-back-send = Врати нацрт
desk-done-draft = Одговор на { $reference } чека потврду.
desk-done-send-back = Нацрт одговора на { $reference } је враћен одељењу.

## Белешке за колеге

desk-note = Интерна белешка
desk-note-text = Белешка
desk-note-hint = Виде је само запослени, под „Ток“. Не добијају је ни грађанин ни јавност.
desk-note-send = Сачувај белешку
desk-noted = Белешка је сачувана.
desk-among-noted = Интерна белешка

## Како град одговара, за администрацију

answering-title = Одговарање
answering-publishing = Ко шаље одговор грађанину
answering-save = Сачувај
answering-saved = Сачувано. Важи за све одговоре послате од сада.
desk-publishing-direct = Само одељење
desk-publishing-four-eyes = Администрација, пошто га одељење напише

## Обавештења која нису стигла до примаоца

notices-title = Неиспоручена обавештења
notices-lead = Ова обавештења није било могуће послати. Отклоните узрок и покушајте поново или примаоца обавестите на други начин.
notices-empty = Сва обавештења су послата. Овде би била она која није било могуће послати.
notices-link = Неиспоручена обавештења
notices-for = За кога
notices-for-citizen = грађанин
notices-written = Написано
notices-given-up = Последњи покушај
notices-attempts = Број покушаја
notices-retry = Покушај поново
notices-retried = Обавештење се поново шаље. Ако не успе, вратиће се на овај списак.
notice-failure-no-address = Нема адресе на коју би се послало.
notice-failure-no-gateway = Више нема пролаза за СМС поруке.
notice-failure-refused = Поштански сервер га цео дан није примио.
notice-failure-unreadable = Текст није било могуће саставити. Грешка је наша и записана је у дневнику.
notice-kind-receipt = Потврда пријема
notice-kind-answer = Одговор
notice-kind-question = Питање грађанину
notice-kind-promise-broken = Неиспуњено обећање
notice-kind-split = Подељена пријава
notice-kind-replied = Одговор грађанина на питање
notice-kind-wrote = Порука грађанина
notice-kind-reopened = Поново отворена пријава
notice-kind-half-gone = Протекла је половина рока
notice-kind-three-quarters = Протекле су три четвртине рока
notice-kind-overdue = Кашњење
notice-kind-day-after = Кашњење дуже од једног дана
notice-kind-promise-passed = Обећани дан је прошао
notice-kind-digest = Збирно обавештење
notice-kind-help-asked = Молба за помоћ споља
notice-kind-help-given = Одговор спољног извођача
notice-kind-invitation = Позив
notice-kind-password-link = Веза за нову лозинку
notice-kind-password-changed = Промењена лозинка
notice-kind-locked-out = Закључан приступ
notice-kind-second-factor-removed = Искључена потврда у два корака

# How the lists are kept up to date.
desk-live-live = Спискови се освежавају одмах.
desk-live-polling = Спискови се освежавају на сваких 30 секунди.
# Who else has the request open.
desk-present-open =
    { $count ->
        [one] Отворено држи и: { $names }.
        [few] Отворено држе и: { $names }.
       *[other] Отворено држе и: { $names }.
    }
desk-present-answering =
    { $count ->
        [one] Одговара: { $names }.
        [few] Одговарају: { $names }.
       *[other] Одговарају: { $names }.
    }

## Што о пријави, особи или пољу каже само служба

field-in-the-future = То време још није наступило. Упишите раније.
field-too-long-ago = То је предалеко у прошлости. Проверите дан и сат.
field-outcome-required = Изаберите исход.
field-outcome-not-allowed = Пријава ове врсте не може имати тај исход. Изаберите други.
field-date-required = Напишите до ког дана ће бити урађено.
field-addressee-required = Напишите коме сте пријаву предали.
field-addressee-too-short = Напишите пун назив примаоца.
field-reason-required = Напишите разлог.
field-reason-too-short = Објасните разлог мало опширније.
field-duplicate-of-required = Напишите број раније пријаве.
field-duplicate-of-invalid = Ово није број пријаве. Изгледа овако: KS-2026-000123.
field-duplicate-of-unknown = Нема пријаве са овим бројем. Проверите га.
field-duplicate-of-not-allowed = Пријава не може да понавља саму себе. Напишите број раније пријаве.
field-public-text-required = Напишите шта сви смеју да прочитају.
field-public-text-not-allowed = Похвале и притужбе никада не објављујемо.
field-department-required = Изаберите одељење.
field-department-not-allowed = Ово одељење већ има пријаву. Изаберите друго.
field-password-required = Напишите лозинку.
