people-paper-page = Page { $n } of { $of }

# What is confided.
people-confided-title = Confided notes
people-confided-page-title = What { $x } confided
people-confided-open-title = Notes confided by { $x }
people-confided-lead = These notes are locked. Each opening is noted, and the person may ask for the list.
people-confided-notes = { $n ->
    [one] One note
   *[other] { $n } notes
}
people-confided-files = { $n ->
    [one] one scanned paper
   *[other] { $n } scanned papers
}
people-confided-none = No note yet.
people-confided-readers = May read them: { $x }.
people-confided-readers-roles = referents and the director
people-confided-ends = Erased on { $day } at the latest.
people-confided-open = Open the notes
people-confided-noted = Opening is noted under your name. The person can see it.
people-confided-write = Confide a note
people-confided-note = The note
people-confided-note-hint = Only what serves the accompaniment. Never a social security number, never a password.
people-confided-file = A scanned paper
people-confided-file-hint = PDF or photograph, 10 MB at most. It is locked like the note.
people-confided-keep = Keep under lock
people-confided-why = Read the notes
people-confided-reason = Why do you open these notes?
people-confided-reason-meeting = The person is here, or on the telephone
people-confided-reason-preparing = I prepare an appointment
people-confided-reason-follow-up = I follow a step under way
people-confided-reason-replacing = I stand in for an absent colleague
people-confided-reason-asked = The person asks to see them
people-confided-reason-other = Something else, which I say below
people-confided-words = In a few words
people-confided-words-hint = The person will be able to read them.
people-confided-open-lead = This page closes by itself after ten minutes.
people-confided-open-now = These notes are open. Close them before you leave your desk.
people-confided-close = Close the notes
people-confided-open-file = Open the scanned paper
people-confided-take-away = Take this note away
people-confided-note-line = { $who }, { $day }
people-confided-what-notes = Notes
people-confided-what-file = Scanned paper
people-confided-what-export = Copy handed to the person
people-confided-words-kept = File completed: { $x }
people-confided-words-taken = File updated: { $x }
people-confided-refusal-note = Write a note, or attach a paper.
people-confided-refusal-password = This note holds a password. Take it out: nobody should keep it, neither we nor anyone else.
people-confided-refusal-file = This file is neither a PDF nor a photograph. Scan the paper as PDF or JPEG.
people-confided-refusal-file-heavy = This file is over 10 MB. Scan it smaller.
people-confided-refusal-reason = Say why you open these notes.
people-confided-refusal-words = Say in a few words why you open these notes.
people-confided-refusal-aside = This entry was put aside: nothing is added to it any more.

# Who saw.
people-seen-title = Who saw the file of { $x }
people-seen-link = Who saw this file
people-seen-lead = Each opening of the confided notes, with who, when and why. This list cannot be altered.
people-seen-openings = Openings
people-seen-none = Nobody opened these notes.
people-seen-print = Print for the person
people-seen-when = When
people-seen-who = Who
people-seen-why = Why
people-seen-paper-lead = You confided notes or papers to us. Here is who opened them, until { $day }.
people-seen-paper-end = A question, or an opening that you do not understand? Ask for the director of the centre. You may also write to the CNIL, 3 place de Fontenoy, 75007 Paris.

# All that is held on a person.
people-dossier-title = All that we know of { $x }
people-dossier-link = Hand their file to the person
people-dossier-lead = The person has the right to a copy of all that is kept on them.
people-dossier-held = What is kept
people-dossier-what = What
people-dossier-rows = How many
people-dossier-nothing = Nothing is kept for the rest
people-dossier-hand-over = Make the copy
people-dossier-with-notes = With the confided notes
people-dossier-with-notes-hint = They are opened for the copy, and it is noted under your name.
people-dossier-pdf = Copy to read (PDF)
people-dossier-json = Copy for a program (JSON)
people-dossier-paper-lead = Copy of all that the centre keeps on you, made on { $day }.
people-dossier-paper-end = A mistake? Tell us, and we correct it. You may also ask that all of it be erased.

