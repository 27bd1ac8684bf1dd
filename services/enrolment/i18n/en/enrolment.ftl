### Signing up, waiting for a place, coming, paying.

## Common words
enrolment-door = Sign-ups
enrolment-and = { $a } and { $b }
enrolment-yes = Yes
enrolment-no = No
enrolment-agree = I agree
enrolment-years =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
enrolment-person-age =
    { $n ->
        [0] { $who }, under one year
        [one] { $who }, { $n } year old
       *[other] { $who }, { $n } years old
    }
enrolment-what = What
enrolment-who = Who
enrolment-where = Where
enrolment-when = When
enrolment-price = Price
enrolment-pieces = To bring
enrolment-told = To tell you
enrolment-adult = The adult
enrolment-free = Free
enrolment-fee-range = From { $low } to { $high }, depending on your income
enrolment-fee-each = { $total } in all: { $each } per person
enrolment-fee-for-season = { $x } (for all sessions)
enrolment-fee-for-session = { $x } (each session)
enrolment-held-fee-unit = What this amount pays for
# used by prefix: enrolment-fee_unit-
enrolment-fee_unit-season = All sessions
enrolment-fee_unit-session = One session
enrolment-fee-to-settle = To be settled at the desk
enrolment-fee-range-to-settle = { $x } (each person), to be settled at the desk
enrolment-paid = Paid
enrolment-remains = { $x } left to pay
enrolment-by-sms = By text message, { $x }
enrolment-by-call = By phone, { $x }
enrolment-by-email = By e-mail, { $x }
enrolment-by-letter = By letter: { $x }
enrolment-by-desk = At the desk
enrolment-by-phone = You can also sign up by phone:

## Places
enrolment-standing-open = There is room
enrolment-standing-waiting = Full. You can wait for a place
enrolment-standing-full = Full
enrolment-standing-closed = Sign-ups are over
enrolment-standing-cancelled = Cancelled
enrolment-standing-not-yet = Sign-ups from { $when }
enrolment-seats-taken =
    { $n ->
        [0] Nobody has signed up
        [one] { $n } place taken
       *[other] { $n } places taken
    }
enrolment-seats-left =
    { $n ->
        [0] full
        [one] { $n } place left
       *[other] { $n } places left
    }
enrolment-seats-waiting =
    { $n ->
        [one] { $n } person is waiting
       *[other] { $n } people are waiting
    }
enrolment-state-confirmed = Has a place
enrolment-state-waiting = Is waiting for a place
enrolment-state-offered = A place is offered
enrolment-state-offered-until = A place is kept until { $when }
enrolment-state-cancelled = Cancelled
enrolment-state-expired = The place went to the next person
enrolment-state-unplaced = No place came up
enrolment-state-doubled = Was on the list already

## First screen
enrolment-start-title = Do you have a card of the centre?
enrolment-start-hint = With your card, there is less to write.
enrolment-start-waiting = It is full. You can wait for a place.
enrolment-code-label = The three words on your card
enrolment-card-hint = They are written large. Accents and capitals do not matter. A code of eight signs from a letter will do too.
enrolment-start-practice = To practise, type: soleil jardin tambour, then { $day }
enrolment-code-hint = Eight letters and digits. For example: BCDF-2345
enrolment-birth-of-one-hint = Yours, or that of someone in your family. For example: 24/11/2015 (day, month, year)
enrolment-start-new-hint = No card, or is it your first time?
enrolment-start-new = Go on without a card
enrolment-came-late = You were away for more than two hours. To protect you, your answers were erased. Let us start again.
enrolment-have-code = I already have a sign-up code

## Closed list
enrolment-closed-not-yet-title = Sign-ups are not open yet
enrolment-closed-full-title = It is full
enrolment-closed-full-text = All places are taken. Other activities are waiting for you.
enrolment-closed-over-title = Sign-ups are over
enrolment-closed-over-text = You can no longer sign up here. Call us: there may be another date.
enrolment-closed-cancelled-title = The activity is cancelled
enrolment-closed-cancelled-text = It will not take place. Here is what you can do instead.
enrolment-see-programme = See the programme

