action-sheets-title = Action sheets
action-sheets-door-note = What we did here, and what it changed.
action-sheets-lead = What we did here with residents: why, how, what it changed.
action-sheets-network-title = Action sheets of the network
action-sheets-network-lead = What the centres did with residents. Take what can serve where you are.
action-sheets-network-link = The sheets of all the centres
action-sheets-empty = No sheet yet. The first one will be published here.
action-sheets-team-empty = No sheet for now. Begin with an action you are proud of.
action-sheets-caption = The sheets, the newest first
action-sheets-kicker = Action sheet
action-sheets-action = Action
action-sheets-state = State
action-sheets-changed = Changed on
# used by prefix: action-sheets-state-
action-sheets-state-draft = Draft
action-sheets-state-published = Published
action-sheets-new = New sheet
action-sheets-new-lead = What Essaim knows already is written for you: the centre, the dates, who signed up, who was there.
action-sheets-begin = Begin the sheet
action-sheets-name = Title
action-sheets-name-hint = For example: Connected centres, with the residents. Empty, it is the name of the activity.
action-sheets-activity = From an activity
action-sheets-activity-hint = Its dates and figures will be taken over.
action-sheets-no-activity = None
action-sheets-known-enrolled = { $n ->
    [0] Nobody is on the list.
    [1] 1 person signed up.
   *[other] { $n } people signed up.
  }
action-sheets-known-sessions = { $n ->
    [1] 1 session took place.
   *[other] { $n } sessions took place.
  }
action-sheets-known-present = { $n ->
    [1] 1 attendance noted.
   *[other] { $n } attendances noted.
  }
action-sheets-box-action = The action
action-sheets-who = Who, where, when
action-sheets-structure = Organisation
action-sheets-place = Place
action-sheets-dates = Dates
action-sheets-from-to = from { $x } to { $to }
action-sheets-from = since { $x }
action-sheets-until = until { $x }
action-sheets-starts = First day
action-sheets-ends = Last day
action-sheets-date-hint = For example: 01/02/2017
action-sheets-referent = Who answers for the action
action-sheets-referent-hint = Everyone will read this name. Ask for their agreement.
action-sheets-contact = To know more
action-sheets-link = Link
action-sheets-link-hint = The whole address of a page. It begins with https://
action-sheets-summary = Summary
action-sheets-summary-hint = A few sentences that someone of another centre understands.
action-sheets-aims = Aims
action-sheets-lines-hint = One a line.
action-sheets-ranked-hint = One a line, the most important first.
action-sheets-start = How things stood
action-sheets-start-hint = What made you wish to begin.
action-sheets-set-up = What was set up
action-sheets-steps = Key steps
action-sheets-steps-hint = Leave empty what does not serve. Two empty steps are added each time you keep the sheet.
action-sheets-step = Step { $x }
action-sheets-step-period = Period
action-sheets-step-lasts = Length
action-sheets-step-title = What was done
action-sheets-step-text = Details
action-sheets-means = Means
action-sheets-team = The team and each one’s part
action-sheets-team-hint = One part a line. For example: 7 facilitators, who bring people together.
action-sheets-funding = Funding
action-sheets-results = Results
action-sheets-changes-residents = What it changed for residents
action-sheets-changes-centre = What it changed for the centre
action-sheets-changes-territory = What it changed for the area
action-sheets-changes-partners = What it changed for partners
action-sheets-residents-part = The residents’ part
action-sheets-centre-part = The centre’s part
action-sheets-difficulties = Difficulties
action-sheets-sequel = What comes next
action-sheets-gallery = Pictures
action-sheets-picture = Add a picture
action-sheets-picture-alt = What the picture shows
action-sheets-picture-hint = For those who do not see it. Each person one can recognise has agreed.
action-sheets-picture-add = Add the picture
action-sheets-picture-remove = Remove
action-sheets-keep = Keep
action-sheets-publish = Publish
action-sheets-publish-again = Publish the changes
action-sheets-publish-note = Everyone will read the sheet as it is kept. Each published version stays.
action-sheets-withdraw = Show it no more
action-sheets-throw = Throw this draft away
action-sheets-preview = See it on paper (PDF)
action-sheets-public = The page that everyone reads
action-sheets-public-one = The published sheet
action-sheets-read-only = You can read this sheet on paper. To change it, ask the team.
action-sheets-versions = Published versions
action-sheets-versions-empty = This sheet was never published.
action-sheets-by = By { $x }
action-sheets-published-on = Version { $n }, published on { $x }.
action-sheets-pdf = The sheet as PDF
action-sheets-json = The sheet as JSON, for another program
action-sheets-link-out = Know more, on another site
action-sheets-more = Know more: { $x }
action-sheets-paper-page = Page { $n } of { $of }

action-sheets-refusal-title = Give the sheet a title, or choose an activity.
action-sheets-refusal-long = This is too long. Keep what matters most.
action-sheets-refusal-day = This date cannot be read. For example: 01/02/2017.
action-sheets-refusal-dates = The end comes before the beginning.
action-sheets-refusal-link = Write an address that begins with https://
action-sheets-refusal-summary = Write the summary before publishing.
action-sheets-refusal-aims = Write at least one aim before publishing.
action-sheets-refusal-results = Write the results, or what comes next, before publishing.
action-sheets-refusal-meanwhile = Someone has changed this sheet meanwhile. Your words are here. Keep once more to write over theirs.
action-sheets-refusal-picture = This picture is not one of the centre’s.
action-sheets-refusal-not-published = This sheet is not published.
action-sheets-refusal-still-published = Show the sheet no more before you throw it away.

action-sheets-op-begin = Action sheet begun: { $x }
action-sheets-op-keep = Action sheet kept: { $x }
action-sheets-op-picture = Picture added to the action sheet: { $x }
action-sheets-op-picture-gone = Picture removed from the action sheet: { $x }
action-sheets-op-publish = Action sheet published: { $x }
action-sheets-op-withdraw = Action sheet taken back: { $x }
action-sheets-op-thrown = Draft of an action sheet thrown away: { $x }
action-sheets-op-demo = Action sheets of the demonstration
