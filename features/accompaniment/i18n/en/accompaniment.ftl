accompaniment-door = Support
accompaniment-title = Support
accompaniment-nobody = nobody for now
accompaniment-gone = Someone who has left the team
accompaniment-cancel = Go back without changing anything
accompaniment-minutes = { $n } min
accompaniment-hours = { $n } h
accompaniment-hours-minutes = { $n } h { $x }

# The team's list.
accompaniment-list-title = People supported
accompaniment-list-lead = Past dates first, then the nearest.
accompaniment-mine = Those I support
accompaniment-all = Those of the whole team
accompaniment-search = Look for a person
accompaniment-search-go = Search
accompaniment-list-empty = Nobody here. Support begins on the person’s page.
accompaniment-col-name = Person
accompaniment-col-next = Next date
accompaniment-col-steps = In hand
accompaniment-col-last = Last act
accompaniment-col-who = Who supports
accompaniment-col-day = Day
accompaniment-col-theme = Theme
accompaniment-no-date = no date
accompaniment-late = late

# On the person's page.
accompaniment-shelf-open = Open the support file
accompaniment-shelf-begin = Begin support
accompaniment-shelf-empty = No support.
accompaniment-next-on = Next date: { $day }
accompaniment-last-on = the last one on { $day }

# The file, shut.
accompaniment-cover-title = Support of { $x }
accompaniment-cover-lead = This file is locked. Each opening is noted, and the person may ask for the list.
accompaniment-why = Open the file
accompaniment-reason = Why do you open this file?
accompaniment-open = Open the file
accompaniment-fact-state = Where we are
accompaniment-opened = Begun on { $day }. File opened by { $who }.
accompaniment-steps-count = { $n ->
    [0] nothing in hand
    [one] one procedure in hand
   *[other] { $n } procedures in hand
}
accompaniment-acts-count = { $n ->
    [0] no act
    [one] one act
   *[other] { $n } acts
}
accompaniment-begin-title = Begin
accompaniment-begin = Begin support
accompaniment-situation = The situation
accompaniment-situation-hint = Only what helps. Never a social security number, never a password.
accompaniment-situation-empty = Nothing written.
accompaniment-situation-keep = Keep under lock
accompaniment-referents = Who supports
accompaniment-referents-hint = Several people may support together.
accompaniment-referents-keep = Keep these people
accompaniment-state-open = Under way
accompaniment-state-paused = Paused
accompaniment-state-closed = Ended
accompaniment-state-ask = Where is the support?
accompaniment-state-keep = Change

# The file, open.
accompaniment-open-title = File of { $x }
accompaniment-open-now = This file is open to you for ten minutes. Close it before you leave your desk.
accompaniment-close = Close the file
accompaniment-edit = Change the situation or the team
accompaniment-edit-title = Situation and team: { $x }
accompaniment-in-hand = In hand
accompaniment-then = Next: { $x }
accompaniment-before = before { $x }
accompaniment-steps-empty = Nothing in hand. Note the next thing to do.
accompaniment-steps-done = What is done
accompaniment-step-new = Note a procedure
accompaniment-step-title = Procedure of { $x }
accompaniment-step-keep = Note
accompaniment-step-finish = It is done
accompaniment-step-done = Done on { $day } by { $who }
accompaniment-subject = What is in hand?
accompaniment-next = What comes next?
accompaniment-next-hint = For example: send the lease, call the office back.
accompaniment-hand = Who does it?
accompaniment-hand-team = The team
accompaniment-hand-person = The person
accompaniment-hand-office = The office
accompaniment-due = Before which day
accompaniment-due-hint = For example 15/12/2026.
accompaniment-words-hint = Never a social security number, never a password.

