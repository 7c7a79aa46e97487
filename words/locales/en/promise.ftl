### The promise in plain words, and how it is kept in numbers.

## A rule, one sentence each

rule-hours =
    { $hours ->
        [one] We answer within { $hours } hour.
       *[other] We answer within { $hours } hours.
    }
rule-counts-elapsed = Every hour counts, day and night, on weekends and holidays too.
# $weekdays is "Monday to Friday" or "Monday, Wednesday and Saturday".
rule-counts-working-days = Working days count ({ $weekdays }), 24 hours each. Holidays and other days off do not count.
rule-counts-office-hours = Only office hours count. Holidays and other days off do not count.
rule-start-receipt = The clock starts when we receive your report.
rule-start-validation = The clock starts when we have looked through your report; you see when we received it and when we looked. If nobody looks, it runs from the receipt.
rule-outside-working-days = If the clock would start on a day off, it starts with the next working day.
rule-outside-office-hours = If the clock would start outside office hours, it starts when the office next opens.
rule-friday = If the clock would start on a Friday, it starts on the next working day.
weekdays-range = { $first } to { $last }

## The promise

promise-rule = How we count
promise-office = Office hours
# $categories is a list of names.
promise-on-call = Where a crew is on call, every hour counts from the receipt of the report, at night and on holidays too: { $categories }.
promise-pause = If we have to ask you something, the clock stops until you reply, but for five days at most.
promise-statutory =
    { $days ->
        [one] The law, too, wants an answer, within { $days } day. That term runs separately, from the receipt of the report.
       *[other] The law, too, wants an answer, within { $days } days. That term runs separately, from the receipt of the report.
    }
promise-answer = What counts as an answer
promise-counts = What counts is an answer that tells you something: what we did, when we will, to whom we handed it, or why we will not. An automatic receipt is no answer.
promise-dates = If an answer names a day by which something will be done, we have until the end of that day. If we do not keep it, your report is open again, and the broken promise stays in the numbers.
promise-reopened = A closed report can be reopened within 14 days. A new clock starts then; how the first one ended stays in the numbers.
promise-told = Who is told when an answer is late
addressee-responsible-person = the person in charge of the report
addressee-head = the head of the office
addressee-administrator = the municipality's administrator
addressee-leadership = the leadership of the municipality
promise-told-half = When half of the time is gone
promise-told-three-quarters = When three quarters are gone
promise-told-due = When the time is up
promise-told-visible = From then on everyone can see the delay.
promise-told-day-after = When 24 more hours of the same count are gone
promise-told-nobody = nobody
promise-told-date = When a promised day has passed
promise-quiet = Between { $from } and { $to } and on days off, messages to officials wait, unless a crew on call deals with the matter; the delay itself is recorded at once.
promise-calculator = When would you have an answer?
promise-calculator-lead = This is computed by the rule and the calendar in force when you send it.
promise-received-at = If you send it
promise-category = Subject
promise-category-hint = Choose one only if a crew is on call for it.
promise-category-any = all other subjects
promise-compute = Work it out
promise-computed-by = By version { $rule } of the rule and version { $calendar } of the calendar.
promise-days-off = Days that do not count
promise-days-off-lead = Holidays and other days off, this year and next:
promise-days-off-none = By this rule every day counts, holidays too.
promise-year = { $year }
promise-instead-of = instead of the holiday: { $name }
promise-day-off = day off
promise-worked = worked after all, as the municipality decided
promise-history = How the rule changed
promise-calendars = How the calendar changed
promise-law-only = The holidays of the law and nothing else.
promise-version = Version { $version }
version-now = In force since { $from }
version-now-always = In force since the beginning
version-past = In force from { $from } until { $until }
version-past-always = In force from the beginning until { $until }
version-to-come = Will be in force from { $from }
version-never = Never came into force; a newer one took its place
promise-data = The same as data:
promise-data-due = A calculation as data:

## The numbers

