map-door = Lieux utiles
map-door-note = Des lieux près de chez vous, avec leurs horaires. Proposez ceux qui manquent.
map-door-team = Carte des lieux
map-lead = Qui peut m’aider près de chez moi ? Cherchez un lieu, un thème ou une ville.

map-search = Chercher
map-q = Quoi ?
map-q-hint = Un nom, une rue, un mot. Les accents ne comptent pas.
map-theme = Thème
map-any-theme = Tous les thèmes
map-near = Près de quelle ville ?
map-near-hint = Le plus proche vient d’abord.
map-town = Seulement à
map-any-town = Toutes les villes
map-only-open = Ouvert maintenant
map-only-accessible = On y entre en fauteuil roulant
map-count = { $n ->
    [0] Aucun lieu
    [one] 1 lieu
   *[other] { $n } lieux
  }
map-empty = Rien sur la carte pour cette recherche. Vous connaissez un lieu ? Dites-le-nous.
map-town-unknown = Cette ville n’a pas encore de lieu sur la carte. Voici tous les lieux.
map-open-cut = Cette liste est longue : tous les lieux n’ont pas été regardés. Choisissez un thème ou une ville.
map-see-map = Voir la carte
map-see-list = Voir la liste
map-see-public = Voir la page de tous
map-print = Imprimer
map-propose = Proposer un lieu
map-report = Signaler une erreur
map-page-of = Page { $n } sur { $of }
map-metres = à { $n } m
map-kilometres = à { $n } km
map-open-now = Ouvert maintenant
map-closed-now = Fermé maintenant
map-from-to = { $a } à { $b }
map-closed = fermé
map-holidays = jours fériés
map-confirmed = Confirmé le { $x }
map-unconfirmed = Pas encore confirmé
map-hours = Quand c’est ouvert
map-phone = Téléphone
map-email = Adresse e-mail
map-website = Site
map-themes = Thèmes
map-languages = Langues parlées
map-source = D’après
map-streets = Voir les rues sur OpenStreetMap
map-access = Fauteuil roulant
# used by prefix: map-access-
map-access-unknown = On ne sait pas
map-access-yes = On y entre en fauteuil roulant
map-access-limited = On y entre avec de l’aide
map-access-no = On n’y entre pas en fauteuil roulant
map-access-page = Page Acceslibre
map-access-read = Lire comment on y entre
# used by prefix: map-language-
map-language-fr = français
map-language-ar = arabe
map-language-en = anglais
map-language-es = espagnol
map-language-pt = portugais
map-language-it = italien
map-language-tr = turc
map-language-pl = polonais
map-language-ro = roumain
map-language-uk = ukrainien
map-language-ru = russe
map-language-lsf = langue des signes

map-map-title = La carte des lieux
map-show-theme = Voir ce thème
map-moves = Se déplacer sur la carte
map-nearer = Plus près
map-farther = Plus loin
map-north = Vers le nord
map-south = Vers le sud
map-west = Vers l’ouest
map-east = Vers l’est
map-sentence = { $n ->
    [0] Aucun lieu ici. Regardez plus loin.
    [one] 1 lieu sur ce dessin. Chaque point mène à un lieu.
   *[other] { $n } lieux sur ce dessin. Un nombre réunit des lieux voisins : touchez-le pour voir de plus près.
  }
map-cluster = { $n ->
    [one] 1 lieu, voir de plus près
   *[other] { $n } lieux, voir de plus près
  }
map-cluster-near = { $n ->
    [one] 1 lieu vers { $x }, voir de plus près
   *[other] { $n } lieux vers { $x }, voir de plus près
  }
map-ground-show = Afficher le fond de carte
map-ground-hide = Revenir au dessin
map-ground-label = La carte avec son fond. Les flèches la déplacent, + et − approchent et éloignent. Chaque point mène à un lieu.
map-ground-from = Les images du fond viennent du site { $x }, qui voit alors l’adresse internet de votre appareil.
map-ground-many = { $n } lieux ensemble
map-ground-thanks = © les contributeurs d’OpenStreetMap
map-drawing-note = Le dessin montre où sont les lieux les uns par rapport aux autres. La liste dit la même chose.
map-listed-only = { $n ->
    [one] 1 lieu n’a pas encore de point : il est dans la liste.
   *[other] { $n } lieux n’ont pas encore de point : ils sont dans la liste.
  }
map-drawing-list = Les mêmes points, en liste
map-print-how = Choisissez le papier A3 dans la fenêtre d’impression. Le dessin a des numéros, la liste a les mêmes.
map-print-drawing = Le dessin des lieux, avec les numéros de la liste
map-printed = Imprimé le { $x }
map-print-part = Cette feuille montre les lieux { $first } à { $last }, sur { $n }.
map-print-missing = Il manque un lieu ? Il y a une erreur ?
map-print-write = Écrivez-le ici, ou dites-le à l’accueil.
map-square = Le petit carré : visez-le avec un téléphone pour voir la liste.
map-embed-whose = Carte tenue par { $x }. Proposer un lieu ou signaler une erreur.

