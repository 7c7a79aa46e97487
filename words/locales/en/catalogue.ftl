### The catalogue: departments and categories at the desk.

catalogue-title = Departments and categories
catalogue-lead = What people can report here, and who answers for it. Each change stands in the audit log.
catalogue-change = Change
catalogue-save = Save changes
catalogue-up = Move up
catalogue-down = Move down
catalogue-told-up = Moved up: { $name }
catalogue-told-down = Moved down: { $name }
catalogue-name-sl = Name in Slovenian
catalogue-name-sr = Name in Serbian, in Cyrillic
catalogue-name-en = Name in English

## Departments

catalogue-departments = Departments
catalogue-departments-lead = Reports are given to departments and utilities. The order is that of the lists people choose from.
catalogue-department-make = New department
catalogue-department-make-send = Save department
catalogue-utility = It is a utility outside the administration
catalogue-responsible = Responsible person
catalogue-responsible-hint = New reports of the department are given to this person, and reminders go there first.
catalogue-head = Head
catalogue-head-hint = Is told when a report is late. Only people with the role of head can be chosen.
catalogue-person-none = Nobody
catalogue-people-later = Invite people once the department is there. Then you can choose who is responsible and who is the head.
catalogue-responsible-is = Responsible: { $name }
catalogue-head-is = Head: { $name }
catalogue-nobody = Nobody is responsible and there is no head
catalogue-department-closed = Closed. What it answered stays in the numbers.
catalogue-department-close = Close department
catalogue-department-close-hint = Nothing can be given to a closed department. What it answered stays, and you can open it again.
catalogue-department-close-sure = Close for everybody
catalogue-department-reopen = Open again
catalogue-department-kept-open = This department cannot be closed yet:
catalogue-kept-by-categories = these categories belong to it: { $what }
catalogue-kept-by-requests = these reports still wait for an answer or a promised date: { $what }
catalogue-kept-by-people = these people work there: { $what }
catalogue-told-department-made = “{ $name }” is there. Now invite its people.
catalogue-told-department-changed = “{ $name }” is changed.
catalogue-told-department-closed = “{ $name }” is closed. Nothing is given to it any more.
catalogue-told-department-reopened = “{ $name }” is open again.

## What is wrong with a field

field-responsible-unknown = This person does not work in the department any more. Choose somebody else.
field-head-unknown = This person does not work in the department any more. Choose somebody else.
field-head-not-allowed = This person does not have the role of head. Choose somebody else.

## Categories

catalogue-categories = Categories
catalogue-categories-lead = What a report can be about. Categories stand under their department, as in the form that citizens fill in.
catalogue-category-make = New category
catalogue-category-make-send = Save category
catalogue-category-department = Department
catalogue-category-department-choose = Choose a department
catalogue-category-kinds = It can be chosen for
catalogue-category-on-call = A crew is on call
catalogue-category-on-call-hint = The 48 hours then count in real time, also at night and on days off. The change decides reports that are received after it; those received before keep their deadline.
catalogue-category-public = Publish answers by default
catalogue-category-public-hint = The box that publishes an answer is then ticked beforehand. Whoever answers still reads what is published and can untick it. Praise and complaints are never published.
catalogue-category-is-on-call = crew on call
catalogue-category-is-public = published by default
catalogue-category-is-emergency = takes no reports: call { $phone }
catalogue-category-asks =
    { $count ->
        [one] { $count } extra question
       *[other] { $count } extra questions
    }
catalogue-category-retire = Retire category
catalogue-category-retire-sure = Retire for everybody
catalogue-category-retire-hint = Nobody is offered it any more. It stays on the reports that have it, and you can offer it again.
catalogue-category-retired = Retired. It stays on its reports.
catalogue-category-restore = Offer again
catalogue-keep = Keep
catalogue-told-category-made = Category “{ $name }” can be chosen now.
catalogue-told-category-changed = Category “{ $name }” is changed.
catalogue-told-category-retired = Category “{ $name }” is retired. Nobody is offered it any more.
catalogue-told-category-restored = Category “{ $name }” is offered again.

## The emergency notice

catalogue-emergency = Emergency notice
catalogue-emergency-lead = Whoever chooses this category sees the notice with the telephone number instead of the form, and cannot send a report.
catalogue-emergency-sl = Notice in Slovenian
catalogue-emergency-sr = Notice in Serbian, in Cyrillic
catalogue-emergency-en = Notice in English
catalogue-emergency-phone = Telephone number
catalogue-emergency-phone-hint = For example 112, or that of the service on duty.
catalogue-emergency-save = Save the notice
catalogue-emergency-remove = Remove the notice
catalogue-told-emergency = The emergency notice of “{ $name }” is saved. Reports cannot be sent there now.
catalogue-told-emergency-removed = “{ $name }” takes reports again.

