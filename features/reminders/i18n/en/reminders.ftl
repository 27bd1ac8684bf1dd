### Procedures, their dates, and the reminders that nobody misses.

## Common words
reminders-door = Reminders
reminders-who = Who
reminders-what = Procedure
reminders-why = Why
reminders-then = And now
reminders-due = To do before
reminders-opens = Possible from
reminders-people = People
reminders-followed = Followed by
reminders-followed-by = Followed by { $x }.
reminders-before = Before { $x }
reminders-keep = Keep
reminders-someone = Someone
reminders-csv = The list as CSV
reminders-xlsx = The list as a spreadsheet
reminders-sheet-name = Coming dates

## The team's lists
reminders-tab-todo = To do
reminders-tab-no-way = No sure channel
reminders-tab-calendar = Coming dates
reminders-tab-library = Procedures
reminders-todo-title = Reminders to follow
reminders-todo-count = { $n ->
    [0] Nobody is waiting.
    [one] One person is waiting for the team.
   *[other] { $n } things are waiting for the team.
}
reminders-todo-empty = Nobody is waiting. Reminders leave by themselves on their day.
reminders-everyone = See the whole team’s reminders
reminders-all-answers = All answers by text message
reminders-only-mine = See only those that I follow
reminders-heard-title = Answers to read
reminders-heard-lead = These answers could be about several reminders. Nothing was changed: read them, then write on the right person’s page.
reminders-heard-several = To call back, several people possible
reminders-heard-read = Read
reminders-gaps-title = A date is missing
reminders-gaps-lead = Without it, no reminder leaves. Ask for it, then note it. Or stop this reminder.
reminders-note-answer = Answer: “{ $x }”
reminders-note-help = Asks for help.
reminders-note-letter = A letter to print and hand over.
reminders-note-call = A call to make. Say:
reminders-note-no-channel = No permitted channel. To be told in person.
reminders-note-stopped = Asked for messages to stop. To be told in person.
reminders-note-no-answer = No answer. A call may be enough.
reminders-note-late = The reminder did not leave in time.
reminders-letters-title = Reminder letters
reminders-letters-print = Print the letters
reminders-letters-done = The letters are printed
reminders-take-over-title = Take over a colleague’s reminders
reminders-take-over-lead = Someone leaves, or is away? You will follow them instead.
reminders-take-over = Take over the reminders of { $x }
reminders-no-way-title = A date, and no sure channel
reminders-no-way-lead = Within 30 days. Nobody will be told unless you do it.
reminders-no-way-empty = Everyone who has a date within 30 days can be told.
reminders-calendar-title = Coming dates
reminders-calendar-lead = The next three months, without any name. So that a session opens in time.
reminders-calendar-empty = No date in the next three months.
reminders-kept-title = Dates kept this year
reminders-kept = { $n ->
    [0] No date kept after a reminder yet.
    [one] One date kept after a reminder.
   *[other] { $n } dates kept after a reminder.
}
reminders-told-of = { $n ->
    [0] No reminder has left yet.
    [one] Of one reminder followed.
   *[other] Of { $n } reminders followed.
}
reminders-unknown-title = Dates that are not known yet

