accounts-sign-in-title = Enter the team area
accounts-sign-in-lead = This page is for the staff and volunteers of a centre.
accounts-sign-in-demo = Demonstration: the address is fabrice@jean-ferrat.example and the password is “essaim-demonstration”.
accounts-email = Your e-mail address
accounts-password = Your password
accounts-sign-in = Enter
accounts-sign-in-card = Do you have a card?
accounts-sign-in-card-lead = Residents and volunteers: show your card, or type your 4 digits.
accounts-sign-in-card-link = Enter with my card
accounts-sign-in-resident = Are you a resident? You need no account.
accounts-sign-in-resident-link = See the programme
accounts-sign-out = Leave
accounts-hello = Hello { $x }
accounts-network = The network
accounts-centres = Your centres
accounts-no-centre = No centre has given you a role yet. Ask the director.
accounts-centre-settings = Settings
accounts-centre-history = What was done
accounts-actions = My latest actions
accounts-devices = Your devices
accounts-device-here = This one
accounts-device-end = Close this device
accounts-device-unknown = A device
accounts-own = My account
accounts-password-title = Change my password
accounts-password-lead = Your other devices will be signed out. This one stays open.
accounts-password-current = Password of today
accounts-password-wanted = New password
accounts-password-hint = At least 12 characters. Three unrelated words make a good password.
accounts-password-keep = Keep this password
accounts-password-back = Go back without changing
accounts-password-words = Password changed

accounts-device-on = { $browser } on { $system }
accounts-device-seen = Seen { $x }
# used by prefix: accounts-opened-
accounts-opened-password = Opened with a password, { $x }
accounts-opened-passkey = Opened with a passkey, { $x }
accounts-opened-provider = Opened with the network account, { $x }
accounts-opened-card = Opened with a card and its code, { $x }
accounts-devices-end = Close all other devices

accounts-code-title = Your code
accounts-code-lead = The password of { $x } is right. One step is left.
accounts-code-back = Start again
accounts-code-telephone = The 6-digit code of your phone
accounts-code-hint = It is in the application with which you read the little square. A printed code will do too.
accounts-code-paper = One of your printed codes
accounts-code-paper-hint = Twelve signs, like abcd-efgh-jkmn. Each one works once.
accounts-code-lost = No phone and no printed codes left? Ask the person who looks after the machine: they can reset your account.

accounts-security-title = What opens my account
accounts-security-lead = A password can be guessed or stolen. With a second proof, it is no longer enough.
accounts-security-open = Password, phone, printed codes, passkeys
accounts-security-wanted = Your centre asks the whole team for a second proof.
accounts-telephone-heading = Codes of the phone
accounts-telephone-is-on = At each sign-in, a code of your phone is asked for.
accounts-telephone-is-off = An application on the phone gives a six-digit code, which changes every thirty seconds.
accounts-telephone-begin = Set up
accounts-telephone-off = Stop asking for a code
accounts-telephone-title = The codes of your phone
accounts-telephone-step-app = Open an application for codes: Aegis, FreeOTP, Google Authenticator, or another.
accounts-telephone-step-square = Read this little square with it.
accounts-telephone-step-code = Type the first code it shows.
accounts-telephone-square = Little square to be read with the application for codes
accounts-telephone-key = Without a camera, copy this key:
accounts-telephone-first = The first code, of 6 digits
accounts-telephone-on = Ask for a code at each sign-in
accounts-telephone-words-on = Codes of the phone set up
accounts-telephone-words-off = Codes of the phone removed
accounts-enrol-lead = Your centre asks the whole team for a second proof. It is done once, in two minutes.
accounts-enrol-on = Sign in with this code
accounts-codes-heading = Printed codes
accounts-codes-left = { $x ->
    [0] None is left.
    [one] One is left.
   *[other] { $x } are left.
}
accounts-codes-draw = Print ten new codes
accounts-codes-words = Ten codes printed anew
accounts-codes-title = Your ten codes to print
accounts-codes-lead = They are for the day the phone is lost. Each one works once.
accounts-codes-once = They will never be shown again. The former codes are worth nothing any more.
accounts-codes-print = Print
accounts-codes-kept = I have kept them
accounts-proof-title = Is it really you?
accounts-proof-lead = This act touches the keys of the house. Nothing you have typed is lost.
accounts-proof-either = Your password, or the 6-digit code of the phone
accounts-proof-go-on = Go on

