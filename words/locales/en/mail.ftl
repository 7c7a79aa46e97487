### Mails that the municipality sends. Greeting and signature are shared.

mail-hello = Hello,
mail-regards = Kind regards
mail-phone = Telephone: { $phone }
mail-automatic = This message was sent automatically. There is no need to reply to it.
mail-reply-above = Please reply above this line.
mail-may-reply = You can reply to this message; your reply is kept with the report.

mail-receipt-subject = We have your report { $reference }
mail-receipt-thanks = We have your report. { $department } is dealing with it.
mail-receipt-number = Report number: { $reference }
mail-receipt-pin = PIN: { $pin }
mail-receipt-due = You get an answer by { $due }.
mail-receipt-why = Why then?
mail-receipt-track = You can see at any time what happens with your report here:
mail-receipt-keep = Without the link you find it by its number and PIN. Please do not share them with others.

mail-split-subject = Your report is split: new number { $reference }
mail-split-intro = Your report { $first } is about two things, so we split it. We deal with one of them under the same number, and with the other as a new report, { $reference }. { $department } is dealing with the new one.

mail-answer-subject = Answer to your report { $reference }
mail-answer-intro = This is our answer to your report { $reference }, which we received { $received }.
mail-answer-outcome = Outcome: { $outcome }
mail-answer-date = Promised { $date }
mail-answer-addressee = We handed your report to: { $addressee }
mail-answer-reason = Reason: { $reason }
mail-answer-duplicate = The same was reported before, under number { $reference }.
mail-answer-track = You can see the report and the answer at any time here:

mail-overdue-subject = Overdue: report { $reference }
mail-overdue-intro = Report { $reference } ({ $category }) still has no answer. It was due by { $due }.
mail-overdue-ask = Please see to it that the citizen gets an answer. Open the report here:

# $due everywhere: "Thursday 30 April, 12:40" or "the end of Friday 1 May".
mail-question-subject = A question about your report { $reference }
mail-question-intro = To answer your report { $reference }, we need one more thing from you:
mail-question-rest = We wait five days for your reply; the clock is paused meanwhile. Reply here:

mail-promise-broken-subject = We did not keep our promise: report { $reference }
# $date is "by Friday 28 August 2026".
mail-promise-broken-intro = We promised that what you reported under number { $reference } would be done { $date }. We did not keep that promise, and we apologise.
mail-promise-broken-due = Your report is open again. You get a new answer by { $due }.

mail-replied-subject = The clock runs again: report { $reference }
mail-replied-intro = Report { $reference } ({ $category }) no longer waits for more details, and its clock runs again. An answer is due by { $due }.

mail-wrote-subject = The citizen wrote: report { $reference }
mail-wrote-intro = The citizen wrote to us about report { $reference } ({ $category }) without being asked. What they wrote is under “What happened”.

mail-reopened-subject = Opened again: report { $reference }
mail-reopened-intro = Report { $reference } ({ $category }) was opened again, because by the message we received the matter is not settled. A new answer is due by { $due }.

mail-half-gone-subject = Half of the time is gone: report { $reference }
mail-half-gone-intro = Report { $reference } ({ $category }) has no answer yet, and half of the time is gone. The answer is due by { $due }.

mail-three-quarters-subject = Due soon: report { $reference }
mail-three-quarters-intro = Report { $reference } ({ $category }) has no answer yet, and three quarters of the time are gone. The answer is due by { $due }.

mail-day-after-subject = A day late: report { $reference }
mail-day-after-intro = Report { $reference } ({ $category }) has been without an answer for a day past its deadline. It was due by { $due }.

mail-promise-passed-subject = A promised day passed: report { $reference }
mail-promise-passed-intro = The day promised for report { $reference } ({ $category }) passed, and nobody confirmed that the work is done. The report is open again; a new answer is due by { $due }.

