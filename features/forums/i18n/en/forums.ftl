forums-door-team = Forums
forums-title = The centre’s forums
forums-door-note = Propose and choose what we talk about together.
forums-lead = Once a year we talk together about what matters here. You propose the themes, and you choose them.
forums-empty = There is no forum yet. The next one will be announced here.
forums-team-empty = No forum for now. Begin with a title and a way to choose.
forums-new = New forum
forums-settings = Settings of the forum
forums-caption = The forums, the newest first
forums-forum = Forum
forums-step = Step
forums-when = When and where
# used by prefix: forums-state-
forums-state-draft = Being prepared
forums-state-proposing = We propose themes
forums-state-choosing = We choose
forums-state-chosen = The themes are chosen
forums-state-held = It took place
# used by prefix: forums-to-
forums-to-proposing = Open to residents
forums-to-proposing-note = The page of the forum can be seen. Everyone can propose a theme.
forums-to-choosing = Open the choice
forums-to-choosing-note = Themes no longer change. Everyone chooses, by phone, at the desk or on paper.
forums-to-chosen = Close and show the count
forums-to-chosen-note = Nobody can choose any more. All is counted together, then shown to everyone.
forums-to-held = The forum took place
forums-to-held-note = You can then write what was said and what follows.
# used by prefix: forums-method-
forums-method-points = Each person has { $n } points to share between the themes, as they like.
forums-method-single = Each person chooses one theme only.
forums-method-favourites = Each person chooses their 3 favourite themes, in any order.
forums-method-settled = The choice has begun: this no longer changes.
# used by prefix: forums-choose-
forums-choose-points = Points to share
forums-choose-single = One voice
forums-choose-favourites = The 3 favourites
forums-choose-elsewhere = You can also choose at the desk with tokens, or on the poster with stickers. All is counted together.
forums-until = Until { $x }.
forums-propose = Propose a theme
forums-propose-lead = One sentence is enough. The team reads it, then it is shown here.
forums-choose = Choose the themes
forums-themes = The themes
forums-themes-empty = No theme yet. The first one may be yours.
forums-themes-none = No theme yet.
forums-results = What you chose
forums-voices = { $n ->
    [0] no voice
    [1] 1 voice
   *[other] { $n } voices
  }
forums-people-chose = { $n ->
    [0] Nobody chose.
    [1] 1 person chose.
   *[other] { $n } people chose.
  }
forums-people-so-far = { $n ->
    [0] Nobody has chosen yet.
    [1] 1 person has chosen.
   *[other] { $n } people have chosen.
  }
forums-became-idea = It became an idea
forums-day = The day
forums-day-empty = The day is not written yet.
forums-with = With { $x }
forums-enrol = Sign up
forums-said = What was said
forums-said-hint = Leave a blank line between paragraphs. Name nobody who has not agreed.
forums-follows = What follows
forums-story = What was said and what follows
forums-ideas = Make an idea of a theme
forums-ideas-text = The idea keeps its authors. They are told what becomes of it.
forums-make-idea = Make it an idea
forums-theme = The theme
forums-theme-hint = For example: buses on Sundays, children and screens.
forums-words = Why it matters
forums-your-name = Your name
forums-your-name-hint = It is not shown. You may leave it empty.
forums-tell-me = How shall we tell you what becomes of your theme?
forums-way-sms = By SMS
forums-way-email = By e-mail
forums-way-in-person = In person, at the desk
forums-way-none = There is no need
forums-phone = Your mobile number
forums-email = Your e-mail address
forums-send = Send the theme
forums-proposed-done = Thank you, it is noted
forums-proposed-done-text = The team reads your theme. Then everyone will be able to choose it.
forums-points-hint = Write a number beside the themes that matter to you. Leave the others empty.
forums-by-card = Your card is known. You can choose once.
forums-code = The code of your slip
forums-code-hint = 14 letters and figures, below the little square. No slip? Ask for one at the desk.
forums-secret = Nobody will know what you chose, not even the team.
forums-give = This is my choice
forums-chosen-done = It is counted
forums-chosen-done-text = Thank you. The count will be shown to everyone at the same time, at the end.
forums-back = Back to the forum
forums-to-read = To read first
forums-whose = Whose
forums-theme-state = Decision
# used by prefix: forums-theme-
forums-theme-proposed = To read
forums-theme-kept = Kept
forums-theme-joined = Joined to another
forums-theme-set-aside = Set aside
# used by prefix: forums-origin-
forums-origin-online = On line
forums-origin-desk = At the desk
forums-origin-meeting = In a meeting
forums-origin-paper = On paper
forums-type = Write themes
forums-heard = Where did you hear them?
forums-lines = The themes, one a line
forums-lines-hint = After a semicolon, the person’s name if they wish. For example: Buses on Sundays ; Mrs Lefebvre
forums-decision = What do we do with this theme?
forums-decision-keep = We keep it
forums-decision-keep-note = Everyone will be able to choose it.
forums-decision-join = We join it to another
forums-decision-join-note = It says nearly the same. Its authors stay, with the others.
forums-join-with = To which one?
forums-join-which = Choose a theme
forums-decision-aside = We set it aside
forums-decision-aside-note = It will not be shown. Nothing is lost.
forums-alike = It looks like: { $x }
forums-sheets = Count tokens and stickers
forums-sheets-text = Write what you count. The sum is shown at the end, mixed with the choices by phone.
forums-sheet-people = How many people?
forums-sheet-marks = How many for each theme?
forums-sheet-note = Where it was
forums-sheet-note-hint = For example: poster in the hall, Tuesday’s tokens.
forums-sheet-add = Add to the count
forums-sheets-typed = Already counted
forums-sheets-empty = Nothing has been counted on paper yet.
forums-sheet-line = { $n ->
    [1] 1 person, on { $x }
   *[other] { $n } people, on { $x }
  }
