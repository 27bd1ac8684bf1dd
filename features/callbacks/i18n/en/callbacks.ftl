callbacks-door = Someone calls me back
callbacks-door-note = Leave a number. Someone from the centre calls you.
callbacks-door-team = To call back
callbacks-leave = Leave this page

callbacks-lead = Leave a number. Someone from the centre calls you. Nobody asks why.
callbacks-phone = At which number?
callbacks-phone-hint = A number where we can talk to you. It is the only thing to fill in.
callbacks-moment = When can you talk safely?
callbacks-moment-hint = Tick nothing if any time is fine.
callbacks-moment-words = In your own words
callbacks-moment-words-hint = For example: on Tuesdays before 4 pm, never in the evening.
# used by prefix: callbacks-slot-
callbacks-slot-morning = in the morning
callbacks-slot-afternoon = in the afternoon
callbacks-slot-evening = in the early evening
callbacks-slot-any = at any time
callbacks-say = If someone else answers, may we say it is the centre?
callbacks-say-no = No, say nothing
callbacks-say-no-note = We will say we have the wrong number.
callbacks-say-yes = Yes
callbacks-say-yes-note = We will say the name of the centre, and nothing else.
callbacks-tongue = In which language?
# used by prefix: callbacks-tongue-
callbacks-tongue-fr = French
callbacks-tongue-ar = Arabic
callbacks-tongue-en = English
callbacks-tongue-other = Another language
callbacks-tongue-words = Which one, if another
callbacks-name = Your name, or what we may call you
callbacks-name-hint = You may leave it empty.
callbacks-words = A few words
callbacks-words-hint = If you wish. You can tell everything on the telephone.
callbacks-send = Ask for a call
callbacks-kept-how = Your number is locked away. Only those who call read it. It is erased { $n } days after the call.
callbacks-kept-how-long = Your number is locked away. Only those who call read it.

callbacks-done-title = It is noted
callbacks-done-promise = Someone calls you at the latest { $day }, before { $hour }.
callbacks-done-number = The number of the centre may show on your telephone:
callbacks-done-known = Had you asked before? Your number is noted once only. We call you once only.
callbacks-done-silent = No message goes to your telephone. Your own page at the centre says nothing of it.

callbacks-refusal-phone-missing = The number to call you is missing.
callbacks-refusal-phone = { $n ->
    [0] We cannot read this number. For example: 06 12 34 56 78.
    [10] We cannot call this number. Look at each digit.
    [1] The number has 1 digit. It needs 10.
   *[other] The number has { $n } digits. It needs 10.
  }
callbacks-refusal-phone-costs = We do not call numbers that begin with 08. Give another number.
callbacks-refusal-too-long = This is too long for this line. Keep what matters.
callbacks-refusal-nir = Do not write a social security number here.
callbacks-refusal-too-many-centre = Too many requests are coming in. Telephone the centre, or come back in an hour.
callbacks-refusal-too-many-phone = Too many requests are coming in right now. Phone the centre on { $x }, or come back in an hour.

callbacks-caption = People to call back, the most urgent first
callbacks-empty = Nobody is waiting for a call.
callbacks-ended-title = Calls made
callbacks-ended-empty = No call made yet.
callbacks-ended-when = Done
callbacks-call = Request
callbacks-before = Before
callbacks-state = How far
callbacks-how = How to talk
callbacks-asked = Asked { $x }
callbacks-waiting = { $n ->
    [0] Nobody is waiting for a call
    [one] 1 person is waiting for a call
   *[other] { $n } people are waiting for a call
  }
callbacks-late = { $n ->
    [one] 1 late call
   *[other] { $n } late calls
  }
callbacks-kept = Promises kept in 90 days: { $n } of { $of }
callbacks-kept-none = Promises kept in 90 days: none to count yet.
# used by prefix: callbacks-state-
callbacks-state-waiting = To call
callbacks-state-late = Late
callbacks-state-taken = Someone has it in hand
callbacks-state-tried = { $n ->
    [one] 1 try without answer
   *[other] { $n } tries without answer
  }
callbacks-state-reached = Reached
callbacks-state-wrong-number = Wrong number
callbacks-state-dropped = Closed without a call
callbacks-take = I take it
callbacks-give-back = Leave it to someone else
callbacks-paper = Print the small poster
callbacks-cards = Print small cards
callbacks-note-one = Note a request

