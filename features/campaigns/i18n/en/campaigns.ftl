campaigns-door = Messages
campaigns-write = Write a message
campaigns-outbox = Outbox
campaigns-answers = Answers received
campaigns-empty = No message yet. Write the first one: it leaves by e-mail, text message, letter or telephone.
campaigns-list-caption = The centre’s messages, latest first
campaigns-title = Title
campaigns-state = State
campaigns-when = When
campaigns-handed = Handed over
campaigns-reach-short = { $x } of { $of }
campaigns-untitled = Untitled
campaigns-all = All messages
campaigns-phase-draft = Draft
campaigns-phase-scheduled = Scheduled
campaigns-phase-sending = Being sent
campaigns-phase-paused = Paused
campaigns-phase-late = Late: you decide
campaigns-phase-done = Sent
campaigns-phase-kept = Kept here, not sent
campaigns-phase-cancelled = Stopped
campaigns-new-title = New message
campaigns-kept = Last version kept { $x }. Each button of this page keeps what you write. Nothing leaves before the next step.
campaigns-kept-nothing = Nothing is written yet. Each button of this page keeps what you write.
campaigns-kept-not = Not kept yet. Correct it, then keep it.
campaigns-whom = To whom?
campaigns-send-to = Send
campaigns-add-condition = + a condition
campaigns-see-names = See the names
campaigns-count-families = { $n ->
    [one] { $x } family.
   *[other] { $x } families.
  }
campaigns-count-people = { $n ->
    [one] { $x } person.
   *[other] { $x } people, in { $families } families.
  }
campaigns-your-message = Your message
campaigns-text = Text
campaigns-text-hint = Write it once, all forms make themselves. You may write {"{"}prénom{"}"} and {"{"}nom{"}"}.
campaigns-reply = To answer
campaigns-reply-hint = One sentence, with the telephone number.
campaigns-default-reply = Pour répondre, téléphonez au { $x }.
campaigns-sms = Short text for the text message
campaigns-sms-hint = If you write nothing, the text message takes the text.
campaigns-guard = Sending hours
campaigns-guard-hint = Monday to Saturday, from 8:00 to 20:00.
campaigns-guard-label = No text message outside these hours
campaigns-reading-easy = Easy to read. The longest sentence has { $n } words.
campaigns-reading-long = One sentence has { $n } words: “{ $x }…”. Cut it in two, it will read better.
campaigns-check-and-send = Check and send
campaigns-refresh = Keep and refresh the previews
campaigns-delete = Throw this draft away
campaigns-as-received = As it will be received
campaigns-personal-hint = {"{"}prénom{"}"} becomes the first name of who receives the message: “Anne et Paul” for two people at one address, the name of the family beyond.
campaigns-sms-greeting = The text message leaves out “{ $x }”: each sign counts, and it begins with the name of the centre.
campaigns-call-greeting = The call leaves out “{ $x }”: whoever calls says hello in their own words.
campaigns-see-letter = See the letter in full
campaigns-letter-redrawn = Our letters do not have every sign: a drawing is left out, another sign becomes a lozenge. This is what is printed.
campaigns-see-email = Download the e-mail as laid out
campaigns-from = From: { $x }
campaigns-email-too-long = The text is too long for a laid-out e-mail. It will leave as plain text.
campaigns-sms-signs = { $n } signs of { $of }
campaigns-sms-parts = { $n } text messages
campaigns-sms-price = { $x } per person
campaigns-sms-changes = Signs replaced to stay short
campaigns-sms-doubtful = These words may change meaning:
campaigns-sms-replaced = “{ $x }” becomes “{ $to }”
campaigns-sms-instead = “{ $x }” becomes “{ $to }”. Rather write “{ $instead }”.
campaigns-sms-dropped = “{ $x }” is removed
campaigns-sms-ucs2 = This alphabet takes more room: 70 signs per text message.
campaigns-sample-first-name = Jeannine
campaigns-sample-full-name = Jeannine Duhamel
campaigns-sample-envelope =
    MME JEANNINE DUHAMEL
    12 RUE DE LA GARE
    62510 ARQUES
