accounts-code-lost = Vous avez perdu le téléphone et les codes ? Demandez à la personne qui s’occupe de la machine.
accounts-telephone-is-off = Une application du téléphone donne un code de six chiffres. Le code change souvent.
accounts-passkeys-lead = Une clé d’accès ouvre sans mot de passe. On montre son doigt, son visage, ou le code de l’appareil.

accounts-choice-title = Choisissez votre mot de passe
accounts-choice-lead = On vous a donné un mot de passe. Il sert une seule fois. Écrivez maintenant votre mot de passe à vous.
accounts-refusal-password-given = C’est l’ancien mot de passe. Écrivez un autre mot de passe.
accounts-refusal-given-expired = Ce mot de passe est trop vieux. Demandez un autre mot de passe à la direction.
