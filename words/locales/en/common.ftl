### What every part needs: codes, problems, dates, durations, explanations. English is the reference.

number = { $number }
list-and = { $first } and { $last }

## What a request is, where it stands, how it came and how it is answered

kind-request = Report of a problem
kind-question = Question
kind-proposal = Proposal
kind-notice = Notice
kind-praise-or-complaint = Praise or complaint

status-received = Received
status-assigned = Being handled
status-waiting = Waiting for more information
status-drafted = Answer awaits publication
status-merged = Handled together with another
status-answered = Answered
status-resolved = Closed
status-withdrawn = Withdrawn

outcome-solved = Solved
outcome-answered = Answered
outcome-planned = Planned
outcome-needs-investment = Needs investment
outcome-not-competent = Not within our powers
outcome-rejected = Rejected
outcome-duplicate-of = Reported before
outcome-open-again = Open again

channel-web = Online
channel-phone = Telephone
channel-sms = Text message
channel-email = E-mail
channel-fax = Fax
channel-post = Post
channel-in-person = In person
channel-social-media = Social media

reply-channel-track = On the tracking page, with number and PIN
reply-channel-email = By e-mail
reply-channel-phone = By telephone
reply-channel-sms = By text message
reply-channel-post = By post
reply-channel-in-person = At the counter

role-operator = Operator of the contact centre
role-officer = Officer
role-head = Head of department
role-administrator = Administrator
role-auditor = Auditor
role-region-viewer = Region viewer

photo-role-before = Before the repair
photo-role-after = After the repair

clock-state-running = Time is running
clock-state-soon = Due soon
clock-state-overdue = Overdue
clock-state-waiting = Paused
clock-state-kept = On time
clock-state-broken = Late
clock-state-ended = Withdrawn

clock-kind-elapsed = day and night, without a break
clock-kind-working-days = working days only, 24 hours each
clock-kind-office-hours = office hours only

# Who is told when a deadline comes near or passes.
level-half-gone = The person responsible was told that half of the time is gone.
level-three-quarters = The person responsible and the head of the office were told that three quarters of the time are gone.
level-due = The head of the office and the administrator were told of the delay.
level-day-after = The leadership of the municipality was told that the answer is a day late.
level-promise-passed = The head of the office was told that the promised day has passed.

## Where a request stands, by all its deadlines

# $late is "3 hours late"; $verdict is "3 hours before the deadline"; $date is "28 Aug 2026".
standing-unvalidated = To be checked
standing-on-time = On time
standing-due-soon = Due soon
standing-overdue = { $late }
standing-waiting = Waiting for you
standing-undelivered = Answer on its way
standing-promised = Promised by { $date }
standing-promise-broken = Promise not kept
standing-answered-on-time = Answered { $verdict }
standing-answered-late = Answered { $verdict }
standing-withdrawn = Withdrawn
# Before a colon and the deadline.
clock-name-answer = Answer due
clock-name-promise = Promised date
clock-name-statutory = Term set by law
# Of a promise.
promise-state-open = stands
promise-state-kept = kept
promise-state-broken = not kept

country-SI = Slovenia
country-RS = Serbia

## Problems: what happened and what to do

problem-malformed-request = Something went wrong on the way to us. Reload the page and try again.
problem-invalid-fields = Something is missing or needs correcting. Check the marked fields.
problem-sign-in-required = Sign in to continue.
problem-wrong-credentials = The e-mail address or the password is wrong. Check both and try again.
problem-cross-origin = This did not come from our page. Open the page again and retry.
problem-not-allowed = Your access does not include this. Ask the administrator of the service.
problem-not-found = There is nothing here, or you may not see it. Check the address of the page.
problem-wrong-number-or-pin = No report has this number and PIN. Check both on your receipt.
problem-unknown-municipality = No municipality answers at this address. Choose yours on the front page.
problem-conflict = Somebody changed this in the meantime. Reload it and check what is new.
problem-step-not-allowed = This step is not possible now, because the report has moved on. Reload it.
problem-key-reused = This form was already sent with other content. Open a new form and send it again.
problem-too-large = The photo is larger than 10 MB. Choose a smaller one.
problem-unsupported-file = This file cannot be read. A PDF, JPEG, PNG or WebP can.
problem-unsupported-image = This file is not a JPEG, PNG or WebP photo. Choose another.
problem-too-many-tries = Too many tries in a row. Wait a few minutes and try again.
problem-too-many-tries-until =
    { $minutes ->
        [one] Too many tries in a row. Try again in { $minutes } minute.
       *[other] Too many tries in a row. Try again in { $minutes } minutes.
    }
