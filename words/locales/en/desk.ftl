# The official's place of work: signing in, the list of the department, a request and the answer to it.

## Signing in

desk-sign-in-title = Staff sign-in
desk-sign-in-lead = For answering the reports of your department.
desk-sign-in-email = Work e-mail
desk-sign-in-password = Password
desk-sign-in-show = Show the password
desk-sign-in-send = Sign in
desk-sign-in-sending = Checking the password.
# Which of the two is wrong is never said.
field-password-wrong = The e-mail address or the password is wrong. Check both.
desk-sign-in-ended = You were signed out after a long pause. Sign in again; what you typed is kept.
desk-sign-in-out = You are signed out.
desk-sign-in-out-everywhere = You are signed out on every device.

## The list

desk-title = Reports
desk-title-overdue = { $count ->
    [one] { $count } overdue report
   *[other] { $count } overdue reports
}
desk-queues = Lists
desk-queue-open = To answer
desk-queue-overdue = Overdue
desk-queue-answered = Answered
desk-queue-due-today = Due today
desk-queue-mine = Mine
desk-queue-unassigned = Unassigned
desk-queue-drafted = To be published
desk-queue-waiting = Waiting for the citizen
desk-queue-to-deliver = Not delivered yet
desk-queue-reopened = Reopened
desk-queue-unhappy = Unhappy citizens
desk-queue-promises = Promises due
desk-queues-empty = Empty lists
desk-list-order-open = The nearest deadline is on top.
desk-list-order-overdue = The oldest missed deadline is on top.
desk-list-order-answered = The newest answer is on top.
desk-list-order-waiting = The longest wait for a citizen is on top.
desk-list-order-unhappy = The newest opinion is on top.
desk-list-order-promises = The nearest promised day is on top.
desk-more = Show more
desk-empty-open = Everything is answered. A new report will appear here.
desk-empty-overdue = Nothing is overdue. Reports whose deadline has passed would appear here.
desk-empty-answered = Reports that your department answered will appear here.
desk-empty-due-today = No more deadlines today. Reports that must be answered before the day ends would appear here.
desk-empty-mine = You see to no report now. Those you get or take over will appear here.
desk-empty-unassigned = Every report has its department. New ones that have none would appear here.
desk-empty-drafted = No answer waits to be published. Drafted answers will appear here.
desk-empty-waiting = No question waits for a citizen. Reports in which you asked the citizen something will appear here.
desk-empty-to-deliver = Every answer was delivered. Those that have not reached the citizen would appear here.
desk-empty-reopened = No report was opened again. Those that need another answer will appear here.
desk-empty-unhappy = No bad opinion in the last 30 days. Reports that citizens rated 1 or 2 would appear here.
desk-empty-promises = No promise is due within 14 days. Reports with a promised day will appear here.
desk-stale = The list could not be refreshed. It is shown as of { $time }.
desk-refresh = Refresh
desk-has-photo = with a photo
desk-choose = Choose a report from the list.
desk-choose-hint = The report and the place for your answer will appear here.

desk-account = Signed in as
desk-sign-out = Sign out
desk-sign-out-everywhere = Sign out on every device
desk-numbers-title = Only the numbers
desk-numbers-lead = Your role sees how the promise is kept, and no single report.
desk-numbers-open = Open the numbers

desk-keys = Keys
desk-keys-next = next report
desk-keys-previous = previous report
desk-keys-open = open the report
desk-keys-help = show or hide these keys
desk-keys-or = or

## A request

desk-back = Back to the list
desk-request-missing = This report is not among those of your department. You may have handed it over.
desk-request-title = Report { $reference }
desk-print = Print
desk-citizen-text = What the citizen writes
desk-facts = Details
desk-received = Received
desk-channel = How it came
desk-reply-channel = Where the answer goes
desk-department = Department
desk-responsible = Seen to by
desk-responsible-nobody = nobody yet
desk-take = Take over
desk-place = Where
desk-place-none = No place was given.
desk-near = Reported nearby
desk-same-person = Reported by the same person
desk-near-metres = { $metres } m away
desk-show-map = Show on the map
desk-hide-map = Hide the map
desk-clock = Deadline of the answer
desk-timeline = What happened
desk-given-answer = Answer
desk-public-text = Text on the open map
desk-not-public = The report is not on the open map.

