### Public answers at the desk: keeping them, and finding one while somebody asks.

## The page

knowledge-title = Public answers
knowledge-lead = Questions that many ask, each answered once for everyone. People find them while they type, and so do you while you take in.
knowledge-public = See the public page
knowledge-published = Published
knowledge-retired = Retired
knowledge-show-published = Show the published ones
knowledge-show-retired = Show the retired ones
knowledge-empty = There are no public answers yet. The ones you publish appear here.
knowledge-empty-retired = Nothing was retired.
knowledge-more = Show more
knowledge-since = Published { $date } · { $author }
knowledge-from = from { $reference }
knowledge-see = See what everyone reads
knowledge-new-window = (opens a new window)
knowledge-change = Change
knowledge-retire = Retire
knowledge-retire-sure = Retire for everyone
knowledge-cancel = Keep it
knowledge-restore = Publish again
knowledge-told-made = “{ $question }” is published.
knowledge-told-changed = “{ $question }” is changed.
knowledge-told-retired = “{ $question }” is retired. Nobody finds it any more.
knowledge-told-restored = “{ $question }” is published again.
knowledge-no-more = There are 500 public answers already. Retire one that is no longer needed.

## The form

knowledge-make-title = New public answer
knowledge-make-send = Publish for everyone
knowledge-save = Publish the changes
knowledge-language = Language
knowledge-question = Question
knowledge-question-hint = As people ask it, in one sentence.
knowledge-answer = Answer
knowledge-answer-hint = So that it holds for everyone, without names and numbers of people. An empty line begins a new paragraph.
knowledge-category = Category
knowledge-category-none = None in particular
knowledge-marks-question = Check in the question:
knowledge-marks-answer = Check in the answer:
field-question-required = Write the question.

## Beside a request

knowledge-from-request = Make it a public answer
knowledge-from-request-hint = Word the question and the answer so that they hold for everyone. Which request it was made from is seen at the desk alone.
knowledge-made-from-it = A public answer was made from it:

## While taking in

knowledge-fitting = { $count ->
    [one] One public answer may say it already
   *[other] { $count } public answers may say it already
}
knowledge-take-over = Use as the answer
