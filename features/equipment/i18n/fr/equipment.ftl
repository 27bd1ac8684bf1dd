equipment-door-team = Matériel
equipment-door-note = Emprunter une tablette, un ordinateur.
equipment-repairs-door = Réparations
equipment-title = Emprunter du matériel
equipment-lead = Le centre prête des tablettes, des ordinateurs et d’autres objets. C’est gratuit.
equipment-inventory = Tout le matériel
equipment-empty = Rien ne correspond. Ajoutez un objet, ou importez une liste.
equipment-new = Nouvel objet
equipment-edit = Modifier
equipment-keep = Enregistrer
equipment-cancel = Annuler
equipment-all = Tout
equipment-search = Chercher un nom, une étiquette, un numéro de série
equipment-search-do = Chercher
equipment-thing = Objet
equipment-label = Étiquette
equipment-category = Genre
equipment-place = Où il est rangé
equipment-place-hint = Par exemple : armoire de la salle numérique.
equipment-state = État
equipment-owner = Propriétaire
# used by prefix: equipment-owner-
equipment-owner-name = Nom du propriétaire, si c’est un autre
equipment-brand = Marque et modèle
equipment-brand-only = Marque
equipment-model = Modèle
equipment-serial = Numéro de série
equipment-value = Valeur
equipment-value-hint = En euros. Par exemple : 149,90.
equipment-bought = Date d’achat
equipment-preinstalled = Ce qui est installé dessus
equipment-preinstalled-hint = Une chose par ligne : tutoriels, contacts, applications.
equipment-pack = Nom de la valise hors ligne
equipment-notes = Notes
equipment-name = Nom de l’objet
equipment-name-hint = Par exemple : Tablette 10 pouces n° 3.
equipment-parts = Ce qui va avec
equipment-parts-hint = Une chose par ligne : tablette, chargeur, stylet.
equipment-parts-given = Ce qui part avec
equipment-part-stayed = resté au centre
# used by prefix: equipment-label-
equipment-label-own = Étiquette déjà collée
equipment-label-own-hint = Laissez vide : un code court sera tiré.
equipment-label-print = Imprimer l’étiquette
equipment-label-anew = Nouvelle étiquette
equipment-label-anew-hint = L’ancienne ne mènera plus à cet objet.
equipment-labels = Étiquettes à imprimer
equipment-offered = Sur la page des habitants
equipment-offered-label = Les habitants peuvent le demander
equipment-sheet = Fiche
equipment-photos = Photos de l’état
equipment-photos-none = Pas encore de photo.
equipment-photo = Une photo
equipment-photo-alt = Ce que montre la photo
equipment-photo-add = Ajouter la photo
equipment-story = Qui l’a eu
equipment-story-none = Jamais prêté.
equipment-see-loan = Voir le prêt
equipment-see-thing = Voir l’objet
equipment-see-person = Voir la personne
equipment-here = au centre
equipment-left = { $n ->
    [one] Il en reste { $n }
   *[other] Il en reste { $n }
  }
equipment-left-none = Tous sont prêtés pour le moment
equipment-away = prêté
equipment-given = Donné
equipment-nobody = Personne effacée
equipment-scan = Lire une étiquette
equipment-scan-lead = Avec l’appareil photo, ou en tapant le code.
equipment-scan-camera = Ouvrir l’appareil photo
equipment-scan-no-camera = L’appareil photo ne peut pas lire ici. Tapez le code.
equipment-scan-label = Code de l’étiquette
equipment-scan-hint = Illisible ? Tapez le nom ou le numéro de série.
equipment-scan-do = Trouver
equipment-scan-found = Ce qui ressemble
equipment-scan-none = Rien de ce nom. L’étiquette est peut-être d’un autre centre.
equipment-lend = Prêter
equipment-lend-title = Prêter : { $x }
equipment-lend-who = À qui ?
equipment-lend-who-hint = Cherchez la personne, puis choisissez son nom.
equipment-lend-search = Nom, téléphone ou numéro
equipment-lend-nobody = Personne de ce nom. Ajoutez d’abord la personne au fichier.
equipment-lend-more =
    { $n ->
        [one] { $n } autre, précisez le nom.
       *[other] { $n } autres, précisez le nom.
    }
