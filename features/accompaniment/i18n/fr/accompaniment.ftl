accompaniment-door = Accompagnements
accompaniment-title = Accompagnement
accompaniment-nobody = personne pour l’instant
accompaniment-gone = Quelqu’un qui n’est plus de l’équipe
accompaniment-cancel = Revenir sans rien changer
accompaniment-minutes = { $n } min
accompaniment-hours = { $n } h
accompaniment-hours-minutes = { $n } h { $x }

# La liste de l’équipe.
accompaniment-list-title = Accompagnements
accompaniment-list-lead = Les dates passées d’abord, puis les plus proches.
accompaniment-mine = Ceux que j’accompagne
accompaniment-all = Ceux de toute l’équipe
accompaniment-search = Chercher une personne
accompaniment-search-go = Chercher
accompaniment-list-empty = Personne ici. Un accompagnement commence sur la fiche de la personne.
accompaniment-col-name = Personne
accompaniment-col-next = Prochaine date
accompaniment-col-steps = En cours
accompaniment-col-last = Dernier acte
accompaniment-col-who = Qui accompagne
accompaniment-col-day = Jour
accompaniment-col-theme = Thème
accompaniment-no-date = pas de date
accompaniment-late = en retard

# Sur la fiche.
accompaniment-shelf-open = Ouvrir l’accompagnement
accompaniment-shelf-begin = Commencer un accompagnement
accompaniment-shelf-empty = Pas d’accompagnement.
accompaniment-next-on = Prochaine date : { $day }
accompaniment-last-on = le dernier le { $day }

# Le dossier, fermé.
accompaniment-cover-title = Accompagnement : { $x }
accompaniment-cover-lead = Ce dossier est fermé à clé. Chaque ouverture est notée, et la personne peut demander la liste.
accompaniment-why = Ouvrir le dossier
accompaniment-reason = Pourquoi ouvrez-vous ce dossier ?
accompaniment-open = Ouvrir le dossier
accompaniment-fact-state = Où en est-on
accompaniment-opened = Commencé le { $day }. Dossier ouvert par { $who }.
accompaniment-steps-count = { $n ->
    [0] rien en cours
    [one] une démarche en cours
   *[other] { $n } démarches en cours
}
accompaniment-acts-count = { $n ->
    [0] aucun acte
    [one] un acte
   *[other] { $n } actes
}
accompaniment-begin-title = Commencer
accompaniment-begin = Commencer l’accompagnement
accompaniment-situation = La situation
accompaniment-situation-hint = Seulement ce qui sert à l’accompagnement. Jamais un numéro de sécurité sociale, jamais un mot de passe.
accompaniment-situation-empty = Rien d’écrit.
accompaniment-situation-keep = Garder sous clé
accompaniment-referents = Qui accompagne
accompaniment-referents-hint = Plusieurs personnes peuvent accompagner ensemble.
accompaniment-referents-keep = Garder ces personnes
accompaniment-state-open = En cours
accompaniment-state-paused = En pause
accompaniment-state-closed = Terminé
accompaniment-state-ask = Où en est l’accompagnement ?
accompaniment-state-keep = Changer

# Le dossier, ouvert.
accompaniment-open-title = Dossier : { $x }
accompaniment-open-now = Ce dossier est ouvert pour vous pendant dix minutes. Fermez-le avant de quitter votre poste.
accompaniment-close = Fermer le dossier
accompaniment-edit = Changer la situation ou l’équipe
accompaniment-edit-title = Situation et équipe : { $x }
accompaniment-in-hand = En cours
accompaniment-then = Ensuite : { $x }
accompaniment-before = avant le { $x }
accompaniment-steps-empty = Rien en cours. Notez la prochaine chose à faire.
accompaniment-steps-done = Ce qui est fait
accompaniment-step-new = Noter une démarche
accompaniment-step-title = Démarche : { $x }
accompaniment-step-keep = Noter
accompaniment-step-finish = C’est fait
accompaniment-step-done = Fait le { $day } par { $who }
accompaniment-subject = Qu’est-ce qui est en cours ?
accompaniment-next = Que faut-il faire ensuite ?
accompaniment-next-hint = Par exemple : envoyer le bail, rappeler la caisse.
accompaniment-hand = Qui le fait ?
accompaniment-hand-team = L’équipe
accompaniment-hand-person = La personne
accompaniment-hand-office = L’administration
accompaniment-due = Avant quel jour
accompaniment-due-hint = Par exemple 15/12/2026.
accompaniment-words-hint = Jamais un numéro de sécurité sociale, jamais un mot de passe.