mail-help-asked-subject = A request for help with { $reference }
mail-help-asked-intro = We ask for your help with report { $reference } ({ $category }):
# $until: "Tuesday 12 May, 10:00".
mail-help-asked-link = You see the report and reply here, by { $until }:
mail-help-asked-keep = You need neither an account nor a password for it. The link is meant for you alone; please do not pass it on.

mail-help-given-subject = A reply from outside: report { $reference }
mail-help-given-intro = Somebody outside whom you asked about report { $reference } ({ $category }) has replied. The answer to the citizen is due by { $due }.

mail-official-department = { $department } is dealing with it.
mail-official-open = Open the report here:

mail-digest-subject = What waits for you
mail-digest-intro = This came up outside of working hours:
digest-replied = the clock runs again, answer due by { $due }
digest-wrote = the citizen wrote
digest-reopened = opened again, new answer due by { $due }
digest-half-gone = half of the time is gone, answer due by { $due }
digest-three-quarters = three quarters of the time are gone, answer due by { $due }
digest-overdue = overdue; the answer was due by { $due }
digest-day-after = a day late; the answer was due by { $due }
digest-promise-passed = the promised day passed; new answer due by { $due }
digest-help-given = a reply from outside is here; the answer to the citizen is due by { $due }

## About an official's own account

mail-invitation-subject = { $municipality } invites you to Servis 48
mail-invitation-intro = { $municipality } answers what people report through Servis 48, and invites you to take part.
mail-invitation-role = Your role: { $role }. Your department: { $department }. You will sign in with the address { $email }.
# $until: "Thursday 30 April, 12:40".
mail-invitation-link = Accept the invitation and set your password here by { $until }:
mail-invitation-unexpected = If you did not expect this invitation, you need not do anything.

mail-password-link-subject = A new password for Servis 48
mail-password-link-intro = We were asked for a new password for your access to Servis 48.
mail-password-link-link = Set it here by { $until }:
mail-password-link-unexpected = If it was not you, you need not do anything; your password stays as it is.

mail-password-changed-subject = Your password was changed
mail-password-changed-intro = The password of your access to Servis 48 was changed on { $time }. All other sessions were ended.
mail-password-changed-unexpected = If it was not you, set a new password at once and tell your administrator:

mail-locked-out-subject = Your access is locked for a short time
mail-locked-out-intro = There were too many failed attempts to sign in with your address, so your access is locked for a quarter of an hour. You can sign in again on { $until }. Where you are already signed in, you stay signed in.
mail-locked-out-unexpected = If it was not you, tell your administrator. If you forgot the password, set a new one here:

mail-second-factor-removed-subject = Your two-step sign-in was turned off
mail-second-factor-removed-intro = On { $time } your administrator turned off two-step sign-in for your access to Servis 48. Sign in with your password and set it up again.
mail-second-factor-removed-unexpected = If you did not ask for this, tell your administrator at once.

## Text messages: as short as they can be, and without a greeting.

# $due is as in a receipt.
sms-receipt = We have your report { $reference }, PIN { $pin }. You get the answer by { $due }.
sms-split = Your report { $first } is about two things, so we split it. The new report: { $reference }, PIN { $pin }. You get its answer by { $due }.
sms-question = A question about your report { $reference }:
# Followed by the link.
sms-question-reply = Reply to this message, or here:
sms-question-link = Reply here:
sms-answer = The answer to your report { $reference }.
sms-answer-more = The whole answer:
sms-promise-broken = We did not keep our promise about report { $reference } and are sorry. You get a new answer by { $due }.

## Why a mail is not taken in, for whoever sent it.

mail-in-unknown-mailbox = No mailbox of Servis 48 has this address.
mail-in-too-large = Your message is larger than 20 MB. Please send it again with fewer or smaller attachments.
mail-in-empty = Your message is empty. Please write what it is about and send it again.
mail-in-failed = Your message could not be taken in just now. Please send it again later, or call us.