## Who comes
enrolment-who-title = Who is coming?
enrolment-who-hint = You can choose several people.
enrolment-add-person = Add a person
enrolment-first-person = The person who is coming
enrolment-other-person = Another person
enrolment-first-name = First name
enrolment-last-name = Last name
enrolment-birth-label = Date of birth
enrolment-birth-hint = For example: 24/11/2015 (day, month, year)
enrolment-already-there = Already on the list.
enrolment-begins-at =
    { $n ->
        [one] It is from { $n } year old.
       *[other] It is from { $n } years old.
    }
enrolment-ends-at =
    { $n ->
        [one] It is up to { $n } year old.
       *[other] It is up to { $n } years old.
    }
enrolment-change-person = Change what is written
enrolment-take-out = Take { $x } out
enrolment-go-without = Go on without { $x }
enrolment-see-for = See other activities for { $x }

## Questions
enrolment-questions-title = A few questions
enrolment-only-if = Only if you answered “{ $answer }” to “{ $x }”.
enrolment-question-retired = { $x } (question withdrawn)
enrolment-save-answers = Keep these answers

## Telling
enrolment-tell-title = How shall we tell you?
enrolment-way-sms = By text message
enrolment-mobile-label = Your mobile number
enrolment-mobile-hint = For example: 06 39 98 12 34
enrolment-way-email = By e-mail
enrolment-email-label = Your e-mail address
enrolment-email-hint = For example: nadia@exemple.fr
enrolment-way-call = By phone
enrolment-way-call-note = Someone calls you.
enrolment-phone-label = Your phone number
enrolment-phone-hint = Landline or mobile
enrolment-way-letter = By letter
enrolment-way-letter-note = It arrives within a few days.
enrolment-address-label = Your address
enrolment-address-hint = The street on one line, the postal code and town on the next.
enrolment-way-desk = I will come to the desk
enrolment-way-desk-note = We send nothing. Write your code down.
enrolment-adult-label = First and last name of the adult who signs up
enrolment-adult-hint = The person we can call.
enrolment-kept = What you have already written is kept.

## Check
enrolment-check-title = Is everything right?
enrolment-check-waiting =
    { $n ->
        [one] No place is left. You will be on the waiting list.
       *[other] No place is left. You will be on the waiting list together.
    }
enrolment-check-some-waiting =
    { $n ->
        [one] There are not enough places for everyone. { $who } will wait for a place.
       *[other] There are not enough places for everyone. { $who } will wait for a place.
    }
enrolment-check-not-enough = There are not enough places for everyone. Choose fewer people.
enrolment-submit =
    { $n ->
        [one] Sign { $who } up
       *[other] Sign { $who } up
    }
enrolment-submit-waiting = Put { $who } on the waiting list
enrolment-check-price-changed = The price changed while you were writing. Look at it, then send.
enrolment-check-promise = You can change or cancel with your code.

## Done
enrolment-done-title = Done
enrolment-outcome-confirmed =
    { $n ->
        [one] { $who } has a place: { $list }.
       *[other] { $who } have places: { $list }.
    }
enrolment-outcome-waiting =
    { $n ->
        [one] { $who } is on the waiting list: { $list }.
       *[other] { $who } are on the waiting list: { $list }.
    }
enrolment-outcome-offered =
    { $n ->
        [one] A place is kept for { $who }: { $list }.
       *[other] Places are kept for { $who }: { $list }.
    }
enrolment-changed-mind = Changed your mind?
enrolment-your-code = Your code is { $x }.
enrolment-change-or-cancel = Change or cancel
enrolment-and-now = And now?
enrolment-next-today = Today
enrolment-next-sms = You receive a text message on { $x }. There is nothing to answer.
enrolment-next-email = You receive an e-mail at { $x }. There is nothing to answer.
enrolment-next-call = Someone calls you on { $x }.
enrolment-next-letter = A letter leaves for your address.
enrolment-next-desk = Write your code down: { $x }. The desk gives you the paper.
enrolment-next-place = As soon as a place is free
enrolment-next-place-hours = We tell you. The place is kept for you for 48 hours.
enrolment-next-place-days = We tell you. The place is kept for you for 5 days.
enrolment-next-pay = Before you come
enrolment-next-pay-text = Pay { $x } at the desk: cash or cheque.
enrolment-next-pay-settle = Come to the desk with your family quotient certificate. The price depends on your income.
enrolment-next-bring = To bring
enrolment-next-bring-text = { $x }.
enrolment-next-first = We expect you.
enrolment-on-paper = On paper
enrolment-back-to-programme = Back to the programme

