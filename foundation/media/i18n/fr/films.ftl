### Les films : filmer, noter les accords, montrer.

media-film-door-team = Films
media-film-door = La chaîne
media-film-door-note = Des idées dites par celles et ceux qui les ont eues.
media-film-back = Le film
media-film-caption = Les films du centre, le plus récent d’abord
media-film-empty = Aucun film pour l’instant. Filmez une idée dite en atelier.
media-film-new = Nouveau film
media-film-new-lead = Donnez un titre. Vous filmerez ou vous enverrez un fichier à la page suivante.
media-film-title = Titre
media-film-title-hint = L’idée en quelques mots, comme la personne la dit.
media-film-language = Langue parlée
# used by prefix: media-film-language-
media-film-language-fr = Français
media-film-language-fsl = Langue des signes française
media-film-language-ar = Arabe
media-film-language-en = Anglais
media-film-language-es = Espagnol
media-film-language-pt = Portugais
media-film-language-tr = Turc
media-film-language-uk = Ukrainien
media-film-language-ru = Russe
media-film-language-und = Une autre langue
media-film-made = Créé le
media-film-length = Durée
media-film-lasts = { $minutes ->
    [0] { $seconds } s
   *[other] { $minutes } min { $seconds } s
  }
media-film-state = Où il en est
# used by prefix: media-state-
media-state-draft = Pas encore filmé
media-state-converting = En préparation
media-state-ready = Prêt
media-state-withdrawn = Retiré
media-film-shown = Montré à
media-film-shown-nowhere = Personne hors de l’équipe
# used by prefix: media-usage-
media-usage-hall = L’écran du centre
media-usage-network = Les équipes du réseau
media-usage-public = Tout le monde, sur la chaîne
media-usage-copy = Une copie sur YouTube ou PeerTube
media-film-facts = Le film en bref
media-film-look = Regarder le film
media-film-download = Ouvrir le film
media-film-words = Titre, paroles et sous-titres
media-film-transcript = Ce qui est dit
media-film-transcript-hint = Écrivez ce que disent les personnes. C’est lu par celles qui n’entendent pas, ou qui lisent plus vite.
media-film-lacks-words-shown = Ce film est montré sans transcription : qui n’entend pas ne sait pas ce qui s’y dit. Écrivez-la plus bas.
media-film-lacks-words = La transcription manque. Écrivez-la plus bas avant de montrer le film.
media-film-lacks-words-short = Sans transcription
media-film-write-words = Écrivez ce qui est dit
media-film-no-transcript = Les paroles de ce film ne sont pas encore écrites.
media-film-subtitles = Sous-titres
media-film-subtitles-hint = Au format WebVTT. La première ligne est : WEBVTT.
media-film-subtitles-none = Aucun
media-film-subtitles-there = Oui
media-film-keep = Garder
media-film-converting = Le film se prépare. Vous pouvez quitter cette page et revenir dans quelques minutes.
media-film-lacks-programs = Les films attendent : le programme ffmpeg manque sur cette machine. Demandez à la personne qui s’occupe du serveur de l’installer. Ils seront préparés aussitôt.
media-film-try-again = Essayer encore
media-film-nobody-listed = Personne n’est noté dans ce film. Il n’est montré qu’à l’équipe. Notez chaque personne vue ou entendue.
media-film-withdraw = Retirer ce film
media-film-put-back = Remettre ce film
media-film-on-channel = Sa page sur la chaîne

media-film-file-title = Filmer ou envoyer un fichier
media-film-file = Fichier du film
media-film-file-hint = Un film d’un téléphone ou d’un appareil. Si l’envoi est coupé, il reprend où il en était.
media-film-send = Envoyer ce fichier
media-film-limits-words = { $megabytes } Mo et { $minutes } minutes au plus.
media-film-limits = Poids et durée des films
media-film-limits-megabytes = Poids d’un film, en Mo
media-film-limits-megabytes-hint = 2000 Mo font 2 Go.
media-film-limits-minutes = Durée d’un film, en minutes

media-film-camera = Filmer
media-film-camera-title = Filmer : { $x }
media-film-camera-before = Avant de filmer, demandez à chaque personne son accord. Rien n’est envoyé avant que vous ayez revu le film.
media-film-camera-no-script = La caméra demande JavaScript. Sans lui, envoyez un fichier :
media-film-camera-live = Ce que voit la caméra
media-film-camera-again = Le film à revoir
media-film-do-open = Allumer la caméra
media-film-do-start = Commencer à filmer
media-film-do-stop = Arrêter
media-film-do-send = Garder ce film
media-film-do-anew = Recommencer
media-film-say-no-camera = Aucune caméra trouvée, ou ce navigateur ne sait pas filmer. Envoyez un fichier.
media-film-say-denied = Le navigateur n’a pas le droit d’ouvrir la caméra. Autorisez-la, puis recommencez.
media-film-say-filming = On filme.
media-film-say-look = Regardez le film avec les personnes filmées. Gardez-le, ou recommencez.
media-film-say-large = Ce film pèse trop lourd. Filmez moins longtemps.
media-film-say-lost = La connexion est coupée. L’envoi reprend tout seul.
media-film-say-going = Envoi en cours
media-film-say-failed = L’envoi n’a pas abouti. Réessayez dans un moment.

