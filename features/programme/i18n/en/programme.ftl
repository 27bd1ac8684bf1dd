### The programme: what residents read, what the team does.

## Everyone’s pages

programme-door = Programme
programme-title = The programme
programme-see = Show
programme-network-title = What is happening near you?
programme-network-lead = Workshops, outings, help with your paperwork. And always someone to talk to.
programme-town = Your town or postcode
programme-network-week = This week in the centres
programme-network-week-near = This week in { $x }
programme-network-unknown = We know of no centre in “{ $x }”. Here are all the centres.
programme-network-department = No centre in { $x }. Here are those of the same department.
programme-network-empty = The centres have not published anything yet. Come back soon, or phone.
programme-network-centres = The community centres
programme-network-centres-for = Choose your centre, for: { $x }
programme-network-doors = At your centre:
programme-network-all = See all the centres
programme-network-phone = Phone: { $x }
programme-whole-week =
    { $n ->
        [one] The whole week: 1 event
       *[other] The whole week: { $n } events
    }

programme-centre-title = Welcome to { $x }
programme-centre-lead = Push the door, or phone. Someone will answer.
programme-centre-week = This week’s programme
programme-centre-empty = The programme is coming. Meanwhile, push the door or phone.
programme-tile-children = For children
programme-tile-elders = For older people
programme-tile-mine = My enrolment
programme-tile-paper = On paper
programme-on-paper = On paper
programme-in-calendar = In my calendar
programme-faces = You will meet
programme-find-us = Find us
programme-fact-phone = Phone
programme-fact-address = Address
programme-fact-welcome = Reception

programme-span = From { $from } to { $to }
programme-span-words = What looks like “{ $x }”
programme-days = Choose a day
programme-before = The seven days before
programme-after = The seven days after
programme-all-days = Every day
programme-count =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    }
programme-nothing = Nothing on these days
programme-empty-week = Nothing in the next seven days.
programme-empty-wishes = Nothing in the next seven days with these choices.
programme-empty-day = Nothing that day ({ $x }).
programme-empty-words = We found nothing for “{ $x }”.
programme-nearest = Here is what comes next:
programme-see-all = See the whole programme
programme-choose = Choose
programme-search-words = A word
programme-search-words-hint = For example: computer, gym, cooking
programme-age = For what age?
programme-age-all = All ages
# used by prefix: programme-age-
programme-age-0-5 = 0 to 5 years
programme-age-6-11 = 6 to 11 years
programme-age-12-17 = 12 to 17 years
programme-age-adultes = Adults
programme-age-aines = Older people
programme-place = Where?
programme-place-all = Everywhere
programme-only-free = Free only

programme-row-today = Today, { $x }
programme-row-hours = { $x }
programme-free = Free
programme-off = Cancelled
programme-presence-on-site = On the spot
programme-presence-remote = Online
programme-presence-both = On the spot and online
programme-tag-moved = Changed
programme-ages-from =
    { $n ->
        [one] From 1 year
       *[other] From { $n } years
    }
programme-ages-until =
    { $n ->
        [one] Up to 1 year
       *[other] Up to { $n } years
    }
programme-ages-between = { $min } to { $max } years
programme-price-between = From { $low } to { $high }, depending on your income
programme-seats-none-needed = Just come
programme-seats-open = Places left
programme-seats-left =
    { $n ->
        [one] 1 place left
       *[other] { $n } places left
    }
programme-seats-waiting =
    { $n ->
        [0] Full. The waiting list is open
        [one] Full. 1 person is waiting
       *[other] Full. { $n } people are waiting
    }
programme-seats-full = Full
programme-seats-closed = Enrolment is closed
programme-seats-from = Enrolment from { $day }

programme-facts = Good to know
programme-fact-when = When
programme-fact-where = Where
programme-fact-who = For whom
programme-fact-price = Price
programme-fact-contact = With
programme-place-accessible = { $x } (step-free)
programme-place-remote = online
programme-pieces = Bring with you
programme-dates = The dates
programme-more-dates =
    { $n ->
        [one] And one more date, on { $day }.
       *[other] And { $n } more dates, until { $day }.
    }
