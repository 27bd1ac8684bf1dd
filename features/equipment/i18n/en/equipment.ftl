equipment-door-team = Equipment
equipment-door-note = Borrow a tablet or a computer.
equipment-repairs-door = Repairs
equipment-title = Borrow equipment
equipment-lead = The centre lends tablets, computers and other things. It is free.
equipment-inventory = All equipment
equipment-empty = Nothing matches. Add a thing, or import a list.
equipment-new = New thing
equipment-edit = Edit
equipment-keep = Save
equipment-cancel = Cancel
equipment-all = All
equipment-search = Search a name, a label, a serial number
equipment-search-do = Search
equipment-thing = Thing
equipment-label = Label
equipment-category = Kind
equipment-place = Where it is kept
equipment-place-hint = For example: cupboard of the computer room.
equipment-state = Condition
equipment-owner = Owner
# used by prefix: equipment-owner-
equipment-owner-name = Name of the owner, if another
equipment-brand = Brand and model
equipment-brand-only = Brand
equipment-model = Model
equipment-serial = Serial number
equipment-value = Value
equipment-value-hint = In euros. For example: 149,90.
equipment-bought = Purchase date
equipment-preinstalled = What is installed on it
equipment-preinstalled-hint = One a line: lessons, contacts, applications.
equipment-pack = Name of the offline pack
equipment-notes = Notes
equipment-name = Name of the thing
equipment-name-hint = For example: 10-inch tablet no. 3.
equipment-parts = What goes with it
equipment-parts-hint = One a line: tablet, charger, stylus.
equipment-parts-given = What leaves with it
equipment-part-stayed = stayed at the centre
# used by prefix: equipment-label-
equipment-label-own = Label already on it
equipment-label-own-hint = Leave empty: a short code will be drawn.
equipment-label-print = Print the label
equipment-label-anew = New label
equipment-label-anew-hint = The old one will no longer lead here.
equipment-labels = Labels to print
equipment-offered = On the residents’ page
equipment-offered-label = Residents may ask for it
equipment-sheet = Sheet
equipment-photos = Photos of the condition
equipment-photos-none = No photo yet.
equipment-photo = A photo
equipment-photo-alt = What the photo shows
equipment-photo-add = Add the photo
equipment-story = Who had it
equipment-story-none = Never lent.
equipment-see-loan = See the loan
equipment-see-thing = See the thing
equipment-see-person = See the person
equipment-here = at the centre
equipment-left = { $n ->
    [one] 1 is left
   *[other] { $n } are left
  }
equipment-left-none = All are lent for now
equipment-away = lent
equipment-given = Given
equipment-nobody = Person erased
equipment-scan = Read a label
equipment-scan-lead = With the camera, or by typing the code.
equipment-scan-camera = Open the camera
equipment-scan-no-camera = The camera cannot read here. Type the code.
equipment-scan-label = Code of the label
equipment-scan-hint = Unreadable? Type the name or the serial number.
equipment-scan-do = Find
equipment-scan-found = What looks alike
equipment-scan-none = Nothing of that name. The label may be of another centre.
equipment-lend = Lend
equipment-lend-title = Lend: { $x }
equipment-lend-who = To whom?
equipment-lend-who-hint = Search for the person, then choose the name.
equipment-lend-search = Name, telephone or number
equipment-lend-nobody = Nobody of that name. Add the person to the file first.
equipment-lend-more =
    { $n ->
        [one] { $n } more: type more of the name.
       *[other] { $n } more: type more of the name.
    }
