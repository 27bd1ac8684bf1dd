# Residents' cards: the door, one's own page, the desk, help.

people-cards-door = My card

people-cards-title = My card
people-cards-lead = Show your card, or type your three words.
people-cards-by-camera = With a phone: point the camera at the small square of the card.
people-cards-words = The three words of your card
people-cards-words-hint = They are in large print. Accents and capitals do not matter.
people-cards-centre = Your centre
people-cards-continue = Continue
people-cards-no-card = No card? Ask at the desk. It is free and takes a minute.
people-cards-pin-title = Hello
people-cards-pin-lead = Your card is known. Type your 4 digits to open your page.
people-cards-pin = Your 4 digits
people-cards-pin-hint = There are 6 if you chose it so.
people-cards-open = Open my page
people-cards-programme = See only the programme
people-cards-forgotten = Have you forgotten your digits? The desk gives you others.
people-cards-away = You were away. Type your digits to go on.
people-cards-away-kept = You were away. What you wrote is kept.
people-cards-kept-title = What you wrote is kept
people-cards-kept-lead = You can go on where you were.
people-cards-demo-words = Demonstration: the three words are “soleil jardin tambour”, at the Jean Ferrat centre.
people-cards-demo-pin = Demonstration: the digits are 2580.
people-cards-practice-words = To practise, type: soleil jardin tambour
people-cards-practice-pin = To practise, type: 2580

# used by prefix: people-cards-refusal-
people-cards-refusal-three = Three words are needed. Leave a space between them.
people-cards-refusal-word = The word “{ $x }” is on no card. Read it again, then try once more.
people-cards-refusal-no-card = No card of this centre bears these three words. Read them again, or ask at the desk.
people-cards-refusal-too-many = Too many tries in this centre. Wait a quarter of an hour, or ask at the desk.
people-cards-refusal-void = This card does not work any more. The desk makes you another.
people-cards-refusal-centre = Choose your centre in the list.
people-cards-refusal-shown = Show your card first, or type your three words.
people-cards-refusal-length = 4 digits are needed, or 6.
people-cards-refusal-digits = Type 4 digits, or 6, and nothing else. This try is not counted.
people-cards-refusal-easy = These digits are too easy to guess. Take others, in no order.
people-cards-refusal-missing = Your card has no digits yet. The desk gives them to you.
people-cards-refusal-wrong =
    { $n ->
        [one] These are not your digits. One try is left.
       *[other] These are not your digits. { $n } tries are left.
    }
people-cards-refusal-locked = Your card is locked, after five tries. It does not open again by itself, not even tomorrow. The desk unlocks it in a minute: please ask.
people-cards-refusal-nobody = Tick at least one person.

people-own-lead = What the centre knows of you, and what you did.
people-own-about = What we know of you
people-own-about-wrong = Has something changed? Tell the desk.
people-own-name = Name
people-own-birth = Birth
people-own-phone = Telephone
people-own-email = E-mail
people-own-address = Address
people-own-household = Who you live with
people-own-preferences = How we speak to you
people-own-preferences-change = Change
people-own-channel = To let you know
people-own-channel-none = As the team sees fit
people-own-language = Language
people-own-large-print = Letters in large print
# used by prefix: people-own-print-
people-own-print-usual = Usual print
people-own-print-large = Large print
people-own-keep = Keep my choices
people-own-back = Go back without changing
people-own-refusal-choose = Choose from the list.
people-own-words-preferences = Preferences changed
people-own-done = What I did lately
people-own-done-empty = Nothing yet. What you do here will be read there, and can be undone.
people-own-helps = Who helped me
people-own-volunteer = You are a volunteer. Your card opens the team’s space too.
people-own-to-team = Enter the team’s space

people-cards-box = Card
people-cards-none = No card yet.
people-cards-given-on = Card given on { $x }.
# used by prefix: people-cards-pin-
people-cards-pin-no-pin = No digits
people-cards-pin-open = Digits given
people-cards-pin-locked = Locked after five tries
people-cards-make = Make a card
people-cards-again = Make the card again
people-cards-again-hint = The old one does not work any more. The digits stay the same.
people-cards-with-name = Print the name on the card
people-cards-with-names = Print the names on the cards
people-cards-void = Take the card back
people-cards-unlock = Unlock
people-cards-new-pin = Give other digits
people-cards-new-pin-label = The chosen digits
people-cards-new-pin-hint = 4 or 6 digits. Leave empty: they are drawn by lot.
people-cards-new-pin-give = Give these digits
people-cards-tie = A volunteer’s card
people-cards-tied = It opens the account of { $x } too.
people-cards-tie-who = The card also opens the account of
people-cards-tie-nobody = Nobody
people-cards-tie-keep = Keep
people-cards-help = I help { $x }
people-cards-household = Cards of the household