# Les actes.
accompaniment-acts = Actes
accompaniment-acts-empty = Aucun acte noté.
accompaniment-act-new = Noter un acte
accompaniment-act-title = Acte pour { $x }
accompaniment-act-keep = Noter l’acte
accompaniment-act-remove = Retirer cet acte
accompaniment-day = Quel jour
accompaniment-length = Combien de temps
accompaniment-length-other = Autre
accompaniment-length-minutes = Autre durée, en minutes
accompaniment-length-hint = De 1 à 1 439, seulement si « Autre » est choisi.
accompaniment-place = Où
accompaniment-town = Commune
accompaniment-town-hint = Pour un domicile ou un autre lieu.
accompaniment-themes = De quoi s’agissait-il ?
accompaniment-sub-themes = Quelles démarches ?
accompaniment-sub-themes-hint = Seulement avec « Aide aux démarches administratives ».
accompaniment-equipment = Avec quoi
accompaniment-autonomy = Ce que la personne fait seule
accompaniment-orientation = Envoyée vers
accompaniment-orientation-none = personne : tout s’est fait ici
accompaniment-sent-to = envoyée vers { $x }
accompaniment-mode = Comment
accompaniment-agreement = Son accord
accompaniment-agreement-label = La personne est d’accord pour que je reste à côté d’elle
accompaniment-helper = Fait par
accompaniment-helper-hint = Une personne bénévole aide après avoir signé la charte.
accompaniment-charter-missing = la charte n’est pas signée
accompaniment-note = Note

# Les mots de La Coop.
accompaniment-theme-diagnostic-numerique = Diagnostic numérique
accompaniment-theme-prendre-en-main-du-materiel = Prendre en main du matériel
accompaniment-theme-maintenance-de-materiel = Maintenance de matériel
accompaniment-theme-gere-ses-contenus-numeriques = Gérer ses contenus numériques
accompaniment-theme-navigation-sur-internet = Navigation sur internet
accompaniment-theme-email = E-mail
accompaniment-theme-bureautique = Bureautique
accompaniment-theme-reseaux-sociaux = Réseaux sociaux
accompaniment-theme-sante = Santé
accompaniment-theme-banque-et-achats-en-ligne = Banque et achats en ligne
accompaniment-theme-entrepreneuriat = Entrepreneuriat
accompaniment-theme-insertion-professionnelle = Insertion professionnelle
accompaniment-theme-securite-numerique = Sécurité numérique
accompaniment-theme-parentalite = Parentalité
accompaniment-theme-scolarite-et-numerique = Scolarité et numérique
accompaniment-theme-creer-avec-le-numerique = Créer avec le numérique
accompaniment-theme-culture-numerique = Culture numérique
accompaniment-theme-intelligence-artificielle = Intelligence artificielle
accompaniment-theme-aide-aux-demarches-administratives = Aide aux démarches administratives
accompaniment-sub-papiers-elections-citoyennete = Papiers, élections, citoyenneté
accompaniment-sub-famille-scolarite = Famille, scolarité
accompaniment-sub-social-sante = Social, santé
accompaniment-sub-travail-formation = Travail, formation
accompaniment-sub-logement = Logement
accompaniment-sub-transports-mobilite = Transports, mobilité
accompaniment-sub-argent-impots = Argent, impôts
accompaniment-sub-justice = Justice
accompaniment-sub-etrangers-europe = Étrangers, Europe
accompaniment-sub-loisirs-sports-culture = Loisirs, sports, culture
accompaniment-sub-associations = Associations
accompaniment-place-lieu-activite = Au centre
accompaniment-place-autre = Dans un autre lieu
accompaniment-place-domicile = À domicile
accompaniment-place-a-distance = À distance
accompaniment-equipment-ordinateur = Ordinateur
accompaniment-equipment-telephone = Téléphone
accompaniment-equipment-tablette = Tablette
accompaniment-equipment-autre = Autre matériel
accompaniment-equipment-aucun = Aucun matériel
accompaniment-autonomy-entierement-accompagne = Accompagnée pour tout
accompaniment-autonomy-partiellement-autonome = Fait une partie seule
accompaniment-autonomy-autonome = Fait seule
accompaniment-orientation-administration = Administration
accompaniment-orientation-mediation-numerique = Médiation numérique
accompaniment-orientation-operateur-ou-organisme-en-charge = Opérateur ou organisme en charge
accompaniment-orientation-aide-sociale = Aide sociale
accompaniment-orientation-insertion-professionnelle = Insertion professionnelle
accompaniment-orientation-aide-aux-demarches-administratives = Aide aux démarches administratives
accompaniment-orientation-autre = Autre
accompaniment-mode-je-forme = Je forme
accompaniment-mode-je-forme-note = La personne apprend, avec des exemples inventés.
accompaniment-mode-j-accompagne = J’accompagne
accompaniment-mode-j-accompagne-note = La personne fait, je suis à côté. Son accord suffit.
accompaniment-mode-je-fais = Je fais à sa place
accompaniment-mode-je-fais-note = Il faut un mandat signé, en cours ce jour-là.

