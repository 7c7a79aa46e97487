### Settings as a file at the desk, and a new municipality.

settings-file-title = Settings as a file
settings-file-lead = Share departments, categories with their questions, answer templates and public answers with other municipalities. People, requests and passwords are never in the file.
settings-file-save-title = Save yours
settings-file-save-lead = One file with everything that is open now. You can read and edit it in any text editor.
settings-file-save = Download the settings
settings-file-take-title = Take over from a file
settings-file-take-lead = You first see what is in the file, and choose. What you have already is never changed.
settings-file-choose = Choose a file
settings-file-choose-hint = A file with settings, ending in .json, up to 1 MB.
settings-file-checking = Looking at the file …
settings-file-found = In the file { $name }
settings-file-summary = New: { $new }. You have already: { $there }. Cannot be taken over: { $refused }.
settings-file-empty = There are no settings in this file.
settings-file-nothing-new = There is nothing in this file that could be taken over.
settings-file-all = Choose all
settings-file-no = Clear the choice
settings-file-state-same = You have exactly this already.
settings-file-state-different = You have something else under this name. It stays as it is.
settings-file-state-refused = Cannot be taken over:
settings-file-needs = Comes along: { $name }
settings-file-outside = Nobody knows what to do with these parts of the file:
settings-file-send = Take over what is chosen
settings-file-none-chosen = Choose at least one thing.
settings-file-done = { $count ->
    [one] { $count } thing was taken over.
   *[other] { $count } things were taken over.
}
settings-file-done-nothing = Nothing was taken over: you have all of it already.
settings-file-skipped = Left out, because you have it or it cannot be taken over:
settings-file-to-catalogue = See departments and categories
settings-file-thing = { $part }: { $name }
settings-file-part-departments = Departments
settings-file-part-categories = Categories
settings-file-part-answers = Public answers
settings-file-part-templates = Answer templates

## Why a file cannot be read

settings-file-unread = The file { $name } cannot be used. Nothing was changed.
settings-file-fault-empty = There is nothing in the file.
settings-file-fault-too-large = The file is larger than 1 MB. A file with settings is much smaller; you may have chosen another one.
settings-file-fault-two-bytes = The file is saved in UTF-16. Open it in a text editor and save it in UTF-8.
settings-file-fault-other-letters = The file is not saved in UTF-8, so letters such as č would be damaged. Open it in a text editor and save it in UTF-8.
settings-file-fault-table = This is a table with values between commas or semicolons (CSV). Settings stand in a file that ends in .json.
settings-file-fault-no-text = This is no file with settings, but something else, such as a picture or a document.
settings-file-fault-broken = The file is damaged or was not saved in full.
settings-file-fault-other-format = This file can be read, but it is no file with settings of Servis 48.
settings-file-fault-newer = A newer Servis 48 made this file. Ask for a file of version 1, or for an update.
settings-file-line = The damage is in line { $line }.

## What is wrong at one place of a file

settings-file-error-required = something is missing here.
settings-file-error-too-short = the text is too short.
settings-file-error-too-long = the text is too long.
settings-file-error-control-characters = there are invisible characters or line breaks.
settings-file-error-invalid = this is not what belongs here.
settings-file-error-unknown = there is no such thing.
settings-file-error-not-allowed = this does not fit the rest.
settings-file-error-no-language = it is in none of the languages of your municipality.
settings-file-error-twice = it is in the file twice.
settings-file-error-closed = you have it, but closed. Open it again among departments and categories.
settings-file-error-full = there are as many as there may be.
settings-file-error-not-taken = what it belongs to cannot be taken over.

## A new municipality

new-title = A new municipality
new-lead = From here to the first report it takes ten minutes. Name, telephone, appearance, rule and categories can be changed later.
new-off = Adding municipalities is switched off here. Whoever runs this service switches it on by setting the secret OPERATOR_KEY.
new-key = Operator's key
new-key-hint = The secret OPERATOR_KEY of this service. It is sent with this form alone and kept nowhere.
new-about = The municipality
new-country = Country
new-country-hint = It decides the time zone, the public holidays and the days the law allows for an answer.
new-own-language = Its language
new-languages = It also speaks
new-name-sl = Name in Slovenian
new-name-sr = Name in Serbian, in Cyrillic
new-name-en = Name in English
new-slug = Address
new-slug-hint = The first part of its web address, such as vransko: small letters, digits and hyphens. It cannot be changed later.
new-prefix = Letters of the numbers
new-prefix-hint = Two to four letters that begin the number of each report, such as VR. They cannot be changed later.
new-phone = Telephone number for reports
new-mail-from = Address of its mails
new-mail-from-hint = Receipts and answers come from it.
new-map = The map
new-map-hint = Choose a file with the outline or type the corners.
new-outline = Outline, as a GeoJSON file
new-outline-choose = Choose a file
new-outline-chosen = Chosen: { $name }
new-outline-remove = Without an outline
new-bounds = Corners
new-bounds-hint = West, south, east and north in degrees, such as 14.86, 46.19, 15.04, 46.29.
new-centre = Where the map opens
new-centre-hint = Longitude and latitude in degrees; left blank, it is the middle.
new-promise = The promise
new-promise-hint = 48 hours, counted in one of three ways. You can publish another rule at any time.
new-clock = How the 48 hours are counted
new-office = When the office is open
new-office-hint = One part of the week in each line, such as Mon-Thu 08:00-15:00.
new-administrator = The first administrator
new-administrator-hint = They are invited by mail. The link is also shown here, to be handed over.
new-administrator-name = Name and surname
new-administrator-email = E-mail address
new-starter = Begin with departments, categories and templates that small municipalities need
new-starter-hint = 6 departments, 21 categories and 6 templates. All of them can be changed.
new-send = Make the municipality
new-made-title = The municipality is there
new-made-address = Its address
new-made-invitation = Invitation of the first administrator, good for seven days
new-made-copy = Copy the invitation
new-made-next = What to do next
new-made-step-invitation = The administrator opens the invitation and sets a password. It was also sent by mail.
new-made-step-people = At the desk, the administrator invites colleagues and looks through departments and categories.
new-made-step-address = Let the address lead to this service, where it does not yet, and let mails be sent from the address you gave.
new-made-another = Make another one
problem-switched-off = Adding municipalities is switched off here.
problem-wrong-operator-key = The operator's key is not right.
field-slug-required = Type the address.
field-slug-invalid = Small letters from a to z, digits and single hyphens, a letter first.
field-slug-taken = Another municipality has this address.
field-slug-not-allowed = This address is not for municipalities.
field-prefix-required = Type two to four letters.
field-prefix-invalid = Two to four letters from A to Z.
field-prefix-taken = Another municipality has these letters.
field-country-required = Choose the country.
field-languages-required = Choose the language.
field-mail-from-required = Type the address mails come from.
field-bounds-required = Choose an outline or type the corners.
field-bounds-invalid = Four numbers: west, south, east, north. West is smaller than east, south smaller than north.
field-bounds-not-allowed = These corners are not in the country you chose.
field-centre-invalid = Two numbers: longitude and latitude.
field-centre-outside-municipality = This point is outside the corners.
field-outline-invalid = This is no GeoJSON with a polygon in degrees of longitude and latitude.
field-outline-not-allowed = This outline is not in the country you chose.
field-outline-too-long = The file is larger than 1 MB.

## What is left to do in a new municipality

start-title = What is left to do
start-people = Invite your colleagues
start-categories = Add departments and categories
start-settings = Take over the settings of another municipality
start-look = Add your arms and a welcome
start-promise = Read your promise