programme-enrol = Enrol
programme-enrol-wait = Join the waiting list
programme-join = Join online
programme-or-call = Or phone:
programme-call = A question? Phone:
programme-credit = Photo: { $x }
programme-add-to-calendar = Add to my calendar
programme-poster = The poster
programme-notice-draft = Draft: only the team sees this page.
programme-notice-archived = This activity is put away: only the team sees this page.
programme-notice-cancelled = This activity is cancelled. { $x }
programme-notice-over = This is over for the season. Phone to know when it starts again.

programme-feed-name = { $x }: the programme
programme-feed-phone = { $x }: { $phone }
programme-neighbours-title = Around us
programme-neighbours-feed = Around { $x }: the programme
programme-neighbours-within = How far?
programme-neighbours-km =
    { $n ->
        [one] { $n } kilometre
       *[other] { $n } kilometres
    }
programme-neighbours-chosen = Or these centres
programme-neighbours-hint = If you tick any, the distance no longer counts.
programme-neighbours-none = No centre that near
programme-neighbours-farther = Choose a longer distance, or tick a centre.

## Papers

programme-paper-everyone = Open to all
programme-paper-enrol = To enrol, phone:
programme-paper-ask = A question? Phone:
programme-paper-call = To enrol or to ask, phone:
programme-paper-square = Or point a telephone at the little square.
programme-paper-welcome = Push the door: you are welcome. We help you choose and enrol, on the spot or by phone.
programme-paper-how = Phone, come to reception, or point a telephone at the little square. No e-mail address is needed. If it is full, we put you on the waiting list and call you back.
programme-paper-morning = Morning
programme-paper-afternoon = Afternoon
programme-paper-evening = Evening
programme-paper-dated = Save the date

## What was done

programme-did-created = Draft written: { $x }
programme-did-changed = Activity changed: { $x }
programme-did-published = Activity published: { $x }
programme-did-cancelled = Activity cancelled: { $x }
programme-did-archived = Activity put away: { $x }
programme-did-image = Picture added: { $x }
programme-did-image-removed = Picture removed: { $x }
programme-did-session-moved = Session moved: { $x }, { $day }
programme-did-session-cancelled = Session cancelled: { $x }, { $day }
programme-did-session-restored = Session restored: { $x }, { $day }
programme-did-session-added = Session added: { $x }, { $day }
programme-did-told = Those enrolled told: { $x }, { $day }
programme-irreversible-told = The people enrolled may have been told.
programme-copy-of = { $x } (copy)

## What is refused

programme-refusal-title = Give the activity a name.
programme-refusal-too-long = This text has { $signs } characters. The limit is { $limit }.
programme-refusal-link = The address must begin with https:// and hold in one piece.
programme-refusal-kind = Choose a sort of activity.
programme-refusal-venue = This place no longer exists. Choose another one.
programme-refusal-age = An age is a number of years, from 0 to 120.
programme-refusal-ages-inverted = The highest age is lower than the other.
programme-refusal-free-with-fees = Either it is free, or there is a price: not both.
programme-refusal-fees = Each row has a price. The last row has no quotient, and the quotients go up.
programme-refusal-capacity = The number of places goes from 1 to 100,000.
programme-refusal-closes-before-opening = Enrolment closes before it opens.
programme-refusal-hour = Write the time like this: 14:30.
programme-refusal-date = Write the date like this: 28/11/2026.
programme-refusal-date-list = Write one date a line, like this: 28/11/2026.
programme-refusal-ends-before = This ends before it begins. Check the two times.
programme-refusal-last-before-first = The last date is before the first.
programme-refusal-no-date = No date comes out of these choices. Check the days and the holidays.
programme-refusal-too-many-dates = This makes more than 400 dates. Choose an earlier end.
programme-refusal-interval = Choose every week, or every other week.
programme-refusal-school-calendar = The school holidays are not known that far ahead. Choose an earlier end, or do not follow the holidays.
programme-refusal-changed = Someone else kept a change of this activity ({ $at }). What you wrote is kept here: compare, then keep it again.
programme-refusal-session-changed = Someone else has changed this session ({ $at }). At the top, the session as it is now. What you wrote is kept here: check it, then save again.
programme-refusal-already-published = This activity is already published.
programme-refusal-never-published = This activity was never published: there is nothing to cancel.
programme-refusal-already-cancelled = This activity is cancelled.
programme-refusal-archived = This activity is put away.
programme-refusal-session-over = This session is past.
programme-refusal-session-cancelled = This session is already cancelled.
programme-refusal-session-not-cancelled = This session is not cancelled.
programme-refusal-note = Say why in a word: everyone will read it.
programme-refusal-nothing-to-tell = There is nothing to say: the session has not changed, or nobody is enrolled.

