map-door = Useful places
map-door-note = Places near home, with their hours. Suggest those that are missing.
map-door-team = Map of places
map-lead = Who can help me near home? Look for a place, a theme or a town.

map-search = Search
map-q = What?
map-q-hint = A name, a street, a word. Accents do not matter.
map-theme = Theme
map-any-theme = All themes
map-near = Near which town?
map-near-hint = The nearest comes first.
map-town = Only in
map-any-town = All towns
map-only-open = Open now
map-only-accessible = A wheelchair gets in
map-count = { $n ->
    [0] No place
    [one] 1 place
   *[other] { $n } places
  }
map-empty = Nothing on the map for this search. Do you know a place? Tell us.
map-town-unknown = This town has no place on the map yet. Here are all places.
map-open-cut = This list is long: not every place was looked at. Choose a theme or a town.
map-see-map = See the map
map-see-list = See the list
map-see-public = See everyone’s page
map-print = Print
map-propose = Suggest a place
map-report = Report a mistake
map-page-of = Page { $n } of { $of }
map-metres = { $n } m away
map-kilometres = { $n } km away
map-open-now = Open now
map-closed-now = Closed now
map-from-to = { $a } to { $b }
map-closed = closed
map-holidays = public holidays
map-confirmed = Confirmed on { $x }
map-unconfirmed = Not confirmed yet
map-hours = When it is open
map-phone = Telephone
map-email = E-mail address
map-website = Website
map-themes = Themes
map-languages = Languages spoken
map-source = According to
map-streets = See the streets on OpenStreetMap
map-access = Wheelchair
# used by prefix: map-access-
map-access-unknown = Not known
map-access-yes = A wheelchair gets in
map-access-limited = A wheelchair gets in with help
map-access-no = A wheelchair does not get in
map-access-page = Acceslibre page
map-access-read = Read how one gets in
# used by prefix: map-language-
map-language-fr = French
map-language-ar = Arabic
map-language-en = English
map-language-es = Spanish
map-language-pt = Portuguese
map-language-it = Italian
map-language-tr = Turkish
map-language-pl = Polish
map-language-ro = Romanian
map-language-uk = Ukrainian
map-language-ru = Russian
map-language-lsf = French Sign Language

map-map-title = The map of places
map-show-theme = See this theme
map-moves = Move on the map
map-nearer = Nearer
map-farther = Farther
map-north = To the north
map-south = To the south
map-west = To the west
map-east = To the east
map-sentence = { $n ->
    [0] No place here. Look farther.
    [one] 1 place on this drawing. Each dot leads to a place.
   *[other] { $n } places on this drawing. A number gathers neighbouring places: touch it to look closer.
  }
map-cluster = { $n ->
    [one] 1 place, look closer
   *[other] { $n } places, look closer
  }
map-cluster-near = { $n ->
    [one] 1 place near { $x }, look closer
   *[other] { $n } places near { $x }, look closer
  }
map-ground-show = Show the background map
map-ground-hide = Back to the drawing
map-ground-label = The map with its background. Arrows move it, + and − bring it nearer and farther. Each point leads to a place.
map-ground-from = The pictures of the background come from { $x }, which then sees the internet address of your device.
map-ground-many = { $n } places together
map-ground-thanks = © OpenStreetMap contributors
map-drawing-note = The drawing shows where places are from each other. The list says the same.
map-listed-only = { $n ->
    [one] 1 place has no point yet: it is in the list.
   *[other] { $n } places have no point yet: they are in the list.
  }
map-drawing-list = The same points, as a list
map-print-how = Choose A3 paper in the print window. The drawing has numbers, the list has the same ones.
map-print-drawing = The drawing of places, with the numbers of the list
map-printed = Printed on { $x }
map-print-part = This sheet shows places { $first } to { $last }, of { $n }.
map-print-missing = Is a place missing? Is something wrong?
map-print-write = Write it here, or tell the reception.
map-square = The little square: aim at it with a telephone to see the list.
map-embed-whose = Map kept by { $x }. Suggest a place or report a mistake.

map-propose-lead = A name and an address are enough. Someone of the centre looks at it before it is shown.
map-propose-send = Send
map-propose-kept = We ask for no name and no account. Write nothing about a person.
map-name = Name of the place
map-name-hint = As written on the door.
map-street = Number and street
map-street-hint = For example: 12 rue de la Gare.
map-postal-code = Postcode
map-city = Town
map-what-for = What is it for?
map-phone-place = Telephone of the place
map-email-place = E-mail address of the place
map-hours-words-hint = In your words: Tuesday and Thursday afternoon.
map-words = Anything else?
map-words-hint = What one finds there, what one should know.
map-report-what = What is it?
map-report-error = Something is wrong
map-report-gone = This place no longer exists
map-report-words = Tell us what
map-report-words-hint = For example: the hours have changed, nobody answers the telephone.
map-report-send = Send
map-thanks = Noted
map-thanks-text = Thank you. Someone of the centre looks at it, then updates the map.
map-way = How was it known?
# used by prefix: map-way-
map-way-page = by the page
map-way-desk = Told at the desk
map-way-paper = Written on the printed map