map-propose-lead = Un nom et une adresse suffisent. Quelqu’un du centre regarde avant de le montrer.
map-propose-send = Envoyer
map-propose-kept = On ne vous demande ni nom ni compte. N’écrivez rien sur une personne.
map-name = Nom du lieu
map-name-hint = Comme c’est écrit sur la porte.
map-street = Numéro et rue
map-street-hint = Par exemple : 12 rue de la Gare.
map-postal-code = Code postal
map-city = Ville
map-what-for = C’est pour quoi ?
map-phone-place = Téléphone du lieu
map-email-place = Adresse e-mail du lieu
map-hours-words-hint = Avec vos mots : le mardi et le jeudi après-midi.
map-words = Autre chose à nous dire ?
map-words-hint = Ce qu’on y trouve, ce qu’il faut savoir.
map-report-what = Que se passe-t-il ?
map-report-error = Quelque chose est faux
map-report-gone = Ce lieu n’existe plus
map-report-words = Dites-nous quoi
map-report-words-hint = Par exemple : l’horaire a changé, le numéro ne répond plus.
map-report-send = Envoyer
map-thanks = C’est noté
map-thanks-text = Merci. Quelqu’un du centre regarde, puis met la carte à jour.
map-way = Comment l’a-t-on su ?
# used by prefix: map-way-
map-way-page = par la page
map-way-desk = Dit à l’accueil
map-way-paper = Écrit sur la carte imprimée

map-refusal-name = Il manque le nom du lieu.
map-refusal-where = Dites où c’est : une rue, une ville, ou un point.
map-refusal-long = C’est trop long pour cette ligne. Gardez l’essentiel.
map-refusal-postal-code = Un code postal a 5 chiffres. Par exemple : 62510.
map-refusal-phone = On ne peut pas lire ce numéro. Par exemple : 03 21 00 00 00.
map-refusal-email = Cette adresse n’est pas complète. Par exemple : accueil@exemple.fr.
map-refusal-website = On ne peut pas lire cette adresse de site. Par exemple : www.exemple.fr.
map-refusal-hours = On ne peut pas lire ces horaires. Par exemple : Mo-Fr 09:00-12:00,14:00-17:00. Sinon, écrivez-les avec vos mots plus bas.
map-refusal-swapped = La latitude et la longitude sont inversées.
map-refusal-point-unreadable = On ne peut pas lire ce point. Par exemple : 50,7353.
map-refusal-point-nought = Le point 0, 0 est en mer, au large de l’Afrique.
map-refusal-point-outside = Ce point n’est pas en France.
map-refusal-point-projection = Ce point est en mètres, dans une projection inconnue ici. Il faut des degrés.
map-refusal-point-half = Il manque la latitude ou la longitude.
map-refusal-theme = Ce thème n’est plus sur la carte.
map-refusal-language = Cette langue n’est pas dans la liste.
map-refusal-access = Choisissez une réponse de la liste.
map-refusal-changed = Quelqu’un l’a changé pendant que vous écriviez. Relisez, puis recommencez.
map-refusal-written = Quelqu’un l’a changé pendant que vous écriviez. Vos mots sont ici. Gardez encore une fois pour les écrire par-dessus.
map-refusal-words = Dites en quelques mots ce qui est faux.
map-refusal-too-many = Beaucoup de propositions arrivent en ce moment. Revenez dans une heure, ou téléphonez au centre.
map-refusal-kind = Choisissez ce qui se passe.
map-refusal-theme-name = Il manque le nom du thème.
map-refusal-months = Écrivez un nombre de mois, de 1 à 60.
map-refusal-fields = Vingt questions au plus pour un thème.

