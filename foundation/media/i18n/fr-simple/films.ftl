media-film-channel-lead = Des personnes disent leur idée.
media-film-people-lead = On montre le film si tout le monde dit oui. Une personne change d’avis : on ne le montre plus.
media-film-paper-lead = On vous voit ou on vous entend dans ce film. Vous dites oui ou non. Vous pouvez dire non.
media-film-paper-withdraw = Vous pouvez changer d’avis. On cache le film tout de suite. Dites-le à l’accueil.
media-film-paper-minor = Avant 18 ans, vos deux parents disent oui aussi.
media-film-no-transcript = Personne n’a encore écrit ce que dit ce film.
