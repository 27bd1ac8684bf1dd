campaigns-door = Messages
campaigns-write = Écrire un message
campaigns-outbox = Boîte d’envoi
campaigns-answers = Réponses reçues
campaigns-empty = Pas encore de message. Écrivez le premier : il part par e-mail, SMS, lettre ou téléphone.
campaigns-list-caption = Les messages du centre, du plus récent au plus ancien
campaigns-title = Titre
campaigns-state = État
campaigns-when = Quand
campaigns-handed = Remis
campaigns-reach-short = { $x } sur { $of }
campaigns-untitled = Sans titre
campaigns-all = Tous les messages
# used by prefix: campaigns-phase-
campaigns-phase-draft = Brouillon
campaigns-phase-scheduled = Prévu
campaigns-phase-sending = En cours d’envoi
campaigns-phase-paused = En pause
campaigns-phase-late = En retard : à vous de dire
campaigns-phase-done = Parti
campaigns-phase-kept = Gardé ici, pas envoyé
campaigns-phase-cancelled = Arrêté

campaigns-new-title = Nouveau message
campaigns-kept = Dernière version gardée { $x }. Chaque bouton de cette page garde ce que vous écrivez. Rien ne part avant l’étape suivante.
campaigns-kept-nothing = Rien n’est encore écrit. Chaque bouton de cette page garde ce que vous écrivez.
campaigns-kept-not = Pas encore gardé. Corrigez, puis gardez.
campaigns-whom = À qui ?
campaigns-send-to = Envoyer
campaigns-add-condition = + une condition
campaigns-see-names = Voir les noms
campaigns-count-families = { $n ->
    [one] { $x } famille.
   *[other] { $x } familles.
  }
campaigns-count-people = { $n ->
    [one] { $x } personne.
   *[other] { $x } personnes, dans { $families } familles.
  }
campaigns-your-message = Votre message
campaigns-text = Texte
campaigns-text-hint = Écrivez une fois, toutes les formes se font seules. Vous pouvez écrire {"{"}prénom{"}"} et {"{"}nom{"}"}.
campaigns-reply = Pour répondre
campaigns-reply-hint = Une phrase, avec le numéro de téléphone.
campaigns-default-reply = Pour répondre, téléphonez au { $x }.
campaigns-sms = Texte court pour le SMS
campaigns-sms-hint = Si vous n’écrivez rien, le SMS reprend le texte.
campaigns-guard = Heures d’envoi
campaigns-guard-hint = Du lundi au samedi, de 8 h à 20 h.
campaigns-guard-label = Aucun SMS en dehors de ces heures
campaigns-reading-easy = Lecture facile. La phrase la plus longue a { $n } mots.
campaigns-reading-long = Une phrase a { $n } mots : « { $x }… ». Coupez-la en deux, elle se lira mieux.
campaigns-check-and-send = Vérifier et envoyer
campaigns-refresh = Garder et mettre à jour les aperçus
campaigns-delete = Jeter ce brouillon
campaigns-as-received = Comme on le recevra
campaigns-personal-hint = {"{"}prénom{"}"} devient le prénom de qui reçoit le message : « Anne et Paul » pour deux personnes à la même adresse, le nom de la famille au-delà.
campaigns-sms-greeting = Le SMS ne reprend pas « { $x } » : il est compté au signe, et commence par le nom du centre.
campaigns-call-greeting = L’appel ne reprend pas « { $x } » : la personne qui appelle dit bonjour elle-même.
campaigns-see-letter = Voir la lettre en grand
campaigns-letter-redrawn = Nos lettres n’ont pas tous les signes : un dessin est retiré, un autre signe devient un losange. Voici ce qui s’imprime.
campaigns-see-email = Télécharger l’e-mail mis en page
campaigns-from = De : { $x }
campaigns-email-too-long = Le texte est trop long pour un e-mail mis en page. Il partira en texte simple.
campaigns-sms-signs = { $n } signes sur { $of }
campaigns-sms-parts = { $n } SMS
campaigns-sms-price = { $x } par personne
campaigns-sms-changes = Signes remplacés pour rester court
campaigns-sms-doubtful = Ces mots peuvent changer de sens :
campaigns-sms-replaced = « { $x } » devient « { $to } »
campaigns-sms-instead = « { $x } » devient « { $to } ». Écrivez plutôt « { $instead } ».
campaigns-sms-dropped = « { $x } » est retiré
campaigns-sms-ucs2 = Cet alphabet prend plus de place : 70 signes par SMS.
campaigns-sample-first-name = Jeannine
campaigns-sample-full-name = Jeannine Duhamel
campaigns-sample-envelope =
    MME JEANNINE DUHAMEL
    12 RUE DE LA GARE
    62510 ARQUES

