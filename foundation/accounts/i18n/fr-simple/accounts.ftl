accounts-code-lost = Vous avez perdu le téléphone et les codes ? Demandez à la personne qui s’occupe de la machine.
accounts-telephone-is-off = Une application du téléphone donne un code de six chiffres. Le code change souvent.
accounts-passkeys-lead = Une clé d’accès ouvre sans mot de passe. On montre son doigt, son visage, ou le code de l’appareil.

accounts-choice-title = Choisissez votre mot de passe
accounts-choice-lead = On vous a donné un mot de passe. Il sert une seule fois. Écrivez maintenant votre mot de passe à vous.
accounts-refusal-password-given = C’est l’ancien mot de passe. Écrivez un autre mot de passe.
accounts-refusal-given-expired = Ce mot de passe est trop vieux. Demandez un autre mot de passe à la direction.
accounts-code-hint = Ouvrez l’application qui a lu le petit carré. Le code est là. Un code imprimé marche aussi.
accounts-codes-none = Vous n’avez plus de code imprimé. Sans téléphone ni clé, vous ne pouvez plus entrer. Imprimez des codes.
accounts-passkey-script = Les clés d’accès ne marchent pas ici. Prenez le mot de passe et les codes.
accounts-password-hint = 12 signes ou plus. Une bonne idée : trois mots très différents.
accounts-proof-either = Votre mot de passe. Ou le code du téléphone (6 chiffres).
accounts-proof-lead = C’est important. Nous vérifions que c’est vous. Vos textes sont gardés.
accounts-sign-in-card-lead = Vous habitez ici, ou vous êtes bénévole ? Montrez votre carte. Ou tapez vos 4 chiffres.
accounts-sign-in-lead = Cette page est pour l’équipe du centre.
accounts-telephone-is-on = Quand vous entrez, on demande un code de votre téléphone.
accounts-telephone-step-app = Ouvrez une application qui donne des codes. Exemples : Aegis, FreeOTP, Google Authenticator.
