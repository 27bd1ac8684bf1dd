### Films: to film, to note who agreed, to show.

media-film-door-team = Films
media-film-door = The channel
media-film-door-note = Ideas told by those who had them.
media-film-back = The film
media-film-caption = The centre’s films, the latest first
media-film-empty = No film yet. Film an idea told in a workshop.
media-film-new = New film
media-film-new-lead = Give it a title. You film or send a file on the next page.
media-film-title = Title
media-film-title-hint = The idea in a few words, as the person says it.
media-film-language = Language spoken
# used by prefix: media-film-language-
media-film-language-fr = French
media-film-language-fsl = French sign language
media-film-language-ar = Arabic
media-film-language-en = English
media-film-language-es = Spanish
media-film-language-pt = Portuguese
media-film-language-tr = Turkish
media-film-language-uk = Ukrainian
media-film-language-ru = Russian
media-film-language-und = Another language
media-film-made = Begun on
media-film-length = Length
media-film-lasts = { $minutes ->
    [0] { $seconds } s
   *[other] { $minutes } min { $seconds } s
  }
media-film-state = Where it stands
# used by prefix: media-state-
media-state-draft = Not filmed yet
media-state-converting = Being prepared
media-state-ready = Ready
media-state-withdrawn = Withdrawn
media-film-shown = Shown to
media-film-shown-nowhere = Nobody outside the team
# used by prefix: media-usage-
media-usage-hall = The centre’s screen
media-usage-network = The teams of the network
media-usage-public = Everyone, on the channel
media-usage-copy = A copy on YouTube or PeerTube
media-film-facts = The film in short
media-film-look = Watch the film
media-film-download = Open the film
media-film-words = Title, words and subtitles
media-film-transcript = What is said
media-film-transcript-hint = Write what people say. It is read by those who do not hear, or who read faster.
media-film-lacks-words-shown = This film is shown without a transcript: who cannot hear does not know what is said. Write it below.
media-film-lacks-words = The transcript is missing. Write it below before the film is shown.
media-film-lacks-words-short = No transcript
media-film-write-words = Write what is said
media-film-no-transcript = The words of this film are not written yet.
media-film-subtitles = Subtitles
media-film-subtitles-hint = As WebVTT. The first line is: WEBVTT.
media-film-subtitles-none = None
media-film-subtitles-there = Yes
media-film-keep = Keep
media-film-converting = The film is being prepared. You may leave this page and come back in some minutes.
media-film-lacks-programs = Films are waiting: the program ffmpeg is missing on this machine. Ask whoever looks after the server to install it. They will be prepared at once.
media-film-try-again = Try again
media-film-nobody-listed = Nobody is listed in this film. Only the team sees it. List each person seen or heard.
media-film-withdraw = Withdraw this film
media-film-put-back = Put this film back
media-film-on-channel = Its page on the channel

media-film-file-title = Film, or send a file
media-film-file = Film file
media-film-file-hint = A film of a telephone or a camera. If sending is cut, it goes on from where it was.
media-film-send = Send this file
media-film-limits-words = { $megabytes } MB and { $minutes } minutes at most.
media-film-limits = Size and length of films
media-film-limits-megabytes = Size of a film, in MB
media-film-limits-megabytes-hint = 2000 MB are 2 GB.
media-film-limits-minutes = Length of a film, in minutes

media-film-camera = Film
media-film-camera-title = Film: { $x }
media-film-camera-before = Before you film, ask each person whether they agree. Nothing is sent before you have watched the film.
media-film-camera-no-script = The camera needs JavaScript. Without it, send a file:
media-film-camera-live = What the camera sees
media-film-camera-again = The film to watch again
media-film-do-open = Switch on the camera
media-film-do-start = Begin to film
media-film-do-stop = Stop
media-film-do-send = Keep this film
media-film-do-anew = Begin anew
media-film-say-no-camera = No camera was found, or this browser cannot film. Send a file.
media-film-say-denied = The browser may not open the camera. Allow it, then begin anew.
media-film-say-filming = Filming.
media-film-say-look = Watch the film with those who were filmed. Keep it, or begin anew.
media-film-say-large = This film is too large. Film for a shorter time.
media-film-say-lost = The connection is cut. Sending goes on by itself.
media-film-say-going = Sending
media-film-say-failed = The film could not be sent. Try again in a moment.