equipment-lend-do = Prêter et signer
equipment-kind = Prêt ou don
equipment-days = Pour combien de jours
equipment-days-hint = Sans rien taper : { $n } jours.
equipment-loan = Le prêt
equipment-loans-open = Prêts en cours
equipment-loans-late = En retard
equipment-loans-ended = Terminés
equipment-loans-none = Aucun prêt ici.
equipment-who = Personne
equipment-phone = Téléphone
equipment-when = Quand
equipment-no-phone = Pas de numéro connu.
equipment-due-on = À rendre le { $x }
equipment-late-since = En retard depuis le { $x }
equipment-returned-on = Rendu le { $x }
equipment-lent-on = Prêté le
equipment-lent-by = Par
equipment-due = À rendre le
equipment-extended = Prolongations
equipment-extend = Donner plus de temps
equipment-extend-to = Jusqu’au
equipment-extend-do = Prolonger
equipment-back = Rendre
equipment-back-title = Retour : { $x }
equipment-back-state = Dans quel état ?
equipment-back-hint = Abîmé ou cassé : une réparation s’ouvre toute seule.
equipment-back-note = Ce qu’il faut savoir
equipment-back-do = Enregistrer le retour
equipment-back-on = Rendu le
equipment-receipt = Reçu à imprimer
equipment-receipt-of = Reçu : { $x }
equipment-receipt-for = Remis à { $x }.
equipment-receipt-what = Ce qui est prêté
equipment-receipt-words = Ce que je signe
equipment-receipt-signatures = Signatures
equipment-receipt-person = La personne
equipment-receipt-lends = Je reçois en prêt : { $x }. Je le rends au plus tard le { $day }.
equipment-receipt-gives = { $centre } me donne : { $x }. C’est à moi.
equipment-receipt-parts = Avec : { $x }.
equipment-receipt-no-deposit = Aucune caution n’est demandée. S’il y a un problème, appelez-nous : on trouvera une solution.
equipment-receipt-help = Une question, une panne ? { $centre }, { $phone }.
equipment-sign = Signer
equipment-sign-title = Signer : { $x }
equipment-sign-later = Signer plus tard
equipment-sign-screen = Avec le doigt
equipment-sign-screen-hint = La personne signe dans le cadre.
equipment-sign-place = Cadre pour signer
equipment-sign-again = Effacer le trait
equipment-sign-typed = Ou avec son nom
equipment-sign-name = Nom de la personne qui signe
equipment-sign-agree = Accord
equipment-sign-agree-label = J’ai lu, ou on m’a lu, et je suis d’accord
equipment-sign-paper-label = Signé sur le reçu imprimé
equipment-sign-do = Enregistrer la signature
equipment-signed = Signature
equipment-signature-of = Signature de la personne
# used by prefix: equipment-signed-
equipment-signed-none = pas encore signé
equipment-signed-screen = sur l’écran
equipment-signed-typed = par son nom
equipment-signed-paper = sur papier
equipment-pack-make = Faire sa valise hors ligne
equipment-calls = Appels à faire
equipment-calls-none = Personne à appeler aujourd’hui.
equipment-calls-made = Derniers appels
equipment-calls-print = Imprimer la liste
# used by prefix: equipment-call-
equipment-call-script = « Bonjour, c’est le centre social. Tout va bien avec l’appareil ? Il y a quelque chose qu’on peut vous montrer ? »
equipment-call-week = Septième jour : tout va bien ?
equipment-call-return = Bientôt à rendre, aucun message possible
equipment-call-result = Ce que ça a donné
equipment-call-note = Note courte
equipment-call-tries = { $n ->
    [one] { $n } essai
   *[other] { $n } essais
  }
