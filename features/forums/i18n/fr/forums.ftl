forums-door-team = Forums
forums-title = Les forums du centre
forums-door-note = Proposer et choisir de quoi on parle ensemble.
forums-lead = Une fois par an, on parle ensemble de ce qui compte ici. Les thèmes, c’est vous qui les proposez et les choisissez.
forums-empty = Il n’y a pas encore de forum. Le prochain sera annoncé ici.
forums-team-empty = Aucun forum pour l’instant. Commencez par un titre et une façon de choisir.
forums-new = Nouveau forum
forums-settings = Réglages du forum
forums-caption = Les forums, le plus récent d’abord
forums-forum = Forum
forums-step = Étape
forums-when = Quand et où
# used by prefix: forums-state-
forums-state-draft = En préparation
forums-state-proposing = On propose des thèmes
forums-state-choosing = On choisit
forums-state-chosen = Les thèmes sont choisis
forums-state-held = Il a eu lieu
# used by prefix: forums-to-
forums-to-proposing = Ouvrir aux habitants
forums-to-proposing-note = La page du forum devient visible. Chacun peut proposer un thème.
forums-to-choosing = Ouvrir le choix
forums-to-choosing-note = On ne change plus les thèmes. Chacun choisit, par téléphone, à l’accueil ou sur papier.
forums-to-chosen = Fermer et montrer le compte
forums-to-chosen-note = Plus personne ne peut choisir. Tout est compté ensemble, puis montré à tous.
forums-to-held = Le forum a eu lieu
forums-to-held-note = Vous pourrez écrire ce qui s’est dit et ce qui suit.
# used by prefix: forums-method-
forums-method-points = Chaque personne a { $n } points à partager entre les thèmes, comme elle veut.
forums-method-single = Chaque personne choisit un seul thème.
forums-method-favourites = Chaque personne choisit ses 3 thèmes préférés, dans n’importe quel ordre.
forums-method-settled = Le choix a commencé : cela ne change plus.
# used by prefix: forums-choose-
forums-choose-points = Des points à partager
forums-choose-single = Une seule voix
forums-choose-favourites = Les 3 préférés
forums-choose-elsewhere = Vous pouvez aussi choisir à l’accueil, avec des jetons, ou sur l’affiche, avec des gommettes. Tout est compté ensemble.
forums-until = Jusqu’au { $x }.
forums-propose = Proposer un thème
forums-propose-lead = Une phrase suffit. L’équipe la lit, puis elle s’affiche ici.
forums-choose = Choisir les thèmes
forums-themes = Les thèmes
forums-themes-empty = Pas encore de thème. Le premier peut être le vôtre.
forums-themes-none = Pas encore de thème.
forums-results = Ce que vous avez choisi
forums-voices = { $n ->
    [0] aucune voix
    [1] 1 voix
   *[other] { $n } voix
  }
forums-people-chose = { $n ->
    [0] Personne n’a choisi.
    [1] 1 personne a choisi.
   *[other] { $n } personnes ont choisi.
  }
forums-people-so-far = { $n ->
    [0] Personne n’a encore choisi.
    [1] 1 personne a choisi.
   *[other] { $n } personnes ont choisi.
  }
