### Контакт центар у канцеларији: пријем онога што грађани кажу, напишу и донесу.

## Пријем

intake-link = Прими пријаву
intake-title = Пријем
intake-not-yours = Пријаве примају оператери, одељења и администратори.
intake-channel = Како је стигла?
intake-received = Када је примљена?
intake-received-hint = Време позива или датум жига. Оставите празно ако је то сада; рок тече од тог времена.
intake-who = Ко се јавља?
intake-phone = Телефон
intake-name = Име и презиме
intake-email = Е-пошта
intake-street = Улица и број
intake-post = Поштански број и место
intake-language = Језик
intake-caller-new = Са тог броја или адресе нико се још није јавио.
intake-caller-known = Већ нам се јављао
intake-caller-known-name = Већ нам се јављао: { $name }
intake-caller-take = Користи ове податке
intake-caller-requests = { $count ->
    [one] { $count } ранија пријава
    [few] { $count } раније пријаве
   *[other] { $count } ранијих пријава
}
intake-new-window = (отвара се нови прозор)
intake-what = О чему је реч?
intake-kind = Шта грађанин жели?
intake-category = Област
intake-category-hint = Откуцајте почетак било које речи, изаберите стрелицама и тастером Enter.
intake-text = Речима грађанина
intake-text-hint = Шта није у реду или шта се пита, без имена и бројева: за њих постоје посебна поља.
intake-place = Улица или место
intake-place-hint = Откуцајте улицу, изаберите је стрелицама и тастером Enter, па допишите кућни број.
intake-found = Шта одговара
intake-found-count = { $count ->
    [one] Одговара { $count } погодак. Изаберите стрелицама.
    [few] Одговарају { $count } поготка. Изаберите стрелицама.
   *[other] Одговара { $count } погодака. Изаберите стрелицама.
}
intake-similar = { $count ->
    [one] У близини већ постоји { $count } таква пријава
    [few] У близини већ постоје { $count } такве пријаве
   *[other] У близини већ постоји { $count } таквих пријава
}
intake-paper-part = Допис
intake-paper = Број дописа
intake-paper-hint = Под којим је заведен, ако јесте.
intake-files = Скен или прилог
intake-files-hint = PDF, JPEG, PNG или WebP, сваки највише 10 MB. Виде га само службеници.
intake-files-choose = Изабери датотеке
intake-files-sending = Датотека се шаље …
intake-files-failed = „{ $name }“ није сачувана: { $why }
intake-file-size = { $size } kB
intake-file-remove = Уклони
intake-reply = Како да стигне одговор?
intake-informed-title = Прочитајте наглас
intake-informed = То је прочитано
intake-answer = Одговорено на лицу места
intake-answer-hint = Оставите празно ако ће одговорити неко други. Оно што упишете важи као одговорено и саопштено, сада.
intake-send = Прими
intake-send-answered = Прими као одговорено
intake-clear = Испразни образац
intake-clear-sure = Да, испразни све
intake-clear-not = Задржи

## Шта грађанин чује или добије у руке

intake-taken-title = Примљено
intake-taken-due = Одговор стиже најкасније { $when }.
intake-taken-how = Како стиже одговор: { $channel }.
intake-answered-title = Примљено и одговорено
intake-answered-lead = На предмет је одговорено и он је закључен. Број и ПИН важе за свакога ко би хтео да му се врати.
intake-read-out = Прочитајте наглас или одштампајте за грађанина.
intake-spelled = Број: { $reference }. ПИН: { $pin }.
intake-taken-open = Отвори пријаву
intake-next = Прими следећу
intake-print = Одштампај потврду
intake-slip-received = Примљено: { $when }
intake-slip-track = Пријаву можете да пратите на овој адреси, или уз број и ПИН:
intake-slip-phone = Телефоном: { $phone }

## Шта није у реду с пољем

field-channel-required = Изаберите како је пријава стигла.
field-reply-channel-required = Изаберите како да стигне одговор.
field-phone-required = Упишите број телефона.
field-phone-invalid = На тај број нико не може да се позове. Упишите га с позивним бројем, нпр. 037 123 456.
field-street-required = Упишите улицу и број: тамо иде писмо.
field-post-required = Упишите поштански број и место: тамо иде писмо.
field-informed-required = Прочитајте чему служе подаци и означите то овде.
field-answer-not-allowed = На ово не може да се одговори на лицу места. Оставите одговор празан.
field-attachment-unknown = Једне од датотека више нема. Уклоните је и изаберите поново.
field-attachment-full = Највише десет датотека. Уклоните неку.
