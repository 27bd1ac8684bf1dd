# used by prefix: ideas-state-
ideas-state-heard = Heard
ideas-state-chosen = Chosen
ideas-state-co-design = Being built
ideas-state-tested = On trial
ideas-state-in-use = In use
ideas-state-spread = Shared
ideas-state-set-aside = Set aside
ideas-state-sent = message sent
ideas-state-desk = to be told in person
ideas-state-told = told

# used by prefix: ideas-step-
ideas-step-heard = The idea is heard
ideas-step-chosen = The idea is chosen
ideas-step-co-design = We build it together
ideas-step-tested = We try it
ideas-step-in-use = It is in use
ideas-step-spread = Other centres use it
ideas-step-set-aside = The idea is set aside
ideas-step-shown = The idea is on the page
ideas-step-joined = The idea joins another one

# used by prefix: ideas-origin-
ideas-origin-page = Proposed on the page
ideas-origin-desk = Said at the desk
ideas-origin-workshop = Said in a workshop
ideas-origin-forum = Said at the forum
ideas-origin-hackathon = Said at the hackathon

# used by prefix: ideas-tell-
ideas-tell-sms = By text message
ideas-tell-email = By e-mail
ideas-tell-letter = By letter
ideas-tell-in-person = In person
ideas-tell-none = Do not tell

# used by prefix: ideas-showing-
ideas-showing-waiting = To be read
ideas-showing-shown = Visible
ideas-showing-hidden = Hidden

ideas-subject = What becomes of your idea
# used by prefix: ideas-news-
ideas-news-heard = Your idea “{ $title }” is back on the table.
ideas-news-chosen = Your idea “{ $title }” is chosen. We are going to work on it.
ideas-news-co-design = Your idea “{ $title }” is being built, with residents.
ideas-news-tested = Residents are trying your idea “{ $title }”.
ideas-news-in-use = Your idea “{ $title }” is in use at the centre.
ideas-news-spread = Other centres use your idea “{ $title }”.
ideas-news-set-aside = Your idea “{ $title }” is set aside for now.
ideas-news-shown = Your idea “{ $title }” is on the page “Our ideas”.
ideas-news-joined = Your idea “{ $title }” joins a similar one: “{ $other }”. It remains yours.
# When several steps are told at once.
ideas-news-and-reason =
    { $news }
    Why: { $reason }
ideas-letter =
    Hello{ $name },

    { $news }

    To follow your idea: { $url }
    Your code: { $code }

    { $centre }
ideas-letter-reason =
    Hello{ $name },

    { $news }

    Why: { $reason }

    To follow your idea: { $url }
    Your code: { $code }

    { $centre }
ideas-sms = { $centre }: { $news } { $url }
ideas-letters-title = What becomes of your ideas
ideas-letter-place-date = { $x }, { $day }
ideas-letter-reply = To talk about it, call:

ideas-refusal-title = Give the idea a title.
ideas-refusal-title-long = The title is too long. 160 letters are enough.
ideas-refusal-words = Say the idea in a few words.
ideas-refusal-long = This text is too long.
ideas-refusal-nir = Do not write a social security number.
ideas-refusal-phone = The number must be a mobile one, with 10 digits.
ideas-refusal-email = The e-mail address is not complete.
ideas-refusal-name = The name is missing.
ideas-refusal-postal = For a letter, your postal address is needed.
ideas-refusal-person = This person is not in the centre’s file.
ideas-refusal-reason = Say why. The authors will read it.
ideas-refusal-reason-long = The reason is too long. 600 letters are enough.
ideas-refusal-road = The idea cannot take this step. Someone may have changed it meanwhile.
ideas-refusal-not-shown = Read the idea first and make it visible.
ideas-refusal-merged = This idea was gathered with another. Go on with the other.
ideas-refusal-merge-itself = Choose another idea.
ideas-refusal-merge-unknown = This idea is not on the centre’s page.
ideas-refusal-changed = Someone has changed this idea meanwhile. Here is what it is now.
ideas-refusal-too-many = Many ideas arrived at once. Try again in an hour, or call us.

ideas-held = Your ideas
ideas-held-notices = What you were told of your ideas
ideas-held-told-by = By whom
ideas-held-way = How to tell you
ideas-retention = Authors of ideas that the team did not show