map-refusal-name = The name of the place is missing.
map-refusal-where = Say where it is: a street, a town or a point.
map-refusal-long = This is too long for this line. Keep what matters.
map-refusal-postal-code = A postcode has 5 digits. For example: 62510.
map-refusal-phone = This number cannot be read. For example: 03 21 00 00 00.
map-refusal-email = This address is not complete. For example: accueil@exemple.fr.
map-refusal-website = This website address cannot be read. For example: www.exemple.fr.
map-refusal-hours = These hours cannot be read. For example: Mo-Fr 09:00-12:00,14:00-17:00. Otherwise write them in your words below.
map-refusal-swapped = Latitude and longitude are swapped.
map-refusal-point-unreadable = This point cannot be read. For example: 50.7353.
map-refusal-point-nought = The point 0, 0 is at sea, off Africa.
map-refusal-point-outside = This point is not in France.
map-refusal-point-projection = This point is in metres, in a projection unknown here. Degrees are needed.
map-refusal-point-half = The latitude or the longitude is missing.
map-refusal-theme = This theme is no longer on the map.
map-refusal-language = This language is not in the list.
map-refusal-access = Choose an answer of the list.
map-refusal-changed = Someone changed it while you were writing. Read again, then start again.
map-refusal-written = Someone changed it while you were writing. Your words are here. Keep once more to write over theirs.
map-refusal-words = Say in a few words what is wrong.
map-refusal-too-many = Many suggestions arrive at the moment. Come back in an hour, or telephone the centre.
map-refusal-kind = Choose what it is.
map-refusal-theme-name = The name of the theme is missing.
map-refusal-months = Write a number of months, from 1 to 60.
map-refusal-fields = Twenty questions at most for a theme.

map-caption = The places of the map
map-address = Address
map-confirmation = Confirmation
map-act = To do
map-state = Where it stands
# used by prefix: map-state-
map-state-shown = On the map
map-state-withdrawn = Taken off
map-team-empty = No place for this search. Add one, or bring a list.
map-new-title = Add a place
map-keep = Keep
map-extra-line = Second address line
map-latitude = Latitude
map-longitude = Longitude
map-point-hint = In degrees. Leave empty: the place takes the point of its address, if it is known. To move it, write other figures.
map-placed-number = Placed by its address, at the number.
map-placed-near = Placed by its address, at the nearest number.
map-placed-street = Placed by its address, on the street.
map-placed-town = Placed by its address, in the town.
map-placed-nowhere = No point: the address is not known here. The place is in the list, not on the drawing. You can write its latitude and longitude.
map-hours-syntax = Hours, as OpenStreetMap writes them
map-hours-hint = Mo Tu We Th Fr Sa Su for the days. For example: Mo-Fr 09:00-12:00,14:00-17:00; PH off.
map-hours-words = Hours in words
map-summary = In one sentence
map-description = Presentation
map-due-on = To be confirmed again on { $x }.
map-confirm = Still true
map-withdraw = Take off the map
map-show-again = Put back on the map
map-merged-away = This place was made one with another. Undo that to find it again.
map-extra-title = What the list said besides
map-extra-how = Kept as it was, for the team only. List: { $x }
map-due-title = To be confirmed
map-due-count = { $n ->
    [0] No place to confirm
    [one] 1 place to confirm
   *[other] { $n } places to confirm
  }
map-due-how = Telephone, or walk past. The longest due comes first. Each theme says after how many months.
map-due-empty = All is confirmed. Come back next month.

map-waiting = { $n ->
    [0] No suggestion
    [one] 1 suggestion of a resident
   *[other] { $n } suggestions of residents
  }
map-proposals-title = Suggestions of residents
map-proposals-how = Nothing is shown before you agree. A place that is accepted goes on the map, one that is gone is taken off. A mistake told in words is corrected by hand.
map-proposals-empty = No suggestion is waiting.
# used by prefix: map-kind-
map-kind-place = A place to add
map-kind-error = A mistake
map-kind-gone = A place that no longer exists
map-accept = Accept
map-refuse = Refuse
map-origin = { $n ->
    [one] 1 suggestion comes from the same device
   *[other] { $n } suggestions come from the same device
  }
map-accept-all = Accept all
map-refuse-all = Refuse all

map-duplicates-title = Possible duplicates
map-duplicates-how = Two rows that may speak of the same place. The one you keep takes what the other knows besides. All of it can be undone.
map-duplicates-empty = No duplicate found.
map-pairs = { $n ->
    [0] No pair
    [one] 1 pair
   *[other] { $n } pairs
  }
# used by prefix: map-reason-
map-reason-number = Same SIRET or RNA number, same spot
map-reason-address = Nearly the same name, same address
map-reason-near = Nearly the same name, close by
map-reason-town = Same name, same town
map-merge-here = Keep this one
map-are-two = They are two places

map-themes-title = Themes of the map
map-themes-empty = No theme. Add the first.
map-theme-new = New theme
map-theme-name = Name of the theme
map-theme-description = What it is for
map-theme-months = Confirm after how many months?
map-theme-months-hint = A number, from 1 to 60.
map-theme-fields = What is asked besides
map-theme-fields-hint = One question a line. For example: Age of the children.
map-theme-retire = Retire this theme
map-months = { $n ->
    [one] every month
   *[other] every { $n } months
  }

