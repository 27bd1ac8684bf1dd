people-paper-page = Page { $n } sur { $of }

# Ce que l’on confie.
people-confided-title = Notes confiées
people-confided-page-title = Confié par { $x }
people-confided-open-title = Notes confiées par { $x }
people-confided-lead = Ces notes sont fermées à clé. Chaque ouverture est notée, et la personne peut demander la liste.
people-confided-notes = { $n ->
    [one] Une note
   *[other] { $n } notes
}
people-confided-files = { $n ->
    [one] un papier scanné
   *[other] { $n } papiers scannés
}
people-confided-none = Aucune note pour l’instant.
people-confided-readers = Peuvent les lire : { $x }.
people-confided-readers-roles = les référents et la direction
people-confided-ends = Effacées au plus tard le { $day }.
people-confided-open = Ouvrir les notes
people-confided-noted = L’ouverture est notée à votre nom. La personne peut le voir.
people-confided-write = Confier une note
people-confided-note = La note
people-confided-note-hint = Seulement ce qui sert à l’accompagnement. Jamais un numéro de sécurité sociale, jamais un mot de passe.
people-confided-file = Un papier scanné
people-confided-file-hint = PDF ou photo, 10 Mo au plus. Il est fermé à clé comme la note.
people-confided-keep = Garder sous clé
people-confided-why = Lire les notes
people-confided-reason = Pourquoi ouvrez-vous ces notes ?
people-confided-reason-meeting = La personne est là, ou au téléphone
people-confided-reason-preparing = Je prépare un rendez-vous
people-confided-reason-follow-up = Je suis une démarche en cours
people-confided-reason-replacing = Je remplace une collègue absente
people-confided-reason-asked = La personne demande à les voir
people-confided-reason-other = Autre chose, que je dis ci-dessous
people-confided-words = En quelques mots
people-confided-words-hint = La personne pourra les lire.
people-confided-open-lead = Cette page se ferme seule après dix minutes.
people-confided-open-now = Ces notes sont ouvertes. Fermez-les avant de quitter votre poste.
people-confided-close = Fermer les notes
people-confided-open-file = Ouvrir le papier scanné
people-confided-take-away = Retirer cette note
people-confided-note-line = { $who }, le { $day }
people-confided-what-notes = Notes
people-confided-what-file = Papier scanné
people-confided-what-export = Copie remise à la personne
people-confided-words-kept = Dossier complété : { $x }
people-confided-words-taken = Dossier mis à jour : { $x }
people-confided-refusal-note = Écrivez une note, ou joignez un papier.
people-confided-refusal-password = Cette note contient un mot de passe. Retirez-le : personne ne doit le garder, ni nous ni un autre.
people-confided-refusal-file = Ce fichier n’est ni un PDF ni une photo. Scannez le papier en PDF ou en JPEG.
people-confided-refusal-file-heavy = Ce fichier dépasse 10 Mo. Scannez-le en moins grand.
people-confided-refusal-reason = Dites pourquoi vous ouvrez ces notes.
people-confided-refusal-words = Dites en quelques mots pourquoi vous ouvrez ces notes.
people-confided-refusal-aside = Cette fiche est mise de côté : on n’y ajoute plus rien.

# Qui a vu.
people-seen-title = { $x } : qui a vu le dossier
people-seen-link = Qui a vu ce dossier
people-seen-lead = Chaque ouverture des notes confiées, avec qui, quand et pourquoi. Cette liste ne peut pas être corrigée.
people-seen-openings = Ouvertures
people-seen-none = Personne n’a ouvert ces notes.
people-seen-print = Imprimer pour la personne
people-seen-when = Quand
people-seen-who = Qui
people-seen-why = Pourquoi
people-seen-paper-lead = Vous nous avez confié des notes ou des papiers. Voici qui les a ouverts, jusqu’au { $day }.
people-seen-paper-end = Une question, ou une ouverture que vous ne comprenez pas ? Demandez la direction du centre. Vous pouvez aussi écrire à la CNIL, 3 place de Fontenoy, 75007 Paris.