## The answer

desk-answer-jump = Answer
desk-answer-title = Your answer
desk-answer-outcome = Outcome
desk-answer-text = Answer to the citizen
desk-answer-text-hint = The citizen gets it in the name of your department.
desk-answer-date = By when it will be done
desk-answer-addressee = To whom you handed it
desk-answer-addressee-hint = The name of the body or company, with an address or telephone number if you can.
desk-answer-reason = Reason
desk-answer-duplicate = Number of the earlier report
desk-answer-duplicate-hint = You find the number in the list of answered reports.
desk-answer-photo = Photo after the work
desk-answer-photo-hint = It shows what was done. You can leave it out.
desk-publish = Publish on the open map
desk-publish-hint = The text below, your answer and the name of the department will be public.
desk-publish-text = Text for the public
desk-publish-text-hint = These are the citizen's words. Before you publish them, take out names, telephone numbers, e-mail addresses, house numbers and number plates.
desk-publish-photo = Publish the citizen's photo too
desk-publish-photo-hint = It must not show people who can be recognised, nor number plates.
desk-marks-public-text = Check in the text for the public:
desk-marks-answer = Check in the answer, which will be public too:
desk-marks-replace = Replace with { $word }
desk-marks-keep = Keep
desk-marks-undo = Undo the replacement
desk-marks-again = { $count ->
    [one] Mark { $count } kept item again
   *[other] Mark { $count } kept items again
}
desk-marks-left = { $count ->
    [one] { $count } marked item will be public.
   *[other] { $count } marked items will be public.
}
desk-marks-show = Show
desk-mark-email = E-mail address
desk-mark-personal-number = Personal number
desk-mark-phone = Telephone number
desk-mark-plate = Number plate
desk-mark-name = Name
desk-mark-replaced-email = [e-mail]
desk-mark-replaced-personal-number = [personal number]
desk-mark-replaced-phone = [telephone]
desk-mark-replaced-plate = [number plate]
desk-mark-replaced-name = [name]
desk-blur = Blur parts of the photo for the public
desk-blur-hint = Mark faces, number plates and whatever else points at people. Draw an area with the mouse or a finger, or add one and move it with the arrow keys; with Shift they change its size, Delete removes it. You and the person who reported still see the whole photo.
desk-blur-area = Area { $number }
desk-blur-add = Add an area
desk-blur-remove = Remove the area
desk-blur-undo = Undo
desk-blur-save = Keep for the public
desk-blur-sending = The photo is being sent.
desk-blur-public = This is what the public sees
desk-blur-restore = Show the public the original
desk-blur-unable = This browser cannot change the photo. Nothing was sent; try another browser.
desk-preview = Preview: what the citizen gets and what the public sees
desk-preview-missing = For a preview the answer still needs this:
desk-preview-pending = The preview is being brought up to date.
desk-preview-mail = The citizen gets this e-mail
desk-preview-key = The link to the request is hidden here, because it opens the request to whoever has it. The citizen gets all of it.
desk-preview-letter = The citizen gets this answer
# $channel is "By telephone", "On the tracking page, with number and PIN".
desk-preview-channel = How it goes out: { $channel }
desk-preview-public = The public sees this
desk-preview-private = The public sees nothing: publishing is not chosen.
desk-answer-send = Send the answer
desk-answer-sending = The answer is being sent.
desk-answer-kept = What you type is saved as you type.
desk-answer-saved = Saved { $when }.
desk-answer-on-device = For now your text is kept on this device only. It will be saved as soon as that is possible.
desk-answer-restored = You are continuing an answer you began before.
desk-answer-discard = Start again
desk-answer-bring-back = Bring the text back
desk-answer-offline = No connection. Your answer is not sent yet; it is kept in this browser. Send it when the network is back.
desk-conflict = Somebody changed this report in the meantime. It is shown as it stands now. Your text is still here: check it and send it again.
desk-conflict-answered = A colleague has answered this report in the meantime. That answer is shown; yours was not sent.
desk-conflict-text = Your text that was not sent
desk-conflict-discard = Discard the unsent text
desk-meanwhile-device = Another text of yours, saved on another device { $when }
desk-meanwhile-colleague = Draft by { $author }, { $when }
desk-meanwhile-own = Your other text
desk-meanwhile-take = Take this text over
desk-meanwhile-drop = Drop this text
desk-conflict-given = The answer that was sent
desk-copy = Copy