# Acts.
accompaniment-acts = Acts
accompaniment-acts-empty = No act noted.
accompaniment-act-new = Note an act
accompaniment-act-title = Act for { $x }
accompaniment-act-keep = Note the act
accompaniment-act-remove = Take this act away
accompaniment-day = Which day
accompaniment-length = How long
accompaniment-length-other = Other
accompaniment-length-minutes = Other length, in minutes
accompaniment-length-hint = From 1 to 1,439, only if “Other” is chosen.
accompaniment-place = Where
accompaniment-town = Town
accompaniment-town-hint = For a home or another place.
accompaniment-themes = What was it about?
accompaniment-sub-themes = Which procedures?
accompaniment-sub-themes-hint = Only with “Help with administrative procedures”.
accompaniment-equipment = With what
accompaniment-autonomy = What the person does alone
accompaniment-orientation = Sent to
accompaniment-orientation-none = nobody: all was done here
accompaniment-sent-to = sent to { $x }
accompaniment-mode = How
accompaniment-agreement = Their agreement
accompaniment-agreement-label = The person agrees that I stay beside them
accompaniment-helper = Done by
accompaniment-helper-hint = A volunteer helps once the charter is signed.
accompaniment-charter-missing = the charter is not signed
accompaniment-note = Note

# La Coop's words.
accompaniment-theme-diagnostic-numerique = Digital check-up
accompaniment-theme-prendre-en-main-du-materiel = Getting to know a device
accompaniment-theme-maintenance-de-materiel = Repair of a device
accompaniment-theme-gere-ses-contenus-numeriques = Managing one’s own files
accompaniment-theme-navigation-sur-internet = Browsing the internet
accompaniment-theme-email = E-mail and addresses
accompaniment-theme-bureautique = Office software
accompaniment-theme-reseaux-sociaux = Social networks
accompaniment-theme-sante = Health
accompaniment-theme-banque-et-achats-en-ligne = Banking and buying online
accompaniment-theme-entrepreneuriat = Enterprise
accompaniment-theme-insertion-professionnelle = Finding work
accompaniment-theme-securite-numerique = Digital safety
accompaniment-theme-parentalite = Parenting
accompaniment-theme-scolarite-et-numerique = School and digital life
accompaniment-theme-creer-avec-le-numerique = Creating with digital tools
accompaniment-theme-culture-numerique = Digital culture
accompaniment-theme-intelligence-artificielle = Artificial intelligence
accompaniment-theme-aide-aux-demarches-administratives = Help with administrative procedures
accompaniment-sub-papiers-elections-citoyennete = Papers, elections, citizenship
accompaniment-sub-famille-scolarite = Family, school
accompaniment-sub-social-sante = Social matters, health
accompaniment-sub-travail-formation = Work, training
accompaniment-sub-logement = Housing
accompaniment-sub-transports-mobilite = Transport
accompaniment-sub-argent-impots = Money, taxes
accompaniment-sub-justice = Law and courts
accompaniment-sub-etrangers-europe = Foreign nationals, Europe
accompaniment-sub-loisirs-sports-culture = Leisure, sports, culture
accompaniment-sub-associations = Societies
accompaniment-place-lieu-activite = At the centre
accompaniment-place-autre = At another place
accompaniment-place-domicile = At home
accompaniment-place-a-distance = At a distance
accompaniment-equipment-ordinateur = Computer
accompaniment-equipment-telephone = Telephone
accompaniment-equipment-tablette = Tablet
accompaniment-equipment-autre = Another device
accompaniment-equipment-aucun = No device
accompaniment-autonomy-entierement-accompagne = Supported all along
accompaniment-autonomy-partiellement-autonome = Does a part alone
accompaniment-autonomy-autonome = Does it alone
accompaniment-orientation-administration = An administration
accompaniment-orientation-mediation-numerique = Digital helpers
accompaniment-orientation-operateur-ou-organisme-en-charge = The body in charge
accompaniment-orientation-aide-sociale = Social help
accompaniment-orientation-insertion-professionnelle = Help to find work
accompaniment-orientation-aide-aux-demarches-administratives = Help with procedures
accompaniment-orientation-autre = Other
accompaniment-mode-je-forme = I teach
accompaniment-mode-je-forme-note = The person learns, on invented examples.
accompaniment-mode-j-accompagne = I accompany
accompaniment-mode-j-accompagne-note = The person does, I am beside them. Their agreement is enough.
accompaniment-mode-je-fais = I do it for them
accompaniment-mode-je-fais-note = A signed mandate is needed, in force that day.