# Erasing.
people-erasure-title = Erase { $x }
people-erasure-link = Erase this person for ever
people-erasure-lead = This cannot be undone. Nothing can be found again, even by us.
people-erasure-what = What is erased
people-erasure-what-card = Their entry, contacts, consents, interests, card.
people-erasure-what-notes = Their confided notes and papers: their key is destroyed, copies too become unreadable.
people-erasure-what-rooms = Their answers to enrolments and the messages sent to them. Their places to come are given back.
people-erasure-what-history = What the history showed of them, and their name in past acts.
people-erasure-what-imports = Files being imported are given up: they might bring them back.
people-erasure-kept = What remains
people-erasure-kept-what = Payments and memberships, without a name, for the accounts (ten years). Attendance, without a name, for the year’s figures. Who opened the notes, without saying why. Acts of accompaniment, without name or words.
people-erasure-copies-title = The backup copies
people-erasure-copies = What was confided becomes unreadable everywhere at once. What was plain in backup copies goes with them, on { $day } at the latest. A copy put back in service erases this person again.
people-erasure-act = Erase for ever
people-erasure-type = To go on, write: { $x }
people-erasure-confirmation = First name and last name
people-erasure-confirmation-hint = As they are written on the entry.
people-erasure-refusal-confirmation = This is not the name of the entry. Nothing is erased.
people-erasure-refusal-held = This person is on hold: nothing can be erased for now.
people-erasure-refusal-reason = Say why nothing must be erased.
people-erasure-hold-title = Erase nothing for now
people-erasure-hold-lead = For a dispute or a demand of justice. Neither the director nor the rules then erase this person.
people-erasure-hold-reason = Why
people-erasure-hold-hint = The person will be able to read it in their file.
people-erasure-hold-act = Put on hold
people-erasure-release = End the hold
people-erasure-held = Since { $day }, by { $who }: { $why }
people-erasure-words = A person erased at their request
people-erasure-hold-words = A person put on hold: nothing is erased
people-erasure-release-words = A person is no longer on hold

# How long things are kept.
people-retention-title = How long things are kept
people-retention-link = How long things are kept, and erasures
people-retention-lead = Each night, what has served long enough is erased. The durations proposed follow the CNIL.
people-retention-rules = The rules
people-retention-days = Keep, in days
people-retention-default = Proposed: { $n } days.
people-retention-on = Erase each night
people-retention-try = See what would go
people-retention-try-title = What would go tonight
people-retention-try-lead = Nothing is erased by this page.
people-retention-try-nobody = Nobody.
people-retention-try-more = { $n ->
    [one] and one more person
   *[other] and { $n } more people
}
people-retention-runs = What the rules erased
people-retention-runs-none = Nothing yet.
people-retention-register = Register of erasures
people-retention-register-lead = Without names: it serves to erase again when an old copy is put back.
people-retention-register-none = Nobody was erased.
people-retention-by-rule = By a rule
people-retention-wiped = The files of the database were written anew.
people-retention-not-wiped = The files of the database will be written anew in the coming minutes.
people-retention-words = How long things are kept was changed
people-retention-refusal-days = Write a number of days, from 7 to 3,650.
people-retention-inactive = People whom nobody has seen
people-retention-history = History of the team’s acts
people-retention-imports = Files brought in and their reports
people-retention-confided = Confided notes
people-retention-messages = Messages sent and answers received
people-retention-enrolment-notices = Notices of enrolments

# The titles and words of the copy handed over.
people-held-card = Entry
people-held-home = Household
people-held-place-at-home = Place in the household
people-held-memberships = Memberships
people-held-details = Other details
people-held-interests = Interests
people-held-consents = Consents
people-held-hold = Hold
people-held-notes = Confided notes
people-held-enrolments = Enrolments
people-held-enrolment-groups = Contacts given to enrol
people-held-enrolment-notices = Notices of enrolments
people-held-enrolment-drafts = Enrolments begun
people-held-payments = Payments
people-held-attendance = Attendance
people-held-messages = Messages
people-held-messages-words = Text of personal messages
people-held-recipient = Sendings
people-held-answers-received = Answers received
people-held-address-faults = Addresses that no longer answer
people-held-address-trust = Addresses said to be good
people-held-help = Help from someone of the team
people-held-card-sessions = Devices opened with the card
people-held-card-codes = Codes sent
people-held-card-pin = PIN of the card
people-held-cards = Cards
people-held-title = Title
people-held-name = Name
people-held-last-name = Last name
people-held-first-name = First name
people-held-birth = Birth
people-held-gender = Gender
people-held-number = Number
people-held-language = Language
people-held-email = E-mail
people-held-mobile = Mobile
people-held-landline = Landline
people-held-code = Code of the card
people-held-channel = By
people-held-large-print = Large print
people-held-street = Street
people-held-extra = Second line
people-held-postal-code = Postal code
people-held-city = Town
people-held-quotient = Family quotient
people-held-role = Role
people-held-main = Gets letters here
people-held-season = Season
people-held-status = Status
people-held-joined = Since
people-held-amount = Amount
people-held-kind = What
people-held-value = Value
people-held-label = Interest
people-held-purpose = For
people-held-granted = Consent
people-held-source = How we know
people-held-at = Date
people-held-until = Until
people-held-reason = Why
people-held-who = Who
people-held-words = Text
people-held-sms = Short text
people-held-subject = Subject
people-held-state = State
people-held-answers = Answers
people-held-contact = Address or number
people-held-means = Means
people-held-mark = Attendance
people-held-device = Device
people-rights = Their rights

# In one’s own file.
people-seen-own-title = Who opened your notes
people-seen-own-none = Nobody opened what you confided to us.
people-seen-own-helped = This list is read alone, or with your referent.

# The papers of the law.
people-register-title = The papers that the law asks
people-register-lead = Filled from your settings. Read them over, complete them, sign them. They are in French.
people-register-file = Register of processing (text)
people-register-assessment = Impact assessment of confided notes (text)