desk-done-track = The answer to { $reference } is available. The citizen sees it by the link, or with the number and PIN.
desk-done-email = The answer to { $reference } is going to the citizen by e-mail.
desk-done-sms = The answer to { $reference } is going to the citizen by text message.
desk-done-by-hand = The answer to { $reference } is recorded. Now tell the citizen: { $channel }.
desk-done-published = The report and the answer are on the open map.
desk-next = Next: { $reference }
desk-next-none = No other report is waiting for an answer.

desk-hand-over-department = To whom
desk-hand-over-choose = Choose a department
desk-hand-over-note = Note for the colleagues there
desk-hand-over-note-hint = The citizen does not see it.
desk-handed-over = You handed { $reference } over. It is now with: { $department }.

## How the same reads to an official

desk-standing-waiting = Waiting for the citizen
desk-standing-undelivered = Answer not delivered yet
desk-timeline-asked = The citizen was asked something. The clock is paused until the reply.
desk-timeline-replied = The reply to the question came. The clock is running again: { $due }.
desk-timeline-delivered = The citizen can read the answer on the tracking page.
desk-timeline-delivered-email = The answer was sent to the citizen’s e-mail address.
# After a name and a comma, or alone.
desk-actor-citizen = citizen
desk-actor-operator = call centre
desk-actor-department = department
desk-actor-administrator = administration
desk-actor-sweep = automatic
desk-actor-outsider = somebody outside
desk-actor-onlooker = only reads
desk-question = Question to the citizen
desk-question-until = A reply is awaited until { $when }. Then the clock goes on.
desk-ask-by-hand = The citizen is to be asked by a person, in this way: { $channel }. Ask first and then write the question down here: the clock is paused from then on.
desk-ask-by-hand-send = Write down that it was asked
desk-asked-by-hand = It is written down what was asked about { $reference }. The clock is paused until you enter the citizen’s reply.
desk-question-by-hand = The citizen does not reply here but: { $channel }. Enter the reply when you have it.
desk-rating = The citizen’s opinion of the answer

## Other acts: name, what they mean for the clock, button, what is said afterwards