# Autonomy.
accompaniment-autonomy-title = What the person does alone
accompaniment-autonomy-caption = What the person does alone, day after day
accompaniment-autonomy-empty = Nothing noted yet.

# Mandates.
accompaniment-mandates = Mandates
accompaniment-mandates-empty = No mandate.
accompaniment-mandate-new = Prepare a mandate
accompaniment-mandate-title = Mandate of { $x }
accompaniment-mandate-lead = The person gives precise procedures to the centre, for a time. The mandate ends by itself.
accompaniment-mandate-limits = This mandate does not replace Aidants Connect and opens no account of the State. It does not hold for a person under legal protection or guardianship.
accompaniment-mandate-keep = Prepare the mandate
accompaniment-mandate-print = Print
accompaniment-mandate-signed = Note the signature
accompaniment-mandate-refuse = The person does not sign
accompaniment-mandate-revoke = Stop this mandate
accompaniment-mandate-drafted = To be signed
accompaniment-mandate-running = In force
accompaniment-mandate-soon = In force, ends soon
accompaniment-mandate-over = Ended
accompaniment-mandate-revoked = Taken back
accompaniment-mandate-refused = Not signed
accompaniment-mandate-days = from { $from } to { $to }
accompaniment-mandate-drafted-on = prepared on { $day }, for { $x }
accompaniment-mandate-scan = Signed mandate
accompaniment-mandate-scan-add = Add the signed sheet
accompaniment-away-signed = Signed on a tablet on { $day }, in the name of { $x }. Keep these words as they are: the mandate holds from that day. Changed, they are to be signed again.
accompaniment-away-unsigned = Written on a tablet. No signature can be taken over: have this mandate signed.
accompaniment-away-none = This note of a round is no mandate of this person. Nothing of it is taken over.
accompaniment-away-read = On the tablet an interpreter or a witness read it with the person: they sign too, on paper. Prepare this mandate, then print it.
accompaniment-away-name = Signed on a tablet under a name that is not this person’s, first name and family name. Nothing of it is taken over: check whose note it is, or have this mandate signed.
accompaniment-away-words = Signed on a tablet under other words than those of this mandate. The signature is not taken over: have it signed.
accompaniment-away-letters = Signed on a tablet, with letters that the sheet which is kept cannot write. Prepare this mandate, print it, then have it signed on paper.
accompaniment-away-over = Signed on a tablet, this mandate is over already. If it is still needed, prepare it and have it signed again.
accompaniment-formalities = Procedures given
accompaniment-formalities-hint = One a line, precise: “quarterly declaration for the activity bonus”. Never a password.
accompaniment-days = For how long
accompaniment-days-1 = one day
accompaniment-days-31 = 31 days
accompaniment-days-182 = 182 days (six months)
accompaniment-days-365 = 365 days (one year)
accompaniment-freedom = They may give a mandate
accompaniment-freedom-label = The person declares to be under no legal protection and no guardianship
accompaniment-reading = How do they read the mandate?
accompaniment-reading-reads = They read it
accompaniment-reading-interpreter = An interpreter says it in their language
accompaniment-reading-witness = It is read to them before a witness
accompaniment-reader = Name of the interpreter or witness
accompaniment-reader-hint = Someone who is not of the centre.
accompaniment-sign-title = Mandate to sign: { $x }
accompaniment-sign-lead = The signed sheet stays with the person. Take a photo to keep a copy.
accompaniment-signed-on = Signed on
accompaniment-signed-on-hint = The day the sheet was signed. Write nothing if the person signs on the screen.
accompaniment-signed-on-paper-hint = The day the sheet was signed.
accompaniment-sign-scan = Photo or scan of the signed sheet
accompaniment-sign-keep = Note the signature
accompaniment-sign-screen = Sign on the screen
accompaniment-sign-screen-hint = The person reads it, or it is read to them. Then they sign in the frame, with a finger or a pen.
accompaniment-sign-screen-shut = To sign on the screen, open the file first. Otherwise, print the mandate.
accompaniment-sign-interpreter = The interpreter, { $x }, signs too, and on paper. Print the mandate: the sheet has a line for each signature. Nothing is signed on the screen.
accompaniment-sign-witness = The witness, { $x }, signs too, and on paper. Print the mandate: the sheet has a line for each signature. Nothing is signed on the screen.
accompaniment-sign-place = Frame to sign in
accompaniment-sign-again = Start the signature again
accompaniment-sign-paper = Or on paper

