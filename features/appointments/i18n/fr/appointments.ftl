appointments-door = Permanences
appointments-door-public = Rendez-vous
appointments-door-public-note = Choisissez un jour et une heure. Sans compte.
appointments-plain = Rendez-vous
appointments-someone = Une personne
appointments-board = Le tableau du jour
appointments-board-title = Permanences : { $x }
appointments-board-summary = { $n ->
    [0] Plus personne n’est attendu
    [one] Une personne attendue
   *[other] { $n } personnes attendues
  }, { $waiting ->
    [0] personne dans la file.
    [one] une dans la file.
   *[other] { $waiting } dans la file.
  }
appointments-board-caption = Les rendez-vous du jour, par heure
appointments-board-empty = Pas de rendez-vous ce jour-là.
appointments-expected = Avec rendez-vous
appointments-queue = Sans rendez-vous
appointments-queue-caption = La file du jour, par numéro
appointments-queue-past = Déjà passés
appointments-book = Prendre un rendez-vous
appointments-day-before = La veille
appointments-day-after = Le lendemain
appointments-today = Aujourd’hui
appointments-hour = Heure
appointments-name = Nom
appointments-with = Avec
appointments-with-x = Avec { $x }
appointments-at-with = { $x }, avec { $who }
appointments-place = Où
appointments-when = Quand
appointments-reason = Pour quoi
appointments-state = État
appointments-say = À dire
appointments-code = Code
appointments-taken = Pris
appointments-phone = Téléphone
appointments-email = E-mail
appointments-number = Numéro
appointments-arrived-at = Arrivé à { $x }
# used by prefix: appointments-state-
appointments-state-unknown = Attendu
appointments-state-seen = Reçu
appointments-state-excused = Excusé
appointments-state-revoked = Annulé par le centre
appointments-state-noshow = Pas venu
# used by prefix: appointments-origin-
appointments-origin-desk = À l’accueil
appointments-origin-phone = Par téléphone
appointments-origin-web = En ligne
appointments-origin-walk-in = Sans rendez-vous
# used by prefix: appointments-ticket-
appointments-ticket-waiting = Attend
appointments-ticket-called = Appelé
appointments-ticket-seen = Reçu
appointments-ticket-left = Parti
appointments-mark-arrived = Arrivé
appointments-mark-not-arrived = Pas encore arrivé
appointments-mark-seen = Reçu
appointments-mark-excused = Excusé
appointments-mark-noshow = Pas venu
appointments-mark-revoked = Le centre annule
appointments-mark-unknown = Revenir en arrière
appointments-mark-left = Parti
appointments-mark-waiting = Remettre dans la file
appointments-ticket-receive = Recevoir maintenant
appointments-call-next = Appeler le suivant
appointments-nobody-waits = Personne n’attend.
appointments-called = On appelle le numéro { $n }.
appointments-given = Donnez le numéro { $n }.
appointments-since = Depuis { $x }
appointments-new-ticket = Quelqu’un arrive sans rendez-vous
appointments-ticket-name = Nom
appointments-ticket-hint = Un prénom suffit. Le numéro aussi.
appointments-no-reason = Sans préciser
appointments-give-number = Donner un numéro
appointments-hand-over-title = Rendez-vous à confier
appointments-hand-over-lead = La personne qui devait recevoir n’est plus dans l’équipe. Confiez ses rendez-vous : l’heure et le lieu ne changent pas.
appointments-hand-over-empty = Aucun rendez-vous à confier.
appointments-hand-over-to = Confier à
appointments-hand-over-give = Confier ces rendez-vous
appointments-hand-over-waiting = { $n ->
    [one] Un rendez-vous attend quelqu’un d’autre.
   *[other] { $n } rendez-vous attendent quelqu’un d’autre.
  }
