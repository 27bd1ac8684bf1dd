# Import of a member file: refusals of a file, notices, problems of a line, fields, reasons of a match.

people-import-refusal-empty = This file is empty. Check that you chose the right one, then send it again.
people-import-refusal-too-large = This file weighs { $size } MB, the limit is { $limit } MB. Take the pictures out, or cut the list into several files.
people-import-refusal-too-many-rows = This file has more than { $limit } lines. Cut the list into several files and import them one after the other.
people-import-refusal-too-many-columns = This file has more than { $limit } columns. Keep the useful ones (name, first name, birth date, contacts), then send it again.
people-import-refusal-inflates = This workbook grows out of proportion once opened (more than { $limit } MB). Copy the list into a new workbook, save it, then send that one.
people-import-refusal-protected = This workbook is protected by a password. Open it, save a copy without password, then send the copy.
people-import-refusal-damaged = This { $kind } file is damaged: it cannot be read to its end. Open it in your spreadsheet, save it again as XLSX, then send it.
people-import-refusal-no-rows = This file has a line of titles and nobody. Add one line a person below the titles, then send it again.
people-import-refusal-pdf = This file is a PDF: no table can be read in it. Send the list as XLSX, ODS or CSV.
people-import-refusal-picture = This file is a picture. Send the list as XLSX, ODS or CSV.
people-import-refusal-text-document = This file is a text document. Copy the table into a spreadsheet and save it as XLSX, ODS or CSV.
people-import-refusal-web-page = This file is a web page, even if its name ends in .xls or .csv. Open it in your spreadsheet and save it as XLSX.
people-import-refusal-archive = This file is a compressed archive. Open it and send the list inside, as XLSX, ODS or CSV.
people-import-refusal-database = This file is a database. From the software that made it, export the list of members as XLSX or CSV.
people-import-refusal-contacts = This file is an address book or a calendar. Export the list as XLSX, ODS or CSV.
people-import-refusal-binary = This file is no table, even if its name ends in .csv. Send the list as XLSX, ODS or CSV.
people-import-refusal-not-a-member-list = This file is not a list of people: a column for the name and one for the first name are needed. Columns recognised: { $recognised }. Choose the member file, or say yourself which columns are the names.
people-import-refusal-nothing-recognised = This file is not a list of people: no column was recognised. Give each column a title (Nom, Prénom, Date de naissance, Téléphone…), then send it again.

people-import-notice-encoding = This file is not in UTF-8: its accents were read as { $encoding }. Check a few names with accents.
people-import-notice-accents-repaired = The accents of this file were damaged ("Ã©" for "é"): they were repaired. Check a few names.
people-import-notice-quotes-ignored = A quotation mark opens and never closes: quotation marks were read as plain signs. Check that the columns are in their place.
people-import-notice-preamble-skipped = { $lines ->
    [one] One line above the titles was left aside.
   *[other] { $lines } lines above the titles were left aside.
}
people-import-notice-header-missing = This file has no line of titles: the columns were guessed from what they hold. Check each of them.
people-import-notice-titles-repeated = Several columns have the same title ({ $titles }): they are kept apart and numbered.
people-import-notice-sheet-chosen = This workbook has several sheets: the sheet "{ $sheet }" was read.
people-import-notice-blank-lines = { $lines ->
    [one] One empty line was skipped.
   *[other] { $lines } empty lines were skipped.
}
people-import-notice-cells-beyond-header = { $lines ->
    [one] One line goes beyond the last titled column: its other cells are in columns named by a letter.
   *[other] { $lines } lines go beyond the last titled column: their other cells are in columns named by a letter.
}
people-import-notice-nir-column-refused = The column "{ $column }" holds social security numbers: it is neither imported nor kept. The law keeps this number for other uses.
people-import-notice-nir-masked = { $cells ->
    [one] A social security number was found in a cell: it is masked and not kept.
   *[other] { $cells } social security numbers were found in cells: they are masked and not kept.
}
people-import-notice-password-column-refused = The column "{ $column }" holds passwords: it is neither imported nor kept. Erase it from your file too.
people-import-notice-month-first = In the column "{ $column }" the month stands before the day: dates were read so. Check a few of them.