media-film-people = Personnes et accords
media-film-people-lead = Le film est montré à un endroit si toutes les personnes y ont dit oui. Si l’une change d’avis, il disparaît de là tout de suite.
media-film-people-count = { $n ->
    [0] Personne n’est noté.
    [one] 1 personne est vue ou entendue.
   *[other] { $n } personnes sont vues ou entendues.
  }
media-film-where = Où le montrer
media-film-missing = Il manque l’accord de :
media-film-use-shown = Montré
media-film-use-may-copy = Copie possible
media-film-use-agreed = Tous d’accord
media-film-use-hidden = Caché
media-film-name = Nom
media-film-name-hint = Le prénom suffit, si vous savez qui c’est.
media-film-age = Âge
# used by prefix: media-age-
media-age-adult = 18 ans ou plus
media-age-teen = De 15 à 17 ans
media-age-child = Moins de 15 ans
media-age-gone = Personne effacée
# used by prefix: media-film-age-
media-film-age-adult-note = Son accord suffit.
media-film-age-teen-note = Son accord et celui de ses parents.
media-film-age-child-note = Son accord et celui de ses parents, sur la même feuille.
media-film-agreed = A dit oui pour
media-film-agreed-nothing = Rien pour l’instant
media-film-acts = À faire
media-film-take-back = Ne veut plus
media-film-not-in-it = N’est pas dans le film
media-film-taken-back-on = A changé d’avis le { $x }
media-film-lacks-voice = Il manque une signature
media-film-forgotten = Personne effacée
media-film-add = Ajouter
media-film-add-known = Une personne du centre
media-film-add-other = Une autre personne
media-film-search = Chercher un nom ou un téléphone
media-film-search-do = Chercher
media-film-search-empty = Personne au centre n’a ce nom ou ce numéro.
media-film-sheet-title = Accord : { $x }
media-film-sheet-lead = Cochez ce que dit la feuille signée. Ce qui n’est pas coché n’est pas permis.
# used by prefix: media-film-voice-
media-film-voice-own = La personne elle-même
media-film-voice-first-parent = Premier parent
media-film-voice-second-parent = Second parent
media-film-said-on = Oui depuis le { $x }
media-film-alone = Si un seul parent signe : pourquoi
media-film-alone-hint = Par exemple : il a seul l’autorité parentale, l’autre parent est décédé, ou on ne sait pas où il est. Si les parents sont séparés, les deux signent.
# used by prefix: media-film-use-
media-film-use-hall-hint = Dans le hall du centre, sur l’écran.
media-film-use-network-hint = Vu par les salariés et bénévoles des centres du réseau.
media-film-use-public-hint = Vu par tout le monde sur internet. On peut le retirer à tout moment.
media-film-use-copy-hint = Une copie part ailleurs sur internet. On ne pourra pas la faire revenir.

media-film-paper = Feuille d’accord à signer
media-film-paper-lead = Vous êtes vu ou entendu dans ce film. Vous dites oui ou non, endroit par endroit. Dire non ne change rien pour vous au centre.
media-film-paper-withdraw = Vous pouvez changer d’avis quand vous voulez, sans dire pourquoi. Le film disparaît alors tout de suite. Dites-le à l’accueil, ou téléphonez.
media-film-paper-minor = Avant 18 ans, la personne et ses parents disent oui tous les trois.
media-film-paper-together = Avant 15 ans, l’enfant et ses parents signent ensemble cette feuille.
media-film-paper-alone = Si un seul parent signe, pourquoi :
media-film-paper-caption = Je suis d’accord pour montrer ce film
media-film-yes = Oui
media-film-no = Non
media-film-sign = date et signature :
media-film-print = Imprimer

media-film-copy = Copie pour YouTube ou PeerTube
media-film-copy-warning = Une copie partie ailleurs ne peut plus être rappelée, même si une personne change d’avis.
media-film-copy-make = Faire le fichier
media-film-copies = Copies déjà faites
media-film-copied = Le { $day }, par { $by }
media-film-copies-stay = Ces copies ne peuvent pas être rappelées d’ici. Retirez-les là où elles sont.
media-film-copy-by = Un film fait par { $x }

media-film-channel = La chaîne du réseau
media-film-channel-lead = Des idées dites par celles et ceux qui les ont eues.
media-film-channel-of = Des idées dites à { $x }.
media-film-channel-films = Les films
media-film-channel-empty = Aucun film pour l’instant. Les premiers viendront des ateliers.
media-film-channel-wider = Voir la chaîne de tout le réseau
media-film-hall = Écran du centre
media-film-hall-next = Film suivant
media-film-hall-empty = Aucun film à montrer ici. Il faut l’accord de chaque personne pour l’écran du centre.
media-film-of-person = Films
media-film-of-person-none = Vous n’êtes dans aucun film.

