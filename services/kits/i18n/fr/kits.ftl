kits-door = Essaimage
kits-lead = Ce que les centres ont fait et se transmettent. Prenez, adaptez, renvoyez.
kits-tab-shelf = Tous les kits
kits-tab-ours = Pris chez les autres
kits-tab-publish = Publier
kits-tab-proposals = Propositions
kits-tab-files = Fichiers
kits-search = Chercher un kit
kits-look = Chercher
kits-kind = Genre
kits-all-kinds = Tous les genres
kits-author = Centre
kits-centre = Centre
kits-all-centres = Tous les centres
kits-caption = Les kits du réseau, le plus récent d’abord
kits-empty = Aucun kit ici pour l’instant. Publiez le premier, ou changez votre recherche.
kits-title = Titre
kits-untitled = Sans titre
kits-version = Version
kits-version-n = Version { $n }
kits-versions = Les versions
kits-taken-by = Repris par
kits-taken = { $n ->
    [0] aucun centre encore
    [one] 1 centre
   *[other] { $n } centres
  }
kits-when = Quand
kits-state = Où on en est
kits-then = Ensuite
kits-see = Voir le kit
kits-yes = oui
kits-no = non
kits-nothing = rien
kits-field-line = { $label } : { $x }

# used by prefix: kits-field-
kits-field-title = Titre
kits-field-content = Contenu
kits-field-text = Texte
kits-field-name = Nom
kits-field-summary = Résumé
kits-field-body = Description
kits-field-steps = Étapes
kits-field-notes = Notes
kits-field-minutes = Minutes
kits-piece-order = ordre

kits-content = Ce qu’il y a dedans
kits-content-empty = Ce kit n’a pas encore de contenu.
kits-card = La fiche
kits-contact-title = Une collègue, un collègue à qui téléphoner
kits-made-from = Fait à partir de
kits-made-from-of = « { $x } », par { $centre }
kits-made-from-line = Fait à partir de { $x }.
kits-licence = Licence
# used by prefix: kits-licence-
kits-licence-etalab-2-0 = Licence ouverte Etalab 2.0
kits-licence-cc-by-sa-4-0 = CC BY-SA 4.0
kits-licence-cc0-1-0 = CC0, domaine public
# used by prefix: kits-licence-note-
kits-licence-note-etalab-2-0 = On peut tout en faire, en disant d’où cela vient.
kits-licence-note-cc-by-sa-4-0 = On dit d’où cela vient, et ce qu’on en fait garde la même licence.
kits-licence-note-cc0-1-0 = On peut tout en faire, sans rien demander.
kits-language = Langue
# used by prefix: kits-language-
kits-language-fr = Français
kits-language-fr-simple = Français simple
kits-language-en = Anglais
kits-language-ar = Arabe
kits-needs = Ce qu’il faut pour le faire
kits-needs-hint = Une salle, deux bénévoles, un budget… en quelques mots.
kits-notes = Ce qui est nouveau
kits-notes-hint = Les autres centres le lisent avant de prendre vos changements.

kits-adopt-title = Le prendre chez nous
kits-adopt-lead = Un brouillon est fait chez vous. Personne d’autre ne le voit. Vous l’adaptez comme vous voulez.
kits-adopt = Prendre ce kit
kits-adopt-not-you = L’animation, le référent ou la direction peuvent prendre ce kit.
kits-adopted-here = Vous avez déjà ce kit.
kits-see-changes = Voir ce qui a changé
kits-see-lineage = Qui l’a repris, ce que ça a donné
kits-export = Le fichier signé (.essaim-kit)
kits-withdraw = Retirer du réseau
kits-withdrawn = Retiré du réseau

kits-publish-title = Publier un kit
kits-publish-lead = Choisissez ce que vous avez fait et que d’autres peuvent reprendre. Aucune inscription, aucun nom ne part avec.
kits-publish-one = Publier « { $x } »
kits-publish-now = Publier pour le réseau
kits-publish-next = Publier cette version
kits-no-kinds = Rien ne se publie encore dans cette maison.
kits-shelf-empty = Rien à publier ici pour l’instant.
kits-not-published = Pas publié
kits-published-as = Publié, version { $n }
kits-contact = À qui téléphoner
kits-contact-hint = Le nom d’une personne de l’équipe. Tout le réseau le lit.
kits-phone = Son numéro
kits-agreement = Son accord
kits-agreement-label = Cette personne est d’accord pour que les équipes du réseau lisent son nom et son numéro.
kits-traces = Est-ce un contact public ?
kits-traces-lead = Ce texte parle peut-être de quelqu’un. Retirez-le du texte, ou dites que c’est un contact public.
kits-traces-hint = Cochez seulement ce que tout le monde peut lire : le numéro d’une mairie, le nom d’un lieu.
kits-trace-shown = { $kind } : { $x }
kits-trace-place = Se trouve ici : { $x }
# used by prefix: kits-trace-
kits-trace-phone = Numéro de téléphone
kits-trace-email = Adresse e-mail
kits-trace-nir = Numéro de sécurité sociale. Il doit être retiré.
kits-trace-name = Nom d’une personne du centre

