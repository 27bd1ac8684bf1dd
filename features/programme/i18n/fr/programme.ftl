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
programme-network-centres-for = Choisissez votre centre, pour : { $x }
programme-network-doors = Dans votre centre :
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
programme-tile-mine = Mon inscription
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
programme-before = Les sept jours d’avant
programme-after = Les sept jours d’après
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
programme-neighbours-title = Chez nos voisins
programme-neighbours-feed = { $x } et autour : le programme
programme-neighbours-within = Jusqu’à quelle distance ?
programme-neighbours-km =
    { $n ->
        [one] { $n } kilomètre
       *[other] { $n } kilomètres
    }
programme-neighbours-chosen = Ou ces centres-là
programme-neighbours-hint = Si vous en cochez, la distance ne compte plus.
programme-neighbours-none = Pas de centre si près
programme-neighbours-farther = Choisissez une plus grande distance, ou cochez un centre.

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
programme-did-told = Inscrits prévenus : { $x }, { $day }
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
programme-refusal-session-changed = Quelqu’un d’autre a changé cette séance ({ $at }). En haut, la séance telle qu’elle est maintenant. Ce que vous avez écrit est gardé ici : vérifiez, puis enregistrez de nouveau.
programme-refusal-already-published = Cette activité est déjà publiée.
programme-refusal-never-published = Cette activité n’a jamais été publiée : il n’y a rien à annuler.
programme-refusal-already-cancelled = Cette activité est annulée.
programme-refusal-archived = Cette activité est rangée.
programme-refusal-session-over = Cette séance est passée.
programme-refusal-session-cancelled = Cette séance est déjà annulée.
programme-refusal-session-not-cancelled = Cette séance n’est pas annulée.
programme-refusal-note = Dites en un mot pourquoi : tout le monde le lira.
programme-refusal-nothing-to-tell = Il n’y a rien à dire : la séance n’a pas changé, ou personne n’est inscrit.

## La journée de l’équipe

programme-door-day = Journée
programme-day-fact =
    { $n ->
        [0] Rien de prévu aujourd’hui · { $now }
        [one] 1 séance aujourd’hui · { $now }
       *[other] { $n } séances aujourd’hui · { $now }
    }
programme-day-agenda = La journée
programme-day-empty = Rien n’est prévu aujourd’hui.
programme-day-enrolled-today =
    { $n ->
        [0] Aucune inscription aujourd’hui
        [one] { $n } inscription aujourd’hui
       *[other] { $n } inscriptions aujourd’hui
    }
programme-day-offered =
    { $n ->
        [0] Aucune place proposée n’attend de réponse
        [one] { $n } place proposée attend une réponse
       *[other] { $n } places proposées attendent une réponse
    }
programme-day-to-tell =
    { $n ->
        [one] { $n } personne à prévenir de vive voix
       *[other] { $n } personnes à prévenir de vive voix
    }
programme-day-now = en cours
programme-day-roll = Faire l’appel
programme-day-enrolled =
    { $n ->
        [0] personne d’inscrit
        [one] 1 inscrit
       *[other] { $n } inscrits
    }
programme-day-enrolled-of =
    { $n ->
        [0] personne d’inscrit, { $of } places
        [one] 1 inscrit sur { $of }
       *[other] { $n } inscrits sur { $of }
    }
programme-day-todo = À faire
programme-day-nothing = Rien n’attend. Tout est fait.
programme-day-drafts =
    { $n ->
        [one] 1 brouillon à finir
       *[other] { $n } brouillons à finir
    }
programme-day-waiting =
    { $n ->
        [one] { $x } : 1 personne en attente
       *[other] { $x } : { $n } personnes en attente
    }