## The library
reminders-library-title = Procedures
reminders-library-own = Your centre’s procedures
reminders-library-empty = No procedure yet. Choose some below.
reminders-library-others = Procedures ready to take
reminders-adopt-which = Which do you take?
reminders-adopt-hint = You will read each of them over before the first reminder.
reminders-adopt = Take these procedures
reminders-new-procedure = Write a procedure
reminders-theme = Theme
reminders-standing = Where it stands
reminders-standing-ready = Ready
reminders-standing-to-confirm = To read over
reminders-standing-newer = The network changed it
reminders-standing-over = Dates to reload
reminders-standing-retired = Put aside
reminders-source = Where this comes from
reminders-checked = Checked on { $x }
reminders-checked-on = Checked on
reminders-valid-until = Good until
reminders-valid-until-hint = After that day the procedure is pointed out.
reminders-certainty = Is it sure?
reminders-certainty-sure = Sure
reminders-certainty-to-check = To check
reminders-confirmed = Read over by { $who }, { $day }
reminders-confirm = It is right, we can use it
reminders-confirm-lead = Read this procedure over. Nobody is reminded before.
reminders-pending-lead = Read over what has changed. The former version is used until then, and reminders go on.
reminders-newer = The network has updated this procedure.
reminders-newer-take = Take the new version
reminders-rule = When it comes back
reminders-rule-monthly-window = Each month, from a day to a day of the next month.
reminders-rule-quarterly-from = Every three months, from the person’s month.
reminders-rule-before-expiry = Some time before an end that is the person’s own.
reminders-rule-annual-campaign = Once a year, on announced days, by department. An unknown year is never guessed.
reminders-rule-age-event = At an age, by the date of birth.
reminders-rule-every = At regular intervals, from a date that is the person’s own.
reminders-rule-one-off = Once, after a date that is the person’s own.
reminders-rule-local = On the days that your centre writes here.
reminders-rule-on-change = No date: as soon as something changes.
reminders-lines = The dates
reminders-lines-annual-campaign = One line for each end: year; opening; departments; end. Example: 2027 ; 8/4/2027 ; 55-976 ; 3/6/2027
reminders-lines-local = One date a line. Example: 15/3/2027
reminders-words = What it says
reminders-label = Its name
reminders-plain = In plain words
reminders-for-whom = For whom
reminders-closing-day = Day of the month when it ends
reminders-lead = Remind how many days before
reminders-lead-hint = The reminder leaves before a Sunday or a public holiday, never after.
reminders-if-missed = If it is missed
reminders-help = Where to get help
reminders-sensitive = Discretion
reminders-sensitive-label = It tells something of health or situation
reminders-retire = Put aside
reminders-restore = Use it again
reminders-theme-papiers-elections-citoyennete = Papers, elections
reminders-theme-famille-scolarite = Family, school
reminders-theme-social-sante = Social matters, health
reminders-theme-travail-formation = Work, training
reminders-theme-logement = Housing
reminders-theme-transports-mobilite = Transport
reminders-theme-argent-impots = Money, taxes
reminders-theme-justice = Justice
reminders-theme-etrangers-europe = Foreigners, Europe

