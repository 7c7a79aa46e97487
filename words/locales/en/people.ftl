### People at the desk: coming in, the own access, who works here, and the audit log.

## Coming in

sign-in-forgot = Forgot your password?
sign-in-told-joined = Welcome. Your password is set; sign in with it.
sign-in-told-set = Your new password is set. Sign in with it.
sign-in-code-title = Second step
sign-in-code-lead = Your password is right. Now enter the code that your authenticator app shows.
sign-in-code = Code
sign-in-code-hint = Six digits, or one of your recovery codes.
sign-in-code-send = Sign in
sign-in-again = Begin again
sign-in-set-up-title = Set up two-step sign-in
sign-in-set-up-lead = Your municipality requires it. You need an authenticator app on your phone; it takes two minutes.
field-code-required = Enter the code.
field-code-invalid = The code has six digits; a recovery code has ten letters and digits.
field-code-wrong = This code is wrong or was used already. Wait for the next one and enter that.
problem-second-factor-required = Your municipality requires two-step sign-in, so it cannot be turned off.

## A forgotten password, and links that come by mail

forgot-title = Forgotten password
forgot-lead = We send you a link with which you set a new one.
forgot-send = Send the link
forgot-sent = If this address has access here, the link is on its way. It works for one hour. If it does not come, look among unwanted mail or ask your administrator.
forgot-back = Back to signing in
link-invitation-title = Accept the invitation
link-password-title = Set a new password
link-for = For { $name }, { $email }
link-role = Role: { $role }. Department: { $department }.
link-name = Your name
link-name-hint = As it will stand under your answers.
link-password = New password
link-password-hint = At least 12 characters. A short sentence is best; without your name and without well-known words.
link-invitation-send = Accept and set the password
link-password-send = Set the password
link-over-title = This link no longer works
link-over = It was used already, has been replaced by a newer one, or is too old. Ask for a new link, or ask your administrator for a new invitation.
field-name-required = Enter the name.
field-new-password-required = Enter the new password.
field-new-password-too-short = The password has fewer than 12 characters. Make it longer.
field-new-password-too-long = The password has more than 256 characters. Shorten it.
field-guessable = This password is easy to guess. Choose another: a few words that do not belong together, without your name.
field-current-password-required = Enter your present password.
field-current-password-wrong = This is not your present password.
field-wrong = This is not right. Check it.
field-taken = This is taken already. Choose another.

## Two-step sign-in

two-step-scan = Scan this with your authenticator app:
two-step-qr = QR code with the key that is also written below
two-step-key = Or enter this key there:
two-step-copy = Copy the key
two-step-code = Code from the app
two-step-code-hint = Six digits. They change every half minute.
two-step-confirm = Confirm
two-step-codes-title = Your recovery codes
two-step-codes-lead = Each of them opens the door once when the app is not at hand. Keep them where only you find them: we cannot show them again.
two-step-codes-copy = Copy the codes
two-step-codes-kept = I have kept them, continue

## The own access

account-title = Your access
account-link = Your access
account-sessions-title = Where you are signed in
account-session-unknown = Unknown device
account-session-this = this device
account-session-begun = Signed in on { $time }, { $method }
account-session-seen = Last used on { $time }
account-session-end = Sign out
account-session-ended = That device is signed out.
account-others-end = Sign out everywhere else
account-others-ended = All other devices are signed out.
account-password-title = Password
account-current-password = Present password
account-new-password = New password
account-password-save = Change the password
account-password-saved = The password is changed. All other devices are signed out.
account-two-step-title = Two-step sign-in
account-two-step-off = It is off. With it, your password alone is not enough: signing in also takes a code from your phone.
account-two-step-on = It is on since { $date }.
account-two-step-codes =
    { $count ->
        [0] No recovery code is left. Make new ones.
        [one] { $count } recovery code is left.
       *[other] { $count } recovery codes are left.
    }
account-two-step-begin = Set it up
account-two-step-turn-off = Turn it off
account-two-step-turned-off = Two-step sign-in is off.
account-two-step-turned-on = Two-step sign-in is on.
account-two-step-new-codes = Make new recovery codes
account-two-step-proof = To change this, enter your password once more.
account-two-step-cancel = Cancel
method-password = with the password
method-password-and-code = with password and code
method-password-and-recovery = with password and recovery code
method-passkey = with a passkey
method-open-id = with the municipality’s own sign-in

## Who works here

