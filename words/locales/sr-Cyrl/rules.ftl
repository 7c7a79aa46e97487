### Правило и календар обећања у канцеларији.

rules-title = Правило и календар
rules-lead = Како се рачунају сати обећања. Нова верзија важи за пријаве примљене од тада; што је раније обећано, остаје како је обећано.
rules-public = Шта од тога виде људи

rules-rule = Правило
rules-rule-lead = Образац почиње најновијом верзијом. Оно што објавите следи за њом.
rules-rule-published = Објављено. Нову верзију и претходне може да прочита свако.
rules-rule-publish = Објави правило
rules-hours = Обећани сати
rules-hours-hint = Колико рачунатих сати сме да прође до одговора, на пример 48.
rules-clock = Који сати се рачунају
rules-clock-hint-elapsed = 48 сати су увек два дана, и викендом и празником.
rules-clock-hint-working-days = Радни дан рачуна се 24 сата, па су 48 сати два радна дана.
rules-clock-hint-office-hours = Само сати када је канцеларија отворена, па су 48 сати око шест радних дана.
rules-weekdays = Дани који се рачунају
rules-office = Радно време са странкама
rules-office-hint = Од и до, на пример 08:00-12:00, 13:00-16:00. Дан када се не ради са странкама оставите празан.
rules-friday = Што би почело у петак почиње наредног радног дана
rules-start = Шта покреће сат
rules-start-receipt = Пријем пријаве
rules-start-validation = Први преглед службеног лица; приказују се оба времена
rules-valid-from = Важи од
rules-valid-from-hint = Ако оставите празно, важи одмах.

rules-calendar = Календар
rules-calendar-lead = Викенди и законски празници су већ у њему. Овде стоје дани када општина од њих одступа.
rules-calendar-published = Објављено. Пријаве примљене од тада рачунају се по њему.
rules-calendar-publish = Објави календар
rules-calendar-law-only = Без одступања: само законски празници.
rules-calendar-unpublished = Списак је промењен и још није објављен.
rules-day-new = Још један дан
rules-day-date = Дан
rules-day-kind = Шта је тог дана
rules-day-off = Нерадни дан
rules-day-worked = Ипак се ради
rules-day-name = Назив дана
rules-day-name-hint = Како га људи знају, на пример општинска слава.
rules-day-add = Додај дан
rules-day-added = Додато: { $date }. Важи тек када објавите календар.
rules-day-remove = Уклони

rules-trial = Испробајте пре објаве
rules-trial-lead = Када би одговор морао да стигне по правилу и календару какви су у обрасцима изнад? Никоме се тиме ништа не обећава.
rules-trial-start = Пријем пријаве
rules-trial-send = Израчунај
rules-trial-incomplete = У обрасцима изнад нешто недостаје или није исправно. Притисните њихово дугме да видите шта.

field-hours-not-allowed = Упишите број сати од 1 до 8760.
field-office-invalid = Сате упишите као 08:00-12:00, 13:00-16:00, без преклапања, и бар за један дан.
field-office-not-allowed = По овом календару такав рок никада не би истекао. Изаберите више дана или сати.
field-overrides-not-allowed = По овим данима такав рок никада не би истекао, или је неки дан уписан двапут.
field-valid-from-invalid = Упишите дан и време.
field-valid-from-in-the-past = Изаберите тренутак који тек долази и није пре верзије која је већ објављена.
field-overrides-required = Упишите дан.
field-overrides-invalid = Упишите дан.
field-overrides-taken = Тај дан је већ на списку. Прво га уклоните.
