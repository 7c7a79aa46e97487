### The contact centre at the desk: taking in what citizens say, write and bring.

## Taking in

intake-link = Take in a request
intake-title = Take in
intake-not-yours = Taking in is for operators, departments and administrators.
intake-channel = How did it come?
intake-received = When was it received?
intake-received-hint = The time of the call or the stamp on the letter. Leave it empty for just now; the clock starts at this time.
intake-who = Who is it?
intake-phone = Telephone
intake-name = Name
intake-email = E-mail
intake-street = Street and number
intake-post = Post code and town
intake-language = Language
intake-caller-new = Nobody has called or written from there yet.
intake-caller-known = Known here
intake-caller-known-name = Known here: { $name }
intake-caller-take = Use these details
intake-caller-requests = { $count ->
    [one] One earlier request
   *[other] { $count } earlier requests
}
intake-new-window = (opens a new window)
intake-what = What is it about?
intake-kind = What is wanted?
intake-category = Category
intake-category-hint = Type the beginning of any word, choose with the arrow keys and Enter.
intake-text = In the citizen’s words
intake-text-hint = What is wrong or asked, without names and numbers: those have fields of their own.
intake-place = Street or place
intake-place-hint = Type a street, choose it with the arrow keys and Enter, then add the house number.
intake-found = What fits
intake-found-count = { $count ->
    [one] One fits. Choose with the arrow keys.
   *[other] { $count } fit. Choose with the arrow keys.
}
intake-similar = { $count ->
    [one] One such report is known nearby
   *[other] { $count } such reports are known nearby
}
intake-paper-part = The paper
intake-paper = Number of the paper
intake-paper-hint = Under which it is filed, if it is.
intake-files = Scan or attachment
intake-files-hint = PDF, JPEG, PNG or WebP, at most 10 MB each. Only officials see it.
intake-files-choose = Choose files
intake-files-sending = The file is being sent …
intake-files-failed = “{ $name }” was not kept: { $why }
intake-file-size = { $size } kB
intake-file-remove = Remove
intake-reply = How is the answer to come?
intake-informed-title = Read this out
intake-informed = I have read it out
intake-answer = Answered on the spot
intake-answer-hint = Leave it empty if somebody else will answer. What stands here counts as answered and told, now.
intake-send = Take in
intake-send-answered = Take in as answered
intake-clear = Clear the form
intake-clear-sure = Yes, clear everything
intake-clear-not = Keep it

## What is told or handed over

intake-taken-title = Taken in
intake-taken-due = The answer comes by { $when }.
intake-taken-how = How the answer comes: { $channel }.
intake-answered-title = Taken in and answered
intake-answered-lead = The request is answered and closed. Number and PIN are good for whoever wants to come back to it.
intake-read-out = Read out, or print for the citizen.
intake-spelled = Number: { $reference }. PIN: { $pin }.
intake-taken-open = Open the request
intake-next = Take in the next one
intake-print = Print the receipt
intake-slip-received = Received: { $when }
intake-slip-track = Follow your request at this address, or with number and PIN:
intake-slip-phone = By telephone: { $phone }

## What is wrong with a field

field-channel-required = Choose how it came.
field-reply-channel-required = Choose how the answer is to come.
field-phone-required = Enter the telephone number.
field-phone-invalid = Nobody can be called at this number. Enter it with the network’s number, e.g. 040 123 456.
field-street-required = Enter street and number: the letter goes there.
field-post-required = Enter post code and town: the letter goes there.
field-informed-required = Read out what the data are used for, and say so here.
field-answer-not-allowed = This can’t be answered on the spot. Leave the answer empty.
field-attachment-unknown = A file is not there any more. Remove it and choose it again.
field-attachment-full = Ten files at most. Remove some.