campaigns-choose-tete = People or families?
campaigns-choose-ajout = Add a condition
campaigns-choose-age = What age?
campaigns-choose-enfant = With a child of what age?
campaigns-choose-ville = Which town?
campaigns-choose-rue = Which street?
campaigns-choose-interet = Interested in what?
campaigns-choose-langue = Which language?
campaigns-choose-joignable = Reachable how?
campaigns-choose-sans-moyen = Without e-mail or mobile
campaigns-choose-recu = Who received which message?
campaigns-choose-inscrit = Enrolled in what?
campaigns-kind-age = Age
campaigns-kind-enfant = The age of a child
campaigns-kind-ville = Town
campaigns-kind-rue = Street
campaigns-kind-interet = An interest
campaigns-kind-langue = Language
campaigns-kind-joignable = The way to reach them
campaigns-kind-sans-moyen = Without e-mail or mobile
campaigns-kind-recu = A message already received, or not yet
campaigns-kind-inscrit = An enrolment
campaigns-head-legend = Who is counted?
campaigns-head-members = Members, one by one
campaigns-head-member-families = Member families, one message a family
campaigns-head-people = Everyone known, one by one
campaigns-head-families = All known families
campaigns-age-min = From
campaigns-age-max = To
campaigns-age-hint = In years. One of the two boxes may stay empty.
campaigns-criterion-reached = { $agreement ->
   *[other] who have received “{ $x }”
  }
campaigns-criterion-not-reached = { $agreement ->
   *[other] who have not yet received “{ $x }”
  }
campaigns-criterion-enrolled = { $agreement ->
   *[other] enrolled in “{ $x }”
  }
campaigns-criterion-not-enrolled = { $agreement ->
   *[other] not enrolled in “{ $x }”
  }
campaigns-choice = Your choice
campaigns-choose = Choose
campaigns-no-choice = Nothing to choose for now.
campaigns-without-hint = These people have neither e-mail nor mobile, and no adult of their home has one for them. A letter or a call reaches them.
campaigns-sense = What are you looking for?
campaigns-sense-not-received = Those who do not have it yet
campaigns-sense-received = Those who have it already
campaigns-sense-not-enrolled = Those who are not enrolled
campaigns-sense-enrolled = Those who are enrolled
campaigns-keep-choice = Keep this choice
campaigns-count-again = Count
campaigns-remove-condition = Remove this condition
campaigns-back-to-message = Back to the message
campaigns-names-title = Who is concerned
campaigns-names-empty = Nobody meets all these conditions. Remove one.
campaigns-plan-title = Before sending
campaigns-plan-caption = People, cost and delay by channel
campaigns-plan-empty = Nobody can receive this message for now.
campaigns-plan-rule = Each person is counted once, by the channel they chose. A shared address receives one message, a household one letter.
campaigns-channel = Channel
campaigns-people = People
campaigns-messages = Messages
campaigns-cost = Cost
campaigns-total = Total
campaigns-channel-email = E-mail
campaigns-channel-sms = Text message
campaigns-channel-letter = Letter
campaigns-channel-call = Telephone
campaigns-channel-desk = At the desk
campaigns-when-email = At once
campaigns-when-sms = At once, but never at night, on Sundays or on public holidays
campaigns-when-letter = To print, then to carry street by street
campaigns-when-call = Lists of ten for volunteers
campaigns-when-now = Now
campaigns-when-later = Later, on a chosen date
campaigns-sum = { $x }: { $parts }
campaigns-sum-targeted = { $n ->
    [one] { $x } person
   *[other] { $x } people
  }
campaigns-sum-targeted-families = { $n ->
    [one] { $x } family
   *[other] { $x } families
  }