equipment-lend-do = Lend and sign
equipment-kind = Loan or gift
equipment-days = For how many days
equipment-days-hint = Left empty: { $n } days.
equipment-loan = The loan
equipment-loans-open = Current loans
equipment-loans-late = Late
equipment-loans-ended = Ended
equipment-loans-none = No loan here.
equipment-who = Person
equipment-phone = Telephone
equipment-when = When
equipment-no-phone = No known number.
equipment-due-on = Due back on { $x }
equipment-late-since = Late since { $x }
equipment-returned-on = Returned on { $x }
equipment-lent-on = Lent on
equipment-lent-by = By
equipment-due = Due back on
equipment-extended = Extensions
equipment-extend = Give more time
equipment-extend-to = Until
equipment-extend-do = Extend
equipment-back = Return
equipment-back-title = Return: { $x }
equipment-back-state = In which condition?
equipment-back-hint = Damaged or broken: a repair opens by itself.
equipment-back-note = What one should know
equipment-back-do = Record the return
equipment-back-on = Returned on
equipment-receipt = Receipt to print
equipment-receipt-of = Receipt: { $x }
equipment-receipt-for = Handed to { $x }.
equipment-receipt-what = What is lent
equipment-receipt-words = What I sign
equipment-receipt-signatures = Signatures
equipment-receipt-person = The person
equipment-receipt-lends = I receive on loan: { $x }. I return it by { $day } at the latest.
equipment-receipt-gives = { $centre } gives me: { $x }. It is mine.
equipment-receipt-parts = With: { $x }.
equipment-receipt-no-deposit = No deposit is asked. If there is a problem, call us: we will find a way.
equipment-receipt-help = A question, a fault? { $centre }, { $phone }.
equipment-sign = Sign
equipment-sign-title = Sign: { $x }
equipment-sign-later = Sign later
equipment-sign-screen = With a finger
equipment-sign-screen-hint = The person signs in the frame.
equipment-sign-place = Frame for signing
equipment-sign-again = Clear
equipment-sign-typed = Or with a name
equipment-sign-name = Name of who signs
equipment-sign-agree = Agreement
equipment-sign-agree-label = I have read it, or it was read to me, and I agree
equipment-sign-paper-label = Signed on the printed receipt
equipment-sign-do = Record the signature
equipment-signed = Signature
equipment-signature-of = Signature of the person
# used by prefix: equipment-signed-
equipment-signed-none = not signed yet
equipment-signed-screen = on the screen
equipment-signed-typed = by a name
equipment-signed-paper = on paper
equipment-pack-make = Make its offline pack
equipment-calls = Calls to make
equipment-calls-none = Nobody to call today.
equipment-calls-made = Last calls
equipment-calls-print = Print the list
# used by prefix: equipment-call-
equipment-call-script = “Hello, this is the community centre. Is all well with the device? Can we show you something?”
equipment-call-week = Seventh day: is all well?
equipment-call-return = Due back soon, no message possible
equipment-call-result = What came of it
equipment-call-note = Short note
equipment-call-tries = { $n ->
    [one] 1 try
   *[other] { $n } tries
  }
# used by prefix: equipment-answer-
equipment-answer-well = All is well
equipment-answer-help = Needs help
equipment-answer-no-answer = No answer
# used by prefix: equipment-result-
equipment-result-open = to do
equipment-result-well = all is well
equipment-result-help = needs help
equipment-result-over = over
# used by prefix: equipment-list-
equipment-list-script = To say
equipment-list-caller = Caller
equipment-list-date = Date
equipment-list-reached = Reached
equipment-list-no-answer = No answer
equipment-list-wrong-number = Wrong number
equipment-list-back = Give this sheet back to reception.
equipment-list-name = Name
equipment-list-phone = Telephone
equipment-label-title = Lent equipment
equipment-label-show = Scan to open the sheet
equipment-label-by-words = Or type this code
equipment-label-name = Thing
equipment-label-lost = Found? Call the centre.
equipment-label-qr-alt = Square to scan
equipment-requests = Requests of residents
equipment-requests-none = No request for now.
# used by prefix: equipment-request-
equipment-request-what = Request
equipment-request-card = With their card
equipment-request-open = to answer
equipment-request-accepted = accepted
equipment-request-refused = refused
equipment-request-decision = Your answer
equipment-request-yes = Yes, we lend
equipment-request-no = No, not this time
equipment-request-answer = What the person was told
equipment-object = Thing
equipment-object-hint = For example: toaster, tablet no. 3.
equipment-fault = Fault
equipment-outcome = Outcome
# used by prefix: equipment-outcome-
equipment-outcome-open = Going on
equipment-outcome-repaired = Repaired
equipment-outcome-partly = Partly repaired
equipment-outcome-not-repaired = Not repaired
equipment-weight = Weight saved (kg)
equipment-weight-hint = In kilos. For example: 1,5.
equipment-volunteer = Volunteer
equipment-volunteer-hint = A first name is enough.
equipment-minutes = Minutes spent
equipment-repair-new = New repair
equipment-repairs-none = No repair for now.
equipment-stock = Stock-takings
equipment-stock-lead = Read or type each label. The list says what is missing.
equipment-stock-begin = Open a stock-taking
equipment-stock-print = List to tick on paper
equipment-stock-paper = Tick what you see. Note beside it what is damaged.
equipment-stock-none = No stock-taking yet.
equipment-stock-open = going on
equipment-stock-of = Stock-taking of { $x }
equipment-stock-seen = { $n ->
    [one] 1 thing seen.
   *[other] { $n } things seen.
  }
