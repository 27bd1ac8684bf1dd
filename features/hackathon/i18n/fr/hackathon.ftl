hackathon-title = Hackathons
hackathon-door-note = Deux jours pour construire, avec des développeurs.
hackathon-lead = Deux jours. Des habitants et des développeurs construisent ce que vous avez demandé.
hackathon-empty = Il n’y a pas encore de hackathon. Le prochain sera annoncé ici.
hackathon-team-empty = Aucun hackathon pour l’instant. Commencez par un titre et deux jours.
hackathon-new = Nouveau hackathon
hackathon-settings = Réglages du hackathon
hackathon-caption = Les hackathons, le plus récent d’abord
hackathon-one = Hackathon
hackathon-step = Étape
hackathon-when = Quand et où
# used by prefix: hackathon-state-
hackathon-state-draft = En préparation
hackathon-state-open = On s’inscrit
hackathon-state-under-way = C’est en ce moment
hackathon-state-choosing = On choisit
hackathon-state-closed = C’est fini
# used by prefix: hackathon-to-
hackathon-to-open = Ouvrir aux habitants
hackathon-to-open-note = La page devient visible. Chacun peut dire qu’il vient.
hackathon-to-under-way = Les deux jours commencent
hackathon-to-under-way-note = Les équipes écrivent ce qu’elles font. L’écran de la salle les montre.
hackathon-to-choosing = Ouvrir le choix
hackathon-to-choosing-note = On n’ajoute plus d’équipe. Chacun choisit celle qu’il préfère, ou le jury.
hackathon-to-closed = Fermer et montrer le compte
hackathon-to-closed-note = Plus personne ne peut choisir. Tout est compté ensemble, puis montré à tous.
hackathon-to-follow = { $n ->
    [1] 1 suite à demander
   *[other] { $n } suites à demander
  }
hackathon-to-place = { $n ->
    [1] 1 personne à placer
   *[other] { $n } personnes à placer
  }
hackathon-from-to = du { $x } au { $to }
# used by prefix: hackathon-choice-
hackathon-choice-jury = Un jury
hackathon-choice-public = Tout le monde, une voix chacun
hackathon-who-chooses = Qui choisit ?
hackathon-come = Je viens
hackathon-come-lead = Aucun diplôme n’est demandé. Dites votre nom et ce que vous savez faire. L’équipe vous trouve une place.
hackathon-come-send = Dire que je viens
hackathon-comes-done = C’est noté, à bientôt
hackathon-comes-done-text = L’équipe vous place dans un groupe et vous le dit.
hackathon-your-name = Votre nom
hackathon-side = Vous venez comme
hackathon-side-of = Elle vient comme
# used by prefix: hackathon-side-
hackathon-side-resident = Habitant, habitante
hackathon-side-developer = Développeur, développeuse
hackathon-side-other = Autre
# used by prefix: hackathon-sides-
hackathon-sides-resident = { $n ->
    [1] 1 habitant
   *[other] { $n } habitants
  }
hackathon-sides-developer = { $n ->
    [1] 1 développeur
   *[other] { $n } développeurs
  }
hackathon-sides-other = { $n ->
    [1] 1 autre
   *[other] { $n } autres
  }
hackathon-skills = Ce que vous savez faire
hackathon-skills-hint = Par exemple : cuisiner pour vingt, parler polonais, faire un site.
hackathon-skills-of = Ce que cette personne sait faire
hackathon-contact = Comment vous joindre
hackathon-contact-hint = Un numéro ou une adresse e-mail. Seule l’équipe le lit.
hackathon-contact-of = Comment la joindre
hackathon-people = Qui vient
hackathon-people-empty = Personne n’a encore dit qu’il vient.
hackathon-people-so-far = { $n ->
    [0] Personne n’a encore choisi.
    [1] 1 personne a choisi.
   *[other] { $n } personnes ont choisi.
  }
