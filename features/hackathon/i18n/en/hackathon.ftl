hackathon-title = Hackathons
hackathon-door-note = Two days to build, with developers.
hackathon-lead = Two days. Residents and developers build what you asked for.
hackathon-empty = There is no hackathon yet. The next one will be announced here.
hackathon-team-empty = No hackathon for now. Begin with a title and two days.
hackathon-new = New hackathon
hackathon-settings = Settings of the hackathon
hackathon-caption = The hackathons, the newest first
hackathon-one = Hackathon
hackathon-step = Step
hackathon-when = When and where
# used by prefix: hackathon-state-
hackathon-state-draft = Being prepared
hackathon-state-open = People say they come
hackathon-state-under-way = It is happening now
hackathon-state-choosing = We choose
hackathon-state-closed = It is over
# used by prefix: hackathon-to-
hackathon-to-open = Open to residents
hackathon-to-open-note = The page can be seen. Everyone can say that they come.
hackathon-to-under-way = The two days begin
hackathon-to-under-way-note = Teams write what they do. The screen of the room shows them.
hackathon-to-choosing = Open the choice
hackathon-to-choosing-note = No team is added. Everyone chooses the one they prefer, or the jury does.
hackathon-to-closed = Close and show the count
hackathon-to-closed-note = Nobody can choose any more. All is counted together, then shown to everyone.
hackathon-to-follow = { $n ->
    [1] 1 question to ask
   *[other] { $n } questions to ask
  }
hackathon-to-place = { $n ->
    [1] 1 person to place
   *[other] { $n } people to place
  }
hackathon-from-to = from { $x } to { $to }
# used by prefix: hackathon-choice-
hackathon-choice-jury = A jury
hackathon-choice-public = Everyone, one voice each
hackathon-who-chooses = Who chooses?
hackathon-come = I am coming
hackathon-come-lead = No diploma is asked for. Say your name and what you can do. The team finds you a place.
hackathon-come-send = Say that I am coming
hackathon-comes-done = It is noted, see you soon
hackathon-comes-done-text = The team places you in a group and tells you.
hackathon-your-name = Your name
hackathon-side = You come as
hackathon-side-of = They come as
# used by prefix: hackathon-side-
hackathon-side-resident = Resident
hackathon-side-developer = Developer
hackathon-side-other = Other
# used by prefix: hackathon-sides-
hackathon-sides-resident = { $n ->
    [1] 1 resident
   *[other] { $n } residents
  }
hackathon-sides-developer = { $n ->
    [1] 1 developer
   *[other] { $n } developers
  }
hackathon-sides-other = { $n ->
    [1] 1 other
   *[other] { $n } others
  }
hackathon-skills = What you can do
hackathon-skills-hint = For example: cook for twenty, speak Polish, make a website.
hackathon-skills-of = What this person can do
hackathon-contact = How to reach you
hackathon-contact-hint = A number or an e-mail address. Only the team reads it.
hackathon-contact-of = How to reach them
hackathon-people = Who comes
hackathon-people-empty = Nobody has said that they come yet.
hackathon-people-so-far = { $n ->
    [0] Nobody has chosen yet.
    [1] 1 person has chosen.
   *[other] { $n } people have chosen.
  }
