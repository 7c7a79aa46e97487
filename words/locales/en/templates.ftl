### Templates of answers: wording them, and using one in an answer.

## The page of templates

templates-title = Templates of answers
templates-lead = Wordings that everybody who answers can insert, with outcome and next step. Answers already given stay as they are.
templates-empty = There are no templates yet. Those you make appear here.
templates-make-title = Make a template
templates-make-send = Save template
templates-save = Save changes
templates-change = Change
templates-retire = Retire
templates-retire-sure = Retire for everybody
templates-cancel = Keep
templates-told-made = Template “{ $name }” is ready for everybody who answers.
templates-told-changed = Template “{ $name }” is changed.
templates-told-retired = Template “{ $name }” is retired. Nobody is offered it any more.
templates-name = Name
templates-name-hint = By this it is found when answering.
templates-category = Category
templates-category-all = All categories
templates-outcome = Outcome
templates-outcome-choose = Choose the outcome
templates-text-sl = Text in Slovenian
templates-text-sr = Text in Serbian, in Cyrillic
templates-text-en = Text in English
templates-text-hint = In braces stands what is filled in for each report.
templates-working-days = Date promised, in working days
templates-working-days-hint = Leave it empty where each answer names its own date.
templates-addressee = Addressee
templates-addressee-hint = Leave it empty where each answer names its own.
templates-placeholders = What can be filled in
templates-placeholders-hint = Write it with the braces. The date comes with its preposition, for example “by 30 April 2026”.
templates-in-days =
    { $days ->
        [one] promised in { $days } working day
       *[other] promised in { $days } working days
    }
templates-languages = Languages: { $languages }
templates-no-more = There are 300 templates. Retire one you no longer need.

## What can be filled in

placeholder-number = number of the report
placeholder-category = category
placeholder-place = place
placeholder-department = department
placeholder-deadline = deadline for the answer
placeholder-municipality = name of the municipality
placeholder-date = date promised
placeholder-addressee = addressee

## Using one in an answer

template-choose = Insert a template
template-choose-hint = Type a part of its name and choose it from the list.
template-insert = Insert
template-unknown = There is no template of this name here.
template-inserted = Inserted: { $name }
template-undo = Undo the insertion
template-language = Language of the reporter: { $wanted }. The template has no text in it. Language of what was inserted: { $language }.
template-gaps = Still to be filled in: { $gaps }
template-gap-fill = Fill in: { $gap }

## What is wrong with a field

field-unfilled = Something is still to be filled in here.
field-closed = This is closed already.
field-duplicate-of-closed = The report with this number is answered or withdrawn. Answer this report by itself.
field-full = There are as many together already as there can be.
field-duplicate-of-full = As many as can, 50, go with that report already. Merge the others with another one, or answer it.
field-category-full = This report was split five times already. It can be split no further.
field-text-unfilled = Fill in what stands in braces, or delete it.
field-text-sl-required = Write it in Slovenian.
field-text-sl-unknown = Something in braces is not among what can be filled in.
field-text-sr-required = Write it in Serbian.
field-text-sr-unknown = Something in braces is not among what can be filled in.
field-text-en-required = Write it in English.
field-text-en-unknown = Something in braces is not among what can be filled in.
field-working-days-invalid = Write a number from 1 to 250.