desk-act-assign = Check and assign
desk-act-assign-clock = The report goes to the department that will answer. Where the rule counts from this check, the clock starts now.
desk-act-assign-send = Check and assign
desk-act-hand-over = Hand over to another department
desk-act-hand-over-clock = The deadline stays as it is.
desk-act-hand-over-send = Hand over
desk-act-recategorise = Change the category
desk-act-recategorise-clock = The deadline stays as it is.
desk-act-recategorise-send = Change the category
desk-act-category = New category
desk-act-to-on-call = A crew is on call for this category, so the time will count from receipt without a break, day and night.
desk-act-from-on-call = No crew is on call for this category, so the time will count from receipt by the municipality’s usual rule.
desk-act-ask-citizen = Ask the citizen
desk-act-ask-citizen-clock = The clock is paused until the reply, five days at most; then it goes on by itself.
desk-act-ask-citizen-send = Send the question
desk-act-question = Question
desk-act-question-hint = The citizen gets it in the name of your department.
desk-act-resume = Go on without waiting
desk-act-resume-clock = The clock of the answer goes on.
desk-act-resume-send = Go on
desk-act-reply = The citizen’s reply
desk-act-reply-hint = Write it down if you got it in another way, for example by telephone. Leave it empty if you no longer need one.
desk-act-resolve = Done
desk-act-resolve-clock = The citizen will see that what was promised is done.
desk-act-resolve-send = Confirm that it is done
desk-act-break-promise = The promise cannot be kept
desk-act-break-promise-clock = The report will be open again, with a new deadline for the answer. A broken promise counts in the public numbers.
desk-act-break-promise-send = Record it and reopen
desk-act-reopen = Reopen for the citizen
desk-act-reopen-clock = A new deadline for the answer begins; the answer so far stays on record.
desk-act-reopen-send = Reopen the report
desk-act-withdraw = Withdraw for the citizen
desk-act-withdraw-clock = A withdrawn report cannot be reopened.
desk-act-withdraw-send = Withdraw the report
desk-act-merge = Merge with another report
desk-act-merge-clock = For a report about the same thing. The clocks go on, and the one due first leads: its answer goes to both reporters, to each in their own way.
desk-act-merge-send = Merge the reports
desk-act-part = Separate from the other report
desk-act-part-clock = The report will be handled by itself again. Its clock never stopped.
desk-act-part-send = Separate the reports
desk-act-split = Split the report
desk-act-split-clock = For a report about two things. The new one has the same reporter and day of receipt, and a number and deadline of its own. This one stays as it is, with its photos.
desk-act-split-send = Split the report in two
desk-split-text = What the new report is about
desk-split-hint = The citizen reads this text. The words of the first report do not change.
desk-split-category = Category of the new report
desk-among-split = One of the two things is now report { $reference }.
desk-among-routed = Rule “{ $rule }” gave it to the department { $department }.
desk-merge-number = Number of the other report
desk-merge-hint = Reports nearby are listed beside what happened.
desk-merge-row =
    { $count ->
        [one] With { $count } other report
       *[other] With { $count } other reports
    }
desk-merge-with = Merge with { $reference }
desk-merge-lead = This report is handled together with:
desk-merge-followers = These go with this report:
desk-merge-also-to =
    { $count ->
        [one] { $count } other person who reported the same gets this answer too. Mention nothing that concerns only one of them.
       *[other] { $count } other people who reported the same get this answer too. Mention nothing that concerns only one of them.
    }
desk-among-joined = { $reference } now goes with this report.
desk-among-left = { $reference } no longer goes with this report.
desk-act-reason = Reason
desk-act-reason-hint = The citizen reads it on the tracking page.
desk-act-sending = Saving …
desk-done-assign = You checked { $reference }. It is now with: { $department }.
desk-done-recategorise = The category of { $reference } was changed.
desk-done-ask-citizen = The question about { $reference } was sent. The clock is paused until the reply.
desk-done-resume = { $reference } is being handled again. The clock goes on.
desk-done-resolve = Recorded: what was promised for { $reference } is done.
desk-done-break-promise = Recorded: the promise for { $reference } was not kept. The report is open again.
desk-done-reopen = { $reference } is open again, with a new deadline.
desk-done-withdraw = { $reference } was withdrawn.
desk-done-merge = { $reference } is handled together with the other report.
desk-done-part = { $reference } is handled by itself again.
desk-done-split = { $reference } is split. You find the number of the new report under “What happened”.

## Two pairs of eyes

desk-draft-title = Draft of the answer
desk-draft-awaits = It awaits confirmation. The citizen does not see it yet; the clock of the answer runs.
desk-draft-sent-back = Sent back with a comment:
desk-draft-by = Draft: { $author }, { $when }
desk-draft-not-public = It would not be published on the open map.
desk-draft-public-photo = The citizen’s photo would be published too.
desk-draft-hint = The administration confirms the answer before the citizen gets it.
desk-draft-send = Submit for confirmation
desk-confirm-title = Confirm the answer
desk-confirm-hint = Check the draft. You can correct it; the signature stays as it is.
desk-confirm-send = Confirm and send the answer
desk-among-drafted = The answer was drafted and awaits confirmation.
desk-among-sent-back = The draft was sent back to the department.
desk-among-photo-redacted = Areas of a photo were made unrecognisable for the public.
desk-among-photo-restored = The public sees the photo as it was sent again.
desk-act-comment = What should be changed
desk-act-comment-hint = Only staff can see it; the citizen cannot.
desk-act-send-back = Send back to the department
desk-act-send-back-clock = The deadline stays as it is.
desk-act-send-back-send = Send back
desk-done-draft = The answer to { $reference } awaits confirmation.
desk-done-send-back = The draft of the answer to { $reference } was sent back to the department.