forums-became-idea = C’est devenu une idée
forums-day = La journée
forums-day-empty = La journée n’est pas encore écrite.
forums-with = Avec { $x }
forums-enrol = S’inscrire
forums-said = Ce qui s’est dit
forums-said-hint = Sautez une ligne pour changer de paragraphe. Ne citez personne sans son accord.
forums-follows = Ce qui suit
forums-story = Ce qui s’est dit et ce qui suit
forums-ideas = Faire d’un thème une idée
forums-ideas-text = L’idée garde ses auteurs. Ils sont prévenus de ce qu’elle devient.
forums-make-idea = En faire une idée
forums-theme = Le thème
forums-theme-hint = Par exemple : le bus le dimanche, les écrans des enfants.
forums-words = Pourquoi c’est important
forums-your-name = Votre nom
forums-your-name-hint = Il ne s’affiche pas. Vous pouvez ne rien mettre.
forums-tell-me = Comment vous dire ce que devient votre thème ?
forums-way-sms = Par SMS
forums-way-email = Par e-mail
forums-way-in-person = De vive voix, à l’accueil
forums-way-none = Ce n’est pas la peine
forums-phone = Votre portable
forums-email = Votre adresse e-mail
forums-send = Envoyer le thème
forums-proposed-done = Merci, c’est noté
forums-proposed-done-text = L’équipe lit votre thème. Ensuite, tout le monde pourra le choisir.
forums-points-hint = Écrivez un nombre à côté des thèmes qui comptent pour vous. Laissez les autres vides.
forums-by-card = Votre carte est reconnue. Vous pouvez choisir une fois.
forums-code = Le code de votre bulletin
forums-code-hint = 14 lettres et chiffres, sous le petit carré. Pas de bulletin ? Demandez-en un à l’accueil.
forums-secret = Personne ne saura ce que vous avez choisi, même pas l’équipe.
forums-give = C’est mon choix
forums-chosen-done = C’est compté
forums-chosen-done-text = Merci. Le compte sera montré à tous en même temps, à la fin.
forums-back = Revenir au forum
forums-to-read = À lire d’abord
forums-whose = De qui
forums-theme-state = Décision
# used by prefix: forums-theme-
forums-theme-proposed = À lire
forums-theme-kept = Gardé
forums-theme-joined = Réuni avec un autre
forums-theme-set-aside = Mis de côté
# used by prefix: forums-origin-
forums-origin-online = En ligne
forums-origin-desk = À l’accueil
forums-origin-meeting = En réunion
forums-origin-paper = Sur papier
forums-type = Écrire des thèmes
forums-heard = Où les avez-vous entendus ?
forums-lines = Les thèmes, un par ligne
forums-lines-hint = Après un point-virgule, le nom de la personne si elle le veut. Par exemple : Le bus le dimanche ; Mme Lefebvre
forums-decision = Que fait-on de ce thème ?
forums-decision-keep = On le garde
forums-decision-keep-note = Tout le monde pourra le choisir.
forums-decision-join = On le réunit avec un autre
forums-decision-join-note = Il dit presque la même chose. Ses auteurs restent, avec les autres.
forums-join-with = Avec lequel ?
forums-join-which = Choisissez un thème
forums-decision-aside = On le met de côté
forums-decision-aside-note = Il ne sera pas montré. Rien n’est perdu.
forums-alike = Il ressemble à : { $x }
forums-sheets = Compter les jetons et les gommettes
forums-sheets-text = Écrivez ce que vous comptez. La somme se montre à la fin, mêlée aux choix par téléphone.
forums-sheet-people = Combien de personnes ?
forums-sheet-marks = Combien pour chaque thème ?
forums-sheet-note = Où c’était
forums-sheet-note-hint = Par exemple : affiche du hall, jetons de mardi.
forums-sheet-add = Ajouter au compte
forums-sheets-typed = Déjà comptés
forums-sheets-empty = Rien n’a encore été compté sur papier.
forums-sheet-line = { $n ->
    [1] 1 personne, le { $x }
   *[other] { $n } personnes, le { $x }
  }
forums-slips = Bulletins avec un code
forums-slips-text = Un bulletin sert une fois. Il permet de choisir par téléphone sans compte et sans carte.
forums-slips-printed = { $n ->
    [0] Aucun bulletin imprimé.
    [1] 1 bulletin imprimé.
   *[other] { $n } bulletins imprimés.
  }
forums-slips-count = Combien de bulletins ?
forums-slips-hint = De 1 à 300. Donnez-en un par personne, de la main à la main.
forums-slips-draw = Préparer les bulletins
forums-slips-once = Imprimez cette page maintenant. Les codes ne seront plus montrés.
forums-slip-square = Le petit carré qui ouvre la page du choix
forums-slip-how = Visez le petit carré avec un téléphone, ou tapez le code ici :
forums-slip-phone = Besoin d’aide : { $x }
forums-poster = Affiche pour gommettes
forums-stick = Collez ici
forums-print = Imprimer
forums-csv = Les thèmes en tableau (CSV)
forums-public = La page des habitants
forums-name = Titre
forums-name-hint = Par exemple : Forum 2027, grandir à Arques.
forums-intro = Présentation
forums-method = Comment choisit-on ?
forums-points = Points par personne
forums-points-how = Seulement pour les points à partager. De 2 à 20.
forums-themes-until = On propose en ligne jusqu’au
forums-choice-until = On choisit en ligne jusqu’au
forums-date-hint = Par exemple : 15/01/2027
forums-on = Jour du forum
forums-hours = Heures
forums-hours-hint = Par exemple : de 14 h à 17 h
forums-place = Lieu
forums-enrol-at = Page où l’on s’inscrit
forums-enrol-hint = L’adresse d’une activité du centre, par exemple { $x }/forum-2027
forums-slot-new = Ajouter une partie
forums-slot-hour = Heure
forums-slot-title = Ce qu’on fait
forums-slot-who = Qui parle ou anime
forums-slot-add = Ajouter
forums-remove = Retirer
forums-keep = Garder
forums-sheet-theme = Thème
forums-sheet-words = Pourquoi
forums-sheet-origin = Entendu
forums-sheet-state = Décision
forums-sheet-with = Réuni avec
forums-sheet-voices = Voix