map-caption = Les lieux de la carte
map-address = Adresse
map-confirmation = Confirmation
map-act = À faire
map-state = Où il en est
# used by prefix: map-state-
map-state-shown = Sur la carte
map-state-withdrawn = Retiré
map-team-empty = Aucun lieu pour cette recherche. Ajoutez-en un, ou apportez une liste.
map-new-title = Ajouter un lieu
map-keep = Garder
map-extra-line = Complément d’adresse
map-latitude = Latitude
map-longitude = Longitude
map-point-hint = En degrés. Laissez vide : le lieu prend le point de son adresse, si elle est connue. Pour le déplacer, écrivez d’autres chiffres.
map-placed-number = Placé d’après l’adresse, au numéro.
map-placed-near = Placé d’après l’adresse, au numéro le plus proche.
map-placed-street = Placé d’après l’adresse, à la rue.
map-placed-town = Placé d’après l’adresse, à la commune.
map-placed-nowhere = Sans point : l’adresse n’est pas connue ici. Le lieu est dans la liste, pas sur le dessin. Vous pouvez écrire sa latitude et sa longitude.
map-hours-syntax = Horaires, écriture d’OpenStreetMap
map-hours-hint = Mo Tu We Th Fr Sa Su pour les jours. Par exemple : Mo-Fr 09:00-12:00,14:00-17:00; PH off.
map-hours-words = Horaires avec des mots
map-summary = En une phrase
map-description = Présentation
map-due-on = À confirmer à nouveau le { $x }.
map-confirm = C’est toujours vrai
map-withdraw = Retirer de la carte
map-show-again = Remettre sur la carte
map-merged-away = Ce lieu a été réuni avec un autre. Annulez la réunion pour le retrouver.
map-extra-title = Ce que la liste disait en plus
map-extra-how = Gardé tel quel, pour l’équipe seulement. Liste : { $x }
map-due-title = À confirmer
map-due-count = { $n ->
    [0] Aucun lieu à confirmer
    [one] 1 lieu à confirmer
   *[other] { $n } lieux à confirmer
  }
map-due-how = Téléphonez, ou passez devant. Le plus ancien vient d’abord. Chaque thème dit tous les combien de mois.
map-due-empty = Tout est confirmé. Revenez le mois prochain.

map-waiting = { $n ->
    [0] Aucune proposition
    [one] 1 proposition d’habitant
   *[other] { $n } propositions d’habitants
  }
map-proposals-title = Propositions des habitants
map-proposals-how = Rien n’est montré avant votre accord. Un lieu accepté va sur la carte, un lieu disparu en est retiré. Une erreur dite en mots se corrige à la main.
map-proposals-empty = Aucune proposition n’attend.
# used by prefix: map-kind-
map-kind-place = Un lieu à ajouter
map-kind-error = Une erreur
map-kind-gone = Un lieu qui n’existe plus
map-accept = Accepter
map-refuse = Refuser
map-origin = { $n ->
    [one] 1 proposition vient du même appareil
   *[other] { $n } propositions viennent du même appareil
  }
map-accept-all = Tout accepter
map-refuse-all = Tout refuser

map-duplicates-title = Doublons possibles
map-duplicates-how = Deux lignes qui parlent peut-être du même lieu. Celle que vous gardez prend ce que l’autre sait en plus. Tout s’annule.
map-duplicates-empty = Aucun doublon trouvé.
map-pairs = { $n ->
    [0] Aucune paire
    [one] 1 paire
   *[other] { $n } paires
  }
# used by prefix: map-reason-
map-reason-number = Même numéro SIRET ou RNA, même endroit
map-reason-address = Presque le même nom, même adresse
map-reason-near = Presque le même nom, tout près
map-reason-town = Même nom, même ville
map-merge-here = Garder celui-ci
map-are-two = Ce sont deux lieux

map-themes-title = Thèmes de la carte
map-themes-empty = Aucun thème. Ajoutez le premier.
map-theme-new = Nouveau thème
map-theme-name = Nom du thème
map-theme-description = À quoi il sert
map-theme-months = Confirmer tous les combien de mois ?
map-theme-months-hint = Un nombre, de 1 à 60.
map-theme-fields = Ce qu’on demande en plus
map-theme-fields-hint = Une question par ligne. Par exemple : Âge des enfants.
map-theme-retire = Retirer ce thème
map-months = { $n ->
    [one] tous les mois
   *[other] tous les { $n } mois
  }

