# Import of a member file: refusals of a file, notices, problems of a line, fields, reasons of a match.

# Why nothing of a file can be imported.
people-import-refusal-empty = Ce fichier est vide. Vérifiez que vous avez choisi le bon fichier, puis envoyez-le à nouveau.
people-import-refusal-too-large = Ce fichier pèse { $size } Mo, la limite est de { $limit } Mo. Enlevez les images ou partagez la liste en plusieurs fichiers.
people-import-refusal-too-many-rows = Ce fichier compte plus de { $limit } lignes. Partagez la liste en plusieurs fichiers et importez-les l’un après l’autre.
people-import-refusal-too-many-columns = Ce fichier compte plus de { $limit } colonnes. Gardez seulement les colonnes utiles (nom, prénom, date de naissance, coordonnées), puis envoyez-le à nouveau.
people-import-refusal-inflates = Ce classeur prend une taille anormale une fois ouvert (plus de { $limit } Mo). Copiez la liste dans un classeur neuf, enregistrez-le, puis envoyez ce nouveau fichier.
people-import-refusal-protected = Ce classeur est protégé par un mot de passe. Ouvrez-le, enregistrez une copie sans mot de passe, puis envoyez la copie.
people-import-refusal-damaged = Ce fichier { $kind } est abîmé : il ne peut pas être lu jusqu’au bout. Ouvrez-le dans votre tableur, enregistrez-le à nouveau en XLSX, puis envoyez-le.
people-import-refusal-no-rows = Ce fichier contient une ligne de titres et aucune personne. Ajoutez une ligne par personne sous les titres, puis envoyez-le à nouveau.
people-import-refusal-pdf = Ce fichier est un PDF : on ne peut pas y lire de tableau. Envoyez la liste en XLSX, ODS ou CSV.
people-import-refusal-picture = Ce fichier est une image. Envoyez la liste en XLSX, ODS ou CSV.
people-import-refusal-text-document = Ce fichier est un document de traitement de texte. Copiez le tableau dans un tableur et enregistrez-le en XLSX, ODS ou CSV.
people-import-refusal-web-page = Ce fichier est une page web, même si son nom finit par .xls ou .csv. Ouvrez-le dans votre tableur et enregistrez-le en XLSX.
people-import-refusal-archive = Ce fichier est une archive compressée. Ouvrez-la et envoyez la liste qu’elle contient, en XLSX, ODS ou CSV.
people-import-refusal-database = Ce fichier est une base de données. Depuis le logiciel qui l’a produite, exportez la liste des adhérents en XLSX ou en CSV.
people-import-refusal-contacts = Ce fichier est un carnet d’adresses ou un agenda. Exportez la liste en XLSX, ODS ou CSV.
people-import-refusal-binary = Ce fichier n’est pas un tableau, même si son nom finit par .csv. Envoyez la liste en XLSX, ODS ou CSV.
people-import-refusal-not-a-member-list = Ce fichier n’est pas une liste de personnes : il faut une colonne pour le nom et une pour le prénom. Colonnes reconnues : { $recognised }. Choisissez le fichier des adhérents, ou dites vous-même quelles colonnes sont le nom et le prénom.
people-import-refusal-nothing-recognised = Ce fichier n’est pas une liste de personnes : aucune colonne n’a été reconnue. Donnez un titre à chaque colonne (Nom, Prénom, Date de naissance, Téléphone…), puis envoyez-le à nouveau.