# used by prefix: equipment-answer-
equipment-answer-well = Tout va bien
equipment-answer-help = A besoin d’aide
equipment-answer-no-answer = Pas de réponse
# used by prefix: equipment-result-
equipment-result-open = à faire
equipment-result-well = tout va bien
equipment-result-help = a besoin d’aide
equipment-result-over = terminé
# used by prefix: equipment-list-
equipment-list-script = À dire
equipment-list-caller = Appelant
equipment-list-date = Date
equipment-list-reached = Joint
equipment-list-no-answer = Pas de réponse
equipment-list-wrong-number = Faux numéro
equipment-list-back = Rendez cette feuille à l’accueil.
equipment-list-name = Nom
equipment-list-phone = Téléphone
equipment-label-title = Matériel prêté
equipment-label-show = Scannez pour ouvrir la fiche
equipment-label-by-words = Ou tapez ce code
equipment-label-name = Objet
equipment-label-lost = Trouvé ? Appelez le centre.
equipment-label-qr-alt = Carré à scanner
equipment-requests = Demandes des habitants
equipment-requests-none = Aucune demande pour l’instant.
# used by prefix: equipment-request-
equipment-request-what = Demande
equipment-request-card = Avec sa carte
equipment-request-open = à répondre
equipment-request-accepted = acceptée
equipment-request-refused = refusée
equipment-request-decision = Votre réponse
equipment-request-yes = Oui, on prête
equipment-request-no = Non, pas cette fois
equipment-request-answer = Ce qu’on a dit à la personne
equipment-object = Objet
equipment-object-hint = Par exemple : grille-pain, tablette n° 3.
equipment-fault = Panne
equipment-outcome = Résultat
# used by prefix: equipment-outcome-
equipment-outcome-open = En cours
equipment-outcome-repaired = Réparé
equipment-outcome-partly = Réparé en partie
equipment-outcome-not-repaired = Pas réparé
equipment-weight = Poids sauvé (kg)
equipment-weight-hint = En kilos. Par exemple : 1,5.
equipment-volunteer = Bénévole
equipment-volunteer-hint = Un prénom suffit.
equipment-minutes = Minutes passées
equipment-repair-new = Nouvelle réparation
equipment-repairs-none = Aucune réparation pour l’instant.
equipment-stock = Inventaires
equipment-stock-lead = On lit ou on tape chaque étiquette. La liste dit ce qui manque.
equipment-stock-begin = Ouvrir un inventaire
equipment-stock-print = Liste à cocher sur papier
equipment-stock-paper = Cochez ce que vous voyez. Notez à côté ce qui est abîmé.
equipment-stock-none = Pas encore d’inventaire.
equipment-stock-open = en cours
equipment-stock-of = Inventaire du { $x }
equipment-stock-seen = { $n ->
    [one] { $n } objet vu.
   *[other] { $n } objets vus.
  }
equipment-stock-missing = { $n ->
    [one] { $n } manquant
   *[other] { $n } manquants
  }
equipment-stock-missing-title = Pas encore vu
equipment-stock-reported = Ce qui manquait
equipment-stock-nothing = Rien.
equipment-stock-unexpected = Vu, mais noté prêté, perdu ou retiré
equipment-stock-unknown = Étiquettes inconnues
equipment-stock-labels = Étiquettes lues
equipment-stock-labels-hint = Une par ligne.
equipment-stock-add = Ajouter
equipment-stock-close = Terminer l’inventaire
equipment-import = Importer une liste
equipment-import-lead = Un fichier CSV de Snipe-IT, ou d’un tableur avec les mêmes titres.
equipment-import-file = Fichier CSV
equipment-import-do = Importer
equipment-import-unknown = Colonnes gardées telles quelles
equipment-import-left = Colonnes laissées de côté : elles nomment des personnes
equipment-imported-added = { $n ->
    [one] { $n } objet ajouté.
   *[other] { $n } objets ajoutés.
  }
equipment-imported-known = { $n ->
    [one] { $n } objet déjà là, mis à jour.
   *[other] { $n } objets déjà là, mis à jour.
  }
equipment-imported-nameless = { $n ->
    [one] { $n } ligne sans nom, laissée.
   *[other] { $n } lignes sans nom, laissées.
  }
