### The municipality itself at the desk.

own-title = Municipality and appearance
own-lead = What people see of the municipality, and what is kept of them. Every change goes to the audit log, with before and after.

own-details = Name and contact
own-details-lead = The name stands at the head of every page, mail and letter.
own-details-save = Save name and contact
own-details-saved = Saved. Pages that are opened from now on show it.
own-name-sl = Name in Slovenian
own-name-sr = Name in Serbian, in Cyrillic
own-name-en = Name in English
own-phone = Telephone of the contact centre
own-phone-hint = Here an operator takes reports from people without internet. It stands at the foot of every page.
own-address = Postal address
own-address-hint = In one line, for example Trg celjskih knezov 9, 3000 Celje. It stands at the foot of every page and above the window of a letter. It may be left empty.

own-welcome = Words of welcome
own-welcome-lead = One or two sentences on the first page, under the promise. Without them the page is complete too.
own-welcome-save = Save the words of welcome
own-welcome-saved = Saved. The first page shows it from now on.
own-welcome-sl = Welcome in Slovenian
own-welcome-sr = Welcome in Serbian, in Cyrillic
own-welcome-en = Welcome in English

own-arms = Arms
own-arms-lead = They stand at the head of every page and letter, beside the name.
own-arms-none = There are no arms yet; the ring of the service stands in their place.
own-arms-alt = The arms as they are kept
own-arms-hint = A PNG, JPEG or WebP picture of up to 256 kB, with sides of 64 to 2,000 pixels.
own-arms-choose = Choose a picture
own-arms-remove = Remove the arms
own-arms-saved = Saved. Pages that are opened from now on show it.

own-look = Colours
own-look-lead = You choose two. All others follow from them, for the light and the dark page, so that everything stays readable. The colours of deadlines stay as they are.
own-look-save = Save the colours
own-look-saved = Saved. Everyone sees the new colours within a few minutes.
own-look-reset = Back to the original colours
own-ink = Colour of the writing
own-ink-picker = Pick the colour of the writing
own-accent = Colour of buttons and links
own-accent-picker = Pick the colour of buttons and links
own-colour-hint = Six digits after a hash, for example #005544.
own-contrast-enough = Contrast { $found } : 1. At least { $least } : 1 is needed; this is enough.
own-contrast-low = Contrast { $found } : 1. At least { $least } : 1 is needed; choose a darker colour.
own-look-light = Light page
own-look-dark = Dark page
own-look-sample = Smaller writing, such as a date or a hint.
own-look-press = A button
own-look-chosen = What is chosen
own-look-part = A part of the page

own-base-map = Base map
own-base-map-lead = Pictures of streets under the pins. They are fetched by us, so that no provider sees who looks where. Without them the map shows the outline of the municipality.
own-base-map-save = Save the base map
own-base-map-saved = Saved. Below is a picture as people will see it.
own-base-map-url = Address of the pictures
own-base-map-example = For example:
own-base-map-url-hint = As your provider gives it, with zoom, column and row in curly brackets as in the example. Check that their terms allow your use.
own-base-map-credit = Credit
own-base-map-credit-hint = What the provider wants to be named as, for example © OpenStreetMap contributors. It stands in the corner of the map.
own-base-map-alt = The middle of the municipality on the base map
own-base-map-broken = The provider sent no picture. Check the address, and whether it is allowed to be used.

own-retention = What is kept, and for how long
own-retention-lead = The months count from the day a report is done with and nothing remains to be done.
own-retention-save = Save the periods
own-retention-saved = Saved. What is older is removed within the next hours.
own-contact-months = Months for how people can be reached
own-contact-months-hint = Name, telephone, e-mail and postal address of whoever reported or wrote. From 3 to 120 months.
own-files-months = Months for files that were not published
own-files-months-hint = Scans, what came with mails, and photos that were not published. From 3 to 120 months.
own-retention-stays = The report itself, the answer and the times stay: they are documents of the municipality and make up the numbers. What is removed cannot be brought back.

own-contact-erased = How to reach the citizen was removed on { $date }, because the municipality's period for keeping it was over.

field-ink-invalid = Enter a colour with six digits after a hash, for example #112233.
field-ink-too-pale = The writing would be too hard to read. Choose a darker colour.
field-accent-invalid = Enter a colour with six digits after a hash, for example #005544.
field-accent-too-pale = Buttons and links would be too hard to read. Choose a darker colour.
field-arms-invalid = This is not a PNG, JPEG or WebP picture, or it is damaged. Choose another one.
field-arms-too-long = The file is larger than 256 kB. Choose a smaller picture.
field-arms-not-allowed = The sides must have 64 to 2,000 pixels. Choose another picture.
field-base-map-required = Enter the address of the pictures.
field-base-map-invalid = Enter an address that begins with https:// and has zoom, column and row in curly brackets once each, as in the example.
field-base-map-credit-required = Enter whom the map credits.
field-contact-months-required = Enter a number of months.
field-contact-months-invalid = Enter a whole number.
field-contact-months-not-allowed = Enter a number from 3 to 120.
field-files-months-required = Enter a number of months.
field-files-months-invalid = Enter a whole number.
field-files-months-not-allowed = Enter a number from 3 to 120.
