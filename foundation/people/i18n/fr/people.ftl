people-door = Personnes
people-title = Personnes
people-new = Une nouvelle personne
people-import-act = Apporter un fichier
people-search = Chercher
people-search-hint = Un nom, un numéro, un téléphone, une rue. Les accents ne comptent pas.
people-search-act = Chercher
people-filters = Choisir parmi eux
people-filter-season = Adhérents de la saison
people-filter-any-season = Toutes les saisons
people-filter-without = Seulement les personnes que rien n’atteint
people-filter-archived = Les personnes mises de côté
people-show-all = Voir tout le monde
people-export = Emporter cette liste :
people-none-found = Personne ne répond à cette recherche. Essayez avec moins de mots.
people-none-yet = Il n’y a encore personne ici. Apportez votre fichier d’adhérents : on le relit ensemble avant de rien écrire.
people-count = { $n ->
    [one] Une personne
   *[other] { $shown } personnes
}
people-page-of = { $from } à { $to } sur { $of }
people-age = { $n ->
    [0] moins d’un an
    [one] { $n } an
   *[other] { $n } ans
}
people-born-and-age = { $n ->
    [0] { $day }, moins d’un an
    [one] { $day }, { $n } an
   *[other] { $day }, { $n } ans
}
people-prefers = préfère : { $x }
people-reads = lit : { $x }
people-member-of = adhésion { $x }
people-yes = Oui
people-no = Non
people-not-said = Non précisé
people-choose = Choisissez
people-keep = Garder
people-cancel = Annuler
people-add = Ajouter
people-remove = Retirer
people-conflict = Quelqu’un d’autre vient de changer cette fiche. Revenez en arrière et rechargez la page : vous verrez ce qui a changé.

# Ce que l’on sait d’une personne.
people-card = Sa fiche
people-edit = Corriger
people-edit-title = Corriger la fiche : { $x }
people-fact-name = Nom
people-fact-age = Âge
people-fact-address = Adresse
people-fact-channels = On la joint par
people-fact-member = Adhésion
people-fact-title = Civilité
people-fact-birth = Naissance
people-fact-birth-date = Date de naissance
people-fact-number = Numéro d’adhérent
people-fact-code = Code de sa carte
people-fact-language = Langue
people-fact-large-print = Lettres en gros caractères
people-fact-more = Autres adresses et numéros
people-fact-more-emails = Autres adresses e-mail
people-fact-more-phones = Autres téléphones
people-fact-note = Note de l’équipe
people-fact-household = Foyer
people-fact-homes = Foyers
people-fact-interests = Envies
people-fact-memberships = Adhésions
people-fact-agrees-email = Accord e-mail
people-fact-agrees-sms = Accord SMS
people-last-name = Nom de famille
people-first-name = Prénom
people-birth-date = Date de naissance
people-date-hint = Jour, mois, année. Par exemple : 12/03/1984
people-gender = Sexe
people-gender-f = Femme
people-gender-m = Homme
people-gender-x = Autre
people-phone = Téléphone
people-mobile = Téléphone portable
people-landline = Autre téléphone
people-email = Adresse e-mail
people-preferred = Préfère être jointe par
people-note-hint = Ce que toute l’équipe doit savoir. La personne peut demander à la lire. Rien de médical, rien de confié.
people-street = Numéro et rue
people-street-hint = Par exemple : 12 bis rue du Moulin
people-extra = Complément
people-extra-hint = Bâtiment, étage, boîte
people-postal-code = Code postal
people-city = Commune
people-quotient = Quotient familial
people-channel-email = e-mail
people-channel-sms = SMS
people-channel-letter = lettre
people-channel-call = appel
people-purpose-image = Être sur une photo
people-no-channel = Rien ne l’atteint
people-no-channel-notice = On ne peut pas joindre cette personne : ni téléphone, ni e-mail, ni adresse. Demandez-lui un numéro à sa prochaine visite.
people-no-address = Pas d’adresse : aucune lettre ne peut partir.
people-letters-here = Ses lettres arrivent ici
# used by prefix: people-language-
people-language-fr = français
people-language-fr-simple = français simple
people-language-ar = arabe
people-language-en = anglais
people-language-es = espagnol
people-language-pt = portugais
people-language-it = italien
people-language-pl = polonais
people-language-ro = roumain
people-language-tr = turc
people-language-uk = ukrainien
people-language-ru = russe
people-language-kab = kabyle
people-language-wo = wolof
people-language-ln = lingala
people-language-fsl = langue des signes