forums-slips = Slips with a code
forums-slips-text = A slip serves once. With it one chooses by phone, without account and without card.
forums-slips-printed = { $n ->
    [0] No slip printed.
    [1] 1 slip printed.
   *[other] { $n } slips printed.
  }
forums-slips-count = How many slips?
forums-slips-hint = From 1 to 300. Give one to each person, from hand to hand.
forums-slips-draw = Prepare the slips
forums-slips-once = Print this page now. The codes will not be shown again.
forums-slip-square = The little square that opens the page of the choice
forums-slip-how = Point a phone at the little square, or type the code here:
forums-slip-phone = If you need help: { $x }
forums-poster = Poster for stickers
forums-stick = Stick here
forums-print = Print
forums-csv = The themes as a table (CSV)
forums-public = The residents’ page
forums-name = Title
forums-name-hint = For example: Forum 2027, growing up in Arques.
forums-intro = Introduction
forums-method = How do we choose?
forums-points = Points for each person
forums-points-how = Only for points to share. From 2 to 20.
forums-themes-until = Themes are proposed on line until
forums-choice-until = The choice is open on line until
forums-date-hint = For example: 15/01/2027
forums-on = Day of the forum
forums-hours = Hours
forums-hours-hint = For example: from 2 p.m. to 5 p.m.
forums-place = Place
forums-enrol-at = Page where one signs up
forums-enrol-hint = The address of an activity of the centre, for example { $x }/forum-2027
forums-slot-new = Add a part
forums-slot-hour = Hour
forums-slot-title = What we do
forums-slot-who = Who speaks or leads
forums-slot-add = Add
forums-remove = Remove
forums-keep = Keep
forums-sheet-theme = Theme
forums-sheet-words = Why
forums-sheet-origin = Heard
forums-sheet-state = Decision
forums-sheet-with = Joined to
forums-sheet-voices = Voices

forums-refusal-title = Give the forum a title.
forums-refusal-long = This is too long. Keep what matters most.
forums-refusal-points = Choose from 2 to 20 points.
forums-refusal-enrol = Write an address of this site, which begins with a slash: /
forums-refusal-dates = One chooses after proposing: this date comes too early.
forums-refusal-day = This date cannot be read. For example: 15/01/2027.
forums-refusal-theme = Write the theme in a few words.
forums-refusal-lines = Write at least one theme.
forums-refusal-lines-many = 200 themes at a time, not more.
forums-refusal-line-long = A line is empty before the semicolon, or too long.
forums-refusal-way = Choose how we answer you.
forums-refusal-phone = Write a mobile number. For example: 06 12 34 56 78.
forums-refusal-email = This address is not whole. For example: jeanne@exemple.fr
forums-refusal-flood = Too many themes are arriving. Come back in an hour, or come to the desk.
forums-refusal-themes-closed = Themes are no longer proposed for this forum.
forums-refusal-decision = Choose what we do with this theme.
forums-refusal-join = Choose another theme that is already kept.
forums-refusal-has-joined = Other themes are joined here. Keep this one, or part them first.
forums-refusal-settled = The choice has begun: themes no longer change.
forums-refusal-two-themes = Keep at least two themes before the choice opens.
forums-refusal-moved = The forum has moved on meanwhile. Look where it stands.
forums-refusal-not-counted = The choice is not over. Close it first.
forums-refusal-idea = This theme is an idea already.
forums-refusal-slot = Write what we do.
forums-refusal-choice = Choose at least one theme.
forums-refusal-strange = A number is not right. Look at each theme.
forums-refusal-too-much = This is more than you have. Take some away.
forums-refusal-choice-closed = The choice is closed.
forums-refusal-code-missing = Write the code of your slip.
forums-refusal-code = This code is not known here. It has 14 letters and figures.
forums-refusal-code-used = This slip has served already.
forums-refusal-card-used = You have chosen already with your card.
forums-refusal-people = Write how many people: from 1 to 5000.
forums-refusal-sheet-empty = Write at least one number beside a theme.
forums-refusal-sheet-much = This is more than these people have. Count again.
forums-refusal-slips = Choose from 1 to 300 slips.
forums-refusal-slips-meanwhile = Someone has printed slips meanwhile. See how many there are, then prepare more if more are needed.

forums-op-begin = Forum begun: { $x }
forums-op-change = Forum settled otherwise: { $x }
# used by prefix: forums-op-to-
forums-op-to-proposing = Forum opened to residents: { $x }
forums-op-to-choosing = Choice opened: { $x }
forums-op-to-chosen = Choice closed, count shown: { $x }
forums-op-to-held = Forum that took place: { $x }
forums-op-story = What follows was written: { $x }
forums-op-slot = Day completed: { $x }
forums-op-slot-gone = Part of the day removed: { $x }
forums-op-proposed = Theme proposed on line: { $x }
forums-op-typed = Themes written by the team: { $x }
forums-op-decided = Theme decided: { $x }
forums-op-idea = Theme that became an idea: { $x }
forums-op-sheet = Tokens or stickers counted: { $x }
forums-op-sheet-gone = Count removed: { $x }
forums-op-slips = Slips printed: { $x }
forums-op-demo = Forums of the demonstration

forums-held-voter = Has chosen at a forum
forums-held-author = Themes proposed to a forum
forums-held-name = Name given
forums-held-contact = To answer you
forums-retention = Who proposed and who chose, at forums
