### Mails that the municipality sends. Greeting and signature are shared.

mail-hello = Hello,
mail-regards = Kind regards
mail-phone = Telephone: { $phone }
mail-automatic = This message was sent automatically. There is no need to reply to it.

mail-receipt-subject = We have your report { $reference }
mail-receipt-thanks = We have your report. { $department } is dealing with it.
mail-receipt-number = Report number: { $reference }
mail-receipt-pin = PIN: { $pin }
mail-receipt-due = You get an answer by { $due }.
mail-receipt-why = Why then?
mail-receipt-track = You can see at any time what happens with your report here:
mail-receipt-keep = Without the link you find it by its number and PIN. Please do not share them with others.

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
mail-overdue-department = { $department } is dealing with it.
mail-overdue-ask = Please see to it that the citizen gets an answer. Open the report here:
