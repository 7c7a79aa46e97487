### Pages for citizens.

## The frame of every page

shell-skip = Skip to the content
shell-ways = Main pages
shell-language = Language
shell-file = Report
shell-track = Track
shell-map = Map
shell-promise = Promise
shell-numbers = The promise in numbers
shell-answers = Questions and answers
shell-by-phone = You can also call us:
shell-desk = For city staff
shell-loading = Loading …
shell-retry = Try again
shell-offline = No connection. Check it and try again.
shell-unreadable = Something went wrong. Load the page again.
shell-errors = Something is missing:
shell-copied = Copied.
shell-not-copied = Copying is not possible. Select the link and copy it yourself.

not-found-title = There is no such page
not-found-text = The address may be mistyped, or the page is gone.
not-found-home = To the front page

choose-title = Choose your municipality
choose-lead = Report a problem or ask. You get an answer within the time promised.
choose-new = Add a municipality
choose-empty = The municipalities that answer here will be listed here.

## First page

home-title = Servis 48
home-promise =
    { $hours ->
        [one] You get an answer within { $hours } hour
       *[other] You get an answer within { $hours } hours
    }
home-counted-elapsed = The clock runs day and night, on weekends and holidays too.
home-counted-working-days = Saturdays, Sundays and holidays do not count.
home-counted-working-days-friday = Saturdays, Sundays and holidays do not count; what comes on a Friday counts from the next working day.
home-counted-weekdays = Only working days count. Holidays do not.
home-counted-office-hours = Only office hours count.
home-learn = You learn the exact deadline as soon as you send.
home-learn-validation = The clock starts when we have looked through your report.
home-numbers =
    { $decided ->
        [one] This month: { $on-time } of { $decided } answer on time
       *[other] This month: { $on-time } of { $decided } answers on time
    }
home-find = Where is my report?
home-solved = Solved lately
home-solved-all = All published reports
home-solved-empty = Reports that we solved and published will appear here.

begin-title = What would you like to tell us?
begin-request = Report a problem
begin-question = Ask
begin-proposal = Propose
begin-notice = Notify
begin-praise-or-complaint = Praise or complain
begin-phone = Prefer to call? We write your report down for you:

find-title = Where is my report?
find-lead = Enter the number of your report and the PIN. Both are on the receipt you got when you sent it.
find-reference = Number of the report
find-reference-hint = As on the receipt
find-pin = PIN
find-pin-hint = Six digits
find-send = Show the report
find-sending = Searching …

## Filing a report

# "Step 2 of 5".
file-progress = Step { $step } of { $of }
file-next = Next
file-back = Back
file-change = Change

file-what = What is it about?
file-category = Topic
file-category-choose = Choose a topic
# A telephone number follows each of the last two.
file-on-call = A crew is on call for this, day and night.
file-on-call-phone = If it is urgent, call
file-danger = If somebody is in danger, call
file-text = Description
file-text-hint = Write what helps us understand. Leave out personal data, your own and others'.
file-fitting = An answer may be here already (opens a new window):
file-optional = optional

file-where = Where?
file-where-needed = Write the address or mark a point on the map; one of the two is enough.
file-where-optional = The place is optional. If it matters, write or mark it.
place-address = Address or description of the place
place-address-hint = For example: Main Street 5, by the playground
place-locate = My position
place-open-map = Choose on the map
place-close-map = Close the map
place-remove = Remove the point
place-marked = The point is marked.
place-locating = Looking for your position …
place-refused = The device does not allow the use of its position. Write the address or choose a point on the map.
place-not-found = The position could not be found. Write the address or choose a point on the map.
place-outside = Your position is outside the municipality. Write the address or choose a point on the map.

file-photo = Do you have a photo?
file-photo-label = Photo
file-photo-hint = Optional, but it often says the most. We remove data about place and device from it before we keep it.
photo-choose = Choose or take one
photo-choose-other = Choose another
photo-remove = Remove
photo-preview = The photo you chose
photo-sending = Sending the photo …
photo-kept = We have the photo.
photo-retry = Send again

file-reply = How would you like the answer?
file-email = E-mail address (optional)
file-email-hint = We send the receipt and the answer to it, and nothing else. It is never public. Without it you look up the answer with number and PIN.

file-check = Check and send
file-preview-department = Answered by
file-preview-place = Place
file-preview-photo = Attached
file-preview-reply = Answer
file-preview-none = Not given
file-public = What you send is not public. An official may later publish a summary and the answer; your name and e-mail address are never published.
file-never-public = Praise and complaints are never public.
file-send = Send
file-sending = Sending …
file-awaits-photo = Waiting for the photo …
file-offline = No connection. Your report is kept on this device and will be sent when the network is back, if you leave this page open.
file-kept = What you wrote is kept on this device.
file-send-again = Send again
file-send-as-new = Send as a new report

## Receipt

receipt-title = We have your report
# $when is "Thursday 30 April, 12:40" or "the end of Friday 1 May".
receipt-due = You get an answer by { $when }.
receipt-reference = Number of the report
receipt-pin = PIN
receipt-keep = Keep both. With the number and the PIN you can see at any time how your report is getting on.
receipt-link = This link also leads to it:
receipt-copy = Copy the link
receipt-print = Print
receipt-next = What happens next
receipt-next-department = The office in charge has your report already.
receipt-next-email = We send the receipt and the answer to your e-mail address.
receipt-next-track = The answer will be on the tracking page.
receipt-next-late = Should we be late, the head of the office is told at once, and you see it on the tracking page.
receipt-none-title = There is no receipt here
receipt-none-text = The receipt is shown in the tab in which you sent your report. You can also find the report with its number and PIN.

## Tracking