campaigns-no-gateway = No e-mail or text message server is set: these messages will stay in the outbox, and nobody will receive them.
campaigns-no-gateway-email = No e-mail server is set: the e-mails will stay in the outbox, and nobody will receive them.
campaigns-no-gateway-sms = No text message server is set: the text messages will stay in the outbox, and nobody will receive them.
campaigns-sms-wait = The text messages will leave { $x }: at night, on Sundays and on public holidays they wait.
campaigns-sum-email = { $x } e-mail
campaigns-sum-sms = { $x } text messages
campaigns-sum-letter = { $n ->
    [one] { $x } letter
   *[other] { $x } letters
  }
campaigns-sum-call = { $n ->
    [one] { $x } call
   *[other] { $x } calls
  }
campaigns-sum-no-channel = { $x } with no way at all
campaigns-sum-refused = { $x } who want no messages
campaigns-leave = Departure
campaigns-day = Day
campaigns-day-hint = For example 28/11/2026
campaigns-hour = Hour
campaigns-hour-hint = For example 9:30
campaigns-send = Send
campaigns-cannot-send = Your role cannot send, or the title or text is missing. Ask the lead.
campaigns-try = Try it on me
campaigns-try-address = Your e-mail or mobile
campaigns-try-hint = The message comes to you alone and is not counted.
campaigns-try-act = Send me a trial
campaigns-tried-email = The trial has left for your e-mail.
campaigns-tried-sms = The trial has left for your mobile.
campaigns-board-sent = Reach of the message, sent { $x }
campaigns-board-scheduled = This message will leave { $x }
campaigns-board-due = This message was to leave { $x }
campaigns-board-updated = Updated { $x }
campaigns-board-sum = { $n ->
    [one] { $x } person of { $of } has the message. { $rest } are left.
   *[other] { $x } people of { $of } have the message. { $rest } are left.
  }
campaigns-board-sum-families = { $n ->
    [one] { $x } family of { $of } has the message. { $rest } are left.
   *[other] { $x } families of { $of } have the message. { $rest } are left.
  }
campaigns-board-all = All { $of } people have the message.
campaigns-board-all-families = All { $of } families have the message.
campaigns-board-dot = One dot, one person. A full dot: the message is handed over. An open ring: not yet.
campaigns-board-dots = One dot for { $n } people. A full dot: the message is handed over. An open ring: not yet.
campaigns-board-dot-families = One dot, one family. A full dot: the message is handed over. An open ring: not yet.
campaigns-board-dots-families = One dot for { $n } families. A full dot: the message is handed over. An open ring: not yet.
campaigns-board-kept = { $n ->
    [one] One recipient has received nothing: the message is kept here, no server is set.
   *[other] { $x } recipients have received nothing: their message is kept here, no server is set.
  }
campaigns-not-yet = Not yet
campaigns-rest-title = { $n ->
    [one] The one who is left
   *[other] The { $x } people who are left
  }
campaigns-rest-title-families = { $n ->
    [one] The family that is left
   *[other] The { $x } families that are left
  }
campaigns-rest-empty = Nobody. Everyone has the message.
campaigns-rest-caption = People who do not have the message: reason and next step
campaigns-how-many = How many
campaigns-why = Why
campaigns-next = Next step
campaigns-by-whom = By whom
campaigns-do = Do
campaigns-by-channel = By channel
campaigns-by-channel-caption = People who have the message, by channel
campaigns-confirmed = of whom confirmed
campaigns-how-to-read = How to read these figures
campaigns-read-handed = Handed over: in the box, on the phone or in the hand.
campaigns-read-confirmed = Confirmed: the person answered, came, or said so on the telephone.
campaigns-read-no-tracker = We do not watch who opens their e-mail.
campaigns-sent-to = Sent
campaigns-export = Download the table
campaigns-pause = Pause
campaigns-resume = Resume sending
campaigns-late = This message was to leave { $when }. The machine was off, or the network did not answer. { $n ->
    [one] One person does not have it yet.
   *[other] { $x } people do not have it yet.
  } Nothing leaves without your word: read the day and time in its text again, then choose.
