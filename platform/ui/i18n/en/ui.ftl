### What surrounds every page, and the shared pieces.

ui-skip = Skip to content
ui-menu = Menu
ui-menu-main = Main menu
ui-menu-foot = Menu at the bottom of the page
ui-languages = Languages
ui-help = Need help
ui-call-me-back = Call me back
ui-promise = You cannot break anything here. Everything can be undone for thirty days.
ui-on-paper = This page on paper
ui-contrast-strong = Strong contrast
ui-contrast-normal = Usual contrast
ui-text-larger = Larger text
ui-text-normal = Usual text size
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
ui-pages-previous = Before
ui-pages-next = More
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