## One person's reminders
reminders-person-title = Reminders of { $x }
reminders-person-lead = Only those who accompany people see this page.
reminders-person-open = Open the reminders
reminders-person-none = No reminder is noted.
reminders-person-no-way = No channel leads to this person. The reminders will go to your list.
reminders-new-title = Note reminders
reminders-which = What to remind them of
reminders-which-legend = Tick the procedures
reminders-dates-title = Which dates
reminders-which-hint = Write the person’s own date. It is never guessed.
reminders-nothing-confirmed = No procedure is ready. Read one over first.
reminders-anchor = The person’s date
reminders-anchor-hint-quarterly-from = A day in the month of a declaration, past or to come. Then it comes back every three months, before day { $n } of the month.
reminders-anchor-hint-before-expiry = The date it ends, not yet past. The reminder leaves before.
reminders-anchor-hint-age-event = The date of birth.
reminders-anchor-hint-every = The last time, or the next one if it is known. Then it comes back each time after { $x }.
reminders-anchor-hint-one-off = The date the procedure speaks of. The time allowed counts from that day.
reminders-undated-monthly-window = No date to write here. It comes back each month, before day { $n }.
reminders-undated-annual-campaign = No date to write here. It comes from each year’s campaign, by département.
reminders-undated-local = No date to write here. Your centre writes the dates in the procedure.
reminders-undated-on-change = No date to write here. To be done as soon as something changes.
reminders-anchor-of = Date: { $x }
reminders-anchor-unknown-of = No date for now: { $x }
reminders-anchor-unknown-legend = No date for now
reminders-anchor-unknown = The date is not known yet: I will ask for it
reminders-about = For whom, if there are several cards or children
reminders-about-hint = Only the team reads it. Example: Yanis’s card
reminders-about-of = For whom, if there are several: { $x }
reminders-department = Department
reminders-department-hint = Two digits, or three. Campaigns need it.
reminders-how-title = How to tell them
reminders-by = By which means
reminders-by-hint = A chosen means is never replaced by another.
reminders-channel-any = The best: SMS, e-mail, call, letter
reminders-channel-sms = SMS
reminders-channel-email = E-mail
reminders-channel-letter = Letter
reminders-channel-call = Call
reminders-channel-nowhere = Today this means leads nowhere.
reminders-wording = In which words
reminders-wording-usual = The usual words
reminders-wording-simple = Plain language
reminders-discreet = Discretion
reminders-discreet-hint = Relatives may read a telephone. Without an agreement the message does not say what it is about.
reminders-discreet-of = Discretion: { $x }
reminders-names-it = The person agrees that the message says what it is about
reminders-names-it-of = The person agrees that the message says: { $x }
reminders-own-words = The words agreed with them
reminders-own-words-of = The words agreed with them for: { $x }
reminders-own-words-hint = Example: your blue paper
reminders-remind = Note these reminders
reminders-explained = What it is about
reminders-how = Means: { $x }.
reminders-how-none = No sure channel.
reminders-is-stopped = This reminder is stopped.
reminders-stop = Stop this reminder
reminders-resume = Go on with this reminder
reminders-leaves-on = The reminder leaves on { $x }.
reminders-leaves-soon = The reminder leaves in the coming hours.
reminders-left-on = Reminder left on { $x }.
reminders-was-sent = Reminder left on { $x }. We wait for an answer until { $until }.
reminders-said-that-day = To say: { $x }
reminders-no-date-soon = No date within the year
reminders-means = How do you know?
reminders-means-desk = Said at the desk
reminders-means-call = Said on the telephone
reminders-means-slip = By the paper brought back
reminders-said-fait = Done
reminders-said-aide = Needs help
reminders-said-remis = Given, said
reminders-said-clos = Not to be done any more
reminders-said-attend = Wait longer
reminders-said-renvoi = Send again
reminders-state-planned = Planned
reminders-state-by-hand = To hand over
reminders-state-sent = Left
reminders-state-done = Done
reminders-state-help = Needs help
reminders-state-to-read = Answer to read
reminders-state-no-answer = No answer
reminders-state-no-channel = No channel
reminders-state-stopped = Messages stopped
reminders-state-late = Late
reminders-state-closed = Not to be done any more

## Why these dates
reminders-span-days = { $n ->
    [0] that day
    [one] one day
   *[other] { $n } days
}
reminders-span-months = { $n ->
    [one] one month
   *[other] { $n } months
}
reminders-because-month = Because it comes back each month, at the latest on day { $n }.
reminders-because-quarter = Because it comes back every three months from { $x }, at the latest on day { $n } of the month.
reminders-because-expiry = Because the end is on { $x }. To do at the latest: { $span } before.
reminders-because-campaign = Because the { $x } campaign ends on that day in department { $department }.
reminders-because-age = Because the person, born on { $x }, is { $n }.
reminders-because-every = Because it comes back from { $x }, each time after { $span }.
reminders-because-one-off = Because it counts from { $x }.
reminders-because-local = Because your centre wrote this date.
reminders-because-moved = The reminder leaves earlier: { $x } is a Sunday or a public holiday.
reminders-gap-anchor-missing = The person’s date is missing. Ask for it.
reminders-gap-anchor-past = The date that was written has passed. Ask for the new one.
reminders-gap-department-missing = The department is missing.
reminders-gap-campaign-unknown = The date of { $x } is not known yet.
reminders-gap-local-unknown = Your centre has not written the dates yet.
reminders-gap-on-change = There is no date. To do as soon as something changes.

## What the person reads
reminders-words-neutral = your procedure
reminders-words-named = { $x }
reminders-message-subject = A date not to forget
reminders-message-sms = Hello { $name }, think of { $what } before { $day }. Answer FAIT (done) or AIDE (help). { $centre } { $phone }
reminders-message-call = Hello { $name }, this is { $centre }. Think of { $what } before { $day }. Is it done? Do you want help? You can come, or call: { $phone }
reminders-message-text =
    Hello { $name },

    Think of { $what } before { $day }.

    Is it done, or do you want help? Come and tell us, or call. We will do it with you.

    { $centre }, { $phone }