# L’autonomie.
accompaniment-autonomy-title = Ce que la personne fait seule
accompaniment-autonomy-caption = Ce que la personne fait seule, au fil des jours
accompaniment-autonomy-empty = Rien n’est encore noté.

# Les mandats.
accompaniment-mandates = Mandats
accompaniment-mandates-empty = Aucun mandat.
accompaniment-mandate-new = Préparer un mandat
accompaniment-mandate-title = Mandat : { $x }
accompaniment-mandate-lead = La personne confie au centre des démarches précises, pour un temps. Le mandat finit de lui-même.
accompaniment-mandate-limits = Ce mandat ne remplace pas Aidants Connect et n’ouvre aucun compte de l’État. Il ne vaut pas pour une personne sous sauvegarde de justice, tutelle ou curatelle.
accompaniment-mandate-keep = Préparer le mandat
accompaniment-mandate-print = Imprimer
accompaniment-mandate-signed = Noter la signature
accompaniment-mandate-refuse = La personne ne signe pas
accompaniment-mandate-revoke = Arrêter ce mandat
accompaniment-mandate-drafted = À signer
accompaniment-mandate-running = En cours
accompaniment-mandate-soon = En cours, finit bientôt
accompaniment-mandate-over = Terminé
accompaniment-mandate-revoked = Retiré
accompaniment-mandate-refused = Pas signé
accompaniment-mandate-days = du { $from } au { $to }
accompaniment-mandate-drafted-on = préparé le { $day }, pour { $x }
accompaniment-mandate-scan = Mandat signé
accompaniment-mandate-scan-add = Ajouter la feuille signée
accompaniment-away-signed = Signé sur une tablette le { $day }, au nom de { $x }. Gardez ces mots tels quels : le mandat vaut depuis ce jour. Changés, ils sont à faire signer de nouveau.
accompaniment-away-unsigned = Écrit sur une tablette. Aucune signature ne peut être reprise : faites signer ce mandat.
accompaniment-away-none = Cette note de tournée n’est pas un mandat de cette personne. Rien n’en est repris.
accompaniment-away-read = Sur la tablette, un interprète ou un témoin l’a lu avec la personne : il signe aussi, sur papier. Préparez ce mandat, puis imprimez-le.
accompaniment-away-name = Signé sur une tablette sous un nom qui n’est pas celui de cette personne, prénom et nom. Rien n’en est repris : vérifiez de qui est la note, ou faites signer ce mandat.
accompaniment-away-words = Signé sur une tablette sous d’autres mots que ceux de ce mandat. La signature n’est pas reprise : faites-le signer.
accompaniment-away-letters = Signé sur une tablette, avec des lettres que la feuille gardée ne sait pas écrire. Préparez ce mandat, imprimez-le, puis faites-le signer sur papier.
accompaniment-away-over = Signé sur une tablette, ce mandat est déjà fini. S’il sert encore, préparez-le et faites-le signer de nouveau.
accompaniment-formalities = Démarches confiées
accompaniment-formalities-hint = Une par ligne, précise : « déclaration trimestrielle de la prime d’activité ». Jamais un mot de passe.
accompaniment-days = Pour combien de temps
accompaniment-days-1 = un jour
accompaniment-days-31 = 31 jours
accompaniment-days-182 = 182 jours (six mois)
accompaniment-days-365 = 365 jours (un an)
accompaniment-freedom = Elle peut donner un mandat
accompaniment-freedom-label = La personne déclare n’être ni sous sauvegarde de justice, ni sous tutelle, ni sous curatelle
accompaniment-reading = Comment lit-elle le mandat ?
accompaniment-reading-reads = Elle le lit
accompaniment-reading-interpreter = Un interprète le lui dit dans sa langue
accompaniment-reading-witness = On le lui lit devant un témoin
accompaniment-reader = Nom de l’interprète ou du témoin
accompaniment-reader-hint = Quelqu’un qui n’est pas du centre.
accompaniment-sign-title = Mandat à signer : { $x }
accompaniment-sign-lead = La feuille signée reste à la personne. Photographiez-la pour en garder une copie.
accompaniment-signed-on = Signé le
accompaniment-signed-on-hint = Le jour où la feuille a été signée. N’écrivez rien si la personne signe sur l’écran.
accompaniment-signed-on-paper-hint = Le jour où la feuille a été signée.
accompaniment-sign-scan = Photo ou scan de la feuille signée
accompaniment-sign-keep = Noter la signature
accompaniment-sign-screen = Signer sur l’écran
accompaniment-sign-screen-hint = La personne lit, ou on lui lit. Puis elle signe dans le cadre, avec le doigt ou un stylet.
accompaniment-sign-screen-shut = Pour signer sur l’écran, ouvrez d’abord l’accompagnement. Sinon, imprimez le mandat.
accompaniment-sign-interpreter = L’interprète, { $x }, signe aussi, et sur papier. Imprimez le mandat : la feuille a une ligne pour chaque signature. Rien ne se signe sur l’écran.
accompaniment-sign-witness = Le témoin, { $x }, signe aussi, et sur papier. Imprimez le mandat : la feuille a une ligne pour chaque signature. Rien ne se signe sur l’écran.
accompaniment-sign-place = Cadre où signer
accompaniment-sign-again = Recommencer la signature
accompaniment-sign-paper = Ou sur papier