hackathon-person-new = Add someone
hackathon-person-name = Name
hackathon-person-add = Add
hackathon-place-in = Team of { $x }
hackathon-place-do = Place
hackathon-no-team = No team yet
hackathon-challenges = Challenges
hackathon-challenges-empty = The challenges are not written yet.
hackathon-challenge = Challenge
hackathon-no-challenge = Not chosen yet
hackathon-of-idea = An idea of residents
hackathon-slots = The hours
hackathon-slots-empty = The hours are not written yet.
hackathon-mentors = Those who help
# used by prefix: hackathon-kind-
hackathon-kind-challenge = A challenge
hackathon-kind-slot = A moment of the two days
hackathon-kind-mentor = Someone who helps
hackathon-programme = Challenges, hours, those who help
hackathon-lines-empty = Nothing is written yet.
hackathon-line-new = Add a line
hackathon-line-kind = It is
hackathon-line-idea = From an idea
hackathon-line-idea-hint = For a challenge only. Its title is taken over.
hackathon-no-idea = None
hackathon-line-title = Title
hackathon-line-title-hint = The challenge, what we do, or the person’s name.
hackathon-line-at = When
hackathon-line-at-hint = For example: Saturday, 9 a.m.
hackathon-line-words = Details
hackathon-line-add = Add the line
hackathon-remove = Remove
hackathon-teams = The teams
hackathon-teams-empty = No team yet.
hackathon-team = Team
hackathon-team-new = New team
hackathon-team-name = Name of the team
hackathon-who = Who is in it
hackathon-members-empty = Nobody is in it yet.
hackathon-result = Result and what follows
hackathon-wanted = What the team looks for
hackathon-wanted-hint = For example: someone who can draw.
hackathon-wanted-is = Looks for: { $x }
hackathon-made = What the team made
hackathon-link = Where to try it
hackathon-link-hint = The whole address of a page. It begins with https://
hackathon-licence = Licence
hackathon-licence-hint = For example: AGPL-3.0, CC BY-SA 4.0
hackathon-try = Try it
hackathon-picture = Picture or screenshot
hackathon-picture-file = Choose a picture
hackathon-picture-alt = What it shows
hackathon-picture-add = Keep the picture
hackathon-voices = { $n ->
    [0] no voice
    [1] 1 voice
   *[other] { $n } voices
  }
hackathon-became = After { $n } days: { $x }
hackathon-became-question = What became of it?
hackathon-became-keep = Keep the answer
hackathon-not-answered = No answer yet.
hackathon-follow-up = And then?
hackathon-asked = { $n } days after, to ask since { $x }
hackathon-choose = Choose a team
hackathon-choose-lead = You have one voice. Give it to the team you prefer.
hackathon-by-card = Your card is known. You can choose once.
hackathon-code = The code of your slip
hackathon-code-hint = 14 letters and figures, below the little square. No slip? Ask the team for one.
hackathon-secret = Nobody will know what you chose, not even the team of the centre.
hackathon-give = This is my choice
hackathon-chosen-done = It is counted
hackathon-chosen-done-text = Thank you. The count will be shown to everyone at the same time.
hackathon-back = Back to the hackathon
hackathon-sheets = Count voices on paper or of the jury
hackathon-sheets-text = Write what you count. The sum is shown at the end, mixed with the choices by phone.
hackathon-sheet-people = How many people?
hackathon-sheet-marks = How many voices for each team?
hackathon-sheet-note = Where they come from
hackathon-sheet-note-hint = For example: jury, box at the door.
hackathon-sheet-add = Add to the count
hackathon-sheets-typed = Already counted
hackathon-sheets-empty = Nothing has been counted yet.
hackathon-sheet-line = { $n ->
    [1] 1 person, on { $x }
   *[other] { $n } people, on { $x }
  }
hackathon-slips = Slips with a code
hackathon-slips-text = A slip serves once. With it one chooses by phone, without account and without card.
hackathon-slips-printed = { $n ->
    [0] No slip printed.
    [1] 1 slip printed.
   *[other] { $n } slips printed.
  }
