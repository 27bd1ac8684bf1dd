workshops-door = Workshops
workshops-title = Collaborative workshops
workshops-title-note = Everyone says what they need: by phone, on paper, aloud.
workshops-empty = No workshop yet. Create the first: the usual plan is ready.
workshops-caption = Workshops, the newest first
workshops-new = Create a workshop
workshops-edit = Workshop settings
workshops-back = The workshop
workshops-keep = Save
workshops-away = Put this workshop away
workshops-question = The question asked to everyone
workshops-question-hint = A real question, a short one. It stays on the big screen.
workshops-when = When
workshops-when-where = { $x }, { $place }.
workshops-day = Day
workshops-day-hint = For example: 24/11/2026
workshops-hour = Time
workshops-hour-hint = For example: 14:00
workshops-place = Place
workshops-team = Led by
workshops-team-hint = First names are enough.
workshops-led-by = Led by { $x }.
workshops-state = Status
workshops-points-each = Points per person
workshops-points-hint = From 1 to 20. Three points are three stickers.
workshops-phase-planned = Planned
workshops-phase-open = Going on
workshops-phase-closed = Over

workshops-plans = Workshop plans
workshops-plans-note = A plan is kept, adapted, and published for other centres.
workshops-plans-empty = No plan of yours yet. A workshop without one follows the usual plan, in seven steps.
workshops-plan = Plan
workshops-plan-usual = The usual plan, in seven steps
workshops-plan-own = { $x }, that of this workshop
workshops-plan-was-put-away = A plan that was put away
workshops-plan-new = Create a plan
workshops-plan-edit = Change the plan
workshops-plan-name = Name of the plan
workshops-plan-purpose = What it is for
workshops-plan-away = Put this plan away
workshops-plan-length = { $n ->
    [one] one step
   *[other] { $n } steps
  }, { $minutes } minutes
workshops-steps-hint = The number gives the order. A step without a name is dropped. Two empty steps wait below.
workshops-step-number = Step { $n }
workshops-step-rank = Number
workshops-step-title = Name of the step
workshops-step-kind = What is done in it
workshops-step-kind-none = Something else
workshops-step-minutes = Minutes
workshops-step-guide = Guide for whoever leads
workshops-usual-title = Usual plan
workshops-usual-purpose = From the round table to ideas, in two hours and a quarter.
workshops-step-round-table = Round table
workshops-step-practices = What we each do with digital things
workshops-step-needs = Our needs
workshops-step-groups = Groups by affinity
workshops-step-ideas = Our ideas
workshops-step-votes = Our votes
workshops-step-restitution = Conclusion
workshops-step-other = Another step
workshops-guide-round-table = Each says their first name and what brings them. One minute each. Nobody has to speak.
workshops-guide-practices = Each says one thing they do with a phone or a computer, and one they do not. No judgement.
workshops-guide-needs = One need per paper or per message. Write “I would like…” or “I find it hard to…”. Read them aloud.
workshops-guide-groups = Put together what is alike. Ask the room for the name of each group.
workshops-guide-ideas = In small groups: one idea per need. An idea is said in one sentence, and can be tried.
workshops-guide-votes = Each gives their points, by phone or with stickers. Count the stickers before you close the vote.
workshops-guide-restitution = Read the chosen ideas again. Say who takes care of them, and how everyone will hear what follows.

workshops-screen = The big screen
workshops-sorting = Sort and count
workshops-report = The report
workshops-door-in = The way in
workshops-code = Code
workshops-address = Address of the little square
workshops-open-note = Open the workshop when the room is ready. The big screen then shows the little square and the code.
workshops-open = Open the workshop
workshops-close = End the workshop
workshops-again-note = The workshop is over. You can open it again: nothing is lost.
workshops-again = Open the workshop again
workshops-course = The course
workshops-here = Now
workshops-guide = Guide
workshops-go = Go to this step
workshops-minutes = { $n ->
    [one] one minute
   *[other] { $n } minutes
  }
