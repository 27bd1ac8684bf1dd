callbacks-door = Quelqu’un me rappelle
callbacks-door-note = Laissez un numéro. Une personne du centre vous appelle.
callbacks-door-team = À rappeler
callbacks-leave = Quitter cette page

callbacks-lead = Laissez un numéro. Quelqu’un du centre vous appelle. On ne vous demande pas pourquoi.
callbacks-phone = À quel numéro ?
callbacks-phone-hint = Un numéro où l’on peut vous parler. C’est la seule chose à remplir.
callbacks-moment = Quand pouvez-vous parler tranquillement ?
callbacks-moment-hint = Ne cochez rien si tout vous va.
callbacks-moment-words = Avec vos mots
callbacks-moment-words-hint = Par exemple : le mardi avant 16 h, jamais le soir.
# used by prefix: callbacks-slot-
callbacks-slot-morning = le matin
callbacks-slot-afternoon = l’après-midi
callbacks-slot-evening = en fin de journée
callbacks-slot-any = à tout moment
callbacks-say = Si quelqu’un d’autre répond, peut-on dire que c’est le centre ?
callbacks-say-no = Non, ne dites rien
callbacks-say-no-note = On dira qu’on s’est trompé de numéro.
callbacks-say-yes = Oui
callbacks-say-yes-note = On dira le nom du centre, et rien d’autre.
callbacks-tongue = Dans quelle langue ?
# used by prefix: callbacks-tongue-
callbacks-tongue-fr = Français
callbacks-tongue-ar = Arabe
callbacks-tongue-en = Anglais
callbacks-tongue-other = Une autre langue
callbacks-tongue-words = Laquelle, si c’est une autre
callbacks-name = Votre nom, ou comment on vous appelle
callbacks-name-hint = Vous pouvez ne rien mettre.
callbacks-words = Quelques mots
callbacks-words-hint = Si vous voulez. Vous pourrez tout dire au téléphone.
callbacks-send = Demander qu’on m’appelle
callbacks-kept-how = Votre numéro est enfermé. Seules les personnes qui appellent le lisent. Il est effacé { $n } jours après l’appel.
callbacks-kept-how-long = Votre numéro est enfermé. Seules les personnes qui appellent le lisent.

callbacks-done-title = C’est noté
callbacks-done-promise = Quelqu’un vous appelle au plus tard { $day }, avant { $hour }.
callbacks-done-number = Le numéro du centre peut s’afficher sur votre téléphone :
callbacks-done-known = Vous aviez déjà demandé ? Votre numéro est noté une seule fois. On vous appelle une seule fois.
callbacks-done-silent = Aucun message ne part vers votre téléphone. Votre page au centre n’en dit rien.

callbacks-refusal-phone-missing = Il manque le numéro où vous appeler.
callbacks-refusal-phone = { $n ->
    [0] On ne peut pas lire ce numéro. Par exemple : 06 12 34 56 78.
    [10] On ne peut pas appeler ce numéro. Regardez chaque chiffre.
    [1] Le numéro a 1 chiffre. Il en faut 10.
   *[other] Le numéro a { $n } chiffres. Il en faut 10.
  }
callbacks-refusal-phone-costs = On n’appelle pas les numéros qui commencent par 08. Donnez un autre numéro.
callbacks-refusal-too-long = C’est trop long pour cette ligne. Gardez l’essentiel.
callbacks-refusal-nir = N’écrivez pas de numéro de sécurité sociale ici.
callbacks-refusal-too-many-centre = Trop de demandes arrivent en ce moment. Téléphonez au centre, ou revenez dans une heure.
callbacks-refusal-too-many-phone = Trop de demandes arrivent en ce moment. Téléphonez au centre au { $x }, ou revenez dans une heure.

callbacks-caption = Les personnes à rappeler, la plus pressée d’abord
callbacks-empty = Personne n’attend d’appel.
callbacks-ended-title = Appels faits
callbacks-ended-empty = Aucun appel fait pour l’instant.
callbacks-ended-when = Fini
callbacks-call = Demande
callbacks-before = Avant
callbacks-state = Où on en est
callbacks-how = Comment parler
callbacks-asked = Demandé { $x }
callbacks-waiting = { $n ->
    [0] Personne n’attend d’appel
    [one] 1 personne attend un appel
   *[other] { $n } personnes attendent un appel
  }
callbacks-late = { $n ->
    [one] 1 rappel en retard
   *[other] { $n } rappels en retard
  }
callbacks-kept = Promesses tenues sur 90 jours : { $n } sur { $of }
callbacks-kept-none = Promesses tenues sur 90 jours : aucune à compter pour l’instant.
# used by prefix: callbacks-state-
callbacks-state-waiting = À appeler
callbacks-state-late = En retard
callbacks-state-taken = Quelqu’un s’en occupe
callbacks-state-tried = { $n ->
    [one] 1 essai sans réponse
   *[other] { $n } essais sans réponse
  }
callbacks-state-reached = Jointe
callbacks-state-wrong-number = Mauvais numéro
callbacks-state-dropped = Fermé sans appel
callbacks-take = Je m’en occupe
callbacks-give-back = Laisser à quelqu’un d’autre
callbacks-paper = Imprimer l’affichette
callbacks-cards = Imprimer de petites cartes
callbacks-note-one = Noter une demande