## The team’s day

programme-door-day = Today
programme-day-fact =
    { $n ->
        [0] Nothing planned today · { $now }
        [one] 1 session today · { $now }
       *[other] { $n } sessions today · { $now }
    }
programme-day-agenda = The day
programme-day-empty = Nothing is planned today.
programme-day-enrolled-today =
    { $n ->
        [0] No enrolment today
        [one] { $n } enrolment today
       *[other] { $n } enrolments today
    }
programme-day-offered =
    { $n ->
        [0] No offered place waits for an answer
        [one] { $n } offered place waits for an answer
       *[other] { $n } offered places wait for an answer
    }
programme-day-to-tell =
    { $n ->
        [one] { $n } person to tell by word of mouth
       *[other] { $n } people to tell by word of mouth
    }
programme-day-now = now
programme-day-roll = Take attendance
programme-day-enrolled =
    { $n ->
        [0] nobody enrolled
        [one] 1 enrolled
       *[other] { $n } enrolled
    }
programme-day-enrolled-of =
    { $n ->
        [0] nobody enrolled, { $of } places
        [one] 1 enrolled of { $of }
       *[other] { $n } enrolled of { $of }
    }
programme-day-todo = To do
programme-day-nothing = Nothing is waiting. All is done.
programme-day-drafts =
    { $n ->
        [one] 1 draft to finish
       *[other] { $n } drafts to finish
    }
programme-day-waiting =
    { $n ->
        [one] { $x }: 1 person is waiting
       *[other] { $x }: { $n } people are waiting
    }
programme-day-done = What was just done
programme-day-done-empty = Nothing yet. Each act will be read here, and undone from here.
programme-day-history = See all
programme-first = To begin
programme-first-venues = Your places
programme-first-venues-text = Give each room a name: “Main hall”, “Kitchen”.
programme-first-people = Your members
programme-first-people-text = Drop your file as it is. Everything can be undone.
programme-first-activity = A first activity
programme-first-activity-text = A name, a date, a time: two minutes are enough.

## The list of activities

programme-list-count =
    { $n ->
        [0] No activity
        [one] 1 activity
       *[other] { $n } activities
    }
programme-list-find = Find an activity
programme-list-caption = The centre’s activities
programme-list-state = State
programme-list-state-all = All but what is put away
programme-list-kind-all = All sorts
programme-list-seats = Enrolled
programme-list-empty = No activity here. Change the choices, or write the first one.
programme-season-paper = The season’s programme on paper
# used by prefix: programme-state-
programme-state-draft = Draft
programme-state-published = Published
programme-state-cancelled = Cancelled
programme-state-archived = Put away
# used by prefix: programme-kind-
programme-kind-weekly = Every week
programme-kind-one-off = Once only
programme-kind-course = Course
programme-kind-outing = Outing
programme-kind-repair-cafe = Repair Café
programme-kind-school-support = Homework help
programme-kind-other = Other

## Writing an activity