callbacks-call-title = Call someone
callbacks-before-calling = Before calling
callbacks-may-say = You may say that the centre is calling.
callbacks-do-not-say = Do not say who is calling.
callbacks-do-not-say-short = Do not say who is calling
callbacks-do-not-say-how = Ask: “Hello, can you talk?” If it is someone else, say you have the wrong number. Leave no message.
callbacks-forgotten = The number and the words are erased.
callbacks-read-noted = Your reading is noted in the journal.
callbacks-journal-number = the number of a request for a call
callbacks-fact-name = Name
callbacks-no-name = The person gave no name
callbacks-fact-moment = Can talk
callbacks-fact-tongue = Language
callbacks-fact-asked = Asked
callbacks-fact-promised = Promised before
callbacks-fact-again = Call again before
callbacks-fact-tries = Tries
callbacks-fact-who = Who has it in hand
callbacks-fact-led = What followed
callbacks-fact-words = Their words
callbacks-person = The person, if you know them
callbacks-person-hint = Link the call to their page if it helps. Their page says nothing of it.
callbacks-person-none = Nobody linked.
callbacks-search = Look for a name or a telephone
callbacks-search-do = Look for
callbacks-search-empty = Nobody at the centre has this number or name.
callbacks-link = It is this person
callbacks-unlink = It is not them
callbacks-outcome-title = After the call
callbacks-outcome = What came of it?
callbacks-outcome-reached = We talked
callbacks-outcome-no-answer = No answer
callbacks-outcome-no-answer-note = We try again. Leave no message.
callbacks-outcome-wrong-number = Wrong number
callbacks-outcome-dropped = Close without calling
callbacks-outcome-dropped-note = The person came by, or asked by mistake.
callbacks-outcome-keep = Keep
callbacks-orientation = And then
# used by prefix: callbacks-orientation-
callbacks-orientation-none = Nothing more
callbacks-orientation-appointment = An appointment
callbacks-orientation-file = Someone accompanies them
callbacks-orientation-desk = They come to the desk
callbacks-orientation-partner = A partner
callbacks-again-day = Which day
callbacks-again-hour = Before what time
callbacks-again-hint = Without a date, it is the next open day.
callbacks-refusal-outcome = Say what came of the call.
callbacks-refusal-orientation = Choose what followed from the list.
callbacks-refusal-day = We cannot read this date. For example: 24/11/2026.
callbacks-refusal-hour = We cannot read this time. For example: 14:30.
callbacks-refusal-past = This moment is already past.
callbacks-refusal-ended = This call is already over.
callbacks-refusal-changed = Someone has just changed this page. Read it again, then start over.
callbacks-refusal-person = This person is not at the centre.

callbacks-promise-title = Our promise
callbacks-promise-hint = The page “Someone calls me back” says by when the centre calls. Public holidays do not count. What is promised already does not change.
callbacks-promise-days = How many working days
callbacks-promise-days-hint = After the day of asking. 0: the same day. 10 at most.
callbacks-promise-opens = We call from
callbacks-promise-closes = Until
callbacks-promise-week = Which days
callbacks-promise-keep = Keep this promise
callbacks-refusal-days = Write a number of days, from 0 to 10.
callbacks-refusal-closes = The end must come after the beginning.
callbacks-refusal-no-day = Choose at least one day.

callbacks-op-asked = Request for a call
callbacks-op-taken = Call taken in hand
callbacks-op-given-back = Call put back on the list
callbacks-op-reached = Call: we talked
callbacks-op-no-answer = Call: no answer
callbacks-op-wrong-number = Call: wrong number
callbacks-op-dropped = Request for a call closed
callbacks-op-linked = Call linked to a person, or unlinked
callbacks-op-promise = Promise to call changed
callbacks-op-demo = Requests for calls of the demonstration

callbacks-held = Requests for a call
callbacks-held-asked = Asked
callbacks-held-ended = Done
callbacks-retention = Numbers and words of requests for a call, after the call

callbacks-paper-kicker = Free, no explanation needed
callbacks-paper-summary = Leave a number: someone from the centre calls you. Nobody asks why.
callbacks-paper-lead = Or telephone:
callbacks-paper-square = The small square: point a telephone at it.
callbacks-card-show = Point at the square, leave a number. Someone calls you. Nobody asks why.
