appointments-door = Drop-in desks
appointments-door-public = Appointments
appointments-door-public-note = Choose a day and an hour. No account.
appointments-plain = Appointment
appointments-someone = Someone
appointments-board = Board of the day
appointments-board-title = Drop-in desks: { $x }
appointments-board-summary = { $n ->
    [0] Nobody is expected any more
    [one] One person expected
   *[other] { $n } people expected
  }, { $waiting ->
    [0] nobody in the queue.
    [one] one in the queue.
   *[other] { $waiting } in the queue.
  }
appointments-board-caption = The appointments of the day, by time
appointments-board-empty = No appointment that day.
appointments-expected = With an appointment
appointments-queue = Without an appointment
appointments-queue-caption = The queue of the day, by number
appointments-queue-past = Already seen or gone
appointments-book = Book an appointment
appointments-day-before = The day before
appointments-day-after = The day after
appointments-today = Today
appointments-hour = Time
appointments-name = Name
appointments-with = With
appointments-with-x = With { $x }
appointments-at-with = { $x }, with { $who }
appointments-place = Where
appointments-when = When
appointments-reason = What for
appointments-state = State
appointments-say = To say
appointments-code = Code
appointments-taken = Booked
appointments-phone = Telephone
appointments-email = Email
appointments-number = Number
appointments-arrived-at = Arrived at { $x }
# used by prefix: appointments-state-
appointments-state-unknown = Expected
appointments-state-seen = Seen
appointments-state-excused = Excused
appointments-state-revoked = Cancelled by the centre
appointments-state-noshow = Did not come
# used by prefix: appointments-origin-
appointments-origin-desk = At the desk
appointments-origin-phone = By telephone
appointments-origin-web = Online
appointments-origin-walk-in = Without an appointment
# used by prefix: appointments-ticket-
appointments-ticket-waiting = Waiting
appointments-ticket-called = Called
appointments-ticket-seen = Seen
appointments-ticket-left = Left
appointments-mark-arrived = Arrived
appointments-mark-not-arrived = Not arrived yet
appointments-mark-seen = Seen
appointments-mark-excused = Excused
appointments-mark-noshow = Did not come
appointments-mark-revoked = The centre cancels
appointments-mark-unknown = Go back
appointments-mark-left = Left
appointments-mark-waiting = Back to the queue
appointments-ticket-receive = Receive now
appointments-call-next = Call the next one
appointments-nobody-waits = Nobody is waiting.
appointments-called = Calling number { $n }.
appointments-given = Give number { $n }.
appointments-since = Since { $x }
appointments-new-ticket = Someone comes without an appointment
appointments-ticket-name = Name
appointments-ticket-hint = A first name is enough. So is the number.
appointments-no-reason = Not said
appointments-give-number = Give a number
appointments-hand-over-title = Appointments to hand over
appointments-hand-over-lead = Whoever was to receive has left the team. Hand their appointments over: hour and place stay the same.
appointments-hand-over-empty = No appointment to hand over.
appointments-hand-over-to = Hand over to
appointments-hand-over-give = Hand these appointments over
appointments-hand-over-waiting = { $n ->
    [one] One appointment waits for someone else.
   *[other] { $n } appointments wait for someone else.
  }
appointments-week = The week
appointments-week-title = Week of { $x }
appointments-week-before = Week before
appointments-week-after = Week after
appointments-week-empty = No appointment this week.
appointments-print = Print the day
appointments-print-title = Drop-in desks of { $x }
appointments-export-xlsx = The last 30 days (spreadsheet)
appointments-export-csv = The last 30 days (CSV)
appointments-settings = Settings of the desks