accounts-sign-in-provider = Sign in with { $x }
accounts-proof-provider = Prove it with { $x }
accounts-codes-none = You have no printed code left. Without phone or key you could not come in any more: print some.
accounts-passkeys-title = Passkeys
accounts-passkeys-lead = A passkey opens without a password, by the finger, the face or the code of the device. It can be neither guessed nor copied.
accounts-passkeys-open = See and add passkeys
accounts-passkeys-empty = You have no passkey yet.
accounts-passkeys-count = { $x ->
    [0] You have none yet.
    [one] You have one.
   *[other] You have { $x }.
}
accounts-passkey-add = Add a passkey
accounts-passkey-name = Name of the passkey
accounts-passkey-name-hint = To recognise it: “my phone”, “the computer of the reception”.
accounts-passkey-make = Add this passkey
accounts-passkey-rename = Change the name
accounts-passkey-remove = Remove the passkey
accounts-passkey-use = Use a passkey
accounts-passkey-refused = The device gave no passkey. Try again, or sign in with your password.
accounts-passkey-script = Passkeys need JavaScript, which this browser does not use. The password and the codes are enough.
accounts-passkey-used = Used { $x }
accounts-passkey-made = Added { $x }, never used
accounts-passkey-words-on = Passkey added: { $x }
accounts-passkey-words-name = Passkey renamed: { $x }
accounts-passkey-words-off = Passkey removed: { $x }

accounts-refusal-email-invalid = This address is not complete. It needs a name, an @ and a domain, like lea@centre.fr.
accounts-refusal-email-taken = This address already has an account.
accounts-refusal-name-missing = Write the first name, as the team will see it.
accounts-refusal-password-short = At least 12 characters are needed. Three words you like make a good password.
accounts-refusal-password-common = This password is too easy to guess. Take three unrelated words.
accounts-refusal-wrong = The address or the password is not right. Check the capitals, then try again.
accounts-refusal-too-many = Too many tries. Wait a quarter of an hour, or ask the director.
accounts-refusal-disabled = This account is closed. Ask the director of the centre.
accounts-refusal-wrong-current = This is not your password of today. Check the capitals, then try again.
accounts-refusal-second-step = This account asks for a second proof.
accounts-refusal-code-wrong = This code does not work. Wait for the next one, then try again: each code works once.
accounts-refusal-code-too-many = Too many tries. Wait a quarter of an hour, or ask the management.
accounts-refusal-code-not-begun = It is done already, or it was too long ago. Start again from the beginning.
accounts-refusal-proof-wrong = That does not work. Check the capitals, then try again.
accounts-refusal-proof-too-many = Too many tries. Wait a quarter of an hour.
accounts-refusal-passkey-not-begun = It was too long ago. Try again.
accounts-refusal-passkey-unknown = This key opens no account here. Sign in with your password.
accounts-refusal-passkey-name = Give the key a name.
accounts-refusal-passkey-impossible = Passkeys need an https address with a name. The one of this house has none.
accounts-refusal-provider-unreachable = { $x } does not answer. Try later, or sign in with your password.
accounts-refusal-provider-declined = { $x } has not opened. Try again, or sign in with your password.
accounts-refusal-provider-not-begun = It took too long, or began in another browser. Try again.
accounts-refusal-provider-broken = The answer of { $x } does not hold. Tell the person who looks after the machine.
accounts-refusal-provider-unverified = { $x } has not verified your e-mail address. Have it verified there, or sign in with your password.
accounts-refusal-provider-no-account = Your address has no open account here. Ask the management of the centre.
accounts-refusal-provider-someone-else = { $x } has opened for someone else than you.

accounts-choice-title = Choose your password
accounts-choice-lead = The password you were given works once. Now choose your own: nobody else will know it.
accounts-refusal-password-given = This is the password you were given. Choose another one.
accounts-refusal-given-expired = This password was given more than 14 days ago. Ask the management for another one.
