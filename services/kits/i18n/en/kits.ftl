kits-door = Sharing
kits-lead = What centres have made and pass on. Take it, adapt it, send it back.
kits-tab-shelf = All kits
kits-tab-ours = Taken from others
kits-tab-publish = Publish
kits-tab-proposals = Proposals
kits-tab-files = Files
kits-search = Look for a kit
kits-look = Look
kits-kind = Kind
kits-all-kinds = All kinds
kits-author = Centre
kits-centre = Centre
kits-all-centres = All centres
kits-caption = The kits of the network, newest first
kits-empty = No kit here yet. Publish the first one, or look for something else.
kits-title = Title
kits-untitled = Untitled
kits-version = Version
kits-version-n = Version { $n }
kits-versions = The versions
kits-taken-by = Taken by
kits-taken = { $n ->
    [0] no centre yet
    [one] 1 centre
   *[other] { $n } centres
  }
kits-when = When
kits-state = Where it stands
kits-then = Then
kits-see = See the kit
kits-yes = yes
kits-no = no
kits-nothing = nothing
kits-field-line = { $label }: { $x }

# used by prefix: kits-field-
kits-field-title = Title
kits-field-content = Content
kits-field-text = Text
kits-field-name = Name
kits-field-summary = Summary
kits-field-body = Description
kits-field-steps = Steps
kits-field-notes = Notes
kits-field-minutes = Minutes
kits-piece-order = order

kits-content = What is inside
kits-content-empty = This kit has no content yet.
kits-card = The card
kits-contact-title = A colleague to telephone
kits-made-from = Made from
kits-made-from-of = “{ $x }”, by { $centre }
kits-made-from-line = Made from { $x }.
kits-licence = Licence
# used by prefix: kits-licence-
kits-licence-etalab-2-0 = Etalab Open Licence 2.0
kits-licence-cc-by-sa-4-0 = CC BY-SA 4.0
kits-licence-cc0-1-0 = CC0, public domain
# used by prefix: kits-licence-note-
kits-licence-note-etalab-2-0 = Anything may be done with it, saying where it comes from.
kits-licence-note-cc-by-sa-4-0 = One says where it comes from, and what is made of it keeps the same licence.
kits-licence-note-cc0-1-0 = Anything may be done with it, without asking.
kits-language = Language
# used by prefix: kits-language-
kits-language-fr = French
kits-language-fr-simple = Simple French
kits-language-en = English
kits-language-ar = Arabic
kits-needs = What it takes
kits-needs-hint = A room, two volunteers, a budget… in a few words.
kits-notes = What is new
kits-notes-hint = The other centres read it before taking your changes.

kits-adopt-title = Take it to our centre
kits-adopt-lead = A draft is made in your centre. Nobody else sees it. You adapt it as you wish.
kits-adopt = Take this kit
kits-adopt-not-you = A facilitator, a referent or the direction can take this kit.
kits-adopted-here = You already have this kit.
kits-see-changes = See what changed
kits-see-lineage = Who took it, what came of it
kits-export = The signed file (.essaim-kit)
kits-withdraw = Withdraw from the network
kits-withdrawn = Withdrawn from the network

kits-publish-title = Publish a kit
kits-publish-lead = Choose what you have made and others can take. No enrolment and no name leaves with it.
kits-publish-one = Publish “{ $x }”
kits-publish-now = Publish for the network
kits-publish-next = Publish this version
kits-no-kinds = Nothing can be published in this house yet.
kits-shelf-empty = Nothing to publish here yet.
kits-not-published = Not published
kits-published-as = Published, version { $n }
kits-contact = Whom to telephone
kits-contact-hint = The name of someone of the team. The whole network reads it.
kits-phone = Their number
kits-agreement = Their agreement
kits-agreement-label = This person agrees that the teams of the network read their name and number.
kits-traces = Is it a public contact?
kits-traces-lead = This text may speak of someone. Take it out of the text, or say that it is a public contact.
kits-traces-hint = Tick only what everyone may read: the number of a town hall, the name of a place.
kits-trace-shown = { $kind }: { $x }
kits-trace-place = It stands here: { $x }
# used by prefix: kits-trace-
kits-trace-phone = Telephone number
kits-trace-email = E-mail address
kits-trace-nir = Social security number. It must be taken out.
kits-trace-name = Name of someone of the centre