# La feuille du mandat.
accompaniment-sheet-lasts = La durée
accompaniment-sheet-free = Ce que la personne déclare
accompaniment-sheet-signatures = Signatures
accompaniment-sheet-drafted = Préparé le { $day }.
accompaniment-sheet-sign-here = Date et signature : ……………………………………………
accompaniment-sheet-screen = Signé sur l’écran le { $day } par { $x } :
accompaniment-sheet-away = Signé sur la tablette d’une tournée le { $day } par { $x } :
accompaniment-sheet-end = Pour arrêter ce mandat : dites-le au centre, ou faites-le vous-même sur votre page avec votre carte. Vos papiers vous sont rendus, et leurs copies effacées.

# Les papiers.
accompaniment-papers = Papiers
accompaniment-papers-empty = Aucun papier.
accompaniment-paper-new = Ajouter un papier
accompaniment-paper-title = Papier : { $x }
accompaniment-paper-lead = Les photos deviennent un seul PDF, fermé à clé. L’endroit et l’heure de la photo ne sont pas gardés.
accompaniment-paper-name = Quel papier
accompaniment-paper-files = Photos des pages, ou un PDF
accompaniment-paper-masks = Parties à noircir
accompaniment-paper-masks-hint = Noircissez le numéro de sécurité sociale. Une partie par ligne, en pourcentage de la page : page, distance à gauche, distance en haut, largeur, hauteur. Par exemple : 1 10 20 40 5
accompaniment-paper-masks-draw = Choisissez les photos : elles s’affichent ci-dessous. Tracez un rectangle sur ce qu’il faut noircir.
accompaniment-paper-straighten = Redresser : touchez les quatre coins de la feuille
accompaniment-paper-photo = Photo
accompaniment-paper-corners = Coins d’une feuille prise de travers
accompaniment-paper-corners-hint = Pour redresser une photo. Une photo par ligne, en pourcentage : page, puis gauche et haut de chaque coin, en partant d’en haut à gauche et en tournant comme une montre. Par exemple : 1 10 5 92 8 95 97 4 90
accompaniment-file-hint = JPEG, PNG ou WebP, 20 Mo au plus par photo. Cachez le numéro de sécurité sociale avant de photographier.
accompaniment-paper-blank = Une page est vide ?
accompaniment-paper-blank-label = Garder quand même une page qui semble vide
accompaniment-paper-keep = Garder sous clé
accompaniment-paper-open = Ouvrir ou imprimer
accompaniment-paper-give-back = Original rendu
accompaniment-paper-erase = Effacer
accompaniment-paper-erase-note = On efface cette copie ? Elle ne reviendra pas.
accompaniment-paper-erase-now = Effacer pour toujours
accompaniment-paper-added = ajouté le { $day }
accompaniment-paper-back = original rendu le { $day }
accompaniment-paper-mandate = mandat signé
accompaniment-paper-pages = { $n ->
    [one] une page
   *[other] { $n } pages
}