equipment-stock-missing = { $n } missing
equipment-stock-missing-title = Not seen yet
equipment-stock-reported = What was missing
equipment-stock-nothing = Nothing.
equipment-stock-unexpected = Seen, but noted lent, lost or retired
equipment-stock-unknown = Unknown labels
equipment-stock-labels = Labels read
equipment-stock-labels-hint = One a line.
equipment-stock-add = Add
equipment-stock-close = Close the stock-taking
equipment-import = Import a list
equipment-import-lead = A CSV file of Snipe-IT, or of a spreadsheet with the same titles.
equipment-import-file = CSV file
equipment-import-do = Import
equipment-import-unknown = Columns kept as they are
equipment-import-left = Columns left out: they name people
equipment-imported-added = { $n ->
    [one] 1 thing added.
   *[other] { $n } things added.
  }
equipment-imported-known = { $n ->
    [one] 1 thing here already, updated.
   *[other] { $n } things here already, updated.
  }
equipment-imported-nameless = { $n ->
    [one] 1 line without a name, left out.
   *[other] { $n } lines without a name, left out.
  }
equipment-export-csv = Export for Snipe-IT (CSV)
equipment-export-xlsx = Export (XLSX)
equipment-sheet-name = Equipment
equipment-rule = Lending rules
equipment-rule-days = Length of a loan, in days
equipment-rule-most = Things for each person
equipment-rule-who = Who may borrow
equipment-rule-remind = Reminder, how many days before
equipment-rule-words = What the person signs
equipment-rule-words-hint = Added to the receipt. Short sentences.
equipment-figures = Figures of the year
equipment-figures-of = Equipment: figures { $x }
equipment-figures-before = The year before
equipment-figure-items = Things
equipment-figure-out = Lent today
equipment-figure-loans = Loans
equipment-figure-days = Days lent
equipment-figure-gifts = Gifts
equipment-figure-calls = Calls made
equipment-figure-helps = Needs for help heard
equipment-figure-repairs = Repairs
equipment-figure-repaired = Repaired
equipment-figure-kilos = Weight saved
equipment-figure-hours = Volunteers’ hours
equipment-ask = Ask for a thing
equipment-ask-this = Ask for it
equipment-ask-lead = We call you to say when to come.
equipment-ask-words = What you need
equipment-ask-words-hint = For example: a tablet for a month.
equipment-ask-name = Your name
equipment-ask-phone = Your telephone
equipment-ask-do = Send my request
equipment-asked = It is noted
equipment-asked-text = The centre will call you soon.
equipment-found = This belongs to a community centre
equipment-found-text = Please bring it to { $centre }, or call: { $phone }.
equipment-public-empty = Nothing to borrow for now. You may still ask.
equipment-mine = What I have borrowed
equipment-mine-card = Show your card to see your loans.
equipment-mine-show-card = Show my card
equipment-mine-help = Need more time, or a fault? Call:
equipment-own-title = What I have borrowed
equipment-own-empty = You have nothing to return.
equipment-own-more = See what can be borrowed
equipment-shelf-empty = Nothing borrowed.
equipment-shelf-more = Open the equipment
equipment-waiting-late = { $n } late
equipment-waiting-calls = { $n ->
    [one] 1 call to make
   *[other] { $n } calls to make
  }
equipment-waiting-requests = { $n ->
    [one] 1 request
   *[other] { $n } requests
  }