track-title = Your report
track-now-received = We have your report.
track-now-assigned = Being handled: { $department }.
track-now-overdue = We are late with the answer: { $department }.
track-now-waiting = We are waiting for your reply. The clock is paused.
track-now-drafted = The answer is written and awaits approval: { $department }.
track-now-answered = We have answered. Outcome: { $outcome }.
track-now-withdrawn = The report was withdrawn.
track-then-due = You get an answer by { $when }.
track-then-overdue = You should have had an answer by { $when }. The head of the office has been told.
track-then-waiting = Once you reply, the clock starts again.
track-then-sending = The answer is on its way to your e-mail address; you can read it here already.
track-then-delivering = The answer is on its way; you can read it here already.
# $when is "by Friday 28 August 2026".
track-then-planned = It will be done { $when }.
track-then-answered = The full answer is below.
track-then-withdrawn = There will be no answer.
track-answer = Answer
track-own = What you wrote
track-place = Place:
track-place-point = a point on the map
track-timeline = What happened
track-none-title = We cannot find this report
track-none-text = The link may be incomplete. You can also find your report with number and PIN.
track-none-find = Find the report

# $verdict is "3 hours before the deadline" or "3 hours after the deadline".
clock-answered = Answered { $verdict }
clock-why = Why then?

# $channel is the name of the way: Web, Telephone …
timeline-received = We received the report. Channel: { $channel }.
timeline-assigned = The report went to: { $department }.
timeline-handed-over = It was handed over to: { $to } (before: { $from }).
timeline-taken = Somebody else sees to the report now.
timeline-overdue = The deadline passed without an answer.
timeline-answered = We answered. Outcome: { $outcome }.
timeline-delivered = The answer is on this page.
timeline-delivered-email = We sent the answer to your e-mail address.
timeline-tried = We tried to bring you the answer and did not reach you. We will try again.
timeline-published = The answer was published.

letter-planned-for = To be done
letter-handed-to = Handed to
letter-reason = Reason
letter-goes-on-as = Goes on under the number
letter-signature =
    { $author }
    { $department }

## Tracking: what can be done by whoever filed it

track-now-unvalidated = We have your report. We check it before the office in charge gets it.
# $when is "by Friday 28 August 2026".
track-now-promise-broken = We promised it { $when } and did not keep that promise. It is being handled again: { $department }.
track-then-kept = What we promised is done.
track-question = A question for you
# $when is "Thursday 30 April, 12:40" or "the end of Friday 1 May".
track-question-until = Please reply by { $when }. Until then the clock is paused; it goes on once you reply, or when that time has passed.
track-reply = Your reply
track-reply-send = Send the reply
track-sending = Sending …
track-done-reply = Thank you, we have your reply. The clock is running again.
track-reopen = Not settled? Reopen the report
track-reopen-clock = The same office takes it up again. A new deadline for the answer begins; the answer so far stays on this page.
track-reopen-until = You can do this until { $when }.
track-reopen-why = What is not settled yet?
track-reopen-send = Reopen the report
track-done-reopen = The report is open again, with a new deadline for the answer.
track-withdraw = Withdraw the report
track-withdraw-sure = A withdrawn report is not handled any more and gets no answer. This cannot be undone. Do you really want to withdraw it?
track-withdraw-send = Yes, withdraw the report
track-done-withdraw = We withdrew the report, as you wished.
track-rating = Your opinion
track-rating-score = How satisfied are you with the answer?
rating-1 = Very dissatisfied
rating-2 = Dissatisfied
rating-3 = Neither satisfied nor dissatisfied
rating-4 = Satisfied
rating-5 = Very satisfied
track-rating-text = Would you like to add something?
track-rating-hint = You can leave it out. Only the municipality reads it; it is never public.
track-rating-send = Send
track-done-rating = Thank you for your opinion.
track-overtaken = The report has changed in the meantime, so this is not possible now. It is shown as it stands.
track-unsent = What you wrote was not sent:
track-former =
    { $count ->
        [one] Earlier answer
       *[other] Earlier answers
    }
former-verdict = Answer of { $date } ({ $verdict })
former-undelivered = Answer of { $date }
letter-promise = Promise
clock-provisional = By the municipality’s rule the clock starts once we have checked the report. Until then it is counted from receipt; the exact deadline will stand here after the check.
clock-statutory = By law you get an answer by { $when }.
# $due is "Thursday 30 April, 12:40" or "the end of Friday 1 May".
timeline-validated = We checked the report. Answer due: { $due }.
timeline-asked = We asked you something. The clock is paused until you reply.
timeline-replied = You replied to the question. The clock is running again: { $due }.
timeline-resumed-no-reply = The question got no reply. The clock is running again: { $due }.
timeline-resumed-needless = The question needs no reply any more. The clock is running again: { $due }.
timeline-recategorised = The report belongs to: { $to } (before: { $from }).
timeline-recategorised-due = The report belongs to: { $to } (before: { $from }). So its time counts differently: { $due }.
timeline-resolved = What was promised is done.
timeline-promise-broken = We did not keep the promise to do it { $date }. The report is open again. New deadline for the answer: { $due }.
timeline-reopened = The report is open again. New deadline for the answer: { $due }.
timeline-withdrawn = The report was withdrawn.
timeline-merged = Your report is dealt with together with { $reference }, which is about the same thing. You get the answer the way you asked for, by your own deadline.
timeline-parted = Your report is dealt with by itself again.
timeline-joined = Somebody else reported the same thing. We are preparing one answer for all.
timeline-split = Your report is about two things. We deal with one of them as a report of its own: number { $reference }, PIN { $pin }.
timeline-split-from = Report { $reference } is about two things; this is one of them. The time runs from the same receipt.

## The promise

promise-title = Our promise