equipment-export-csv = Exporter pour Snipe-IT (CSV)
equipment-export-xlsx = Exporter (XLSX)
equipment-sheet-name = Matériel
equipment-rule = Règles de prêt
equipment-rule-days = Durée d’un prêt, en jours
equipment-rule-most = Objets par personne
equipment-rule-who = Qui peut emprunter
equipment-rule-remind = Rappel, combien de jours avant
equipment-rule-words = Ce que la personne signe
equipment-rule-words-hint = Ajouté au reçu. Des phrases courtes.
equipment-figures = Chiffres de l’année
equipment-figures-of = Matériel : chiffres { $x }
equipment-figures-before = L’année d’avant
equipment-figure-items = Objets
equipment-figure-out = Prêtés aujourd’hui
equipment-figure-loans = Prêts
equipment-figure-days = Jours de prêt
equipment-figure-gifts = Dons
equipment-figure-calls = Appels faits
equipment-figure-helps = Besoins d’aide entendus
equipment-figure-repairs = Réparations
equipment-figure-repaired = Réparées
equipment-figure-kilos = Poids sauvé
equipment-figure-hours = Heures de bénévoles
equipment-ask = Demander un objet
equipment-ask-this = Le demander
equipment-ask-lead = On vous appelle pour vous dire quand venir.
equipment-ask-words = Ce dont vous avez besoin
equipment-ask-words-hint = Par exemple : une tablette pour un mois.
equipment-ask-name = Votre nom
equipment-ask-phone = Votre téléphone
equipment-ask-do = Envoyer ma demande
equipment-asked = C’est noté
equipment-asked-text = Le centre vous appelle bientôt.
equipment-found = Cet objet est à un centre social
equipment-found-text = Merci de le rapporter à { $centre }, ou d’appeler : { $phone }.
equipment-public-empty = Rien à emprunter pour l’instant. Vous pouvez quand même demander.
equipment-mine = Ce que j’ai emprunté
equipment-mine-card = Montrez votre carte pour voir vos prêts.
equipment-mine-show-card = Montrer ma carte
equipment-mine-help = Besoin de plus de temps, ou une panne ? Appelez :
equipment-own-title = Ce que j’ai emprunté
equipment-own-empty = Vous n’avez rien à rendre.
equipment-own-more = Voir ce qu’on peut emprunter
equipment-shelf-empty = Rien d’emprunté.
equipment-shelf-more = Ouvrir le matériel
equipment-waiting-late = { $n } en retard
equipment-waiting-calls = { $n ->
    [one] { $n } appel à faire
   *[other] { $n } appels à faire
  }
equipment-waiting-requests = { $n ->
    [one] { $n } demande
   *[other] { $n } demandes
  }
