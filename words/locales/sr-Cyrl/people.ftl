### Људи на радном месту: приступ, сопствени налог, ко овде ради, евиденција радњи.

## Приступ

passkey-lead = Препоручујемо приступни кључ: пријављујете се отиском прста, лицем или ПИН-ом свог уређаја, без лозинке и кода.
passkey-sign-in = Пријави се приступним кључем
passkey-waiting = Чекамо ваш уређај.
passkey-not-supported = Овај прегледач или уређај не подржава приступне кључеве. Пријавите се лозинком.
passkey-cancelled = На уређају није потврђено или је време истекло. Покушајте поново или употребите лозинку.
passkey-already-there = На овом уређају већ имате приступни кључ.
passkey-failed = Уређај није одговорио како се очекивало. Покушајте поново или употребите лозинку.
sign-in-by-password = Лозинком
sign-in-forgot = Заборавили сте лозинку?
sign-in-told-joined = Добро дошли. Лозинка је постављена; пријавите се њом.
sign-in-told-set = Нова лозинка је постављена. Пријавите се њом.
sign-in-code-title = Други корак
sign-in-code-lead = Лозинка је исправна. Сада унесите код који приказује ваша апликација за потврду идентитета.
sign-in-code = Код
sign-in-code-hint = Шест цифара или један од ваших резервних кодова.
sign-in-code-send = Пријави се
sign-in-again = Почни испочетка
sign-in-set-up-title = Подесите потврду у два корака
sign-in-set-up-lead = Ваш град или општина је захтева. Потребна вам је апликација за потврду идентитета на телефону; трајаће два минута.
field-code-required = Унесите код.
field-code-invalid = Код има шест цифара, а резервни код десет слова и цифара.
field-code-wrong = Код није исправан или је већ употребљен. Сачекајте следећи и унесите њега.
problem-passkey-refused = Приступни кључ није прихваћен. Покушајте поново или се пријавите лозинком.
problem-second-factor-required = Ваш град или општина захтева потврду у два корака, па је није могуће искључити.

## Заборављена лозинка и везе које стижу е-поштом

forgot-title = Заборављена лозинка
forgot-lead = Послаћемо вам везу којом постављате нову.
forgot-send = Пошаљи везу
forgot-sent = Ако ова адреса овде има приступ, веза је на путу. Важи један сат. Ако не стигне, погледајте међу нежељеном поштом или питајте администратора.
forgot-back = Назад на пријављивање
link-invitation-title = Прихватите позив
link-password-title = Поставите нову лозинку
link-for = За: { $name }, { $email }
link-role = Улога: { $role }. Одељење: { $department }.
link-name = Ваше име
link-name-hint = Онако како ће стајати испод ваших одговора.
link-password = Нова лозинка
link-password-hint = Бар 12 знакова. Најбоља је кратка реченица, без вашег имена и познатих речи.
link-invitation-send = Прихвати и постави лозинку
link-password-send = Постави лозинку
link-over-title = Ова веза више не важи
link-over = Већ је употребљена, заменила ју је новија или је престара. Затражите нову везу или замолите администратора за нов позив.
field-name-required = Напишите име.
field-new-password-required = Напишите нову лозинку.
field-new-password-too-short = Лозинка има мање од 12 знакова. Продужите је.
field-new-password-too-long = Лозинка има више од 256 знакова. Скратите је.
field-guessable = Ову лозинку је лако погодити. Изаберите другу: неколико речи које не иду заједно, без вашег имена.
field-current-password-required = Напишите садашњу лозинку.
field-current-password-wrong = Ово није ваша садашња лозинка.
field-wrong = Ово није исправно. Проверите.
field-taken = Ово је већ заузето. Изаберите друго.

## Потврда у два корака

two-step-scan = Скенирајте апликацијом за потврду идентитета:
two-step-qr = Слика за скенирање, са кључем који је исписан и испод
two-step-key = Или у њу унесите овај кључ:
two-step-copy = Копирај кључ
two-step-code = Код из апликације
two-step-code-hint = Шест цифара. Мењају се сваких пола минута.
two-step-confirm = Потврди
two-step-codes-title = Ваши резервни кодови
two-step-codes-lead = Сваким можете да се пријавите једном, када вам апликација није при руци. Сачувајте их тамо где их само ви налазите: не можемо поново да их прикажемо.
two-step-codes-copy = Копирај кодове
two-step-codes-kept = Сачувани су, даље

