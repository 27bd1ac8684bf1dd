# Les états d'une idée
# used by prefix: ideas-state-
ideas-state-heard = Entendue
ideas-state-chosen = Choisie
ideas-state-co-design = En construction
ideas-state-tested = À l’essai
ideas-state-in-use = En service
ideas-state-spread = Partagée
ideas-state-set-aside = Mise de côté
ideas-state-sent = message parti
ideas-state-desk = à dire de vive voix
ideas-state-told = dit

# Ce qu'une étape a été
# used by prefix: ideas-step-
ideas-step-heard = L’idée est entendue
ideas-step-chosen = L’idée est choisie
ideas-step-co-design = On la construit ensemble
ideas-step-tested = On l’essaie
ideas-step-in-use = On s’en sert
ideas-step-spread = D’autres centres s’en servent
ideas-step-set-aside = L’idée est mise de côté
ideas-step-shown = L’idée est sur la page
ideas-step-joined = L’idée en rejoint une autre

# used by prefix: ideas-origin-
ideas-origin-page = Proposée sur la page
ideas-origin-desk = Dite à l’accueil
ideas-origin-workshop = Dite en atelier
ideas-origin-forum = Dite au forum
ideas-origin-hackathon = Dite au hackathon

# used by prefix: ideas-tell-
ideas-tell-sms = Par SMS
ideas-tell-email = Par e-mail
ideas-tell-letter = Par lettre
ideas-tell-in-person = De vive voix
ideas-tell-none = Ne pas prévenir

# used by prefix: ideas-showing-
ideas-showing-waiting = À lire
ideas-showing-shown = Visible
ideas-showing-hidden = Cachée

# Ce que devient votre idée
ideas-subject = Ce que devient votre idée
# used by prefix: ideas-news-
ideas-news-heard = Votre idée « { $title } » revient sur la table.
ideas-news-chosen = Votre idée « { $title } » est choisie. Nous allons y travailler.
ideas-news-co-design = On construit votre idée « { $title } », avec des habitants.
ideas-news-tested = On essaie votre idée « { $title } » avec des habitants.
ideas-news-in-use = On se sert de votre idée « { $title } » au centre.
ideas-news-spread = D’autres centres se servent de votre idée « { $title } ».
ideas-news-set-aside = Votre idée « { $title } » est mise de côté pour le moment.
ideas-news-shown = Votre idée « { $title } » est sur la page « Nos idées ».
ideas-news-joined = Votre idée « { $title } » rejoint une idée proche : « { $other } ». Elle reste la vôtre.
# When several steps are told at once.
ideas-news-and-reason =
    { $news }
    Pourquoi : { $reason }
ideas-letter =
    Bonjour{ $name },

    { $news }

    Pour suivre votre idée : { $url }
    Votre code : { $code }

    { $centre }
ideas-letter-reason =
    Bonjour{ $name },

    { $news }

    Pourquoi : { $reason }

    Pour suivre votre idée : { $url }
    Votre code : { $code }

    { $centre }
ideas-sms = { $centre } : { $news } { $url }
ideas-letters-title = Ce que deviennent vos idées
ideas-letter-place-date = { $x }, le { $day }
ideas-letter-reply = Pour en parler, appelez le :

# Ce qui ne va pas
ideas-refusal-title = Donnez un titre à l’idée.
ideas-refusal-title-long = Le titre est trop long. 160 lettres suffisent.
ideas-refusal-words = Dites l’idée en quelques mots.
ideas-refusal-long = Ce texte est trop long.
ideas-refusal-nir = N’écrivez pas de numéro de sécurité sociale.
ideas-refusal-phone = Le numéro doit être celui d’un portable, avec 10 chiffres.
ideas-refusal-email = L’adresse e-mail n’est pas complète.
ideas-refusal-name = Il manque le nom.
ideas-refusal-postal = Pour une lettre, il faut votre adresse.
ideas-refusal-person = Cette personne n’est pas dans le fichier du centre.
ideas-refusal-reason = Dites pourquoi. Les auteurs le liront.
ideas-refusal-reason-long = La raison est trop longue. 600 lettres suffisent.
ideas-refusal-road = L’idée ne peut pas passer à cette étape. Quelqu’un l’a peut-être changée entre-temps.
ideas-refusal-not-shown = Lisez d’abord l’idée et rendez-la visible.
ideas-refusal-merged = Cette idée est rassemblée avec une autre. Continuez avec l’autre.
ideas-refusal-merge-itself = Choisissez une autre idée.
ideas-refusal-merge-unknown = Cette idée n’est pas sur la page du centre.
ideas-refusal-changed = Quelqu’un a changé cette idée entre-temps. Voici ce qu’elle est maintenant.
ideas-refusal-too-many = Beaucoup d’idées sont arrivées d’un coup. Réessayez dans une heure, ou appelez-nous.

# Ce que l'on garde
ideas-held = Vos idées
ideas-held-notices = Ce qui vous a été dit de vos idées
ideas-held-told-by = Par qui
ideas-held-way = Comment vous prévenir
ideas-retention = Auteurs des idées que l’équipe n’a pas montrées
