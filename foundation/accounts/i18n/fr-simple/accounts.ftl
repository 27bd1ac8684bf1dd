accounts-code-lost = Vous avez perdu le téléphone et les codes ? Demandez à la personne qui s’occupe de la machine.
accounts-telephone-is-off = Une application du téléphone donne un code de six chiffres. Le code change souvent.
accounts-passkeys-lead = Une clé d’accès ouvre sans mot de passe. On montre son doigt, son visage, ou le code de l’appareil.