programme-day-done = Ce qui vient d’être fait
programme-day-done-empty = Rien encore. Chaque action se lira ici, et s’annulera d’ici.
programme-day-history = Tout voir
programme-first = Pour commencer
programme-first-venues = Vos lieux
programme-first-venues-text = Donnez un nom à chaque salle : « Grande salle », « Cuisine ».
programme-first-people = Vos adhérents
programme-first-people-text = Déposez votre fichier, tel qu’il est. Tout s’annule.
programme-first-activity = Une première activité
programme-first-activity-text = Un nom, une date, une heure : deux minutes suffisent.

## La liste des activités

programme-list-count =
    { $n ->
        [0] Aucune activité
        [one] 1 activité
       *[other] { $n } activités
    }
programme-list-find = Trouver une activité
programme-list-caption = Les activités du centre
programme-list-state = État
programme-list-state-all = Tout, sauf ce qui est rangé
programme-list-kind-all = Toutes les sortes
programme-list-seats = Inscrits
programme-list-empty = Aucune activité ici. Changez les choix, ou écrivez la première.
programme-season-paper = Le programme de la saison sur papier
# used by prefix: programme-state-
programme-state-draft = Brouillon
programme-state-published = Publiée
programme-state-cancelled = Annulée
programme-state-archived = Rangée
# used by prefix: programme-kind-
programme-kind-weekly = Chaque semaine
programme-kind-one-off = Une seule fois
programme-kind-course = Cours ou stage
programme-kind-outing = Sortie
programme-kind-repair-cafe = Repair Café
programme-kind-school-support = Accompagnement scolaire
programme-kind-other = Autre

## Écrire une activité