# used by prefix: campaigns-choose-
campaigns-choose-tete = Les personnes ou les familles ?
campaigns-choose-ajout = Ajouter une condition
campaigns-choose-age = Quel âge ?
campaigns-choose-enfant = Avec un enfant de quel âge ?
campaigns-choose-ville = Quelle ville ?
campaigns-choose-rue = Quelle rue ?
campaigns-choose-interet = Intéressés par quoi ?
campaigns-choose-langue = Quelle langue ?
campaigns-choose-joignable = Joignables comment ?
campaigns-choose-sans-moyen = Sans e-mail ni portable
campaigns-choose-recu = Qui a reçu quel message ?
campaigns-choose-inscrit = Inscrits à quoi ?
# used by prefix: campaigns-kind-
campaigns-kind-age = L’âge
campaigns-kind-enfant = L’âge d’un enfant
campaigns-kind-ville = La ville
campaigns-kind-rue = La rue
campaigns-kind-interet = Un centre d’intérêt
campaigns-kind-langue = La langue
campaigns-kind-joignable = Le moyen de les joindre
campaigns-kind-sans-moyen = Sans e-mail ni portable
campaigns-kind-recu = Un message déjà reçu, ou pas encore
campaigns-kind-inscrit = Une inscription
campaigns-head-legend = Qui compte-t-on ?
campaigns-head-members = Les adhérents, un par un
campaigns-head-member-families = Les familles adhérentes, un message par famille
campaigns-head-people = Toutes les personnes connues, une par une
campaigns-head-families = Toutes les familles connues
campaigns-age-min = À partir de
campaigns-age-max = Jusqu’à
campaigns-age-hint = En années. Une des deux cases peut rester vide.
campaigns-criterion-reached = { $agreement ->
    [masculine] qui ont déjà reçu « { $x } »
   *[feminine] qui ont déjà reçu « { $x } »
  }
campaigns-criterion-not-reached = { $agreement ->
    [masculine] pas encore informés de « { $x } »
   *[feminine] pas encore informées de « { $x } »
  }
campaigns-criterion-enrolled = { $agreement ->
    [masculine] inscrits à « { $x } »
   *[feminine] inscrites à « { $x } »
  }
campaigns-criterion-not-enrolled = { $agreement ->
    [masculine] pas inscrits à « { $x } »
   *[feminine] pas inscrites à « { $x } »
  }
campaigns-choice = Votre choix
campaigns-choose = Choisissez
campaigns-no-choice = Rien à choisir pour l’instant.
campaigns-without-hint = Ces personnes n’ont ni e-mail ni portable, et aucun adulte de leur foyer n’en a pour elles. Une lettre ou un appel les atteint.
campaigns-sense = Que cherchez-vous ?
campaigns-sense-not-received = Celles et ceux qui ne l’ont pas encore
campaigns-sense-received = Celles et ceux qui l’ont déjà
campaigns-sense-not-enrolled = Celles et ceux qui ne sont pas inscrits
campaigns-sense-enrolled = Celles et ceux qui sont inscrits
campaigns-keep-choice = Garder ce choix
campaigns-count-again = Compter
campaigns-remove-condition = Retirer cette condition
campaigns-back-to-message = Retour au message
campaigns-names-title = Qui est concerné
campaigns-names-empty = Personne ne répond à toutes ces conditions. Retirez-en une.