map-import-title = Apporter une liste
map-import-lead = Schéma national des lieux de médiation numérique, data·inclusion, GoGoCarto, GeoJSON, ou n’importe quel tableau CSV. Rien n’est écrit avant votre accord.
map-import-file = Le fichier
map-import-file-hint = CSV, JSON ou GeoJSON, 40 Mo et 100 000 lignes au plus.
map-import-look = Regarder
map-import-apply = Mettre sur la carte
map-preview-title = Avant d’écrire
map-preview-effect = Ce que la liste ferait
map-imported-title = La liste est sur la carte
map-import-rows = Lignes lues
map-import-created = Lieux ajoutés
map-import-updated = Lieux mis à jour
map-import-unchanged = Lieux déjà là, sans changement
map-import-left = Lieux laissés comme l’équipe les a écrits
map-import-refused = Lignes non prises
map-kept-title = Colonnes gardées telles quelles
map-kept-how = Rien ici ne leur correspond : elles restent avec chaque lieu, pour l’équipe.
map-empty-columns = Colonnes vides : { $x }
map-notes-title = Remarques
map-lines-title = Ligne par ligne
map-line = Ligne
map-examples = Les premières lignes
map-columns = Les colonnes
map-columns-how = Dites ce que chaque colonne veut dire. La prochaine liste avec les mêmes colonnes s’en souviendra.
map-columns-keep = Garder et regarder à nouveau
map-import-theme = Ranger tous ces lieux dans
map-import-no-theme = Aucun thème
map-import-source = D’où vient la liste
map-file-missing = Choisissez un fichier.
map-file-empty = Ce fichier ne contient aucune ligne.
map-file-heavy = Ce fichier dépasse 40 Mo. Coupez-le en plusieurs.
map-file-lines = Ce fichier a plus de { $n } lignes. Coupez-le par département, ou gardez ce qui est près de vous.
map-file-workbook = C’est un classeur ou un PDF. Enregistrez la feuille en CSV, puis recommencez.
map-file-unreadable = On ne peut pas lire ce fichier : ni un tableau, ni une liste JSON.
map-file-projection = Ce GeoJSON est dans une projection inconnue ici. Enregistrez-le en WGS 84 (EPSG:4326).
map-file-no-name = Dites quelle colonne donne le nom des lieux.
map-file-applied = Cette liste est déjà sur la carte.
# used by prefix: map-note-
map-note-name-missing = pas de nom : ligne non prise
map-note-twice = même ligne une deuxième fois : non prise
map-note-point-swapped = latitude et longitude remises dans l’ordre
map-note-point-converted = point converti depuis Lambert 93
map-note-point-nought = point 0, 0 : lieu sans point
map-note-point-outside = point hors de France : lieu sans point
map-note-point-unreadable = point illisible : lieu sans point
map-note-point-projection = point dans une autre projection : lieu sans point
map-note-address-missing = pas de rue
map-note-phone-kept = téléphone gardé tel quel
map-note-email-kept = adresses e-mail gardées telles quelles
map-note-website-kept = site gardé tel quel
map-note-postal-code-kept = code postal gardé tel quel
map-note-hours-kept = horaires gardés en mots
map-note-theme-kept = catégorie gardée telle quelle
map-note-too-long = texte trop long : la fin est gardée à part
map-note-formula = formule gardée comme un texte
# used by prefix: map-target-
map-target-kept = Garder telle quelle
map-target-id = Numéro dans la liste
map-target-pivot = SIRET ou RNA
map-target-name = Nom
map-target-number = Numéro dans la rue
map-target-street = Rue
map-target-extra-line = Complément d’adresse
map-target-postal-code = Code postal
map-target-city = Ville
map-target-insee = Code INSEE
map-target-latitude = Latitude
map-target-longitude = Longitude
map-target-point = Latitude et longitude ensemble
map-target-themes = Thèmes
map-target-phone = Téléphone
map-target-email = Adresse e-mail
map-target-website = Site
map-target-hours = Horaires
map-target-monday = Horaires du lundi
map-target-tuesday = Horaires du mardi
map-target-wednesday = Horaires du mercredi
map-target-thursday = Horaires du jeudi
map-target-friday = Horaires du vendredi
map-target-saturday = Horaires du samedi
map-target-sunday = Horaires du dimanche
map-target-summary = En une phrase
map-target-description = Présentation
map-target-access-link = Page Acceslibre
map-target-languages = Langues
map-target-source = D’où cela vient
map-target-updated-on = Date de mise à jour

map-export-title = Donner la carte
# used by prefix: map-export-
map-export-national = Schéma national des lieux de médiation numérique (CSV)
map-export-inclusion = data·inclusion (JSON)
map-export-geojson = GeoJSON, pour uMap et les autres cartes
map-export-table = Tout, pour un tableur (CSV)
map-embed-title = Sur le site d’une mairie
map-embed-how = Copiez cette ligne dans une page du site. La carte s’y met à jour toute seule, sans témoin de connexion.
map-kit = Thème de carte
map-retention = Propositions d’habitants pour la carte, après la réponse

map-op-added = Carte : { $x } ajouté
map-op-changed = Carte : { $x } changé
map-op-confirmed = Carte : { $x } confirmé
map-op-shown = Carte : { $x } remis
map-op-withdrawn = Carte : { $x } retiré
map-op-proposed = Carte : { $x } proposé ou signalé
map-op-accepted = Carte : { $x } propositions acceptées
map-op-refused = Carte : { $x } propositions refusées
map-op-merged = Carte : { $x } réuni avec son doublon
map-op-apart = Carte : { $x } et un autre sont deux lieux
map-op-theme-added = Carte : thème { $x } ajouté
map-op-theme-changed = Carte : thème { $x } changé
map-op-theme-retired = Carte : thème { $x } retiré
map-op-imported = Carte : liste { $x }
map-op-demo = Lieux de la démonstration