# La joindre, et son accord.
people-reach = La joindre
people-reach-by = Par
people-reach-where = Où
people-reach-consent = Son accord
people-consent-yes = Oui
people-consent-no = Non
people-consent-unknown = Pas demandé
people-consent-how = { $source }, le { $day }
people-consent-source-file = fichier { $file }, { $day }
people-consent-source-form = fiche d’adhésion
people-consents-edit = Noter un accord
people-consents-title = Ce qu’accepte { $x }
people-consents-lead = Notez ce que la personne dit, sans insister. Un « non » passe toujours devant.
people-consents-source = Comment le savez-vous ?
people-consent-question = Veut-elle recevoir nos messages par { $x } ?
people-consent-question-image = Accepte-t-elle d’être sur une photo ?
# used by prefix: people-source-
people-source-desk = au bureau
people-source-phone = au téléphone
people-source-paper = sur papier signé
people-source-message = par message
people-refusal-source-missing = Dites comment vous le savez.

# Foyers.
people-role-adult = adulte
people-role-child = enfant
people-role-contact = contact
people-household-edit = Ouvrir
people-household-card = Le foyer
people-household-name = Nom sur l’enveloppe
people-household-name-hint = Par exemple : Famille Benali
people-household-number = Numéro de famille
people-household-people = Qui y vit
people-household-empty = Personne n’y vit pour l’instant.
people-household-leave = Ne vit plus ici
people-household-new-person = Ajouter une nouvelle personne
people-household-known-person = Ajouter quelqu’un de connu
people-household-add = Ajouter ici
people-second-home = Lui ajouter un second foyer
people-second-home-title = Un second foyer pour { $x }
people-second-home-lead = Pour un enfant qui vit chez ses deux parents, par exemple. Ses lettres gardent leur adresse.
people-second-home-known = Chez quelqu’un de connu
people-second-home-join = Vit aussi ici
people-second-home-new = À une autre adresse
people-second-home-main = Ses lettres arrivent là désormais

# Envies, adhésions, histoire.
people-interests-empty = Rien de noté encore.
people-interest-new = Une envie
people-interest-hint = Par exemple : couture
people-memberships-empty = Pas encore d’adhésion.
people-season = Saison
people-joined-on = Date d’adhésion
people-amount = Montant en euros
people-membership-note = Noter l’adhésion
people-status-member = Adhérent
people-history = Ce qui a été fait
people-history-empty = Rien encore.
people-more-acts = Autres actes
people-archive = Mettre de côté
people-archive-hint = La personne ne reçoit plus rien. Vous pourrez la remettre.
people-archived-notice = Cette personne est mise de côté : elle ne reçoit plus rien.
people-restore = La remettre

# Quelqu’un de nouveau, et les doublons.
people-new-title = Une nouvelle personne
people-new-in-household = Dans le foyer : { $x }
people-alike-title = Peut-être la même personne
people-alike-question = Connaissez-vous déjà { $x } ?
people-alike-lead = Ces personnes lui ressemblent. Ouvrez une fiche pour vérifier, ou continuez si c’est quelqu’un d’autre.
people-alike-contact = même téléphone ou même e-mail
people-alike-other = C’est quelqu’un d’autre
people-merge-act = Fusionner avec une autre fiche
people-merge-search-title = { $x } : qui est la même personne ?
people-merge-title = Fusionner deux fiches : { $x }
people-merge-lead = Une seule fiche restera. Rien n’est perdu, et tout s’annule pendant trente jours.
people-merge-caption = Les deux fiches, et ce qui restera
people-merge-fact = Information
people-merge-first = Fiche gardée
people-merge-second = Autre fiche
people-merge-kept = Ce qui restera
people-merge-do = Fusionner
people-merge-swap = Garder plutôt l’autre fiche : { $x }