workshops-timer = Timer, in minutes
workshops-timer-hint = Counts from now.
workshops-timer-start = Start the timer
workshops-timer-stop = Stop the timer
workshops-until = Until { $x }.
workshops-time-over = Time is over since { $x }.
workshops-vote = The vote
workshops-vote-before = { $n ->
    [one] Each person has one point.
   *[other] Each person has { $n } points.
  } The result is shown when you close the vote.
workshops-vote-running = { $n } { $n ->
    [one] phone has voted
   *[other] phones have voted
  } out of { $of }. Count the stickers too before you close.
workshops-vote-done = The vote is closed. The result is on the big screen.
workshops-vote-waits = The vote is still closed.
workshops-vote-waits-ideas = The vote is still closed: at least one idea is needed.
workshops-vote-begin = Open the vote
workshops-vote-shut = Close the vote and show the result
workshops-vote-again = Open the vote again
workshops-now = Right now
workshops-telephones = Phones
workshops-voted = Have voted
workshops-last = What was said last
workshops-nothing-yet = Nothing yet. What is said comes here.
workshops-hidden-mark = (off the screen)
workshops-sheet = Type the sheets
workshops-sheet-kind = What the sheet says
workshops-lines = One line each
workshops-lines-hint = Up to 200 lines at once. Two lines alike count for two people.
workshops-lines-keep = Add these lines
workshops-author = Who said it, to tell them what follows
workshops-author-name = First name
workshops-author-contact = Mobile or e-mail
workshops-author-hint = Without a number, the person hears what follows when they come by.
workshops-photos = Photographs of the sheets
workshops-photos-note = Photograph the sheets, not the people. You type their lines afterwards, when you like.
workshops-photos-empty = No photograph yet.
workshops-photo-choose = Photograph of a sheet
workshops-photo-add = Add the photograph
workshops-photo-away = Take this photograph away
workshops-photo-alt = Sheet { $n } of the workshop
workshops-photo-large = Enlarge sheet { $n }
workshops-presence = Who is there
workshops-presence-note = Count the people without a phone. Phones count themselves.
workshops-presence-keep = Save who is there
workshops-presence-now = Someone wrote: { $n }
workshops-with-telephone = { $n ->
    [0] None with a phone.
    [one] One more with a phone.
   *[other] { $n } more with a phone.
  }
workshops-kind-practice = Practice
workshops-kind-need = Need
workshops-kind-idea = Idea
workshops-kinds-practice = Practices
workshops-kinds-need = Needs
workshops-kinds-idea = Ideas
workshops-role-resident = Resident
workshops-role-volunteer = Volunteer
workshops-role-employee = Employee
workshops-role-trustee = Board member
workshops-role-partner = Partner
workshops-role-unsaid = I would rather not say
workshops-roles-resident = Residents
workshops-roles-volunteer = Volunteers
workshops-roles-employee = Employees
workshops-roles-trustee = Board members
workshops-roles-partner = Partners
workshops-roles-unsaid = Did not say

workshops-words = What was said
workshops-what = What
workshops-said-by = { $n ->
    [one] Said by one person
   *[other] Said by { $n } people
  }
workshops-said-by-how-many = Said by how many people
workshops-mend-practice = Correct a practice
workshops-mend-need = Correct a need
workshops-mend-idea = Correct an idea
workshops-join-with = Join with
workshops-join-hint = Both say the same: the other one stays, and the people add up.
workshops-join-none = Do not join
workshops-on-screen = On the big screen
workshops-hide = Take off the screen and the phones
workshops-hidden = Taken off the screen
workshops-groups = The groups
workshops-groups-empty = No group yet. Ask the room how to name the first.
workshops-group = Group
workshops-no-group = No group
workshops-group-of = Group of: { $x }
workshops-group-title = Name of the group
workshops-group-which = For a group that exists
workshops-group-hint = To choose when you rename a group or take it apart.
workshops-group-none = None, I add one
workshops-group-add = Add the group
workshops-group-rename = Rename
workshops-group-apart = Take the group apart
workshops-sort = Sort by affinity
workshops-sort-empty = Nothing to sort yet.
workshops-sort-caption = Each need and each idea, with its group
workshops-sort-keep = Save the sorting
workshops-stickers = Stickers
workshops-stickers-note = Count the stickers on paper. They join the points of phones, with no difference made.
workshops-stickers-caption = Each idea with its stickers
workshops-stickers-of = Stickers for: { $x }
workshops-stickers-keep = Save the stickers
workshops-ideas-empty = No idea yet.
workshops-keep-ideas = Ideas to follow
workshops-keep-note = An idea that is kept goes its way to the tool. Its authors hear of each step.
workshops-no-author = Nobody left their first name.
workshops-keep-idea = Keep this idea
workshops-kept = Kept
workshops-kept-see = See the idea
workshops-way-sms = by text message
workshops-way-email = by e-mail
workshops-way-in-person = when they come by