# Les comptes.
accompaniment-report-title = Bilan des accompagnements
accompaniment-report-lead = Des nombres, jamais un nom.
accompaniment-report-when = Période
accompaniment-from = Du
accompaniment-to = Au
accompaniment-count = Compter
accompaniment-period = Du { $from } au { $to }
accompaniment-time = Temps passé
accompaniment-by-theme = Par thème
accompaniment-by-theme-note = Un acte peut avoir plusieurs thèmes.
accompaniment-by-place = Par lieu
accompaniment-by-mode = Par manière
accompaniment-by-length = Par durée
accompaniment-range-under-30 = Moins de 30 minutes
accompaniment-range-30-60 = De 30 minutes à une heure
accompaniment-range-60-120 = D’une à deux heures
accompaniment-range-over-120 = Deux heures et plus
accompaniment-export-xlsx = Actes pour La Coop (tableur)
accompaniment-export-csv = Actes pour La Coop (CSV)

# Passer le relais.
accompaniment-leave-title = Passer le relais
accompaniment-leave-lead = Quelqu’un part, ou s’absente longtemps. Tous ses accompagnements passent à une autre personne.
accompaniment-leave-from = De
accompaniment-leave-to = À
accompaniment-leave-keep = Passer le relais
accompaniment-leave-empty = Personne n’accompagne pour l’instant.
accompaniment-leave-line = { $x } ({ $n ->
    [one] un accompagnement
   *[other] { $n } accompagnements
})

# La charte.
accompaniment-charter-title = Charte des bénévoles qui accompagnent
accompaniment-charter-lead = Une personne bénévole aide aux démarches après l’avoir signée. Elle n’ouvre pas les dossiers.
accompaniment-charter-empty = Aucun bénévole n’a de compte ici.
accompaniment-charter-signed = Signée le
accompaniment-charter-not = pas signée
accompaniment-charter-act = Changer
accompaniment-charter-sign = Signée aujourd’hui
accompaniment-charter-unsign = Retirer la signature

# Dans son propre dossier.
accompaniment-own-title = Votre accompagnement
accompaniment-own-lead = Ce que nous faisons ensemble. Vous seul et les personnes qui vous accompagnent peuvent le lire.
accompaniment-own-helped = Vous lisez cette partie seul, ou avec votre référent.
accompaniment-own-none = Personne ne vous accompagne en ce moment. Demandez à l’accueil.
accompaniment-own-more = Lire mon accompagnement
accompaniment-own-steps = { $n ->
    [0] Rien en cours
    [one] Une démarche en cours
   *[other] { $n } démarches en cours
}
accompaniment-own-mandates = { $n ->
    [one] Un mandat en cours
   *[other] { $n } mandats en cours
}
accompaniment-own-in-hand = Ce qui est en cours
accompaniment-own-steps-empty = Rien en cours.
accompaniment-own-autonomy = Ce que vous faites seul
accompaniment-own-autonomy-empty = Nous le noterons au fil des rencontres.
accompaniment-own-mandates-empty = Vous n’avez donné aucun mandat.
accompaniment-own-revoke = Je retire ce mandat