# Tout ce qui est tenu sur une personne.
people-dossier-title = { $x } : tout ce que nous savons
people-dossier-link = Remettre son dossier à la personne
people-dossier-lead = La personne a le droit de recevoir une copie de tout ce qui est gardé sur elle.
people-dossier-held = Ce qui est gardé
people-dossier-what = Quoi
people-dossier-rows = Combien
people-dossier-nothing = Rien n’est gardé pour le reste
people-dossier-hand-over = Faire la copie
people-dossier-with-notes = Avec les notes confiées
people-dossier-with-notes-hint = Elles sont ouvertes pour la copie, et c’est noté à votre nom.
people-dossier-pdf = Copie à lire (PDF)
people-dossier-json = Copie pour un logiciel (JSON)
people-dossier-paper-lead = Copie de tout ce que le centre garde sur vous, faite le { $day }.
people-dossier-paper-end = Une erreur ? Dites-le-nous, on la corrige. Vous pouvez aussi demander que tout soit effacé.

# Effacer.
people-erasure-title = Effacer { $x }
people-erasure-link = Effacer cette personne pour toujours
people-erasure-lead = Cela ne s’annule pas. Rien ne pourra être retrouvé, même par nous.
people-erasure-what = Ce qui est effacé
people-erasure-what-card = Sa fiche, ses coordonnées, ses accords, ses intérêts, sa carte.
people-erasure-what-notes = Ses notes et papiers confiés : leur clé est détruite, les copies aussi deviennent illisibles.
people-erasure-what-rooms = Ses réponses aux inscriptions et les messages qui lui ont été envoyés. Ses places à venir sont rendues.
people-erasure-what-history = Ce que l’historique montrait d’elle, et son nom dans les actes passés.
people-erasure-what-imports = Les fichiers en cours d’import sont abandonnés : ils pourraient la ramener.
people-erasure-kept = Ce qui reste
people-erasure-kept-what = Les paiements et les adhésions, sans nom, pour la comptabilité (dix ans). Les présences, sans nom, pour les comptes de l’année. Qui a ouvert les notes, sans dire pourquoi. Les actes d’accompagnement, sans nom ni mots.
people-erasure-copies-title = Les copies de sauvegarde
people-erasure-copies = Ce qui était confié devient illisible partout, tout de suite. Ce qui était écrit en clair dans les copies de sauvegarde disparaît avec elles, au plus tard le { $day }. Une copie remise en service efface de nouveau cette personne.
people-erasure-act = Effacer pour toujours
people-erasure-type = Pour continuer, écrivez : { $x }
people-erasure-confirmation = Prénom et nom
people-erasure-confirmation-hint = Tels qu’ils sont écrits sur la fiche.
people-erasure-refusal-confirmation = Ce n’est pas le nom de la fiche. Rien n’est effacé.
people-erasure-refusal-held = Cette personne est gelée : rien ne peut être effacé pour l’instant.
people-erasure-refusal-reason = Dites pourquoi rien ne doit être effacé.
people-erasure-hold-title = Ne rien effacer pour l’instant
people-erasure-hold-lead = Pour un litige ou une demande de la justice. Ni la direction ni les règles n’effacent alors cette personne.
people-erasure-hold-reason = Pourquoi
people-erasure-hold-hint = La personne pourra le lire dans son dossier.
people-erasure-hold-act = Ne rien effacer
people-erasure-release = Ne plus geler
people-erasure-held = Depuis le { $day }, par { $who } : { $why }
people-erasure-words = Une personne effacée à sa demande
people-erasure-hold-words = Effacement suspendu pour une personne
people-erasure-release-words = Une personne n’est plus gelée