workshops-screen-kicker = Collaborative workshop · { $x }, { $place }
workshops-with-a-telephone = With a phone:
workshops-code-word = code
workshops-qr-label = The little square to take part with a phone
workshops-our-practices = What we do
workshops-our-needs = Our needs
workshops-our-ideas = Our ideas
workshops-quoted = “{ $x }”
workshops-screen-wait = What is said comes here.
workshops-screen-voting = { $n ->
    [0] The vote is open.
    [one] The vote is open. One person has voted.
   *[other] The vote is open. { $n } people have voted.
  }
workshops-screen-vote-waits = The vote is not open yet.
workshops-screen-voted = The vote is closed. Here is the result.
workshops-points = { $n ->
    [0] no point
    [one] one point
   *[other] { $n } points
  }
workshops-points-word = points
workshops-people = { $n ->
    [0] Nobody yet
    [one] One person
   *[other] { $n } people
  }{ $telephones ->
    [0] {""}
    [one] , one of them with a phone
   *[other] , { $telephones } of them with a phone
  }
workshops-without-telephone = { $n ->
    [one] Without a phone: one sticker.
   *[other] Without a phone: { $n } stickers.
  }

workshops-code-title = Join a workshop
workshops-code-label = The code on the big screen
workshops-code-hint = Six letters or digits.
workshops-code-go = Continue
workshops-phone-not-yet = The workshop has not begun
workshops-phone-join = Join the workshop
workshops-phone-watch = Look at the big screen
workshops-phone-vote = Give your points
workshops-phone-over = The workshop is over
workshops-phone-lead-not-yet = Keep this page open. It goes on with the workshop.
workshops-phone-lead-join = No account, no name. Your phone is enough.
workshops-phone-lead-watch = Nothing to do here. Listen, talk: what follows comes by itself.
workshops-phone-lead-over = Thank you for coming. What was said is kept by the centre.
workshops-phone-vote-waits = The vote is not open yet. You will give your points here.
workshops-phone-vote-lead = { $n ->
    [one] You have one point.
   *[other] You have { $n } points, for one idea or for several.
  } You may change while the vote is open.
workshops-phone-as = You are here as
workshops-phone-enter = Come in
workshops-phone-words = Your words
workshops-phone-words-hint = A short sentence, 280 signs at most. Everyone will see it, without your name.
workshops-phone-name = Your first name
workshops-phone-contact = Mobile or e-mail, to hear what follows
workshops-phone-contact-hint = Only the team sees it. It tells you what becomes of your idea.
workshops-phone-say = Send
workshops-phone-points = Your points
workshops-phone-give = Give my points
workshops-phone-voted = Your points are counted.
workshops-phone-own = What you said
workshops-phone-next = See what follows
workshops-phone-moved = The workshop goes on. What you write stays here.
workshops-say-practice = Say what you do
workshops-say-need = Say a need
workshops-say-idea = Say an idea

workshops-report-title = Report: { $x }
workshops-print = Print
workshops-csv = Table (CSV)
workshops-as = Role
workshops-how-many = How many
workshops-total = Total
workshops-none-said = Nothing was said.
workshops-sheet-what = What
workshops-sheet-words = Words
workshops-sheet-group = Group
workshops-sheet-number = Number
workshops-sheet-presence = Presence

