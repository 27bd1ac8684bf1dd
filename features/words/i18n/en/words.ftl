# Words explained.

words-title = Digital words
words-lead = Words of the internet, explained simply. Children from here explain some too.
words-door-note = “What is …?” Children answer.
words-door-team = Words explained
words-search = Look for a word
words-search-go = Search
words-not-found = The word “{ $x }” is not explained yet. You can ask for it.
words-ask = Ask about a word
words-ask-other = Ask about another word
words-ask-lead = There is no silly question. Children of the centre look for a way to explain it.
words-ask-voice = Would you rather say it aloud? Come to the desk, we will record it.
words-word = The word
words-word-hint = As you saw or heard it, even misspelt.
words-where = Where did you see this word?
words-tell-me = How shall we tell you when it is explained?
words-way-none = No need
words-way-sms = By text message
words-way-email = By email
words-way-in-person = Tell me at the desk
words-way-letter = By post
words-phone = Phone number
words-email = Email address
words-your-name = Your name
words-your-name-hint = So that we know you. It is shown to nobody.
words-send = Send my question
words-done-title = Your question has arrived
words-done-text = Children will read it with the team. Thank you: others wonder the same.
words-back = Back to the words
words-mine-title = My question
words-mine-asked = It is waiting for a group of children.
words-mine-taken = A group of children has taken it.
words-mine-drafted = The children are writing.
words-mine-read = A grown-up heard it, the children are rewriting.
words-mine-clear = It is clear. It is yet to be published.
words-mine-filmed = The children are filming it.
words-mine-published = It is explained.
words-mine-withdrawn = The explanation was withdrawn.
words-mine-set-aside = This word will not be explained here. Ask at the desk.
words-read-it = Read the explanation
words-code = Your code
words-code-hint = Sixteen signs, on your receipt.
words-code-keep = Write it down to come back.
words-what = What is it?
words-what-is = What is { $x }?
words-example = An example
words-listen = Listen
words-film = Watch the film
words-subtitles = Subtitles
words-also = Also called: { $x }.
words-by = Explained by { $x }
words-by-house = Explained by the Essaim team
words-by-children = Explained by children of the centre
words-by-elsewhere = Explained by children, { $x }
words-child = { $name }, aged { $age }
words-booklet = Booklet to print
words-booklet-title = Digital words, the booklet
words-print = Print
words-csv = Table (CSV)
words-json = Data (JSON)
words-type = Type paper slips
words-tabs = Where the words stand
words-tab-held = To look at first ({ $n })
words-tab-asked = Asked ({ $n })
words-tab-making = With a group ({ $n })
words-tab-shown = Published ({ $n })
words-tab-aside = Set aside ({ $n })
words-caption = The words that were asked
words-team-empty = No word here for now.
words-asked-by = Asked
words-step = Step
words-voice = Spoken question
words-house = Take over a house word
words-house-text = These words are explained by the Essaim team. A group of children can explain them its own way.
words-paper = Slips to print
words-paper-name = My first name
words-paper-way = My phone, if you like
words-public = See as everyone does
words-public-page = See the published page
words-lines = One word a line
words-lines-hint = Then, if written: a semicolon and the name, a semicolon and the phone. “cookie ; Odile ; 06 39 98 41 22”
words-keep = Save
words-whose = Who asks
words-sound = Sound file
words-sound-hint = Three minutes at most, 12 MB at most.
words-sound-read = The explanation read aloud
words-sound-has = There is a sound already. The next one replaces it.
words-sound-adult = It is an adult’s voice, and they agree
words-spoken = Spoken question
words-held = To look at
words-held-text = This text holds a rude word. No child sees it. Rewrite it to let it through, or set it aside.
words-reword = Rewrite the question
words-join = Join with another word
words-join-with = The same word
words-join-which = Choose
words-group = The group of children
words-children = First names or nicknames
words-children-hint = One a line, never a surname. The age after a comma, if the child wants: “Inès, 9”.
words-take = The group takes this word
words-draft = Write together
words-text = The explanation
words-text-hint = Short sentences, your own words.
words-keep-draft = Keep this version
words-drafts = The versions
words-draft-n = Version { $n }, { $x }
words-read-aloud = Read to a grown-up
words-reader = Who listened
words-reader-hint = A first name is enough.
words-verdict = Is it clear?
words-clear = It is clear
words-unclear = It is not clear yet
words-remark = What is missing, what is in the way
words-readings = What grown-ups said
words-reading-of = { $x }, version { $n }
words-film-it = Film it
words-film-text = The consent sheet of each child and their parents is with the film. Without it, the page stays as text.
words-film-begin = Begin the film
words-film-open = Open the film and the consents
words-film-title = What is { $x }?
words-publish = Publish
words-forms = Other ways to write it
words-forms-hint = One a line: “passwords”.
words-picture = A picture
words-picture-has = There is a picture already. The next one replaces it.
words-picture-file = Drawing or photo, no child’s face
words-picture-alt = What the picture shows
words-set-aside = Set this word aside
words-put-back = Put back among the questions
words-withdraw = Withdraw from the page
words-askers = Who asked
words-someone = Someone
words-to-tell = To tell
words-to-tell-empty = Nobody to tell.
words-told = Told
words-told-waiting = waiting
words-told-sent = message sent
words-told-by-hand = to tell
words-told-told = told
words-state-asked = Asked
words-state-taken = Taken by a group
words-state-drafted = Drafted
words-state-read = To rewrite
words-state-clear = Clear
words-state-filmed = Film begun
words-state-published = Published
words-state-withdrawn = Withdrawn
words-state-set-aside = Set aside
words-letter-subject = Your word is explained: { $word }
words-sms = { $centre }: { $word } is explained. { $url }
words-own-file = Words I asked
words-own-file-empty = You have asked nothing.
words-kit = Word explained
words-kit-term = Word
words-kit-forms = Other ways to write it
words-kit-explained = Explanation
words-kit-example = Example
words-pack-all = All the words
words-sheet-word = Word
words-sheet-forms = Other ways
words-sheet-text = Explanation
words-sheet-example = Example
words-held-asker = Words you asked
words-held-voice = Spoken question
words-held-term = Word
words-retention = Who asked a word
words-retention-voice = Spoken questions
words-op-asked = Word asked: { $x }
words-op-typed = Slips typed: { $x }
words-op-reworded = Question rewritten: { $x }
words-op-joined = Question joined with { $x }
words-op-aside = Word set aside: { $x }
words-op-back = Word put back: { $x }
words-op-taken = Group of children for { $x }
words-op-drafted = Version written of { $x }
words-op-read = { $x } read to a grown-up
words-op-filmed = Film begun for { $x }
words-op-published = Word published: { $x }
words-op-withdrawn = Word withdrawn: { $x }
words-op-picture = Picture added to { $x }
words-op-sound = Sound added to { $x }
words-op-told = Someone told about { $x }
words-op-demo = Words of the demonstration
words-refusal-term = Write the word.
words-refusal-long = This text is too long.
words-refusal-way = Choose an answer.
words-refusal-phone = This mobile number is incomplete.
words-refusal-email = This email address is incomplete.
words-refusal-name = Write a name, so that we find you.
words-refusal-flood = There are many questions already today. Come back tomorrow, or come to the desk.
words-refusal-lines = Type at least one word.
words-refusal-lines-many = Sixty lines at most at a time.
words-refusal-children = Write at least one first name.
words-refusal-children-many = Twenty children at most.
words-refusal-surname = A first name or nickname only, one word a line. No surname.
words-refusal-age = The age is a number from 3 to 17.
words-refusal-text = Write the explanation.
words-refusal-remark = Say what is not clear.
words-refusal-reader = A first name, in one word.
words-refusal-verdict = Say whether it is clear.
words-refusal-not-now = This word is not at this step. See where it is.
words-refusal-changed = Someone changed this word meanwhile. Look at it again.
words-refusal-join = Choose a word of the list.
words-refusal-held = This text is held. Rewrite it first.
words-refusal-adult = A child’s voice is heard in the film only, where parents agree.
words-refusal-sound-empty = Choose a sound file.
words-refusal-sound-large = This file is over 12 MB.
words-refusal-sound = This file is no sound that we can read.
words-refusal-sound-here = This machine cannot read sounds. Write the question.
words-refusal-code = This code is not known here.
words-refusal-filmed = This word has its film already.
words-count =
    { $n ->
        [one] { $n } word
       *[other] { $n } words
    }
words-times =
    { $n ->
        [one] one person
       *[other] { $n } people
    }
words-to-tell-n =
    { $n ->
        [one] One person to tell
       *[other] { $n } people to tell
    }
words-letter =
    Hello{ $name },

    You asked: what is { $word }? Children of the centre explain it.

    { $url }

    A question? { $phone }

    { $centre }