programme-new-title = Nouvelle activité
programme-new-lead = Le principal d’abord. Personne ne la voit tant qu’elle n’est pas publiée.
programme-new-keep = Garder le brouillon
programme-field-title = Nom de l’activité
programme-field-title-hint = Comme on le dit : « Gym douce », « Repair Café ».
programme-field-kind = Sorte
programme-field-first = Quel jour, ou le premier jour
programme-field-last = Si cela revient chaque semaine, jusqu’au
programme-field-last-hint = Laissez vide pour un seul jour.
programme-field-from = Du
programme-field-until = Au
programme-field-until-hint = Le même jour si c’est une seule fois.
programme-field-start = De
programme-field-end = À
programme-hint-date = Ainsi : 28/11/2026
programme-hint-hour = Ainsi : 14 h 30
programme-hint-moment = Ainsi : 28/11/2026, ou 28/11/2026 à 18 h
programme-hint-date-list = Une date par ligne, ainsi : 28/11/2026
programme-field-venue = Lieu
programme-field-venue-later = Je le dirai plus tard
programme-field-capacity = Nombre de places
programme-field-capacity-hint = Laissez vide si l’on vient sans s’inscrire.
programme-field-no-limit-hint = Laissez vide s’il n’y a pas de limite.
programme-field-summary = En une phrase
programme-field-summary-hint = Ce que l’on fait, pour quelqu’un qui ne connaît pas.
programme-field-body = Plus de détails
programme-field-body-hint = Une ligne vide sépare deux paragraphes. Un tiret au début d’une ligne fait une liste.
programme-field-contact = Qui s’en occupe
programme-field-contact-hint = Un prénom : c’est la personne que l’on verra.
programme-field-weekdays = Les jours
programme-field-weekdays-hint = Pour des dates choisies une à une, n’en cochez aucun.
programme-field-every = Revient
# used by prefix: programme-every-
programme-every-1 = Toutes les semaines
programme-every-2 = Une semaine sur deux
programme-every-3 = Une semaine sur trois
programme-every-4 = Une semaine sur quatre
programme-field-school = Vacances scolaires
# used by prefix: programme-school-
programme-school-always = Aussi pendant les vacances
programme-school-outside = Pas pendant les vacances
programme-school-only = Seulement pendant les vacances
programme-field-holidays = Jours fériés
programme-field-public-holidays = Pas les jours fériés
programme-more-rules = Enlever ou ajouter des dates
programme-field-excluded = Pas ces jours-là
programme-field-extra = Et aussi ces jours-là
programme-preview = Voir les dates sans enregistrer
programme-box-what = Quoi
programme-box-when = Quand
programme-box-where = Où
programme-box-who = Pour qui, à quel prix
programme-box-enrolment = S’inscrire
programme-box-image = L’image
programme-box-papers = Page et affiches
programme-no-venue-yet = Aucun lieu encore. Ajoutez-les dans les réglages.
programme-field-venues = Les lieux
programme-field-venues-hint = Un ou plusieurs.
programme-field-presence = Comment vient-on ?
programme-field-link = Adresse pour rejoindre à distance
programme-field-link-hint = Elle commence par https://
programme-field-min-age = À partir de
programme-field-max-age = Jusqu’à
programme-field-age-hint = Ans révolus
programme-field-audience = Pour qui, en quelques mots
programme-field-audience-hint = Par exemple : familles, débutants, parents
programme-field-price-group = Prix
programme-field-free = C’est gratuit
programme-field-price = Le prix, en quelques mots
programme-field-price-hint = Par exemple : 2 € la séance
programme-field-fees = Prix selon le quotient familial
programme-field-fees-hint = Un prix par ligne, du plus petit quotient au plus grand. La dernière ligne n’a pas de quotient : c’est pour tous les autres. Un seul prix : une seule ligne, sans quotient.
programme-field-quotient = Quotient jusqu’à
programme-field-quotient-row = Quotient jusqu’à, ligne { $n }
programme-field-fee-row = Prix, ligne { $n }
programme-field-fee-unit = Ce que paie un prix du tableau
# used by prefix: programme-fee-unit-
programme-fee-unit-season = Toute la saison (toutes les séances)
programme-fee-unit-session = Une séance
programme-field-mode = Faut-il s’inscrire ?
# used by prefix: programme-mode-
programme-mode-none = Non, on vient sans s’inscrire
programme-mode-list = Oui
programme-field-when-full = Quand c’est complet
programme-field-waiting-list = Tenir une liste d’attente
programme-field-waiting-list-hint = Une place qui se libère est proposée à la première personne.
programme-field-opens = Inscriptions à partir du
programme-field-closes = Inscriptions jusqu’au
programme-field-pieces = À apporter
programme-field-pieces-hint = Une chose par ligne : « Carnet de santé ».
programme-to-list = Les inscrits et les questions
programme-short = Textes courts à copier
programme-short-hint = Pour un réseau social, la gazette de la commune, le bulletin de l’école.
programme-short-post = Une publication
programme-short-gazette = Un paragraphe pour la gazette
programme-short-title = { $x }, à { $centre }
programme-short-enrol = Inscriptions au { $x }
programme-short-ask = Renseignements au { $x }
programme-short-page = Tout savoir : { $x }
programme-list-later = Les questions se posent une fois l’activité publiée.
programme-publish = Enregistrer et publier
programme-keep-draft = Garder en brouillon
programme-keep = Enregistrer
programme-see-page = La page que tout le monde voit
programme-poster-a4 = L’affiche A4
programme-poster-a3 = L’affiche A3
programme-duplicate = Copier
programme-archive = Ranger
programme-conflict-see = Voir la version enregistrée par l’autre personne
programme-conflict-theirs = Ce que l’autre personne a enregistré, là où c’est différent de ce que vous avez écrit :
programme-conflict-nothing = rien
programme-dates-count =
    { $n ->
        [0] Aucune date
        [one] 1 date
       *[other] { $n } dates
    }
programme-dates-list = Voir et changer les dates une à une
programme-dates-skipped = Les dates laissées de côté, et pourquoi
programme-skipped = { $day } : { $why }
programme-skipped-term = c’est une semaine d’école
programme-skipped-excluded = enlevée par vous
programme-image = Choisir une image
programme-image-hint = JPEG, PNG ou WebP. Le lieu et la date écrits par l’appareil sont effacés.
programme-image-alt = Ce que l’on voit
programme-image-alt-hint = Une phrase, pour les personnes qui ne voient pas l’image.
programme-image-credit = Qui l’a faite
programme-image-add = Mettre cette image
programme-image-remove = Retirer l’image

