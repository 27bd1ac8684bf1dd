# Mes données : ce que la personne lit, prend et demande elle-même ; ce que la direction en voit.

people-taking-title = Mes données
people-taking-link = Voir, prendre ou faire effacer mes données
people-taking-link-lead = Tout ce que le centre garde sur vous est à vous.
people-taking-lead = Vous avez le droit de lire tout ce qui est gardé sur vous par { $x }. Vous pouvez en prendre une copie, le faire corriger, demander qu’il soit effacé. C’est gratuit.
people-taking-take = Lire ou prendre mes données
people-taking-helped = La personne les prend elle-même, avec sa carte et ses chiffres. La direction peut aussi les lui remettre.
people-taking-notes = Les notes que vous avez confiées sont sous clé. Demandez-les à la personne qui vous accompagne, ou à la direction.
people-taking-pin-hint = Encore une fois, pour être sûr que c’est vous.
people-taking-read = Lire ici
people-taking-read-title = Tout ce que nous savons de vous
people-taking-back = Revenir à « Mes données »
people-taking-erase = Demander que tout soit effacé
people-taking-erase-lead = La direction reçoit votre demande. Elle vous répond dans le mois. Rien n’est effacé avant qu’elle vous ait parlé.
people-taking-erase-act = Demander que tout soit effacé
people-taking-asked = Vous avez demandé le { $day } que tout soit effacé.
people-taking-waits = La direction n’a pas encore répondu. Vous avez changé d’avis ? Annulez votre demande sur votre page, ou dites-le à l’accueil.
people-taking-answered = Réponse du { $day }, par { $who } : { $x }
people-taking-how = Comment faire
people-taking-how-card = Montrez votre carte ou tapez vos trois mots, puis vos chiffres. Vous reviendrez ici.
people-taking-how-desk = Pas de carte ? Demandez à l’accueil, par téléphone ou par lettre : c’est le même droit.
people-taking-who = À qui parler
people-taking-call = Pour toute question, appelez { $x } et demandez la direction.
people-taking-cnil = La réponse ne vous va pas, ou il n’y en a pas après un mois ? Vous pouvez vous plaindre à la CNIL, qui défend vos droits. Son adresse : 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07. Vous pouvez aussi lui écrire sur son site.

people-request-title = Demandes d’effacement
people-request-lead = Ces personnes demandent que tout ce qui est gardé sur elles soit effacé. La loi donne un mois pour répondre.
people-request-none = Personne n’attend de réponse.
people-request-notice = { $n ->
    [one] Une personne demande que tout soit effacé : répondre
   *[other] { $n } personnes demandent que tout soit effacé : répondre
}
people-request-line = Demandé le { $day } par { $who }.
people-request-until = Répondez avant le { $day }.
people-request-step-call = Appelez la personne : est-ce bien elle, et est-ce bien ce qu’elle veut ?
people-request-step-copy = Proposez-lui d’abord une copie.
people-request-step-erase = Puis effacez. La demande disparaît avec la fiche.
people-request-refuse = Ou dire pourquoi ce n’est pas fait
people-request-answer = Votre réponse
people-request-answer-hint = La personne la lit sur sa page. Par exemple : un dossier est en cours, nous effacerons en juin.
people-request-answer-act = Répondre
people-request-words = { $x } demande que tout soit effacé
people-request-words-answered = Demande d’effacement, réponse donnée : { $x }
people-held-request = Demandes d’effacement
people-held-answer = Réponse
people-held-answered = Répondu le

# Les codes, comme on les lit. used by prefix: people-told-
people-told-device = { $browser } sur { $system }
people-told-device-unknown = Un appareil
people-told-state-doubled-waiting = Était déjà sur la liste
people-told-blocked-no-channel = Rien ne l’atteint
people-told-blocked-refused = N’en veut pas
people-told-kind-email = Autre e-mail
people-told-kind-phone = Autre téléphone
people-told-kind-note = Note
people-told-kind-quotient = Quotient familial
people-told-kind-confirmed = Place confirmée
people-told-kind-waiting = Liste d’attente
people-told-kind-offered = Place proposée
people-told-kind-offer-over = Place passée à la personne suivante
people-told-kind-cancelled = Inscription annulée
people-told-kind-list-cancelled = Activité annulée
people-told-kind-session-moved = Séance déplacée
people-told-kind-session-cancelled = Séance annulée
people-told-kind-session-restored = Séance rétablie
people-told-kind-waiting-over = Fin de la liste d’attente
people-told-kind-doubled = Déjà sur la liste
people-told-kind-positioned = A trouvé par où commencer
people-told-kind-session-attended = Est venu à une séance
people-told-kind-level-started = A commencé un niveau
people-told-kind-level-done = A réussi un niveau
people-told-kind-evaluated = A répondu aux questions de fin
people-told-kind-self-evaluated = A dit où on en est
people-told-kind-withdrawn = A été retiré
# used by prefix: people-channel-
people-channel-desk = à l’accueil
people-channel-image = photo