appointments-week = La semaine
appointments-week-title = Semaine du { $x }
appointments-week-before = Semaine d’avant
appointments-week-after = Semaine d’après
appointments-week-empty = Pas de rendez-vous cette semaine.
appointments-print = Imprimer le jour
appointments-print-title = Permanences du { $x }
appointments-export-xlsx = Les 30 derniers jours (tableur)
appointments-export-csv = Les 30 derniers jours (CSV)
appointments-settings = Réglages des permanences

appointments-desk-why = 1. Pour quoi ?
appointments-desk-who = 2. Qui ?
appointments-desk-take = 3. Quand ?
appointments-from-day = À partir du
appointments-see-times = Voir les heures libres
appointments-no-time-desk = Rien de libre dans les 60 jours qui suivent. Choisissez un autre jour, ou ajoutez une plage.
appointments-no-motive = Il faut d’abord un motif et une plage.
appointments-time = Heure libre
appointments-new-time = Nouvelle heure
appointments-find-label = Nom ou téléphone
appointments-find = Chercher
appointments-find-more = Il y en a d’autres. Écrivez plus de lettres.
appointments-find-nobody = Personne de ce nom. Écrivez le prénom, le nom et le téléphone.
appointments-first-name = Prénom
appointments-last-name = Nom
appointments-told-by = Prévenir
appointments-way-none = Sans message
appointments-way-none-note = Vous notez le jour et le code.
appointments-way-sms = Par SMS
appointments-way-email = Par e-mail
appointments-take = Prendre ce rendez-vous
appointments-facts = Le rendez-vous
appointments-person-page = Voir la fiche de la personne
appointments-move = Changer l’heure
appointments-move-here = Changer pour cette heure

appointments-motives = Motifs
appointments-motives-empty = Pas encore de motif. Un motif dit pourquoi on vient, et combien de temps cela prend.
appointments-motive-name = Nom du motif
appointments-motive-where = Où cela se passe
appointments-motive-for = Qui peut le prendre
appointments-motive-retire = Ranger ce motif
appointments-new-motive = Nouveau motif
appointments-neutral-name = Nom neutre
appointments-neutral-hint = Ce que disent les écrans partagés et les messages. Par exemple : « Rendez-vous avec Fabrice ».
appointments-kind-hint = Cela ne change plus ensuite.
# used by prefix: appointments-kind-
appointments-kind-public-office = Sur place
appointments-kind-phone = Par téléphone
appointments-kind-home = À domicile
appointments-kind-visio = En visio
appointments-kind-and-minutes = { $x }, { $n } minutes
# used by prefix: appointments-bookable-
appointments-bookable-agents = L’équipe seulement
appointments-bookable-invited = Les personnes qui ont l’adresse
appointments-bookable-everyone = Tout le monde
appointments-visibility = Ce que l’on montre
# used by prefix: appointments-visibility-
appointments-visibility-visible-and-notified = On montre et on prévient
appointments-visibility-visible-and-notified-note = Confirmation tout de suite, rappel deux jours avant.
appointments-visibility-visible-not-notified = On montre, sans prévenir
appointments-visibility-visible-not-notified-note = Rien ne part du centre.
appointments-visibility-invisible = On ne montre rien
appointments-visibility-invisible-note = Pour les personnes en danger. Aucun message, aucun nom sur le tableau, rien dans l’espace de la personne.
appointments-visibility-silent-short = sans message
appointments-visibility-invisible-short = invisible
appointments-minutes = Durée, en minutes
appointments-places = Combien de personnes ensemble
appointments-places-hint = 1 : chacun est reçu seul. De 2 à 60 : un rendez-vous collectif, une même heure pour plusieurs.
appointments-places-left = { $n ->
    [one] une place
   *[other] { $n } places
  }
appointments-together = { $n } personnes ensemble
appointments-together-title = Qui vient à cette heure
appointments-together-count = { $n ->
    [0] Personne d’inscrit, { $x } places.
    [one] Une personne inscrite, { $x } places.
   *[other] { $n } personnes inscrites, { $x } places.
  }