reminders-letter-place-date = { $x }, { $day }
reminders-letter-reply = Done, or help needed? Call:
reminders-own-title = My dates
reminders-own-lead = What you have to do, and before when. Tell us when it is done.
reminders-own-empty = No date is noted for you.
reminders-own-more = See all my dates
reminders-own-say-done = It is done
reminders-own-say-help = I need help
reminders-own-say-not-yet = I was mistaken
reminders-own-done = Done
reminders-own-closed = Not to be done any more
reminders-own-help = We call you back to help
reminders-own-to-do = To do
reminders-own-print = Print my dates

## Refusals
reminders-refusal-nothing = Tick at least one procedure.
reminders-refusal-not-confirmed = This procedure was not read over yet. Read it over first.
reminders-refusal-anchor = Write the person’s own date.
reminders-refusal-anchor-unreadable = This date cannot be read. Example: 15/3/2027.
reminders-refusal-anchor-past = With this date it is past already: no reminder would leave. Write the new one, or tick that you will ask for it.
reminders-refusal-department = Write the department, for example 62.
reminders-refusal-words-long = Too long: 120 signs at most.
reminders-refusal-words-tell = These words say what it is about. The person must agree, or other words are needed.
reminders-refusal-settled = Someone answered meanwhile. Look at the page again.
reminders-refusal-already-noted = This procedure is already noted for this person. If there are several cards or children, say for whom.
reminders-refusal-day-passed = Its date has passed. Nothing is sent any more.
reminders-refusal-label = Give the procedure a name.
reminders-refusal-long = Too long: 600 signs at most, 120 for the name.
reminders-refusal-source = Say where this comes from.
reminders-refusal-lead = Between 0 and 400 days.
reminders-refusal-theme = Choose a theme of the list.
reminders-refusal-rule = No calendar has these numbers.
reminders-refusal-date = This date cannot be read. Example: 22/11/2026.
reminders-refusal-line = Line { $x } cannot be read.
reminders-refusal-adopted = Your centre has this procedure already.
reminders-refusal-no-newer = Your version is the latest.
reminders-refusal-changed = Someone has changed this procedure meanwhile. Read again, then start over.

## What is done
reminders-op-adopt = Procedure taken: { $x }
reminders-op-adopt-many = { $x } procedures taken
reminders-op-create = Procedure written: { $x }
reminders-op-rewrite = Procedure changed: { $x }
reminders-op-confirm = Procedure read over: { $x }
reminders-op-newer = New version taken: { $x }
reminders-op-retire = Procedure put aside: { $x }
reminders-op-restore = Procedure used again: { $x }
reminders-op-remind = Reminders noted for { $x }
reminders-op-change = Reminder changed for { $x }
reminders-op-stop = Reminder stopped for { $x }
reminders-op-resume = Reminder resumed for { $x }
reminders-op-answer = Answer noted for { $x }
reminders-op-again = Reminder sent again to { $x }
reminders-op-own = Answer to a reminder
reminders-op-take-over = Reminders taken over from { $x }
reminders-op-demo = Reminders of the demonstration

## What is kept
reminders-held-heard = Answers to read
reminders-held-dates = Dates of procedures
reminders-held-due = Before
reminders-held-reminders = Reminders of procedures
reminders-held-anchor = The person’s date
reminders-retention = Answers to reminders of procedures

# used by prefix: reminders-kit
reminders-kit = Reminder of a procedure
reminders-kit-plain = In plain words
reminders-kit-who = For whom
reminders-kit-theme = Theme
reminders-kit-rule = When
reminders-kit-kind = Rule
reminders-kit-dates = Dates
reminders-kit-remind-before = How many days before
reminders-kit-source = Where it is written
reminders-kit-valid-until = Valid until
reminders-kit-certainty = Is it sure
reminders-kit-certainty-sure = Sure
reminders-kit-certainty-to-check = To be checked
reminders-kit-if-missed = If it is forgotten
reminders-kit-help = Who can help
reminders-kit-is-sensitive = Tells of health or of a situation
