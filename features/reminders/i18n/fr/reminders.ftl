### Les démarches, leurs dates, et les rappels que personne ne manque.

## Mots courants
reminders-door = Rappels
reminders-who = Qui
reminders-what = Démarche
reminders-why = Pourquoi
reminders-then = Et maintenant
reminders-due = À faire avant le
reminders-opens = Possible dès le
reminders-people = Personnes
reminders-followed = Suivi par
reminders-followed-by = Suivi par { $x }.
reminders-before = Avant le { $x }
reminders-keep = Garder
reminders-someone = Quelqu’un
reminders-csv = La liste en CSV
reminders-xlsx = La liste en tableur
reminders-sheet-name = Dates à venir

## Les listes de l’équipe
reminders-tab-todo = À faire
reminders-tab-no-way = Sans canal sûr
reminders-tab-calendar = Dates à venir
reminders-tab-library = Démarches
reminders-todo-title = Rappels à suivre
reminders-todo-count = { $n ->
    [0] Personne n’attend.
    [one] Une personne attend quelqu’un de l’équipe.
   *[other] { $n } choses attendent quelqu’un de l’équipe.
}
reminders-todo-empty = Personne n’attend. Les rappels partent seuls, le jour venu.
reminders-everyone = Voir les rappels de toute l’équipe
reminders-all-answers = Toutes les réponses par SMS
reminders-only-mine = Voir seulement ceux que je suis
reminders-heard-title = Réponses à lire
reminders-heard-lead = Ces réponses peuvent parler de plusieurs rappels. Rien n’a été changé : lisez, puis notez sur la page de la bonne personne.
reminders-heard-several = À rappeler, plusieurs personnes possibles
reminders-heard-read = C’est lu
reminders-gaps-title = Il manque une date
reminders-gaps-lead = Sans elle, aucun rappel ne part. Demandez-la, puis notez-la. Ou arrêtez ce rappel.
reminders-note-answer = Réponse : « { $x } »
reminders-note-help = Demande de l’aide.
reminders-note-letter = Une lettre à imprimer et à remettre.
reminders-note-call = Un appel à faire. À dire :
reminders-note-no-channel = Aucun canal permis. À voir de vive voix.
reminders-note-stopped = A demandé l’arrêt des messages. À voir de vive voix.
reminders-note-no-answer = Pas de réponse. Un appel peut suffire.
reminders-note-late = Le rappel n’est pas parti à temps.
reminders-letters-title = Lettres de rappel
reminders-letters-print = Imprimer les lettres
reminders-letters-done = Les lettres sont imprimées
reminders-take-over-title = Reprendre les rappels d’un collègue
reminders-take-over-lead = Quelqu’un s’en va, ou est absent ? Vous les suivrez à sa place.
reminders-take-over = Reprendre les rappels suivis par { $x }
reminders-no-way-title = Une date, et pas de canal sûr
reminders-no-way-lead = Dans les 30 jours. Personne ne sera prévenu si vous ne le faites pas.
reminders-no-way-empty = Tous ceux qui ont une date dans les 30 jours peuvent être prévenus.
reminders-calendar-title = Dates à venir
reminders-calendar-lead = Les trois mois qui viennent, sans aucun nom. Pour ouvrir une permanence à temps.
reminders-calendar-empty = Aucune date dans les trois mois.
reminders-kept-title = Dates tenues cette année
reminders-kept = { $n ->
    [0] Aucune date tenue grâce à un rappel pour l’instant.
    [one] Une date tenue après un rappel.
   *[other] { $n } dates tenues après un rappel.
}
reminders-told-of = { $n ->
    [0] Aucun rappel n’est encore parti.
    [one] Sur un rappel suivi.
   *[other] Sur { $n } rappels suivis.
}
reminders-unknown-title = Dates qui ne sont pas encore connues

