solutions-door = Solutions
solutions-door-note = Ce que des habitants ont imaginé et que des centres utilisent.
solutions-door-team = Solutions
solutions-door-ideas = Idées
solutions-door-ideas-public = Nos idées
solutions-door-ideas-note = Proposez une idée, et voyez ce que deviennent les autres.

# La page « Nos idées »
solutions-ideas-title = Nos idées
solutions-ideas-lead = Ce que les habitants ont dit, et ce que c’est devenu.
solutions-ideas-lead-network = Ce que les habitants de tous les centres ont dit, et ce que c’est devenu.
solutions-ideas-list = Les idées
solutions-ideas-empty = Aucune idée pour le moment. La première peut être la vôtre.
solutions-ideas-none-found = Aucune idée avec ces mots. Essayez avec un mot plus court.
solutions-search = Chercher
solutions-search-do = Chercher
solutions-see-all = Tout voir
solutions-state = Où elle en est
solutions-state-all = Toutes
solutions-theme = Thème
solutions-theme-all = Tous
solutions-theme-hint = Par exemple : { $x }.
solutions-since = depuis le { $x }
solutions-all-ideas = Toutes les idées
solutions-idea-of = Une idée proposée par { $x }, { $centre }.
solutions-idea-of-residents = Une idée d’habitants, { $x }.
solutions-used-by = { $n ->
    [one] Aujourd’hui, un centre s’en sert.
   *[other] Aujourd’hui, { $n } centres s’en servent.
}
solutions-see-solution = Voir la solution
solutions-see-film = Voir l’idée en film
solutions-see-page = Voir la page
solutions-where-it-went = Chez qui elle est partie

# La route
solutions-road-title = De l’idée à la solution
solutions-road-need = Le besoin
solutions-road-idea = L’idée
solutions-road-meeting = On construit ensemble
solutions-road-trial = { $n ->
    [one] Essai avec une personne · { $day }
   *[other] Essai avec { $n } personnes · { $day }
}
solutions-road-changed = Ce que cela a changé : { $x }
solutions-joined-with = Avec : { $x }

# Proposer
solutions-propose-title = Proposer une idée
solutions-propose-lead = Dites-la avec vos mots. Pas besoin de compte, ni de donner votre nom.
solutions-title = L’idée en une ligne
solutions-title-hint = Par exemple : un SMS pour ne plus oublier une date.
solutions-words = Racontez
solutions-words-hint = Ce qui vous manque, ce que vous imaginez. Ne donnez pas le nom d’autres personnes.
solutions-idea-need = À quoi cela servirait
solutions-idea-need-hint = Par exemple : ne plus perdre une aide.
solutions-name = Votre nom, ou votre prénom
solutions-name-hint = Il en faut un pour une lettre, ou pour vous le dire de vive voix. Sinon, vous pouvez ne rien mettre.
solutions-named-legend = Votre prénom sur la page
solutions-named = Mon prénom peut être écrit à côté de l’idée
solutions-tell = Comment vous dire ce que devient votre idée ?
solutions-tell-hint = À chaque étape, quelqu’un ou un message vous le dit. SMS : votre numéro. E-mail : votre adresse e-mail. Lettre : votre nom et votre adresse. De vive voix : votre nom.
solutions-phone = Numéro de portable
solutions-email = Adresse e-mail
solutions-postal = Votre adresse, pour une lettre
solutions-postal-hint = Rue, code postal et ville. L’équipe seule la lit.
solutions-propose-send = Envoyer mon idée
solutions-propose-read-first = Une personne de l’équipe lit l’idée avant qu’elle soit sur la page.

