### What surrounds every page, and the shared pieces.

ui-skip = Skip to content
ui-menu = Menu
ui-menu-main = Main menu
ui-menu-foot = Menu at the bottom of the page
ui-hub-rights = Rights
ui-hub-learn = Learn
ui-hub-take-part = Take part
ui-languages = Languages
ui-help = Need help
ui-call-me-back = Call me back
ui-promise = You cannot break anything here. Everything can be undone for thirty days.
ui-on-paper = This page on paper
ui-contrast-strong = Strong contrast
ui-contrast-normal = Usual contrast
ui-text-larger = Larger text
ui-text-normal = Usual text size
ui-accessibility = Accessibility: partially compliant
ui-service-state = Service status
ui-search = Search
ui-search-label = Search for a person or an activity
ui-undo = Undo
ui-back = Back
ui-continue = Continue
ui-change = Change
ui-close = Close
ui-optional = { $x } (if you wish)
ui-day = Day
ui-month = Month
ui-year = Year
ui-step-of = Step { $step } of { $steps }
ui-pages = Rest of the list
ui-pages-previous = Previous
ui-pages-next = Next
ui-error-prefix = Error:
ui-errors =
    { $n ->
        [one] There is one thing left to correct
       *[other] There are { $n } things left to correct
    }
ui-keys = Keyboard keys
ui-keys-search = go to the search
ui-keys-undo = undo what was just done
ui-keys-tiles = choose a tile of the page
ui-keys-list = show this list
ui-keys-off = Stop using these keys
ui-keys-on = Use these keys again
ui-practice-word = Practice
ui-practice-flag = Practice. Nothing here is real.
ui-practice-leave = Leave practice
ui-practice-try = Practise on this page

ui-own-label = Your card
ui-own-hello = Hello { $x }.
ui-own-card = Your card is known.
ui-own-pin = Type my 4 digits
ui-own-page = My page
ui-own-end = I have finished
ui-own-held = My data
ui-own-help-label = Help under way
ui-own-help = You are helping { $x }. All that you do is noted.
ui-own-help-page = Their page
ui-own-help-asks = You have been helping { $x } for more than half an hour. Do you go on?
ui-own-go-on = I go on
ui-own-help-end = I have finished