# Mots de l’histoire.
people-words-added = Ajout : { $x }
people-words-corrected = Fiche corrigée : { $x }
people-words-archived = { $x } : mise de côté
people-words-restored = { $x } : de retour
people-words-consents = Accords : { $x }
people-words-interests = Envies : { $x }
people-words-membership = Adhésion : { $x }
people-words-household = Foyer { $x } corrigé
people-words-joined = { $x } : un foyer de plus
people-words-left = { $x } : un foyer de moins
people-words-merged = Deux fiches fusionnées : { $x }
people-words-import = Fichier repris, { $file } : { $created } ajoutées, { $updated } changées
people-words-demo = Démonstration : { $n } personnes inventées

# Ce qui est refusé.
people-refusal-last-name-missing = Il manque le nom de famille.
people-refusal-first-name-missing = Il manque le prénom.
people-refusal-birth-date-unreadable = Cette date n’existe pas. Écrivez le jour, le mois et l’année : 12/03/1984.
people-refusal-birth-date-future = Cette date de naissance est dans le futur. Vérifiez l’année.
people-refusal-birth-date-too-old = Cette date de naissance a plus de 120 ans. Vérifiez l’année.
people-refusal-email-invalid = Cette adresse e-mail n’est pas complète. Il faut un @ et un nom de site : ines@exemple.fr.
people-refusal-phone-invalid = Ce numéro ne peut pas être appelé. Il en faut 10 chiffres : 06 39 98 12 34.
people-refusal-postal-code-invalid = Le code postal a 5 chiffres.
people-refusal-quotient-invalid = Écrivez le quotient familial en chiffres : 412,50.
people-refusal-amount = Écrivez le montant en chiffres : 8 ou 8,50.
people-refusal-choice-unknown = Choisissez une réponse de la liste.
people-refusal-too-long = C’est trop long. Écrivez l’essentiel.
people-refusal-name-signs = Un nom s’écrit avec des lettres, des espaces, des traits d’union, des apostrophes et des points. Effacez le reste.
people-refusal-nir = Ceci ressemble à un numéro de sécurité sociale. Essaim ne le garde jamais : effacez-le.
people-refusal-household-unknown = Ce foyer n’existe plus.
people-refusal-household-name-missing = Il manque le nom à écrire sur l’enveloppe.
people-refusal-last-of-household = C’est son seul foyer. Ajoutez-en d’abord un autre.
people-refusal-already-member = Cette personne vit déjà dans ce foyer.
people-refusal-interest-missing = Écrivez une envie, par exemple : couture.
people-refusal-of-household = L’adresse, le quotient et le foyer sont ceux du foyer : corrigez-les là, à /households.
people-refusal-cannot-merge = Ces deux fiches ne peuvent pas être fusionnées : l’une a déjà été fusionnée ou mise de côté.