# Ce que devient mon idée
solutions-mine-title = Ce que devient mon idée
solutions-your-code = Votre code
solutions-code-hint = 16 lettres et chiffres, par exemple 7KPD-4MRT-WX29-BCGH.
solutions-code-lost = Vous n’avez plus le code ? Demandez-le au centre.
solutions-refusal-code = Ce code n’ouvre aucune idée de ce centre. Regardez s’il y a bien 16 lettres et chiffres.
solutions-done-title = Merci, votre idée est notée
solutions-done-text = { $x }
solutions-done-code = Votre code : { $x }
solutions-done-keep = Notez-le. Il ouvre cette page, où vous suivez votre idée.
solutions-mine-waiting = Une personne de l’équipe va la lire. Ensuite, elle sera sur la page « Nos idées ».
solutions-mine-joined = Votre idée a rejoint une idée proche : { $x }. Elle reste la vôtre.
solutions-mine-told = { $n ->
    [one] Nous vous l’avons dit une fois.
   *[other] Nous vous l’avons dit { $n } fois.
}
solutions-mine-change = Pour changer de moyen, appelez le centre.
solutions-came-of-it = Ce qui en est sorti

# Le catalogue
solutions-catalogue-title = Catalogue des solutions
solutions-catalogue-lead = Imaginées avec des habitants, essayées, prêtes à être reprises ailleurs.
solutions-catalogue-list = Les solutions
solutions-catalogue-empty = Aucune solution pour le moment. Elles viennent des idées.
solutions-none-found = Aucune solution avec ces mots. Essayez avec un mot plus court.
solutions-centres-using = { $n ->
    [0] aucun centre pour le moment
    [one] un centre s’en sert
   *[other] { $n } centres s’en servent
}
solutions-all = Toutes les solutions
solutions-written-by = Une solution du centre { $x }.
solutions-need = Le besoin
solutions-for-whom = Pour qui
solutions-how = Comment
solutions-cost = Ce que cela coûte
solutions-helpers = Qui peut aider
solutions-paper-what = La fiche
solutions-paper = La fiche sur papier
solutions-paper-end = Cette fiche est aussi sur { $x }
solutions-from-idea = L’idée de départ : { $x }
solutions-take-here = La reprendre dans mon centre
solutions-next-is-you = Le prochain, c’est vous ?
solutions-taken-from = fait comme { $x }
solutions-variants = Ce que chacun a changé
solutions-variants-none = Rien pour le moment : tous s’en servent telle qu’elle est.
solutions-versions = Versions
solutions-version = Version { $n } · { $day }
solutions-version-first = Première version.

# L'équipe : le tableau
solutions-record-title = Noter une idée
solutions-waiting = { $n ->
    [one] Une idée est arrivée et n’a pas été lue.
   *[other] { $n } idées sont arrivées et n’ont pas été lues.
}
solutions-to-tell-count = { $n ->
    [one] Une personne attend qu’on lui dise ce que devient son idée.
   *[other] { $n } personnes attendent qu’on leur dise ce que devient leur idée.
}
solutions-board-caption = Les idées du centre
solutions-board-empty = Aucune idée ici. Notez celles que vous entendez.
solutions-idea = Idée
solutions-authors = Auteurs
solutions-since-when = Depuis
solutions-nobody = Sans nom
solutions-and-others = { $n ->
    [one] { $x } et une autre personne
   *[other] { $x } et { $n } autres personnes
}
solutions-words-team = Avec ses mots
solutions-words-team-hint = Corrigez une faute, retirez le nom d’une personne. Le reste est à elle.
solutions-who-said = Qui l’a dite
solutions-named-team = Cette personne accepte que son prénom soit écrit sur la page
solutions-tell-team = Comment la prévenir
solutions-record-keep = Noter l’idée
solutions-in-file = Une personne du fichier
solutions-in-file-hint = Elle sera prévenue par son propre moyen.
solutions-person-search = Chercher une personne
solutions-person-none = Personne de ce nom dans le fichier.
solutions-chosen = C’est { $x } qui a dit cette idée.