## La bibliothèque
reminders-library-title = Démarches
reminders-library-own = Les démarches de votre centre
reminders-library-empty = Aucune démarche pour l’instant. Choisissez-en ci-dessous.
reminders-library-others = Démarches prêtes à prendre
reminders-adopt-which = Lesquelles prenez-vous ?
reminders-adopt-hint = Vous les relirez une par une avant le premier rappel.
reminders-adopt = Prendre ces démarches
reminders-new-procedure = Écrire une démarche
reminders-theme = Thème
reminders-standing = Où elle en est
reminders-standing-ready = Prête
reminders-standing-to-confirm = À relire
reminders-standing-newer = Le réseau l’a changée
reminders-standing-over = Dates à recharger
reminders-standing-retired = Mise de côté
reminders-source = D’où cela vient
reminders-checked = Vérifié le { $x }
reminders-checked-on = Vérifié le
reminders-valid-until = Bon jusqu’au
reminders-valid-until-hint = Après ce jour, la démarche est signalée.
reminders-certainty = Est-ce sûr ?
reminders-certainty-sure = Sûr
reminders-certainty-to-check = À vérifier
reminders-confirmed = Relue par { $who }, { $day }
reminders-confirm = C’est juste, on peut s’en servir
reminders-confirm-lead = Relisez cette démarche. Personne n’est rappelé avant.
reminders-pending-lead = Relisez ce qui a changé. La version d’avant sert jusque-là, et les rappels continuent.
reminders-newer = Le réseau a mis cette démarche à jour.
reminders-newer-take = Prendre la nouvelle version
reminders-rule = Quand elle revient
reminders-rule-monthly-window = Chaque mois, d’un jour à un jour du mois suivant.
reminders-rule-quarterly-from = Tous les trois mois, à partir du mois de la personne.
reminders-rule-before-expiry = Un certain temps avant une date de fin, propre à la personne.
reminders-rule-annual-campaign = Une fois par an, aux dates annoncées, selon le département. Une année inconnue n’est jamais devinée.
reminders-rule-age-event = À un âge, selon la date de naissance.
reminders-rule-every = À intervalles réguliers, depuis une date propre à la personne.
reminders-rule-one-off = Une seule fois, après une date propre à la personne.
reminders-rule-local = Aux dates que votre centre écrit ici.
reminders-rule-on-change = Sans date : dès que quelque chose change.
reminders-lines = Les dates
reminders-lines-annual-campaign = Une ligne par fin : année ; ouverture ; départements ; fin. Exemple : 2027 ; 8/4/2027 ; 55-976 ; 3/6/2027
reminders-lines-local = Une date par ligne. Exemple : 15/3/2027
reminders-words = Ce qu’elle dit
reminders-label = Son nom
reminders-plain = En clair
reminders-for-whom = Pour qui
reminders-closing-day = Jour du mois où elle se termine
reminders-lead = Rappeler combien de jours avant
reminders-lead-hint = Le rappel part avant un dimanche ou un jour férié, jamais après.
reminders-if-missed = Si on la manque
reminders-help = Où se faire aider
reminders-sensitive = Discrétion
reminders-sensitive-label = Elle dit quelque chose de la santé ou de la situation
reminders-retire = Mettre de côté
reminders-restore = S’en servir à nouveau
reminders-theme-papiers-elections-citoyennete = Papiers, élections
reminders-theme-famille-scolarite = Famille, école
reminders-theme-social-sante = Social, santé
reminders-theme-travail-formation = Travail, formation
reminders-theme-logement = Logement
reminders-theme-transports-mobilite = Transports
reminders-theme-argent-impots = Argent, impôts
reminders-theme-justice = Justice
reminders-theme-etrangers-europe = Étrangers, Europe