# Import : les pages.
people-import-title = Apporter un fichier
people-import-lead = Rien n’est écrit avant que vous l’ayez vu. Tout s’annule ensuite pendant trente jours.
people-import-how = Comment ça se passe
people-import-how-read = Essaim lit votre fichier
people-import-how-read-text = Colonnes, accents, dates, téléphones : il propose, vous corrigez.
people-import-how-look = Vous regardez avant
people-import-how-look-text = Qui sera créé, changé ou laissé, ligne par ligne, avec la raison.
people-import-how-apply = Vous appliquez
people-import-how-apply-text = Un seul bouton remet tout comme avant, pendant trente jours.
people-import-file = Votre fichier d’adhérents
people-import-file-hint = CSV, Excel (XLSX) ou LibreOffice (ODS), tel que votre logiciel le donne. Jusqu’à 20 000 lignes.
people-import-no-file = Choisissez d’abord un fichier.
people-import-look = Regarder ce fichier
people-import-past = Derniers fichiers
people-import-past-empty = Aucun fichier encore.
# used by prefix: people-import-state-
people-import-state-mapping = à continuer : les colonnes
people-import-state-preview = à continuer : l’aperçu
people-import-state-applied = importé
people-import-state-abandoned = abandonné
people-import-lines = { $n ->
    [one] une ligne
   *[other] { $shown } lignes
}
people-import-noticed = Ce que nous avons compris
people-import-columns-title = Que contient chaque colonne ?
people-import-columns-caption = Chaque colonne, trois exemples, et ce qu’elle veut dire
people-import-column = Colonne
people-import-samples = Exemples
people-import-means = Veut dire
people-import-means-of = Ce que veut dire la colonne { $x }
people-import-order-of = L’ordre des noms dans la colonne { $x }
people-import-order-nom-prenom = Nom puis prénom
people-import-order-prenom-nom = Prénom puis nom
people-import-source-none = rien de reconnu
people-import-source-title = d’après le titre
people-import-source-content = d’après le contenu
people-import-source-remembered = comme la dernière fois
people-import-source-chosen = choisi par vous
people-import-column-nir = Numéros de sécurité sociale : jamais gardés
people-import-column-password = Mots de passe : jamais gardés
people-import-season = Adhésions à noter
people-import-season-hint = Si vos dates d’adhésion sont anciennes mais que tous sont adhérents cette année, choisissez la saison.
people-import-season-by-date = Dans la saison de chaque date
people-import-preview = Voir ce que cela ferait
people-import-abandon = Abandonner ce fichier
people-import-abandon-said = Vos choix pour ce fichier (colonnes, doublons) seront perdus. Le fichier sur votre ordinateur reste. Rien n’a été écrit.
people-import-abandon-now = Oui, l’abandonner
people-import-preview-title = Ce que l’import ferait
people-import-summary = En bref
people-import-created = { $n ->
    [one] une personne à ajouter
   *[other] { $shown } personnes à ajouter
}
people-import-updated = { $n ->
    [one] une personne à changer
   *[other] { $shown } personnes à changer
}
people-import-resumed = { $n ->
    [one] une personne à reprendre dans les archives
   *[other] { $shown } personnes à reprendre dans les archives
}
people-import-unchanged = { $n ->
    [one] une ligne sans changement
   *[other] { $shown } lignes sans changement
}
people-import-completed = { $n ->
    [one] une ligne répète une personne du fichier
   *[other] { $shown } lignes répètent une personne du fichier
}
people-import-households = { $n ->
    [one] Un foyer est formé.
   *[other] { $shown } foyers sont formés.
}
people-import-left-out = { $n ->
    [one] Une ligne restera de côté : voyez pourquoi ci-dessous.
   *[other] { $shown } lignes resteront de côté : voyez pourquoi ci-dessous.
}
people-import-apply = Importer
people-import-idle = Ce fichier n’apporte rien de nouveau.
people-import-undoable = Après l’import, un seul bouton remet tout comme avant.
people-import-back-to-columns = Revoir les colonnes
people-import-changed = Des fiches ont changé depuis l’aperçu. En voici un nouveau : regardez-le avant d’importer.
people-import-lines-title = Ligne par ligne
people-import-lines-empty = Rien ici.
# used by prefix: people-import-view-
people-import-view-a-decider = À décider
people-import-view-a-ajouter = À ajouter
people-import-view-a-changer = À changer
people-import-view-a-reprendre = À reprendre
people-import-view-doublons = Répétées
people-import-view-refusees = Refusées
people-import-view-avec-un-doute = Avec un doute
people-import-view-inchangees = Sans changement
people-import-line = Ligne
people-import-said = Ce qu’il faut savoir
people-import-choice = Est-ce la même personne ?
people-import-choice-merge = Oui, c’est la même : compléter sa fiche
people-import-choice-resume = Reprendre la fiche archivée et la compléter
people-import-choice-separate = Non, garder deux personnes
people-import-choice-ignore = Ne pas importer cette ligne
people-import-keep-choices = Garder ces choix
people-import-maybe-person = Peut-être une personne déjà là ({ $why }). Rien n’est fait tant que vous n’avez pas choisi.
people-import-maybe-archived = Cette personne est dans les archives ({ $why }). Rien n’est fait tant que vous n’avez pas choisi de la reprendre.
people-import-resumes = Cette personne est reprise dans les archives.
people-import-resume-all = Reprendre les { $shown } personnes archivées
people-import-maybe-line = Peut-être la même personne que la ligne { $other } ({ $why }). Rien n’est fait tant que vous n’avez pas choisi.
people-import-same-as-line = La même personne que la ligne { $other } ({ $why }) : ce qu’elle ajoute est repris.
people-import-csv-line = Ligne
people-import-csv-name = Nom
people-import-csv-why = Pourquoi
people-report-title = Import terminé
people-report-columns = Ce que veut dire chaque colonne
people-report-column = « { $x } » : { $meaning }
people-report-columns-left = Laissées de côté : { $x }
people-report-line = { $name } (ligne { $line }) : { $why }
people-report-to-decide = { $n ->
    [one] une ligne à décider
   *[other] { $shown } lignes à décider
}
people-report-lines-refused = { $n ->
    [one] une ligne refusée
   *[other] { $shown } lignes refusées
}
people-report-dry = Rien n’a été écrit. Ajoutez --apply pour importer.
people-report-undo-by-command = C’est fait. Pour tout annuler : essaim undo { $x }
people-report-lines = Lignes lues
people-report-created = Personnes ajoutées
people-report-updated = Personnes changées
people-report-resumed = Personnes reprises dans les archives
people-report-unchanged = Sans changement
people-report-merged = Lignes répétées, réunies
people-report-proposed = Laissées : à décider
people-report-refused = Refusées
people-report-households = Foyers
people-report-see = Voir les personnes
people-report-again = Apporter un autre fichier
people-report-undo = Annuler cet import
people-report-undone = Cet import a été annulé : tout est comme avant.
people-report-left = Lignes laissées de côté
people-report-left-csv = Les emporter (CSV)
people-report-doubtful = Importées avec un doute