kits-ours-title = Taken from others
kits-ours-caption = The kits that we took, newest first
kits-ours-empty = You have not taken any kit yet.
kits-up-to-date = Up to date, version { $n }
kits-behind = Version { $n } here, version { $latest } at the source
kits-adapt = Adapt
kits-propose = Send back to the source

kits-compare-title = What changed in “{ $x }”
kits-compare-lead = { $centre } went from version { $base } to version { $n }. Choose piece by piece. What you changed does not move without you.
kits-compare-take = Keep these choices, version { $n }
kits-pieces = Piece by piece
kits-pieces-none = Nothing differs.
kits-side-mine = Here
kits-side-source = At the source, here
kits-side-theirs = At { $x }
kits-choose = Which text to keep for “{ $x }”?
kits-choose-mine = Keep ours
kits-choose-theirs = Take this one: { $x }
kits-later = Later
# used by prefix: kits-standing-
kits-standing-taken = Changed at the source only
kits-standing-kept = Changed here only: it is kept
kits-standing-same = Changed alike on both sides
kits-standing-conflict = Changed on both sides: you choose

kits-send-title = Send “{ $x }” back
kits-send-lead = { $x } will read your changes, and take what it likes.
kits-send-differences = What you changed
kits-send-words = A few words for that centre
kits-send-words-hint = Why these changes, and what they brought.
kits-send = Send the proposal
kits-proposals-title = Proposals
kits-proposals-caption = Proposals sent and received, newest first
kits-proposals-empty = No proposal, neither sent nor received.
kits-proposal-from = Received from { $x }
kits-proposal-to = Sent to { $x }
kits-direction = From whom, to whom
kits-proposal-title = A proposal for “{ $x }”
kits-proposal-lead = { $x } sends you back what it made of it.
kits-proposal-take = Take these pieces
# used by prefix: kits-proposal-
kits-proposal-open = Waiting
kits-proposal-taken = Taken at the source
kits-proposal-declined = Not taken
kits-proposal-declined-because = Not taken. The reason: { $x }
kits-decline-title = Not to take it
kits-decline-why = Why?
kits-decline-hint = The other centre reads your answer.
kits-decline = Answer without taking it

kits-back-to-kit = The kit
kits-lineage-title = Who took “{ $x }”
kits-lineage-sum = { $n ->
    [one] 1 centre has something of it.
   *[other] { $n } centres have something of it.
  }
kits-lineage-tree = The tree
kits-lineage-list = The list
kits-line-published = Published it
kits-line-same = Took it, up to date
kits-line-behind = Took it, an older version
kits-line-over = Took it, then stopped
kits-outcomes = What came of it
kits-outcomes-empty = Nobody has told yet what came of it.
kits-outcome-numbers = { $times ->
    [one] done once
   *[other] done { $times } times
  }, { $people ->
    [one] 1 person came
   *[other] { $people } people came
  }
kits-outcome-words = What came of it here
kits-outcome-words-hint = A sentence or two. No name, no number.
kits-outcome-times = How many times you did it
kits-outcome-people = How many people came in all
kits-outcome-keep = Keep this

