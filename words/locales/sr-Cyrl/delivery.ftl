### Одговори које грађанину каже или пошаље човек: списак, допис и оно што о томе пише код пријаве.

## Списак

delivery-title = Саопштавање одговора
delivery-lead = Ови одговори су написани, али их грађанин још нема. Рок тече док му их не кажете или не пошаљете.
delivery-channels = Како одговор стиже до грађанина
delivery-all = Сви
delivery-empty = Сви одговори су саопштени. Овде ће бити они које грађанину мора да каже или пошаље човек.
delivery-stale = Списак није могао да се освежи. Освежите га поново.
delivery-received = Примљено: { $when }
delivery-tries = { $count ->
    [one] { $count } покушај
    [few] { $count } покушаја
   *[other] { $count } покушаја
}
delivery-reads-only = Одговоре саопштавају оператери, одељења и администратори.
delivery-next = Следећи: { $reference }
delivery-told-phone = Забележено: одговор на { $reference } саопштен је грађанину телефоном. Рок више не тече.
delivery-told-sms = Забележено: одговор на { $reference } послат је грађанину СМС-ом. Рок више не тече.
delivery-told-post = Забележено: одговор на { $reference } послат је грађанину поштом. Рок више не тече.
delivery-told-in-person = Забележено: одговор на { $reference } саопштен је грађанину на шалтеру. Рок више не тече.
delivery-tried-noted = Покушај код { $reference } је забележен. Одговор остаје на списку, рок тече даље.
delivery-overtaken = Пријаву { $reference } је у међувремену изменио неко други, па ништа није забележено. Приказано је садашње стање; ваша напомена је сачувана.
delivery-gone = Одговора на { $reference } више нема на списку: у међувремену га је саопштио неко други или је пријава поново отворена.

## Саопштавање једног одговора

delivery-here = Одговор треба саопштити
delivery-clock = Рок тече док грађанин не добије одговор.
delivery-tried = Шта смо већ покушали
delivery-tried-here = Покушај је забележен. Рок тече даље.
delivery-another-way = Грађанин је желео одговор овако: { $chosen }. Овде бележите да га добија другачије: { $channel }.
delivery-read-out = Прочитајте грађанину
delivery-sms = Текст СМС-а
# Град, број пријаве, одговор.
delivery-sms-text = { $municipality }, { $reference }: { $answer }
delivery-copy = Копирај текст
delivery-letter-link = Припреми допис
delivery-no-phone = Број телефона није познат. Саопштите одговор на други начин.
delivery-no-address = Адреса није у целости позната, па допис не може да се адресира. Саопштите одговор на други начин.
delivery-note = Напомена за колеге
delivery-note-hint = Није обавезно. Грађанин је не види.
delivery-done-phone = Саопштено грађанину
delivery-done-sms = СМС је послат
delivery-done-post = Допис је послат
delivery-done-in-person = Саопштено на шалтеру
delivery-failed-phone = Позив није успео
delivery-failed-sms = СМС није стигао
delivery-failed-post = Допис није уручен
delivery-failed-in-person = Грађанин није дошао
delivery-attempt = Како се завршило?
delivery-attempt-send = Забележи покушај
delivery-other = Саопшти на други начин
delivery-channel = Како грађанин добија одговор
delivery-channel-hint = Може да се изабере само оно за шта имамо податке.
desk-done-deliver = Забележено: грађанин је добио одговор на { $reference }.

attempt-no-answer = Нико се није јавио
attempt-busy = Заузето
attempt-call-later = Замолили су да зовемо касније
attempt-wrong = Погрешан број
attempt-returned = Враћено, није уручено
delivery-nobody-came = Нико није дошао
delivery-wrong-address = Погрешна адреса
field-attempt-required = Изаберите како се завршило.

## Код пријаве

delivery-citizen = Грађанин
delivery-address = Адреса
delivery-entered = Уписано
delivery-entered-by = Ко је примио пријаву
desk-among-tried = Покушали смо да саопштимо одговор. { $channel }: { $ended }.
delivery-delivered-phone = Одговор је грађанину саопштен телефоном.
delivery-delivered-sms = Одговор је грађанину послат СМС-ом.
delivery-delivered-post = Одговор је грађанину послат поштом.
delivery-delivered-in-person = Одговор је грађанину саопштен на шалтеру.

## Страна са дописом

letter-title = Допис { $reference }
letter-title-plain = Допис
letter-back = Назад на пријаву
letter-none = Дописа нема: пријава још нема одговор или не смете да је читате.
letter-no-address = Адреса грађанина није у целости позната. Допишите је руком или саопштите одговор на други начин.
letter-brought = Грађанин је одговор добио { $when }.
letter-print = Одштампај допис
letter-then = Кад је допис предат
letter-then-hint = Рок тече док овде не забележите да је допис послат.
letter-posted = Забележено: допис је послат. Рок више не тече.
letter-returned = Забележено: допис није уручен. Рок тече даље.
letter-overtaken = Пријаву је у међувремену изменио неко други, па ништа није забележено. Приказано је садашње стање; ваша напомена је сачувана.

## Допис, на језику грађанина

post-phone = Телефон: { $phone }
post-number = Број
post-date = Датум
post-subject = Одговор на вашу пријаву { $reference }: { $category }
post-hello = Поштовани,
# $received: "22. 4. 2026. у 12.40".
post-intro = одговарамо на вашу пријаву коју смо примили { $received }.
post-outcome = Исход: { $outcome }
# $date: "до петка, 28. августа 2026.".
post-planned = Обећано { $date }
post-handed-to = Пријаву смо предали: { $addressee }
post-reason = Разлог: { $reason }
post-duplicate = Исто је већ пријављено, под бројем { $reference }.
post-regards = Срдачан поздрав
post-follow = Пријаву и одговор увек можете да погледате на адреси { $address }. Упишите број { $reference } и ПИН { $pin }. Молимо вас да их не делите са другима.
post-again = Ако ствар није решена, пријаву можете у року од { $days } дана поново да отворите на интернету или телефоном { $phone }.