# What was understood or left aside in a file that is accepted.
people-import-notice-encoding = Ce fichier n’est pas en UTF-8 : ses accents ont été lus en { $encoding }. Vérifiez quelques noms avec des accents.
people-import-notice-accents-repaired = Les accents de ce fichier étaient abîmés (« Ã© » au lieu de « é ») : ils ont été réparés. Vérifiez quelques noms.
people-import-notice-quotes-ignored = Un guillemet est ouvert et jamais fermé : les guillemets ont été lus comme de simples signes. Vérifiez que les colonnes sont bien à leur place.
people-import-notice-preamble-skipped = { $lines ->
    [one] Une ligne au-dessus des titres a été laissée de côté.
   *[other] { $lines } lignes au-dessus des titres ont été laissées de côté.
}
people-import-notice-header-missing = Ce fichier n’a pas de ligne de titres : les colonnes ont été devinées d’après leur contenu. Vérifiez chacune d’elles.
people-import-notice-titles-repeated = Plusieurs colonnes ont le même titre ({ $titles }) : elles sont gardées séparément et numérotées.
people-import-notice-sheet-chosen = Ce classeur a plusieurs feuilles : c’est la feuille « { $sheet } » qui a été lue.
people-import-notice-blank-lines = { $lines ->
    [one] Une ligne vide a été sautée.
   *[other] { $lines } lignes vides ont été sautées.
}
people-import-notice-cells-beyond-header = { $lines ->
    [one] Une ligne dépasse la dernière colonne titrée : ses cellules en trop sont dans des colonnes nommées par une lettre.
   *[other] { $lines } lignes dépassent la dernière colonne titrée : leurs cellules en trop sont dans des colonnes nommées par une lettre.
}
people-import-notice-nir-column-refused = La colonne « { $column } » contient des numéros de sécurité sociale : elle n’est ni importée ni gardée. La loi réserve ce numéro à d’autres usages.
people-import-notice-nir-masked = { $cells ->
    [one] Un numéro de sécurité sociale a été trouvé dans une cellule : il est masqué et n’est pas gardé.
   *[other] { $cells } numéros de sécurité sociale ont été trouvés dans des cellules : ils sont masqués et ne sont pas gardés.
}
people-import-notice-password-column-refused = La colonne « { $column } » contient des mots de passe : elle n’est ni importée ni gardée. Effacez-la aussi de votre fichier.
people-import-notice-month-first = Dans la colonne « { $column } », le mois est écrit avant le jour : les dates ont été lues ainsi. Vérifiez-en quelques-unes.

# What is wrong with a line.
people-import-problem-name-missing = Il n’y a pas de nom de famille. La ligne n’est pas importée. Écrivez le nom, puis importez à nouveau.
people-import-problem-deceased = Le fichier dit que cette personne est décédée. La ligne n’est pas importée.
people-import-problem-first-name-missing = Il n’y a pas de prénom pour « { $text } ». La personne est importée sans prénom ; complétez sa fiche.
people-import-problem-name-unlikely = « { $text } » contient un chiffre ou un signe qu’aucun nom ne porte. La personne est importée ainsi ; vérifiez son nom.
people-import-problem-name-order-guessed = Dans « { $text } », le nom et le prénom ont été séparés sans certitude. Écrivez le nom de famille en capitales, ou utilisez deux colonnes.
people-import-problem-two-people-in-name = « { $text } » semble nommer deux personnes. Écrivez une ligne par personne pour que chacune soit informée.
people-import-problem-birth-date-unreadable = La date de naissance « { $text } » ne se lit pas comme une date. La personne est importée sans date de naissance. Écrivez-la ainsi : 12/03/1984.
people-import-problem-birth-date-impossible = La date de naissance « { $text } » n’existe pas dans le calendrier. La personne est importée sans date de naissance. Vérifiez le jour, le mois et l’année.
people-import-problem-birth-date-future = La date de naissance « { $text } » est dans le futur. La personne est importée sans date de naissance. Vérifiez l’année.
people-import-problem-birth-date-too-old = La date de naissance « { $text } » donnerait plus de 120 ans. La personne est importée sans date de naissance. Vérifiez l’année.
people-import-problem-birth-year-only = « { $text } » donne l’année de naissance sans le jour ni le mois. La personne est importée sans date de naissance. Écrivez la date entière : 12/03/1984.
people-import-problem-birth-century-guessed = L’année de naissance est écrite sur deux chiffres (« { $text } »). Elle a été lue dans les années 2000. Si la personne est née dans les années 1900, écrivez l’année sur quatre chiffres.
people-import-problem-membership-date-unreadable = La date d’adhésion « { $text } » ne se lit pas comme une date. La personne est importée sans elle. Écrivez-la ainsi : 01/09/2026.
people-import-problem-membership-date-unlikely = La date d’adhésion « { $text } » est trop ancienne ou trop lointaine. La personne est importée sans elle. Vérifiez l’année.
people-import-problem-phone-has-letters = Le téléphone « { $text } » contient des lettres. La personne est importée sans ce numéro. Écrivez dix chiffres : 06 12 34 56 78.
people-import-problem-phone-invalid = « { $text } » n’est pas un numéro de téléphone complet. La personne est importée sans ce numéro. Écrivez dix chiffres, ou + et l’indicatif du pays.
people-import-problem-email-invalid = « { $text } » n’est pas une adresse e-mail. La personne est importée sans elle. Écrivez-la ainsi : prenom.nom@exemple.fr.
people-import-problem-email-domain-incomplete = L’adresse e-mail « { $text } » n’a pas de domaine complet après le @. La personne est importée sans elle. Ajoutez la fin de l’adresse, par exemple .fr ou .com.
people-import-problem-email-shared = L’adresse e-mail { $text } est aussi celle de la ligne { $other }. Les deux personnes la gardent ; un même message n’y sera pas envoyé deux fois sans raison.
people-import-problem-postal-code-invalid = « { $text } » n’est pas un code postal français. La personne est importée sans lui. Écrivez cinq chiffres : 62510.
people-import-problem-amount-unreadable = Le montant « { $text } » ne se lit pas comme une somme. La personne est importée sans lui. Écrivez-le ainsi : 12,50.
people-import-problem-quotient-unreadable = Le quotient familial « { $text } » ne se lit pas comme un nombre. La personne est importée sans lui. Écrivez-le ainsi : 402,22.
people-import-problem-consent-unreadable = Dans la colonne « { $column } », « { $text } » ne dit ni oui ni non. La personne est importée sans réponse. Écrivez oui ou non.
people-import-problem-gender-unreadable = Dans la colonne « { $column } », « { $text } » n’a pas été compris. La personne est importée sans cette indication. Écrivez Mme ou M., ou bien F ou M.
people-import-problem-language-unknown = La langue « { $text } » n’est pas connue. La personne est importée sans elle. Écrivez le nom de la langue en français, par exemple arabe.
people-import-problem-member-number-repeated = Le numéro d’adhérent { $text } est déjà celui d’une autre personne, ligne { $other }. Vérifiez lequel des deux est juste.
people-import-problem-address-reference-unknown = L’adresse est celle de la personne numéro { $text }, qui n’est pas dans ce fichier. La personne est importée sans adresse.
people-import-problem-no-channel = Ni téléphone, ni e-mail, ni adresse pour cette personne et son foyer. Elle est importée, mais aucun message ne pourra lui parvenir. Ajoutez un moyen de la joindre.
people-import-problem-consent-withdrawn = Le fichier dit oui à un accord que cette personne a refusé depuis. Son refus est gardé.
people-import-problem-nir-refused = La colonne « { $column } » contient un numéro de sécurité sociale. La personne est importée sans ce numéro, qui n’est gardé nulle part. Effacez-le aussi de votre fichier.

