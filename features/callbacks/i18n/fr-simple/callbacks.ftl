callbacks-lead = Écrivez votre numéro. Une personne du centre vous appelle. Elle ne demande pas pourquoi.
callbacks-moment = À quel moment peut-on vous parler sans danger ?
callbacks-say = Si une autre personne répond, on dit que c’est le centre ?
callbacks-kept-how = Votre numéro est bien caché. Seules les personnes qui appellent le lisent. On l’efface { $n } jours après l’appel.
callbacks-done-known = Vous avez déjà demandé ? Ce n’est pas grave. On vous appelle une seule fois.