media-film-people = People and consents
media-film-people-lead = The film is shown in a place when everyone said yes to it. If one changes their mind, it disappears from there at once.
media-film-people-count = { $n ->
    [0] Nobody is listed.
    [one] 1 person is seen or heard.
   *[other] { $n } people are seen or heard.
  }
media-film-where = Where to show it
media-film-missing = Still to agree:
media-film-use-shown = Shown
media-film-use-may-copy = May be copied
media-film-use-agreed = All agree
media-film-use-hidden = Hidden
media-film-name = Name
media-film-name-hint = The first name is enough, if you know who it is.
media-film-age = Age
# used by prefix: media-age-
media-age-adult = 18 or older
media-age-teen = From 15 to 17
media-age-child = Under 15
media-age-gone = Person erased
# used by prefix: media-film-age-
media-film-age-adult-note = Their own yes is enough.
media-film-age-teen-note = Their own yes and their parents’.
media-film-age-child-note = Their own yes and their parents’, on the same sheet.
media-film-agreed = Said yes to
media-film-agreed-nothing = Nothing yet
media-film-acts = To do
media-film-take-back = No longer agrees
media-film-not-in-it = Is not in the film
media-film-taken-back-on = Changed their mind on { $x }
media-film-lacks-voice = A signature is missing
media-film-forgotten = Person erased
media-film-add = Add
media-film-add-known = Someone of the centre
media-film-add-other = Someone else
media-film-search = Search a name or a telephone
media-film-search-do = Search
media-film-search-empty = Nobody at the centre has this name or number.
media-film-sheet-title = Consent of { $x }
media-film-sheet-lead = Tick what the signed sheet says. What is not ticked is not allowed.
# used by prefix: media-film-voice-
media-film-voice-own = The person
media-film-voice-first-parent = First parent
media-film-voice-second-parent = Second parent
media-film-said-on = Yes since { $x }
media-film-alone = If one parent alone signs: why
media-film-alone-hint = For example: they alone hold parental authority, the other parent is dead or cannot be found. When parents live apart, both sign.
# used by prefix: media-film-use-
media-film-use-hall-hint = In the hall of the centre, on the screen.
media-film-use-network-hint = Seen by the staff and volunteers of the network’s centres.
media-film-use-public-hint = Seen by everyone on the internet. It can be withdrawn at any time.
media-film-use-copy-hint = A copy goes elsewhere on the internet. It cannot be called back.

media-film-paper = Consent sheet to sign
media-film-paper-lead = You are seen or heard in this film. You say yes or no, place by place. Saying no changes nothing for you at the centre.
media-film-paper-withdraw = You may change your mind whenever you like, without saying why. The film then disappears at once. Tell the reception, or telephone.
media-film-paper-minor = Under 18, the person and both parents say yes.
media-film-paper-together = Under 15, the child and the parents sign this sheet together.
media-film-paper-alone = If one parent alone signs, why:
media-film-paper-caption = I agree that this film is shown
media-film-yes = Yes
media-film-no = No
media-film-sign = date and signature:
media-film-print = Print

media-film-copy = Copy for YouTube or PeerTube
media-film-copy-warning = A copy that went elsewhere cannot be called back, even if someone changes their mind.
media-film-copy-make = Make the file
media-film-copies = Copies already made
media-film-copied = On { $day }, by { $by }
media-film-copies-stay = These copies cannot be called back from here. Remove them where they are.
media-film-copy-by = A film of { $x }

media-film-channel = The network’s channel
media-film-channel-lead = Ideas told by those who had them.
media-film-channel-of = Ideas told at { $x }.
media-film-channel-films = The films
media-film-channel-empty = No film yet. The first will come from the workshops.
media-film-channel-wider = See the channel of the whole network
media-film-hall = The centre’s screen
media-film-hall-next = Next film
media-film-hall-empty = No film to show here. Each person must agree to the centre’s screen.
media-film-of-person = Films
media-film-of-person-none = You are in no film.

