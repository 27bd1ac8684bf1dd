### Seulement ce qui se dit plus simplement.

reminders-message-sms = Bonjour { $name }. À faire avant le { $day } : { $what }. C’est fait ? Répondez FAIT. Besoin d’aide ? Répondez AIDE. { $centre } { $phone }
reminders-message-text =
    Bonjour { $name },

    À faire avant le { $day } : { $what }.

    C’est fait ? Venez nous le dire, ou téléphonez.

    Besoin d’aide ? Venez ou téléphonez.

    { $centre }, { $phone }

reminders-own-lead = Ce que vous devez faire, et avant quel jour. C’est fait ? Dites-le-nous.
reminders-own-help = On vous téléphone pour vous aider
reminders-own-empty = Il n’y a pas de date pour vous.