kits-ours-title = Pris chez les autres
kits-ours-caption = Les kits que nous avons pris, le plus récent d’abord
kits-ours-empty = Vous n’avez encore pris aucun kit.
kits-up-to-date = À jour, version { $n }
kits-behind = Version { $n } chez nous, version { $latest } à la source
kits-adapt = Adapter
kits-propose = Renvoyer à la source

kits-compare-title = Ce qui a changé dans « { $x } »
kits-compare-lead = { $centre } est passé de la version { $base } à la version { $n }. Choisissez morceau par morceau. Ce que vous avez changé ne bouge pas sans vous.
kits-compare-take = Garder ces choix, version { $n }
kits-pieces = Morceau par morceau
kits-pieces-none = Rien n’est différent.
kits-side-mine = Chez nous
kits-side-source = À la source, chez nous
kits-side-theirs = Chez { $x }
kits-choose = Quel texte garder pour « { $x } » ?
kits-choose-mine = Garder le nôtre
kits-choose-theirs = Prendre celui-ci : { $x }
kits-later = Plus tard
# used by prefix: kits-standing-
kits-standing-taken = Changé à la source seulement
kits-standing-kept = Changé chez nous seulement : on le garde
kits-standing-same = Changé pareil des deux côtés
kits-standing-conflict = Changé des deux côtés : à vous de choisir

kits-send-title = Renvoyer « { $x } »
kits-send-lead = { $x } lira vos changements, et prendra ce qui lui plaît.
kits-send-differences = Ce que vous avez changé
kits-send-words = Quelques mots pour ce centre
kits-send-words-hint = Pourquoi ces changements, et ce qu’ils ont apporté.
kits-send = Envoyer la proposition
kits-proposals-title = Propositions
kits-proposals-caption = Les propositions envoyées et reçues, la plus récente d’abord
kits-proposals-empty = Aucune proposition, ni envoyée ni reçue.
kits-proposal-from = Envoyée par { $x }
kits-proposal-to = Envoyée à { $x }
kits-direction = De qui, à qui
kits-proposal-title = Une proposition pour « { $x } »
kits-proposal-lead = { $x } vous renvoie ce qu’il en a fait.
kits-proposal-take = Prendre ces morceaux chez nous
# used by prefix: kits-proposal-
kits-proposal-open = En attente
kits-proposal-taken = Reprise à la source
kits-proposal-declined = Pas reprise
kits-proposal-declined-because = Pas reprise. La raison : { $x }
kits-decline-title = Ne pas la reprendre
kits-decline-why = Pourquoi ?
kits-decline-hint = L’autre centre lit votre réponse.
kits-decline = Répondre sans la reprendre

kits-back-to-kit = Le kit
kits-lineage-title = Qui a repris « { $x } »
kits-lineage-sum = { $n ->
    [one] 1 centre en a quelque chose.
   *[other] { $n } centres en ont quelque chose.
  }
kits-lineage-tree = L’arbre
kits-lineage-list = La liste
kits-line-published = L’a publié
kits-line-same = L’a repris, à jour
kits-line-behind = L’a repris, une version plus ancienne
kits-line-over = L’a repris, puis arrêté
kits-outcomes = Ce que ça a donné
kits-outcomes-empty = Personne n’a encore dit ce que ça a donné.
kits-outcome-numbers = { $times ->
    [one] fait 1 fois
   *[other] fait { $times } fois
  }, { $people ->
    [one] 1 personne venue
   *[other] { $people } personnes venues
  }
kits-outcome-words = Ce que ça a donné chez nous
kits-outcome-words-hint = Une phrase ou deux. Sans nom ni numéro.
kits-outcome-times = Combien de fois l’avez-vous fait
kits-outcome-people = Combien de personnes sont venues en tout
kits-outcome-keep = Garder ce retour

kits-files-title = Des kits par fichier
kits-files-lead = Pour passer un kit entre deux maisons Essaim, même sans réseau.
kits-file-bring = Apporter un fichier
kits-file = Le fichier
kits-file-hint = Un fichier qui finit par .essaim-kit, de 512 ko au plus.
kits-file-read = Lire ce fichier
kits-file-refuse = Ne pas le garder
kits-waiting-title = D’une maison encore inconnue
kits-waiting-lead = Téléphonez à cette maison. Comparez l’empreinte, signe par signe, avant de lui faire confiance.
kits-house = Maison
kits-fingerprint = Empreinte de sa clé
kits-brought = Apporté
kits-by-on = par { $who }, le { $day }
kits-trust = Faire confiance et garder
kits-trust-direction = La direction compare l’empreinte et décide.
kits-houses = Les maisons de confiance
kits-houses-empty = Aucune autre maison pour l’instant.