# The meaning of a column.
people-import-field-ignore = Ne pas importer
people-import-field-member-number = Numéro d’adhérent
people-import-field-household-number = Numéro de famille
people-import-field-title = Civilité
people-import-field-last-name = Nom de famille
people-import-field-first-name = Prénom
people-import-field-full-name = Nom et prénom
people-import-field-birth-date = Date de naissance
people-import-field-gender = Sexe
people-import-field-address = Adresse
people-import-field-address-extra = Complément d’adresse
people-import-field-address-reference = Même adresse que le numéro
people-import-field-postal-code = Code postal
people-import-field-city = Commune
people-import-field-postal-city = Code postal et commune
people-import-field-phone = Téléphone
people-import-field-phone-2 = Autre téléphone
people-import-field-email = E-mail
people-import-field-family-quotient = Quotient familial
people-import-field-status = Statut
people-import-field-activities = Activités
people-import-field-membership-date = Date d’adhésion
people-import-field-membership-amount = Montant de l’adhésion
people-import-field-sms-consent = Accord pour les SMS
people-import-field-email-consent = Accord pour les e-mails
people-import-field-image-right = Droit à l’image
people-import-field-language = Langue
people-import-field-deceased = Décès
people-import-field-notes = Notes

# Why two entries may be one person.
people-import-reason-same-member-number = même numéro d’adhérent
people-import-reason-same-name = même nom et même prénom
people-import-reason-near-name = nom ou prénom presque identique
people-import-reason-names-swapped = nom et prénom inversés
people-import-reason-same-birth-date = même date de naissance
people-import-reason-birth-date-swapped = jour et mois de naissance inversés
people-import-reason-birth-date-near = date de naissance presque identique
people-import-reason-same-phone = même téléphone
people-import-reason-same-email = même e-mail
people-import-reason-same-household = même famille
people-import-reason-same-address = même adresse
