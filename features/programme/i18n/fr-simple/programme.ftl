### Le programme, en langage simple. Ce qui manque ici est dit comme en français.

programme-add-to-calendar = Mettre la date dans mon agenda
programme-after = Les 7 jours suivants
programme-before = Les 7 jours avant
programme-call = Vous avez une question ? Téléphonez :
programme-centre-empty = Le programme n’est pas encore écrit. Venez nous voir, ou téléphonez.
programme-centre-lead = Venez nous voir, ou téléphonez. Une personne vous répond.
programme-centre-week = Cette semaine
programme-count =
    { $n ->
        [one] 1 activité
       *[other] { $n } activités
    }
programme-credit = Photo prise par { $x }
programme-empty-day = Il n’y a rien ce jour-là ({ $x }).
programme-empty-week = Il n’y a rien pendant les 7 jours.
programme-empty-wishes = Il n’y a rien pendant les 7 jours avec ces choix.
programme-empty-words = Nous n’avons pas trouvé « { $x } ».
programme-enrol-wait = Attendre une place
programme-faces = Les personnes que vous verrez
programme-fact-contact = La personne qui s’en occupe
programme-fact-price = Combien cela coûte
programme-facts = Ce qu’il faut savoir
programme-free = C’est gratuit
programme-join = Participer par internet
programme-more-dates =
    { $n ->
        [one] Il y a une autre date : le { $day }.
       *[other] Il y a { $n } autres dates. La dernière est le { $day }.
    }
programme-nearest = Voici les activités qui viennent après :
programme-neighbours-chosen = Ou dans ces centres
programme-neighbours-farther = Choisissez plus loin, ou choisissez un centre.
programme-neighbours-hint = Si vous choisissez un centre, nous ne regardons plus la distance.
programme-neighbours-none = Il n’y a pas de centre aussi près
programme-neighbours-title = Dans les centres voisins
programme-neighbours-within = Vous pouvez aller jusqu’où ?
programme-network-department = Il n’y a pas de centre au { $x }. Voici les centres du même département.
programme-network-empty = Les centres n’ont pas encore écrit de programme. Revenez bientôt, ou téléphonez.
programme-network-lead = Vous trouvez ici des activités, des sorties, et de l’aide. Et une personne pour parler avec vous.
programme-network-title = Que faire près de chez vous ?
programme-network-unknown = Nous ne connaissons pas de centre à « { $x } ». Voici tous les centres.
programme-nothing = Il n’y a rien ces jours-là
programme-notice-cancelled = Cette activité n’a plus lieu. { $x }
programme-notice-over = C’est fini pour cette année. Téléphonez pour savoir quand cela recommence.
programme-only-free = Seulement ce qui est gratuit
programme-pieces = Ce qu’il faut apporter
programme-place-accessible = { $x } (sans marche)
programme-place-remote = par internet
programme-presence-both = Ici, ou par internet
programme-presence-on-site = Ici
programme-presence-remote = Par internet
programme-price-between = De { $low } à { $high }. Le prix dépend de vos revenus.
programme-seats-closed = On ne peut plus s’inscrire
programme-seats-from = Vous pourrez vous inscrire le { $day }
programme-seats-full = Il n’y a plus de place
programme-seats-none-needed = Vous venez sans vous inscrire
programme-seats-open = Il y a des places
programme-seats-waiting =
    { $n ->
        [0] Il n’y a plus de place. Vous pouvez attendre une place.
        [one] Il n’y a plus de place. 1 personne attend.
       *[other] Il n’y a plus de place. { $n } personnes attendent.
    }
programme-search-words-hint = Exemples : ordinateur, gym, cuisine
programme-span-words = Ce qui ressemble à « { $x } »
programme-tag-moved = Il y a un changement
programme-tile-elders = Pour les personnes âgées
programme-town = Votre ville, ou votre code postal
programme-whole-week =
    { $n ->
        [one] Toute la semaine : 1 activité
       *[other] Toute la semaine : { $n } activités
    }
programme-paper-how = Téléphonez. Ou venez à l’accueil. Ou visez le petit carré avec un téléphone. Il ne faut pas d’adresse e-mail. Il n’y a plus de place ? Vous attendez une place. Nous vous rappelons.
programme-paper-welcome = Entrez : vous êtes les bienvenus. On vous aide à choisir. On vous inscrit ici, ou par téléphone.
