workshops-door = Ateliers
workshops-title = Ateliers collaboratifs
workshops-title-note = Chacun dit ce dont il a besoin : au téléphone, sur papier, à voix haute.
workshops-empty = Pas encore d’atelier. Créez le premier : le plan courant est déjà prêt.
workshops-caption = Les ateliers, du plus récent au plus ancien
workshops-new = Créer un atelier
workshops-edit = Réglages de l’atelier
workshops-back = L’atelier
workshops-keep = Enregistrer
workshops-away = Ranger cet atelier
workshops-question = La question posée à tous
workshops-question-hint = Une vraie question, courte. Elle reste affichée sur le grand écran.
workshops-when = Quand
workshops-when-where = { $x }, { $place }.
workshops-day = Jour
workshops-day-hint = Par exemple : 24/11/2026
workshops-hour = Heure
workshops-hour-hint = Par exemple : 14 h
workshops-place = Lieu
workshops-team = Qui anime
workshops-team-hint = Les prénoms suffisent.
workshops-led-by = Animé par { $x }.
workshops-state = État
workshops-points-each = Points par personne
workshops-points-hint = De 1 à 20. Trois points, c’est trois gommettes.
# used by prefix: workshops-phase-
workshops-phase-planned = Prévu
workshops-phase-open = En cours
workshops-phase-closed = Terminé

workshops-plans = Les plans d’atelier
workshops-plans-note = Un plan se garde, s’adapte et se publie pour les autres centres.
workshops-plans-empty = Pas encore de plan à vous. Un atelier sans plan suit le plan courant, en sept étapes.
workshops-plan = Plan
workshops-plan-usual = Le plan courant, en sept étapes
workshops-plan-own = { $x }, celui de cet atelier
workshops-plan-was-put-away = Un plan rangé
workshops-plan-new = Créer un plan
workshops-plan-edit = Modifier le plan
workshops-plan-name = Nom du plan
workshops-plan-purpose = À quoi il sert
workshops-plan-away = Ranger ce plan
workshops-plan-length = { $n ->
    [one] une étape
   *[other] { $n } étapes
  }, { $minutes } minutes
workshops-steps-hint = Le numéro donne l’ordre. Une étape sans nom est retirée. Deux étapes vides attendent en bas.
workshops-step-number = Étape { $n }
workshops-step-rank = Numéro
workshops-step-title = Nom de l’étape
workshops-step-kind = Ce qu’on y fait
workshops-step-kind-none = Autre chose
workshops-step-minutes = Minutes
workshops-step-guide = Guide pour qui anime
workshops-usual-title = Plan courant
workshops-usual-purpose = Du tour de table aux idées, en deux heures et quart.
# used by prefix: workshops-step-
workshops-step-round-table = Tour de table
workshops-step-practices = Ce que chacun fait du numérique
workshops-step-needs = Nos besoins
workshops-step-groups = Groupes par affinité
workshops-step-ideas = Nos idées
workshops-step-votes = Nos votes
workshops-step-restitution = Restitution
workshops-step-other = Autre étape
# used by prefix: workshops-guide-
workshops-guide-round-table = Chacun dit son prénom et ce qui l’amène. Une minute par personne. Personne n’est obligé de parler.
workshops-guide-practices = Chacun dit une chose qu’il fait avec un téléphone ou un ordinateur, et une qu’il ne fait pas. Pas de jugement.
workshops-guide-needs = Un besoin par papier ou par envoi. On écrit « je voudrais… » ou « j’ai du mal à… ». Lisez-les à voix haute.
workshops-guide-groups = Rapprochez ce qui se ressemble. Demandez à la salle le nom de chaque groupe.
workshops-guide-ideas = Par petits groupes : une idée par besoin. Une idée se dit en une phrase, et on peut l’essayer.
workshops-guide-votes = Chacun donne ses points, sur le téléphone ou en gommettes. Comptez les gommettes avant de fermer le vote.
workshops-guide-restitution = Relisez les idées retenues. Dites qui s’en occupe, et comment chacun saura la suite.