people-title = People and roles
people-lead = Who has access to the desk, by department.
people-invite-title = Invite somebody
people-email = Work e-mail address
people-name = Name
people-name-hint = First name and surname, as they stand under answers.
people-department = Department
people-department-choose = Choose a department
people-role = Role
people-role-choose = Choose a role
people-language = Language of messages
people-invite-send = Send the invitation
people-told-invited = The invitation to { $name } is on its way. It can be accepted for seven days.
people-told-invited-again = A new invitation to { $name } is on its way. The link of the earlier one no longer works.
people-told-withdrawn = The invitation to { $name } is withdrawn.
people-told-changed = { $name }: saved.
people-told-ended = The access of { $name } is ended, on every device.
people-told-restored = { $name } has access again.
people-told-second-factor-removed = Two-step sign-in of { $name } is turned off.
people-nobody = Nobody here yet.
people-you = you
people-utility = outside body
access-open = Has access
access-invited = Invited, until { $time }
access-invitation-over = The invitation ran out on { $time }
access-withdrawn = The invitation was withdrawn on { $time }
access-ended = Access ended on { $time }
people-two-step = Two-step sign-in
people-change = Change
people-save = Save
people-end = End access
people-end-sure = Really end it: all sessions end at once
people-restore = Give access back
people-again = Invite again
people-withdraw = Withdraw the invitation
people-remove-second-factor = Turn off two-step sign-in
people-remove-second-factor-hint = Only when the phone is lost. A message tells the person.
people-cancel = Cancel
people-require-title = Two-step sign-in for everybody
people-require-lead = Whoever has not set it up does so when they next sign in with the password.
people-require-on = Required
people-require-off = Each person decides
people-require-save = Save
people-require-saved = Saved.
problem-last-administrator = At least one administrator must remain. Make somebody else an administrator first.
field-email-taken = Somebody with this address is on the list already.
field-role-required = Choose a role.
field-language-required = Choose a language.

## The audit log

audit-title = Audit log
audit-lead = Who came in and went out, and who changed access and settings. What happened to a report stands in its own history.
audit-person = Person
audit-any-person = Everybody
audit-act = What happened
audit-any-act = Everything
audit-from = From
audit-to = To
audit-show = Show
audit-empty = Nothing was logged that fits this choice.
audit-more = Show more
audit-unknown = Unknown person
audit-about = { $person } → { $about }
audit-network = Network { $mark }
audit-network-hint = The same mark means the same network. No address is kept.
audit-role = Role: { $role }
audit-role-changed = Role: { $before } → { $role }
audit-department = Department: { $department }
audit-department-changed = Department: { $before } → { $department }
audit-template = Template: { $template }
audit-version = Version { $version }
audit-chosen = { $setting }: { $chosen }
audit-chosen-required = required
audit-chosen-optional = each person decides
setting-publishing = Who sends answers
setting-second-factor = Two-step sign-in
setting-shared-views = Shared views
audit-act-signed-in = Signed in
audit-act-sign-in-failed = Sign-in failed
audit-act-locked-out = Access locked for a quarter of an hour
audit-act-signed-out = Signed out
audit-act-sessions-ended = Ended sessions on other devices
audit-act-password-changed = Changed the password
audit-act-password-link-asked = Asked for a link to a new password
audit-act-password-set = Set a new password by link
audit-act-second-factor-on = Set up two-step sign-in
audit-act-second-factor-off = Turned off two-step sign-in
audit-act-recovery-codes-made = Made new recovery codes
audit-act-second-factor-removed = Turned off somebody’s two-step sign-in
audit-act-invited = Invited somebody
audit-act-invited-again = Sent an invitation again
audit-act-invitation-withdrawn = Withdrew an invitation
audit-act-joined = Accepted the invitation
audit-act-person-changed = Changed department or role
audit-act-access-ended = Ended somebody’s access
audit-act-access-restored = Gave access back
audit-act-setting-chosen = Chose a setting
audit-act-outsider-asked = Somebody outside was given a link to a request
audit-act-outsider-replied = Somebody outside replied
audit-act-outside-link-withdrawn = The link for somebody outside was withdrawn
audit-act-rule-published = Published a version of the rule
audit-act-calendar-published = Published a version of the calendar
audit-act-template-made = Made a template of answers
audit-act-template-changed = Changed a template of answers
audit-act-template-retired = Retired a template of answers
failure-unknown-address = unknown address
failure-wrong-password = wrong password
failure-wrong-code = wrong code
failure-locked = the access was locked