## Ce qui est curieux

programme-warning-closes-after = On pourrait encore s’inscrire alors que tout est fini. Vérifiez la date de fin des inscriptions.
programme-warning-past = Toutes les dates sont passées.
programme-warning-far = Une date est très loin ({ $day }). Vérifiez l’année.
programme-warning-no-venue = Aucun lieu n’est dit.
programme-warning-no-link = L’adresse pour rejoindre à distance manque.
programme-warning-no-contact = C’est pour des mineurs : dites qui s’en occupe.
programme-warning-clock-missing = { $day } : cette heure n’existe pas, on change d’heure cette nuit-là. La séance commence une heure plus tard.
programme-warning-clock-repeated = { $day } : cette heure existe deux fois, on change d’heure cette nuit-là. La séance commence à la première.
programme-warning-clock-during = { $day } : on change d’heure pendant la séance. Elle dure ce qui est prévu.

## Une séance, une annulation

programme-session-planned = prévue
programme-session-moved = changée
programme-session-cancelled = annulée
programme-session-add = Ajouter une date
programme-session-move = Changer l’heure ou le lieu
programme-session-word = Un mot pour tout le monde
programme-session-same-venue = Au lieu habituel
programme-session-cancel = Annuler cette séance
programme-session-cancel-lead = La page et les agendas le diront. La séance peut être rétablie.
programme-session-restore = Rétablir cette séance
programme-session-is-off = Cette séance est annulée : { $x }
programme-session-is-over = Cette séance est passée. Elle ne change plus.
programme-notify-title = Prévenir les personnes inscrites
programme-notify = Prévenir maintenant
programme-notify-not = Ne pas prévenir
programme-notify-see = Prévenir, ou voir qui l’a été
programme-notify-people =
    { $n ->
        [one] { $n } personne est inscrite
       *[other] { $n } personnes sont inscrites
    }
programme-notify-once = Chaque foyer est prévenu une seule fois. Un message parti ne revient pas.
programme-notify-words = Ce qui sera lu
programme-notify-sms = Par SMS
programme-notify-told = Ce qui a été dit
programme-notify-desk = Ce qui reste à dire de vive voix
programme-notify-what = Message
programme-news-cancelled = annulée
programme-news-moved = changée
programme-news-held = elle a lieu
programme-news-by-email =
    { $n ->
        [one] { $n } foyer par e-mail
       *[other] { $n } foyers par e-mail
    }
programme-news-by-sms =
    { $n ->
        [one] { $n } foyer par SMS
       *[other] { $n } foyers par SMS
    }
programme-news-by-letter =
    { $n ->
        [one] { $n } foyer par lettre, à imprimer à l’accueil
       *[other] { $n } foyers par lettre, à imprimer à l’accueil
    }
programme-news-by-call =
    { $n ->
        [one] { $n } foyer à appeler
       *[other] { $n } foyers à appeler
    }
programme-news-at-desk =
    { $n ->
        [one] { $n } foyer à prévenir de vive voix : aucun moyen de le joindre
       *[other] { $n } foyers à prévenir de vive voix : aucun moyen de les joindre
    }
programme-told-said = dit de vive voix
programme-told-desk = à dire de vive voix
programme-told-given = su sur place
programme-told-letter = lettre à imprimer
programme-told-printed = lettre à remettre
programme-told-call = à appeler
programme-told-no-answer = pas de réponse, à rappeler
programme-told-leaving = va partir
programme-told-sent = parti
programme-told-unsure = parti ou non : à vérifier
programme-told-delivered = remis
programme-told-failed = pas arrivé, à dire de vive voix
programme-session-enrolled =
    { $n ->
        [one] 1 personne est inscrite.
       *[other] { $n } personnes sont inscrites.
    }