campaigns-plan-title = Avant d’envoyer
campaigns-plan-caption = Personnes, coût et délai par canal
campaigns-plan-empty = Personne ne peut recevoir ce message pour l’instant.
campaigns-plan-rule = Chaque personne est comptée une seule fois, par le moyen qu’elle a choisi. Une adresse partagée reçoit un seul message, un foyer une seule lettre.
campaigns-channel = Canal
campaigns-people = Personnes
campaigns-messages = Envois
campaigns-cost = Coût
campaigns-total = Total
# used by prefix: campaigns-channel-
campaigns-channel-email = E-mail
campaigns-channel-sms = SMS
campaigns-channel-letter = Lettre
campaigns-channel-call = Téléphone
campaigns-channel-desk = À l’accueil
# used by prefix: campaigns-when-
campaigns-when-email = Tout de suite
campaigns-when-sms = Tout de suite, mais jamais la nuit, ni le dimanche, ni un jour férié
campaigns-when-letter = À imprimer, puis à déposer rue par rue
campaigns-when-call = Listes de dix pour les bénévoles
campaigns-when-now = Maintenant
campaigns-when-later = Plus tard, à une date choisie
# used by prefix: campaigns-sum-
campaigns-sum = { $x } : { $parts }
campaigns-sum-targeted = { $n ->
    [one] { $x } visé
   *[other] { $x } visés
  }
campaigns-sum-targeted-families = { $n ->
    [one] { $x } famille visée
   *[other] { $x } familles visées
  }
campaigns-no-gateway = Aucun serveur d’e-mails ni de SMS n’est réglé : ces messages resteront dans la boîte d’envoi, et personne ne les recevra.
campaigns-no-gateway-email = Aucun serveur d’e-mails n’est réglé : les e-mails resteront dans la boîte d’envoi, et personne ne les recevra.
campaigns-no-gateway-sms = Aucun serveur de SMS n’est réglé : les SMS resteront dans la boîte d’envoi, et personne ne les recevra.
campaigns-sms-wait = Les SMS partiront { $x } : la nuit, le dimanche et les jours fériés, ils attendent.
campaigns-sum-email = { $x } e-mail
campaigns-sum-sms = { $x } SMS
campaigns-sum-letter = { $n ->
    [one] { $x } lettre
   *[other] { $x } lettres
  }
campaigns-sum-call = { $n ->
    [one] { $x } appel
   *[other] { $x } appels
  }
campaigns-sum-no-channel = { $x } sans aucun moyen
campaigns-sum-refused = { $x } qui ne veulent pas de messages
campaigns-leave = Le départ
campaigns-day = Jour
campaigns-day-hint = Par exemple 28/11/2026
campaigns-hour = Heure
campaigns-hour-hint = Par exemple 9 h 30
campaigns-send = Envoyer
campaigns-cannot-send = Votre rôle ne permet pas d’envoyer, ou il manque le titre ou le texte. Demandez au référent.
campaigns-try = L’essayer sur moi
campaigns-try-address = Votre e-mail ou votre portable
campaigns-try-hint = Le message arrive chez vous seul et ne compte pas.
campaigns-try-act = M’envoyer un essai
campaigns-tried-email = L’essai est parti vers votre e-mail.
campaigns-tried-sms = L’essai est parti vers votre portable.

campaigns-board-sent = Portée du message, envoyé { $x }
campaigns-board-scheduled = Ce message partira { $x }
campaigns-board-due = Ce message devait partir { $x }
campaigns-board-updated = Mis à jour { $x }
campaigns-board-sum = { $n ->
    [one] { $x } personne sur { $of } a le message. Il en reste { $rest }.
   *[other] { $x } personnes sur { $of } ont le message. Il en reste { $rest }.
  }
campaigns-board-sum-families = { $n ->
    [one] { $x } famille sur { $of } a le message. Il en reste { $rest }.
   *[other] { $x } familles sur { $of } ont le message. Il en reste { $rest }.
  }