## Extra questions

catalogue-questions = Extra questions
catalogue-questions-lead = Up to eight questions that help you act at once. The answers are seen by the reporter and at the desk, and are never public.
catalogue-question-make = New question
catalogue-question-make-send = Save question
catalogue-question-sl = Question in Slovenian
catalogue-question-sr = Question in Serbian, in Cyrillic
catalogue-question-en = Question in English
catalogue-question-type = Kind of answer
catalogue-question-type-choose = Choose the kind of answer
catalogue-question-required = It must be answered
catalogue-question-is-required = must be answered
catalogue-choices-sl = Choices in Slovenian
catalogue-choices-sr = Choices in Serbian, in Cyrillic
catalogue-choices-en = Choices in English
catalogue-choices-hint = One a line, in the same order in each language.
catalogue-question-retire = Retire
catalogue-question-restore = Ask again
catalogue-question-retired = Retired. Answers given before stay.
catalogue-told-question-made = Question “{ $name }” is asked now.
catalogue-told-question-changed = Question “{ $name }” is changed. Answers given before keep the wording they had.
catalogue-told-question-retired = Question “{ $name }” is no longer asked.
catalogue-told-question-restored = Question “{ $name }” is asked again.
data-type-string = a line of text
data-type-number = a number
data-type-datetime = a day and time
data-type-text = several lines of text
data-type-singlevaluelist = one from a list
data-type-multivaluelist = several from a list

## What is wrong with the field of a category

field-kinds-required = Choose at least one kind of report.
field-emergency-phone-required = Write the telephone number.
field-emergency-phone-invalid = Write the number with digits, for example 112.
field-data-type-required = Choose the kind of answer.
field-choices-sl-required = Write the choices in Slovenian.
field-choices-sl-invalid = Write 2 to 30 choices, as many in each language.
field-choices-sl-taken = One choice stands there twice.
field-choices-sr-required = Write the choices in Serbian.
field-choices-sr-invalid = Write 2 to 30 choices, as many in each language.
field-choices-sr-taken = One choice stands there twice.
field-choices-en-required = Write the choices in English.
field-choices-en-invalid = Write 2 to 30 choices, as many in each language.
field-choices-en-taken = One choice stands there twice.

## Routing rules

catalogue-routes = Routing rules
catalogue-routes-lead = The first rule that fits decides which department gets a report. Where none fits, the department of its category gets it.
catalogue-routes-empty = There are no rules: each report goes to the department of its category.
catalogue-route-make = New rule
catalogue-route-make-send = Save rule
catalogue-route-name = Name of the rule
catalogue-route-name-hint = Colleagues see it in the history of a report, citizens do not.
catalogue-route-category = Category
catalogue-route-any-category = every category
catalogue-route-district = District
catalogue-route-any-district = every place
catalogue-route-when = When
catalogue-route-when-hint = What counts is when the report is received. Outside working hours means on days off and outside office hours; where the promise counts none, at night.
catalogue-route-weekdays = On which days it begins
catalogue-route-from = From
catalogue-route-to = To
catalogue-route-to-hint = An earlier time than the one above is that of the next day.
catalogue-route-hours = { $days }, { $from }–{ $to }
catalogue-route-department = Department that gets the report
catalogue-route-remove = Remove rule
catalogue-told-route-made = Rule “{ $name }” decides from now on.
catalogue-told-route-changed = Rule “{ $name }” is changed.
catalogue-told-route-removed = Rule “{ $name }” is removed.
catalogue-kept-by-routes = these rules give reports to it: { $what }
route-when-always = at any time
route-when-off-duty = outside working hours
route-when-hours = on certain days and hours

## What would happen

catalogue-trial = What would happen?
catalogue-trial-category = Topic of a report
catalogue-trial-category-choose = Choose a topic
catalogue-trial-district = Place
catalogue-trial-no-district = in none of the districts
catalogue-trial-at = Received
catalogue-trial-send = Show the department
catalogue-trial-by-rule = { $department }, because of the rule “{ $rule }”.
catalogue-trial-by-category = { $department }, because the category belongs to it.

## What is wrong with the field of a rule

field-weekdays-required = Choose at least one day.
field-time-from-required = Write from when.
field-time-from-invalid = Write the time with hours and minutes, for example 22:00.
field-time-to-required = Write until when.
field-time-to-invalid = Write the time with hours and minutes, for example 06:00.