# used by prefix: equipment-category-
equipment-category-tablet = Tablet
equipment-category-computer = Computer
equipment-category-phone = Telephone
equipment-category-modem = 4G key
equipment-category-projector = Projector
equipment-category-kiosk = Kiosk
equipment-category-printer = Printer
equipment-category-other = Other
equipment-owner-centre = The centre
equipment-owner-carsat = Carsat
equipment-owner-emmaus = Emmaüs Connect
equipment-owner-departement = The département
equipment-owner-other = Another
# used by prefix: equipment-state-
equipment-state-new = New
equipment-state-good = Good
equipment-state-worn = Worn
equipment-state-damaged = Damaged
equipment-state-broken = Broken
equipment-state-lost = Lost
equipment-state-retired = Retired
# used by prefix: equipment-kind-
equipment-kind-loan = Loan, to return
equipment-kind-gift = Gift, for good
# used by prefix: equipment-who-
equipment-who-anyone = Anyone
equipment-who-members = Members of the season
equipment-held-calls = Calls about a loan
equipment-held-loans = Borrowed equipment
equipment-held-requests = Requests for equipment
equipment-held-day = Day
equipment-held-back = Returned
equipment-held-signed = Signed by
equipment-retention = Returned loans, requests for equipment
equipment-notice-subject = Due back soon: { $what }
equipment-notice-text = Hello { $name }. “{ $what }” is due back on { $day }. Need more time? Call us: { $phone }. { $centre }
equipment-notice-sms = { $centre }: { $what } due back { $day }. More time? { $phone }
equipment-op-add = Equipment added: { $x }
equipment-op-change = Equipment changed: { $x }
equipment-op-label = New label: { $x }
equipment-op-photo = Photo added: { $x }
equipment-op-rule = Lending rules: { $x }
equipment-op-lend = Lent: { $x }
equipment-op-give = Given: { $x }
equipment-op-extend = Loan extended: { $x }
equipment-op-sign = Loan signed: { $x }
equipment-op-back = Returned: { $x }
# used by prefix: equipment-op-call-
equipment-op-call-well = Call about a loan: all is well
equipment-op-call-help = Call about a loan: help is needed
equipment-op-call-no-answer = Call about a loan: no answer
equipment-op-ask = Request for equipment
equipment-op-accept = Request accepted ({ $x })
equipment-op-refuse = Request refused ({ $x })
equipment-op-repair = Repair: { $x }
equipment-op-stock = Stock-taking opened ({ $x })
equipment-op-stock-close = Stock-taking closed ({ $x })
equipment-op-scan = Stock-taking: { $x } labels
equipment-op-import = Import of equipment: { $x } lines
equipment-op-demo = Demonstration equipment
equipment-refusal-name = Give the thing a name.
equipment-refusal-long = It is too long.
equipment-refusal-value = Write a price, for example 149,90.
equipment-refusal-day = Write a date like 24/11/2026.
equipment-refusal-parts = Thirty things at most.
equipment-refusal-label-taken = This label is on another thing already.
equipment-refusal-label-unknown = No thing has this label.
equipment-refusal-lent = This is lent already.
equipment-refusal-not-lendable = This cannot leave in this condition.
equipment-refusal-still-out = It is still lent: it comes back first.
equipment-refusal-changed = Someone has changed this sheet meanwhile. Your words are here. Keep once more to write over theirs.
equipment-refusal-not-out = This loan is over already.
equipment-refusal-person = Choose a person of the file.
equipment-refusal-each = This person already has as many things as the rule allows.
equipment-refusal-member = Loans are for members of the season.
equipment-refusal-days = From 1 to 365 days.
equipment-refusal-most = From 1 to 20 things.
equipment-refusal-remind = From 1 to 30 days before.
equipment-refusal-extend = Choose a day after the planned one.
equipment-refusal-return-state = Say in which condition it comes back.
equipment-refusal-signature = Sign in the frame, or type the name and tick the agreement.
equipment-refusal-signed = It is signed already.
equipment-refusal-answer = Say what came of the call.
equipment-refusal-call-over = This call is noted already.
equipment-refusal-words = Say what you need.
equipment-refusal-contact = Write your name and a telephone number.
equipment-refusal-flood = Many requests are coming now. Call the centre.
equipment-refusal-answered = This request has an answer already.
equipment-refusal-decision = Say yes or no.
equipment-refusal-object = Say which thing.
equipment-refusal-fault = Describe the fault.
equipment-refusal-outcome = Choose an outcome.
equipment-refusal-weight = Write a weight in kilos, for example 1,5.
equipment-refusal-minutes = Write a number of minutes.
equipment-refusal-stock-open = A stock-taking is open already.
equipment-refusal-stock-closed = This stock-taking is closed.
equipment-refusal-scan = Read or type a label.
equipment-refusal-sheet = Choose a file.
equipment-refusal-sheet-unreadable = This file cannot be read as CSV.
equipment-refusal-sheet-name = A column “Item Name” or “Model name” is needed.
equipment-refusal-sheet-long = 5,000 lines and 100 columns at most.