workshops-screen = Le grand écran
workshops-sorting = Trier et compter
workshops-report = Le bilan
workshops-door-in = L’entrée
workshops-code = Code
workshops-address = Adresse du petit carré
workshops-open-note = Ouvrez l’atelier quand la salle est prête. Le grand écran montre alors le petit carré et le code.
workshops-open = Ouvrir l’atelier
workshops-close = Terminer l’atelier
workshops-again-note = L’atelier est terminé. Vous pouvez le rouvrir : rien n’est perdu.
workshops-again = Rouvrir l’atelier
workshops-course = Le déroulé
workshops-here = Maintenant
workshops-guide = Guide
workshops-go = Aller à cette étape
workshops-minutes = { $n ->
    [one] une minute
   *[other] { $n } minutes
  }
workshops-timer = Minuteur, en minutes
workshops-timer-hint = Compte à partir de maintenant.
workshops-timer-start = Lancer le minuteur
workshops-timer-stop = Arrêter le minuteur
workshops-until = Jusqu’à { $x }.
workshops-time-over = Temps écoulé depuis { $x }.
workshops-vote = Le vote
workshops-vote-before = { $n ->
    [one] Chaque personne a un point.
   *[other] Chaque personne a { $n } points.
  } Le résultat se montre quand vous fermez le vote.
workshops-vote-running = { $n } { $n ->
    [one] téléphone a voté
   *[other] téléphones ont voté
  } sur { $of }. Comptez aussi les gommettes avant de fermer.
workshops-vote-done = Le vote est fermé. Le résultat est sur le grand écran.
workshops-vote-waits = Le vote est encore fermé.
workshops-vote-waits-ideas = Le vote est encore fermé : il faut au moins une idée.
workshops-vote-begin = Ouvrir le vote
workshops-vote-shut = Fermer le vote et montrer le résultat
workshops-vote-again = Rouvrir le vote
workshops-now = En ce moment
workshops-telephones = Téléphones
workshops-voted = Ont voté
workshops-last = Les dernières paroles
workshops-nothing-yet = Rien encore. Les paroles arrivent ici.
workshops-hidden-mark = (retirée de l’écran)
workshops-sheet = Taper les feuilles
workshops-sheet-kind = Ce que dit la feuille
workshops-lines = Une parole par ligne
workshops-lines-hint = Jusqu’à 200 lignes d’un coup. Deux lignes pareilles comptent pour deux personnes.
workshops-lines-keep = Ajouter ces lignes
workshops-author = Qui l’a dit, pour lui donner la suite
workshops-author-name = Prénom
workshops-author-contact = Portable ou e-mail
workshops-author-hint = Sans numéro, la personne saura la suite en passant au centre.
workshops-photos = Photos des feuilles
workshops-photos-note = Photographiez les feuilles, pas les personnes. Vous tapez leurs lignes ensuite, quand vous voulez.
workshops-photos-empty = Pas encore de photo.
workshops-photo-choose = Photo d’une feuille
workshops-photo-add = Ajouter la photo
workshops-photo-away = Retirer cette photo
workshops-photo-alt = Feuille { $n } de l’atelier
workshops-photo-large = Agrandir la feuille { $n }
workshops-presence = Qui est là
workshops-presence-note = Comptez les personnes sans téléphone. Les téléphones se comptent seuls.
workshops-presence-keep = Enregistrer les présents
workshops-presence-now = Quelqu’un a écrit : { $n }
workshops-with-telephone = { $n ->
    [0] Aucune avec un téléphone.
    [one] Une de plus avec un téléphone.
   *[other] { $n } de plus avec un téléphone.
  }
# used by prefix: workshops-kind-
workshops-kind-practice = Usage
workshops-kind-need = Besoin
workshops-kind-idea = Idée
# used by prefix: workshops-kinds-
workshops-kinds-practice = Usages
workshops-kinds-need = Besoins
workshops-kinds-idea = Idées
# used by prefix: workshops-role-
workshops-role-resident = Habitante ou habitant
workshops-role-volunteer = Bénévole
workshops-role-employee = Salariée ou salarié
workshops-role-trustee = Administratrice ou administrateur
workshops-role-partner = Partenaire
workshops-role-unsaid = Je préfère ne pas le dire
# used by prefix: workshops-roles-
workshops-roles-resident = Habitants
workshops-roles-volunteer = Bénévoles
workshops-roles-employee = Salariés
workshops-roles-trustee = Administrateurs
workshops-roles-partner = Partenaires
workshops-roles-unsaid = N’ont pas dit