map-import-title = Bring a list
map-import-lead = National schema of places of digital mediation, data·inclusion, GoGoCarto, GeoJSON, or any CSV table. Nothing is written before you agree.
map-import-file = The file
map-import-file-hint = CSV, JSON or GeoJSON, 40 MB and 100,000 lines at most.
map-import-look = Look
map-import-apply = Put on the map
map-preview-title = Before writing
map-preview-effect = What the list would do
map-imported-title = The list is on the map
map-import-rows = Lines read
map-import-created = Places added
map-import-updated = Places updated
map-import-unchanged = Places there already, unchanged
map-import-left = Places left as the team wrote them
map-import-refused = Lines not taken
map-kept-title = Columns kept as they are
map-kept-how = Nothing here matches them: they stay with each place, for the team.
map-empty-columns = Empty columns: { $x }
map-notes-title = Remarks
map-lines-title = Line by line
map-line = Line
map-examples = The first lines
map-columns = The columns
map-columns-how = Say what each column means. The next list with the same columns will remember it.
map-columns-keep = Keep and look again
map-import-theme = File all these places under
map-import-no-theme = No theme
map-import-source = Where the list comes from
map-file-missing = Choose a file.
map-file-empty = This file has no line.
map-file-heavy = This file is larger than 40 MB. Cut it into several.
map-file-lines = This file has more than { $n } lines. Cut it by department, or keep what is near you.
map-file-workbook = This is a workbook or a PDF. Save the sheet as CSV, then start again.
map-file-unreadable = This file cannot be read: neither a table nor a JSON list.
map-file-projection = This GeoJSON is in a projection unknown here. Save it as WGS 84 (EPSG:4326).
map-file-no-name = Say which column gives the name of the places.
map-file-applied = This list is on the map already.
# used by prefix: map-note-
map-note-name-missing = no name: line not taken
map-note-twice = same line a second time: not taken
map-note-point-swapped = latitude and longitude put in order
map-note-point-converted = point converted from Lambert 93
map-note-point-nought = point 0, 0: place without a point
map-note-point-outside = point outside France: place without a point
map-note-point-unreadable = point cannot be read: place without a point
map-note-point-projection = point of another projection: place without a point
map-note-address-missing = no street
map-note-phone-kept = telephone kept as it is
map-note-email-kept = e-mail addresses kept as they are
map-note-website-kept = website kept as it is
map-note-postal-code-kept = postcode kept as it is
map-note-hours-kept = hours kept in words
map-note-theme-kept = category kept as it is
map-note-too-long = text too long: its end is kept apart
map-note-formula = formula kept as a text
# used by prefix: map-target-
map-target-kept = Keep as it is
map-target-id = Number in the list
map-target-pivot = SIRET or RNA
map-target-name = Name
map-target-number = Number in the street
map-target-street = Street
map-target-extra-line = Second address line
map-target-postal-code = Postcode
map-target-city = Town
map-target-insee = INSEE code
map-target-latitude = Latitude
map-target-longitude = Longitude
map-target-point = Latitude and longitude together
map-target-themes = Themes
map-target-phone = Telephone
map-target-email = E-mail address
map-target-website = Website
map-target-hours = Hours
map-target-monday = Hours of Monday
map-target-tuesday = Hours of Tuesday
map-target-wednesday = Hours of Wednesday
map-target-thursday = Hours of Thursday
map-target-friday = Hours of Friday
map-target-saturday = Hours of Saturday
map-target-sunday = Hours of Sunday
map-target-summary = In one sentence
map-target-description = Presentation
map-target-access-link = Acceslibre page
map-target-languages = Languages
map-target-source = Where it comes from
map-target-updated-on = Date of update

map-export-title = Give the map away
# used by prefix: map-export-
map-export-national = National schema of places of digital mediation (CSV)
map-export-inclusion = data·inclusion (JSON)
map-export-geojson = GeoJSON, for uMap and other maps
map-export-table = Everything, for a spreadsheet (CSV)
map-embed-title = On the site of a town
map-embed-how = Copy this line into a page of the site. The map stays up to date there by itself, without any cookie.
map-kit = Map theme
map-retention = Suggestions of residents for the map, after the answer

map-op-added = Map: { $x } added
map-op-changed = Map: { $x } changed
map-op-confirmed = Map: { $x } confirmed
map-op-shown = Map: { $x } put back
map-op-withdrawn = Map: { $x } taken off
map-op-proposed = Map: { $x } suggested or reported
map-op-accepted = Map: { $x } suggestions accepted
map-op-refused = Map: { $x } suggestions refused
map-op-merged = Map: { $x } made one with its duplicate
map-op-apart = Map: { $x } and another are two places
map-op-theme-added = Map: theme { $x } added
map-op-theme-changed = Map: theme { $x } changed
map-op-theme-retired = Map: theme { $x } retired
map-op-imported = Map: list { $x }
map-op-demo = Places of the demonstration