## Les rappels d’une personne
reminders-person-title = Rappels : { $x }
reminders-person-lead = Seules les personnes qui accompagnent voient cette page.
reminders-person-open = Ouvrir les rappels
reminders-person-none = Aucun rappel n’est noté.
reminders-person-no-way = Aucun canal ne mène à cette personne. Les rappels iront sur votre liste.
reminders-new-title = Noter des rappels
reminders-which = De quoi la rappeler
reminders-which-legend = Cochez les démarches
reminders-dates-title = Quelles dates
reminders-which-hint = Notez la date propre à la personne. Elle n’est jamais devinée.
reminders-nothing-confirmed = Aucune démarche n’est prête. Relisez-en une d’abord.
reminders-anchor = La date de la personne
reminders-anchor-hint-quarterly-from = Un jour du mois d’une déclaration, passée ou à venir. Ensuite, elle revient tous les trois mois, avant le { $n } du mois.
reminders-anchor-hint-before-expiry = La date de fin, pas encore passée. Le rappel part avant.
reminders-anchor-hint-age-event = La date de naissance.
reminders-anchor-hint-every = La dernière fois, ou la prochaine si elle est connue. Ensuite, cela revient à chaque fois après { $x }.
reminders-anchor-hint-one-off = La date dont parle la démarche. Le délai compte depuis ce jour.
reminders-undated-monthly-window = Aucune date à noter ici. Cela revient chaque mois, avant le { $n }.
reminders-undated-annual-campaign = Aucune date à noter ici. Elle vient de la campagne de chaque année, selon le département.
reminders-undated-local = Aucune date à noter ici. Votre centre écrit les dates dans la démarche.
reminders-undated-on-change = Aucune date à noter ici. À faire dès que quelque chose change.
reminders-anchor-of = Date : { $x }
reminders-anchor-unknown-of = Sans date pour l’instant : { $x }
reminders-anchor-unknown-legend = Sans date pour l’instant
reminders-anchor-unknown = La date n’est pas encore connue : je la demanderai
reminders-about = Pour qui, s’il y a plusieurs cartes ou enfants
reminders-about-hint = Seule l’équipe le lit. Exemple : la carte de Yanis
reminders-about-of = Pour qui, s’il y en a plusieurs : { $x }
reminders-department = Département
reminders-department-hint = Deux chiffres, ou trois. Il sert aux campagnes.
reminders-how-title = Comment la prévenir
reminders-by = Par quel moyen
reminders-by-hint = Un moyen choisi n’est jamais remplacé par un autre.
reminders-channel-any = Au mieux : SMS, e-mail, appel, lettre
reminders-channel-sms = SMS
reminders-channel-email = E-mail
reminders-channel-letter = Lettre
reminders-channel-call = Appel
reminders-channel-nowhere = Aujourd’hui, ce moyen ne mène nulle part.
reminders-wording = Avec quels mots
reminders-wording-usual = Les mots habituels
reminders-wording-simple = Langage simple
reminders-discreet = Discrétion
reminders-discreet-hint = Un téléphone peut être lu par des proches. Sans accord, le message ne dit pas de quoi il s’agit.
reminders-discreet-of = Discrétion : { $x }
reminders-names-it = La personne est d’accord pour que le message dise de quoi il s’agit
reminders-names-it-of = La personne est d’accord pour que le message dise : { $x }
reminders-own-words = Les mots convenus avec elle
reminders-own-words-of = Les mots convenus avec elle pour : { $x }
reminders-own-words-hint = Exemple : votre papier bleu
reminders-remind = Noter ces rappels
reminders-explained = De quoi il s’agit
reminders-how = Moyen : { $x }.
reminders-how-none = Aucun canal sûr.
reminders-is-stopped = Ce rappel est arrêté.
reminders-stop = Arrêter ce rappel
reminders-resume = Reprendre ce rappel
reminders-leaves-on = Le rappel part le { $x }.
reminders-leaves-soon = Le rappel part dans les heures qui viennent.
reminders-left-on = Rappel parti le { $x }.
reminders-was-sent = Rappel parti le { $x }. On attend une réponse jusqu’au { $until }.
reminders-said-that-day = À dire : { $x }
reminders-no-date-soon = Pas de date dans l’année
reminders-means = Comment le savez-vous ?
reminders-means-desk = Dit à l’accueil
reminders-means-call = Dit au téléphone
reminders-means-slip = Par le papier rapporté
reminders-said-fait = C’est fait
reminders-said-aide = Besoin d’aide
reminders-said-remis = C’est remis, c’est dit
reminders-said-clos = Plus à faire
reminders-said-attend = Attendre encore
reminders-said-renvoi = Envoyer à nouveau
reminders-state-planned = Prévu
reminders-state-by-hand = À remettre
reminders-state-sent = Parti
reminders-state-done = Fait
reminders-state-help = Besoin d’aide
reminders-state-to-read = Réponse à lire
reminders-state-no-answer = Sans réponse
reminders-state-no-channel = Sans canal
reminders-state-stopped = Messages arrêtés
reminders-state-late = En retard
reminders-state-closed = Plus à faire