appointments-min-lead = Au plus tard, minutes avant
appointments-max-lead = Au plus tôt, jours avant
appointments-restriction = À dire avant
appointments-restriction-hint = Ce qu’il faut savoir pour choisir ce motif.
appointments-instruction = À dire après
appointments-instruction-hint = Ce qu’il faut apporter, où sonner.
appointments-limits = Règles
appointments-follow-up = Seulement avec la personne qui suit
appointments-cancellable = La personne peut annuler seule
appointments-editable = La personne peut changer l’heure seule
appointments-cancel-hours = Annuler : heures avant
appointments-edit-days = Changer l’heure : jours avant
appointments-keep = Garder
appointments-invitation = L’adresse à donner :

appointments-openings = Plages
appointments-openings-empty = Pas encore de plage. Une plage dit qui reçoit, où et quand.
appointments-who-where = Qui et où
appointments-new-opening = Nouvelle plage
appointments-edit-opening = Changer la plage
appointments-opening-retire = Ranger cette plage
appointments-opening-needs-motive = Écrivez d’abord un motif.
appointments-volunteer = Un bénévole sans compte
appointments-volunteer-name = Nom du bénévole
appointments-volunteer-hint = Si vous avez choisi un bénévole sans compte.
appointments-other-place = Un autre lieu
appointments-other-place-hint = Une mairie, une salle, un partenaire au village.
appointments-equipment = Matériel
appointments-equipment-hint = Un scanner, une imprimante : deux plages ne s’en servent pas en même temps.
appointments-weekdays = Jours
appointments-interval = Rythme
appointments-every-weeks = { $n ->
    [one] Chaque semaine
    [2] Une semaine sur deux
    [3] Une semaine sur trois
   *[other] Une semaine sur quatre
  }
appointments-start = Début
appointments-end = Fin
appointments-hour-hint = Par exemple : 14 h
appointments-first-day = Premier jour
appointments-last-day = Dernier jour
appointments-date-hint = Par exemple : 24/11/2026
appointments-closings = Fermetures
appointments-closings-hint = Les jours fériés sont toujours fermés.
appointments-school = Fermé pendant les vacances scolaires
appointments-except = Sauf ces jours
appointments-except-hint = Un jour par ligne.
appointments-absences = Absences
appointments-absences-empty = Pas d’absence à venir.
appointments-absent = Qui
appointments-absence-from = Premier jour
appointments-absence-to = Dernier jour
appointments-absence-hour-from = De (heure)
appointments-absence-hour-to = À (heure)
appointments-absence-hour-hint = Sans heure, c’est toute la journée.
appointments-absence-add = Noter l’absence
appointments-absence-remove = Retirer
appointments-from-to = { $x } – { $to }
appointments-feeds = Agendas
appointments-feeds-text = Chacun peut suivre ses rendez-vous dans l’agenda de son téléphone.
appointments-feed-draw = Donner une adresse
appointments-feed-again = Donner une nouvelle adresse
appointments-feed-name = Permanences : { $x }
appointments-feed-title = L’adresse de l’agenda
appointments-feed-text = Ajoutez cette adresse dans votre agenda, comme abonnement.
appointments-feed-secret = Elle ne sera plus montrée. Qui a l’adresse voit les heures et les lieux, jamais les noms.
appointments-hooks = Programmes prévenus
appointments-hooks-text = Un autre logiciel du centre peut apprendre qu’un rendez-vous est pris, déplacé ou changé. Il ne reçoit aucun nom.
appointments-hooks-empty = Aucun programme n’est prévenu.
appointments-hook-url = Adresse du programme
appointments-hook-url-hint = Elle commence par https://
appointments-hook-add = Prévenir ce programme
appointments-hook-remove = Ne plus prévenir
appointments-hook-lost = { $n ->
    [one] Un message n’a pas pu être remis.
   *[other] { $n } messages n’ont pas pu être remis.
  }
appointments-hook-title = Le programme est prévenu
appointments-hook-secret = Son secret
appointments-hook-secret-text = Donnez-le à la personne qui s’occupe du programme. Il ne sera plus montré.