programme-new-title = New activity
programme-new-lead = The main things first. Nobody sees it before you publish it.
programme-new-keep = Keep the draft
programme-field-title = Name of the activity
programme-field-title-hint = As people say it: “Gentle gym”, “Repair Café”.
programme-field-kind = Sort
programme-field-first = Which day, or the first day
programme-field-last = If it comes back every week, until
programme-field-last-hint = Leave empty for a single day.
programme-field-from = From
programme-field-until = To
programme-field-until-hint = The same day if it happens once.
programme-field-start = From
programme-field-end = To
programme-hint-date = Like this: 28/11/2026
programme-hint-hour = Like this: 14:30
programme-hint-moment = Like this: 28/11/2026, or 28/11/2026 18:00
programme-hint-date-list = One date a line, like this: 28/11/2026
programme-field-venue = Place
programme-field-venue-later = I will say later
programme-field-capacity = Number of places
programme-field-capacity-hint = Leave empty if one comes without enrolling.
programme-field-no-limit-hint = Leave empty if there is no limit.
programme-field-summary = In one sentence
programme-field-summary-hint = What one does there, for someone who does not know.
programme-field-body = More details
programme-field-body-hint = An empty line separates two paragraphs. A dash at the beginning of a line makes a list.
programme-field-contact = Who looks after it
programme-field-contact-hint = A first name: the person one will meet.
programme-field-weekdays = The days
programme-field-weekdays-hint = For dates chosen one by one, tick none.
programme-field-every = Comes back
# used by prefix: programme-every-
programme-every-1 = Every week
programme-every-2 = Every other week
programme-every-3 = Every third week
programme-every-4 = Every fourth week
programme-field-school = School holidays
# used by prefix: programme-school-
programme-school-always = In the holidays too
programme-school-outside = Not in the holidays
programme-school-only = In the holidays only
programme-field-holidays = Public holidays
programme-field-public-holidays = Not on public holidays
programme-more-rules = Leave out or add dates
programme-field-excluded = Not on these days
programme-field-extra = And on these days too
programme-preview = See the dates without keeping
programme-box-what = What
programme-box-when = When
programme-box-where = Where
programme-box-who = For whom, at what price
programme-box-enrolment = Enrolment
programme-box-image = The picture
programme-box-papers = Page and posters
programme-no-venue-yet = No place yet. Add them in the settings.
programme-field-venues = The places
programme-field-venues-hint = One or several.
programme-field-presence = How does one come?
programme-field-link = Address to join online
programme-field-link-hint = It begins with https://
programme-field-min-age = From
programme-field-max-age = Up to
programme-field-age-hint = Full years
programme-field-audience = For whom, in a few words
programme-field-audience-hint = For example: families, beginners, parents
programme-field-price-group = Price
programme-field-free = It is free
programme-field-price = The price, in a few words
programme-field-price-hint = For example: €2 a session
programme-field-fees = Price by family quotient
programme-field-fees-hint = One price a row, from the lowest quotient to the highest. The last row has no quotient: it is for all the others. A single price: one row, without quotient.
programme-field-quotient = Quotient up to
programme-field-quotient-row = Quotient up to, row { $n }
programme-field-fee-row = Price, row { $n }
programme-field-fee-unit = What a price of the table pays for
# used by prefix: programme-fee-unit-
programme-fee-unit-season = The whole season (all sessions)
programme-fee-unit-session = One session
programme-field-mode = Must one enrol?
# used by prefix: programme-mode-
programme-mode-none = No, one just comes
programme-mode-list = Yes
programme-field-when-full = When it is full
programme-field-waiting-list = Keep a waiting list
programme-field-waiting-list-hint = A place that becomes free is offered to the first person.
programme-field-opens = Enrolment from
programme-field-closes = Enrolment until
programme-field-pieces = To bring
programme-field-pieces-hint = One thing a line: “Health record”.
programme-to-list = The people enrolled and the questions
programme-short = Short texts to copy
programme-short-hint = For a social network, the town’s gazette, the school’s bulletin.
programme-short-post = A post
programme-short-gazette = A paragraph for the gazette
programme-short-title = { $x }, at { $centre }
programme-short-enrol = Enrolments: { $x }
programme-short-ask = Information: { $x }
programme-short-page = Everything: { $x }
programme-list-later = Questions are asked once the activity is published.
programme-publish = Keep and publish
programme-keep-draft = Keep as a draft
programme-keep = Keep
programme-see-page = The page everyone sees
programme-poster-a4 = The A4 poster
programme-poster-a3 = The A3 poster
programme-duplicate = Copy
programme-archive = Put away
programme-conflict-see = See the version the other person kept
programme-conflict-theirs = What the other person kept, where it differs from what you wrote:
programme-conflict-nothing = nothing
programme-dates-count =
    { $n ->
        [0] No date
        [one] 1 date
       *[other] { $n } dates
    }