forums-refusal-title = Donnez un titre au forum.
forums-refusal-long = C’est trop long. Gardez l’essentiel.
forums-refusal-points = Choisissez de 2 à 20 points.
forums-refusal-enrol = Écrivez une adresse de ce site, qui commence par une barre : /
forums-refusal-dates = On choisit après avoir proposé : cette date vient trop tôt.
forums-refusal-day = On ne lit pas cette date. Par exemple : 15/01/2027.
forums-refusal-theme = Écrivez le thème en quelques mots.
forums-refusal-lines = Écrivez au moins un thème.
forums-refusal-lines-many = 200 thèmes à la fois, pas plus.
forums-refusal-line-long = Une ligne est vide avant le point-virgule, ou trop longue.
forums-refusal-way = Choisissez comment on vous répond.
forums-refusal-phone = Écrivez un numéro de portable. Par exemple : 06 12 34 56 78.
forums-refusal-email = Cette adresse n’est pas entière. Par exemple : jeanne@exemple.fr
forums-refusal-flood = Trop de thèmes arrivent en ce moment. Revenez dans une heure, ou passez à l’accueil.
forums-refusal-themes-closed = On ne propose plus de thèmes pour ce forum.
forums-refusal-decision = Choisissez ce qu’on fait de ce thème.
forums-refusal-join = Choisissez un autre thème, déjà gardé.
forums-refusal-has-joined = D’autres thèmes sont réunis ici. Gardez celui-ci, ou séparez-les d’abord.
forums-refusal-settled = Le choix a commencé : les thèmes ne changent plus.
forums-refusal-two-themes = Gardez au moins deux thèmes avant d’ouvrir le choix.
forums-refusal-moved = Le forum a changé d’étape entre-temps. Regardez où il en est.
forums-refusal-not-counted = Le choix n’est pas fini. Fermez-le d’abord.
forums-refusal-idea = Ce thème est déjà une idée.
forums-refusal-slot = Écrivez ce qu’on fait.
forums-refusal-choice = Choisissez au moins un thème.
forums-refusal-strange = Un nombre ne va pas. Regardez chaque thème.
forums-refusal-too-much = C’est plus que ce que vous avez. Enlevez-en un peu.
forums-refusal-choice-closed = Le choix est fermé.
forums-refusal-code-missing = Écrivez le code de votre bulletin.
forums-refusal-code = Ce code n’est pas connu ici. Il a 14 lettres et chiffres.
forums-refusal-code-used = Ce bulletin a déjà servi.
forums-refusal-card-used = Vous avez déjà choisi avec votre carte.
forums-refusal-people = Écrivez combien de personnes : de 1 à 5000.
forums-refusal-sheet-empty = Écrivez au moins un nombre à côté d’un thème.
forums-refusal-sheet-much = C’est plus que ce que ces personnes ont. Recomptez.
forums-refusal-slips = Choisissez de 1 à 300 bulletins.
forums-refusal-slips-meanwhile = Quelqu’un a imprimé des bulletins entre-temps. Regardez combien il y en a, puis préparez-en s’il en faut encore.

forums-op-begin = Forum commencé : { $x }
forums-op-change = Forum réglé autrement : { $x }
# used by prefix: forums-op-to-
forums-op-to-proposing = Forum ouvert aux habitants : { $x }
forums-op-to-choosing = Choix ouvert : { $x }
forums-op-to-chosen = Choix fermé, compte montré : { $x }
forums-op-to-held = Forum qui a eu lieu : { $x }
forums-op-story = Suites écrites : { $x }
forums-op-slot = Journée complétée : { $x }
forums-op-slot-gone = Partie de la journée retirée : { $x }
forums-op-proposed = Thème proposé en ligne : { $x }
forums-op-typed = Thèmes écrits par l’équipe : { $x }
forums-op-decided = Thème décidé : { $x }
forums-op-idea = Thème devenu une idée : { $x }
forums-op-sheet = Jetons ou gommettes comptés : { $x }
forums-op-sheet-gone = Compte retiré : { $x }
forums-op-slips = Bulletins imprimés : { $x }
forums-op-demo = Forums de démonstration

forums-held-voter = A choisi à un forum
forums-held-author = Thèmes proposés à un forum
forums-held-name = Nom donné
forums-held-contact = Pour vous répondre
forums-retention = Qui a proposé et qui a choisi, aux forums