campaigns-late-leave = Send it now
campaigns-late-drop = Do not send it
campaigns-cancel = Stop what has not left
campaigns-cancel-means = The e-mails and text messages that wait will not leave, and there will be no more letters to print nor calls to make. What has left does not come back. This cannot be undone.
campaigns-cancel-sure = Yes, stop
campaigns-done-stopped = { $n ->
    [0] The message is stopped. Nothing was waiting to leave.
    [one] The message is stopped. One will not leave.
   *[other] The message is stopped. { $x } will not leave.
  }
campaigns-done-paused = Sending is paused. Nothing leaves without your word.
campaigns-done-resumed = Sending goes on.
campaigns-done-again = { $n ->
    [0] Nobody has another way.
    [one] One person moves to another way.
   *[other] { $x } people move to another way.
  }
campaigns-done-told = { $n ->
    [one] Noted: one person was told at the desk.
   *[other] Noted: { $x } people were told at the desk.
  }
campaigns-group-remis-why = The message is handed over
campaigns-group-remis-next = Nothing to do
campaigns-group-remis-who = Nobody
campaigns-group-remis-act = See the names
campaigns-group-a-partir-why = Has not left yet
campaigns-group-a-partir-next = Wait: sending goes on
campaigns-group-a-partir-who = The machine
campaigns-group-a-partir-act = See the names
campaigns-group-partis-why = Has left, the network has not answered
campaigns-group-partis-next = Wait: three days at most
campaigns-group-partis-who = The machine
campaigns-group-partis-act = See the names
campaigns-group-gardes-why = Kept here: no server is set
campaigns-group-gardes-next = Set a server, or say it another way
campaigns-group-gardes-who = The lead
campaigns-group-gardes-act = See the names
campaigns-group-a-imprimer-why = Letter to print
campaigns-group-a-imprimer-next = Print, street by street
campaigns-group-a-imprimer-who = Reception
campaigns-group-a-imprimer-act = Print the letters
campaigns-group-a-deposer-why = Letter not handed over yet
campaigns-group-a-deposer-next = Carry, then note the result
campaigns-group-a-deposer-who = Volunteers
campaigns-group-a-deposer-act = Note the results
campaigns-group-a-appeler-why = Call to make
campaigns-group-a-appeler-next = Telephone, by lists of ten
campaigns-group-a-appeler-who = Volunteers
campaigns-group-a-appeler-act = Open the lists
campaigns-group-sans-reponse-why = Call without answer
campaigns-group-sans-reponse-next = Call again another day, or try another way
campaigns-group-sans-reponse-who = Volunteers
campaigns-group-sans-reponse-act = Open the lists
campaigns-group-adresses-mortes-why = Number or address that no longer works
campaigns-group-adresses-mortes-next = Try another way, or ask at the next visit
campaigns-group-adresses-mortes-who = Reception
campaigns-group-adresses-mortes-act = Try another way
campaigns-group-incertains-why = Uncertain sending
campaigns-group-incertains-next = Check before sending again
campaigns-group-incertains-who = The lead
campaigns-group-incertains-act = Check
campaigns-group-refus-why = Want no messages
campaigns-group-refus-next = A poster in the hall. We do not insist.
campaigns-group-refus-who = Nobody
campaigns-group-refus-act = See the names
campaigns-group-sans-moyen-why = No known way
campaigns-group-sans-moyen-next = Say it at the next visit, ask for a number
campaigns-group-sans-moyen-who = Reception
campaigns-group-sans-moyen-act = See the names
campaigns-group-arretes-why = Stopped before leaving
campaigns-group-arretes-next = Write a new message if need be
campaigns-group-arretes-who = The lead
campaigns-group-arretes-act = See the names
campaigns-standing-planned = To leave
campaigns-standing-leased = To leave
campaigns-standing-sending = Being sent
campaigns-standing-sent = Left
campaigns-standing-kept = Kept here, not sent
campaigns-standing-delivered = Handed over
campaigns-standing-failed = Refused by the network
campaigns-standing-unsure = Uncertain
campaigns-standing-cancelled = Stopped
campaigns-standing-printed = Printed
campaigns-standing-handed-over = In the hand or the box
campaigns-standing-returned = Came back
campaigns-standing-reached = Said on the telephone
campaigns-standing-no-answer = No answer
campaigns-standing-wrong-number = Wrong number
campaigns-standing-no-channel = No known way
campaigns-standing-refused = Wants no messages
campaigns-standing-told = Said at the desk
campaigns-back-to-board = Back to the reach
campaigns-search-person = Look for a person
campaigns-search = Search
campaigns-group-empty = Nobody here.
campaigns-name = Name
campaigns-evidence = Evidence
campaigns-way-through = { $x }, through { $name }
campaigns-told-person = Said at the desk to { $x }
campaigns-tell = These people were told
campaigns-addresses = See the addresses that no longer answer, and give back those that are good
campaigns-try-again = Try the next way
campaigns-try-again-hint = Each person moves to another way they accept.
campaigns-calls-page = Calls
campaigns-calls-left = { $n ->
    [0] All calls are made.
    [one] { $x } call to make.
   *[other] { $x } calls to make.
  }