workshops-words = Ce qui a été dit
workshops-what = Quoi
workshops-said-by = { $n ->
    [one] Dit par une personne
   *[other] Dit par { $n } personnes
  }
workshops-said-by-how-many = Dit par combien de personnes
# used by prefix: workshops-mend-
workshops-mend-practice = Corriger un usage
workshops-mend-need = Corriger un besoin
workshops-mend-idea = Corriger une idée
workshops-join-with = Réunir avec
workshops-join-hint = Les deux disent la même chose : l’autre reste, et les personnes s’ajoutent.
workshops-join-none = Ne pas réunir
workshops-on-screen = Sur le grand écran
workshops-hide = Retirer de l’écran et des téléphones
workshops-hidden = Retiré de l’écran
workshops-groups = Les groupes
workshops-groups-empty = Pas encore de groupe. Demandez à la salle comment nommer le premier.
workshops-group = Groupe
workshops-no-group = Pas de groupe
workshops-group-of = Groupe de : { $x }
workshops-group-title = Nom du groupe
workshops-group-which = Pour un groupe qui existe
workshops-group-hint = À choisir pour renommer un groupe ou le défaire.
workshops-group-none = Aucun, j’en ajoute un
workshops-group-add = Ajouter le groupe
workshops-group-rename = Renommer
workshops-group-apart = Défaire le groupe
workshops-sort = Trier par affinité
workshops-sort-empty = Rien à trier encore.
workshops-sort-caption = Chaque besoin et chaque idée, avec son groupe
workshops-sort-keep = Enregistrer le tri
workshops-stickers = Gommettes
workshops-stickers-note = Comptez les gommettes du papier. Elles s’ajoutent aux points des téléphones, sans distinction.
workshops-stickers-caption = Chaque idée avec ses gommettes
workshops-stickers-of = Gommettes pour : { $x }
workshops-stickers-keep = Enregistrer les gommettes
workshops-ideas-empty = Pas encore d’idée.
workshops-keep-ideas = Les idées à suivre
workshops-keep-note = Une idée gardée suit son chemin jusqu’à l’outil. Ses auteurs savent chaque étape.
workshops-no-author = Personne n’a laissé son prénom.
workshops-keep-idea = Garder cette idée
workshops-kept = Gardée
workshops-kept-see = Voir l’idée
# used by prefix: workshops-way-
workshops-way-sms = par SMS
workshops-way-email = par e-mail
workshops-way-in-person = en passant au centre

workshops-screen-kicker = Atelier collaboratif · { $x }, { $place }
workshops-with-a-telephone = Avec un téléphone :
workshops-code-word = code
workshops-qr-label = Le petit carré pour participer avec un téléphone
workshops-our-practices = Ce que nous faisons
workshops-our-needs = Nos besoins
workshops-our-ideas = Nos idées
workshops-quoted = « { $x } »
workshops-screen-wait = Les paroles arrivent ici.
workshops-screen-voting = { $n ->
    [0] Le vote est ouvert.
    [one] Le vote est ouvert. Une personne a déjà voté.
   *[other] Le vote est ouvert. { $n } personnes ont déjà voté.
  }
workshops-screen-vote-waits = Le vote n’est pas encore ouvert.
workshops-screen-voted = Le vote est fermé. Voici le résultat.
workshops-points = { $n ->
    [0] aucun point
    [one] un point
   *[other] { $n } points
  }
workshops-points-word = points
workshops-people = { $n ->
    [0] Personne encore
    [one] Une personne
   *[other] { $n } personnes
  }{ $telephones ->
    [0] {""}
    [one] , dont une au téléphone
   *[other] , dont { $telephones } au téléphone
  }
workshops-without-telephone = { $n ->
    [one] Sans téléphone : une gommette.
   *[other] Sans téléphone : { $n } gommettes.
  }