hackathon-person-new = Ajouter quelqu’un
hackathon-person-name = Nom
hackathon-person-add = Ajouter
hackathon-place-in = Équipe où placer { $x }
hackathon-place-do = Placer
hackathon-no-team = Pas encore d’équipe
hackathon-challenges = Les défis
hackathon-challenges-empty = Les défis ne sont pas encore écrits.
hackathon-challenge = Défi
hackathon-no-challenge = Pas encore choisi
hackathon-of-idea = Une idée d’habitants
hackathon-slots = Les heures
hackathon-slots-empty = Les heures ne sont pas encore écrites.
hackathon-mentors = Ceux qui aident
# used by prefix: hackathon-kind-
hackathon-kind-challenge = Un défi
hackathon-kind-slot = Un moment des deux jours
hackathon-kind-mentor = Quelqu’un qui aide
hackathon-programme = Défis, heures, ceux qui aident
hackathon-lines-empty = Rien n’est encore écrit.
hackathon-line-new = Ajouter une ligne
hackathon-line-kind = C’est
hackathon-line-idea = À partir d’une idée
hackathon-line-idea-hint = Pour un défi seulement. Son titre est repris.
hackathon-no-idea = Aucune
hackathon-line-title = Intitulé
hackathon-line-title-hint = Le défi, ce qu’on fait, ou le nom de la personne.
hackathon-line-at = Quand
hackathon-line-at-hint = Par exemple : samedi, 9 h
hackathon-line-words = Précisions
hackathon-line-add = Ajouter la ligne
hackathon-remove = Retirer
hackathon-teams = Les équipes
hackathon-teams-empty = Pas encore d’équipe.
hackathon-team = Équipe
hackathon-team-new = Nouvelle équipe
hackathon-team-name = Nom de l’équipe
hackathon-who = Qui est dedans
hackathon-members-empty = Personne n’y est encore.
hackathon-result = Résultat et suites
hackathon-wanted = Ce que l’équipe cherche
hackathon-wanted-hint = Par exemple : quelqu’un qui sait dessiner.
hackathon-wanted-is = Cherche : { $x }
hackathon-made = Ce que l’équipe a fait
hackathon-link = Où l’essayer
hackathon-link-hint = L’adresse complète d’une page. Elle commence par https://
hackathon-licence = Licence
hackathon-licence-hint = Par exemple : AGPL-3.0, CC BY-SA 4.0
hackathon-try = Essayer
hackathon-picture = Photo ou capture d’écran
hackathon-picture-file = Choisir une image
hackathon-picture-alt = Ce qu’on y voit
hackathon-picture-add = Garder l’image
hackathon-voices = { $n ->
    [0] aucune voix
    [1] 1 voix
   *[other] { $n } voix
  }
hackathon-became = Après { $n } jours : { $x }
hackathon-became-question = Qu’est-ce que c’est devenu ?
hackathon-became-keep = Garder la réponse
hackathon-not-answered = Pas encore de réponse.
hackathon-follow-up = Et après ?
hackathon-asked = { $n } jours après, à demander depuis le { $x }
hackathon-choose = Choisir une équipe
hackathon-choose-lead = Vous avez une voix. Donnez-la à l’équipe que vous préférez.
hackathon-by-card = Votre carte est reconnue. Vous pouvez choisir une fois.
hackathon-code = Le code de votre bulletin
hackathon-code-hint = 14 lettres et chiffres, sous le petit carré. Pas de bulletin ? Demandez-en un à l’équipe.
hackathon-secret = Personne ne saura ce que vous avez choisi, même pas l’équipe du centre.
hackathon-give = C’est mon choix
hackathon-chosen-done = C’est compté
hackathon-chosen-done-text = Merci. Le compte sera montré à tous en même temps.
hackathon-back = Revenir au hackathon
hackathon-sheets = Compter les voix sur papier ou du jury
hackathon-sheets-text = Écrivez ce que vous comptez. La somme se montre à la fin, mêlée aux choix par téléphone.
hackathon-sheet-people = Combien de personnes ?
hackathon-sheet-marks = Combien de voix pour chaque équipe ?
hackathon-sheet-note = D’où elles viennent
hackathon-sheet-note-hint = Par exemple : jury, urne de l’entrée.
hackathon-sheet-add = Ajouter au compte
hackathon-sheets-typed = Déjà comptées
hackathon-sheets-empty = Rien n’a encore été compté.
hackathon-sheet-line = { $n ->
    [1] 1 personne, le { $x }
   *[other] { $n } personnes, le { $x }
  }
hackathon-slips = Bulletins avec un code
hackathon-slips-text = Un bulletin sert une fois. Il permet de choisir par téléphone sans compte et sans carte.
hackathon-slips-printed = { $n ->
    [0] Aucun bulletin imprimé.
    [1] 1 bulletin imprimé.
   *[other] { $n } bulletins imprimés.
  }
