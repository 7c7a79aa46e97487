# Помоћ споља: извођач или служба без приступа замољени су за помоћ око једне пријаве.

## Код пријаве

outside-ask = Питај спољног извођача
outside-ask-clock = Рок за одговор грађанину тече даље.
outside-ask-name = Кога питате
outside-ask-name-hint = Назив предузећа, службе или име особе.
outside-ask-email = Адреса е-поште
outside-ask-email-hint = Тамо добијају везу ка овој пријави. Важи 14 дана.
outside-ask-question = Шта питате
outside-ask-language = Језик поруке
outside-ask-shown = Видеће област, место, фотографије и текст грађанина без података по којима би се могао препознати:
outside-ask-release = Прикажи цео текст грађанина
outside-ask-release-hint = Означите само ако су скривени подаци спољном извођачу заиста потребни.
outside-ask-send = Пошаљи молбу
outside-ask-sending = Шаљемо …
outside-title = Помоћ споља
outside-to = Коме: { $name }
outside-by = Питање: { $by }, { $when }
outside-until = Веза истиче { $until }.
outside-reply = Одговор, { $when }
outside-withdrawn-at = Веза је повучена { $when }.
outside-withdraw = Повуци везу
outside-withdraw-for = Повуци везу: { $name }
outside-state-open = Чекамо одговор
outside-state-replied = Одговор је стигао
outside-state-withdrawn = Веза је повучена
outside-state-expired = Веза је истекла без одговора
outside-state-settled = Помоћ више није потребна
outside-step-asked = Спољни извођач је упитан: { $name }.
outside-step-replied = Спољни извођач је одговорио: { $name }.
outside-step-withdrawn = Веза за спољног извођача је повучена: { $name }.

## Шта види онај кога питамо

outside-page-title = Молба за помоћ
outside-page-lead = { $department } вас моли за помоћ око пријаве { $reference }.
outside-page-question = Питање
outside-page-by = { $by }, { $department }
outside-page-until = Одговорити можете најкасније { $until }.
outside-page-category = Област
outside-page-received = Примљено
outside-page-text = Шта пише грађанин
outside-page-hidden = Подаци о грађанину су скривени.
outside-page-place = Где
outside-page-photos = Фотографије
outside-page-reply = Ваш одговор
outside-page-reply-hint = Чита га градска управа. Грађанин и јавност га не виде.
outside-page-photo-1 = Фотографија
outside-page-photo-2 = Друга фотографија
outside-page-photo-3 = Трећа фотографија
outside-page-photo-hint = Није обавезна. Податке које је фотоапарат уписао у њу уклањамо.
outside-page-send = Пошаљи одговор
outside-page-sending = Шаљемо …
outside-hidden-email = [е-пошта]
outside-hidden-personal-number = [ЈМБГ]
outside-hidden-phone = [телефон]
outside-hidden-plate = [регистарска ознака]
outside-hidden-name = [име]
outside-over-replied = Хвала, ваш одговор је стигао
outside-over-replied-text = Одговор је код градске управе. Веза је тиме завршила посао; ако затреба још нешто, добићете нову.
outside-over-withdrawn = Молба за помоћ је повучена
outside-over-withdrawn-text = Ваш одговор више није потребан. Не морате ништа да предузимате.
outside-over-expired = Веза је истекла
outside-over-expired-text = Веза је важила 14 дана. Ако и даље желите да одговорите, позовите градску управу и добићете нову.
outside-over-settled = Ствар је решена
outside-over-settled-text = Ваш одговор више није потребан. Не морате ништа да предузимате.
outside-over-unknown = Ова веза не постоји
outside-over-unknown-text = Можда није стигла цела. Отворите је из поруке коју сте добили или позовите градску управу.