workshops-code-title = Rejoindre un atelier
workshops-code-label = Le code du grand écran
workshops-code-hint = Six lettres ou chiffres.
workshops-code-go = Continuer
# used by prefix: workshops-phone-
workshops-phone-not-yet = L’atelier n’a pas commencé
workshops-phone-join = Rejoindre l’atelier
workshops-phone-watch = Regardez le grand écran
workshops-phone-vote = Donnez vos points
workshops-phone-over = L’atelier est terminé
workshops-phone-lead-not-yet = Gardez cette page ouverte. Elle avance avec l’atelier.
workshops-phone-lead-join = Pas de compte, pas de nom. Votre téléphone suffit.
workshops-phone-lead-watch = Ici, il n’y a rien à faire. Écoutez, parlez : la suite vient toute seule.
workshops-phone-lead-over = Merci d’être venu. Ce qui a été dit est gardé par le centre.
workshops-phone-vote-waits = Le vote n’est pas encore ouvert. Vos points se donneront ici.
workshops-phone-vote-lead = { $n ->
    [one] Vous avez un point.
   *[other] Vous avez { $n } points, sur une idée ou sur plusieurs.
  } Vous pouvez changer tant que le vote est ouvert.
workshops-phone-as = Vous êtes ici comme
workshops-phone-enter = Entrer
workshops-phone-words = Vos mots
workshops-phone-words-hint = Une phrase courte, 280 signes au plus. Tout le monde la verra, sans votre nom.
workshops-phone-name = Votre prénom
workshops-phone-contact = Portable ou e-mail, pour savoir la suite
workshops-phone-contact-hint = Seule l’équipe le voit. Elle vous dit ce que devient votre idée.
workshops-phone-say = Envoyer
workshops-phone-points = Vos points
workshops-phone-give = Donner mes points
workshops-phone-voted = Vos points sont comptés.
workshops-phone-own = Ce que vous avez dit
workshops-phone-next = Voir la suite
workshops-phone-moved = L’atelier avance. Ce que vous écrivez reste ici.
# used by prefix: workshops-say-
workshops-say-practice = Dites ce que vous faites
workshops-say-need = Dites un besoin
workshops-say-idea = Dites une idée

workshops-report-title = Bilan : { $x }
workshops-print = Imprimer
workshops-csv = Tableau (CSV)
workshops-as = Rôle
workshops-how-many = Combien
workshops-total = Total
workshops-none-said = Rien n’a été dit.
# used by prefix: workshops-sheet-
workshops-sheet-what = Quoi
workshops-sheet-words = Mots
workshops-sheet-group = Groupe
workshops-sheet-number = Nombre
workshops-sheet-presence = Présence