appointments-public-title = Prendre un rendez-vous
appointments-public-lead = Pour quoi venez-vous ?
appointments-public-empty = Pas de rendez-vous en ligne pour le moment. Venez à l’accueil, ou téléphonez.
appointments-public-mine = J’ai déjà un rendez-vous
appointments-by-phone = Vous préférez le téléphone ?
appointments-where-title = Où, et avec qui ?
appointments-any = Peu importe
appointments-any-note = Voir toutes les heures
appointments-nobody-receives = Personne ne reçoit pour cela en ce moment.
appointments-days-title = Quel jour, quelle heure ?
appointments-earlier = Avant
appointments-later = Plus tard
appointments-soonest = Tout est pris ces jours-là. Première heure libre : { $x }.
appointments-see-soonest = Voir ce jour
appointments-no-time = Il n’y a pas d’heure libre pour le moment. Téléphonez-nous.
appointments-who-title = Qui vient ?
appointments-told-question = Comment vous prévenir ?
appointments-told-hint = Nous confirmons, puis nous rappelons deux jours avant.
appointments-phone-hint = 10 chiffres
appointments-told-sms = Par SMS au { $x }
appointments-told-email = Par e-mail à { $x }
appointments-told-none = Pas de message : notez le jour et le code.
appointments-your-name = Votre nom
appointments-check-title = Tout est juste ?
appointments-done-title = C’est fait
appointments-done-text = Votre rendez-vous : { $x }.
appointments-done-code = Votre code : { $x }
appointments-done-reminder = Vous recevez un message, puis un rappel deux jours avant.
appointments-mine-title = Votre rendez-vous
appointments-mine-off = Rendez-vous annulé
appointments-move-mine = Changer le jour ou l’heure
appointments-move-mine-title = Choisir une autre heure
appointments-cancel-mine = Annuler ce rendez-vous
appointments-too-late = Pour changer ou annuler maintenant, téléphonez-nous.
appointments-earlier-ask = Me prévenir si une heure plus tôt se libère
appointments-earlier-on = Nous vous prévenons si une heure plus tôt se libère.
appointments-earlier-stop = Ne plus me prévenir
appointments-find-title = Retrouver votre rendez-vous
appointments-your-code = Votre code
appointments-code-hint = 8 signes, par exemple BCDF-2345
appointments-own-file = Rendez-vous
appointments-own-file-empty = Pas de rendez-vous à venir.
appointments-own-file-more = Prendre un rendez-vous

