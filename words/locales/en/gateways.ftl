## Mails and text messages at the desk.

gateways-title = E-mail and text messages
gateways-lead = Whoever writes or texts gets a number, a PIN and an answer like everybody else. A new message waits for the contact centre, which gives it to the right department.
gateways-mailboxes = Mails to these addresses become reports, and replies go to the report they belong to:
gateways-no-mailbox = No mailbox is set up yet, so no mails come in.
gateways-mailbox = One more address
gateways-mailbox-hint = It must be of the same domain as the sender of your mails, and its mails must be directed here.
gateways-mailbox-add = Add the address
gateways-mailbox-added = Added: { $address }. Mails to it become reports from now on.
gateways-mailbox-remove = Remove
gateways-mailbox-removed = Removed: { $address }. Mails to it are refused from now on, and whoever writes is told.
gateways-category = Category of what nobody has read yet
gateways-category-hint = The contact centre corrects it when it reads the message.
gateways-category-save = Save the category
gateways-category-saved = Saved. It holds for messages that come from now on.

gateways-sms-title = Gateway for text messages
gateways-sms-lead = The gateway of your provider sends answers to those who want them by text message, and brings us what people write. Without a gateway such answers wait under “To deliver” for somebody to send them.
gateways-incoming = Tell the provider to bring incoming messages here:
gateways-url = Address of the gateway
gateways-url-hint = It begins with https. Messages are sent there, signed.
gateways-sender = Sender
gateways-sender-hint = The number people see and can reply to, or a word of up to 11 letters without č, š and ž, to which nobody can reply.
gateways-secret = Shared secret
gateways-secret-hint = At least 16 characters, the same as at the provider. Both sides sign with it.
gateways-secret-kept = A secret is kept sealed and shown to nobody. Leave the field empty to keep it; with another address enter a new one.
gateways-save = Save the gateway
gateways-saved = Saved. Answers by text message go out by themselves from now on.
gateways-remove = Remove the gateway
gateways-removed = The gateway is removed. Answers by text message wait to be sent by hand.
field-mailbox-required = Enter an e-mail address.
field-mailbox-invalid = Enter an e-mail address, without anything behind a plus.
field-mailbox-not-allowed = The address must be of the domain your own mails come from.
field-mailbox-taken = Mails to this address are read already.
field-mailbox-full = As many addresses are read as there may be. Remove one first.
field-gateway-url-required = Enter the address of the gateway.
field-gateway-url-invalid = Enter an address that begins with https://.
field-gateway-sender-required = Enter what messages are shown to come from.
field-gateway-sender-invalid = Enter a number of 3 to 15 digits, or a word without č, š and ž.
field-gateway-sender-too-long = A word may have 11 letters at most.
field-gateway-secret-required = Enter the shared secret.
field-gateway-secret-too-short = The secret must have at least 16 characters.

## How a message was taken in.

desk-among-wrote = The citizen wrote, without being asked
remark-letters = Some letters could not be read with certainty: the message does not say correctly how it was written. The original is among the files.
remark-damaged = A part of the message is damaged. What could be read is here, and the original is among the files.
remark-cut = The message is longer than a report can be. It goes on in the original, which is among the files.
remark-left-out = Not all files could be kept: there were too many, or they were too large. Ask the citizen to send the rest separately.