campaigns-board-all = Les { $of } personnes ont le message.
campaigns-board-all-families = Les { $of } familles ont le message.
campaigns-board-dot = Un point, une personne. Un point plein : le message est remis. Un rond vide : pas encore.
campaigns-board-dots = Un point pour { $n } personnes. Un point plein : le message est remis. Un rond vide : pas encore.
campaigns-board-dot-families = Un point, une famille. Un point plein : le message est remis. Un rond vide : pas encore.
campaigns-board-dots-families = Un point pour { $n } familles. Un point plein : le message est remis. Un rond vide : pas encore.
campaigns-board-kept = { $n ->
    [one] Un destinataire n’a rien reçu : son message est gardé ici, aucun serveur n’est réglé.
   *[other] { $x } destinataires n’ont rien reçu : leur message est gardé ici, aucun serveur n’est réglé.
  }
campaigns-not-yet = Pas encore
campaigns-rest-title = { $n ->
    [one] La personne qui reste
   *[other] Les { $x } personnes qui restent
  }
campaigns-rest-title-families = { $n ->
    [one] La famille qui reste
   *[other] Les { $x } familles qui restent
  }
campaigns-rest-empty = Personne. Tout le monde a le message.
campaigns-rest-caption = Personnes qui n’ont pas le message : raison et prochaine action
campaigns-how-many = Combien
campaigns-why = Pourquoi
campaigns-next = Prochaine action
campaigns-by-whom = Par qui
campaigns-do = Faire
campaigns-by-channel = Par canal
campaigns-by-channel-caption = Personnes qui ont le message, par canal
campaigns-confirmed = dont confirmé
campaigns-how-to-read = Comment lire ces chiffres
campaigns-read-handed = Remis : dans la boîte, sur le téléphone ou dans la main.
campaigns-read-confirmed = Confirmé : la personne a répondu, est venue, ou l’a dit au téléphone.
campaigns-read-no-tracker = Nous ne regardons pas qui ouvre ses e-mails.
campaigns-sent-to = Envoyé
campaigns-export = Télécharger le tableau
campaigns-pause = Mettre en pause
campaigns-resume = Reprendre l’envoi
campaigns-late = Ce message devait partir { $when }. La machine était arrêtée, ou le réseau ne répondait pas. { $n ->
    [one] Une personne ne l’a pas encore.
   *[other] { $x } personnes ne l’ont pas encore.
  } Rien ne part sans votre accord : relisez la date et l’heure du texte, puis choisissez.
campaigns-late-leave = Le faire partir maintenant
campaigns-late-drop = Ne pas l’envoyer
campaigns-cancel = Arrêter ce qui n’est pas parti
campaigns-cancel-means = Les e-mails et les SMS qui attendent ne partiront pas, et il n’y aura plus ni lettre à imprimer ni appel à faire. Ce qui est parti ne revient pas. Ceci ne s’annule pas.
campaigns-cancel-sure = Oui, arrêter
campaigns-done-stopped = { $n ->
    [0] Le message est arrêté. Rien n’attendait plus de partir.
    [one] Le message est arrêté. Un envoi ne partira pas.
   *[other] Le message est arrêté. { $x } envois ne partiront pas.
  }
campaigns-done-paused = L’envoi est en pause. Rien ne part avant votre accord.
campaigns-done-resumed = L’envoi reprend.
campaigns-done-again = { $n ->
    [0] Personne n’a d’autre moyen.
    [one] Une personne passe à un autre moyen.
   *[other] { $x } personnes passent à un autre moyen.
  }
campaigns-done-told = { $n ->
    [one] C’est noté : une personne l’a appris à l’accueil.
   *[other] C’est noté : { $x } personnes l’ont appris à l’accueil.
  }