appointments-desk-why = 1. What for?
appointments-desk-who = 2. Who?
appointments-desk-take = 3. When?
appointments-from-day = From
appointments-see-times = See free times
appointments-no-time-desk = Nothing is free in the 60 days that follow. Choose another day, or add an opening.
appointments-no-motive = A reason and an opening are needed first.
appointments-time = Free time
appointments-new-time = New time
appointments-find-label = Name or telephone
appointments-find = Search
appointments-find-more = There are others. Type more letters.
appointments-find-nobody = Nobody of that name. Type the first name, the last name and the telephone.
appointments-first-name = First name
appointments-last-name = Last name
appointments-told-by = Tell them
appointments-way-none = No message
appointments-way-none-note = You note the day and the code.
appointments-way-sms = By text message
appointments-way-email = By email
appointments-take = Book this appointment
appointments-facts = The appointment
appointments-person-page = See the person’s page
appointments-move = Change the time
appointments-move-here = Change to this time

appointments-motives = Reasons
appointments-motives-empty = No reason yet. A reason says why people come, and how long it takes.
appointments-motive-name = Name of the reason
appointments-motive-where = Where it takes place
appointments-motive-for = Who may book it
appointments-motive-retire = Put this reason away
appointments-new-motive = New reason
appointments-neutral-name = Neutral name
appointments-neutral-hint = What shared screens and messages say. For example: “Appointment with Fabrice”.
appointments-kind-hint = It cannot change afterwards.
# used by prefix: appointments-kind-
appointments-kind-public-office = On the spot
appointments-kind-phone = By telephone
appointments-kind-home = At home
appointments-kind-visio = By video
appointments-kind-and-minutes = { $x }, { $n } minutes
# used by prefix: appointments-bookable-
appointments-bookable-agents = The team only
appointments-bookable-invited = Those who have the address
appointments-bookable-everyone = Everyone
appointments-visibility = What is shown
# used by prefix: appointments-visibility-
appointments-visibility-visible-and-notified = Shown, and people are told
appointments-visibility-visible-and-notified-note = Confirmed at once, reminded two days before.
appointments-visibility-visible-not-notified = Shown, without a message
appointments-visibility-visible-not-notified-note = Nothing leaves the centre.
appointments-visibility-invisible = Nothing is shown
appointments-visibility-invisible-note = For people in danger. No message, no name on the board, nothing in the person’s own pages.
appointments-visibility-silent-short = no message
appointments-visibility-invisible-short = invisible
appointments-minutes = Length, in minutes
appointments-places = How many people together
appointments-places-hint = 1: each person comes alone. From 2 to 60: a group appointment, one time for several people.
appointments-places-left = { $n ->
    [one] one place
   *[other] { $n } places
  }
appointments-together = { $n } people together
appointments-together-title = Who comes at this time
appointments-together-count = { $n ->
    [0] Nobody registered, { $x } places.
    [one] One person registered, { $x } places.
   *[other] { $n } people registered, { $x } places.
  }
appointments-min-lead = At the latest, minutes before
appointments-max-lead = At the earliest, days before
appointments-restriction = To say before
appointments-restriction-hint = What one must know to choose this reason.
appointments-instruction = To say after
appointments-instruction-hint = What to bring, where to ring.
appointments-limits = Rules
appointments-follow-up = Only with the person who follows
appointments-cancellable = The person may cancel alone
appointments-editable = The person may change the time alone
appointments-cancel-hours = Cancel: hours before
appointments-edit-days = Change the time: days before
appointments-keep = Keep
appointments-invitation = The address to give:

appointments-openings = Openings
appointments-openings-empty = No opening yet. An opening says who receives, where and when.
appointments-who-where = Who and where
appointments-new-opening = New opening
appointments-edit-opening = Change the opening
appointments-opening-retire = Put this opening away
appointments-opening-needs-motive = Write a reason first.
appointments-volunteer = A volunteer without an account
appointments-volunteer-name = Name of the volunteer
appointments-volunteer-hint = If you chose a volunteer without an account.
appointments-other-place = Another place
appointments-other-place-hint = A town hall, a room, a partner in the village.
appointments-equipment = Equipment
appointments-equipment-hint = A scanner, a printer: two openings do not use it at the same time.
appointments-weekdays = Days
appointments-interval = Rhythm
appointments-every-weeks = { $n ->
    [one] Every week
    [2] Every other week
    [3] Every three weeks
   *[other] Every four weeks
  }