# L'équipe : une idée
solutions-merged = Cette idée est rassemblée avec une autre.
solutions-merged-see = Voir l’autre idée
solutions-read-it = Cette idée vient de la page. Lisez-la : ensuite, tout le monde pourra la voir.
solutions-show = La rendre visible
solutions-hide = La cacher
solutions-visibility = Qui la voit
solutions-what-was-said = Ce qui a été dit
solutions-fact-origin = D’où elle vient
solutions-fact-heard = Entendue
solutions-reword = Corriger le texte
solutions-advance = Et maintenant ?
solutions-next-step = La prochaine étape
solutions-reason = Pourquoi
solutions-reason-hint = Les auteurs lisent ces mots. Dites-le simplement.
solutions-advance-do = Le faire et prévenir les auteurs
solutions-road-team = Sa route
solutions-meetings = Carnet de construction
solutions-meetings-none = Personne ne s’est encore réuni pour la construire.
solutions-meeting-add = Noter une rencontre
solutions-meeting-who = Qui était là
solutions-meeting-who-hint = Sans les noms : 4 habitants, 1 bénévole.
solutions-meeting-words = Ce qui a été décidé
solutions-day = Le jour
solutions-day-hint = Rien à mettre si c’est aujourd’hui.
solutions-note = Noter
solutions-trials = Essais avec des habitants
solutions-trials-none = Personne ne l’a encore essayée.
solutions-trial-add = Noter un essai
solutions-trial-place = Où
solutions-trial-people = Combien de personnes
solutions-trial-said = Ce qu’elles ont dit
solutions-trial-said-hint = Avec leurs mots, sans leurs noms.
solutions-trial-changed = Ce que vous avez changé
solutions-authors-hint = Une idée garde ses auteurs. Chacun est prévenu à chaque étape.
solutions-author-told = { $n ->
    [0] rien dit encore
    [one] dit une fois
   *[other] dit { $n } fois
}
solutions-author-left = { $n ->
    [one] une fois à dire de vive voix
   *[other] { $n } fois à dire de vive voix
}
solutions-code = code { $x }
solutions-is-named = prénom sur la page
solutions-author-change = Changer
solutions-author-forget = Effacer cette personne
solutions-author-forget-hint = L’idée reste, sans son auteur. Cela ne se remet pas.
solutions-author-add = Ajouter un auteur
solutions-author-link = C’est son idée aussi
solutions-came-nothing = Rien pour le moment.
solutions-write-from-idea = Écrire une solution
solutions-join = Une idée proche ?
solutions-join-with = La rassembler avec
solutions-join-hint = L’autre idée continue, avec les auteurs des deux.
solutions-choose = Choisir
solutions-join-do = Rassembler
solutions-spread-to-tell = { $n ->
    [one] Un autre centre s’en sert. Dites-le aux auteurs : passez l’idée à « D’autres centres s’en servent ».
   *[other] { $n } autres centres s’en servent. Dites-le aux auteurs : passez l’idée à « D’autres centres s’en servent ».
}
solutions-film = Le film de l’idée
solutions-save = Garder

# L'équipe : à prévenir
solutions-to-tell-title = À prévenir
solutions-to-tell-lead = Ces personnes veulent l’entendre de vive voix, ou attendent une lettre. Cochez quand c’est dit.
solutions-to-tell-caption = Personnes à prévenir
solutions-to-tell-empty = Tout le monde est prévenu.
solutions-what-to-say = Ce qu’on lui dit
solutions-how-to-say = Comment
solutions-told-it = C’est dit
solutions-tell-voice = De vive voix
solutions-tell-paper = Sur papier
solutions-tell-failed = Le message n’est pas arrivé
solutions-letters = Les lettres à imprimer
solutions-printed = Elles sont imprimées