## My sign-up
enrolment-mine-title = My sign-up
enrolment-mine-hint = With your code you can see, change or cancel.
enrolment-mine-code = Your sign-up code
enrolment-session-next = Next session
enrolment-session-then = Then
enrolment-session-off = Cancelled session
enrolment-code-of-yours = Your code
enrolment-offer-title = A place is free for { $x }
enrolment-offer-text = It is kept until { $x }. Then it goes to the next person.
enrolment-take-place = I take the place
enrolment-leave-place = I leave it
enrolment-cancel = Cancel the sign-up
enrolment-cancel-title = For whom?
enrolment-cancel-hint = The others keep their place.
enrolment-cancel-warning = The place goes to the next person. For thirty days you can come back on it: to a place that is free, or to the end of the waiting list.
enrolment-cancel-nobody = Choose the person who is no longer coming.
enrolment-keep = Change nothing
enrolment-done-answers = Noted. Your answers are changed.
enrolment-done-cancel = Cancelled. Thank you for telling us.
enrolment-done-place = Noted. The place is yours.
enrolment-return-title = { $x }: cancelled
enrolment-return-place = There is room: you can take the place back, for thirty days after the cancellation.
enrolment-return-waits = The place is taken. If you come back, you will be at the end of the waiting list.
enrolment-return = Come back on the cancellation
enrolment-done-return = Noted. The place is yours again.
enrolment-done-return-waiting = Noted. The place was taken: you are at the end of the waiting list.
enrolment-save-contact = Keep this choice
enrolment-done-contact = Noted. We will tell you this way.
enrolment-undo-contact = Put the way of telling me back as it was
enrolment-done-contact-back = It is back as it was.

## Papers
enrolment-receipt = The confirmation, on paper
enrolment-receipt-title = Sign-up: { $x }
enrolment-receipt-lead = To change or cancel, call:
enrolment-receipt-square = The small square opens your sign-up on a phone.
enrolment-receipt-payment = { $amount }, { $means }, on { $date }, receipt no. { $number }
enrolment-sheet-title = Sign-up sheet: { $x }
enrolment-roll-title = Attendance sheet: { $x }
enrolment-mark-letter-present = P
enrolment-mark-letter-absent = A
enrolment-mark-letter-excused = E

## Team: lists
enrolment-team-title = Sign-ups
enrolment-team-empty = No open list. A list opens when an activity with sign-up is published.
enrolment-team-over = See the closed lists
enrolment-team-open = See the open lists
enrolment-team-over-empty = No closed list.
enrolment-today-rolls = To call today
enrolment-team-told = How to tell them
enrolment-team-phone = Phone
enrolment-team-email = E-mail
enrolment-places = Places
enrolment-new = Sign someone up
enrolment-roll = Roll call
enrolment-questions = Questions
enrolment-enrolled = Have a place
enrolment-enrolled-empty = Nobody yet. Sign the first person up, or share the activity’s page.
enrolment-waiting-list = Waiting list
enrolment-waiting-hint = In the order in which places will be offered.
enrolment-paper = On paper and elsewhere
enrolment-sheet-print = Sign-up sheet to print
enrolment-sheet-type = Type a sign-up sheet in
enrolment-roll-print = Attendance sheet to print
enrolment-export-xlsx = Table (XLSX)
enrolment-export-csv = Table (CSV)
enrolment-public-page = See the residents’ page
enrolment-pages = { $from } to { $to } of { $all }
enrolment-money = Received: { $paid } of { $due }.
enrolment-money-received = Received: { $x }.
enrolment-name = Name
enrolment-age = Age
enrolment-state = Where it stands
enrolment-payment = Payment
enrolment-enrolled-on = Signed up on
enrolment-times-present = Times present