appointments-start = Start
appointments-end = End
appointments-hour-hint = For example: 14:00
appointments-first-day = First day
appointments-last-day = Last day
appointments-date-hint = For example: 24/11/2026
appointments-closings = Closings
appointments-closings-hint = Public holidays are always closed.
appointments-school = Closed during school holidays
appointments-except = Except these days
appointments-except-hint = One day a line.
appointments-absences = Absences
appointments-absences-empty = No absence to come.
appointments-absent = Who
appointments-absence-from = First day
appointments-absence-to = Last day
appointments-absence-hour-from = From (time)
appointments-absence-hour-to = To (time)
appointments-absence-hour-hint = Without a time, it is the whole day.
appointments-absence-add = Note the absence
appointments-absence-remove = Remove
appointments-from-to = { $x } – { $to }
appointments-feeds = Calendars
appointments-feeds-text = Everyone can follow their appointments in the calendar of their telephone.
appointments-feed-draw = Give an address
appointments-feed-again = Give a new address
appointments-feed-name = Appointments of { $x }
appointments-feed-title = The address of the calendar
appointments-feed-text = Add this address to your calendar, as a subscription.
appointments-feed-secret = It will not be shown again. Whoever has the address sees times and places, never names.
appointments-hooks = Programs that are told
appointments-hooks-text = Another program of the centre can learn that an appointment was taken, moved or changed. It receives no name.
appointments-hooks-empty = No program is told.
appointments-hook-url = Address of the program
appointments-hook-url-hint = It begins with https://
appointments-hook-add = Tell this program
appointments-hook-remove = Stop telling
appointments-hook-lost = { $n ->
    [one] One message could not be brought.
   *[other] { $n } messages could not be brought.
  }
appointments-hook-title = The program is told
appointments-hook-secret = Its secret
appointments-hook-secret-text = Give it to whoever looks after the program. It will not be shown again.

appointments-public-title = Book an appointment
appointments-public-lead = What do you come for?
appointments-public-empty = No appointment online for the moment. Come to the desk, or telephone.
appointments-public-mine = I already have an appointment
appointments-by-phone = Would you rather telephone?
appointments-where-title = Where, and with whom?
appointments-any = It does not matter
appointments-any-note = See all times
appointments-nobody-receives = Nobody receives for this at the moment.
appointments-days-title = Which day, which time?
appointments-earlier = Earlier
appointments-later = Later
appointments-soonest = Everything is taken these days. First free time: { $x }.
appointments-see-soonest = See that day
appointments-no-time = There is no free time for the moment. Telephone us.
appointments-who-title = Who comes?
appointments-told-question = How shall we tell you?
appointments-told-hint = We confirm, then we remind you two days before.
appointments-phone-hint = 10 digits
appointments-told-sms = By text message to { $x }
appointments-told-email = By email to { $x }
appointments-told-none = No message: note the day and the code.
appointments-your-name = Your name
appointments-check-title = Is everything right?
appointments-done-title = It is done
appointments-done-text = Your appointment: { $x }.
appointments-done-code = Your code: { $x }
appointments-done-reminder = You receive a message, then a reminder two days before.
appointments-mine-title = Your appointment
appointments-mine-off = Appointment cancelled
appointments-move-mine = Change the day or the time
appointments-move-mine-title = Choose another time
appointments-cancel-mine = Cancel this appointment
appointments-too-late = To change or cancel now, telephone us.
appointments-earlier-ask = Tell me if an earlier time is freed
appointments-earlier-on = We tell you if an earlier time is freed.
appointments-earlier-stop = Do not tell me any more
appointments-find-title = Find your appointment
appointments-your-code = Your code
appointments-code-hint = 8 signs, for example BCDF-2345
appointments-own-file = Appointments
appointments-own-file-empty = No appointment to come.
appointments-own-file-more = Book an appointment