# Le journal et l’historique.
accompaniment-what-file = Dossier d’accompagnement
accompaniment-what-paper = Papier de l’accompagnement
accompaniment-what-mandate = Mandat imprimé
accompaniment-what-mandate-read = Mandat lu pour être signé
accompaniment-op-begin = Accompagnement commencé : { $x }
accompaniment-op-situation = Situation mise à jour : { $x }
accompaniment-op-referents = Référents changés : { $x }
accompaniment-op-state = Accompagnement mis à jour : { $x }
accompaniment-op-act = Acte noté pour { $x }
accompaniment-op-act-gone = Acte retiré pour { $x }
accompaniment-op-step = Démarche notée pour { $x }
accompaniment-op-step-done = Démarche faite : { $x }
accompaniment-op-mandate = Mandat préparé : { $x }
accompaniment-op-signed = Mandat signé : { $x }
accompaniment-op-signed-away = Mandat signé sur une tablette le { $day } : { $x }
accompaniment-op-refused = Mandat non signé : { $x }
accompaniment-op-revoked = Mandat retiré : { $x }
accompaniment-op-paper = Papier gardé sous clé : { $x }
accompaniment-op-given-back = Papier rendu : { $x }
accompaniment-op-paper-gone = Papier effacé : { $x }
accompaniment-op-handover = Accompagnements passés à { $x }
accompaniment-op-charter = Charte mise à jour : { $x }

# Les refus.
accompaniment-refusal-date = Écrivez le jour, par exemple 22/11/2026.
accompaniment-refusal-date-ahead = Ce jour n’est pas encore venu.
accompaniment-refusal-minutes = Écrivez une durée de 1 à 1 439 minutes.
accompaniment-refusal-place = Dites où cela s’est passé.
accompaniment-refusal-town = Écrivez la commune.
accompaniment-refusal-theme = Choisissez au moins un thème.
accompaniment-refusal-sub-theme = Ces précisions vont avec « Aide aux démarches administratives ». Cochez ce thème, ou retirez-les.
accompaniment-refusal-equipment = « Aucun matériel » ne va pas avec un autre choix.
accompaniment-refusal-mode = Dites comment cela s’est fait.
accompaniment-refusal-agreement = Demandez d’abord son accord à la personne.
accompaniment-refusal-mandate = Pour faire à sa place, il faut un mandat signé, en cours ce jour-là. Préparez-le d’abord.
accompaniment-refusal-charter = Cette personne bénévole n’a pas signé la charte.
accompaniment-refusal-helper = Cette personne n’est pas de l’équipe.
accompaniment-refusal-act-known = Cet acte est déjà noté ailleurs.
accompaniment-refusal-subject = Écrivez ce qui est en cours.
accompaniment-refusal-due = Écrivez le jour, par exemple 15/12/2026.
accompaniment-refusal-hand = Dites qui le fait.
accompaniment-refusal-formality = Écrivez au moins une démarche.
accompaniment-refusal-formalities = Vingt démarches au plus par mandat.
accompaniment-refusal-days = Dites pour combien de temps.
accompaniment-refusal-freedom = Sans cette déclaration, pas de mandat. Une personne protégée est représentée par son tuteur ou son curateur.
accompaniment-refusal-reading = Dites comment la personne lit le mandat.
accompaniment-refusal-reader = Écrivez le nom de l’interprète ou du témoin.
accompaniment-refusal-nothing-signed = Faites signer dans le cadre s’il y en a un, ou écrivez le jour où la feuille a été signée.
accompaniment-refusal-signed = Le jour de la signature va du jour où le mandat a été préparé à aujourd’hui.
accompaniment-refusal-file = Choisissez au moins une photo, ou un PDF.
accompaniment-refusal-file-heavy = Ce fichier est trop lourd : 20 Mo au plus. Photographiez en moins grand.
accompaniment-refusal-file-heic = Ce format de photo (HEIC) ne se lit pas partout. Réglez l’appareil sur JPEG, puis recommencez.
accompaniment-refusal-file-unknown = Ce fichier n’est ni une photo ni un PDF.
accompaniment-refusal-file-damaged = Cette photo est abîmée. Recommencez la photo.
accompaniment-refusal-file-scripts = Ce PDF contient des commandes qui agissent toutes seules. Imprimez-le, puis photographiez-le.
accompaniment-refusal-file-blank = Une photo semble vide. Recommencez-la, ou cochez « Garder quand même ».
accompaniment-refusal-file-pages = Vingt photos au plus par papier.
accompaniment-refusal-file-alone = Un PDF s’envoie seul, sans photo à côté.
accompaniment-refusal-mask = Cette partie à noircir ne se lit pas. Écrivez cinq nombres par ligne : page, gauche, haut, largeur, hauteur.
accompaniment-refusal-mask-pdf = On ne peut rien noircir dans un PDF. Envoyez des photos des pages.
accompaniment-refusal-corners = Ces coins ne se lisent pas. Écrivez neuf nombres par photo : page, puis deux nombres par coin, en tournant comme une montre. Un PDF ne se redresse pas.
accompaniment-refusal-signature = La signature ne se voit pas. Signez dans le cadre, ou sur papier.
accompaniment-refusal-letters = Un nom ou une démarche a des lettres que la feuille gardée ne sait pas écrire. Imprimez le mandat, puis faites-le signer sur papier.
accompaniment-refusal-two-hands = Un interprète ou un témoin signe aussi ce mandat. Imprimez-le, puis faites-le signer sur papier par la personne et par lui.
accompaniment-refusal-title = Dites quel papier c’est.
accompaniment-refusal-reason = Dites pourquoi vous ouvrez ce dossier.
accompaniment-refusal-words = Dites en quelques mots pourquoi vous ouvrez ce dossier.
accompaniment-refusal-referent = Choisissez au moins une personne.
accompaniment-refusal-referent-unknown = Seuls les référents et la direction accompagnent.
accompaniment-refusal-same = Choisissez deux personnes différentes.
accompaniment-refusal-closed = Cet accompagnement est terminé. Ouvrez-le de nouveau pour y écrire.
accompaniment-refusal-aside = Cette fiche est mise de côté : on n’y ajoute plus rien.
accompaniment-refusal-already = Un accompagnement existe déjà pour cette personne.
accompaniment-refusal-state = Dites où en est l’accompagnement.
accompaniment-refusal-period = Écrivez deux jours, le premier avant le second, cinq ans au plus.
accompaniment-refusal-not-drafted = Ce mandat n’attend plus de signature.
accompaniment-refusal-not-running = Ce mandat n’est pas en cours.
accompaniment-refusal-signature-unseen = La signature de la tablette ne se voit pas. Le mandat est préparé : ouvrez l’accompagnement, puis faites-le signer.
accompaniment-refusal-mandate-known = Ce mandat signé sur une tablette est déjà gardé. Il ne se reprend pas deux fois.
accompaniment-refusal-nir = Il y a un numéro de sécurité sociale. Retirez-le : personne n’en a besoin ici.
accompaniment-refusal-password = Il y a un mot de passe. Retirez-le : personne ne doit le garder, ni nous ni un autre.
accompaniment-refusal-long = C’est trop long.