## Team: a group
enrolment-contact = Contact
enrolment-code-of-group = Code
enrolment-made-resident = Signed up online
enrolment-made-desk = Signed up at the desk
enrolment-made-sheet = Signed up on a sheet
enrolment-made-program = Signed up by a program
enrolment-take-for = The place is taken
enrolment-leave-for = The place is left
enrolment-priority = Goes before the others
enrolment-priority-reason = Why they go before the others
enrolment-give-priority = Put before the others
enrolment-take-priority = Put back in line
enrolment-settle-fee = Price, in euros
enrolment-save = Save
enrolment-amount = Sum received, in euros
enrolment-means = How
enrolment-means-cash = Cash
enrolment-means-cheque = Cheque
enrolment-means-other = Other
enrolment-receive = Write the payment down
enrolment-messages = What was said
enrolment-told-confirmed = Place confirmed: { $x }
enrolment-told-waiting = On the waiting list: { $x }
enrolment-told-offered = Place offered: { $x }
enrolment-told-offer-over = Place passed on: { $x }
enrolment-told-cancelled = Sign-up cancelled: { $x }
enrolment-told-list-cancelled = Activity cancelled { $x }
enrolment-told-session-moved = Session changed: { $x }
enrolment-told-session-cancelled = Session cancelled: { $x }
enrolment-told-session-restored = Session held after all: { $x }
enrolment-told-waiting-over = No place until the end: { $x }
enrolment-told-doubled = Someone tried to sign up again: { $x }
enrolment-told-at-desk = to be said at the desk
enrolment-told-by-someone = said by someone

## Team: to tell, today
enrolment-to-tell-title = To tell
enrolment-to-tell-count =
    { $n ->
        [0] Everyone knows
        [one] { $n } thing to say
       *[other] { $n } things to say
    }
enrolment-to-tell-empty = Nobody waits: all that had to be said was said.
enrolment-to-tell-link =
    { $n ->
        [one] { $n } person to tell by word of mouth
       *[other] { $n } people to tell by word of mouth
    }
enrolment-to-say = What to say
enrolment-to-tell-how = How
enrolment-to-tell-done = Done
enrolment-how-desk = To say at the desk: nothing reaches this person
enrolment-how-call-or-desk = To say at the desk, or by telephone
enrolment-how-letter = Letter to print: { $x }
enrolment-how-letter-printed = Letter printed, to hand over: { $x }
enrolment-how-letter-returned = The letter came back: { $x }
enrolment-how-call = To call: it is what was asked
enrolment-how-call-again = No answer last time: call again
enrolment-how-call-wrong = The number is wrong: to say at the desk
enrolment-how-email-failed = The e-mail did not reach { $x }
enrolment-how-sms-failed = The SMS did not reach { $x }
enrolment-brought-dit = Said
enrolment-brought-remise = Letter handed over or posted
enrolment-brought-revenue = Letter came back
enrolment-brought-sans-reponse = No answer
enrolment-brought-faux-numero = Wrong number
enrolment-letters-title = Letters to hand over
enrolment-letters-print = The letters, ready to fold
enrolment-letters-done =
    { $n ->
        [one] It is printed
       *[other] The { $n } letters are printed
    }
enrolment-letter-place-date = { $x }, { $day }
enrolment-today-title = Enrolments of today
enrolment-today-empty = Nobody has enrolled today.
enrolment-offered-title = Places offered
enrolment-offered-when = Held until
enrolment-offered-empty = No offered place waits for an answer.

## Team: the desk
enrolment-find-person = Find the person
enrolment-find-label = Last name, first name or phone
enrolment-find = Search
enrolment-find-nobody = Nobody of that name. Check the spelling, or add the person.
enrolment-find-more =
    { $n ->
        [one] And { $n } other person: type more.
       *[other] And { $n } other people: type more.
    }
enrolment-find-new = A new person
enrolment-of-household = In the family
enrolment-new-person = A new person
enrolment-large-print = Large print
enrolment-contact-label = Number, e-mail or address
enrolment-contact-hint = Depending on the way to tell them. Nothing to write for the desk.
enrolment-adult-desk-hint = For a child whose adult the centre does not know.
enrolment-outside-period = Sign up outside the period
enrolment-enrol = Sign up
enrolment-line = Line
enrolment-sheet-hint = One person a line, as on the sheet. Empty lines do not count.
enrolment-sheet-done =
    { $n ->
        [one] { $n } person is signed up.
       *[other] { $n } people are signed up.
    }

## Team: roll call
enrolment-roll-empty = No session is planned.
enrolment-roll-today = today
enrolment-roll-next = next
enrolment-roll-present =
    { $n ->
        [0] nobody came
        [one] { $n } present
       *[other] { $n } present
    }
enrolment-mark-present = Present
enrolment-mark-absent = Absent
enrolment-mark-excused = Excused
enrolment-rest-present = The others are present