## Сопствени налог

account-title = Ваш приступ
account-link = Ваш приступ
account-sessions-title = Где сте пријављени
account-session-unknown = Непознат уређај
account-session-this = овај уређај
account-session-begun = Пријављивање { $time }, { $method }
account-session-seen = Последњи пут коришћено { $time }
account-session-end = Одјави
account-session-ended = Тај уређај је одјављен.
account-others-end = Одјави све друге уређаје
account-others-ended = Сви други уређаји су одјављени.
account-password-title = Лозинка
account-current-password = Садашња лозинка
account-new-password = Нова лозинка
account-password-save = Промени лозинку
account-password-saved = Лозинка је промењена. Сви други уређаји су одјављени.
account-two-step-title = Потврда у два корака
account-two-step-off = Искључена је. Са њом сама лозинка није довољна: за пријављивање је потребан и код са вашег телефона.
account-two-step-on = Укључена је од { $date }.
account-two-step-codes =
    { $count ->
        [0] Резервних кодова више нема. Направите нове.
        [one] Преостао је { $count } резервни код.
        [few] Преостала су { $count } резервна кода.
       *[other] Преостало је { $count } резервних кодова.
    }
account-two-step-begin = Подеси
account-two-step-turn-off = Искључи
account-two-step-turned-off = Потврда у два корака је искључена.
account-two-step-turned-on = Потврда у два корака је укључена.
account-two-step-new-codes = Направи нове резервне кодове
account-two-step-proof = За промену још једном унесите лозинку.
account-two-step-cancel = Откажи
passkeys-title = Приступни кључеви
passkeys-lead = Најлакша и најсигурнија пријава: отиском прста, лицем или ПИН-ом свог уређаја. Лозинка и код се не траже.
passkeys-empty = Још немате приступни кључ.
passkeys-facts = Додат { $time }
passkeys-used = Последњи пут коришћен { $time }
passkeys-never = Још није коришћен
passkeys-add = Додај приступни кључ
passkeys-name = Назив кључа
passkeys-name-hint = По њему ћете препознати уређај, на пример „Службени рачунар“.
passkeys-proof = Унесите лозинку да потврдите да сте то заиста ви.
passkeys-proof-or = Унесите лозинку или потврдите кључем који већ имате да сте то заиста ви.
passkeys-add-by-password = Додај приступни кључ
passkeys-add-by-passkey = Потврди кључем и додај
passkeys-added = Кључ је додат. Следећи пут можете да се пријавите њиме.
passkeys-rename = Преименуј
passkeys-rename-save = Сачувај назив
passkeys-renamed = Назив је сачуван.
passkeys-remove = Уклони
passkeys-remove-title = Уклањање кључа „{ $name }“
passkeys-remove-why = Овим кључем пријава више неће бити могућа.
passkeys-remove-by-password = Уклони кључ
passkeys-remove-by-passkey = Потврди кључем и уклони
passkeys-removed = Кључ је уклоњен. Избришите га и на уређају.
passkeys-cancel = Откажи
field-passkey-name-required = Дајте назив кључу.
field-passkey-name-too-long = Назив може имати највише 60 знакова.
method-password = лозинком
method-password-and-code = лозинком и кодом
method-password-and-recovery = лозинком и резервним кодом
method-passkey = приступним кључем
method-open-id = преко налога градске управе

## Ко овде ради