workshops-refusal-title = Write the question or the name.
workshops-refusal-title-long = That is too long: 120 signs at most.
workshops-refusal-long = That is too long.
workshops-refusal-steps = At least one step with a name is needed.
workshops-refusal-steps-many = A plan has twenty steps at most.
workshops-refusal-minutes = A step lasts from 1 to 480 minutes.
workshops-refusal-changed = Someone has changed this page meanwhile. Your words are here. Keep once more to write over theirs.
workshops-refusal-day = Write the day, for example 24/11/2026.
workshops-refusal-hour = Write the time, for example 14:00.
workshops-refusal-place = Write the place.
workshops-refusal-points = From 1 to 20 points per person. Once the vote has begun, this number stays.
workshops-refusal-plan = This plan is gone. Choose another.
workshops-refusal-plan-fixed = The workshop has opened: its plan no longer changes. Take that of this workshop again, then keep.
workshops-refusal-not-open = The workshop is not open.
workshops-refusal-over = The workshop is over. Your text is still here: say it to whoever leads.
workshops-refusal-still-open = The workshop is going on. End it before you put it away.
workshops-refusal-step = This step is no longer in the plan.
workshops-refusal-step-closed = The workshop has moved on. Your text is still here: say it to whoever leads.
workshops-refusal-words = Write at least one word.
workshops-refusal-words-long = That is too long for the big screen: 280 signs at most. Your text is kept, make it shorter.
workshops-refusal-nir = A social security number is not written here: the whole room would see it.
workshops-refusal-lines = There are too many lines: 200 at once. Your text is kept, send it in several parts.
workshops-refusal-items = This workshop is full: 2,000 lines.
workshops-refusal-items-one = Thirty lines per phone. Let others speak.
workshops-refusal-full = The workshop is full: 500 phones.
workshops-refusal-at-once = Many phones are joining at the same time. Wait five minutes, then try again.
workshops-refusal-number = Write a number between 0 and 9,999.
workshops-refusal-counted = Someone has counted who is there meanwhile. Your numbers are here. Save once more to put them in place of theirs.
workshops-refusal-group = Choose a group, or write its name.
workshops-refusal-groups = Thirty groups at most.
workshops-refusal-vote-shut = The vote is not open. The points you gave before still count.
workshops-refusal-vote-open = The vote has begun: ideas no longer change.
workshops-refusal-no-ideas = At least one idea is needed to open the vote.
workshops-refusal-contradiction = Going to the step of the vote opens it: close it in another request. Nothing was done.
workshops-refusal-idea-gone = An idea was taken away. Look at the list and give your points again.
workshops-refusal-budget = That is more than your points. Take some away, then send again.
workshops-refusal-name = Write a first name, so that we know whom to answer.
workshops-refusal-contact = Write a mobile number or an e-mail address.
workshops-refusal-kept = This idea is kept already.
workshops-refusal-code = This code is not that of an open workshop. Look at the big screen.
workshops-refusal-tries = Too many tries. Try again in a quarter of an hour, or read the little square with your phone.

workshops-held = What the person said in a workshop
workshops-held-name = First name given
workshops-retention = First names and addresses left in a workshop
workshops-kit-plan = Workshop plan

workshops-op-plan = Workshop plan: { $x }
workshops-op-plan-change = Workshop plan changed: { $x }
workshops-op-plan-away = Workshop plan put away: { $x }
workshops-op-workshop = Workshop created: { $x }
workshops-op-workshop-change = Workshop changed: { $x }
workshops-op-workshop-away = Workshop put away: { $x }
workshops-op-opened = Workshop opened: { $x }
workshops-op-closed = Workshop ended: { $x }
workshops-op-step = Next step: { $x }
workshops-op-timer = Timer: { $x }
workshops-op-vote-open = Vote opened: { $x }
workshops-op-vote-shut = Vote closed: { $x }
workshops-op-lines = { $n ->
    [one] One line added
   *[other] { $n } lines added
  }: { $x }
workshops-op-photo = Sheet photographed: { $x }
workshops-op-photo-away = Photograph of a sheet taken away: { $x }
workshops-op-mended = Corrected: { $x }
workshops-op-group = Groups: { $x }
workshops-op-sorted = Sorted by affinity: { $x }
workshops-op-stickers = Stickers counted: { $x }
workshops-op-attendance = Presence counted: { $x }
workshops-op-said = Said in a workshop: { $x }
workshops-op-kept = Idea kept: { $x }
workshops-op-demo = Workshops of the demonstration