# used by prefix: campaigns-group-
campaigns-group-remis-why = Le message est remis
campaigns-group-remis-next = Rien à faire
campaigns-group-remis-who = Personne
campaigns-group-remis-act = Voir les noms
campaigns-group-a-partir-why = Pas encore parti
campaigns-group-a-partir-next = Attendre : l’envoi suit son cours
campaigns-group-a-partir-who = La machine
campaigns-group-a-partir-act = Voir les noms
campaigns-group-partis-why = Parti, réponse du réseau attendue
campaigns-group-partis-next = Attendre : trois jours au plus
campaigns-group-partis-who = La machine
campaigns-group-partis-act = Voir les noms
campaigns-group-gardes-why = Gardé ici : aucun serveur n’est réglé
campaigns-group-gardes-next = Régler un serveur d’envoi, ou le dire autrement
campaigns-group-gardes-who = Le référent
campaigns-group-gardes-act = Voir les noms
campaigns-group-a-imprimer-why = Lettre à imprimer
campaigns-group-a-imprimer-next = Imprimer, rue par rue
campaigns-group-a-imprimer-who = L’accueil
campaigns-group-a-imprimer-act = Imprimer les lettres
campaigns-group-a-deposer-why = Lettre pas encore remise
campaigns-group-a-deposer-next = Déposer, puis noter le résultat
campaigns-group-a-deposer-who = Les bénévoles
campaigns-group-a-deposer-act = Noter les résultats
campaigns-group-a-appeler-why = Appel à faire
campaigns-group-a-appeler-next = Téléphoner, par listes de dix
campaigns-group-a-appeler-who = Les bénévoles
campaigns-group-a-appeler-act = Ouvrir les listes
campaigns-group-sans-reponse-why = Appel sans réponse
campaigns-group-sans-reponse-next = Rappeler un autre jour, ou essayer un autre moyen
campaigns-group-sans-reponse-who = Les bénévoles
campaigns-group-sans-reponse-act = Ouvrir les listes
campaigns-group-adresses-mortes-why = Numéro ou adresse qui ne marche plus
campaigns-group-adresses-mortes-next = Essayer un autre moyen, ou demander à la prochaine visite
campaigns-group-adresses-mortes-who = L’accueil
campaigns-group-adresses-mortes-act = Essayer autrement
campaigns-group-incertains-why = Envoi incertain
campaigns-group-incertains-next = Vérifier avant de renvoyer
campaigns-group-incertains-who = Le référent
campaigns-group-incertains-act = Vérifier
campaigns-group-refus-why = Ne veulent pas de messages
campaigns-group-refus-next = Affiche dans le hall. On n’insiste pas.
campaigns-group-refus-who = Personne
campaigns-group-refus-act = Voir les noms
campaigns-group-sans-moyen-why = Aucun moyen connu
campaigns-group-sans-moyen-next = Le dire à la prochaine visite, demander un numéro
campaigns-group-sans-moyen-who = L’accueil
campaigns-group-sans-moyen-act = Voir les noms
campaigns-group-arretes-why = Arrêté avant de partir
campaigns-group-arretes-next = Écrire un nouveau message s’il le faut
campaigns-group-arretes-who = Le référent
campaigns-group-arretes-act = Voir les noms
# used by prefix: campaigns-standing-
campaigns-standing-planned = À partir
campaigns-standing-leased = À partir
campaigns-standing-sending = En cours d’envoi
campaigns-standing-sent = Parti
campaigns-standing-kept = Gardé ici, pas envoyé
campaigns-standing-delivered = Remis
campaigns-standing-failed = Refusé par le réseau
campaigns-standing-unsure = Incertain
campaigns-standing-cancelled = Arrêté
campaigns-standing-printed = Imprimée
campaigns-standing-handed-over = Remise en main ou en boîte
campaigns-standing-returned = Revenue
campaigns-standing-reached = Dit au téléphone
campaigns-standing-no-answer = Sans réponse
campaigns-standing-wrong-number = Faux numéro
campaigns-standing-no-channel = Aucun moyen connu
campaigns-standing-refused = Ne veut pas de messages
campaigns-standing-told = Dit à l’accueil
campaigns-back-to-board = Retour à la portée
campaigns-search-person = Chercher une personne
campaigns-search = Chercher
campaigns-group-empty = Personne ici.
campaigns-name = Nom
campaigns-evidence = Preuve
campaigns-way-through = { $x }, par { $name }
campaigns-told-person = Dit à l’accueil à { $x }
campaigns-tell = C’est dit à ces personnes
campaigns-addresses = Voir les adresses qui ne répondent plus, et rendre celles qui sont bonnes
campaigns-try-again = Essayer le moyen suivant
campaigns-try-again-hint = Chaque personne passe à un autre moyen qu’elle accepte.

campaigns-calls-page = Appels
campaigns-calls-left = { $n ->
    [0] Tous les appels sont faits.
    [one] { $x } appel à faire.
   *[other] { $x } appels à faire.
  }