kits-everyone-title = Ce que les centres se transmettent
kits-everyone-lead = Une bonne idée passe d’un centre à l’autre. Voici ce qui circule.
kits-everyone-empty = Rien ne circule encore.
kits-everyone-by = Fait par { $x }

kits-refusal-licence = Choisissez une licence.
kits-refusal-licence-kept = Ce kit vient d’un kit CC BY-SA : il garde la même licence.
kits-refusal-language = Choisissez une langue.
kits-refusal-contact = Il manque le nom de la personne à qui téléphoner.
kits-refusal-phone = On ne peut pas lire ce numéro. Par exemple : 03 53 01 62 10.
kits-refusal-agreement = Demandez son accord à cette personne, puis cochez la case.
kits-refusal-long = C’est trop long. Gardez l’essentiel.
kits-refusal-traces = { $n ->
    [one] 1 nom, numéro ou adresse reste dans le texte. Retirez-le, ou dites qu’il est public.
   *[other] { $n } noms, numéros ou adresses restent dans le texte. Retirez-les, ou dites qu’ils sont publics.
  }
kits-refusal-nir = Un numéro de sécurité sociale est dans le texte. Retirez-le d’abord.
kits-refusal-speaks = Ces mots partent avec le kit. Retirez-en le numéro, l’adresse ou le nom de quelqu’un.
kits-refusal-nothing-new = Rien n’a changé depuis la dernière version.
kits-refusal-withdrawn = Ce kit a été retiré du réseau.
kits-refusal-own = C’est votre kit. Vous le changez là où vous l’avez fait.
kits-refusal-adopted = Vous avez déjà ce kit. Il est dans « Pris chez les autres ».
kits-refusal-nothing-newer = Vous avez déjà la dernière version.
kits-refusal-choices = { $n ->
    [one] Il reste 1 choix à faire.
   *[other] Il reste { $n } choix à faire.
  }
kits-refusal-changed = Quelque chose a changé pendant que vous lisiez. Regardez de nouveau, puis choisissez.
kits-refusal-gone = Le brouillon n’est plus là. Vous pouvez reprendre le kit.
kits-refusal-full = Votre centre en a déjà autant qu’il peut en garder. Enlevez-en un, puis recommencez.
kits-refusal-cannot-write = Ce contenu ne peut pas être écrit ici. Rien n’a été changé.
kits-refusal-nothing-to-propose = Vous n’avez rien changé à ce kit.
kits-refusal-no-source = Ce kit vient d’une autre maison. Téléphonez à la personne indiquée.
kits-refusal-settled = Cette proposition a déjà une réponse.
kits-refusal-reason = Écrivez pourquoi. L’autre centre lira votre réponse.
kits-refusal-words = Écrivez quelques mots.
kits-refusal-number = Écrivez un nombre, par exemple 12.
kits-file-missing = Choisissez un fichier.
kits-file-too-big = Ce fichier est trop gros. Il en faut un de 512 ko au plus.
kits-file-not-a-kit = Ce fichier n’est pas un kit d’Essaim.
kits-file-newer = Ce fichier vient d’un Essaim plus récent. Mettez cette maison à jour, puis recommencez.
kits-file-tampered = Ce fichier a été modifié. Demandez-en un autre à la maison qui l’a fait.
kits-file-unknown-kind = Cette maison ne connaît pas ce genre de kit.
kits-file-newer-kind = Ce kit est fait pour un Essaim plus récent. Mettez cette maison à jour, puis recommencez.
kits-file-traces = Un numéro ou une adresse est dans ce fichier sans avoir été dit public. Il n’est pas gardé.
kits-file-clash = Un autre kit porte déjà ce numéro. Ce fichier n’est pas gardé.
kits-file-already-here = Cette version est déjà ici.
kits-file-too-many = Cinquante fichiers attendent déjà. La direction doit d’abord les regarder.

# used by prefix: kits-op-
kits-op-publish = Kit publié : { $x }
kits-op-publish-again = Nouvelle version du kit : { $x }
kits-op-withdraw = Kit retiré du réseau : { $x }
kits-op-adopt = Kit repris : { $x }
kits-op-update = Changements pris à la source : { $x }
kits-op-propose = Proposition envoyée : { $x }
kits-op-take-proposal = Proposition reprise : { $x }
kits-op-decline = Proposition non reprise : { $x }
kits-op-outcome = Retour sur un kit : { $x }
kits-op-import = Kit venu d’une autre maison : { $x }
kits-op-demo = Kits de démonstration
