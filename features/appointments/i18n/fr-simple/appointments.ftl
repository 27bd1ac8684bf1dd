### Seulement ce qui se dit plus simplement.

appointments-public-lead = Pourquoi venez-vous ?
appointments-public-empty = On ne prend pas de rendez-vous ici pour le moment. Venez, ou téléphonez.
appointments-days-title = Quel jour ? Quelle heure ?
appointments-soonest = Ces jours-là, tout est pris. La première heure libre : { $x }.
appointments-told-question = Comment vous prévenir ?
appointments-told-hint = Vous recevez un message tout de suite. Puis un autre, deux jours avant.
appointments-check-title = Est-ce que tout est juste ?
appointments-too-late = Il est trop tard pour changer ici. Téléphonez-nous.
appointments-earlier-ask = Prévenez-moi s’il y a une place plus tôt
appointments-earlier-on = On vous prévient s’il y a une place plus tôt.
appointments-refusal-slot-taken = Quelqu’un vient de prendre cette heure. Choisissez une autre heure.
appointments-refusal-too-many = Vous avez déjà 3 rendez-vous. Pour un autre, téléphonez-nous.
appointments-refusal-too-many-tries = Il y a eu trop d’essais. Attendez 15 minutes. Ou téléphonez-nous.
appointments-refusal-number-needed = Pour ce jour, laissez un numéro de téléphone ou une adresse e-mail. Ou téléphonez-nous.
appointments-refusal-over = Ce rendez-vous a changé. Regardez la page.
appointments-notice-confirmed-text =
    Bonjour { $name },

    Vous avez un rendez-vous : { $when }.
    C’est ici : { $place }.
    { $what }

    Votre code : { $code }
    Pour changer ou annuler : { $url }
    Ou téléphonez : { $phone }

    { $centre }
appointments-notice-cancelled-text =
    Bonjour { $name },

    Votre rendez-vous est annulé : { $when }, { $place }.
    Ce n’est pas à cause de vous.
    Pour un autre rendez-vous, téléphonez : { $phone }

    { $centre }
appointments-notice-cancelled-sms = Votre rendez-vous est annulé : { $when }. Pour un autre, téléphonez : { $phone }. { $centre }
appointments-notice-restored-text =
    Bonjour { $name },

    On avait annulé votre rendez-vous. Maintenant, il a lieu : { $when }, { $place }.

    Votre code : { $code }
    Pour changer ou annuler : { $url }
    Ou téléphonez : { $phone }

    { $centre }
appointments-notice-earlier-text =
    Bonjour { $name },

    Il y a une place plus tôt. Votre rendez-vous est : { $when }.
    Vous voulez venir plus tôt ? { $url }
    Ou téléphonez : { $phone }

    Vous ne faites rien ? Votre rendez-vous reste le même.

    { $centre }
appointments-no-time = Il n’y a plus d’heure libre. Téléphonez-nous.
appointments-nobody-receives = Pour cela, il n’y a personne en ce moment.
appointments-refusal-motive-closed = Pour ce rendez-vous, venez à l’accueil. Ou téléphonez.
appointments-refusal-comes-already = Cette personne a déjà un rendez-vous à cette heure.
appointments-told-none = Pas de message. Écrivez le jour et le code.
appointments-way-none-note = Vous écrivez le jour et le code sur un papier.
appointments-notice-moved-text =
    Bonjour { $name },

    Votre rendez-vous a changé. Voici la nouvelle heure : { $when }.
    C’est ici : { $place }.

    Votre code : { $code }
    Pour changer ou annuler : { $url }
    Ou téléphonez : { $phone }

    { $centre }
appointments-notice-reminder-text =
    Bonjour { $name },

    N’oubliez pas votre rendez-vous : { $when }.
    C’est ici : { $place }.

    Votre code : { $code }
    Pour changer ou annuler : { $url }
    Ou téléphonez : { $phone }

    { $centre }