# Les mots d’un mandat, en français quel que soit le lecteur : signés, ils ne changent plus (foundation/people/src/mandate.rs).
# used by prefix: people-mandate-1-
people-mandate-1-title = Mandat : { $x }
people-mandate-1-gives = { $x } demande à { $centre } de faire à sa place les démarches écrites ci-dessous, et aucune autre.
people-mandate-1-law = Mandat donné selon les articles 1984 et suivants du code civil. Le centre explique à quoi sert chaque démarche, ne demande que ce qui est utile, et demande avant toute autre démarche.
people-mandate-1-formalities = Les démarches
people-mandate-1-only = Celles-ci seulement :
people-mandate-1-lasts = Ce mandat dure { $x }, à compter du jour de la signature. Il finit de lui-même. La personne ou le centre peut l’arrêter à tout moment, sans dire pourquoi.
people-mandate-1-days-1 = un jour
people-mandate-1-days-31 = 31 jours
people-mandate-1-days-182 = 182 jours (six mois)
people-mandate-1-days-365 = 365 jours (un an)
people-mandate-1-free = Je ne suis ni sous sauvegarde de justice, ni sous tutelle, ni sous curatelle. Je n’ai donné aucun mot de passe.
people-mandate-1-interpreter = Interprète : { $x }
people-mandate-1-witness = Témoin : { $x }
