action-sheets-title = Fiches action
action-sheets-door-note = Ce que nous avons fait ici, et ce que cela a changé.
action-sheets-lead = Ce que nous avons fait ici, avec les habitants : pourquoi, comment, ce que cela a changé.
action-sheets-network-title = Les fiches action du réseau
action-sheets-network-lead = Ce que les centres ont fait, avec les habitants. Prenez ce qui peut servir chez vous.
action-sheets-network-link = Les fiches de tous les centres
action-sheets-empty = Pas encore de fiche. La première sera publiée ici.
action-sheets-team-empty = Aucune fiche pour l’instant. Commencez par une action dont vous êtes fiers.
action-sheets-caption = Les fiches, la plus récente d’abord
action-sheets-kicker = Fiche action
action-sheets-action = Action
action-sheets-state = État
action-sheets-changed = Changée le
# used by prefix: action-sheets-state-
action-sheets-state-draft = Brouillon
action-sheets-state-published = Publiée
action-sheets-new = Nouvelle fiche
action-sheets-new-lead = Ce qu’Essaim sait déjà est écrit pour vous : le centre, les dates, les inscrits, les présences.
action-sheets-begin = Commencer la fiche
action-sheets-name = Titre
action-sheets-name-hint = Par exemple : Des centres sociaux connectés, avec les habitants. Vide, c’est le nom de l’activité.
action-sheets-activity = À partir d’une activité
action-sheets-activity-hint = Ses dates et ses chiffres seront repris.
action-sheets-no-activity = Aucune
action-sheets-known-enrolled = { $n ->
    [0] Personne n’est inscrit sur la liste.
    [1] 1 personne inscrite.
   *[other] { $n } personnes inscrites.
  }
action-sheets-known-sessions = { $n ->
    [1] 1 séance a eu lieu.
   *[other] { $n } séances ont eu lieu.
  }
action-sheets-known-present = { $n ->
    [1] 1 participation notée.
   *[other] { $n } participations notées.
  }
action-sheets-box-action = L’action
action-sheets-who = Qui, où, quand
action-sheets-structure = Structure
action-sheets-place = Lieu
action-sheets-dates = Dates
action-sheets-from-to = du { $x } au { $to }
action-sheets-from = depuis le { $x }
action-sheets-until = jusqu’au { $x }
action-sheets-starts = Date de début
action-sheets-ends = Date de fin
action-sheets-date-hint = Par exemple : 01/02/2017
action-sheets-referent = Référent ou référente de l’action
action-sheets-referent-hint = Ce nom sera lu par tous. Demandez son accord.
action-sheets-contact = Pour en savoir plus
action-sheets-link = Lien
action-sheets-link-hint = L’adresse complète d’une page. Elle commence par https://
action-sheets-summary = Résumé
action-sheets-summary-hint = Quelques phrases, que quelqu’un d’un autre centre comprend.
action-sheets-aims = Objectifs
action-sheets-lines-hint = Un par ligne.
action-sheets-ranked-hint = Un par ligne, du plus important au moins important.
action-sheets-start = La situation de départ
action-sheets-start-hint = Ce qui a donné envie de commencer.
action-sheets-set-up = Ce qui a été mis en place
action-sheets-steps = Les étapes clés
action-sheets-steps-hint = Laissez vide ce qui ne sert pas. Deux étapes vides s’ajoutent chaque fois que vous gardez.
action-sheets-step = Étape { $x }
action-sheets-step-period = Période
action-sheets-step-lasts = Durée
action-sheets-step-title = Ce qu’on a fait
action-sheets-step-text = Précisions
action-sheets-means = Les moyens
action-sheets-team = L’équipe et le rôle de chacun
action-sheets-team-hint = Un rôle par ligne. Par exemple : 7 animateurs, qui mobilisent les publics.
action-sheets-funding = Financements
action-sheets-results = Résultats
action-sheets-changes-residents = Ce que cela a changé pour les habitants
action-sheets-changes-centre = Ce que cela a changé pour le centre
action-sheets-changes-territory = Ce que cela a changé pour le territoire
action-sheets-changes-partners = Ce que cela a changé pour les partenaires
action-sheets-residents-part = Le rôle des habitants
action-sheets-centre-part = Le rôle du centre
action-sheets-difficulties = Les difficultés
action-sheets-sequel = La suite
action-sheets-gallery = Photos
action-sheets-picture = Ajouter une photo
action-sheets-picture-alt = Ce qu’on voit sur la photo
action-sheets-picture-hint = Pour ceux qui ne la voient pas. Chaque personne reconnaissable a donné son accord.
action-sheets-picture-add = Ajouter la photo
action-sheets-picture-remove = Retirer
action-sheets-keep = Garder
action-sheets-publish = Publier
action-sheets-publish-again = Publier les changements
action-sheets-publish-note = Tout le monde lira la fiche telle qu’elle est gardée. Chaque version publiée reste.
action-sheets-withdraw = Ne plus la montrer
action-sheets-throw = Jeter ce brouillon
action-sheets-preview = Voir sur papier (PDF)
action-sheets-public = La page que tout le monde lit
action-sheets-public-one = La fiche publiée
action-sheets-read-only = Vous pouvez lire cette fiche sur papier. Pour la changer, demandez à l’équipe d’animation.
action-sheets-versions = Versions publiées
action-sheets-versions-empty = Cette fiche n’a jamais été publiée.
action-sheets-by = Par { $x }
action-sheets-published-on = Version { $n }, publiée le { $x }.
action-sheets-pdf = La fiche en PDF
action-sheets-json = La fiche en JSON, pour un autre logiciel
action-sheets-link-out = En savoir plus, sur un autre site
action-sheets-more = En savoir plus : { $x }
action-sheets-paper-page = Page { $n } sur { $of }

action-sheets-refusal-title = Donnez un titre à la fiche, ou choisissez une activité.
action-sheets-refusal-long = C’est trop long. Gardez l’essentiel.
action-sheets-refusal-day = On ne lit pas cette date. Par exemple : 01/02/2017.
action-sheets-refusal-dates = La fin vient avant le début.
action-sheets-refusal-link = Écrivez une adresse qui commence par https://
action-sheets-refusal-summary = Écrivez le résumé avant de publier.
action-sheets-refusal-aims = Écrivez au moins un objectif avant de publier.
action-sheets-refusal-results = Écrivez les résultats, ou la suite, avant de publier.
action-sheets-refusal-meanwhile = Quelqu’un a changé cette fiche entre-temps. Vos mots sont ici. Gardez encore une fois pour les écrire par-dessus.
action-sheets-refusal-picture = Cette photo n’est pas une photo du centre.
action-sheets-refusal-not-published = Cette fiche n’est pas publiée.
action-sheets-refusal-still-published = Ne montrez plus la fiche avant de la jeter.

action-sheets-op-begin = Fiche action commencée : { $x }
action-sheets-op-keep = Fiche action gardée : { $x }
action-sheets-op-picture = Photo ajoutée à la fiche action : { $x }
action-sheets-op-picture-gone = Photo retirée de la fiche action : { $x }
action-sheets-op-publish = Fiche action publiée : { $x }
action-sheets-op-withdraw = Fiche action retirée de la page publique : { $x }
action-sheets-op-thrown = Brouillon de fiche action jeté : { $x }
action-sheets-op-demo = Fiches action de démonstration