problem-internal = Something went wrong on our side. Try again in a few minutes.
problem-unavailable = The service does not answer right now. Try again in a few minutes.
# Appended to a problem where the log has an entry about it.
problem-log-id = Error reference: { $id }

## Fields: what is wrong and how to put it right; a field without a message of its own takes the one of the error

field-required = Fill in this field.
field-too-short = Write a little more.
field-too-long = This is too long. Shorten it.
field-control-characters = There are invisible characters in here. Type the text anew.
field-invalid = This cannot be right. Check it.
field-unknown = This is no longer there. Choose something else.
field-not-allowed = This does not fit here. Choose something else.
field-outside-municipality = This place is outside the municipality. Choose one inside.
field-in-the-past = This date has passed. Choose a later one.
field-too-far = This date is too far ahead. Choose an earlier one.
field-emergency = This cannot wait for an answer. Call the number that stands at this topic.
field-too-pale = This colour is too pale to be read. Choose a darker one.
# For an error this page does not know.
field-other = Check this field.

field-kind-required = Choose what you want to do.
field-category-required = Choose what it is about.
field-text-required = Write the text.
field-text-too-short =
    { $min ->
        [one] Write at least { $min } character.
       *[other] Write at least { $min } characters.
    }
field-text-too-long = The text is too long. Shorten it.
field-location-required = Mark the place on the map or write the address.
field-location-invalid = We cannot read this place. Mark it again or write the address.
field-address-too-long = The address is too long. Shorten it.
field-email-required = Write the e-mail address.
field-email-invalid = The e-mail address is not complete. It looks like this: name@example.org.
field-photo-invalid = We no longer have this photo. Add it again.
field-photo-unknown = We no longer have this photo. Add it again.
field-reference-required = Write the number from your receipt.
field-reference-invalid = This is not the number of a report. It looks like this: CE-2026-000123.
field-pin-required = Write the PIN from your receipt.
field-pin-invalid = The PIN has six digits.
field-received-at-required = Enter a day and a time.
field-received-at-invalid = Enter a day and a time, for example 24 April 2026, 12:40.
field-received-at-not-allowed = Enter a day between the years 2000 and 2100.
field-score-required = Choose how satisfied you are.

## Months and weekdays; Monday is 1

# By themselves.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
# After a day: 30 April.
month-of-1 = January
month-of-2 = February
month-of-3 = March
month-of-4 = April
month-of-5 = May
month-of-6 = June
month-of-7 = July
month-of-8 = August
month-of-9 = September
month-of-10 = October
month-of-11 = November
month-of-12 = December
# In lists.
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

# By themselves.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
# Of a deadline, after "by".
weekday-by-1 = Monday
weekday-by-2 = Tuesday
weekday-by-3 = Wednesday
weekday-by-4 = Thursday
weekday-by-5 = Friday
weekday-by-6 = Saturday
weekday-by-7 = Sunday
# When something happened.
weekday-on-1 = on Monday
weekday-on-2 = on Tuesday
weekday-on-3 = on Wednesday
weekday-on-4 = on Thursday
weekday-on-5 = on Friday
weekday-on-6 = on Saturday
weekday-on-7 = on Sunday
# After "from", "to", "until", "the end of".
weekday-of-1 = Monday
weekday-of-2 = Tuesday
weekday-of-3 = Wednesday
weekday-of-4 = Thursday
weekday-of-5 = Friday
weekday-of-6 = Saturday
weekday-of-7 = Sunday

## Dates and times

clock-time = { $hour }:{ $minute }
date-long = { $weekday } { $day } { $month } { $year }
date-short = { $day } { $month } { $year }
date-time-short = { $date }, { $time }
month-long = { $month } { $year }
# A day promised: "will be repaired by Friday 28 August 2026".
date-by = by { $weekday } { $day } { $month } { $year }
# "was handed over on 29 April".
date-on = on { $day } { $month }
# "received on Friday 24 April at 12:40".
moment = { $weekday } { $day } { $month } at { $time }
day = { $weekday } { $day } { $month }
# The subject of a sentence: "Monday 27 April does not count".
day-named = { $weekday } { $day } { $month }
# After "from" and "to".
day-of = { $weekday } { $day } { $month }
# After "by".
due = { $weekday } { $day } { $month }, { $time }
due-year = { $weekday } { $day } { $month } { $year }, { $time }
due-end-of-day = the end of { $weekday } { $day } { $month }
due-end-of-day-year = the end of { $weekday } { $day } { $month } { $year }

## Durations

left-moment = less than a minute left
left-minutes =
    { $count ->
        [one] { $count } minute left
       *[other] { $count } minutes left
    }
left-hours =
    { $count ->
        [one] { $count } hour left
       *[other] { $count } hours left
    }