people-import-problem-name-missing = There is no family name. The line is not imported. Write the name, then import again.
people-import-problem-deceased = The file says that this person has died. The line is not imported.
people-import-problem-first-name-missing = There is no first name for "{ $text }". The person is imported without one; complete the card.
people-import-problem-name-unlikely = "{ $text }" has a digit or a sign that no name bears. The person is imported so; check the name.
people-import-problem-name-order-guessed = In "{ $text }", name and first name were told apart without certainty. Write the family name in capitals, or use two columns.
people-import-problem-two-people-in-name = "{ $text }" seems to name two people. Write one line a person, so that each is informed.
people-import-problem-birth-date-unreadable = The birth date "{ $text }" does not read as a date. The person is imported without it. Write it so: 12/03/1984.
people-import-problem-birth-date-impossible = The birth date "{ $text }" is not in the calendar. The person is imported without it. Check day, month and year.
people-import-problem-birth-date-future = The birth date "{ $text }" is in the future. The person is imported without it. Check the year.
people-import-problem-birth-date-too-old = The birth date "{ $text }" would make more than 120 years. The person is imported without it. Check the year.
people-import-problem-birth-year-only = "{ $text }" gives the year of birth without day or month. The person is imported without birth date. Write the whole date: 12/03/1984.
people-import-problem-birth-century-guessed = The year of birth has two digits ("{ $text }"). It was read in the 2000s. If the person was born in the 1900s, write four digits.
people-import-problem-membership-date-unreadable = The membership date "{ $text }" does not read as a date. The person is imported without it. Write it so: 01/09/2026.
people-import-problem-membership-date-unlikely = The membership date "{ $text }" is too old or too far. The person is imported without it. Check the year.
people-import-problem-phone-has-letters = The telephone "{ $text }" has letters. The person is imported without it. Write ten digits: 06 12 34 56 78.
people-import-problem-phone-invalid = "{ $text }" is not a whole telephone number. The person is imported without it. Write ten digits, or + and the code of the country.
people-import-problem-email-invalid = "{ $text }" is not an e-mail address. The person is imported without it. Write it so: prenom.nom@exemple.fr.
people-import-problem-email-domain-incomplete = The e-mail address "{ $text }" has no whole domain after the @. The person is imported without it. Add its end, such as .fr or .com.
people-import-problem-email-shared = The e-mail address { $text } is also that of line { $other }. Both people keep it; one message will not go there twice without a reason.
people-import-problem-postal-code-invalid = "{ $text }" is no French postal code. The person is imported without it. Write five digits: 62510.
people-import-problem-amount-unreadable = The amount "{ $text }" does not read as a sum. The person is imported without it. Write it so: 12,50.
people-import-problem-quotient-unreadable = The family quotient "{ $text }" does not read as a number. The person is imported without it. Write it so: 402,22.
people-import-problem-consent-unreadable = In the column "{ $column }", "{ $text }" says neither yes nor no. The person is imported without an answer. Write oui or non.
people-import-problem-gender-unreadable = In the column "{ $column }", "{ $text }" was not understood. The person is imported without it. Write Mme or M., or F or M.
people-import-problem-language-unknown = The language "{ $text }" is not known. The person is imported without it. Write its name in French, such as arabe.
people-import-problem-member-number-repeated = The member number { $text } is already someone else's, line { $other }. Check which of the two is right.
people-import-problem-address-reference-unknown = The address is that of person number { $text }, who is not in this file. The person is imported without address.
people-import-problem-no-channel = No telephone, e-mail or address for this person and their household. They are imported, but no message can reach them. Add a way to reach them.
people-import-problem-consent-withdrawn = The file says yes to what this person has refused since. The refusal is kept.
people-import-problem-nir-refused = The column "{ $column }" holds a social security number. The person is imported without it, and it is kept nowhere. Erase it from your file too.

people-import-field-ignore = Do not import
people-import-field-member-number = Member number
people-import-field-household-number = Family number
people-import-field-title = Title
people-import-field-last-name = Family name
people-import-field-first-name = First name
people-import-field-full-name = Name and first name
people-import-field-birth-date = Birth date
people-import-field-gender = Gender
people-import-field-address = Address
people-import-field-address-extra = More of the address
people-import-field-address-reference = Same address as number
people-import-field-postal-code = Postal code
people-import-field-city = Town
people-import-field-postal-city = Postal code and town
people-import-field-phone = Telephone
people-import-field-phone-2 = Other telephone
people-import-field-email = E-mail
people-import-field-family-quotient = Family quotient
people-import-field-status = Status
people-import-field-activities = Activities
people-import-field-membership-date = Membership date
people-import-field-membership-amount = Membership amount
people-import-field-sms-consent = Agreement to SMS
people-import-field-email-consent = Agreement to e-mail
people-import-field-image-right = Right to pictures
people-import-field-language = Language
people-import-field-deceased = Death
people-import-field-notes = Notes

people-import-reason-same-member-number = same member number
people-import-reason-same-name = same name and first name
people-import-reason-near-name = name or first name almost the same
people-import-reason-names-swapped = name and first name the other way round
people-import-reason-same-birth-date = same birth date
people-import-reason-birth-date-swapped = day and month of birth the other way round
people-import-reason-birth-date-near = birth date almost the same
people-import-reason-same-phone = same telephone
people-import-reason-same-email = same e-mail
people-import-reason-same-household = same family
people-import-reason-same-address = same address