## Team: questions
enrolment-questions-empty = No question. A name and a date of birth are often enough.
enrolment-q-label = The question
enrolment-q-label-hint = A short sentence. For example: Any allergy?
enrolment-q-kind = The answer
enrolment-q-choices = Possible answers
enrolment-q-choices-hint = One a line. Only for a choice.
enrolment-q-help = Help below the question
enrolment-q-required = An answer is needed
enrolment-q-is-required = an answer is needed
enrolment-q-condition = When to ask it
enrolment-q-always = Always
enrolment-q-condition-value = Only if the answer is
enrolment-q-condition-hint = Write “oui”, “non”, or one of the possible answers.
enrolment-q-acts = Order
enrolment-q-up = Up
enrolment-q-down = Down
enrolment-q-retire = Withdraw
enrolment-q-retired = question withdrawn, its answers are kept
enrolment-q-add = Add a question
enrolment-q-change = Change the question
enrolment-q-answered = People have answered already. The shape of the answer no longer changes.
enrolment-kind-text = A few words
enrolment-kind-long = A text
enrolment-kind-choice = One choice
enrolment-kind-choices = Several choices
enrolment-kind-yes-no = Yes or no
enrolment-kind-consent = An agreement
enrolment-kind-number = A number
enrolment-kind-date = A date

## What was done
enrolment-did-demo = Sign-ups of the demonstration
enrolment-did-register = Sign-up of { $who }: { $list }
enrolment-did-sheet = Sign-up sheet typed in: { $list }
enrolment-did-end-waiting = The list is over: those who waited are told
enrolment-did-cancel = Sign-up cancelled, { $who }: { $list }
enrolment-did-return = Cancellation taken back, { $who }: { $list }
enrolment-did-change-contact = Way of telling changed for an enrolment
enrolment-did-take-back-contact = Way of telling put back as it was
enrolment-did-accept = Place taken, { $who }: { $list }
enrolment-did-change-answers = Answers of a sign-up changed
enrolment-did-pass-on = Places offered to the next people
enrolment-did-prioritise = Someone goes before the others on the waiting list
enrolment-did-unprioritise = Someone is back in line on the waiting list
enrolment-did-settle-fee = Price of a sign-up settled
enrolment-did-pay = Payment received: { $x }
enrolment-did-attendance = Roll call: { $x }
enrolment-did-tell = Told by someone: { $x }
enrolment-did-print =
    { $n ->
        [one] One letter printed
       *[other] { $n } letters printed
    }
enrolment-did-add-question = Question added: { $x }
enrolment-did-change-question = Question changed: { $x }
enrolment-did-move-question = Questions put in another order
enrolment-did-retire-question = Question withdrawn
enrolment-irreversible-told = Messages already sent do not come back.
enrolment-irreversible-said = What was said or printed cannot be taken back.

## Refusals
enrolment-refusal-list-unknown = There is no such list.
enrolment-refusal-not-yet = Sign-ups open on { $when }.
enrolment-refusal-closed = Sign-ups are over.
enrolment-refusal-list-cancelled = The activity is cancelled.
enrolment-refusal-full = It is full: the last place has just been taken.
enrolment-refusal-not-enough =
    { $n ->
        [one] { $n } place is left. Choose one person only.
       *[other] { $n } places are left. Choose fewer people.
    }
enrolment-refusal-nobody = Choose at least one person.
enrolment-refusal-too-many-people = Twelve people at most at once. Call us for a group.
enrolment-refusal-one-at-a-time = Here, one person signs up at a time.
enrolment-refusal-twice = { $who } is already on the list. To change something, use your code or call us.
enrolment-refusal-too-young =
    { $limit ->
        [one] { $who } is too young: it is from { $limit } year old.
       *[other] { $who } is too young: it is from { $limit } years old.
    }
enrolment-refusal-too-old =
    { $limit ->
        [one] { $who } is too old: it is up to { $limit } year old.
       *[other] { $who } is too old: it is up to { $limit } years old.
    }
