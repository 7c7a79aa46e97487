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
desk-list-order-open = The nearest deadline is on top.
desk-list-order-overdue = The oldest missed deadline is on top.
desk-list-order-answered = The newest answer is on top.
desk-more = Show more
desk-empty-open = Everything is answered. A new report will appear here.
desk-empty-overdue = Nothing is overdue. Reports whose deadline has passed would appear here.
desk-empty-answered = Reports that your department answered will appear here.
desk-stale = The list could not be refreshed. It is shown as of { $time }.
desk-refresh = Refresh
desk-has-photo = with a photo
desk-choose = Choose a report from the list.
desk-choose-hint = The report and the place for your answer will appear here.

desk-account = Signed in as
desk-sign-out = Sign out
desk-sign-out-everywhere = Sign out on every device

desk-keys = Keys
desk-keys-scope = They work while a row of the list has focus.
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
desk-place = Where
desk-place-none = No place was given.
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
desk-preview = Preview: what the citizen gets
desk-preview-missing = Once the answer is complete, you will see it here as the citizen gets it.
desk-answer-send = Send the answer
desk-answer-sending = The answer is being sent.
desk-answer-kept = What you type is kept in this browser until you send the answer.
desk-answer-restored = You are continuing an answer you began before.
desk-answer-discard = Start again
desk-answer-bring-back = Bring the text back
desk-answer-offline = No connection. Your answer is not sent yet; it is kept in this browser. Send it when the network is back.
desk-conflict = Somebody changed this report in the meantime. It is shown as it stands now. Your text is still here: check it and send it again.
desk-conflict-answered = A colleague has answered this report in the meantime. That answer is shown; yours was not sent.
desk-conflict-text = Your text that was not sent
desk-conflict-discard = Discard the unsent text
desk-copy = Copy

desk-done-track = The answer to { $reference } is available. The citizen sees it by the link, or with the number and PIN.
desk-done-email = The answer to { $reference } is going to the citizen by e-mail.
desk-done-by-hand = The answer to { $reference } is recorded. Now tell the citizen: { $channel }.
desk-done-published = The report and the answer are on the open map.
desk-next = Next: { $reference }
desk-next-none = No other report is waiting for an answer.

desk-hand-over = Hand over to another department
desk-hand-over-clock = The deadline stays as it is.
desk-hand-over-department = To whom
desk-hand-over-choose = Choose a department
desk-hand-over-note = Note for the colleagues there
desk-hand-over-note-hint = The citizen does not see it.
desk-hand-over-send = Hand over
desk-hand-over-sending = The report is being handed over.
desk-handed-over = You handed { $reference } over. It is now with: { $department }.