campaigns-calls-empty = No call for this message.
campaigns-calls-to-make = To call
campaigns-calls-made = Already made
campaigns-calls-title = Calls: { $x }
campaigns-print-calls = Print the lists
campaigns-sheet-of = Sheet { $n } of { $of }
campaigns-what-to-say = What to say
campaigns-script-hello = Bonjour, je téléphone pour le centre social { $x }.
campaigns-script-end = Avez-vous une question ? Bonne journée.
campaigns-keep-results = Keep the results
campaigns-results-noted = { $n ->
    [0] Nothing has changed.
    [one] One result is kept.
   *[other] { $x } results are kept.
  }
campaigns-result-reached = Reached
campaigns-result-no-answer = No answer
campaigns-result-wrong-number = Wrong number
campaigns-result-handed-over = Handed over
campaigns-result-returned = Came back, or box not found
campaigns-letters-page = Letters
campaigns-letters-to-print = { $n ->
    [0] All letters are printed.
    [one] { $x } letter to print.
   *[other] { $x } letters to print.
  }
campaigns-letters-empty = No letter for this message.
campaigns-letters-back = Back from the round
campaigns-whole-street = The whole street is done
campaigns-print = Paper
campaigns-print-letters = Print the letters
campaigns-print-letters-again = Print again all that is not handed over
campaigns-print-round = Print the round
campaigns-round-title = Tournée : { $x }
campaigns-round-note = Cochez chaque lettre remise. Rapportez les autres à l’accueil.
campaigns-letter-reply = Pour répondre, téléphonez :
campaigns-letter-foot = Vous recevez cette lettre de votre centre social. Pour changer, téléphonez au même numéro.
campaigns-unsure-page = Uncertain sendings
campaigns-unsure-hint = Sending was cut at the wrong moment. The message may have arrived. Nothing leaves again without your word.
campaigns-unsure-detail = { $channel }: { $reason }
campaigns-unsure-empty = No doubt. All is clear.
campaigns-unsure-received = Count as received
campaigns-unsure-again = Send again, at the risk of a double
campaigns-sheet-name = Reach
campaigns-sheet-last-name = Last name
campaigns-sheet-first-name = First name
campaigns-sheet-group = Where it stands
campaigns-sheet-channel = Channel
campaigns-sheet-through = Addressed to
campaigns-sheet-attempt = Attempt
campaigns-sheet-when = When
campaigns-sheet-reason = Reason
campaigns-sheet-next = Next step
campaigns-op-start = New message: { $x }
campaigns-op-keep = Message “{ $x }” changed
campaigns-op-delete = Draft “{ $x }” thrown away
campaigns-op-audience = Recipients of “{ $x }” changed
campaigns-op-send = Sending of “{ $x }”
campaigns-op-send-irreversible = { $n ->
    [one] One person. What has left does not come back; undoing stops the rest.
   *[other] { $x } people. What has left does not come back; undoing stops the rest.
  }
