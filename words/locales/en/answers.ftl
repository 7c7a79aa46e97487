### Public answers as everyone reads them.

answers-title = Questions and answers
answers-lead = What many ask, and what our offices answer. Perhaps yours is here already.
answers-search = What would you like to know?
answers-search-hint = Type your question. What fits appears below.
answers-nothing = No answer fits. Try other words, or ask us.
answers-found = { $count ->
    [one] One answer fits.
   *[other] { $count } answers fit.
}
answers-empty = There are no public answers yet. Ask us; perhaps yours will be the first.
answers-ask-title = Not found?
answers-no-help = Did this not help?
answers-ask = Ask us. The promise holds for your question too.
answers-ask-link = Ask a question
answers-one = Question and answer
answers-gone = This answer is not here any more. It may have been out of date.
answers-back = All questions and answers
answers-changed = Changed on { $date }
answers-about = Category: { $name }
answers-print = Print