# The sheet of the mandate.
accompaniment-sheet-lasts = How long
accompaniment-sheet-free = What the person declares
accompaniment-sheet-signatures = Signed by
accompaniment-sheet-drafted = Prepared on { $day }.
accompaniment-sheet-sign-here = Date and signature: ……………………………………………
accompaniment-sheet-screen = Signed on the screen on { $day } by { $x }:
accompaniment-sheet-away = Signed on the tablet of a round on { $day } by { $x }:
accompaniment-sheet-end = To stop this mandate: tell the centre, or do it yourself on your page with your card. Your papers are given back to you, and their copies erased.

# Papers.
accompaniment-papers = Papers
accompaniment-papers-empty = No paper.
accompaniment-paper-new = Add a paper
accompaniment-paper-title = Paper of { $x }
accompaniment-paper-lead = Photos become a single PDF under lock. Where and when they were taken is not kept.
accompaniment-paper-name = Which paper
accompaniment-paper-files = Photos of the pages, or a PDF
accompaniment-paper-masks = Parts to black out
accompaniment-paper-masks-hint = Black out the social security number. One part a line, in percent of the page: page, distance from the left, distance from the top, width, height. For example: 1 10 20 40 5
accompaniment-paper-masks-draw = Choose the photos: they are shown below. Draw a rectangle over what must be blacked out.
accompaniment-paper-straighten = Straighten: touch the four corners of the sheet
accompaniment-paper-photo = Picture
accompaniment-paper-corners = Corners of a sheet taken at an angle
accompaniment-paper-corners-hint = To straighten a photo. One photo a line, in percent: page, then left and top of each corner, from the top left and turning as a watch does. For example: 1 10 5 92 8 95 97 4 90
accompaniment-file-hint = JPEG, PNG or WebP, 20 MB at most a photo. Hide the social security number before taking the photo.
accompaniment-paper-blank = A page is empty?
accompaniment-paper-blank-label = Keep a page that seems empty all the same
accompaniment-paper-keep = Keep under lock
accompaniment-paper-open = Open or print
accompaniment-paper-give-back = Original given back
accompaniment-paper-erase = Erase
accompaniment-paper-erase-note = Erase this copy? It will not come back.
accompaniment-paper-erase-now = Erase for ever
accompaniment-paper-added = added on { $day }
accompaniment-paper-back = original given back on { $day }
accompaniment-paper-mandate = signed mandate
accompaniment-paper-pages = { $n ->
    [one] one page
   *[other] { $n } pages
}

# Counts.
accompaniment-report-title = Support in numbers
accompaniment-report-lead = Numbers, never a name.
accompaniment-report-when = Period
accompaniment-from = From
accompaniment-to = To
accompaniment-count = Count
accompaniment-period = From { $from } to { $to }
accompaniment-time = Time spent
accompaniment-by-theme = By theme
accompaniment-by-theme-note = An act may have several themes.
accompaniment-by-place = By place
accompaniment-by-mode = By manner
accompaniment-by-length = By length
accompaniment-range-under-30 = Under 30 minutes
accompaniment-range-30-60 = From 30 minutes to an hour
accompaniment-range-60-120 = From one to two hours
accompaniment-range-over-120 = Two hours and more
accompaniment-export-xlsx = Acts for La Coop (spreadsheet)
accompaniment-export-csv = Acts for La Coop (CSV)

# Handing over.
accompaniment-leave-title = Hand over
accompaniment-leave-lead = Someone leaves, or is away for long. All whom they support go to another person.
accompaniment-leave-from = Handed over by
accompaniment-leave-to = Handed to
accompaniment-leave-keep = Hand over
accompaniment-leave-empty = Nobody supports anyone for now.
accompaniment-leave-line = { $x } ({ $n ->
    [one] one person
   *[other] { $n } people
})

