### Поруке које шаље град или општина. Поздрав и потпис су заједнички.

mail-hello = Поштовани,
mail-regards = Срдачан поздрав
mail-phone = Телефон: { $phone }
mail-automatic = Ова порука је послата аутоматски. На њу не треба одговарати.
mail-reply-above = Одговорите изнад ове линије.
mail-may-reply = На ову поруку можете да одговорите; ваш одговор чувамо уз пријаву.

mail-receipt-subject = Примили смо вашу пријаву { $reference }
mail-receipt-thanks = примили смо вашу пријаву. Обрађује је { $department }.
mail-receipt-number = Број пријаве: { $reference }
mail-receipt-pin = ПИН: { $pin }
mail-receipt-due = Одговор добијате најкасније { $due }.
mail-receipt-why = Зашто тада?
mail-receipt-track = Шта се дешава са пријавом, увек можете да погледате овде:
mail-receipt-keep = Без везе је налазите и помоћу броја и ПИН-а. Молимо вас да их не делите са другима.

mail-split-subject = Ваша пријава је подељена: нови број { $reference }
mail-split-intro = ваша пријава { $first } говори о двема стварима, па смо је поделили. Једну разматрамо под истим бројем, а другу као нову пријаву { $reference }. Нову обрађује { $department }.

mail-answer-subject = Одговор на вашу пријаву { $reference }
mail-answer-intro = одговарамо на вашу пријаву { $reference }, коју смо примили { $received }.
mail-answer-outcome = Исход: { $outcome }
mail-answer-date = Обећано { $date }
mail-answer-addressee = Пријаву смо предали: { $addressee }
mail-answer-reason = Разлог: { $reason }
mail-answer-duplicate = Исто је већ пријављено, под бројем { $reference }.
mail-answer-track = Пријаву и одговор увек можете да погледате овде:

mail-overdue-subject = Рок је истекао: пријава { $reference }
mail-overdue-intro = пријава { $reference } ({ $category }) још нема одговор. Грађанин је требало да га добије најкасније { $due }.
mail-overdue-ask = Молимо вас да се побринете да грађанин добије одговор. Пријаву отварате овде:

# $due свуда: "у четвртак, 30. априла, у 12.40" или "до краја петка, 1. маја".
mail-question-subject = Питање о вашој пријави { $reference }
mail-question-intro = да бисмо вам одговорили на пријаву { $reference }, потребно нам је још нешто од вас:
mail-question-rest = На ваш одговор чекамо пет дана; рок за то време мирује. Одговорите овде:

mail-promise-broken-subject = Обећање нисмо испунили: пријава { $reference }
# $date је "до петка, 28. августа 2026. године".
mail-promise-broken-intro = обећали смо да ће оно што сте пријавили под бројем { $reference } бити решено { $date }. Обећање нисмо испунили и извињавамо вам се.
mail-promise-broken-due = Пријава је поново отворена. Нов одговор добијате најкасније { $due }.

mail-replied-subject = Рок поново тече: пријава { $reference }
mail-replied-intro = код пријаве { $reference } ({ $category }) више не чекамо допуну и рок поново тече. Одговор треба дати најкасније { $due }.

mail-wrote-subject = Грађанин је писао: пријава { $reference }
mail-wrote-intro = грађанин нам је сам од себе писао о пријави { $reference } ({ $category }). Шта је написао, прочитајте под „Ток“.

mail-reopened-subject = Пријава је поново отворена: { $reference }
mail-reopened-intro = пријава { $reference } ({ $category }) поново је отворена, јер ствар према примљеној поруци није решена. Нов одговор треба дати најкасније { $due }.

mail-half-gone-subject = Прошла је половина рока: пријава { $reference }
mail-half-gone-intro = пријава { $reference } ({ $category }) још нема одговор, а половина рока је већ прошла. Одговор треба дати најкасније { $due }.

mail-three-quarters-subject = Рок истиче: пријава { $reference }
mail-three-quarters-intro = пријава { $reference } ({ $category }) још нема одговор, а три четвртине рока су већ прошле. Одговор треба дати најкасније { $due }.

mail-day-after-subject = Одговор касни већ један дан: пријава { $reference }
mail-day-after-intro = пријава { $reference } ({ $category }) нема одговор ни дан после истека рока. Одговор је требало дати најкасније { $due }.

mail-promise-passed-subject = Обећани дан је прошао: пријава { $reference }
mail-promise-passed-intro = обећани дан за пријаву { $reference } ({ $category }) је прошао, а нико није потврдио да је посао обављен. Пријава је поново отворена; нов одговор треба дати најкасније { $due }.

