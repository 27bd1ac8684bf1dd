# My data: what a person reads, takes and asks for themselves; what the management sees of it.

people-taking-title = My data
people-taking-link = See, take or have my data erased
people-taking-link-lead = All that the centre keeps about you is yours.
people-taking-lead = You have the right to read all that { $x } keeps about you, to take a copy of it, to have it corrected and to ask that it be erased. It is free.
people-taking-take = Read or take my data
people-taking-helped = The person takes it themselves, with their card and their digits. The management can also hand it to them.
people-taking-notes = The notes you confided are under lock. Ask the person who accompanies you for them, or the management.
people-taking-pin-hint = Once more, to be sure that it is you.
people-taking-read = Read here
people-taking-read-title = All that we know about you
people-taking-back = Back to “My data”
people-taking-erase = Ask that all be erased
people-taking-erase-lead = The management receives your request. It answers you within a month. Nothing is erased before it has talked to you.
people-taking-erase-act = Ask that all be erased
people-taking-asked = You asked on { $day } that all be erased.
people-taking-waits = The management has not answered yet. Changed your mind? Undo your request on your page, or say so at the desk.
people-taking-answered = Answer of { $day }, by { $who }: { $x }
people-taking-how = How to do it
people-taking-how-card = Show your card or type your three words, then your digits. You will come back here.
people-taking-how-desk = No card? Ask at the desk, by telephone or by letter: it is the same right.
people-taking-who = Whom to talk to
people-taking-call = For any question, call { $x } and ask for the management.
people-taking-cnil = The answer does not suit you, or there is none after a month? You may complain to the CNIL, which defends your rights: CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, France, or on its site.

people-request-title = Requests to be erased
people-request-lead = These people ask that all that is kept about them be erased. The law gives a month to answer.
people-request-none = Nobody waits for an answer.
people-request-notice = { $n ->
    [one] One person asks that all be erased: answer
   *[other] { $n } people ask that all be erased: answer
}
people-request-line = Asked on { $day } by { $who }.
people-request-until = Answer before { $day }.
people-request-step-call = Call the person: is it really them, and is it really what they want?
people-request-step-copy = Offer them a copy first.
people-request-step-erase = Then erase. The request goes with the entry.
people-request-refuse = Or say why it is not done
people-request-answer = Your answer
people-request-answer-hint = The person reads it on their page. For example: a case is open, we will erase in June.
people-request-answer-act = Answer
people-request-words = { $x } asks that all be erased
people-request-words-answered = Request of { $x } to be erased: answered
people-held-request = Requests to be erased
people-held-answer = Answer
people-held-answered = Answered on

# used by prefix: people-told-
people-told-device = { $browser } on { $system }
people-told-device-unknown = A device
people-told-state-doubled-waiting = Was on the list already
people-told-blocked-no-channel = Nothing reaches them
people-told-blocked-refused = Does not want any
people-told-kind-email = Other e-mail
people-told-kind-phone = Other telephone
people-told-kind-note = Note
people-told-kind-quotient = Family quotient
people-told-kind-confirmed = Place confirmed
people-told-kind-waiting = Waiting list
people-told-kind-offered = Place offered
people-told-kind-offer-over = Place gone to the next person
people-told-kind-cancelled = Enrolment cancelled
people-told-kind-list-cancelled = Activity cancelled
people-told-kind-session-moved = Session moved
people-told-kind-session-cancelled = Session cancelled
people-told-kind-session-restored = Session back on
people-told-kind-waiting-over = End of the waiting list
people-told-kind-doubled = On the list already
people-told-kind-positioned = Found where to begin
people-told-kind-session-attended = Came to a session
people-told-kind-level-started = Began a level
people-told-kind-level-done = Finished a level
people-told-kind-evaluated = Answered the questions at the end
people-told-kind-self-evaluated = Said how it goes
people-told-kind-withdrawn = Was taken back
# used by prefix: people-channel-
people-channel-desk = at the desk
people-channel-image = photograph
