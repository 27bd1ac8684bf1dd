# Cartes d'habitants : la porte, sa page, le guichet, l'aide.

people-cards-door = Ma carte

# La porte
people-cards-title = Ma carte
people-cards-lead = Montrez votre carte, ou tapez vos trois mots.
people-cards-by-camera = Avec un téléphone : visez le petit carré de la carte avec l’appareil photo.
people-cards-words = Les trois mots de votre carte
people-cards-words-hint = Ils sont écrits en gros. Les accents et les majuscules ne comptent pas.
people-cards-centre = Votre centre
people-cards-continue = Continuer
people-cards-no-card = Pas de carte ? Demandez-la à l’accueil. C’est gratuit et cela prend une minute.
people-cards-pin-title = Bonjour
people-cards-pin-lead = Votre carte est reconnue. Tapez vos 4 chiffres pour ouvrir votre page.
people-cards-pin = Vos 4 chiffres
people-cards-pin-hint = Il y en a 6 si vous l’avez choisi ainsi.
people-cards-open = Ouvrir ma page
people-cards-programme = Voir seulement le programme
people-cards-forgotten = Vous ne savez plus vos chiffres ? L’accueil vous en donne d’autres.
people-cards-away = Vous étiez parti. Tapez vos chiffres pour continuer.
people-cards-away-kept = Vous étiez parti. Ce que vous avez écrit est gardé.
people-cards-kept-title = Ce que vous avez écrit est gardé
people-cards-kept-lead = Vous pouvez continuer où vous étiez.
people-cards-demo-words = Démonstration : les trois mots sont « soleil jardin tambour », au centre Jean Ferrat.
people-cards-demo-pin = Démonstration : les chiffres sont 2580.
people-cards-practice-words = Pour vous entraîner, tapez : soleil jardin tambour
people-cards-practice-pin = Pour vous entraîner, tapez : 2580

# used by prefix: people-cards-refusal-
people-cards-refusal-three = Il faut trois mots. Laissez un espace entre eux.
people-cards-refusal-word = Le mot « { $x } » n’est sur aucune carte. Relisez-le, puis essayez encore.
people-cards-refusal-no-card = Aucune carte de ce centre ne porte ces trois mots. Relisez-les, ou demandez à l’accueil.
people-cards-refusal-too-many = Trop d’essais dans ce centre. Attendez un quart d’heure, ou demandez à l’accueil.
people-cards-refusal-void = Cette carte ne marche plus. L’accueil vous en fait une autre.
people-cards-refusal-centre = Choisissez votre centre dans la liste.
people-cards-refusal-shown = Montrez d’abord votre carte, ou tapez vos trois mots.
people-cards-refusal-length = Il faut 4 chiffres, ou 6.
people-cards-refusal-digits = Tapez 4 chiffres, ou 6. Rien d’autre. Cet essai n’est pas compté.
people-cards-refusal-easy = Ces chiffres sont trop faciles à deviner. Prenez-en d’autres, dans le désordre.
people-cards-refusal-missing = Votre carte n’a pas encore de chiffres. L’accueil vous les donne.
people-cards-refusal-wrong =
    { $n ->
        [one] Ce ne sont pas vos chiffres. Il reste un essai.
       *[other] Ce ne sont pas vos chiffres. Il reste { $n } essais.
    }
people-cards-refusal-locked = Votre carte est bloquée, après cinq essais. Elle ne se rouvre pas toute seule, même demain. L’accueil débloque votre carte en une minute : demandez-lui.
people-cards-refusal-nobody = Cochez au moins une personne.

# Ma page
people-own-lead = Ce que le centre sait de vous, et ce que vous avez fait.
people-own-about = Ce que nous savons de vous
people-own-about-wrong = Quelque chose a changé ? Dites-le à l’accueil.
people-own-name = Nom
people-own-birth = Naissance
people-own-phone = Téléphone
people-own-email = E-mail
people-own-address = Adresse
people-own-household = Avec qui vous vivez
people-own-preferences = Comment nous vous parlons
people-own-preferences-change = Changer
people-own-channel = Pour vous prévenir
people-own-channel-none = Comme l’équipe le juge bon
people-own-language = Langue
people-own-large-print = Lettres en gros caractères
# used by prefix: people-own-print-
people-own-print-usual = Caractères habituels
people-own-print-large = Gros caractères
people-own-keep = Garder mes choix
people-own-back = Revenir sans changer
people-own-refusal-choose = Choisissez dans la liste.
people-own-words-preferences = Préférences changées
people-own-done = Mes dernières actions
people-own-done-empty = Rien encore. Ce que vous ferez ici se lira là, et s’annulera.
people-own-helps = Qui m’a aidé
people-own-volunteer = Vous êtes bénévole. Votre carte ouvre aussi l’espace de l’équipe.
people-own-to-team = Entrer dans l’espace de l’équipe

# Le guichet
people-cards-box = Carte
people-cards-none = Pas encore de carte.
people-cards-given-on = Carte donnée le { $x }.
# used by prefix: people-cards-pin-
people-cards-pin-no-pin = Pas de chiffres
people-cards-pin-open = Chiffres donnés
people-cards-pin-locked = Bloquée après cinq essais
people-cards-make = Faire une carte
people-cards-again = Refaire la carte
people-cards-again-hint = L’ancienne ne marche plus. Les chiffres restent les mêmes.
people-cards-with-name = Imprimer le nom sur la carte
people-cards-with-names = Imprimer les noms sur les cartes
people-cards-void = Retirer la carte
people-cards-unlock = Débloquer
people-cards-new-pin = Donner d’autres chiffres
people-cards-new-pin-label = Les chiffres choisis
people-cards-new-pin-hint = 4 ou 6 chiffres. Laissez vide : la machine les tire au hasard.
people-cards-new-pin-give = Donner ces chiffres
people-cards-tie = Carte de bénévole
people-cards-tied = Elle ouvre aussi ce compte : { $x }.
people-cards-tie-who = La carte ouvre aussi le compte de
people-cards-tie-nobody = Personne
people-cards-tie-keep = Garder
people-cards-help = J’aide { $x }
people-cards-household = Cartes du foyer