campaigns-calls-empty = Aucun appel pour ce message.
campaigns-calls-to-make = À appeler
campaigns-calls-made = Déjà faits
campaigns-calls-title = Appels : { $x }
campaigns-print-calls = Imprimer les listes
campaigns-sheet-of = Feuille { $n } sur { $of }
campaigns-what-to-say = Quoi dire
campaigns-script-hello = Bonjour, je téléphone pour le centre social { $x }.
campaigns-script-end = Avez-vous une question ? Bonne journée.
campaigns-keep-results = Garder les résultats
campaigns-results-noted = { $n ->
    [0] Rien n’a changé.
    [one] Un résultat est gardé.
   *[other] { $x } résultats sont gardés.
  }
# used by prefix: campaigns-result-
campaigns-result-reached = Joint
campaigns-result-no-answer = Pas de réponse
campaigns-result-wrong-number = Mauvais numéro
campaigns-result-handed-over = Remise
campaigns-result-returned = Revenue ou boîte introuvable
campaigns-letters-page = Lettres
campaigns-letters-to-print = { $n ->
    [0] Toutes les lettres sont imprimées.
    [one] { $x } lettre à imprimer.
   *[other] { $x } lettres à imprimer.
  }
campaigns-letters-empty = Aucune lettre pour ce message.
campaigns-letters-back = Au retour de la tournée
campaigns-whole-street = Toute la rue est remise
campaigns-print = Papier
campaigns-print-letters = Imprimer les lettres
campaigns-print-letters-again = Réimprimer tout ce qui n’est pas remis
campaigns-print-round = Imprimer la tournée
campaigns-round-title = Tournée : { $x }
campaigns-round-note = Cochez chaque lettre remise. Rapportez les autres à l’accueil.
campaigns-letter-reply = Pour répondre, téléphonez :
campaigns-letter-foot = Vous recevez cette lettre de votre centre social. Pour changer, téléphonez au même numéro.
campaigns-unsure-page = Envois incertains
campaigns-unsure-hint = L’envoi a été coupé au mauvais moment. Le message est peut-être arrivé. Rien ne repart sans votre accord.
campaigns-unsure-detail = { $channel } : { $reason }
campaigns-unsure-empty = Aucun doute. Tout est clair.
campaigns-unsure-received = Compter comme reçu
campaigns-unsure-again = Renvoyer, au risque d’un double

campaigns-sheet-name = Portée
campaigns-sheet-last-name = Nom
campaigns-sheet-first-name = Prénom
campaigns-sheet-group = Où en est-on
campaigns-sheet-channel = Canal
campaigns-sheet-through = Adressé à
campaigns-sheet-attempt = Essai
campaigns-sheet-when = Quand
campaigns-sheet-reason = Raison
campaigns-sheet-next = Prochaine action

campaigns-op-start = Nouveau message : { $x }
campaigns-op-keep = Message « { $x } » modifié
campaigns-op-delete = Brouillon « { $x } » jeté
campaigns-op-audience = Destinataires de « { $x } » changés
campaigns-op-send = Envoi de « { $x } »
campaigns-op-send-irreversible = { $n ->
    [one] Une personne visée. Ce qui est parti ne revient pas ; annuler arrête le reste.
   *[other] { $x } personnes visées. Ce qui est parti ne revient pas ; annuler arrête le reste.
  }
campaigns-op-pause = « { $x } » mis en pause
campaigns-op-resume = Reprise de « { $x } »
campaigns-op-cancel = « { $x } » arrêté
campaigns-op-brake-irreversible = Ceci ne s’annule pas.
campaigns-op-try = Essai de « { $x } » sur soi
campaigns-op-again = Nouvel essai pour « { $x } »
campaigns-op-told = « { $x } » : dit à l’accueil
campaigns-op-results = Résultats de « { $x } »
campaigns-op-unsure = Doutes levés pour « { $x } »
campaigns-op-printed = Lettres de « { $x } » imprimées