## Pourquoi ces dates
reminders-span-days = { $n ->
    [0] ce jour-là
    [one] un jour
   *[other] { $n } jours
}
reminders-span-months = { $n ->
    [one] un mois
   *[other] { $n } mois
}
reminders-because-month = Parce que cela revient chaque mois, au plus tard le { $n }.
reminders-because-quarter = Parce que cela revient tous les trois mois depuis { $x }, au plus tard le { $n } du mois.
reminders-because-expiry = Parce que la fin est le { $x }. À faire au plus tard : { $span } avant.
reminders-because-campaign = Parce que la campagne { $x } se termine ce jour-là dans le { $department }.
reminders-because-age = Parce que la personne, née le { $x }, a { $n } ans.
reminders-because-every = Parce que cela revient depuis le { $x }, à chaque fois après { $span }.
reminders-because-one-off = Parce que cela compte depuis le { $x }.
reminders-because-local = Parce que votre centre a noté cette date.
reminders-because-moved = Le rappel part plus tôt : le { $x } est un dimanche ou un jour férié.
reminders-gap-anchor-missing = Il manque la date de la personne. Demandez-la.
reminders-gap-anchor-past = La date notée est passée. Demandez la nouvelle.
reminders-gap-department-missing = Il manque le département.
reminders-gap-campaign-unknown = La date de { $x } n’est pas encore connue.
reminders-gap-local-unknown = Votre centre n’a pas encore noté les dates.
reminders-gap-on-change = Il n’y a pas de date. À faire dès que quelque chose change.

## Ce que lit la personne
reminders-words-neutral = votre démarche
reminders-words-named = { $x }
reminders-message-subject = Une date à ne pas oublier
reminders-message-sms = Bonjour { $name }, pensez à { $what } avant le { $day }. Répondez FAIT ou AIDE. { $centre } { $phone }
reminders-message-call = Bonjour { $name }, ici { $centre }. Pensez à { $what } avant le { $day }. Est-ce fait ? Voulez-vous de l’aide ? Vous pouvez venir, ou téléphoner : { $phone }
reminders-message-text =
    Bonjour { $name },

    Pensez à { $what } avant le { $day }.

    C’est fait, ou vous voulez de l’aide ? Venez nous le dire, ou téléphonez. On s’en occupe avec vous.

    { $centre }, { $phone }
reminders-letter-place-date = { $x }, le { $day }
reminders-letter-reply = C’est fait, ou besoin d’aide ? Téléphonez :
reminders-own-title = Mes dates
reminders-own-lead = Ce que vous avez à faire, et avant quand. Dites-nous quand c’est fait.
reminders-own-empty = Aucune date notée pour vous.
reminders-own-more = Voir toutes mes dates
reminders-own-say-done = C’est fait
reminders-own-say-help = J’ai besoin d’aide
reminders-own-say-not-yet = Je me suis trompé
reminders-own-done = C’est fait
reminders-own-closed = Plus à faire
reminders-own-help = On vous rappelle pour vous aider
reminders-own-to-do = À faire
reminders-own-print = Imprimer mes dates