appointments-refusal-name-missing = Écrivez un nom.
appointments-refusal-name-long = Le nom a plus de 80 signes. Raccourcissez-le.
appointments-refusal-name-taken = Ce motif existe déjà pour ce lieu. Choisissez un autre nom.
appointments-refusal-minutes = La durée va de 5 à 480 minutes.
appointments-refusal-places = Le nombre de personnes ensemble va de 1 à 60.
appointments-refusal-together-home = À domicile, chacun est reçu seul : écrivez 1.
appointments-refusal-lead-short = Au plus tard : 30 minutes avant, et moins que le plus tôt.
appointments-refusal-lead-long = Au plus tôt : de 1 à 366 jours avant.
appointments-refusal-limit = Écrivez un nombre, 0 ou plus.
appointments-refusal-words-long = Le texte a plus de 600 signes. Raccourcissez-le.
appointments-refusal-follow-up = Un suivi se prend avec l’équipe seulement.
appointments-refusal-invisible = Un motif invisible se prend avec l’équipe seulement.
appointments-refusal-place = Dites où.
appointments-refusal-motives = Choisissez au moins un motif.
appointments-refusal-agenda = Choisissez qui, ou écrivez le nom du bénévole.
appointments-refusal-day = Écrivez le jour, par exemple 24/11/2026.
appointments-refusal-hours = Écrivez une heure de début, puis une heure de fin plus tard.
appointments-refusal-ends-before = Le dernier jour vient avant le premier.
appointments-refusal-no-date = Aucun jour ne correspond. Choisissez au moins un jour de la semaine.
appointments-refusal-too-many-dates = Cela fait plus de 400 jours. Choisissez un dernier jour plus proche.
appointments-refusal-interval = Choisissez un rythme.
appointments-refusal-school = Les vacances scolaires ne sont pas encore connues si loin. Choisissez un dernier jour plus proche.
appointments-refusal-absence = L’absence finit après son début, et n’est pas déjà passée.
appointments-refusal-motive = Choisissez pour quoi.
appointments-refusal-motive-closed = Ce rendez-vous se prend à l’accueil ou par téléphone.
appointments-refusal-slot-missing = Choisissez une heure.
appointments-refusal-slot-taken = Cette heure vient d’être prise. Choisissez-en une autre.
appointments-refusal-who = Le nom ne se lit pas. Écrivez le prénom et le nom.
appointments-refusal-first-name = Écrivez le prénom.
appointments-refusal-last-name = Écrivez le nom.
appointments-refusal-phone = Écrivez un numéro de 10 chiffres. Pour un SMS, un numéro de portable.
appointments-refusal-email = Écrivez l’adresse e-mail en entier.
appointments-refusal-way = Choisissez comment vous prévenir.
appointments-refusal-too-many = Vous avez déjà trois rendez-vous à venir. Pour un autre, téléphonez-nous.
appointments-refusal-over = Ce rendez-vous a changé entre-temps. Voici où il en est.
appointments-refusal-late-cancel = Il est trop tard pour annuler ici. Téléphonez-nous.
appointments-refusal-late-move = Il est trop tard pour changer ici. Téléphonez-nous.
appointments-refusal-nobody-waits = Personne n’attend.
appointments-refusal-code = Ce code n’est pas connu ici. Vérifiez les 8 signes.
appointments-refusal-too-many-tries = Trop de codes ont été essayés. Attendez un quart d’heure, ou téléphonez-nous.
appointments-refusal-number-needed = Ce jour-là, il faut laisser un numéro ou une adresse e-mail. Ou téléphonez-nous.
appointments-refusal-first-visit = Un suivi se prend après une première rencontre. Cherchez la personne, ou choisissez un autre motif.
appointments-refusal-no-time-today = Plus d’heure libre aujourd’hui. Prenez un rendez-vous un autre jour.
appointments-refusal-nobody-free = Cette personne n’est libre à aucune de ces heures. Choisissez quelqu’un d’autre, ou changez les heures une par une.
appointments-refusal-comes-already = Cette personne a déjà une place à cette heure.
appointments-refusal-hook = Écrivez une adresse qui commence par https:// et que l’on peut joindre depuis Internet.

appointments-notice-confirmed-subject = Votre rendez-vous du { $when }
appointments-notice-confirmed-text =
    Bonjour { $name },

    Votre rendez-vous est pris : { $when }, { $place }.
    { $what }

    Votre code : { $code }
    Pour changer ou annuler : { $url }
    Ou téléphonez : { $phone }

    { $centre }
appointments-notice-confirmed-sms = Rendez-vous pris : { $when }, { $place }. Changer ou annuler : { $url } ou { $phone }. { $centre }
appointments-notice-moved-subject = Nouvelle heure : { $when }
appointments-notice-moved-text =
    Bonjour { $name },

    Votre rendez-vous change d’heure : { $when }, { $place }.

    Votre code : { $code }
    Pour changer ou annuler : { $url }
    Ou téléphonez : { $phone }

    { $centre }
appointments-notice-moved-sms = Nouvelle heure : { $when }, { $place }. Changer ou annuler : { $url } ou { $phone }. { $centre }
appointments-notice-cancelled-subject = Rendez-vous annulé : { $when }
appointments-notice-cancelled-text =
    Bonjour { $name },

    Nous devons annuler votre rendez-vous : { $when }, { $place }.
    Pour en prendre un autre, téléphonez : { $phone }

    { $centre }