enrolment-refusal-birth-missing = The date of birth of { $who } is missing. Call us to give it.
enrolment-refusal-first-name = Write the first name.
enrolment-refusal-last-name = Write the last name.
enrolment-refusal-birth-unreadable = Write the day, the month and the year. For example: 24/11/2015
enrolment-refusal-birth-impossible = This date of birth is not possible. Check the year.
enrolment-refusal-birth-no-such-day = There is no such date. Check the day and the month.
enrolment-refusal-same-person = { $who } is written twice.
enrolment-refusal-person-unknown = This person is not known here.
enrolment-refusal-nir = A social security number is written here. We never keep it. Write the name only.
enrolment-refusal-answer-nir = A social security number is written in this answer. We never keep it. Erase it.
enrolment-refusal-answer-missing = Answer this question.
enrolment-refusal-answer-invalid = This answer does not fit. Read the question again.
enrolment-refusal-way = Choose how we tell you.
enrolment-refusal-phone-missing = Write your phone number.
enrolment-refusal-phone =
    { $n ->
        [0] Write the 10 digits of the number.
        [one] The number has { $n } digit. It needs 10.
        [10] This number does not exist. Check its digits.
       *[other] The number has { $n } digits. It needs 10.
    }
enrolment-refusal-phone-not-mobile = This is a landline. A text message needs a mobile.
enrolment-refusal-email = Something is missing in the address. For example: nadia@exemple.fr
enrolment-refusal-address = Write the street, then the postal code and town on the next line.
enrolment-refusal-adult = Write the first and last name of the adult.
enrolment-refusal-code = The card and the date do not go together. Check both, or go on without a card.
enrolment-refusal-word = The word “{ $x }” is on no card. Read it again, then try once more.
enrolment-refusal-name-signs = A name is written with letters, spaces, hyphens, apostrophes and dots. Erase the rest.
enrolment-refusal-name-long = This is too long: 100 letters at most.
enrolment-refusal-nothing-to-return = There is nothing left to take back here. To sign up again, open the page of the activity, or phone us.
enrolment-refusal-own-code = We do not know this code. It is on your paper or in our message. You cannot find it? Call us.
enrolment-refusal-own-code-missing = Write your sign-up code.
enrolment-refusal-too-many-tries = Too many tries. Wait a quarter of an hour, or call us.
enrolment-refusal-already-over = This sign-up is already cancelled.
enrolment-refusal-nothing-offered = No place is offered for now.
enrolment-refusal-offer-over = Time is up: the place went to the next person.
enrolment-refusal-priority-reason = Write why this person goes before the others.
enrolment-refusal-amount = Write a sum in euros. For example: 9,50
enrolment-refusal-session = This session no longer exists.
enrolment-refusal-stale = Someone changed this sign-up meanwhile. Look at it again.
enrolment-refusal-title = Write the title.
enrolment-refusal-capacity = The number of places goes from 0 to 100,000.
enrolment-refusal-capacity-below-taken =
    { $n ->
        [one] { $n } place is already taken: it cannot go lower.
       *[other] { $n } places are already taken: it cannot go lower.
    }
enrolment-refusal-closes-before-opening = Sign-ups end before they begin.
enrolment-refusal-ages-inverted = The highest age is lower than the other.
enrolment-refusal-fees = The price table goes from the lowest to the highest quotient. Its last line has no limit.
enrolment-refusal-question-unknown = This question no longer exists.
enrolment-refusal-question-label = Write the question.
enrolment-refusal-question-choices = Write at least two answers, one a line.
enrolment-refusal-question-condition = The question it depends on is no longer asked.
enrolment-refusal-question-loop = A question cannot depend on itself, not even through others.
enrolment-refusal-question-value = The other question has no such answer. Write one of its answers.
enrolment-refusal-question-choice-in-use = Another question depends on an answer that you take away. Change that other question first.

## Messages
enrolment-notice-confirmed-subject = Sign-up: { $list }
enrolment-notice-confirmed-text =
    Hello { $name },

    It is done: { $who }. { $list }, { $when }.

    To change or cancel, your code is { $code }:
    { $url }
    Or call { $phone }.

    { $centre }
enrolment-notice-confirmed-sms = { $centre }: place confirmed, { $who }, { $list }. Change or cancel: code { $code }, { $url }
enrolment-notice-waiting-subject = Waiting list: { $list }
enrolment-notice-waiting-text =
    Hello { $name },

    It is full for now. { $who }: on the waiting list. { $list }, { $when }.
    We tell you as soon as a place is free.

    Your code is { $code }:
    { $url }
    Or call { $phone }.

    { $centre }
