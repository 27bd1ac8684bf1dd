# Mes données, en phrases courtes.

people-taking-lead = { $x } garde des choses sur vous. Vous pouvez les lire. Vous pouvez en prendre une copie. Vous pouvez demander de les effacer. C’est gratuit.
people-taking-notes = Les notes que vous avez confiées sont sous clé. Demandez-les à la direction.
people-taking-erase-lead = La direction lit votre demande. Elle vous répond avant un mois. Elle vous parle avant d’effacer.
people-taking-waits = La direction va vous répondre. Vous ne voulez plus ? Dites-le à l’accueil.
people-taking-how-card = Montrez votre carte. Tapez vos chiffres. Vous reviendrez ici.
people-taking-cnil = Vous n’êtes pas d’accord avec la réponse ? Écrivez à la CNIL. La CNIL défend vos droits. Son adresse : 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.
people-taking-call = Vous avez une question ? Appelez { $x }. Demandez la direction.
people-taking-helped = La personne prend ses données elle-même. Il faut sa carte et ses chiffres. La direction peut aussi les donner.
people-taking-how-desk = Vous n’avez pas de carte ? Demandez à l’accueil. Ou téléphonez. Ou écrivez. Vous avez le même droit.
people-taking-link-lead = Ce que le centre garde sur vous est à vous.
people-taking-pin-hint = Tapez encore vos chiffres. Nous vérifions que c’est vous.
