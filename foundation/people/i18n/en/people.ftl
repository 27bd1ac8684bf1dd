people-door = People
people-title = People
people-new = Someone new
people-import-act = Bring a file
people-search = Search
people-search-hint = A name, a number, a telephone, a street. Accents do not matter.
people-search-act = Search
people-filters = Choose among them
people-filter-season = Members of the season
people-filter-any-season = All seasons
people-filter-without = Only people whom nothing reaches
people-filter-archived = People put aside
people-show-all = See everyone
people-export = Take this list:
people-none-found = Nobody answers this search. Try with fewer words.
people-none-yet = There is nobody here yet. Bring your member file: we read it together before anything is written.
people-count = { $n ->
    [one] One person
   *[other] { $shown } people
}
people-page-of = { $from } to { $to } of { $of }
people-age = { $n ->
    [0] under one year
    [one] { $n } year
   *[other] { $n } years
}
people-born-and-age = { $n ->
    [0] { $day }, under one year
    [one] { $day }, { $n } year
   *[other] { $day }, { $n } years
}
people-prefers = prefers: { $x }
people-reads = reads: { $x }
people-member-of = member { $x }
people-yes = Yes
people-no = No
people-not-said = Not said
people-choose = Choose
people-keep = Keep
people-cancel = Cancel
people-add = Add
people-remove = Remove
people-conflict = Someone else has just changed this card. Go back and reload the page: you will see what changed.
people-card = Their card
people-edit = Correct
people-edit-title = Correct the card: { $x }
people-fact-name = Name
people-fact-age = Age
people-fact-address = Address
people-fact-channels = Reached by
people-fact-member = Membership
people-fact-title = Title
people-fact-birth = Birth
people-fact-birth-date = Birth date
people-fact-number = Member number
people-fact-code = Code of the card
people-fact-language = Language
people-fact-large-print = Letters in large print
people-fact-more = Other addresses and numbers
people-fact-more-emails = Other e-mail addresses
people-fact-more-phones = Other telephones
people-fact-note = Note of the team
people-fact-household = Household
people-fact-homes = Households
people-fact-interests = Interests
people-fact-memberships = Memberships
people-fact-agrees-email = Agrees to e-mail
people-fact-agrees-sms = Agrees to SMS
people-last-name = Family name
people-first-name = First name
people-birth-date = Birth date
people-date-hint = Day, month, year. For example: 12/03/1984
people-gender = Gender
people-gender-f = Woman
people-gender-m = Man
people-gender-x = Other
people-phone = Telephone
people-mobile = Mobile telephone
people-landline = Other telephone
people-email = E-mail address
people-preferred = Prefers to be reached by
people-note-hint = What the whole team should know. The person may ask to read it. Nothing medical, nothing confided.
people-street = Number and street
people-street-hint = For example: 12 bis rue du Moulin
people-extra = More of the address
people-extra-hint = Building, floor, box
people-postal-code = Postal code
people-city = Town
people-quotient = Family quotient
people-channel-email = e-mail
people-channel-sms = SMS
people-channel-letter = letter
people-channel-call = call
people-purpose-image = Being on a picture
people-no-channel = Nothing reaches them
people-no-channel-notice = This person cannot be reached: no telephone, no e-mail, no address. Ask for a number at the next visit.
people-no-address = No address: no letter can leave.
people-letters-here = Letters arrive here
people-language-fr = French
people-language-fr-simple = simple French
people-language-ar = Arabic
people-language-en = English
people-language-es = Spanish
people-language-pt = Portuguese
people-language-it = Italian
people-language-pl = Polish
people-language-ro = Romanian
people-language-tr = Turkish
people-language-uk = Ukrainian
people-language-ru = Russian
people-language-kab = Kabyle
people-language-wo = Wolof
people-language-ln = Lingala
people-language-fsl = sign language
people-reach = Reaching them
people-reach-by = By
people-reach-where = Where
people-reach-consent = Agreement
people-consent-yes = Yes
people-consent-no = No
people-consent-unknown = Not asked
people-consent-how = { $source }, on { $day }
people-consent-source-file = file { $file }, { $day }
people-consent-source-form = membership form
people-consents-edit = Note an agreement
people-consents-title = What { $x } agrees to
people-consents-lead = Write what the person says, without insisting. A "no" always goes first.
people-consents-source = How do you know?
people-consent-question = Do they want our messages by { $x }?
people-consent-question-image = Do they agree to be on a picture?
people-source-desk = at the desk
people-source-phone = by telephone
people-source-paper = on signed paper
people-source-message = by message
people-refusal-source-missing = Say how you know.
people-role-adult = adult
people-role-child = child
people-role-contact = contact
people-household-edit = Open
people-household-card = The household
people-household-name = Name on the envelope
people-household-name-hint = For example: Famille Benali
people-household-number = Family number
people-household-people = Who lives there
people-household-empty = Nobody lives there for now.
people-household-leave = No longer lives here
people-household-new-person = Add someone new
people-household-known-person = Add someone known
people-household-add = Add here
people-second-home = Add a second household
people-second-home-title = A second household for { $x }
people-second-home-lead = For a child who lives with both parents, for example. Letters keep their address.
people-second-home-known = With someone known
people-second-home-join = Lives here too
people-second-home-new = At another address
people-second-home-main = Letters arrive there from now on
people-interests-empty = Nothing noted yet.
people-interest-new = An interest
people-interest-hint = For example: sewing
people-memberships-empty = No membership yet.
people-season = Season
people-joined-on = Joined on
people-amount = Amount in euros
people-membership-note = Note the membership
people-status-member = Member
people-history = What was done
people-history-empty = Nothing yet.
people-more-acts = Other acts
people-archive = Put aside
people-archive-hint = The person receives nothing any more. You can bring them back.
people-archived-notice = This person is put aside: they receive nothing any more.
people-restore = Bring back
people-new-title = Someone new
people-new-in-household = In the household: { $x }
people-alike-title = Perhaps the same person
people-alike-question = Do you already know { $x }?
people-alike-lead = These people look alike. Open a card to check, or go on if it is someone else.
people-alike-contact = same telephone or same e-mail
people-alike-other = It is someone else
people-merge-act = Merge with another card
people-merge-search-title = Who is the same person as { $x }?
people-merge-title = Merge two cards of { $x }
people-merge-lead = One card will remain. Nothing is lost, and everything can be undone for thirty days.
people-merge-caption = Both cards, and what will remain
people-merge-fact = Fact
people-merge-first = Card kept
people-merge-second = Other card
people-merge-kept = What will remain
people-merge-do = Merge
people-merge-swap = Keep the card of { $x } instead
people-words-added = { $x } added
people-words-corrected = Card of { $x } corrected
people-words-archived = { $x }: put aside
people-words-restored = { $x }: back again
people-words-consents = Agreements of { $x }
people-words-interests = Interests of { $x }
people-words-membership = Membership of { $x }
people-words-household = Household { $x } corrected
people-words-joined = { $x }: one more household
people-words-left = { $x }: one household less
people-words-merged = Two cards of { $x } merged
people-words-import = Import of { $file }: { $created } added, { $updated } changed
people-words-demo = Demonstration: { $n } invented people
people-refusal-last-name-missing = The family name is missing.
people-refusal-first-name-missing = The first name is missing.
people-refusal-birth-date-unreadable = This date does not exist. Write day, month and year: 12/03/1984.
people-refusal-birth-date-future = This birth date is in the future. Check the year.
people-refusal-birth-date-too-old = This birth date is more than 120 years ago. Check the year.
people-refusal-email-invalid = This e-mail address is not complete. It needs an @ and a site: ines@exemple.fr.
people-refusal-phone-invalid = This number cannot be called. Ten digits are needed: 06 39 98 12 34.
people-refusal-postal-code-invalid = A postal code has 5 digits.
people-refusal-quotient-invalid = Write the family quotient in figures: 412,50.
people-refusal-amount = Write the amount in figures: 8 or 8,50.
people-refusal-choice-unknown = Choose an answer of the list.
people-refusal-too-long = This is too long. Write the essential.
people-refusal-name-signs = A name is written with letters, spaces, hyphens, apostrophes and dots. Erase the rest.
people-refusal-nir = This looks like a social security number. Essaim never keeps one: erase it.
people-refusal-household-unknown = This household no longer exists.
people-refusal-household-name-missing = The name for the envelope is missing.
people-refusal-last-of-household = It is their only household. Add another first.
people-refusal-already-member = This person already lives in this household.
people-refusal-interest-missing = Write an interest, for example: sewing.
people-refusal-of-household = Address, quotient and household belong to the household: correct them there, at /households.
people-refusal-cannot-merge = These two cards cannot be merged: one was already merged or put aside.
people-import-title = Bring a file
people-import-lead = Nothing is written before you have seen it. Then everything can be undone for thirty days.
people-import-how = How it goes
people-import-how-read = Essaim reads your file
people-import-how-read-text = Columns, accents, dates, telephones: it proposes, you correct.
people-import-how-look = You look first
people-import-how-look-text = Who will be created, changed or left, line by line, with the reason.
people-import-how-apply = You apply
people-import-how-apply-text = One button puts everything back as it was, for thirty days.
people-import-file = Your member file
people-import-file-hint = CSV, Excel (XLSX) or LibreOffice (ODS), as your software gives it. Up to 20,000 lines.
people-import-no-file = Choose a file first.
people-import-look = Look at this file
people-import-past = Latest files
people-import-past-empty = No file yet.
people-import-state-mapping = to go on: the columns
people-import-state-preview = to go on: the preview
people-import-state-applied = imported
people-import-state-abandoned = given up
people-import-lines = { $n ->
    [one] one line
   *[other] { $shown } lines
}
people-import-noticed = What we understood
people-import-columns-title = What does each column hold?
people-import-columns-caption = Each column, three samples, and what it means
people-import-column = Column
people-import-samples = Samples
people-import-means = Means
people-import-means-of = What the column { $x } means
people-import-order-of = The order of names in the column { $x }
people-import-order-nom-prenom = Family name then first name
people-import-order-prenom-nom = First name then family name
people-import-source-none = nothing recognised
people-import-source-title = by its title
people-import-source-content = by its content
people-import-source-remembered = as last time
people-import-source-chosen = chosen by you
people-import-column-nir = Social security numbers: never kept
people-import-column-password = Passwords: never kept
people-import-season = Memberships to note
people-import-season-hint = If the dates are old but all are members this year, choose the season.
people-import-season-by-date = In the season of each date
people-import-preview = See what it would do
people-import-abandon = Give this file up
people-import-abandon-said = Your choices for this file (columns, doubles) will be lost. The file on your computer stays. Nothing has been written.
people-import-abandon-now = Yes, give it up
people-import-preview-title = What the import would do
people-import-summary = In short
people-import-created = { $n ->
    [one] one person to add
   *[other] { $shown } people to add
}
people-import-updated = { $n ->
    [one] one person to change
   *[other] { $shown } people to change
}
people-import-resumed = { $n ->
    [one] one person to take out of the archive
   *[other] { $shown } people to take out of the archive
}
people-import-unchanged = { $n ->
    [one] one line without change
   *[other] { $shown } lines without change
}
people-import-completed = { $n ->
    [one] one line repeats a person of the file
   *[other] { $shown } lines repeat a person of the file
}
people-import-households = { $n ->
    [one] One household is formed.
   *[other] { $shown } households are formed.
}
people-import-left-out = { $n ->
    [one] One line stays aside: see why below.
   *[other] { $shown } lines stay aside: see why below.
}
people-import-apply = Import
people-import-idle = This file brings nothing new.
people-import-undoable = After the import, one button puts everything back.
people-import-back-to-columns = See the columns again
people-import-changed = Cards have changed since the preview. Here is a new one: look at it before importing.
people-import-lines-title = Line by line
people-import-lines-empty = Nothing here.
people-import-view-a-decider = To decide
people-import-view-a-ajouter = To add
people-import-view-a-changer = To change
people-import-view-a-reprendre = To take back
people-import-view-doublons = Repeated
people-import-view-refusees = Refused
people-import-view-avec-un-doute = With a doubt
people-import-view-inchangees = Without change
people-import-line = Line
people-import-said = What to know
people-import-choice = Is it the same person?
people-import-choice-merge = Yes, the same: complete the card
people-import-choice-resume = Take the card out of the archive and complete it
people-import-choice-separate = No, keep two people
people-import-choice-ignore = Do not import this line
people-import-keep-choices = Keep these choices
people-import-maybe-person = Perhaps someone already there ({ $why }). Nothing is done until you choose.
people-import-maybe-archived = This person is in the archive ({ $why }). Nothing is done until you choose to take them back.
people-import-resumes = This person is taken out of the archive.
people-import-resume-all = Take the { $shown } archived people back
people-import-maybe-line = Perhaps the same person as line { $other } ({ $why }). Nothing is done until you choose.
people-import-same-as-line = The same person as line { $other } ({ $why }): what it adds is taken.
people-import-csv-line = Line
people-import-csv-name = Name
people-import-csv-why = Why
people-report-title = Import done
people-report-columns = What each column means
people-report-column = “{ $x }”: { $meaning }
people-report-columns-left = Left aside: { $x }
people-report-line = { $name } (line { $line }): { $why }
people-report-to-decide = { $n ->
    [one] one line to decide
   *[other] { $shown } lines to decide
}
people-report-lines-refused = { $n ->
    [one] one line refused
   *[other] { $shown } lines refused
}
people-report-dry = Nothing was written. Add --apply to import.
people-report-undo-by-command = Done. To undo it all: essaim undo { $x }
people-report-lines = Lines read
people-report-created = People added
people-report-updated = People changed
people-report-resumed = People taken out of the archive
people-report-unchanged = Without change
people-report-merged = Repeated lines, joined
people-report-proposed = Left: to decide
people-report-refused = Refused
people-report-households = Households
people-report-see = See the people
people-report-again = Bring another file
people-report-undo = Undo this import
people-report-undone = This import was undone: everything is as before.
people-report-left = Lines left aside
people-report-left-csv = Take them (CSV)
people-report-doubtful = Imported with a doubt

# The words of a mandate: they are shown and signed in French; a version that was signed never changes.
# used by prefix: people-mandate-1-
people-mandate-1-title = Mandate of { $x }
people-mandate-1-gives = { $x } asks { $centre } to do in their place the procedures written below, and no other.
people-mandate-1-law = Mandate given under articles 1984 and following of the French civil code. The centre explains what each procedure is for, asks only for what is needed, and asks before any other procedure.
people-mandate-1-formalities = The procedures
people-mandate-1-only = These only:
people-mandate-1-lasts = This mandate lasts { $x }, from the day it is signed. It ends by itself. The person or the centre may stop it at any time, without saying why.
people-mandate-1-days-1 = one day
people-mandate-1-days-31 = 31 days
people-mandate-1-days-182 = 182 days (six months)
people-mandate-1-days-365 = 365 days (one year)
people-mandate-1-free = I am under no legal protection and no guardianship. I have given no password.
people-mandate-1-interpreter = Interpreter: { $x }
people-mandate-1-witness = Witness: { $x }