people-title = Људи и улоге
people-lead = Ко има приступ радном месту, по одељењима.
people-invite-title = Позовите сарадника
people-email = Службена адреса е-поште
people-name = Име
people-name-hint = Име и презиме, како стоје испод одговора.
people-department = Одељење
people-department-choose = Изаберите одељење
people-role = Улога
people-role-choose = Изаберите улогу
people-language = Језик порука
people-invite-send = Пошаљи позив
people-told-invited = Позив је на путу: { $name }. Може да се прихвати седам дана.
people-told-invited-again = Нов позив је на путу: { $name }. Претходна веза више не важи.
people-told-withdrawn = Позив је повучен: { $name }.
people-told-changed = Сачувано: { $name }.
people-told-ended = Приступ је укинут на свим уређајима: { $name }.
people-told-restored = Приступ је поново отворен: { $name }.
people-told-second-factor-removed = Потврда у два корака је искључена: { $name }.
people-nobody = Овде још нема никога.
people-you = ви
people-utility = спољни извођач
access-open = Има приступ
access-invited = Позив послат, важи до { $time }
access-invitation-over = Позив је истекао { $time }
access-withdrawn = Позив повучен { $time }
access-ended = Приступ укинут { $time }
people-two-step = Потврда у два корака
people-change = Измени
people-save = Сачувај
people-end = Укини приступ
people-end-sure = Заиста укини: приступ се одмах затвара свуда
people-restore = Поново отвори приступ
people-again = Позови поново
people-withdraw = Повуци позив
people-remove-second-factor = Искључи потврду у два корака
people-remove-second-factor-hint = Само када је телефон изгубљен. Особа добија поруку.
people-cancel = Откажи
people-require-title = Потврда у два корака за све
people-require-lead = Ко је још нема, подешава је при следећем пријављивању лозинком.
people-require-on = Обавезна
people-require-off = Свако одлучује сам
people-require-save = Сачувај
people-require-saved = Сачувано.
problem-last-administrator = Мора да остане бар један администратор. Најпре дајте ту улогу неком другом.
field-email-taken = Особа са овом адресом је већ на списку.
field-role-required = Изаберите улогу.
field-language-required = Изаберите језик.

## Евиденција радњи

audit-title = Евиденција радњи
audit-lead = Ко се пријавио и одјавио и ко је мењао приступе и подешавања. Шта се догађало са пријавом, пише код ње.
audit-person = Особа
audit-any-person = Сви
audit-act = Шта се догодило
audit-any-act = Све
audit-from = Од
audit-to = До
audit-show = Прикажи
audit-empty = За овај избор нема записа.
audit-more = Прикажи још
audit-unknown = Непозната особа
audit-about = { $person } → { $about }
audit-network = Мрежа { $mark }
audit-network-hint = Иста ознака значи исту мрежу. Адресе не чувамо.
audit-role = Улога: { $role }
audit-role-changed = Улога: { $before } → { $role }
audit-department = Одељење: { $department }
audit-department-changed = Одељење: { $before } → { $department }
audit-template = Образац: { $template }
audit-version = Верзија { $version }
audit-chosen = { $setting }: { $chosen }
audit-chosen-required = обавезна
audit-chosen-optional = свако одлучује сам
setting-publishing = Ко шаље одговор
setting-second-factor = Потврда у два корака
setting-shared-views = Заједнички прикази
audit-act-signed-in = Пријављивање
audit-act-sign-in-failed = Неуспело пријављивање
audit-act-locked-out = Приступ закључан на четврт сата
audit-act-signed-out = Одјављивање
audit-act-sessions-ended = Одјављивање других уређаја
audit-act-password-changed = Промена лозинке
audit-act-password-link-asked = Затражена веза за нову лозинку
audit-act-password-set = Нова лозинка преко везе
audit-act-second-factor-on = Укључена потврда у два корака
audit-act-second-factor-off = Искључена потврда у два корака
audit-act-recovery-codes-made = Нови резервни кодови
audit-act-second-factor-removed = Искључена потврда у два корака другој особи
audit-act-invited = Позив
audit-act-invited-again = Поновљен позив
audit-act-invitation-withdrawn = Повлачење позива
audit-act-joined = Прихватање позива
audit-act-person-changed = Промена одељења или улоге
audit-act-access-ended = Укидање приступа
audit-act-access-restored = Поновно отварање приступа
audit-act-passkey-added = Нови приступни кључ
audit-act-passkey-renamed = Преименовање приступног кључа
audit-act-passkey-removed = Уклањање приступног кључа
audit-act-setting-chosen = Избор подешавања
audit-act-outsider-asked = Спољни извођач је добио везу ка пријави
audit-act-outsider-replied = Спољни извођач је одговорио
audit-act-outside-link-withdrawn = Веза за спољног извођача је повучена
audit-act-rule-published = Објава верзије правила
audit-act-calendar-published = Објава верзије календара
audit-act-template-made = Направљен образац одговора
audit-act-template-changed = Измењен образац одговора
audit-act-template-retired = Повучен образац одговора
failure-unknown-address = непозната адреса
failure-wrong-password = погрешна лозинка
failure-wrong-code = погрешан код
failure-locked = приступ је био закључан
failure-passkey-refused = приступни кључ није прихваћен
failure-passkey-counted-back = приступни кључ је можда копиран