enrolment-notice-waiting-sms = { $centre }: { $who }, on the waiting list, { $list }. We tell you as soon as a place is free. Code { $code }
enrolment-notice-offered-subject = A place for { $who }: { $list }
enrolment-notice-offered-text =
    Hello { $name },

    A place is free for { $who }: { $list }, { $when }.
    It is kept until { $until }.

    To say yes or no:
    { $url }
    Your code is { $code }. Or call { $phone }.

    { $centre }
enrolment-notice-offered-sms = { $centre }: a place for { $who }, { $list }. Kept until { $until }. Yes or no: { $url } or { $phone }, code { $code }
enrolment-notice-offer-over-subject = The place was passed on: { $list }
enrolment-notice-offer-over-text =
    Hello { $name },

    We had no answer. The place of { $who } went to the next person: { $list }.
    Do you still wish to come? Call { $phone }.

    { $centre }
enrolment-notice-offer-over-sms = { $centre }: without an answer, the place of { $who } was passed on ({ $list }). Still interested? { $phone }
enrolment-notice-cancelled-subject = Sign-up cancelled: { $list }
enrolment-notice-cancelled-text =
    Hello { $name },

    The sign-up is cancelled: { $who }. { $list }, { $when }.
    Is it a mistake? Call { $phone }.

    { $centre }
enrolment-notice-cancelled-sms = { $centre }: sign-up cancelled, { $who }, { $list }. A mistake? { $phone }
enrolment-notice-list-cancelled-subject = Cancelled: { $list }
enrolment-notice-list-cancelled-text =
    Hello { $name },

    { $list } is cancelled ({ $when }).
    To find something else, call { $phone }.

    { $centre }
enrolment-notice-list-cancelled-sms = { $centre }: { $list } is cancelled. Questions: { $phone }
enrolment-notice-place = Place: { $x }.
enrolment-notice-session-moved-subject = Change: { $list }
enrolment-notice-session-moved-text =
    Hello { $name },

    The session of { $was } changes: { $list }.
    It takes place on { $session }. { $place }
    For: { $who }.

    { $note }

    You cannot come? Call { $phone }, or say it here:
    { $url }

    { $centre }
enrolment-notice-session-moved-sms = { $centre }: { $list }, the session of { $was } changes. It takes place on { $session }. { $place } { $note } A question: { $phone }
enrolment-notice-session-cancelled-subject = Session cancelled: { $list }
enrolment-notice-session-cancelled-text =
    Hello { $name },

    The session of { $was } is cancelled: { $list }.
    For: { $who }.

    { $note }

    A question? Call { $phone }.

    { $centre }
enrolment-notice-session-cancelled-sms = { $centre }: { $list }, the session of { $was } is cancelled. { $note } A question: { $phone }
enrolment-notice-session-restored-subject = The session takes place: { $list }
enrolment-notice-session-restored-text =
    Hello { $name },

    The session does take place on { $session }: { $list }. { $place }
    For: { $who }.

    { $note }

    A question? Call { $phone }.

    { $centre }
enrolment-notice-session-restored-sms = { $centre }: { $list } does take place on { $session }. { $place } { $note } A question: { $phone }
enrolment-notice-waiting-over-subject = No place this time: { $list }
enrolment-notice-waiting-over-text =
    Hello { $name },

    No place came up for { $who }: { $list }, { $when }.
    We are sorry. To find something else, call { $phone }.

    { $centre }
enrolment-notice-waiting-over-sms = { $centre }: no place came up for { $who } ({ $list }). For something else: { $phone }
enrolment-notice-doubled-subject = { $who } is still on the list: { $list }
enrolment-notice-doubled-text =
    Hello { $name },

    Someone filled in a new sign-up for { $who }: { $list }.
    Nothing changes: the sign-up of { $who } stays as it is.
    It was not you, and you do not know who? Call { $phone }.

    { $centre }
enrolment-notice-doubled-sms = { $centre }: someone signed { $who } up a second time, { $list }. Nothing changes. It was not you? { $phone }

enrolment-own-file = My enrolments
enrolment-own-file-empty = You are enrolled in nothing for now.
enrolment-own-file-more = See the programme
enrolment-cards = Make their cards
enrolment-team-file = Running enrolments
enrolment-team-file-empty = No running enrolment.
enrolment-team-file-more = All enrolments