people-cards-choose-title = Make cards
people-cards-choose-lead = Ten cards to a sheet, to be cut out. Who has a card keeps it, unless you tick their name.
people-cards-choose-who = For whom
people-cards-choose-empty = Nobody is chosen. Open the page of a household, then “Cards of the household”.
people-cards-has-one = Has a card: it will be replaced
people-cards-make-all = Make these cards
people-cards-sheet-title =
    { $n ->
        [one] The card is ready
       *[other] The { $n } cards are ready
    }
people-cards-sheet-pin-title = The digits are changed
people-cards-sheet-print = Print
people-cards-sheet-lead = A4 sheet, ten cards, with marks to cut along. The name is written by hand, unless you asked for it.
people-cards-sheet-pdf = Print the cards
people-cards-sheet-who = Who gets what
people-cards-sheet-words = The three words of the card
people-cards-sheet-pins-lead = Tell each person their digits in a low voice, or write them on a paper apart.
people-cards-sheet-pin-same = The same as before
people-cards-sheet-pin = Digits
people-cards-sheet-until = This page can be read again until { $x }. Then nobody can see these digits any more: others must be given.
people-cards-sheet-gone-title = This sheet is of no use any more
people-cards-sheet-gone-lead = These cards were undone, taken back or made again: they open nothing. If they are printed, throw them away.
people-cards-sheet-gone-now = The card that works today

# used by prefix: people-cards-paper-
people-cards-paper-title = Cards
people-cards-paper-show = Show this card, then type your digits.
people-cards-paper-by_words = Without a camera, type these three words:
people-cards-paper-name = First name
people-cards-paper-lost = Lost the card?
people-cards-paper-qr_alt = The small square of the card

people-cards-words-given = Card given to { $x }
people-cards-words-given-many = { $x } cards given
people-cards-words-void = Card of { $x } taken back
people-cards-words-pin = Digits of the card of { $x } changed
people-cards-words-unlocked = Card of { $x } unlocked
people-cards-words-tied = Volunteer’s card of { $x }

people-help-title = I help { $x }
people-help-lead = You act in their name. A banner says so on every page, and all is noted.
people-help-aloud = To be read aloud
people-help-consent = “{ $x }, I am going to open your page and do with you what you ask me. All that I do will be noted, and you can read it. You may say stop at any time. Do you agree?”
people-help-how = How { $x } said yes
# used by prefix: people-help-way-
people-help-way-spoken = Spoken, here
people-help-way-signed = In writing, signed
people-help-way-phone = By telephone
people-help-begin = { $x } agrees, I begin
people-help-refusal-way = Say how the person agreed. Without consent, nothing is opened.
people-help-words =
    Help of { $x } begun, consent given { $way ->
        [signed] in writing
        [phone] by telephone
       *[other] in speech
    }
people-help-words-go-on = Help of { $x } goes on
people-help-words-end = Help of { $x } ended

# A code by SMS or e-mail
people-code-title = Receive a code, without a card
people-code-lead = If the centre knows your telephone or your e-mail, it sends you a code.
people-code-first-name = Your first name
people-code-contact = Your telephone or your e-mail
people-code-contact-hint = The one you gave to the centre.
people-code-send = Receive the code
people-code-sent-title = A code is coming
people-code-sent-lead = If the centre knows this first name and this number, a code comes within the minute.
people-code-code = The code you received
people-code-code-hint = 6 digits. It works for ten minutes, once.
people-code-again = Nothing came? Ask for another code
people-code-subject = Your code
people-code-message = { $x }: your code is { $code }. It works for ten minutes, once. Give it to nobody.
people-code-words = Code sent to { $x }
# used by prefix: people-code-refusal-
people-code-refusal-contact = Write your telephone or your e-mail.
people-code-refusal-first_name = Write your first name.
people-code-refusal-often = Too many codes were asked for. Wait a quarter of an hour, or ask at the desk.
people-code-refusal-wrong = This is not the right code, or it is too old. Ask for another.