## Notes for colleagues

desk-note = Note for colleagues
desk-note-text = Note
desk-note-hint = Only staff can see it, in “What happened”. Neither the citizen nor the public gets it.
desk-note-send = Save the note
desk-noted = The note is saved.
desk-among-noted = Note for colleagues

## How a municipality answers, for administrators

answering-title = Answering
answering-publishing = Who sends the answer to the citizen
answering-save = Save
answering-saved = Saved. It holds for every answer sent from now on.
desk-publishing-direct = The department itself
desk-publishing-four-eyes = The administration, after the department has written it

## Notices that reached nobody

notices-title = Undelivered notices
notices-lead = These notices could not be sent. Remove the cause and try again, or tell the addressee in another way.
notices-empty = Every notice was sent. Those that could not be sent would appear here.
notices-link = Undelivered notices
notices-for = For whom
notices-for-citizen = the citizen
notices-written = Written
notices-given-up = Last try
notices-attempts = Tries
notices-retry = Try again
notices-retried = The notice is being sent again. If that fails, it will come back to this list.
notice-failure-no-address = There is no address to send it to.
notice-failure-no-gateway = There is no gateway for text messages any more.
notice-failure-refused = The mail server refused it for a whole day.
notice-failure-unreadable = Its text could not be put together. The fault is ours; it is in the log.
notice-kind-receipt = Receipt
notice-kind-answer = Answer
notice-kind-question = Question to the citizen
notice-kind-promise-broken = Broken promise
notice-kind-split = Report split
notice-kind-replied = Reply of the citizen
notice-kind-wrote = Message of the citizen
notice-kind-reopened = Reopened report
notice-kind-half-gone = Half of the time is gone
notice-kind-three-quarters = Three quarters of the time are gone
notice-kind-overdue = Overdue
notice-kind-day-after = More than a day late
notice-kind-promise-passed = The promised day has passed
notice-kind-digest = Digest
notice-kind-help-asked = Question to somebody outside
notice-kind-help-given = Reply from outside
notice-kind-invitation = Invitation
notice-kind-password-link = Link to a new password
notice-kind-password-changed = Changed password
notice-kind-locked-out = Locked access
notice-kind-second-factor-removed = Two-step sign-in turned off

# How the lists are kept up to date.
desk-live-live = The lists are kept up to date as things happen.
desk-live-polling = The lists are brought up to date every 30 seconds.
# Who else has the request open.
desk-present-open =
    { $count ->
        [one] Also open with: { $names }.
       *[other] Also open with: { $names }.
    }
desk-present-answering =
    { $count ->
        [one] Answering now: { $names }.
       *[other] Answering now: { $names }.
    }

## What only the desk says of a request, a person or a field

field-in-the-future = This has not come yet. Enter an earlier time.
field-too-long-ago = This is too long ago. Check date and time.
field-outcome-required = Choose the outcome.
field-outcome-not-allowed = This kind of report cannot have this outcome. Choose another.
field-date-required = Write the date by which it will be done.
field-addressee-required = Write to whom you handed it over.
field-addressee-too-short = Write the full name of the addressee.
field-reason-required = Write the reason.
field-reason-too-short = Explain the reason a little more.
field-duplicate-of-required = Write the number of the earlier report.
field-duplicate-of-invalid = This is not the number of a report. It looks like this: CE-2026-000123.
field-duplicate-of-unknown = There is no report with this number. Check it.
field-duplicate-of-not-allowed = A report cannot repeat itself. Write the number of the earlier one.
field-public-text-required = Write what everyone may read.
field-public-text-not-allowed = Praise and complaints are never published.
field-department-required = Choose a department.
field-department-not-allowed = This department already has it. Choose another.
field-password-required = Write the password.