programme-dates-list = See and change the dates one by one
programme-dates-skipped = The dates left out, and why
programme-skipped = { $day }: { $why }
programme-skipped-term = it is a school week
programme-skipped-excluded = left out by you
programme-image = Choose a picture
programme-image-hint = JPEG, PNG or WebP. The place and date written by the camera are erased.
programme-image-alt = What one sees
programme-image-alt-hint = One sentence, for people who do not see the picture.
programme-image-credit = Who made it
programme-image-add = Use this picture
programme-image-remove = Remove the picture

## What is odd

programme-warning-closes-after = One could still enrol when all is over. Check when enrolment ends.
programme-warning-past = All the dates are past.
programme-warning-far = A date is very far ahead ({ $day }). Check the year.
programme-warning-no-venue = No place is said.
programme-warning-no-link = The address to join online is missing.
programme-warning-no-contact = This is for minors: say who looks after it.
programme-warning-clock-missing = { $day }: this time does not exist, the clocks change that night. The session begins one hour later.
programme-warning-clock-repeated = { $day }: this time exists twice, the clocks change that night. The session begins at the first.
programme-warning-clock-during = { $day }: the clocks change during the session. It lasts as long as planned.

## A session, a cancellation

programme-session-planned = planned
programme-session-moved = changed
programme-session-cancelled = cancelled
programme-session-add = Add a date
programme-session-move = Change the time or the place
programme-session-word = A word for everyone
programme-session-same-venue = At the usual place
programme-session-cancel = Cancel this session
programme-session-cancel-lead = The page and the calendars will say so. The session can be restored.
programme-session-restore = Restore this session
programme-session-is-off = This session is cancelled: { $x }
programme-session-is-over = This session is past. It no longer changes.
programme-notify-title = Tell those who are enrolled
programme-notify = Tell them now
programme-notify-not = Do not tell them
programme-notify-see = Tell them, or see who was told
programme-notify-people =
    { $n ->
        [one] { $n } person is enrolled
       *[other] { $n } people are enrolled
    }
programme-notify-once = Each household is told once. A message that left does not come back.
programme-notify-words = What will be read
programme-notify-sms = By SMS
programme-notify-told = What was said
programme-notify-desk = What is left to say by word of mouth
programme-notify-what = Message
programme-news-cancelled = cancelled
programme-news-moved = changed
programme-news-held = it takes place
programme-news-by-email =
    { $n ->
        [one] { $n } household by e-mail
       *[other] { $n } households by e-mail
    }
programme-news-by-sms =
    { $n ->
        [one] { $n } household by SMS
       *[other] { $n } households by SMS
    }
programme-news-by-letter =
    { $n ->
        [one] { $n } household by letter, to print at the desk
       *[other] { $n } households by letter, to print at the desk
    }
programme-news-by-call =
    { $n ->
        [one] { $n } household to call
       *[other] { $n } households to call
    }
programme-news-at-desk =
    { $n ->
        [one] { $n } household to tell by word of mouth: nothing reaches it
       *[other] { $n } households to tell by word of mouth: nothing reaches them
    }
