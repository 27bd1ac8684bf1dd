badges-take-note = Vous pouvez donner ce papier à un employeur. Il peut vérifier avec son téléphone.
badges-verdict-altered-note = Quelqu’un a changé ce fichier. Il n’est plus vrai.
badges-verdict-revoked-note = Ce fichier vient d’ici. Mais l’attestation n’est plus valable.
badges-code-hint = Regardez l’adresse sur le papier. Recopiez les 24 derniers signes.
badges-own-empty = Vous n’avez pas d’attestation. Finissez un parcours. Puis demandez à l’équipe.
