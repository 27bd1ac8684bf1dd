solutions-door = Solutions
solutions-door-note = What residents imagined and centres use.
solutions-door-team = Solutions
solutions-door-ideas = Ideas
solutions-door-ideas-public = Our ideas
solutions-door-ideas-note = Propose an idea, and see what becomes of the others.

solutions-ideas-title = Our ideas
solutions-ideas-lead = What residents said, and what became of it.
solutions-ideas-lead-network = What residents of all the centres said, and what became of it.
solutions-ideas-list = The ideas
solutions-ideas-empty = No idea yet. The first may be yours.
solutions-ideas-none-found = No idea with these words. Try a shorter word.
solutions-search = Search
solutions-search-do = Search
solutions-see-all = See all
solutions-state = Where it stands
solutions-state-all = All
solutions-theme = Theme
solutions-theme-all = All
solutions-theme-hint = For example: { $x }.
solutions-since = since { $x }
solutions-all-ideas = All ideas
solutions-idea-of = An idea of { $x }, { $centre }.
solutions-idea-of-residents = An idea of residents, { $x }.
solutions-used-by = { $n ->
    [one] Today, one centre uses it.
   *[other] Today, { $n } centres use it.
}
solutions-see-solution = See the solution
solutions-see-film = See the idea as a film
solutions-see-page = See the page
solutions-where-it-went = Where it went

solutions-road-title = From the idea to the solution
solutions-road-need = The need
solutions-road-idea = The idea
solutions-road-meeting = Building it together
solutions-road-trial = { $n ->
    [one] Trial with one person · { $day }
   *[other] Trial with { $n } people · { $day }
}
solutions-road-changed = What it changed: { $x }
solutions-joined-with = With: { $x }

solutions-propose-title = Propose an idea
solutions-propose-lead = Say it in your own words. No account, and no name needed.
solutions-title = The idea in one line
solutions-title-hint = For example: a text message so as not to forget a date.
solutions-words = Tell us
solutions-words-hint = What you miss, what you imagine. Do not name other people.
solutions-idea-need = What it would be for
solutions-idea-need-hint = For example: not to lose a benefit any more.
solutions-name = Your name, or first name
solutions-name-hint = It is needed for a letter, or to tell you in person. Otherwise you may leave this empty.
solutions-named-legend = Your first name on the page
solutions-named = My first name may stand beside the idea
solutions-tell = How shall we tell you what becomes of your idea?
solutions-tell-hint = At each step, someone or a message tells you. SMS: your number. E-mail: your e-mail address. Letter: your name and address. In person: your name.
solutions-phone = Mobile number
solutions-email = E-mail address
solutions-postal = Your postal address, for a letter
solutions-postal-hint = Street, postcode and town. Only the team reads it.
solutions-propose-send = Send my idea
solutions-propose-read-first = Someone of the team reads the idea before it is on the page.

solutions-mine-title = What becomes of my idea
solutions-your-code = Your code
solutions-code-hint = 16 letters and digits, for example 7KPD-4MRT-WX29-BCGH.
solutions-code-lost = You no longer have the code? Ask the centre.
solutions-refusal-code = This code opens no idea of this centre. Check that it has 16 letters and digits.
solutions-done-title = Thank you, your idea is noted
solutions-done-text = { $x }
solutions-done-code = Your code: { $x }
solutions-done-keep = Write it down. It opens this page, where you follow your idea.
solutions-mine-waiting = Someone of the team will read it. Then it will be on the page “Our ideas”.
solutions-mine-joined = Your idea joined a similar one: { $x }. It remains yours.
solutions-mine-told = { $n ->
    [one] You were told once.
   *[other] You were told { $n } times.
}
solutions-mine-change = To be told another way, call the centre.
solutions-came-of-it = What came of it