hackathon-slips-count = Combien de bulletins ?
hackathon-slips-hint = De 1 à 300. Donnez-en un par personne, de la main à la main.
hackathon-slips-draw = Préparer les bulletins
hackathon-slips-once = Imprimez cette page maintenant. Les codes ne seront plus montrés.
hackathon-slip-square = Le petit carré qui ouvre la page du choix
hackathon-slip-how = Visez le petit carré avec un téléphone, ou tapez le code ici :
hackathon-print = Imprimer
hackathon-public = La page des habitants
hackathon-screen = L’écran de la salle
hackathon-name = Titre
hackathon-intro = Présentation
hackathon-first-day = Premier jour
hackathon-last-day = Dernier jour
hackathon-date-hint = Par exemple : 04/12/2026
hackathon-place = Lieu
hackathon-keep = Garder
hackathon-refusal-title = Donnez un titre au hackathon.
hackathon-refusal-long = C’est trop long. Gardez l’essentiel.
hackathon-refusal-day = On ne lit pas cette date. Par exemple : 04/12/2026.
hackathon-refusal-days = Le dernier jour vient avant le premier.
hackathon-refusal-too-many-days = Un hackathon dure deux semaines au plus.
hackathon-refusal-line = Écrivez l’intitulé, ou choisissez une ligne de ce hackathon.
hackathon-refusal-line-used = Une équipe travaille sur ce défi. Changez d’abord l’équipe.
hackathon-refusal-kind = Choisissez ce que c’est.
hackathon-refusal-idea = Cette idée n’est pas connue ici.
hackathon-refusal-name = Écrivez le nom.
hackathon-refusal-contact = Écrivez comment vous joindre : un numéro, ou une adresse e-mail.
hackathon-refusal-side = Choisissez comme quoi vous venez.
hackathon-refusal-flood = Trop de monde écrit en ce moment. Revenez dans une heure, ou téléphonez au centre.
hackathon-refusal-not-open = Ce n’est plus possible à cette étape.
hackathon-refusal-link = Écrivez une adresse qui commence par https://
hackathon-refusal-moved = Le hackathon a changé d’étape entre-temps. Regardez où il en est.
hackathon-refusal-changed = Quelqu’un a changé cette page entre-temps. Vos mots sont ici. Gardez encore une fois pour les écrire par-dessus.
hackathon-refusal-two-teams = Il faut au moins deux équipes avant d’ouvrir le choix.
hackathon-refusal-team = Choisissez une équipe de ce hackathon.
hackathon-refusal-choice = Choisissez une équipe.
hackathon-refusal-choice-closed = Le choix est fermé.
hackathon-refusal-jury = C’est le jury qui choisit.
hackathon-refusal-code-missing = Écrivez le code de votre bulletin.
hackathon-refusal-code = Ce code n’est pas connu ici. Il a 14 lettres et chiffres.
hackathon-refusal-code-used = Ce bulletin a déjà servi.
hackathon-refusal-card-used = Vous avez déjà choisi avec votre carte.
hackathon-refusal-people = Écrivez combien de personnes : de 1 à 5000.
hackathon-refusal-sheet = Un nombre ne va pas. Regardez chaque équipe.
hackathon-refusal-sheet-much = C’est plus de voix que de personnes. Recomptez.
hackathon-refusal-slips = Choisissez de 1 à 300 bulletins.
hackathon-refusal-slips-meanwhile = Quelqu’un a imprimé des bulletins entre-temps. Regardez combien il y en a, puis préparez-en s’il en faut encore.
hackathon-refusal-words = Écrivez quelques mots avant de garder la réponse.
hackathon-refusal-answered = Quelqu’un a déjà répondu : sa réponse est là. Pour la changer, revenez d’abord en arrière.
hackathon-op-begin = Hackathon commencé : { $x }
hackathon-op-change = Hackathon réglé autrement : { $x }
# used by prefix: hackathon-op-to-
hackathon-op-to-open = Hackathon ouvert aux habitants : { $x }
hackathon-op-to-under-way = Hackathon commencé dans la salle : { $x }
hackathon-op-to-choosing = Choix ouvert : { $x }
hackathon-op-to-closed = Choix fermé, compte montré : { $x }
hackathon-op-line = Programme complété : { $x }
hackathon-op-line-gone = Ligne du programme retirée : { $x }
hackathon-op-comes = Quelqu’un vient : { $x }
hackathon-op-placed = Quelqu’un a été placé : { $x }
hackathon-op-team = Équipe formée : { $x }
hackathon-op-team-change = Équipe changée : { $x }
hackathon-op-picture = Image gardée : { $x }
hackathon-op-asked = Suites de hackathon à demander
hackathon-op-followed = Suite écrite : { $x }
hackathon-op-sheet = Voix comptées : { $x }
hackathon-op-sheet-gone = Compte retiré : { $x }
hackathon-op-slips = Bulletins imprimés : { $x }
hackathon-op-demo = Hackathon de démonstration
hackathon-held-voter = A choisi à un hackathon
hackathon-held-member = Venue à un hackathon
hackathon-held-name = Nom donné
hackathon-held-skills = Ce que la personne sait faire
hackathon-held-contact = Pour la joindre
hackathon-retention = Qui est venu et qui a choisi, aux hackathons
