# Help from outside: a contractor or a service without access is asked for help with one request.

## At the request

outside-ask = Ask somebody outside
outside-ask-clock = The clock for the answer to the citizen runs on.
outside-ask-name = Whom you ask
outside-ask-name-hint = The name of a company, a service or a person.
outside-ask-email = E-mail address
outside-ask-email-hint = They get a link to this report there. It is valid for 14 days.
outside-ask-question = What you ask
outside-ask-language = Language of the message
outside-ask-shown = They will see the category, the place, the photos and the citizen’s text without what could identify the citizen:
outside-ask-release = Show the citizen’s whole text
outside-ask-release-hint = Tick this only if they really need what is hidden.
outside-ask-send = Send the request
outside-ask-sending = Sending …
outside-title = Help from outside
outside-to = Asked: { $name }
outside-by = Question by { $by }, { $when }
outside-until = The link is valid until { $until }.
outside-reply = Reply, { $when }
outside-withdrawn-at = The link was withdrawn { $when }.
outside-withdraw = Withdraw the link
outside-withdraw-for = Withdraw the link: { $name }
outside-state-open = Waiting for a reply
outside-state-replied = The reply is here
outside-state-withdrawn = The link is withdrawn
outside-state-expired = The link expired without a reply
outside-state-settled = Help is no longer needed
outside-step-asked = Somebody outside was asked: { $name }.
outside-step-replied = Somebody outside replied: { $name }.
outside-step-withdrawn = The link for somebody outside was withdrawn: { $name }.

## What whoever is asked sees

outside-page-title = A request for help
outside-page-lead = { $department } asks for your help with report { $reference }.
outside-page-question = The question
outside-page-by = { $by }, { $department }
outside-page-until = You can reply until { $until }.
outside-page-category = Category
outside-page-received = Received
outside-page-text = What the citizen wrote
outside-page-hidden = What identifies the citizen is hidden.
outside-page-place = Where
outside-page-photos = Photos
outside-page-reply = Your reply
outside-page-reply-hint = The municipality reads it. The citizen and the public do not.
outside-page-photo-1 = Photo
outside-page-photo-2 = Second photo
outside-page-photo-3 = Third photo
outside-page-photo-hint = It can be left out. What the camera wrote into it is removed.
outside-page-send = Send the reply
outside-page-sending = Sending …
outside-hidden-email = [e-mail]
outside-hidden-personal-number = [personal number]
outside-hidden-phone = [telephone]
outside-hidden-plate = [number plate]
outside-hidden-name = [name]
outside-over-replied = Thank you, your reply has arrived
outside-over-replied-text = The municipality has your reply. The link has done its work; if more is needed, you get a new one.
outside-over-withdrawn = The request for help was withdrawn
outside-over-withdrawn-text = The municipality no longer needs your reply. There is nothing you have to do.
outside-over-expired = The link has expired
outside-over-expired-text = The link was valid for 14 days. If you still want to reply, call the municipality; it will send you a new one.
outside-over-settled = The matter is settled
outside-over-settled-text = The municipality no longer needs your reply. There is nothing you have to do.
outside-over-unknown = There is no such link
outside-over-unknown-text = It may not have arrived whole. Open it from the message you got, or call the municipality.