solutions-catalogue-title = Catalogue of solutions
solutions-catalogue-lead = Imagined with residents, tried, ready to be taken elsewhere.
solutions-catalogue-list = The solutions
solutions-catalogue-empty = No solution yet. They come from ideas.
solutions-none-found = No solution with these words. Try a shorter word.
solutions-centres-using = { $n ->
    [0] no centre yet
    [one] one centre uses it
   *[other] { $n } centres use it
}
solutions-all = All solutions
solutions-written-by = A solution of the centre { $x }.
solutions-need = The need
solutions-for-whom = For whom
solutions-how = How
solutions-cost = What it costs
solutions-helpers = Who can help
solutions-paper-what = The sheet
solutions-paper = The sheet on paper
solutions-paper-end = This sheet is also at { $x }
solutions-from-idea = The idea it comes from: { $x }
solutions-take-here = Take it into my centre
solutions-next-is-you = Are you the next?
solutions-taken-from = took the way of { $x }
solutions-variants = What each changed
solutions-variants-none = Nothing yet: all use it as it is.
solutions-versions = Versions
solutions-version = Version { $n } · { $day }
solutions-version-first = First version.

solutions-record-title = Note an idea
solutions-waiting = { $n ->
    [one] One idea came in and was not read.
   *[other] { $n } ideas came in and were not read.
}
solutions-to-tell-count = { $n ->
    [one] One person waits to be told what becomes of their idea.
   *[other] { $n } people wait to be told what becomes of their idea.
}
solutions-board-caption = The ideas of the centre
solutions-board-empty = No idea here. Note those that you hear.
solutions-idea = Idea
solutions-authors = Authors
solutions-since-when = Since
solutions-nobody = No name
solutions-and-others = { $n ->
    [one] { $x } and one other person
   *[other] { $x } and { $n } other people
}
solutions-words-team = In their own words
solutions-words-team-hint = Correct a mistake, take out a person’s name. The rest is theirs.
solutions-who-said = Who said it
solutions-named-team = This person agrees that their first name stands on the page
solutions-tell-team = How to tell them
solutions-record-keep = Note the idea
solutions-in-file = Someone of the file
solutions-in-file-hint = They will be told by their own way.
solutions-person-search = Look for a person
solutions-person-none = Nobody of that name in the file.
solutions-chosen = It is the idea of { $x }.

solutions-merged = This idea was gathered with another.
solutions-merged-see = See the other idea
solutions-read-it = This idea comes from the page. Read it: then everyone can see it.
solutions-show = Make it visible
solutions-hide = Hide it
solutions-visibility = Who sees it
solutions-what-was-said = What was said
solutions-fact-origin = Where it comes from
solutions-fact-heard = Heard
solutions-reword = Correct the text
solutions-advance = And now?
solutions-next-step = The next step
solutions-reason = Why
solutions-reason-hint = The authors read these words. Say it simply.
solutions-advance-do = Do it and tell the authors
solutions-road-team = Its road
solutions-meetings = Log of the making
solutions-meetings-none = Nobody has met to build it yet.
solutions-meeting-add = Note a meeting
solutions-meeting-who = Who was there
solutions-meeting-who-hint = Without names: 4 residents, 1 volunteer.
solutions-meeting-words = What was decided
solutions-day = The day
solutions-day-hint = Leave empty if it is today.
solutions-note = Note
solutions-trials = Trials with residents
solutions-trials-none = Nobody has tried it yet.
solutions-trial-add = Note a trial
solutions-trial-place = Where
solutions-trial-people = How many people
solutions-trial-said = What they said
solutions-trial-said-hint = In their words, without their names.
solutions-trial-changed = What you changed
solutions-authors-hint = An idea keeps its authors. Each is told at each step.
solutions-author-told = { $n ->
    [0] not told yet
    [one] told once
   *[other] told { $n } times
}
solutions-author-left = { $n ->
    [one] once to be told in person
   *[other] { $n } times to be told in person
}
solutions-code = code { $x }
solutions-is-named = first name on the page
solutions-author-change = Change
solutions-author-forget = Erase this person
solutions-author-forget-hint = The idea stays, without its author. This cannot be put back.
solutions-author-add = Add an author
solutions-author-link = It is their idea too
solutions-came-nothing = Nothing yet.
solutions-write-from-idea = Write a solution
solutions-join = A similar idea?
solutions-join-with = Gather it with
solutions-join-hint = The other idea goes on, with the authors of both.
solutions-choose = Choose
solutions-join-do = Gather
solutions-spread-to-tell = { $n ->
    [one] Another centre uses it. Tell the authors: move the idea to “Other centres use it”.
   *[other] { $n } other centres use it. Tell the authors: move the idea to “Other centres use it”.
}
solutions-film = The film of the idea
solutions-save = Keep

