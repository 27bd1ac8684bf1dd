delivery-mail-signature = { $centre }, { $tagline }
delivery-mail-phone = Telephone: { $phone }
delivery-mail-leave = Stop receiving these messages: { $url }

delivery-outbox-title = Outbox
delivery-outbox-lead = Everything that leaves the centre, and how far it has got.
delivery-outbox-local = Some of these messages have stayed here: no sending server is set. Nobody has received them.
delivery-outbox-wait = The text messages that wait will leave { $x }: none leaves at night, on Sundays or on public holidays.
delivery-outbox-empty = No message here. E-mails, text messages, letters and calls will be listed here.
delivery-counts-title = How many, and where
delivery-list-title = Messages
delivery-filter-channel = Choose a channel
delivery-filter-state = Choose a state
delivery-all-channels = All channels
delivery-all-states = All states
delivery-column-to = To
delivery-column-who = From
delivery-column-channel = Channel
delivery-column-words = Message
delivery-column-when = When
delivery-column-state = State
delivery-column-answer = Answer
delivery-column-meaning = Understood as
delivery-pages-first = Latest
delivery-pages-later = Older

# used by prefix: delivery-channel-
delivery-channel-email = E-mail
delivery-channel-sms = Text message
delivery-channel-letter = Letter
delivery-channel-call = Call

# used by prefix: delivery-group-
delivery-group-attente = Waiting
delivery-group-parti = Left
delivery-group-souci = To look at
delivery-group-annule = Cancelled

# used by prefix: delivery-state-
delivery-state-planned = Will leave soon
delivery-state-leased = About to leave
delivery-state-sending = Being sent
delivery-state-sent = Sent
delivery-state-kept = Kept here, not sent
delivery-state-delivered = Delivered
delivery-state-failed = Not delivered
delivery-state-unsure = May have left
delivery-state-cancelled = Cancelled before leaving
delivery-state-printed = Printed
delivery-state-handed-over = Handed over
delivery-state-returned = Came back
delivery-state-reached = Reached by telephone
delivery-state-no-answer = No answer
delivery-state-wrong-number = Wrong number

# used by prefix: delivery-message-title-
delivery-message-title-email = E-mail to { $name }
delivery-message-title-sms = Text message to { $name }
delivery-message-title-letter = Letter to { $name }
delivery-message-title-call = Call to { $name }
delivery-message-text = The text
delivery-message-person = See this person
delivery-sms-size = { $parts ->
    [one] 1 message
   *[other] { $parts } messages
}, { $signs ->
    [one] 1 character
   *[other] { $signs } characters
}
delivery-facts-title = What is known
delivery-fact-to = Address
delivery-fact-due = Will leave from
delivery-fact-sent = Sent
delivery-fact-settled = Latest news
delivery-fact-reason = Reason given
delivery-fact-evidence = Evidence
delivery-fact-tries = Attempts
delivery-fact-reference = Name given by the server
# used by prefix: delivery-evidence-
delivery-evidence-seen = The person has seen it
delivery-evidence-confirmed = The person has answered

delivery-decision-title = This message may have left
delivery-decision-text = Sending was cut off before the server answered. If you send it again, the person may receive it twice.
delivery-decision-again = Send it again
delivery-decision-left = It did leave
delivery-decision-late = Someone has already decided about this message, or the server has answered meanwhile.

delivery-answers-title = Answers received
delivery-answers-lead = What people answered by text message. A STOP is applied at once.
delivery-answers-empty = No answer yet. They will come here as soon as someone answers a text message.
delivery-answers-reminders = What people answer to a reminder otherwise than by text message is read here:
delivery-answers-unknown = Unknown number
# used by prefix: delivery-intent-
delivery-intent-stop = No more text messages
delivery-intent-yes = Yes
delivery-intent-no = No
delivery-intent-done = Done
delivery-intent-help = Asks for help
delivery-intent-other = To be read

delivery-addresses-title = Addresses that no longer answer
delivery-addresses-lead = Messages to everyone avoid these addresses and take another way. An answer, or a message that arrives, gives them back.
delivery-addresses-empty = None. All known addresses answer.
delivery-address-good = This address is good
delivery-fault-title = This address no longer answers
delivery-fault-since = { $when }: { $reason }
delivery-unclaimed-door = Answers
delivery-unclaimed-title = Answers from unknown numbers
delivery-unclaimed-lead = No centre knows these numbers. Call them, or pass the word to the centre concerned.
delivery-unclaimed-empty = None. Each answer has found its centre.

# used by prefix: delivery-reason-
delivery-reason-silence = no answer in time
delivery-reason-cut = the line was cut
delivery-reason-interrupted = interrupted while it was being sent
delivery-reason-vanished = the text or the centre is no longer there
delivery-reason-by-hand = this way goes through hands
delivery-reason-refusal = the person refused
delivery-reason-not-delivered = not delivered by the network
delivery-reason-rejected = refused by the operator
delivery-reason-volunteer = brought back by a volunteer
delivery-reason-accented-address = our server does not send to an accented address
delivery-reason-not-an-address = this is not an e-mail address

delivery-leave-title = Stop receiving our e-mails?
delivery-leave-text = { $x } will no longer send news to this e-mail address.
delivery-leave-keeps = Your enrolments stay. We will still write to you about them.
delivery-leave-act = Stop receiving these e-mails
delivery-leave-done-title = Done
delivery-leave-done-text = { $x } will no longer send news to this e-mail address.
delivery-leave-back-title = Changed your mind?
delivery-leave-back-text = You can come back whenever you like, here or by telephone.
delivery-leave-back-act = Receive e-mails again
delivery-leave-phone = A question? Call us:

# used by prefix: delivery-source-
delivery-source-stop = STOP answered on { $day }
delivery-source-link = link in the e-mail, { $day }
delivery-source-complaint = “spam” complaint of { $day }
delivery-source-return = back by the link in the e-mail, { $day }
# used by prefix: delivery-op-
delivery-op-refusal-email = No more e-mails for { $people }
delivery-op-refusal-sms = STOP answered: no more text messages for { $people }
delivery-op-return-email = E-mails again for { $people }
delivery-op-return-sms = Text messages again for { $people }
delivery-op-left = Message to { $name } noted as sent
delivery-op-again = Message to { $name } sent again
delivery-op-good = Address of { $name } noted as good
delivery-op-irreversible = A message that has left does not come back.