numbers-lead = How many answers came within the time we promise. Anyone can recount it.
numbers-choice = Period and choice
numbers-from = From
numbers-to = To
numbers-department = Office
numbers-any-department = all offices
numbers-category = Subject
numbers-any-category = all subjects
numbers-show = Show
numbers-presets = Periods
numbers-this-month = this month
numbers-last-month = last month
numbers-90-days = last 90 days
numbers-this-year = this year
numbers-period = From { $from } to { $to }
numbers-headline =
    { $decided ->
        [one] { $on-time } of { $decided } answer on time ({ $share })
       *[other] { $on-time } of { $decided } answers on time ({ $share })
    }
numbers-none-decided = No answer was due in this period yet, and none was given.
numbers-empty = No report came in this period. Choose another period or a wider choice.
numbers-as-of = As of { $when }
numbers-details = All the numbers
numbers-months = By month
numbers-departments = By office
numbers-categories = By subject
numbers-month = Month
numbers-share = On time
numbers-table = The same numbers as a table
numbers-total = Together
# Beside a bar: "93.8% (214 of 228)".
numbers-bar = { $share } ({ $on-time } of { $decided })
numbers-part = { $on-time } of { $decided }
numbers-few = too few cases to compare
numbers-few-why = Under { $count } cases we show no share: one report more or less would change it too much.
numbers-counted = A report counts on the day it came; a reopened one also on the day it was reopened.
numbers-download = Data
numbers-csv = The numbers as a table (CSV)
numbers-sheets = Weekly sheets
numbers-sheets-lead = The week of an office on one page, for a meeting or the notice board:

count-received = Reports received
count-reopened = Reports reopened
count-on-time = Answered on time
count-late = Answered late
count-unanswered = No answer although due
count-withdrawn = Withdrawn before an answer
count-running = Time is still running
count-sum = Received and reopened reports together are as many as the five numbers below them.
count-median = Half of the answers came within
count-p90 = Nine of ten answers came within
count-times = These two count every hour, nights and weekends included, and are exact to 3%.
count-promised = Days promised in answers
count-kept = Promised days kept
count-broken = Promised days broken
count-not-competent = Not within our powers, handed on
count-satisfaction = Satisfaction
count-validation = From receipt until we looked, on average
numbers-satisfaction =
    { $ratings ->
        [one] { $score } of 5 ({ $ratings } rating)
       *[other] { $score } of 5 ({ $ratings } ratings)
    }
numbers-no-ratings = no ratings yet
numbers-validation =
    { $reports ->
        [one] { $length } ({ $reports } report)
       *[other] { $length } ({ $reports } reports)
    }

## The weekly sheet

sheet-title = Weekly sheet
sheet-choose = Choose an office:
sheet-week = Week from { $from } to { $to }
sheet-responsible = Answers for it: { $name }
sheet-numbers = The week in numbers
sheet-number = Number
sheet-this-week = This week
sheet-week-before = Week before
sheet-year = Year so far
sheet-overdue = Overdue
sheet-due = Due within seven days
sheet-promises = Promised days to come
sheet-reference = Report
sheet-category = Subject
sheet-received = Received
sheet-due-at = Due
sheet-promised-at = Promised by
sheet-none-overdue = Nothing is overdue.
sheet-none-due = Nothing is due within seven days.
sheet-none-promises = No promised day is open.
sheet-more = The list goes on; only the first are here.
sheet-as-of = The lists show what is open as of { $when }.
sheet-day-end = end of { $date }
sheet-previous = Week before
sheet-next = Next week
sheet-print = Print

## Numbers and lengths of time

decimal = { $whole }.{ $tenth }
percent = { $number }%
length-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
length-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
length-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

## Fields of these pages

field-from-invalid = Write the first day, for example 1 April 2026.
field-from-not-allowed = The first day comes after the last. Choose an earlier one.
field-from-too-far = A period is ten years at most, and none begins before 2000. Choose a later first day.
field-to-invalid = Write the last day, for example 30 April 2026.
field-to-too-far = Choose a last day between the years 2000 and 2100.
field-department-unknown = There is no such office. Choose another.
field-category-unknown = There is no such subject. Choose another.