# used by prefix: equipment-category-
equipment-category-tablet = Tablette
equipment-category-computer = Ordinateur
equipment-category-phone = Téléphone
equipment-category-modem = Clé 4G
equipment-category-projector = Vidéoprojecteur
equipment-category-kiosk = Borne
equipment-category-printer = Imprimante
equipment-category-other = Autre
equipment-owner-centre = Le centre
equipment-owner-carsat = Carsat
equipment-owner-emmaus = Emmaüs Connect
equipment-owner-departement = Le département
equipment-owner-other = Un autre
# used by prefix: equipment-state-
equipment-state-new = Neuf
equipment-state-good = Bon état
equipment-state-worn = Usé
equipment-state-damaged = Abîmé
equipment-state-broken = Cassé
equipment-state-lost = Perdu
equipment-state-retired = Retiré
# used by prefix: equipment-kind-
equipment-kind-loan = Prêt, à rendre
equipment-kind-gift = Don, pour toujours
# used by prefix: equipment-who-
equipment-who-anyone = Tout le monde
equipment-who-members = Les adhérents de la saison
equipment-held-calls = Appels au sujet d’un prêt
equipment-held-loans = Matériel emprunté
equipment-held-requests = Demandes de matériel
equipment-held-day = Jour
equipment-held-back = Rendu
equipment-held-signed = Signé par
equipment-retention = Prêts rendus, demandes de matériel
equipment-notice-subject = À rendre bientôt : { $what }
equipment-notice-text = Bonjour { $name }. « { $what } » est à rendre le { $day }. Besoin de plus de temps ? Appelez-nous : { $phone }. { $centre }
equipment-notice-sms = { $centre } : { $what } à rendre le { $day }. Plus de temps ? { $phone }
equipment-op-add = Matériel ajouté : { $x }
equipment-op-change = Matériel modifié : { $x }
equipment-op-label = Nouvelle étiquette : { $x }
equipment-op-photo = Photo ajoutée : { $x }
equipment-op-rule = Règles de prêt : { $x }
equipment-op-lend = Prêté : { $x }
equipment-op-give = Donné : { $x }
equipment-op-extend = Prêt prolongé : { $x }
equipment-op-sign = Prêt signé : { $x }
equipment-op-back = Rendu : { $x }
# used by prefix: equipment-op-call-
equipment-op-call-well = Appel au sujet d’un prêt : tout va bien
equipment-op-call-help = Appel au sujet d’un prêt : besoin d’aide
equipment-op-call-no-answer = Appel au sujet d’un prêt : pas de réponse
equipment-op-ask = Demande de matériel
equipment-op-accept = Demande de matériel acceptée ({ $x })
equipment-op-refuse = Demande de matériel refusée ({ $x })
equipment-op-repair = Réparation : { $x }
equipment-op-stock = Inventaire ouvert ({ $x })
equipment-op-stock-close = Inventaire terminé ({ $x })
equipment-op-scan = Inventaire, étiquettes lues : { $x }
equipment-op-import = Import de matériel, lignes lues : { $x }
equipment-op-demo = Matériel de démonstration
equipment-refusal-name = Donnez un nom à l’objet.
equipment-refusal-long = C’est trop long.
equipment-refusal-value = Écrivez un prix, par exemple 149,90.
equipment-refusal-day = Écrivez une date comme 24/11/2026.
equipment-refusal-parts = Trente choses au plus.
equipment-refusal-label-taken = Cette étiquette est déjà sur un autre objet.
equipment-refusal-label-unknown = Aucun objet n’a cette étiquette.
equipment-refusal-lent = Cet objet est déjà prêté.
equipment-refusal-not-lendable = Cet objet ne peut pas partir dans cet état.
equipment-refusal-still-out = Il est encore prêté : il revient d’abord.
equipment-refusal-changed = Quelqu’un a changé cette fiche entre-temps. Vos mots sont ici. Gardez encore une fois pour les écrire par-dessus.
equipment-refusal-not-out = Ce prêt est déjà terminé.
equipment-refusal-person = Choisissez une personne du fichier.
equipment-refusal-each = Cette personne a déjà autant d’objets que la règle le permet.
equipment-refusal-member = Le prêt est réservé aux adhérents de la saison.
equipment-refusal-days = De 1 à 365 jours.
equipment-refusal-most = De 1 à 20 objets.
equipment-refusal-remind = De 1 à 30 jours avant.
equipment-refusal-extend = Choisissez un jour après la date prévue.
equipment-refusal-return-state = Dites dans quel état l’objet revient.
equipment-refusal-signature = Signez dans le cadre, ou tapez le nom et cochez l’accord.
equipment-refusal-signed = C’est déjà signé.
equipment-refusal-answer = Dites ce que l’appel a donné.
equipment-refusal-call-over = Cet appel est déjà noté.
equipment-refusal-words = Dites ce dont vous avez besoin.
equipment-refusal-contact = Écrivez votre nom et un numéro de téléphone.
equipment-refusal-flood = Beaucoup de demandes arrivent en ce moment. Appelez le centre.
equipment-refusal-answered = Cette demande a déjà une réponse.
equipment-refusal-decision = Dites oui ou non.
equipment-refusal-object = Dites quel objet.
equipment-refusal-fault = Décrivez la panne.
equipment-refusal-outcome = Choisissez un résultat.
equipment-refusal-weight = Écrivez un poids en kilos, par exemple 1,5.
equipment-refusal-minutes = Écrivez un nombre de minutes.
equipment-refusal-stock-open = Un inventaire est déjà ouvert.
equipment-refusal-stock-closed = Cet inventaire est terminé.
equipment-refusal-scan = Lisez ou tapez une étiquette.
equipment-refusal-sheet = Choisissez un fichier.
equipment-refusal-sheet-unreadable = Ce fichier ne se lit pas comme un CSV.
equipment-refusal-sheet-name = Il faut une colonne « Item Name » ou « Model name ».
equipment-refusal-sheet-long = 5 000 lignes et 100 colonnes au plus.