appointments-notice-cancelled-sms = Nous devons annuler votre rendez-vous : { $when }. Pour un autre : { $phone }. { $centre }
appointments-notice-restored-subject = Votre rendez-vous est maintenu : { $when }
appointments-notice-restored-text =
    Bonjour { $name },

    Nous avions annulé votre rendez-vous. Il a bien lieu : { $when }, { $place }.

    Votre code : { $code }
    Pour changer ou annuler : { $url }
    Ou téléphonez : { $phone }

    { $centre }
appointments-notice-restored-sms = Votre rendez-vous a bien lieu : { $when }, { $place }. Changer ou annuler : { $url } ou { $phone }. { $centre }
appointments-notice-reminder-subject = Rappel : rendez-vous { $when }
appointments-notice-reminder-text =
    Bonjour { $name },

    Vous avez rendez-vous { $when }, { $place }.

    Votre code : { $code }
    Pour changer ou annuler : { $url }
    Ou téléphonez : { $phone }

    { $centre }
appointments-notice-reminder-sms = Rappel : rendez-vous { $when }, { $place }. Changer ou annuler : { $url } ou { $phone }. { $centre }

appointments-notice-earlier-subject = Une heure plus tôt s’est libérée
appointments-notice-earlier-text =
    Bonjour { $name },

    Une heure s’est libérée avant votre rendez-vous du { $when }.
    Pour la prendre : { $url }
    Ou téléphonez : { $phone }

    Si vous ne faites rien, votre rendez-vous reste le même.

    { $centre }
appointments-notice-earlier-sms = Une heure s’est libérée avant votre rendez-vous du { $when }. La prendre : { $url } ou { $phone }. Sinon rien ne change. { $centre }

appointments-op-motive = Nouveau motif de rendez-vous : { $x }
appointments-op-motive-change = Motif changé : { $x }
appointments-op-motive-away = Motif rangé : { $x }
appointments-op-opening = Nouvelle plage : { $x }
appointments-op-opening-change = Plage changée : { $x }
appointments-op-opening-away = Plage rangée : { $x }
appointments-op-absence = Absence notée : { $x }
appointments-op-absence-away = Absence retirée
appointments-op-feed = Nouvelle adresse d’agenda
appointments-op-book = Rendez-vous pris
appointments-op-told = Le message est déjà prêt à partir.
appointments-op-cancel = Rendez-vous annulé par la personne
appointments-op-wait = Demande d’une heure plus tôt
appointments-op-move = Rendez-vous déplacé
appointments-op-remind = Rappel de rendez-vous
appointments-op-ticket = Numéro donné
appointments-op-call = Numéro suivant appelé
appointments-op-ticket-mark = File mise à jour
appointments-op-receive = Personne de la file reçue
appointments-op-hand-over = Rendez-vous confiés à { $x }
appointments-op-hook = Programme prévenu des rendez-vous
appointments-op-hook-away = Programme qui n’est plus prévenu
appointments-hidden-motive = motif protégé
appointments-op-demo = Permanences de la démonstration
# used by prefix: appointments-op-mark-
appointments-op-mark-arrived = Arrivée notée
appointments-op-mark-not-arrived = Arrivée retirée
appointments-op-mark-seen = Personne reçue
appointments-op-mark-excused = Rendez-vous excusé
appointments-op-mark-noshow = Personne pas venue
appointments-op-mark-revoked = Rendez-vous annulé par le centre
appointments-op-mark-unknown = Rendez-vous remis en attente

appointments-sheet-name = Rendez-vous
appointments-sheet-counts = Comptes
appointments-sheet-day = Jour
appointments-sheet-hour = Heure
appointments-sheet-motive = Motif
appointments-sheet-agenda = Avec
appointments-sheet-place = Lieu
appointments-sheet-state = État
appointments-sheet-origin = Pris
appointments-held = Rendez-vous
appointments-held-tickets = File d’attente
appointments-held-place = Lieu
appointments-retention = Rendez-vous passés : sans les noms ensuite