# Durées de conservation.
people-retention-title = Durées de conservation
people-retention-link = Durées de conservation et effacements
people-retention-lead = Chaque nuit, ce qui a servi assez longtemps est effacé. Les durées proposées suivent la CNIL.
people-retention-rules = Les règles
people-retention-days = Garder, en jours
people-retention-default = Proposé : { $n } jours.
people-retention-on = Effacer chaque nuit
people-retention-try = Voir ce qui partirait
people-retention-try-title = Ce qui partirait cette nuit
people-retention-try-lead = Rien n’est effacé par cette page.
people-retention-try-nobody = Personne.
people-retention-try-more = { $n ->
    [one] et une autre personne
   *[other] et { $n } autres personnes
}
people-retention-runs = Ce que les règles ont effacé
people-retention-runs-none = Rien encore.
people-retention-register = Registre des effacements
people-retention-register-lead = Sans nom : il sert à effacer de nouveau si une ancienne copie est remise en service.
people-retention-register-none = Personne n’a été effacé.
people-retention-by-rule = Par une règle
people-retention-wiped = Les fichiers de la base ont été réécrits.
people-retention-not-wiped = Les fichiers de la base seront réécrits dans les minutes qui viennent.
people-retention-words = Durées de conservation changées
people-retention-refusal-days = Écrivez un nombre de jours, de 7 à 3 650.
people-retention-inactive = Personnes qui ne viennent plus
people-retention-history = Historique des actes de l’équipe
people-retention-imports = Fichiers apportés et leurs bilans
people-retention-confided = Notes confiées
people-retention-messages = Messages envoyés et réponses reçues
people-retention-enrolment-notices = Avis des inscriptions

# Les titres et les mots de la copie remise.
people-held-card = Fiche
people-held-home = Foyer
people-held-place-at-home = Place dans le foyer
people-held-memberships = Adhésions
people-held-details = Autres renseignements
people-held-interests = Intérêts
people-held-consents = Accords
people-held-hold = Gel
people-held-notes = Notes confiées
people-held-enrolments = Inscriptions
people-held-enrolment-groups = Contacts donnés pour s’inscrire
people-held-enrolment-notices = Avis des inscriptions
people-held-enrolment-drafts = Inscriptions commencées
people-held-payments = Paiements
people-held-attendance = Présences
people-held-messages = Messages
people-held-messages-words = Texte des messages personnels
people-held-recipient = Envois
people-held-answers-received = Réponses reçues
people-held-address-faults = Adresses qui ne répondent plus
people-held-address-trust = Adresses dites bonnes
people-held-help = Aide d’une personne de l’équipe
people-held-card-sessions = Appareils ouverts avec la carte
people-held-card-codes = Codes envoyés
people-held-card-pin = Code secret de la carte
people-held-cards = Cartes
people-held-title = Civilité
people-held-name = Nom
people-held-last-name = Nom
people-held-first-name = Prénom
people-held-birth = Naissance
people-held-gender = Genre
people-held-number = Numéro
people-held-language = Langue
people-held-email = E-mail
people-held-mobile = Mobile
people-held-landline = Téléphone fixe
people-held-code = Code de la carte
people-held-channel = Par
people-held-large-print = Gros caractères
people-held-street = Rue
people-held-extra = Complément
people-held-postal-code = Code postal
people-held-city = Ville
people-held-quotient = Quotient familial
people-held-role = Rôle
people-held-main = Reçoit ses lettres ici
people-held-season = Saison
people-held-status = Statut
people-held-joined = Depuis
people-held-amount = Montant
people-held-kind = Quoi
people-held-value = Valeur
people-held-label = Intérêt
people-held-purpose = Pour
people-held-granted = Accord
people-held-source = Comment nous le savons
people-held-at = Date
people-held-until = Jusqu’au
people-held-reason = Pourquoi
people-held-who = Qui
people-held-words = Texte
people-held-sms = Texte court
people-held-subject = Objet
people-held-state = État
people-held-answers = Réponses
people-held-contact = Adresse ou numéro
people-held-means = Moyen
people-held-mark = Présence
people-held-device = Appareil
people-rights = Ses droits

# Dans son propre dossier.
people-seen-own-title = Qui a ouvert vos notes
people-seen-own-none = Personne n’a ouvert ce que vous nous avez confié.
people-seen-own-helped = Vous lisez cette liste seul, ou avec votre référent.

# Les papiers de la loi.
people-register-title = Les papiers que la loi demande
people-register-lead = Remplis depuis vos réglages. Relisez-les, complétez-les, signez-les.
people-register-file = Registre des traitements (texte)
people-register-assessment = Analyse d’impact des notes confiées (texte)