kits-files-title = Kits as files
kits-files-lead = To pass a kit between two Essaim houses, even without a network.
kits-file-bring = Bring a file
kits-file = The file
kits-file-hint = A file that ends in .essaim-kit, 512 kB at most.
kits-file-read = Read this file
kits-file-refuse = Do not keep it
kits-waiting-title = From a house not known yet
kits-waiting-lead = Telephone that house. Compare the fingerprint, sign by sign, before you trust it.
kits-house = House
kits-fingerprint = Fingerprint of its key
kits-brought = Brought
kits-by-on = by { $who }, on { $day }
kits-trust = Trust it and keep the kit
kits-trust-direction = The direction compares the fingerprint and decides.
kits-houses = Trusted houses
kits-houses-empty = No other house yet.

kits-everyone-title = What centres pass on to each other
kits-everyone-lead = A good idea goes from one centre to the next. Here is what goes round.
kits-everyone-empty = Nothing goes round yet.
kits-everyone-by = Made by { $x }

kits-refusal-licence = Choose a licence.
kits-refusal-licence-kept = This kit comes from a CC BY-SA kit: it keeps the same licence.
kits-refusal-language = Choose a language.
kits-refusal-contact = The name of the person to telephone is missing.
kits-refusal-phone = This number cannot be read. For example: 03 53 01 62 10.
kits-refusal-agreement = Ask this person whether they agree, then tick the box.
kits-refusal-long = This is too long. Keep what matters.
kits-refusal-traces = { $n ->
    [one] 1 name, number or address is still in the text. Take it out, or say that it is public.
   *[other] { $n } names, numbers or addresses are still in the text. Take them out, or say that they are public.
  }
kits-refusal-nir = A social security number is in the text. Take it out first.
kits-refusal-speaks = These words leave with the kit. Take out of them the number, the address or the name of anyone.
kits-refusal-nothing-new = Nothing has changed since the last version.
kits-refusal-withdrawn = This kit was withdrawn from the network.
kits-refusal-own = This is your kit. You change it where you made it.
kits-refusal-adopted = You already have this kit. It is in “Taken from others”.
kits-refusal-nothing-newer = You already have the latest version.
kits-refusal-choices = { $n ->
    [one] 1 choice is left to make.
   *[other] { $n } choices are left to make.
  }
kits-refusal-changed = Something changed while you were reading. Look again, then choose.
kits-refusal-gone = The draft is no longer there. You may take the kit again.
kits-refusal-full = Your centre already has as many of these as it can keep. Remove one, then start again.
kits-refusal-cannot-write = This content cannot be written here. Nothing was changed.
kits-refusal-nothing-to-propose = You have changed nothing in this kit.
kits-refusal-no-source = This kit comes from another house. Telephone the person named.
kits-refusal-settled = This proposal already has an answer.
kits-refusal-reason = Write why. The other centre will read your answer.
kits-refusal-words = Write a few words.
kits-refusal-number = Write a number, for example 12.
kits-file-missing = Choose a file.
kits-file-too-big = This file is too big. 512 kB at most.
kits-file-not-a-kit = This file is not a kit of Essaim.
kits-file-newer = This file comes from a newer Essaim. Update this house, then try again.
kits-file-tampered = This file was modified. Ask the house that made it for another one.
kits-file-unknown-kind = This house does not know this kind of kit.
kits-file-newer-kind = This kit is made for a newer Essaim. Update this house, then try again.
kits-file-traces = A number or an address is in this file that nobody said is public. It is not kept.
kits-file-clash = Another kit already has this number. This file is not kept.
kits-file-already-here = This version is already here.
kits-file-too-many = Fifty files are waiting already. The management must look at them first.

# used by prefix: kits-op-
kits-op-publish = Kit published: { $x }
kits-op-publish-again = New version of the kit: { $x }
kits-op-withdraw = Kit withdrawn from the network: { $x }
kits-op-adopt = Kit taken: { $x }
kits-op-update = Changes taken from the source: { $x }
kits-op-propose = Proposal sent: { $x }
kits-op-take-proposal = Proposal taken: { $x }
kits-op-decline = Proposal not taken: { $x }
kits-op-outcome = What came of a kit: { $x }
kits-op-import = Kit from another house: { $x }
kits-op-demo = Demonstration kits
