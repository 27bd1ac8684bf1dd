

centres-declaration-title = Est-ce que tout le monde peut utiliser ce site ?
centres-declaration-home = Accueil
centres-declaration-lead = Ce site est fait pour tout le monde. La loi demande de dire ce qui marche et ce qui ne marche pas. C’est la « déclaration d’accessibilité ».
centres-declaration-state-title = Ce qui marche
centres-declaration-full = Ce site suit toutes les règles. Ces règles s’appellent RGAA 4.1.
centres-declaration-partial = Ce site suit une partie des règles. On dit : « partiellement conforme ». Ces règles s’appellent RGAA 4.1.
centres-declaration-none = Ce site ne suit pas encore les règles. On dit : « non conforme ». Ces règles s’appellent RGAA 4.1.
centres-declaration-result = Il y a { $n } règles pour ces pages. Sur 100 règles, { $rate } sont suivies.
centres-declaration-missing-title = Ce qui ne marche pas encore
centres-declaration-missing-none = Nous ne connaissons pas de défaut.
centres-declaration-exempt = Votre centre peut ajouter des fichiers et des vidéos. Nous ne les avons pas vérifiés.
centres-declaration-made-title = Comment nous avons vérifié
centres-declaration-written = Nous avons écrit cette page le { $x }.
centres-declaration-made = Nous essayons toutes les pages. Nous les essayons en grand, en petit, en sombre et au clavier. Nous les essayons dans quatre langues.
centres-declaration-contact-title = Vous avez un problème avec une page
centres-declaration-contact = Téléphonez à votre centre, ou venez à l’accueil. On vous répond et on vous aide.
centres-declaration-rights-title = Personne ne vous répond
centres-declaration-rights = Vous pouvez demander de l’aide au Défenseur des droits. Il protège vos droits. C’est gratuit.
centres-declaration-rights-write = Lui écrire sur internet
centres-declaration-rights-meet = Rencontrer une personne près de chez vous
centres-declaration-rights-phone = Lui téléphoner :
centres-declaration-rights-post = Lui envoyer une lettre, sans timbre :