solutions-to-tell-title = To be told
solutions-to-tell-lead = These people want to hear it in person, or wait for a letter. Tick when it is said.
solutions-to-tell-caption = People to be told
solutions-to-tell-empty = Everyone was told.
solutions-what-to-say = What to say
solutions-how-to-say = How
solutions-told-it = It is said
solutions-tell-voice = In person
solutions-tell-paper = On paper
solutions-tell-failed = The message did not arrive
solutions-letters = The letters to print
solutions-printed = They are printed

solutions-write-title = Write a solution
solutions-own = Our solutions
solutions-own-empty = No solution was written here. Begin from an idea.
solutions-solution = Solution
solutions-in-catalogue = In the catalogue
solutions-being-written = Being written
solutions-used = What we use
solutions-used-empty = Nothing yet.
solutions-use-on = In use
solutions-use-ended = Ended
solutions-sheet = The sheet
solutions-sheet-title = Name of the solution
solutions-how-hint = One step a line.
solutions-cost-hint = In money and in time.
solutions-helpers-hint = Roles rather than names: the sheet is public.
solutions-published-hint = All centres and all residents read it.
solutions-unpublished-hint = Only your team reads it. For the catalogue, say at least the need and how it is done.
solutions-publish = Put into the catalogue
solutions-withdraw = Take out of the catalogue
solutions-version-words = What changed
solutions-version-add = Note a version
solutions-centres = Centres that use it
solutions-centres-none = None yet.
solutions-our-use = Our way of using it
solutions-take-title = Use: { $x }
solutions-ask-them = A colleague to call, at the centre { $x }:
solutions-take-from = How to take it
solutions-as-it-is = As it is
solutions-variant = What we change
solutions-variant-hint = Other centres may take your way.
solutions-since-day = Since when
solutions-take-keep = Keep
solutions-stop = We no longer use it

solutions-own-file = My ideas
solutions-own-file-empty = You have not proposed an idea yet.
solutions-own-file-team = Their ideas
solutions-own-file-team-empty = No idea noted.

solutions-refusal-missing = Something is missing here.
solutions-refusal-long = This text is too long.
solutions-refusal-nir = Do not write a social security number.
solutions-refusal-day = Write a day, for example 24/11/2026.
solutions-refusal-day-to-come = This day is still to come.
solutions-refusal-people = Write a number of people, 1 or more.
solutions-refusal-person = This person is not in the centre’s file.
solutions-refusal-showing = Choose whether the idea is visible or hidden.
solutions-refusal-state = Choose a step.
solutions-refusal-used = Your centre uses it already.
solutions-refusal-not-used = Your centre does not use it.
solutions-refusal-unknown = This centre does not use this solution.
solutions-refusal-changed = Someone changed it meanwhile. Read it again before you keep it.

# used by prefix: solutions-op-
solutions-op-heard = Idea noted: { $x }
solutions-op-chosen = Idea chosen: { $x }
solutions-op-co-design = Idea being built: { $x }
solutions-op-tested = Idea on trial: { $x }
solutions-op-in-use = Idea in use: { $x }
solutions-op-spread = Idea shared: { $x }
solutions-op-set-aside = Idea set aside: { $x }
solutions-op-shown = Idea made visible: { $x }
solutions-op-hidden = Idea hidden: { $x }
solutions-op-joined = Idea gathered: { $x }
solutions-op-reworded = Text of an idea corrected: { $x }
solutions-op-author = Author added: { $x }
solutions-op-author-changed = Author of an idea changed
solutions-op-author-forgotten = Author of an idea erased
solutions-op-meeting = Meeting noted: { $x }
solutions-op-trial = Trial noted: { $x }
solutions-op-told = Author told in person
solutions-op-printed = Letters to authors printed
solutions-op-sheet = Sheet of a solution: { $x }
solutions-op-published = Solution put into the catalogue: { $x }
solutions-op-withdrawn = Solution taken out of the catalogue: { $x }
solutions-op-version = New version: { $x }
solutions-op-taken = Solution taken: { $x }
solutions-op-variant = Our way of using it: { $x }
solutions-op-stopped = Solution ended: { $x }
solutions-op-demo = Ideas and solutions of the demonstration
solutions-irreversible-forgotten = What is erased cannot be put back.
solutions-irreversible-told = What is said is said.