appointments-refusal-name-missing = Write a name.
appointments-refusal-name-long = The name is longer than 80 signs. Make it shorter.
appointments-refusal-name-taken = This reason already exists for this kind of place. Choose another name.
appointments-refusal-minutes = The length goes from 5 to 480 minutes.
appointments-refusal-places = The number of people together goes from 1 to 60.
appointments-refusal-together-home = At home, each person is seen alone: write 1.
appointments-refusal-lead-short = At the latest: 30 minutes before, and less than the earliest.
appointments-refusal-lead-long = At the earliest: from 1 to 366 days before.
appointments-refusal-limit = Write a number, 0 or more.
appointments-refusal-words-long = The text is longer than 600 signs. Make it shorter.
appointments-refusal-follow-up = A follow-up is booked with the team only.
appointments-refusal-invisible = An invisible reason is booked with the team only.
appointments-refusal-place = Say where.
appointments-refusal-motives = Choose at least one reason.
appointments-refusal-agenda = Choose who, or write the name of the volunteer.
appointments-refusal-day = Write the day, for example 24/11/2026.
appointments-refusal-hours = Write a start, then a later end.
appointments-refusal-ends-before = The last day comes before the first.
appointments-refusal-no-date = No day matches. Choose at least one day of the week.
appointments-refusal-too-many-dates = That makes more than 400 days. Choose a nearer last day.
appointments-refusal-interval = Choose a rhythm.
appointments-refusal-school = School holidays are not known that far yet. Choose a nearer last day.
appointments-refusal-absence = The absence ends after it begins, and is not over already.
appointments-refusal-motive = Choose what for.
appointments-refusal-motive-closed = This appointment is booked at the desk or by telephone.
appointments-refusal-slot-missing = Choose a time.
appointments-refusal-slot-taken = This time has just been taken. Choose another one.
appointments-refusal-who = The name cannot be read. Write the first and the last name.
appointments-refusal-first-name = Write the first name.
appointments-refusal-last-name = Write the last name.
appointments-refusal-phone = Write a number of 10 digits. For a text message, a mobile number.
appointments-refusal-email = Write the whole email address.
appointments-refusal-way = Choose how we tell you.
appointments-refusal-too-many = You already have three appointments to come. For another one, telephone us.
appointments-refusal-over = This appointment changed in the meantime. Here is where it stands.
appointments-refusal-late-cancel = It is too late to cancel here. Telephone us.
appointments-refusal-late-move = It is too late to change here. Telephone us.
appointments-refusal-nobody-waits = Nobody is waiting.
appointments-refusal-code = This code is not known here. Check the 8 signs.
appointments-refusal-too-many-tries = Too many codes were tried. Wait a quarter of an hour, or telephone us.
appointments-refusal-number-needed = For that day, please leave a number or an e-mail address. Or telephone us.
appointments-refusal-first-visit = A follow-up comes after a first meeting. Find the person, or choose another reason.
appointments-refusal-no-time-today = No free time left today. Book another day.
appointments-refusal-nobody-free = This person is free at none of these times. Choose someone else, or change the times one by one.
appointments-refusal-comes-already = This person already has a place at this time.
appointments-refusal-hook = Write an address that begins with https:// and can be reached from the Internet.

appointments-notice-confirmed-subject = Your appointment on { $when }
appointments-notice-confirmed-text =
    Hello { $name },

    Your appointment is booked: { $when }, { $place }.
    { $what }

    Your code: { $code }
    To change or cancel: { $url }
    Or telephone: { $phone }

    { $centre }
appointments-notice-confirmed-sms = Appointment booked: { $when }, { $place }. Change or cancel: { $url } or { $phone }. { $centre }
appointments-notice-moved-subject = New time: { $when }
appointments-notice-moved-text =
    Hello { $name },

    Your appointment has a new time: { $when }, { $place }.

    Your code: { $code }
    To change or cancel: { $url }
    Or telephone: { $phone }

    { $centre }