late-moment = less than a minute late
late-minutes =
    { $count ->
        [one] { $count } minute late
       *[other] { $count } minutes late
    }
late-hours =
    { $count ->
        [one] { $count } hour late
       *[other] { $count } hours late
    }
late-days =
    { $count ->
        [one] { $count } day late
       *[other] { $count } days late
    }
# How long before the deadline an answer was delivered.
before-due-moment = just in time
before-due-minutes =
    { $count ->
        [one] { $count } minute before the deadline
       *[other] { $count } minutes before the deadline
    }
before-due-hours =
    { $count ->
        [one] { $count } hour before the deadline
       *[other] { $count } hours before the deadline
    }
before-due-days =
    { $count ->
        [one] { $count } day before the deadline
       *[other] { $count } days before the deadline
    }
after-due-moment = just after the deadline
after-due-minutes =
    { $count ->
        [one] { $count } minute after the deadline
       *[other] { $count } minutes after the deadline
    }
after-due-hours =
    { $count ->
        [one] { $count } hour after the deadline
       *[other] { $count } hours after the deadline
    }
after-due-days =
    { $count ->
        [one] { $count } day after the deadline
       *[other] { $count } days after the deadline
    }
# A length: "longer by 3 hours and 20 minutes".
span-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
span-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }

## Why a deadline is when it is; each message is a sentence

# $when is "on Friday 24 April at 12:40".
explain-received = We received your report { $when }.
explain-received-web = You sent your report online { $when }.
explain-received-phone = We took your report by telephone { $when }.
explain-received-sms = We received your report by text message { $when }.
explain-received-email = We received your report by e-mail { $when }.
explain-received-fax = We received your report by fax { $when }.
explain-received-post = We received your report by post { $when }.
explain-received-in-person = You brought your report in person { $when }.
explain-received-social-media = We received your report through a social network { $when }.
explain-validated = We checked it { $when }, and the clock counts from then.
explain-reopened = It was reopened { $when }, and a new clock began.

# $when is "on Tuesday 28 April", with the time when it isn't midnight.
explain-starts = So the clock starts { $when }.
explain-starts-closed = Only office hours count, so the clock starts { $when }.

# $first and $last are "Monday 27 April"; $first-of and $last-of are the same after "from" and "to".
explain-days-off =
    { $days ->
        [1] { $first } does not count, because { $reason }.
        [2] { $first } and { $last } do not count, because { $reason }.
       *[other] The days from { $first-of } to { $last-of } do not count, because { $reason }.
    }
explain-reason-weekend = it is the weekend
explain-reason-holiday = it is a holiday ({ $name })
# $fell-on is "on Sunday 15 February".
explain-reason-instead-of = it is off in place of a holiday that fell { $fell-on } ({ $name })
explain-reason-municipal = the municipality has a day off ({ $name })
explain-reason-friday = what comes on a Friday counts from the next working day
explain-reason-closed = the office is closed

# $from and $to are "on Thursday 30 April at 9:00"; $duration is "3 hours and 20 minutes".
explain-paused = The clock stopped { $from }, because we asked you something, and resumed { $to }; so the deadline is later by { $duration }.
# $due is "Thursday 30 April, 12:40" or "the end of Friday 1 May".
explain-due =
    { $hours ->
        [one] The promise is { $hours } hour: you get an answer by { $due }.
       *[other] The promise is { $hours } hours: you get an answer by { $due }.
    }

## Holidays, as they stand in brackets

holiday-si-new-year = New Year
holiday-si-culture-day = Prešeren Day, the Slovenian cultural holiday
holiday-si-easter-sunday = Easter Sunday
holiday-si-easter-monday = Easter Monday
holiday-si-uprising-day = Day of Uprising Against Occupation
holiday-si-labour-day = Labour Day
holiday-si-pentecost = Pentecost
holiday-si-statehood-day = Statehood Day
holiday-si-assumption = Assumption Day
holiday-si-reformation-day = Reformation Day
holiday-si-remembrance-day = Remembrance Day
holiday-si-christmas = Christmas
holiday-si-independence-day = Independence and Unity Day
holiday-rs-new-year = New Year
holiday-rs-christmas = Orthodox Christmas
holiday-rs-statehood-day = Sretenje, Statehood Day of Serbia
holiday-rs-good-friday = Orthodox Good Friday
holiday-rs-holy-saturday = Orthodox Holy Saturday
holiday-rs-easter-sunday = Orthodox Easter
holiday-rs-easter-monday = Orthodox Easter Monday
holiday-rs-labour-day = Labour Day
holiday-rs-armistice-day = Armistice Day