# The charter.
accompaniment-charter-title = Charter of the volunteers who support
accompaniment-charter-lead = A volunteer helps with procedures once it is signed. They open no file.
accompaniment-charter-empty = No volunteer has an account here.
accompaniment-charter-signed = Signed on
accompaniment-charter-not = not signed
accompaniment-charter-act = Change
accompaniment-charter-sign = Signed today
accompaniment-charter-unsign = Take the signature away

# In one's own file.
accompaniment-own-title = Your support
accompaniment-own-lead = What we do together. Only you and those who support you can read it.
accompaniment-own-helped = You read this part alone, or with the person who supports you.
accompaniment-own-none = Nobody supports you at the moment. Ask at the desk.
accompaniment-own-more = Read my support file
accompaniment-own-steps = { $n ->
    [0] Nothing in hand
    [one] One procedure in hand
   *[other] { $n } procedures in hand
}
accompaniment-own-mandates = { $n ->
    [one] One mandate in force
   *[other] { $n } mandates in force
}
accompaniment-own-in-hand = What is in hand
accompaniment-own-steps-empty = Nothing in hand.
accompaniment-own-autonomy = What you do alone
accompaniment-own-autonomy-empty = We will note it as we meet.
accompaniment-own-mandates-empty = You have given no mandate.
accompaniment-own-revoke = I take this mandate back

# The journal and the history.
accompaniment-what-file = Support file
accompaniment-what-paper = Paper of the support file
accompaniment-what-mandate = Mandate printed
accompaniment-what-mandate-read = Mandate read to be signed
accompaniment-op-begin = Support of { $x } begun
accompaniment-op-situation = Situation of { $x } updated
accompaniment-op-referents = Who supports { $x } changed
accompaniment-op-state = Support of { $x } updated
accompaniment-op-act = Act noted for { $x }
accompaniment-op-act-gone = Act taken away for { $x }
accompaniment-op-step = Procedure noted for { $x }
accompaniment-op-step-done = Procedure of { $x } done
accompaniment-op-mandate = Mandate of { $x } prepared
accompaniment-op-signed = Mandate of { $x } signed
accompaniment-op-signed-away = Mandate signed on a tablet on { $day }: { $x }
accompaniment-op-refused = Mandate of { $x } not signed
accompaniment-op-revoked = Mandate of { $x } taken back
accompaniment-op-paper = Paper of { $x } kept under lock
accompaniment-op-given-back = Paper of { $x } given back
accompaniment-op-paper-gone = Paper of { $x } erased
accompaniment-op-handover = Support handed to { $x }
accompaniment-op-charter = Charter of { $x } updated

