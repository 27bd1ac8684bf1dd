### Le programme : ce que les habitants lisent, ce que l’équipe fait.

## Les pages de tous

programme-door = Programme
programme-title = Le programme
programme-see = Voir
programme-network-title = Que se passe-t-il près de chez vous ?
programme-network-lead = Des ateliers, des sorties, de l’aide pour vos démarches. Et toujours quelqu’un à qui parler.
programme-town = Votre ville ou votre code postal
programme-network-week = Cette semaine dans les centres
programme-network-week-near = Cette semaine, à { $x }
programme-network-unknown = Nous ne connaissons pas de centre à « { $x } ». Voici tous les centres.
programme-network-department = Pas de centre au { $x }. Voici ceux du même département.
programme-network-empty = Les centres n’ont encore rien publié. Revenez bientôt, ou téléphonez.
programme-network-centres = Les centres sociaux
programme-network-all = Voir tous les centres
programme-network-phone = Téléphone : { $x }
programme-whole-week =
    { $n ->
        [one] Toute la semaine : 1 rendez-vous
       *[other] Toute la semaine : { $n } rendez-vous
    }

programme-centre-title = Bienvenue à { $x }
programme-centre-lead = Poussez la porte, ou téléphonez. Quelqu’un vous répond.
programme-centre-week = Le programme de la semaine
programme-centre-empty = Le programme arrive. En attendant, poussez la porte ou téléphonez.
programme-tile-children = Pour les enfants
programme-tile-elders = Pour les aînés
programme-tile-free = Gratuit
programme-tile-paper = Sur papier
programme-on-paper = Sur papier
programme-in-calendar = Dans mon agenda
programme-faces = Vous verrez ici
programme-find-us = Nous trouver
programme-fact-phone = Téléphone
programme-fact-address = Adresse
programme-fact-welcome = Accueil

programme-span = Du { $from } au { $to }
programme-span-words = Ce qui ressemble à « { $x } »
programme-days = Choisir un jour
programme-before = Avant
programme-after = Après
programme-all-days = Tous les jours
programme-count =
    { $n ->
        [one] 1 rendez-vous
       *[other] { $n } rendez-vous
    }
programme-nothing = Rien ces jours-là
programme-empty-week = Rien dans les sept jours.
programme-empty-wishes = Rien dans les sept jours avec ces choix.
programme-empty-day = Rien ce jour-là ({ $x }).
programme-empty-words = Nous n’avons rien trouvé pour « { $x } ».
programme-nearest = Voici ce qui vient ensuite :
programme-see-all = Voir tout le programme
programme-choose = Choisir
programme-search-words = Un mot
programme-search-words-hint = Par exemple : ordinateur, gym, cuisine
programme-age = Pour quel âge ?
programme-age-all = Tous les âges
# used by prefix: programme-age-
programme-age-0-5 = De 0 à 5 ans
programme-age-6-11 = De 6 à 11 ans
programme-age-12-17 = De 12 à 17 ans
programme-age-adultes = Adultes
programme-age-aines = Aînés
programme-place = Où ?
programme-place-all = Partout
programme-only-free = Gratuit seulement

programme-row-today = Aujourd’hui, { $x }
programme-row-hours = { $x }
programme-free = Gratuit
programme-off = Annulé
programme-presence-on-site = Sur place
programme-presence-remote = À distance
programme-presence-both = Sur place et à distance
programme-tag-moved = Changement
programme-ages-from =
    { $n ->
        [one] À partir de 1 an
       *[other] À partir de { $n } ans
    }
programme-ages-until =
    { $n ->
        [one] Jusqu’à 1 an
       *[other] Jusqu’à { $n } ans
    }
programme-ages-between = De { $min } à { $max } ans
programme-price-between = De { $low } à { $high }, selon vos revenus
programme-seats-none-needed = Sans inscription
programme-seats-open = Il reste des places
programme-seats-left =
    { $n ->
        [one] Il reste 1 place
       *[other] Il reste { $n } places
    }
programme-seats-waiting =
    { $n ->
        [0] Complet. Liste d’attente ouverte
        [one] Complet. 1 personne en attente
       *[other] Complet. { $n } personnes en attente
    }
programme-seats-full = Complet
programme-seats-closed = Inscriptions closes
programme-seats-from = Inscriptions à partir du { $day }

programme-facts = En pratique
programme-fact-when = Quand
programme-fact-where = Où
programme-fact-who = Pour qui
programme-fact-price = Prix
programme-fact-contact = Avec
programme-place-accessible = { $x } (de plain-pied)
programme-place-remote = à distance
programme-pieces = À apporter
programme-dates = Les dates
programme-more-dates =
    { $n ->
        [one] Et une autre date, le { $day }.
       *[other] Et { $n } autres dates, jusqu’au { $day }.
    }
