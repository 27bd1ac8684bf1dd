delivery-mail-signature = { $centre }, { $tagline }
delivery-mail-phone = Téléphone : { $phone }
delivery-mail-leave = Ne plus recevoir ces messages : { $url }

delivery-outbox-title = Boîte d’envoi
delivery-outbox-lead = Tout ce qui part du centre, et où cela en est.
delivery-outbox-local = Certains de ces messages sont restés ici : aucun serveur d’envoi n’est réglé. Personne ne les a reçus.
delivery-outbox-wait = Les SMS qui attendent partiront { $x } : la nuit, le dimanche et les jours fériés, ils ne partent pas.
delivery-outbox-empty = Aucun message ici. Les e-mails, SMS, lettres et appels se liront dans cette liste.
delivery-counts-title = Combien, et où
delivery-list-title = Les messages
delivery-filter-channel = Choisir un moyen
delivery-filter-state = Choisir un état
delivery-all-channels = Tous les moyens
delivery-all-states = Tous les états
delivery-column-to = Pour
delivery-column-who = De
delivery-column-channel = Moyen
delivery-column-words = Message
delivery-column-when = Quand
delivery-column-state = État
delivery-column-answer = Réponse
delivery-column-meaning = Compris comme
delivery-pages-first = Les plus récents
delivery-pages-later = Plus anciens

# used by prefix: delivery-channel-
delivery-channel-email = E-mail
delivery-channel-sms = SMS
delivery-channel-letter = Lettre
delivery-channel-call = Appel

# used by prefix: delivery-group-
delivery-group-attente = En attente
delivery-group-parti = Parti
delivery-group-souci = À reprendre
delivery-group-annule = Annulé

# used by prefix: delivery-state-
delivery-state-planned = Partira bientôt
delivery-state-leased = Sur le départ
delivery-state-sending = En cours d’envoi
delivery-state-sent = Envoyé
delivery-state-kept = Gardé ici, pas envoyé
delivery-state-delivered = Remis
delivery-state-failed = Pas remis
delivery-state-unsure = Peut-être parti
delivery-state-cancelled = Annulé avant l’envoi
delivery-state-printed = Imprimé
delivery-state-handed-over = Remis en main propre
delivery-state-returned = Revenu
delivery-state-reached = Joint au téléphone
delivery-state-no-answer = Pas de réponse
delivery-state-wrong-number = Faux numéro

# used by prefix: delivery-message-title-
delivery-message-title-email = E-mail à { $name }
delivery-message-title-sms = SMS à { $name }
delivery-message-title-letter = Lettre à { $name }
delivery-message-title-call = Appel à { $name }
delivery-message-text = Le texte
delivery-message-person = Voir la fiche de la personne
delivery-sms-size = { $parts ->
    [one] 1 SMS
   *[other] { $parts } SMS
}, { $signs ->
    [one] 1 signe
   *[other] { $signs } signes
}
delivery-facts-title = Ce que l’on sait
delivery-fact-to = Adresse
delivery-fact-due = Partira à partir de
delivery-fact-sent = Envoyé
delivery-fact-settled = Dernière nouvelle
delivery-fact-reason = Raison donnée
delivery-fact-evidence = Preuve
delivery-fact-tries = Essais
delivery-fact-reference = Nom donné par le serveur
# used by prefix: delivery-evidence-
delivery-evidence-seen = La personne l’a vu
delivery-evidence-confirmed = La personne a répondu

delivery-decision-title = Ce message est peut-être parti
delivery-decision-text = L’envoi a été coupé avant la réponse du serveur. Si vous l’envoyez de nouveau, la personne peut le recevoir deux fois.
delivery-decision-again = L’envoyer de nouveau
delivery-decision-left = Il est bien parti
delivery-decision-late = Quelqu’un a déjà décidé pour ce message, ou le serveur a répondu entre-temps.

delivery-answers-title = Réponses reçues
delivery-answers-lead = Ce que les gens ont répondu par SMS. Un STOP est appliqué tout de suite.
delivery-answers-empty = Aucune réponse encore. Elles arriveront ici dès qu’une personne répond à un SMS.
delivery-answers-reminders = Ce que l’on répond à un rappel autrement que par SMS se lit ici :
delivery-answers-unknown = Numéro inconnu
# used by prefix: delivery-intent-
delivery-intent-stop = Ne plus recevoir de SMS
delivery-intent-yes = Oui
delivery-intent-no = Non
delivery-intent-done = C’est fait
delivery-intent-help = Demande d’aide
delivery-intent-other = À lire

delivery-addresses-title = Adresses qui ne répondent plus
delivery-addresses-lead = Les messages à tous évitent ces adresses et prennent un autre moyen. Une réponse, ou un message bien arrivé, les rend.
delivery-addresses-empty = Aucune. Toutes les adresses connues répondent.
delivery-address-good = Cette adresse est bonne
delivery-fault-title = Cette adresse ne répond plus
delivery-fault-since = { $when } : { $reason }
delivery-unclaimed-door = Réponses
delivery-unclaimed-title = Réponses de numéros inconnus
delivery-unclaimed-lead = Aucun centre ne connaît ces numéros. Appelez, ou passez le mot au centre concerné.
delivery-unclaimed-empty = Aucune. Chaque réponse a trouvé son centre.

# used by prefix: delivery-reason-
delivery-reason-silence = pas de réponse à temps
delivery-reason-cut = la ligne a été coupée
delivery-reason-interrupted = interrompu pendant l’envoi
delivery-reason-vanished = le texte ou le centre n’est plus là
delivery-reason-by-hand = ce moyen passe par des mains
delivery-reason-refusal = la personne a refusé
delivery-reason-not-delivered = non remis par le réseau
delivery-reason-rejected = refusé par l’opérateur
delivery-reason-volunteer = rapporté par un bénévole
delivery-reason-accented-address = notre serveur n’envoie pas vers une adresse à accents
delivery-reason-not-an-address = ce n’est pas une adresse e-mail

delivery-leave-title = Ne plus recevoir nos e-mails ?
delivery-leave-text = { $x } ne vous enverra plus d’e-mails d’information à cette adresse.
delivery-leave-keeps = Vos inscriptions restent. Nous vous écrirons encore pour elles.
delivery-leave-act = Ne plus recevoir ces e-mails
delivery-leave-done-title = C’est fait
delivery-leave-done-text = { $x } ne vous enverra plus d’e-mails d’information à cette adresse.
delivery-leave-back-title = Vous avez changé d’avis ?
delivery-leave-back-text = Vous pouvez revenir quand vous voulez, ici ou par téléphone.
delivery-leave-back-act = Recevoir de nouveau les e-mails
delivery-leave-phone = Une question ? Appelez-nous :

# used by prefix: delivery-source-
delivery-source-stop = réponse STOP du { $day }
delivery-source-link = lien de l’e-mail, le { $day }
delivery-source-complaint = plainte « indésirable » du { $day }
delivery-source-return = retour par le lien de l’e-mail, le { $day }
# used by prefix: delivery-op-
delivery-op-refusal-email = Plus d’e-mails pour { $people }
delivery-op-refusal-sms = Réponse STOP : plus de SMS pour { $people }
delivery-op-return-email = De nouveau des e-mails pour { $people }
delivery-op-return-sms = De nouveau des SMS pour { $people }
delivery-op-left = Message à { $name } noté comme parti
delivery-op-again = Message à { $name } envoyé de nouveau
delivery-op-good = Adresse notée comme bonne : { $name }
delivery-op-irreversible = Un message parti ne revient pas.