# L'équipe : les solutions
solutions-write-title = Écrire une solution
solutions-own = Nos solutions
solutions-own-empty = Aucune solution écrite ici. Partez d’une idée.
solutions-solution = Solution
solutions-in-catalogue = Dans le catalogue
solutions-being-written = En écriture
solutions-used = Ce dont nous nous servons
solutions-used-empty = Rien pour le moment.
solutions-use-on = En service
solutions-use-ended = Arrêtée
solutions-sheet = La fiche
solutions-sheet-title = Nom de la solution
solutions-how-hint = Une étape par ligne.
solutions-cost-hint = En argent et en temps.
solutions-helpers-hint = Des rôles plutôt que des noms : la fiche est publique.
solutions-published-hint = Tous les centres et tous les habitants la lisent.
solutions-unpublished-hint = Elle n’est lue que par votre équipe. Pour le catalogue, dites au moins le besoin et comment faire.
solutions-publish = Mettre dans le catalogue
solutions-withdraw = Retirer du catalogue
solutions-version-words = Ce qui a changé
solutions-version-add = Noter une version
solutions-centres = Centres qui s’en servent
solutions-centres-none = Aucun pour le moment.
solutions-our-use = Notre façon de s’en servir
solutions-take-title = Se servir de : { $x }
solutions-ask-them = Un collègue à appeler, au centre { $x } :
solutions-take-from = Comment la reprendre
solutions-as-it-is = Telle qu’elle est
solutions-variant = Ce que nous changeons
solutions-variant-hint = D’autres centres pourront reprendre votre façon.
solutions-since-day = Depuis quand
solutions-take-keep = Garder
solutions-stop = Nous ne nous en servons plus

# Les dossiers
solutions-own-file = Mes idées
solutions-own-file-empty = Vous n’avez pas encore proposé d’idée.
solutions-own-file-team = Ses idées
solutions-own-file-team-empty = Aucune idée notée.

# Ce qui ne va pas
solutions-refusal-missing = Il manque quelque chose ici.
solutions-refusal-long = Ce texte est trop long.
solutions-refusal-nir = N’écrivez pas de numéro de sécurité sociale.
solutions-refusal-day = Écrivez un jour, par exemple 24/11/2026.
solutions-refusal-day-to-come = Ce jour n’est pas encore passé.
solutions-refusal-people = Écrivez un nombre de personnes, 1 ou plus.
solutions-refusal-person = Cette personne n’est pas dans le fichier du centre.
solutions-refusal-showing = Choisissez si l’idée est visible ou cachée.
solutions-refusal-state = Choisissez une étape.
solutions-refusal-used = Votre centre s’en sert déjà.
solutions-refusal-not-used = Votre centre ne s’en sert pas.
solutions-refusal-unknown = Ce centre ne se sert pas de cette solution.
solutions-refusal-changed = Quelqu’un l’a changée entre-temps. Relisez avant de garder.

# L'historique
# used by prefix: solutions-op-
solutions-op-heard = Idée notée : { $x }
solutions-op-chosen = Idée choisie : { $x }
solutions-op-co-design = Idée en construction : { $x }
solutions-op-tested = Idée à l’essai : { $x }
solutions-op-in-use = Idée en service : { $x }
solutions-op-spread = Idée partagée : { $x }
solutions-op-set-aside = Idée mise de côté : { $x }
solutions-op-shown = Idée rendue visible : { $x }
solutions-op-hidden = Idée cachée : { $x }
solutions-op-joined = Idée rassemblée : { $x }
solutions-op-reworded = Texte d’une idée corrigé : { $x }
solutions-op-author = Auteur ajouté : { $x }
solutions-op-author-changed = Auteur d’une idée changé
solutions-op-author-forgotten = Auteur d’une idée effacé
solutions-op-meeting = Rencontre notée : { $x }
solutions-op-trial = Essai noté : { $x }
solutions-op-told = Auteur prévenu de vive voix
solutions-op-printed = Lettres aux auteurs imprimées
solutions-op-sheet = Fiche de solution : { $x }
solutions-op-published = Solution mise dans le catalogue : { $x }
solutions-op-withdrawn = Solution retirée du catalogue : { $x }
solutions-op-version = Nouvelle version : { $x }
solutions-op-taken = Solution reprise : { $x }
solutions-op-variant = Notre façon de s’en servir : { $x }
solutions-op-stopped = Solution arrêtée : { $x }
solutions-op-demo = Idées et solutions de démonstration
solutions-irreversible-forgotten = Ce qui est effacé ne se remet pas.
solutions-irreversible-told = Ce qui est dit est dit.