## Refus
reminders-refusal-nothing = Cochez au moins une démarche.
reminders-refusal-not-confirmed = Cette démarche n’est pas encore relue. Relisez-la d’abord.
reminders-refusal-anchor = Notez la date propre à la personne.
reminders-refusal-anchor-unreadable = Cette date ne se lit pas. Exemple : 15/3/2027.
reminders-refusal-anchor-past = Avec cette date, c’est déjà passé : aucun rappel ne partirait. Notez la nouvelle, ou cochez que vous la demanderez.
reminders-refusal-department = Notez le département, par exemple 62.
reminders-refusal-words-long = C’est trop long : 120 signes au plus.
reminders-refusal-words-tell = Ces mots disent de quoi il s’agit. Il faut l’accord de la personne, ou d’autres mots.
reminders-refusal-settled = Quelqu’un a répondu entre-temps. Regardez la page à nouveau.
reminders-refusal-already-noted = Cette démarche est déjà notée pour cette personne. S’il y a plusieurs cartes ou enfants, écrivez pour qui.
reminders-refusal-day-passed = Sa date est passée. Rien ne part plus.
reminders-refusal-label = Donnez un nom à la démarche.
reminders-refusal-long = C’est trop long : 600 signes au plus, 120 pour le nom.
reminders-refusal-source = Dites d’où cela vient.
reminders-refusal-lead = Entre 0 et 400 jours.
reminders-refusal-theme = Choisissez un thème de la liste.
reminders-refusal-rule = Ces nombres ne sont pas ceux d’un calendrier.
reminders-refusal-date = Cette date ne se lit pas. Exemple : 22/11/2026.
reminders-refusal-line = La ligne { $x } ne se lit pas.
reminders-refusal-adopted = Votre centre a déjà cette démarche.
reminders-refusal-no-newer = Votre version est la dernière.
reminders-refusal-changed = Quelqu’un a changé cette démarche entre-temps. Relisez, puis recommencez.

## Ce qui est fait
reminders-op-adopt = Démarche prise : { $x }
reminders-op-adopt-many = { $x } démarches prises
reminders-op-create = Démarche écrite : { $x }
reminders-op-rewrite = Démarche changée : { $x }
reminders-op-confirm = Démarche relue : { $x }
reminders-op-newer = Nouvelle version prise : { $x }
reminders-op-retire = Démarche mise de côté : { $x }
reminders-op-restore = Démarche reprise : { $x }
reminders-op-remind = Rappels notés pour { $x }
reminders-op-change = Rappel changé pour { $x }
reminders-op-stop = Rappel arrêté pour { $x }
reminders-op-resume = Rappel repris pour { $x }
reminders-op-answer = Réponse notée pour { $x }
reminders-op-again = Rappel envoyé à nouveau à { $x }
reminders-op-own = Réponse à un rappel
reminders-op-take-over = Rappels repris, suivis avant par { $x }
reminders-op-demo = Rappels de la démonstration

## Ce que l’on garde
reminders-held-heard = Réponses à lire
reminders-held-dates = Dates de démarches
reminders-held-due = Avant le
reminders-held-reminders = Rappels de démarches
reminders-held-anchor = Date de la personne
reminders-retention = Réponses aux rappels de démarches

# used by prefix: reminders-kit
reminders-kit = Rappel de démarche
reminders-kit-plain = En mots simples
reminders-kit-who = Pour qui
reminders-kit-theme = Thème
reminders-kit-rule = Quand
reminders-kit-kind = Règle
reminders-kit-dates = Dates
reminders-kit-remind-before = Combien de jours avant
reminders-kit-source = Où c’est écrit
reminders-kit-valid-until = Valable jusqu’au
reminders-kit-certainty = Est-ce sûr
reminders-kit-certainty-sure = Sûr
reminders-kit-certainty-to-check = À vérifier
reminders-kit-if-missed = Si on oublie
reminders-kit-help = Qui peut aider
reminders-kit-is-sensitive = Parle de santé ou de situation