# Ce qui est gardé, et combien de temps.
accompaniment-held-file = Accompagnement
accompaniment-held-referents = Personnes qui accompagnent
accompaniment-held-acts = Actes de l’accompagnement
accompaniment-held-steps = Démarches en cours et faites
accompaniment-held-mandates = Mandats
accompaniment-held-papers = Papiers de l’accompagnement
accompaniment-held-given-back = Original rendu
accompaniment-held-done = Fait le
accompaniment-held-noted = Noté le
accompaniment-held-minutes = Minutes
accompaniment-held-place = Lieu
accompaniment-held-themes = Thèmes
accompaniment-held-mode = Manière
accompaniment-retention-papers = Papiers de l’accompagnement
accompaniment-retention-words = Notes, démarches et mandats de l’accompagnement

# used by prefix: accompaniment-state-, accompaniment-place_kind-
accompaniment-state-drafted = Préparé
accompaniment-state-signed-paper = Signé sur papier
accompaniment-state-signed-screen = Signé à l’écran
accompaniment-state-revoked = Retiré
accompaniment-state-refused = Refusé
accompaniment-state-ended = Terminé
accompaniment-place_kind-lieu-activite = Au centre ou dans un lieu d’activité
accompaniment-place_kind-autre = Ailleurs
accompaniment-place_kind-domicile = À domicile
accompaniment-place_kind-a-distance = À distance