media-film-refusal-title = Give the film a title.
media-film-refusal-too-long = This is too long. Keep the main part.
media-film-refusal-language = Choose the language in the list.
media-film-refusal-empty = Choose a film. An empty file is none.
media-film-refusal-not-a-film = This file is not a film. It was removed.
media-film-refusal-no-picture = There is no picture in this file, only sound. It was removed.
media-film-refusal-too-large = This film is too large: { $n } MB at most.
media-film-refusal-too-lasting = This film is too long: { $n } minutes at most. It was removed.
media-film-refusal-unreadable = This film is damaged and cannot be read. It was removed. Send another.
media-film-refusal-failed = Preparing the film failed three times. The file is kept: you may try again.
media-film-refusal-lost = The file of this film is gone. Send it again.
media-film-refusal-converting = A file is already being prepared for this film.
media-film-refusal-filmed = This film has its file already, and it is the one that people agreed to. Begin a new film.
media-film-refusal-withdrawn = This film is withdrawn.
media-film-refusal-nothing-to-try = There is no file to prepare. Send one.
media-film-refusal-name = Write a name.
media-film-refusal-age = Say how old the person is.
media-film-refusal-person = This person is not at the centre.
media-film-refusal-listed = This person is listed already.
media-consent-undo-unkept = A consent that was taken back does not return by an undo. If the person gives it again, write it down with a new signed sheet.
media-film-refusal-taken-back = This person changed their mind: they stay listed, and the film stays hidden.
media-film-refusal-together = Under 15, the child and the parents sign together. Tick them all, or say why one parent alone signs.
media-film-refusal-adult = This person is of age: their parents do not sign.
media-film-refusal-copy = Someone has not agreed to a copy elsewhere.
media-film-refusal-megabytes = Write a size from 1 to 20000 MB.
media-film-refusal-minutes = Write a length from 1 to 180 minutes.
media-film-refusal-changed = Someone has just changed this film. Read it again, then begin anew.
media-film-refusal-vtt = These subtitles do not begin with WEBVTT.
media-film-refusal-vtt-long = These subtitles are too long.
media-film-refusal-vtt-time = Line { $n }: two times are expected, such as 00:01.000 --> 00:04.000.
media-film-refusal-vtt-backwards = Line { $n }: the subtitle ends before it begins.
media-film-refusal-vtt-order = Line { $n }: the subtitle begins before the one above.
media-film-refusal-vtt-words = Line { $n }: the words below the two times are missing.
media-film-refusal-vtt-marks = Line { $n }: there is a mark that is not of a subtitle.
media-film-busy = This file is already being sent.
media-film-other-offset = { $n } bytes are here already. Go on after them.
media-film-cut = Sending was cut. What came is kept.
media-film-piece-unreadable = Upload-Offset is missing, or the type application/offset+octet-stream.

media-film-op-begun = Film begun: { $x }
media-film-op-words = Title, words or subtitles changed: { $x }
media-film-op-received = File received for the film: { $x }
media-film-op-converted = Film prepared: { $x }
media-film-op-again = Film to be prepared again: { $x }
media-film-op-withdrawn = Film withdrawn: { $x }
media-film-op-back = Film put back: { $x }
media-film-op-seen = Someone listed in the film: { $x }
media-film-op-unseen = Someone taken off the film: { $x }
media-film-op-consents = Consents noted for the film: { $x }
media-film-op-taken-back = Consent taken back for the film: { $x }
media-film-op-limits = Size and length of films changed{ $x }
media-film-op-demo = Films of the demonstration

media-film-held-consents = Consents for films
media-film-held-usage = For
media-film-held-own = Given on
media-film-held-parents = Parents’ consent
media-film-held-withdrawn = Taken back on
media-film-held-films = Films
media-film-held-title = Title
media-film-held-seen = Seen in films
media-film-held-age = Age
media-film-retention = Withdrawn films and their consents
