### Поруке које шаље град или општина. Поздрав и потпис су заједнички.

mail-hello = Поштовани,
mail-regards = Срдачан поздрав
mail-phone = Телефон: { $phone }
mail-automatic = Ова порука је послата аутоматски. На њу не треба одговарати.

mail-receipt-subject = Примили смо вашу пријаву { $reference }
mail-receipt-thanks = примили смо вашу пријаву. Обрађује је { $department }.
mail-receipt-number = Број пријаве: { $reference }
mail-receipt-pin = ПИН: { $pin }
mail-receipt-due = Одговор добијате најкасније { $due }.
mail-receipt-why = Зашто тада?
mail-receipt-track = Шта се дешава са пријавом, увек можете да погледате овде:
mail-receipt-keep = Без везе је налазите и помоћу броја и ПИН-а. Молимо вас да их не делите са другима.

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
mail-overdue-department = Обрађује је { $department }.
mail-overdue-ask = Молимо вас да се побринете да грађанин добије одговор. Пријаву отварате овде:
