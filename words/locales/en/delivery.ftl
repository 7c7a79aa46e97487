### Answers that a person tells or sends the citizen: the list, the letter, and what a request says of it.

## The list

delivery-title = Answers to bring
delivery-lead = These answers are written, and the citizen does not have them yet. The clock runs until you tell or send them.
delivery-channels = How the answer gets there
delivery-all = All
delivery-empty = Every answer was brought. Those that a person must tell or send the citizen will be here.
delivery-stale = The list could not be refreshed. Try again.
delivery-received = Received: { $when }
delivery-tries = { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}
delivery-reads-only = Operators, departments and administrators bring answers.
delivery-next = Next: { $reference }
delivery-told-phone = Written down: the citizen was told the answer to { $reference } by telephone. The clock has stopped.
delivery-told-sms = Written down: the answer to { $reference } was sent by text message. The clock has stopped.
delivery-told-post = Written down: the answer to { $reference } was sent by post. The clock has stopped.
delivery-told-in-person = Written down: the citizen was told the answer to { $reference } at the counter. The clock has stopped.
delivery-tried-noted = The attempt for { $reference } is written down. The answer stays on the list, and the clock goes on.
delivery-overtaken = Somebody else changed { $reference } meanwhile, so nothing was written down. You see how it stands now; your note is kept.
delivery-gone = The answer to { $reference } is no longer on the list: somebody else brought it, or the request was opened again.

## Bringing one answer

delivery-here = The answer has to be brought
delivery-clock = The clock runs until the citizen has the answer.
delivery-tried = What was tried
delivery-tried-here = The attempt is written down. The clock goes on.
delivery-another-way = The citizen wanted the answer like this: { $chosen }. Here you write down that it gets there another way: { $channel }.
delivery-read-out = Read this out
delivery-sms = Text of the message
# The municipality, the number, the answer.
delivery-sms-text = { $municipality }, { $reference }: { $answer }
delivery-copy = Copy the text
delivery-letter-link = Prepare the letter
delivery-no-phone = The telephone number is not known. Bring the answer another way.
delivery-no-address = The address is not fully known, so a letter cannot be addressed. Bring the answer another way.
delivery-note = Note for colleagues
delivery-note-hint = May be left out. The citizen does not see it.
delivery-done-phone = The citizen was told
delivery-done-sms = The message was sent
delivery-done-post = The letter was posted
delivery-done-in-person = Told at the counter
delivery-failed-phone = The call failed
delivery-failed-sms = The message did not arrive
delivery-failed-post = The letter was not delivered
delivery-failed-in-person = The citizen did not come
delivery-attempt = How did it end?
delivery-attempt-send = Write down the attempt
delivery-other = Bring it another way
delivery-channel = How the citizen gets the answer
delivery-channel-hint = Only ways for which enough is known.
desk-done-deliver = Written down: the citizen has the answer to { $reference }.

attempt-no-answer = Nobody answered
attempt-busy = Busy
attempt-call-later = Asked us to call later
attempt-wrong = Wrong number
attempt-returned = Came back undelivered
delivery-nobody-came = Nobody came
delivery-wrong-address = Wrong address
field-attempt-required = Choose how it ended.

## At the request

delivery-citizen = Citizen
delivery-address = Address
delivery-entered = Entered
delivery-entered-by = Taken in by
desk-among-tried = We tried to bring the answer. { $channel }: { $ended }.
delivery-delivered-phone = The citizen was told the answer by telephone.
delivery-delivered-sms = The answer was sent to the citizen by text message.
delivery-delivered-post = The answer was sent to the citizen by post.
delivery-delivered-in-person = The citizen was told the answer at the counter.

## The page of a letter

letter-title = Letter { $reference }
letter-title-plain = Letter
letter-back = Back to the request
letter-none = There is no letter: the request has no answer yet, or is not yours to read.
letter-no-address = The citizen's address is not fully known. Complete it by hand, or bring the answer another way.
letter-brought = The citizen got the answer { $when }.
letter-print = Print the letter
letter-then = When the letter is posted
letter-then-hint = The clock runs until you write down here that the letter was posted.
letter-posted = Written down: the letter was posted. The clock has stopped.
letter-returned = Written down: the letter was not delivered. The clock goes on.
letter-overtaken = Somebody else changed the request meanwhile, so nothing was written down. You see how it stands now; your note is kept.

## The letter, in the citizen's language

post-phone = Telephone: { $phone }
post-number = Number
post-date = Date
post-subject = Answer to your report { $reference }: { $category }
post-hello = Dear Sir or Madam,
# $received: "22 Apr 2026 at 12:40".
post-intro = This is our answer to your report, which we received { $received }.
post-outcome = Outcome: { $outcome }
# $date: "by Friday 28 August 2026".
post-planned = Promised { $date }.
post-handed-to = We handed your report to: { $addressee }
post-reason = Reason: { $reason }
post-duplicate = The same was reported before, under number { $reference }.
post-regards = Kind regards
post-follow = You can see the report and the answer at any time at { $address }. Enter the number { $reference } and the PIN { $pin }. Please do not share them.
post-again = If the matter is not settled, you can open the report again within { $days } days, on the web or by telephone: { $phone }.
