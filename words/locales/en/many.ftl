### One answer to many requests: choosing them in the list, the text, what became of each.

## Several requests at once: choosing in the list

many-choose = Choose several
many-all = Choose all that are shown
many-none = Clear the choice
many-answer = Answer those chosen
many-check = Choose request { $reference }
many-chosen-none = No request is chosen yet.
many-chosen =
    { $count ->
        [one] { $count } request is chosen.
       *[other] { $count } requests are chosen.
    }
# $count is the largest number, now 50.
many-full = At most { $count } requests can be answered at once. Choose the others in a next step.

## The answer to those chosen

many-title = Answer to the requests chosen
many-hint = Everybody who reported gets an answer of their own. None of them is published on the open map. Where an administrator publishes answers, they wait for that.
many-text = Text of the answer
many-text-hint = All get the same text. Marks in braces are filled in for each request by itself.
# $marks is "{number} number of the request, {category} category".
many-marks = Marks: { $marks }
many-send = Send to all that are chosen
many-close = Close without sending
many-sending = The answers are being sent.
many-unknown = The server did not confirm that the answers were sent. Send again: nobody will get an answer twice.

## What became of which

many-done-title = What became of those chosen
many-done-close = Close
many-result-answered = answered
many-result-drafted = the answer waits for publication
many-result-changed = not answered, because it changed meanwhile
many-result-not-now = not answered, because it cannot be answered now
many-result-not-found = not answered, because it is not in your lists any more
many-result-unfilled = not answered, because it lacks what one of the marks stands for
many-result-unfitting = not answered, because such an answer does not fit it