# Refusals.
accompaniment-refusal-date = Write the day, for example 22/11/2026.
accompaniment-refusal-date-ahead = This day has not come yet.
accompaniment-refusal-minutes = Write a length from 1 to 1,439 minutes.
accompaniment-refusal-place = Say where it took place.
accompaniment-refusal-town = Write the town.
accompaniment-refusal-theme = Choose at least one theme.
accompaniment-refusal-sub-theme = These go with “Help with administrative procedures”. Tick that theme, or take them away.
accompaniment-refusal-equipment = “No device” does not go with another choice.
accompaniment-refusal-mode = Say how it was done.
accompaniment-refusal-agreement = First ask the person whether they agree.
accompaniment-refusal-mandate = To do it for them, a signed mandate is needed, in force that day. Prepare it first.
accompaniment-refusal-charter = This volunteer has not signed the charter.
accompaniment-refusal-helper = This person is not of the team.
accompaniment-refusal-act-known = This act is already noted elsewhere.
accompaniment-refusal-subject = Write what is in hand.
accompaniment-refusal-due = Write the day, for example 15/12/2026.
accompaniment-refusal-hand = Say who does it.
accompaniment-refusal-formality = Write at least one procedure.
accompaniment-refusal-formalities = Twenty procedures at most in a mandate.
accompaniment-refusal-days = Say for how long.
accompaniment-refusal-freedom = Without this declaration there is no mandate. A protected person is represented by their guardian.
accompaniment-refusal-reading = Say how the person reads the mandate.
accompaniment-refusal-reader = Write the name of the interpreter or witness.
accompaniment-refusal-nothing-signed = Have the person sign in the frame where there is one, or write the day the sheet was signed.
accompaniment-refusal-signed = The day of the signature lies between the day it was prepared and today.
accompaniment-refusal-file = Choose at least one photo, or a PDF.
accompaniment-refusal-file-heavy = This file is too heavy: 20 MB at most. Take a smaller photo.
accompaniment-refusal-file-heic = This kind of photo (HEIC) is not read everywhere. Set the camera to JPEG, then begin again.
accompaniment-refusal-file-unknown = This file is neither a photo nor a PDF.
accompaniment-refusal-file-damaged = This photo is damaged. Take it again.
accompaniment-refusal-file-scripts = This PDF holds commands that act by themselves. Print it, then take a photo.
accompaniment-refusal-file-blank = A photo seems empty. Take it again, or tick “Keep all the same”.
accompaniment-refusal-file-pages = Twenty photos at most in a paper.
accompaniment-refusal-file-alone = A PDF is sent alone, without a photo beside it.
accompaniment-refusal-mask = This part to black out cannot be read. Write five numbers a line: page, left, top, width, height.
accompaniment-refusal-mask-pdf = Nothing can be blacked out of a PDF. Send photos of its pages.
accompaniment-refusal-corners = These corners cannot be read. Write nine numbers a photo: page, then two numbers a corner, turning as a watch does. A PDF cannot be straightened.
accompaniment-refusal-signature = The signature cannot be seen. Sign in the frame, or on paper.
accompaniment-refusal-letters = A name or a procedure has letters that the sheet which is kept cannot write. Print the mandate, then have it signed on paper.
accompaniment-refusal-two-hands = An interpreter or a witness signs this mandate too. Print it, then have it signed on paper by the person and by them.
accompaniment-refusal-title = Say which paper it is.
accompaniment-refusal-reason = Say why you open this file.
accompaniment-refusal-words = Say in a few words why you open this file.
accompaniment-refusal-referent = Choose at least one person.
accompaniment-refusal-referent-unknown = Only referents and the direction support people.
accompaniment-refusal-same = Choose two different people.
accompaniment-refusal-closed = This support has ended. Open it again to write in it.
accompaniment-refusal-aside = This page is put aside: nothing more is added to it.
accompaniment-refusal-already = This person is supported already.
accompaniment-refusal-state = Say where the support is.
accompaniment-refusal-period = Write two days, the first before the second, five years at most.
accompaniment-refusal-not-drafted = This mandate no longer waits for a signature.
accompaniment-refusal-not-running = This mandate is not in force.
accompaniment-refusal-signature-unseen = The signature of the tablet cannot be seen. The mandate is prepared: open the accompaniment, then have it signed.
accompaniment-refusal-mandate-known = This mandate signed on a tablet is kept already. It is not taken over twice.
accompaniment-refusal-nir = There is a social security number. Take it out: nobody needs it here.
accompaniment-refusal-password = There is a password. Take it out: nobody should keep it, neither we nor anyone.
accompaniment-refusal-long = This is too long.

# What is held, and for how long.
accompaniment-held-file = Support
accompaniment-held-referents = People who support
accompaniment-held-acts = Acts of support
accompaniment-held-steps = Procedures in hand and done
accompaniment-held-mandates = Mandates
accompaniment-held-papers = Papers of the support file
accompaniment-held-given-back = Original given back
accompaniment-held-done = Done on
accompaniment-held-noted = Noted on
accompaniment-held-minutes = Length in minutes
accompaniment-held-place = Place
accompaniment-held-themes = Themes
accompaniment-held-mode = Manner
accompaniment-retention-papers = Papers of the support file
accompaniment-retention-words = Notes, procedures and mandates of the support file

# used by prefix: accompaniment-state-, accompaniment-place_kind-
accompaniment-state-drafted = Prepared
accompaniment-state-signed-paper = Signed on paper
accompaniment-state-signed-screen = Signed on the screen
accompaniment-state-revoked = Taken back
accompaniment-state-refused = Refused
accompaniment-state-ended = Ended
accompaniment-place_kind-lieu-activite = At the centre or a place of activity
accompaniment-place_kind-autre = Elsewhere
accompaniment-place_kind-domicile = At home
accompaniment-place_kind-a-distance = At a distance