callbacks-call-title = Appeler quelqu’un
callbacks-before-calling = Avant d’appeler
callbacks-may-say = Vous pouvez dire que c’est le centre qui appelle.
callbacks-do-not-say = Ne dites pas qui appelle.
callbacks-do-not-say-short = Ne dites pas qui appelle
callbacks-do-not-say-how = Demandez : « Bonjour, vous pouvez parler ? » Si c’est quelqu’un d’autre, dites que vous vous êtes trompé de numéro. Ne laissez pas de message.
callbacks-forgotten = Le numéro et les mots sont effacés.
callbacks-read-noted = Votre lecture est notée dans le journal.
callbacks-journal-number = le numéro d’une demande d’appel
callbacks-fact-name = Nom
callbacks-no-name = La personne n’a pas donné de nom
callbacks-fact-moment = Peut parler
callbacks-fact-tongue = Langue
callbacks-fact-asked = Demandé
callbacks-fact-promised = Promis avant
callbacks-fact-again = Rappeler avant
callbacks-fact-tries = Essais
callbacks-fact-who = Qui s’en occupe
callbacks-fact-led = Suite donnée
callbacks-fact-words = Ses mots
callbacks-person = La personne, si vous la connaissez
callbacks-person-hint = Reliez l’appel à sa page si c’est utile. Sa page n’en dit rien.
callbacks-person-none = Aucune personne reliée.
callbacks-search = Chercher un nom ou un téléphone
callbacks-search-do = Chercher
callbacks-search-empty = Personne au centre n’a ce numéro ou ce nom.
callbacks-link = C’est cette personne
callbacks-unlink = Ce n’est pas elle
callbacks-outcome-title = Après l’appel
callbacks-outcome = Qu’est-ce que ça a donné ?
callbacks-outcome-reached = On s’est parlé
callbacks-outcome-no-answer = Pas de réponse
callbacks-outcome-no-answer-note = On réessaie. Ne laissez pas de message.
callbacks-outcome-wrong-number = Mauvais numéro
callbacks-outcome-dropped = Fermer sans appeler
callbacks-outcome-dropped-note = La personne est passée, ou a demandé par erreur.
callbacks-outcome-keep = Garder
callbacks-orientation = Et ensuite
# used by prefix: callbacks-orientation-
callbacks-orientation-none = Rien de plus
callbacks-orientation-appointment = Un rendez-vous
callbacks-orientation-file = Quelqu’un l’accompagne
callbacks-orientation-desk = Elle vient à l’accueil
callbacks-orientation-partner = Un partenaire
callbacks-again-day = Quel jour
callbacks-again-hour = Avant quelle heure
callbacks-again-hint = Sans date, ce sera le prochain jour ouvert.
callbacks-refusal-outcome = Dites ce que l’appel a donné.
callbacks-refusal-orientation = Choisissez la suite dans la liste.
callbacks-refusal-day = On ne peut pas lire cette date. Par exemple : 24/11/2026.
callbacks-refusal-hour = On ne peut pas lire cette heure. Par exemple : 14 h 30.
callbacks-refusal-past = Ce moment est déjà passé.
callbacks-refusal-ended = Cet appel est déjà fini.
callbacks-refusal-changed = Quelqu’un vient de changer cette page. Relisez-la, puis recommencez.
callbacks-refusal-person = Cette personne n’est pas au centre.

callbacks-promise-title = Notre promesse
callbacks-promise-hint = La page « Quelqu’un me rappelle » dit avant quand le centre appelle. Les jours fériés ne comptent pas. Ce qui est déjà promis ne change pas.
callbacks-promise-days = Combien de jours ouvrés
callbacks-promise-days-hint = Après le jour de la demande. 0 : le jour même. 10 au plus.
callbacks-promise-opens = On appelle à partir de
callbacks-promise-closes = Jusqu’à
callbacks-promise-week = Quels jours
callbacks-promise-keep = Garder cette promesse
callbacks-refusal-days = Écrivez un nombre de jours, de 0 à 10.
callbacks-refusal-closes = La fin doit venir après le début.
callbacks-refusal-no-day = Choisissez au moins un jour.

callbacks-op-asked = Demande d’appel
callbacks-op-taken = Appel pris en charge
callbacks-op-given-back = Appel remis dans la liste
callbacks-op-reached = Appel : on s’est parlé
callbacks-op-no-answer = Appel : pas de réponse
callbacks-op-wrong-number = Appel : mauvais numéro
callbacks-op-dropped = Demande d’appel fermée
callbacks-op-linked = Appel relié à une personne, ou délié
callbacks-op-promise = Promesse de rappel changée
callbacks-op-demo = Demandes d’appel de la démonstration

callbacks-held = Demandes d’appel
callbacks-held-asked = Demandé
callbacks-held-ended = Fini
callbacks-retention = Numéros et mots des demandes d’appel, après l’appel

callbacks-paper-kicker = Gratuit, sans explication
callbacks-paper-summary = Laissez un numéro : quelqu’un du centre vous appelle. On ne demande pas pourquoi.
callbacks-paper-lead = Ou téléphonez :
callbacks-paper-square = Le petit carré : visez-le avec un téléphone.
callbacks-card-show = Visez le carré, laissez un numéro. Quelqu’un vous appelle. On ne demande pas pourquoi.