programme-told-said = said by someone
programme-told-desk = to be said
programme-told-given = known on the spot
programme-told-letter = letter to print
programme-told-printed = letter to hand over
programme-told-call = to call
programme-told-no-answer = no answer, call again
programme-told-leaving = about to leave
programme-told-sent = left
programme-told-unsure = left or not: to check
programme-told-delivered = handed over
programme-told-failed = did not arrive, to be said
programme-session-enrolled =
    { $n ->
        [one] 1 person is enrolled.
       *[other] { $n } people are enrolled.
    }
programme-field-note = Why
programme-field-note-hint = In a word. Everyone will read it: “The hall is flooded”.
programme-cancel = Cancel the activity
programme-cancel-title = Cancel “{ $x }”?
programme-cancel-lead = All the dates to come are cancelled. The page stays, and says so.
programme-cancel-enrolled =
    { $n ->
        [0] Nobody is enrolled.
        [one] 1 person is enrolled.
       *[other] { $n } people are enrolled.
    }
programme-cancel-waiting =
    { $n ->
        [0] Nobody is waiting.
        [one] 1 person is waiting.
       *[other] { $n } people are waiting.
    }
programme-cancel-told = Each is told by the means they chose. A message that has left does not come back, even if you undo afterwards.
programme-cancel-nobody = Nobody is enrolled. Everything can be undone for thirty days.
programme-cancel-not = Do not cancel

## Search

programme-search-title = Search
programme-search-for = “{ $x }”
programme-search-ask = Write a name, a number or an activity in the box above.
programme-search-people = People
programme-search-activities = Activities
programme-search-no-person = Nobody of that name.
programme-search-no-activity = No activity of that name.
programme-search-more = See all the people
programme-search-years =
    { $n ->
        [one] 1 year
       *[other] { $n } years
    }

programme-hub-rights = My rights
programme-hub-rights-lead = An appointment, a reminder, someone who helps you.
programme-hub-learn = Learn
programme-hub-learn-lead = At your own pace, with someone beside you.
programme-hub-take-part = Take part
programme-hub-take-part-lead = Say what you need, give an idea, see what becomes of it.

# used by prefix: programme-kit-activity
programme-kit-activity = Activity
programme-kit-activity-kind = Sort of activity
programme-kit-activity-kind-weekly = Every week
programme-kit-activity-kind-one-off = Once
programme-kit-activity-kind-course = Course
programme-kit-activity-kind-outing = Outing
programme-kit-activity-kind-repair-cafe = Repair Café
programme-kit-activity-kind-school-support = School support
programme-kit-activity-kind-other = Other
programme-kit-activity-summary = In two lines
programme-kit-activity-body = Description
programme-kit-activity-min-age = From what age
programme-kit-activity-max-age = Up to what age
programme-kit-activity-audience = For whom
programme-kit-activity-presence = Where it takes place
programme-kit-activity-presence-on-site = On the spot
programme-kit-activity-presence-remote = At a distance
programme-kit-activity-presence-both = On the spot and at a distance
programme-kit-activity-price = Price, in words
programme-kit-activity-is-free = Free
programme-kit-activity-fees = Fees
programme-kit-activity-up-to = Family quotient up to (in cents)
programme-kit-activity-fee = Price (in cents)
programme-kit-activity-fee-unit = What a price pays for
programme-kit-activity-fee-unit-season = The whole season
programme-kit-activity-fee-unit-session = One session
programme-kit-activity-enrolment = Enrolment
programme-kit-activity-enrolment-none = Without enrolment
programme-kit-activity-enrolment-list = With enrolment
programme-kit-activity-capacity = Number of places
programme-kit-activity-has-waiting-list = Waiting list
programme-kit-activity-pieces = What one brings
programme-pack-agenda = Calendar
programme-pack-coming = The next { $n } days
programme-pack-empty = Nothing is planned in those days. Ask at the desk.
