# Mes données, en phrases courtes.

people-taking-lead = { $x } garde des choses sur vous. Vous pouvez les lire. Vous pouvez en prendre une copie. Vous pouvez demander de les effacer. C’est gratuit.
people-taking-notes = Les notes que vous avez confiées sont sous clé. Demandez-les à la direction.
people-taking-erase-lead = La direction lit votre demande. Elle vous répond avant un mois. Elle vous parle avant d’effacer.
people-taking-waits = La direction va vous répondre. Vous ne voulez plus ? Dites-le à l’accueil.
people-taking-how-card = Montrez votre carte. Tapez vos chiffres. Vous reviendrez ici.
people-taking-cnil = Vous n’êtes pas d’accord avec la réponse ? Écrivez à la CNIL. La CNIL défend vos droits. Son adresse : 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.
