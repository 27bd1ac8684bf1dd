# Les mots expliqués.

words-title = Les mots du numérique
words-lead = Des mots d’internet, expliqués simplement. Des enfants d’ici en expliquent aussi.
words-door-note = « C’est quoi … ? » Des enfants répondent.
words-door-team = Mots expliqués
words-search = Chercher un mot
words-search-go = Chercher
words-not-found = Le mot « { $x } » n’est pas encore expliqué. Vous pouvez le demander.
words-ask = Demander un mot
words-ask-other = Demander un autre mot
words-ask-lead = Il n’y a pas de mauvaise question. Des enfants du centre cherchent comment l’expliquer.
words-ask-voice = Vous préférez le dire à voix haute ? Passez à l’accueil, nous l’enregistrons.
words-word = Le mot
words-word-hint = Comme vous l’avez vu ou entendu, même mal écrit.
words-where = Où avez-vous vu ce mot ?
words-tell-me = Comment vous prévenir quand c’est expliqué ?
words-way-none = Ce n’est pas la peine
words-way-sms = Par SMS
words-way-email = Par e-mail
words-way-in-person = Dites-le-moi à l’accueil
words-at-the-desk = De vive voix, à l’accueil
words-way-letter = Par courrier
words-phone = Numéro de téléphone
words-email = Adresse e-mail
words-your-name = Votre nom
words-your-name-hint = Pour vous reconnaître. Il n’est montré à personne.
words-send = Envoyer ma question
words-done-title = Votre question est arrivée
words-done-text = Des enfants vont la lire avec l’équipe. Merci : d’autres se posent la même.
words-back = Retour aux mots
words-mine-title = Ma question
words-mine-asked = Elle attend un groupe d’enfants.
words-mine-taken = Un groupe d’enfants l’a prise.
words-mine-drafted = Les enfants écrivent.
words-mine-read = Un adulte l’a écoutée, les enfants la reprennent.
words-mine-clear = C’est clair. Il reste à la publier.
words-mine-filmed = Les enfants la filment.
words-mine-published = C’est expliqué.
words-mine-withdrawn = L’explication a été retirée.
words-mine-set-aside = Ce mot ne sera pas expliqué ici. Demandez à l’accueil.
words-read-it = Lire l’explication
words-code = Votre code
words-code-hint = Seize signes, sur votre reçu.
words-code-keep = Notez-le pour revenir voir.
words-what = C’est quoi ?
words-what-is = C’est quoi, { $x } ?
words-example = Un exemple
words-listen = Écouter
words-film = Voir le film
words-subtitles = Sous-titres
words-known-already = Ce mot est déjà expliqué. Voici la réponse.
words-booklet-by = Sans autre nom, c’est l’équipe d’Essaim qui explique.
words-also = On dit aussi : { $x }.
words-by = Expliqué par { $x }
words-by-house = Expliqué par l’équipe d’Essaim
words-by-children = Expliqué par des enfants du centre
words-by-elsewhere = Expliqué par des enfants, { $x }
words-child = { $name }, { $age } ans
words-booklet = Livret à imprimer
words-booklet-title = Les mots du numérique, le livret
words-print = Imprimer
words-csv = Tableau (CSV)
words-json = Données (JSON)
words-type = Taper des bulletins
words-tabs = Où en sont les mots
words-tab-held = À regarder d’abord ({ $n })
words-tab-asked = Demandés ({ $n })
words-tab-making = Dans un groupe ({ $n })
words-tab-shown = Publiés ({ $n })
words-tab-aside = Écartés ({ $n })
words-caption = Les mots demandés
words-team-empty = Aucun mot ici pour l’instant.
words-asked-by = Demandé
words-step = Étape
words-voice = Question dite à voix haute
words-house = Reprendre un mot d’Essaim
words-house-text = Ces mots sont expliqués par l’équipe d’Essaim. Un groupe d’enfants peut les expliquer à sa façon.
words-paper = Bulletins à imprimer
words-paper-name = Mon prénom
words-paper-way = Mon téléphone, si vous voulez
words-public = Voir comme tout le monde
words-public-page = Voir la page publiée
words-lines = Un mot par ligne
words-lines-hint = Puis, si c’est écrit : un point-virgule et le nom, un point-virgule et le téléphone. « cookie ; Odile ; 06 39 98 41 22 »
words-keep = Enregistrer
words-whose = Qui demande
words-sound = Fichier son
words-sound-hint = Trois minutes au plus, 12 Mo au plus.
words-sound-read = L’explication lue à voix haute
words-sound-has = Un son est déjà là. Le prochain le remplace.
words-sound-adult = C’est la voix d’un adulte, qui est d’accord
words-spoken = Question dite à voix haute
words-held = À regarder
words-held-text = Ce texte contient un mot grossier. Aucun enfant ne le voit. Récrivez-le pour le laisser passer, ou écartez-le.
words-reword = Récrire la question
words-join = Joindre à un autre mot
words-join-with = Le même mot
words-join-which = Choisir
words-group = Le groupe d’enfants
words-children = Prénoms ou surnoms
words-children-hint = Un par ligne, jamais de nom de famille. L’âge après une virgule, si l’enfant veut : « Inès, 9 ».
words-take = Le groupe prend ce mot
words-draft = Écrire ensemble
words-text = L’explication
words-text-hint = Des phrases courtes, vos mots à vous.
words-keep-draft = Garder cette version
words-drafts = Les versions
words-draft-n = Version { $n }, { $x }
words-read-aloud = Lire à un adulte
words-reader = Qui a écouté
words-reader-hint = Un prénom suffit.
words-verdict = Est-ce clair ?
words-clear = C’est clair
words-unclear = Ce n’est pas encore clair
words-remark = Ce qui manque, ce qui gêne
words-readings = Ce que les adultes ont dit
words-reading-of = { $x }, version { $n }
words-film-it = Filmer
words-film-text = La feuille d’accord de chaque enfant et de ses parents est dans le film. Sans elle, la page reste en texte.
words-film-begin = Commencer le film
words-film-open = Ouvrir le film et les accords
words-film-title = C’est quoi, { $x } ?
words-publish = Publier
words-forms = Autres façons de l’écrire
words-forms-hint = Une par ligne : « mots de passe », « mdp ».
words-picture = Une image
words-picture-has = Une image est déjà là. La prochaine la remplace.
words-picture-file = Dessin ou photo, sans visage d’enfant
words-picture-alt = Ce que l’image montre
words-set-aside = Écarter ce mot
words-put-back = Remettre parmi les demandes
words-withdraw = Retirer de la page
words-askers = Qui a demandé
words-someone = Quelqu’un
words-to-tell = À prévenir
words-to-tell-empty = Personne à prévenir.
words-told = C’est dit
words-told-waiting = attend
words-told-sent = message parti
words-told-by-hand = à prévenir
words-told-told = prévenu
words-state-asked = Demandé
words-state-taken = Pris par un groupe
words-state-drafted = Écrit
words-state-read = À reprendre
words-state-clear = Clair
words-state-filmed = Film commencé
words-state-published = Publié
words-state-withdrawn = Retiré
words-state-set-aside = Écarté
words-letter-subject = Votre mot est expliqué : { $word }
words-sms = { $centre } : { $word }, c’est expliqué. { $url }
words-own-file = Mes mots demandés
words-own-file-empty = Vous n’avez rien demandé.
# used by prefix: words-kit
words-kit = Mot expliqué
words-kit-forms = Autres façons de l’écrire
words-kit-explained = Explication
words-kit-example = Exemple
words-pack-all = Tous les mots
words-sheet-word = Mot
words-sheet-forms = Autres façons
words-sheet-text = Explication
words-sheet-example = Exemple
words-held-asker = Mots que vous avez demandés
words-held-voice = Question dite à voix haute
words-held-precision = Précision que vous avez écrite
words-held-term = Mot
words-retention = Qui a demandé un mot
words-retention-voice = Questions dites à voix haute
words-op-asked = Mot demandé : { $x }
words-op-typed = Bulletins tapés : { $x }
words-op-reworded = Question récrite : { $x }
words-op-joined = Question jointe à { $x }
words-op-aside = Mot écarté : { $x }
words-op-back = Mot remis : { $x }
words-op-taken = Groupe d’enfants pour { $x }
words-op-drafted = Version écrite : { $x }
words-op-read = { $x } lu à un adulte
words-op-filmed = Film commencé pour { $x }
words-op-published = Mot publié : { $x }
words-op-withdrawn = Mot retiré : { $x }
words-op-picture = Image ajoutée à { $x }
words-op-sound = Son ajouté à { $x }
words-op-told = Une personne prévenue pour { $x }
words-op-demo = Mots de la démonstration
words-refusal-term = Écrivez le mot.
words-refusal-long = Ce texte est trop long. Écrivez-le en plus court.
words-refusal-way = Choisissez une réponse.
words-refusal-phone = Ce numéro de mobile est incomplet.
words-refusal-email = Cette adresse e-mail est incomplète.
words-refusal-name = Écrivez un nom, pour vous retrouver.
words-refusal-flood = Il y a déjà beaucoup de questions aujourd’hui. Revenez demain, ou passez à l’accueil.
words-refusal-lines = Tapez au moins un mot.
words-refusal-lines-many = Soixante lignes au plus à la fois.
words-refusal-children = Écrivez au moins un prénom.
words-refusal-children-many = Vingt enfants au plus.
words-refusal-surname = Un prénom ou un surnom seulement, en un mot par ligne. Pas de nom de famille.
words-refusal-age = L’âge est un nombre de 3 à 17.
words-refusal-text = Écrivez l’explication.
words-refusal-remark = Dites ce qui n’est pas clair.
words-refusal-reader = Un prénom, en un mot.
words-refusal-verdict = Dites si c’est clair.
words-refusal-not-now = Ce mot n’en est pas à cette étape. Regardez où il en est.
words-refusal-changed = Quelqu’un a changé ce mot entre-temps. Regardez-le à nouveau.
words-refusal-written = Quelqu’un a changé ce mot entre-temps : le voici comme il est. Vos mots sont ici. Gardez encore une fois pour les écrire par-dessus.
words-refusal-sent = Quelqu’un a changé ce mot entre-temps : le voici comme il est. Votre fichier n’est pas gardé. Pour le mettre quand même, choisissez-le encore une fois.
words-refusal-join = Choisissez un mot de la liste.
words-refusal-held = Ce texte est retenu. Récrivez-le d’abord.
words-refusal-adult = La voix d’un enfant s’entend seulement dans le film, avec l’accord des parents.
words-refusal-sound-empty = Choisissez un fichier son.
words-refusal-sound-large = Ce fichier dépasse 12 Mo.
words-refusal-sound = Ce fichier n’est pas un son que nous savons lire.
words-refusal-sound-here = Cette machine ne sait pas lire les sons. Écrivez la question.
words-refusal-code = Ce code n’est pas connu ici.
words-refusal-filmed = Ce mot a déjà son film.
words-count =
    { $n ->
        [one] { $n } mot
       *[other] { $n } mots
    }
words-times =
    { $n ->
        [one] une personne
       *[other] { $n } personnes
    }
words-to-tell-n =
    { $n ->
        [one] Une personne à prévenir
       *[other] { $n } personnes à prévenir
    }
words-letter =
    Bonjour{ $name },

    Vous aviez demandé : c’est quoi, { $word } ? Des enfants du centre l’expliquent.

    { $url }

    Une question ? { $phone }

    { $centre }