campaigns-refusal-title-missing = Donnez un titre au message.
campaigns-refusal-text-missing = Écrivez le texte du message.
campaigns-refusal-title-long = Le titre a { $x } signes. Il en faut 120 au plus.
campaigns-refusal-text-long = Le texte a { $x } signes. Il en faut 12 000 au plus. Rien n’est perdu : coupez-le, ou donnez le reste au centre.
campaigns-refusal-sms-long = Le texte court a { $x } signes. Il en faut 1 000 au plus.
campaigns-refusal-reply-long = Cette phrase a { $x } signes. Il en faut 240 au plus.
campaigns-refusal-unknown-field = Rien ne remplace { $x }. Écrivez {"{"}prénom{"}"} ou {"{"}nom{"}"}, ou retirez les accolades.
campaigns-refusal-changed = Quelqu’un a changé ce message pendant que vous écriviez. Votre texte est ici : gardez-le à nouveau s’il est le bon.
campaigns-refusal-changed-since = Quelqu’un a changé ce message depuis que vous l’avez ouvert. Relisez-le, puis recommencez.
campaigns-refusal-already-sent = Ce message est déjà parti. Écrivez-en un nouveau.
campaigns-refusal-nobody = Personne ne répond à ces conditions. Changez « À qui ? ».
campaigns-refusal-moved = Le nombre a changé : { $x } personnes maintenant. Relisez, puis envoyez.
campaigns-refusal-sms-parts = Le texte prend { $x } SMS par personne. Écrivez un texte court pour le SMS : 6 au plus.
campaigns-refusal-date = Écrivez le jour, comme 28/11/2026.
campaigns-refusal-time = Écrivez l’heure, comme 9 h 30.
campaigns-refusal-past = Ce moment est passé. Choisissez un moment à venir.
campaigns-refusal-test-address = Écrivez un e-mail complet ou un numéro de portable.
campaigns-refusal-not-now = Ce n’est pas possible à cette étape.
campaigns-refusal-doubt-gone = Rien n’a changé. Quelqu’un a déjà répondu, ou le message est arrêté : rien n’y repart. Vous pouvez encore le compter comme reçu.
campaigns-refusal-age-missing = Écrivez au moins un des deux âges.
campaigns-refusal-age-range = Écrivez un âge en chiffres, de 0 à 120.
campaigns-refusal-ages-reversed = Le second âge est plus petit que le premier.
campaigns-refusal-choice-missing = Choisissez une réponse.

campaigns-network-door-reach = Portée
campaigns-network-door-count = Compter
campaigns-network-title = Portée du réseau
campaigns-network-season = Saison { $x }
campaigns-network-sum = { $n ->
    [one] { $x } personne sur { $of } a eu au moins un message, dans { $centres } centres.
   *[other] { $x } personnes sur { $of } ont eu au moins un message, dans { $centres } centres.
  }
campaigns-network-rounded = Les nombres de personnes sont arrondis à cinq : un petit groupe ne se reconnaît pas. Aucun nom n’est lu ici.
campaigns-network-by-centre = Centre par centre
campaigns-network-caption = Centre par centre, et tous ensemble
campaigns-network-centre = Centre
campaigns-network-members = Adhérents
campaigns-network-targeted = Visés
campaigns-network-handed = Remis
campaigns-network-under-way = En route
campaigns-network-missed = Pas joints
campaigns-network-refused = Refus
campaigns-network-no-channel = Sans moyen
campaigns-network-read = Chaque personne visée compte une fois, à sa meilleure place : un message remis, sinon un message en route, sinon un essai sans suite.
campaigns-network-empty = Aucun centre dans le réseau.
campaigns-network-count-title = Combien de personnes ?
campaigns-network-question = La question
campaigns-network-age = L’âge de qui ?
campaigns-network-age-own = De la personne
campaigns-network-age-child = D’un enfant de la famille
campaigns-network-town = La ville
campaigns-network-way = Joignables par
campaigns-network-any-way = Peu importe
campaigns-network-count-act = Compter
campaigns-network-families = Familles
campaigns-person-title = Derniers messages
campaigns-person-empty = Aucun message récent pour cette personne.

# used by prefix: campaigns-kit
campaigns-kit = Message
campaigns-kit-text = Texte
campaigns-kit-sms-text = Texte court pour les téléphones
campaigns-kit-has-hours-guard = Pas la nuit