programme-field-note = Pourquoi
programme-field-note-hint = En un mot. Tout le monde le lira : « La salle est inondée ».
programme-cancel = Annuler l’activité
programme-cancel-title = Annuler « { $x } » ?
programme-cancel-lead = Toutes les dates à venir sont annulées. La page reste, et le dit.
programme-cancel-enrolled =
    { $n ->
        [0] Personne n’est inscrit.
        [one] 1 personne est inscrite.
       *[other] { $n } personnes sont inscrites.
    }
programme-cancel-waiting =
    { $n ->
        [0] Personne n’attend.
        [one] 1 personne attend.
       *[other] { $n } personnes attendent.
    }
programme-cancel-told = Chacune est prévenue par le moyen qu’elle a choisi. Un message parti ne revient pas, même si vous annulez ensuite.
programme-cancel-nobody = Personne n’est inscrit. Tout s’annule pendant trente jours.
programme-cancel-not = Ne pas annuler

## Chercher

programme-search-title = Chercher
programme-search-for = « { $x } »
programme-search-ask = Écrivez un nom, un numéro, une activité dans la case du haut.
programme-search-people = Personnes
programme-search-activities = Activités
programme-search-no-person = Personne de ce nom.
programme-search-no-activity = Aucune activité de ce nom.
programme-search-more = Voir toutes les personnes
programme-search-years =
    { $n ->
        [one] 1 an
       *[other] { $n } ans
    }

programme-hub-rights = Mes droits
programme-hub-rights-lead = Un rendez-vous, un rappel, une personne qui vous aide.
programme-hub-learn = Apprendre
programme-hub-learn-lead = À votre rythme, avec quelqu’un près de vous.
programme-hub-take-part = Participer
programme-hub-take-part-lead = Dire ce qu’il vous faut, donner une idée, voir ce qu’elle devient.

# used by prefix: programme-kit-activity
programme-kit-activity = Activité
programme-kit-activity-kind = Sorte d’activité
programme-kit-activity-kind-weekly = Chaque semaine
programme-kit-activity-kind-one-off = Une seule fois
programme-kit-activity-kind-course = Cours ou stage
programme-kit-activity-kind-outing = Sortie
programme-kit-activity-kind-repair-cafe = Repair Café
programme-kit-activity-kind-school-support = Accompagnement scolaire
programme-kit-activity-kind-other = Autre
programme-kit-activity-summary = En deux lignes
programme-kit-activity-body = Description
programme-kit-activity-min-age = À partir de quel âge
programme-kit-activity-max-age = Jusqu’à quel âge
programme-kit-activity-audience = Pour qui
programme-kit-activity-presence = Où cela se passe
programme-kit-activity-presence-on-site = Sur place
programme-kit-activity-presence-remote = À distance
programme-kit-activity-presence-both = Sur place et à distance
programme-kit-activity-price = Prix, en mots
programme-kit-activity-is-free = Gratuit
programme-kit-activity-fees = Tarifs
programme-kit-activity-up-to = Quotient jusqu’à (en centimes)
programme-kit-activity-fee = Prix (en centimes)
programme-kit-activity-fee-unit = Ce que paie un prix
programme-kit-activity-fee-unit-season = Toute la saison
programme-kit-activity-fee-unit-session = Une séance
programme-kit-activity-enrolment = Inscription
programme-kit-activity-enrolment-none = Sans inscription
programme-kit-activity-enrolment-list = Sur inscription
programme-kit-activity-capacity = Nombre de places
programme-kit-activity-has-waiting-list = Liste d’attente
programme-kit-activity-pieces = Ce qu’on apporte
programme-pack-agenda = Agenda
programme-pack-coming = Les { $n } prochains jours
programme-pack-empty = Rien n’est prévu ces jours-là. Demandez à l’accueil.