mail-help-asked-subject = Молба за помоћ око пријаве { $reference }
mail-help-asked-intro = молимо вас за помоћ око пријаве { $reference } ({ $category }):
# $until: „у уторак, 12. маја, у 10.00“.
mail-help-asked-link = Пријаву ћете видети и на њу одговорити овде, најкасније { $until }:
mail-help-asked-keep = За то вам нису потребни ни налог ни лозинка. Веза је намењена само вама; молимо вас, не прослеђујте је.

mail-help-given-subject = Одговор споља: пријава { $reference }
mail-help-given-intro = спољни извођач кога сте питали о пријави { $reference } ({ $category }) је одговорио. Одговор грађанину треба дати најкасније { $due }.

mail-official-department = Обрађује је { $department }.
mail-official-open = Пријаву отварате овде:

mail-digest-subject = Шта чека на вас
mail-digest-intro = ван радног времена накупило се следеће:
digest-replied = рок поново тече, одговор најкасније { $due }
digest-wrote = грађанин је писао
digest-reopened = поново отворена, нов одговор најкасније { $due }
digest-half-gone = прошла је половина рока, одговор најкасније { $due }
digest-three-quarters = прошле су три четвртине рока, одговор најкасније { $due }
digest-overdue = рок је истекао; одговор је требало дати најкасније { $due }
digest-day-after = одговор касни већ један дан; требало га је дати најкасније { $due }
digest-promise-passed = обећани дан је прошао; нов одговор најкасније { $due }
digest-help-given = спољни извођач је одговорио; одговор грађанину најкасније { $due }

## О приступу службеног лица

mail-invitation-subject = Позив у Сервис 48: { $municipality }
mail-invitation-intro = { $municipality } на пријаве грађана одговара у Сервису 48 и позива вас да у томе учествујете.
mail-invitation-role = Ваша улога: { $role }. Ваше одељење: { $department }. Пријављиваћете се адресом { $email }.
# $until: „у четвртак, 30. априла, у 12.40”.
mail-invitation-link = Позив прихватате и лозинку постављате овде, најкасније { $until }:
mail-invitation-unexpected = Ако позив нисте очекивали, не морате ништа да учините.

mail-password-link-subject = Нова лозинка за Сервис 48
mail-password-link-intro = примили смо захтев за нову лозинку за ваш приступ Сервису 48.
mail-password-link-link = Поставите је овде, најкасније { $until }:
mail-password-link-unexpected = Ако то нисте били ви, не морате ништа да учините; ваша лозинка остаје иста.

mail-password-changed-subject = Ваша лозинка је промењена
mail-password-changed-intro = лозинка за ваш приступ Сервису 48 промењена је { $time }. На свим другим уређајима приступ је затворен.
mail-password-changed-unexpected = Ако то нисте били ви, одмах поставите нову лозинку и обавестите администратора:

mail-locked-out-subject = Ваш приступ је накратко закључан
mail-locked-out-intro = вашом адресом је превише пута неуспешно покушана пријава, па је ваш приступ закључан на четврт сата. Поново се можете пријавити { $until }. Где сте већ пријављени, можете да наставите са радом.
mail-locked-out-unexpected = Ако то нисте били ви, обавестите администратора. Ако сте лозинку заборавили, нову поставите овде:

mail-second-factor-removed-subject = Потврда у два корака је искључена
mail-second-factor-removed-intro = администратор је { $time } искључио потврду у два корака за ваш приступ Сервису 48. Пријавите се лозинком и подесите је поново.
mail-second-factor-removed-unexpected = Ако то нисте тражили, одмах обавестите администратора.

## Text messages: as short as they can be, and without a greeting.

# $due is as in a receipt.
sms-receipt = Примили смо вашу пријаву { $reference }, ПИН { $pin }. Одговор добијате најкасније { $due }.
sms-split = Ваша пријава { $first } говори о двема стварима, па смо је поделили. Нова пријава: { $reference }, ПИН { $pin }. Одговор на њу добијате најкасније { $due }.
sms-question = Питање о вашој пријави { $reference }:
# Followed by the link.
sms-question-reply = Одговорите на ову поруку или овде:
sms-question-link = Одговорите овде:
sms-answer = Одговор на вашу пријаву { $reference }.
sms-answer-more = Цео одговор:
sms-promise-broken = Обећање код пријаве { $reference } нисмо испунили и извињавамо се. Нов одговор добијате најкасније { $due }.

## Why a mail is not taken in, for whoever sent it.

mail-in-unknown-mailbox = На овој адреси нема поштанског сандучета Сервиса 48.
mail-in-too-large = Ваша порука је већа од 20 MB. Молимо вас да је поново пошаљете са мање прилога или са мањим прилозима.
mail-in-empty = Ваша порука је празна. Молимо вас да напишете о чему је реч и да је поново пошаљете.
mail-in-failed = Вашу поруку тренутно нисмо могли да преузмемо. Молимо вас да је пошаљете поново касније или да нас позовете.