workshops-refusal-title = Écrivez la question ou le nom.
workshops-refusal-title-long = C’est trop long : 120 signes au plus.
workshops-refusal-long = C’est trop long.
workshops-refusal-steps = Il faut au moins une étape avec un nom.
workshops-refusal-steps-many = Un plan a vingt étapes au plus.
workshops-refusal-minutes = Une durée va de 1 à 480 minutes.
workshops-refusal-changed = Quelqu’un a changé cette page entre-temps. Vos mots sont ici. Gardez encore une fois pour les écrire par-dessus.
workshops-refusal-day = Écrivez le jour, par exemple 24/11/2026.
workshops-refusal-hour = Écrivez l’heure, par exemple 14 h.
workshops-refusal-place = Écrivez le lieu.
workshops-refusal-points = De 1 à 20 points par personne. Une fois le vote ouvert, ce nombre ne change plus.
workshops-refusal-plan = Ce plan n’est plus là. Choisissez-en un autre.
workshops-refusal-plan-fixed = L’atelier s’est ouvert : son plan ne change plus. Reprenez celui de cet atelier, puis gardez.
workshops-refusal-not-open = L’atelier n’est pas ouvert.
workshops-refusal-over = L’atelier est terminé. Votre texte est encore là : dites-le à la personne qui anime.
workshops-refusal-still-open = L’atelier est en cours. Terminez-le avant de le ranger.
workshops-refusal-step = Cette étape n’est plus dans le plan.
workshops-refusal-step-closed = L’atelier est passé à la suite. Votre texte est encore là : dites-le à la personne qui anime.
workshops-refusal-words = Écrivez au moins un mot.
workshops-refusal-words-long = C’est trop long pour le grand écran : 280 signes au plus. Votre texte est gardé, raccourcissez-le.
workshops-refusal-nir = Un numéro de sécurité sociale ne s’écrit pas ici : toute la salle le verrait.
workshops-refusal-lines = Il y a trop de lignes : 200 d’un coup. Votre texte est gardé, envoyez-le en plusieurs fois.
workshops-refusal-items = Cet atelier est plein : 2 000 paroles.
workshops-refusal-items-one = Trente paroles par téléphone. Laissez la parole aux autres.
workshops-refusal-full = L’atelier est plein : 500 téléphones.
workshops-refusal-at-once = Beaucoup de téléphones arrivent en même temps. Attendez cinq minutes, puis réessayez.
workshops-refusal-number = Écrivez un nombre entre 0 et 9 999.
workshops-refusal-counted = Quelqu’un a compté les présents entre-temps. Vos nombres sont ici. Enregistrez encore une fois pour les mettre à la place des siens.
workshops-refusal-group = Choisissez un groupe, ou écrivez son nom.
workshops-refusal-groups = Trente groupes au plus.
workshops-refusal-vote-shut = Le vote n’est pas ouvert. Vos points d’avant restent comptés.
workshops-refusal-vote-open = Le vote a commencé : les idées ne changent plus.
workshops-refusal-no-ideas = Il faut au moins une idée pour ouvrir le vote.
workshops-refusal-contradiction = Aller à l’étape du vote ouvre le vote : fermez-le dans une autre demande. Rien n’a été fait.
workshops-refusal-idea-gone = Une idée a été retirée. Regardez la liste et donnez vos points de nouveau.
workshops-refusal-budget = C’est plus que vos points. Retirez-en, puis envoyez de nouveau.
workshops-refusal-name = Écrivez un prénom, pour savoir à qui répondre.
workshops-refusal-contact = Écrivez un numéro de portable ou une adresse e-mail.
workshops-refusal-kept = Cette idée est déjà gardée.
workshops-refusal-code = Ce code n’est pas celui d’un atelier ouvert. Regardez le grand écran.
workshops-refusal-tries = Trop d’essais. Réessayez dans un quart d’heure, ou lisez le petit carré avec votre téléphone.

workshops-held = Ce que la personne a dit en atelier
workshops-held-name = Prénom donné
workshops-retention = Prénoms et adresses laissés en atelier
workshops-kit-plan = Plan d’atelier

workshops-op-plan = Plan d’atelier : { $x }
workshops-op-plan-change = Plan d’atelier modifié : { $x }
workshops-op-plan-away = Plan d’atelier rangé : { $x }
workshops-op-workshop = Atelier créé : { $x }
workshops-op-workshop-change = Atelier modifié : { $x }
workshops-op-workshop-away = Atelier rangé : { $x }
workshops-op-opened = Atelier ouvert : { $x }
workshops-op-closed = Atelier terminé : { $x }
workshops-op-step = Étape suivante : { $x }
workshops-op-timer = Minuteur : { $x }
workshops-op-vote-open = Vote ouvert : { $x }
workshops-op-vote-shut = Vote fermé : { $x }
workshops-op-lines = { $n ->
    [one] Une parole ajoutée
   *[other] { $n } paroles ajoutées
  } : { $x }
workshops-op-photo = Feuille photographiée : { $x }
workshops-op-photo-away = Photo d’une feuille retirée : { $x }
workshops-op-mended = Parole corrigée : { $x }
workshops-op-group = Groupes : { $x }
workshops-op-sorted = Tri par affinité : { $x }
workshops-op-stickers = Gommettes comptées : { $x }
workshops-op-attendance = Présents comptés : { $x }
workshops-op-said = Parole en atelier : { $x }
workshops-op-kept = Idée gardée : { $x }
workshops-op-demo = Ateliers de démonstration