hackathon-slips-count = How many slips?
hackathon-slips-hint = From 1 to 300. Give one to each person, from hand to hand.
hackathon-slips-draw = Prepare the slips
hackathon-slips-once = Print this page now. The codes will not be shown again.
hackathon-slip-square = The little square that opens the page of the choice
hackathon-slip-how = Point a phone at the little square, or type the code here:
hackathon-print = Print
hackathon-public = The residents’ page
hackathon-screen = The screen of the room
hackathon-name = Title
hackathon-intro = Introduction
hackathon-first-day = First day
hackathon-last-day = Last day
hackathon-date-hint = For example: 04/12/2026
hackathon-place = Place
hackathon-keep = Keep
hackathon-refusal-title = Give the hackathon a title.
hackathon-refusal-long = This is too long. Keep what matters most.
hackathon-refusal-day = This date cannot be read. For example: 04/12/2026.
hackathon-refusal-days = The last day comes before the first.
hackathon-refusal-too-many-days = A hackathon lasts two weeks at most.
hackathon-refusal-line = Write the title, or choose a line of this hackathon.
hackathon-refusal-line-used = A team works on this challenge. Change the team first.
hackathon-refusal-kind = Choose what it is.
hackathon-refusal-idea = This idea is not known here.
hackathon-refusal-name = Write the name.
hackathon-refusal-contact = Write how to reach you: a number, or an e-mail address.
hackathon-refusal-side = Choose what you come as.
hackathon-refusal-flood = Too many people are writing now. Come back in an hour, or call the centre.
hackathon-refusal-not-open = This is not possible at this step.
hackathon-refusal-link = Write an address that begins with https://
hackathon-refusal-moved = The hackathon has moved on meanwhile. Look where it stands.
hackathon-refusal-changed = Someone has changed this page meanwhile. Your words are here. Keep once more to write over theirs.
hackathon-refusal-two-teams = There must be at least two teams before the choice opens.
hackathon-refusal-team = Choose a team of this hackathon.
hackathon-refusal-choice = Choose a team.
hackathon-refusal-choice-closed = The choice is closed.
hackathon-refusal-jury = It is the jury who chooses.
hackathon-refusal-code-missing = Write the code of your slip.
hackathon-refusal-code = This code is not known here. It has 14 letters and figures.
hackathon-refusal-code-used = This slip has served already.
hackathon-refusal-card-used = You have chosen already with your card.
hackathon-refusal-people = Write how many people: from 1 to 5000.
hackathon-refusal-sheet = A number is not right. Look at each team.
hackathon-refusal-sheet-much = There are more voices than people. Count again.
hackathon-refusal-slips = Choose from 1 to 300 slips.
hackathon-refusal-slips-meanwhile = Someone has printed slips meanwhile. See how many there are, then prepare more if more are needed.
hackathon-refusal-words = Write a few words before you keep the answer.
hackathon-refusal-answered = Someone has answered already: their answer is there. To change it, undo it first.
hackathon-op-begin = Hackathon begun: { $x }
hackathon-op-change = Hackathon settled otherwise: { $x }
# used by prefix: hackathon-op-to-
hackathon-op-to-open = Hackathon opened to residents: { $x }
hackathon-op-to-under-way = Hackathon begun in the room: { $x }
hackathon-op-to-choosing = Choice opened: { $x }
hackathon-op-to-closed = Choice closed, count shown: { $x }
hackathon-op-line = Programme completed: { $x }
hackathon-op-line-gone = Line of the programme removed: { $x }
hackathon-op-comes = Someone comes: { $x }
hackathon-op-placed = Someone was placed: { $x }
hackathon-op-team = Team made up: { $x }
hackathon-op-team-change = Team changed: { $x }
hackathon-op-picture = Picture kept: { $x }
hackathon-op-asked = What became of hackathons, to be asked
hackathon-op-followed = What became of it, written: { $x }
hackathon-op-sheet = Voices counted: { $x }
hackathon-op-sheet-gone = Count removed: { $x }
hackathon-op-slips = Slips printed: { $x }
hackathon-op-demo = Hackathon of the demonstration
hackathon-held-voter = Has chosen at a hackathon
hackathon-held-member = Came to a hackathon
hackathon-held-name = Name given
hackathon-held-skills = What the person can do
hackathon-held-contact = To reach them
hackathon-retention = Who came and who chose, at hackathons