appointments-notice-moved-sms = New time: { $when }, { $place }. Change or cancel: { $url } or { $phone }. { $centre }
appointments-notice-cancelled-subject = Appointment cancelled: { $when }
appointments-notice-cancelled-text =
    Hello { $name },

    We have to cancel your appointment: { $when }, { $place }.
    To book another one, telephone: { $phone }

    { $centre }
appointments-notice-cancelled-sms = We have to cancel your appointment: { $when }. For another one: { $phone }. { $centre }
appointments-notice-restored-subject = Your appointment is on again: { $when }
appointments-notice-restored-text =
    Hello { $name },

    We had cancelled your appointment. It takes place after all: { $when }, { $place }.

    Your code: { $code }
    To change or cancel: { $url }
    Or telephone: { $phone }

    { $centre }
appointments-notice-restored-sms = Your appointment takes place after all: { $when }, { $place }. Change or cancel: { $url } or { $phone }. { $centre }
appointments-notice-reminder-subject = Reminder: appointment on { $when }
appointments-notice-reminder-text =
    Hello { $name },

    You have an appointment on { $when }, { $place }.

    Your code: { $code }
    To change or cancel: { $url }
    Or telephone: { $phone }

    { $centre }
appointments-notice-reminder-sms = Reminder: appointment on { $when }, { $place }. Change or cancel: { $url } or { $phone }. { $centre }

appointments-notice-earlier-subject = An earlier time is free
appointments-notice-earlier-text =
    Hello { $name },

    A time is free before your appointment on { $when }.
    To take it: { $url }
    Or telephone: { $phone }

    If you do nothing, your appointment stays the same.

    { $centre }
appointments-notice-earlier-sms = A time is free before your appointment on { $when }. To take it: { $url } or { $phone }. Otherwise nothing changes. { $centre }

appointments-op-motive = New reason for appointments: { $x }
appointments-op-motive-change = Reason changed: { $x }
appointments-op-motive-away = Reason put away: { $x }
appointments-op-opening = New opening: { $x }
appointments-op-opening-change = Opening changed: { $x }
appointments-op-opening-away = Opening put away: { $x }
appointments-op-absence = Absence noted: { $x }
appointments-op-absence-away = Absence removed
appointments-op-feed = New calendar address
appointments-op-book = Appointment booked
appointments-op-told = The message is already on its way.
appointments-op-cancel = Appointment cancelled by the person
appointments-op-wait = Earlier time asked for
appointments-op-move = Appointment moved
appointments-op-remind = Appointment reminder
appointments-op-ticket = Number given
appointments-op-call = Next number called
appointments-op-ticket-mark = Queue updated
appointments-op-receive = Person of the queue received
appointments-op-hand-over = Appointments handed over to { $x }
appointments-op-hook = Program told of appointments
appointments-op-hook-away = Program no longer told
appointments-hidden-motive = protected reason
appointments-op-demo = Desks of the demonstration
# used by prefix: appointments-op-mark-
appointments-op-mark-arrived = Arrival noted
appointments-op-mark-not-arrived = Arrival removed
appointments-op-mark-seen = Person seen
appointments-op-mark-excused = Appointment excused
appointments-op-mark-noshow = Person did not come
appointments-op-mark-revoked = Appointment cancelled by the centre
appointments-op-mark-unknown = Appointment expected again

appointments-sheet-name = Appointments
appointments-sheet-counts = Counts
appointments-sheet-day = Day
appointments-sheet-hour = Time
appointments-sheet-motive = Reason
appointments-sheet-agenda = With
appointments-sheet-place = Place
appointments-sheet-state = State
appointments-sheet-origin = Booked
appointments-held = Appointments
appointments-held-tickets = Queue
appointments-held-place = Place
appointments-retention = Past appointments: without names afterwards