programme-enrol = S’inscrire
programme-enrol-wait = Se mettre sur la liste d’attente
programme-join = Rejoindre à distance
programme-or-call = Ou téléphonez :
programme-call = Une question ? Téléphonez :
programme-credit = Photo : { $x }
programme-add-to-calendar = Ajouter à mon agenda
programme-poster = L’affiche
programme-notice-draft = Brouillon : seule l’équipe voit cette page.
programme-notice-archived = Cette activité est rangée : seule l’équipe voit cette page.
programme-notice-cancelled = Cette activité est annulée. { $x }
programme-notice-over = C’est terminé pour cette saison. Téléphonez pour savoir quand cela reprend.

programme-feed-name = { $x } : le programme
programme-feed-phone = { $x } : { $phone }

## Les papiers

programme-paper-everyone = Ouvert à tous
programme-paper-enrol = Pour vous inscrire, téléphonez :
programme-paper-ask = Une question ? Téléphonez :
programme-paper-call = Pour vous inscrire ou poser une question, téléphonez :
programme-paper-square = Ou visez le petit carré avec un téléphone.
programme-paper-welcome = Poussez la porte : vous êtes les bienvenus. On vous aide à choisir et à vous inscrire, sur place ou par téléphone.
programme-paper-how = Téléphonez, venez à l’accueil, ou visez le petit carré avec un téléphone. Pas besoin d’adresse e-mail. Si c’est complet, on vous met sur la liste d’attente et on vous rappelle.
programme-paper-morning = Matin
programme-paper-afternoon = Après-midi
programme-paper-evening = Soir
programme-paper-dated = À noter

## Ce qui a été fait

programme-did-created = Brouillon écrit : { $x }
programme-did-changed = Activité modifiée : { $x }
programme-did-published = Activité publiée : { $x }
programme-did-cancelled = Activité annulée : { $x }
programme-did-archived = Activité rangée : { $x }
programme-did-image = Image ajoutée : { $x }
programme-did-image-removed = Image retirée : { $x }
programme-did-session-moved = Séance déplacée : { $x }, { $day }
programme-did-session-cancelled = Séance annulée : { $x }, { $day }
programme-did-session-restored = Séance rétablie : { $x }, { $day }
programme-did-session-added = Séance ajoutée : { $x }, { $day }
programme-irreversible-told = Les personnes inscrites ont pu être prévenues.
programme-copy-of = { $x } (copie)

## Ce qui est refusé

programme-refusal-title = Donnez un nom à l’activité.
programme-refusal-too-long = Ce texte a { $signs } signes. La limite est de { $limit }.
programme-refusal-link = L’adresse doit commencer par https:// et tenir en un seul morceau.
programme-refusal-kind = Choisissez une sorte d’activité.
programme-refusal-venue = Ce lieu n’existe plus. Choisissez-en un autre.
programme-refusal-age = Un âge est un nombre d’années, de 0 à 120.
programme-refusal-ages-inverted = L’âge le plus grand est plus petit que l’autre.
programme-refusal-free-with-fees = C’est gratuit, ou il y a un prix : pas les deux.
programme-refusal-fees = Chaque ligne a un prix. La dernière ligne n’a pas de quotient, et les quotients vont en montant.
programme-refusal-capacity = Le nombre de places va de 1 à 100 000.
programme-refusal-closes-before-opening = Les inscriptions ferment avant d’ouvrir.
programme-refusal-hour = Écrivez l’heure ainsi : 14 h 30.
programme-refusal-date = Écrivez la date ainsi : 28/11/2026.
programme-refusal-date-list = Écrivez une date par ligne, ainsi : 28/11/2026.
programme-refusal-ends-before = Cela finit avant de commencer. Vérifiez les deux heures.
programme-refusal-last-before-first = La dernière date est avant la première.
programme-refusal-no-date = Aucune date ne sort de ces choix. Vérifiez les jours et les vacances.
programme-refusal-too-many-dates = Cela fait plus de 400 dates. Choisissez une fin plus proche.
programme-refusal-interval = Choisissez toutes les semaines, ou une semaine sur deux.
programme-refusal-school-calendar = Les vacances scolaires ne sont pas encore connues jusque-là. Choisissez une fin plus proche, ou ne suivez pas les vacances.
programme-refusal-changed = Quelqu’un d’autre a enregistré cette activité ({ $at }). Ce que vous avez écrit est gardé ici : comparez, puis enregistrez de nouveau.
programme-refusal-already-published = Cette activité est déjà publiée.
programme-refusal-never-published = Cette activité n’a jamais été publiée : il n’y a rien à annuler.
programme-refusal-already-cancelled = Cette activité est annulée.
programme-refusal-archived = Cette activité est rangée.
programme-refusal-session-over = Cette séance est passée.
programme-refusal-session-cancelled = Cette séance est déjà annulée.
programme-refusal-session-not-cancelled = Cette séance n’est pas annulée.
programme-refusal-note = Dites en un mot pourquoi : tout le monde le lira.