campaigns-op-pause = “{ $x }” paused
campaigns-op-resume = “{ $x }” resumed
campaigns-op-cancel = “{ $x }” stopped
campaigns-op-brake-irreversible = This cannot be undone.
campaigns-op-try = Trial of “{ $x }” on oneself
campaigns-op-again = Another try for “{ $x }”
campaigns-op-told = “{ $x }”: said at the desk
campaigns-op-results = Results of “{ $x }”
campaigns-op-unsure = Doubts settled for “{ $x }”
campaigns-op-printed = Letters of “{ $x }” printed
campaigns-refusal-title-missing = Give the message a title.
campaigns-refusal-text-missing = Write the text of the message.
campaigns-refusal-title-long = The title has { $x } signs. 120 at most.
campaigns-refusal-text-long = The text has { $x } signs. 12,000 at most. Nothing is lost: cut it, or give the rest at the centre.
campaigns-refusal-sms-long = The short text has { $x } signs. 1,000 at most.
campaigns-refusal-reply-long = This sentence has { $x } signs. 240 at most.
campaigns-refusal-unknown-field = Nothing replaces { $x }. Write {"{"}prénom{"}"} or {"{"}nom{"}"}, or remove the braces.
campaigns-refusal-changed = Someone changed this message while you were writing. Your text is here: keep it again if it is the right one.
campaigns-refusal-changed-since = Someone has changed this message since you opened it. Read it again, then start over.
campaigns-refusal-already-sent = This message has already left. Write a new one.
campaigns-refusal-nobody = Nobody meets these conditions. Change “To whom?”.
campaigns-refusal-moved = The number has changed: { $x } people now. Read again, then send.
campaigns-refusal-sms-parts = The text takes { $x } text messages per person. Write a short text: 6 at most.
campaigns-refusal-date = Write the day, like 28/11/2026.
campaigns-refusal-time = Write the hour, like 9:30.
campaigns-refusal-past = That moment has passed. Choose one to come.
campaigns-refusal-test-address = Write a whole e-mail address or a mobile number.
campaigns-refusal-not-now = That is not possible at this step.
campaigns-refusal-doubt-gone = Nothing has changed. Someone has already answered, or the message is stopped: nothing in it is sent again. You can still count it as received.
campaigns-refusal-age-missing = Write at least one of the two ages.
campaigns-refusal-age-range = Write an age in figures, from 0 to 120.
campaigns-refusal-ages-reversed = The second age is smaller than the first.
campaigns-refusal-choice-missing = Choose an answer.

campaigns-network-door-reach = Reach
campaigns-network-door-count = Count
campaigns-network-title = Reach of the network
campaigns-network-season = Season { $x }
campaigns-network-sum = { $n ->
    [one] { $x } person of { $of } has had at least one message, in { $centres } centres.
   *[other] { $x } people of { $of } have had at least one message, in { $centres } centres.
  }
campaigns-network-rounded = Numbers of people are rounded to five, so that no small group shows. No name is read here.
campaigns-network-by-centre = Centre by centre
campaigns-network-caption = Centre by centre, and all together
campaigns-network-centre = Centre
campaigns-network-members = Members
campaigns-network-targeted = Targeted
campaigns-network-handed = Handed
campaigns-network-under-way = Under way
campaigns-network-missed = Not reached
campaigns-network-refused = Refused
campaigns-network-no-channel = No channel
campaigns-network-read = Each person targeted counts once, at their best: a message in hand, else one under way, else a try that led nowhere.
campaigns-network-empty = No centre in the network.
campaigns-network-count-title = How many people?
campaigns-network-question = The question
campaigns-network-age = Whose age?
campaigns-network-age-own = The person’s
campaigns-network-age-child = A child’s of the family
campaigns-network-town = The town
campaigns-network-way = Who can be reached by
campaigns-network-any-way = Any way or none
campaigns-network-count-act = Count
campaigns-network-families = Families
campaigns-person-title = Last messages
campaigns-person-empty = No recent message for this person.

# used by prefix: campaigns-kit
campaigns-kit = Message
campaigns-kit-text = Text
campaigns-kit-sms-text = Short text for telephones
campaigns-kit-has-hours-guard = Not at night