media-film-refusal-title = Donnez un titre au film.
media-film-refusal-too-long = C’est trop long. Gardez l’essentiel.
media-film-refusal-language = Choisissez la langue dans la liste.
media-film-refusal-empty = Choisissez un film. Un fichier vide n’en est pas un.
media-film-refusal-not-a-film = Ce fichier n’est pas un film. Il a été retiré.
media-film-refusal-no-picture = Il n’y a pas d’image dans ce fichier, seulement du son. Il a été retiré.
media-film-refusal-too-large = Ce film pèse trop lourd. Il faut { $n } Mo au plus.
media-film-refusal-too-lasting = Ce film est trop long. Il faut { $n } minutes au plus. Il a été retiré.
media-film-refusal-unreadable = Ce film est abîmé : on ne peut pas le lire. Il a été retiré. Envoyez-en un autre.
media-film-refusal-failed = La préparation du film a échoué trois fois. Le fichier est gardé : vous pouvez essayer encore.
media-film-refusal-lost = Le fichier de ce film a disparu. Envoyez-le de nouveau.
media-film-refusal-converting = Un fichier est déjà en préparation pour ce film.
media-film-refusal-filmed = Ce film a déjà son fichier, et c’est pour lui que les personnes ont dit oui. Commencez un nouveau film.
media-film-refusal-withdrawn = Ce film est retiré.
media-film-refusal-nothing-to-try = Il n’y a pas de fichier à préparer. Envoyez-en un.
media-film-refusal-name = Écrivez un nom.
media-film-refusal-age = Dites l’âge de la personne.
media-film-refusal-person = Cette personne n’est pas au centre.
media-film-refusal-listed = Cette personne est déjà notée.
media-consent-undo-unkept = Un accord repris ne revient pas par une annulation. Si la personne le redonne, notez-le avec une nouvelle feuille signée.
media-film-refusal-taken-back = Cette personne a changé d’avis : elle reste notée, et le film reste caché.
media-film-refusal-together = Avant 15 ans, l’enfant et ses parents signent ensemble. Cochez-les tous, ou dites pourquoi un seul parent signe.
media-film-refusal-adult = Cette personne est majeure : ses parents n’ont pas à signer.
media-film-refusal-copy = Il manque l’accord d’une personne pour une copie ailleurs.
media-film-refusal-megabytes = Écrivez un poids de 1 à 20000 Mo.
media-film-refusal-minutes = Écrivez une durée de 1 à 180 minutes.
media-film-refusal-changed = Quelqu’un vient de changer ce film. Relisez-le, puis recommencez.
media-film-refusal-vtt = Ces sous-titres ne commencent pas par WEBVTT.
media-film-refusal-vtt-long = Ces sous-titres sont trop longs.
media-film-refusal-vtt-time = Ligne { $n } : on attend deux moments, par exemple 00:01.000 --> 00:04.000.
media-film-refusal-vtt-backwards = Ligne { $n } : le sous-titre finit avant de commencer.
media-film-refusal-vtt-order = Ligne { $n } : le sous-titre commence avant celui du dessus.
media-film-refusal-vtt-words = Ligne { $n } : il manque les paroles sous les deux moments.
media-film-refusal-vtt-marks = Ligne { $n } : il y a une marque qui n’est pas d’un sous-titre.
media-film-busy = Ce fichier est déjà en cours d’envoi.
media-film-other-offset = { $n } octets sont déjà là. Reprenez après eux.
media-film-cut = L’envoi a été coupé. Ce qui est arrivé est gardé.
media-film-piece-unreadable = Il manque Upload-Offset, ou le type application/offset+octet-stream.

media-film-op-begun = Film commencé : { $x }
media-film-op-words = Titre, paroles ou sous-titres changés : { $x }
media-film-op-received = Fichier reçu pour le film : { $x }
media-film-op-converted = Film préparé : { $x }
media-film-op-again = Nouvel essai de préparation : { $x }
media-film-op-withdrawn = Film retiré : { $x }
media-film-op-back = Film remis : { $x }
media-film-op-seen = Personne notée dans le film : { $x }
media-film-op-unseen = Personne enlevée du film : { $x }
media-film-op-consents = Accords notés pour le film : { $x }
media-film-op-taken-back = Accord repris pour le film : { $x }
media-film-op-limits = Poids et durée des films changés{ $x }
media-film-op-demo = Films de la démonstration

media-film-held-consents = Accords pour des films
media-film-held-usage = Pour
media-film-held-own = Accord donné
media-film-held-parents = Accord des parents
media-film-held-withdrawn = Accord repris
media-film-held-films = Films
media-film-held-title = Titre
media-film-held-seen = Présence dans des films
media-film-held-age = Âge
media-film-retention = Films retirés et leurs accords