people-cards-choose-title = Faire des cartes
people-cards-choose-lead = Dix cartes par feuille, à découper. Qui a déjà une carte la garde, sauf si vous cochez son nom.
people-cards-choose-who = Pour qui
people-cards-choose-empty = Personne n’est choisi. Ouvrez la page d’un foyer, puis « Cartes du foyer ».
people-cards-has-one = A déjà une carte : elle sera remplacée
people-cards-make-all = Faire ces cartes
people-cards-sheet-title =
    { $n ->
        [one] La carte est prête
       *[other] Les { $n } cartes sont prêtes
    }
people-cards-sheet-pin-title = Les chiffres sont changés
people-cards-sheet-print = Imprimer
people-cards-sheet-lead = Feuille A4, dix cartes, avec les marques pour découper. Le nom s’écrit à la main, sauf si vous l’avez demandé.
people-cards-sheet-pdf = Imprimer les cartes
people-cards-sheet-who = À qui donner quoi
people-cards-sheet-words = Les trois mots de la carte
people-cards-sheet-pins-lead = Dites ses chiffres à chaque personne, à voix basse, ou écrivez-les sur un papier à part.
people-cards-sheet-pin-same = Les mêmes qu’avant
people-cards-sheet-pin = Chiffres
people-cards-sheet-until = Cette page se relit jusqu’à { $x }. Ensuite plus personne ne peut voir ces chiffres : il faut en donner d’autres.
people-cards-sheet-gone-title = Cette feuille ne sert plus
people-cards-sheet-gone-lead = Ces cartes ont été annulées, retirées ou refaites : elles n’ouvrent rien. Si elles sont imprimées, jetez-les.
people-cards-sheet-gone-now = La carte qui marche aujourd’hui

# Le papier. used by prefix: people-cards-paper-
people-cards-paper-title = Cartes
people-cards-paper-show = Montrez cette carte, puis tapez vos chiffres.
people-cards-paper-by_words = Sans appareil photo, tapez ces trois mots :
people-cards-paper-name = Prénom
people-cards-paper-lost = Carte perdue ?
people-cards-paper-qr_alt = Le petit carré de la carte

# L'histoire
people-cards-words-given = Carte donnée à { $x }
people-cards-words-given-many = { $x } cartes données
people-cards-words-void = Carte retirée à { $x }
people-cards-words-pin = Chiffres de carte changés pour { $x }
people-cards-words-unlocked = Carte débloquée pour { $x }
people-cards-words-tied = Carte de bénévole : { $x }

# L'aide
people-help-title = J’aide { $x }
people-help-lead = Vous agissez en son nom. Un bandeau le dit sur chaque page, et tout est noté.
people-help-aloud = À lire à voix haute
people-help-consent = « { $x }, je vais ouvrir votre page et faire avec vous ce que vous me demandez. Tout ce que je fais sera noté, et vous pourrez le relire. Vous pouvez dire stop quand vous voulez. Êtes-vous d’accord ? »
people-help-how = Comment { $x } a dit oui
# used by prefix: people-help-way-
people-help-way-spoken = De vive voix, ici
people-help-way-signed = Par écrit, signé
people-help-way-phone = Au téléphone
people-help-begin = { $x } est d’accord, je commence
people-help-refusal-way = Dites comment la personne a donné son accord. Sans accord, on n’ouvre rien.
people-help-words =
    Aide commencée pour { $x }, accord donné { $way ->
        [signed] par écrit
        [phone] au téléphone
       *[other] de vive voix
    }
people-help-words-go-on = Aide continuée pour { $x }
people-help-words-end = Aide terminée pour { $x }

# Un code par SMS ou e-mail
people-code-title = Recevoir un code, sans carte
people-code-lead = Si le centre connaît votre téléphone ou votre e-mail, il vous envoie un code.
people-code-first-name = Votre prénom
people-code-contact = Votre téléphone ou votre e-mail
people-code-contact-hint = Celui que vous avez donné au centre.
people-code-send = Recevoir le code
people-code-sent-title = Un code arrive
people-code-sent-lead = Si ce prénom et ce numéro sont connus du centre, un code arrive dans la minute.
people-code-code = Le code reçu
people-code-code-hint = 6 chiffres. Il marche dix minutes, une seule fois.
people-code-again = Rien reçu ? Demander un autre code
people-code-subject = Votre code
people-code-message = { $x } : votre code est { $code }. Il marche dix minutes, une fois. Ne le donnez à personne.
people-code-words = Code envoyé à { $x }
# used by prefix: people-code-refusal-
people-code-refusal-contact = Écrivez votre téléphone ou votre e-mail.
people-code-refusal-first_name = Écrivez votre prénom.
people-code-refusal-often = Trop de codes demandés. Attendez un quart d’heure, ou demandez à l’accueil.
people-code-refusal-wrong = Ce n’est pas le bon code, ou il est trop vieux. Demandez-en un autre.
