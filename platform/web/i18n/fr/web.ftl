web-brand-sub = Les centres sociaux, ensemble

web-problem-home = Revenir à l’accueil
web-problem-incident = Numéro à donner au téléphone : { $x }
# used by prefix: web-problem-
web-problem-not-found-title = Cette page n’existe pas
web-problem-not-found-text = Elle a peut-être changé d’adresse. Rien n’est perdu.
web-problem-forbidden-title = Cette page est réservée
web-problem-forbidden-text = Votre rôle dans ce centre ne permet pas de faire cela. Demandez à la direction du centre.
web-problem-sign-in-title = Il faut d’abord se présenter
web-problem-sign-in-text = Cette page est pour l’équipe. Connectez-vous, vous reviendrez ici.
web-problem-prove-again-title = Dites encore une fois qui vous êtes
web-problem-prove-again-text = Ce que vous allez faire est délicat. Votre mot de passe vous est demandé de nouveau, puis vous reviendrez ici.
web-problem-bad-request-title = La demande n’a pas pu être lue
web-problem-bad-request-text = Quelque chose manque dans la demande. Revenez en arrière et recommencez.
web-problem-wrong-method-title = Cette adresse ne reçoit pas cela
web-problem-wrong-method-text = Revenez à la page d’avant et recommencez depuis son bouton.
web-problem-refused-title = Ce n’est pas possible
web-problem-refused-text = Une règle s’y oppose.
web-problem-conflict-title = Quelqu’un a changé cela pendant ce temps
web-problem-conflict-text = Rien n’a été perdu. Rechargez la page pour voir ce qui a changé.
web-problem-too-large-title = C’est trop gros
web-problem-too-large-text = Le fichier ou le texte dépasse ce que nous pouvons recevoir (64 Mo). Rien n’a été enregistré.
web-problem-too-many-title = Trop d’essais
web-problem-too-many-text = Attendez un quart d’heure, ou téléphonez au centre.
web-problem-disk-full-title = Il n’y a plus de place sur la machine
web-problem-disk-full-text = Rien n’a été enregistré. Prévenez la personne qui s’occupe de la machine.
web-problem-failed-title = Une erreur de notre part
web-problem-failed-text = Ce n’est pas votre faute. Rien n’a été enregistré à moitié. Essayez encore dans un moment.
web-null-in-address = L’adresse de cette page contient un caractère nul (U+0000), qui n’est pas du texte. Reprenez l’adresse sans lui.
web-practice-entry = Vous entrez dans le brouillon
web-practice-text = Le brouillon est une copie de la maison, pour s’entraîner. Les personnes y sont inventées.
web-practice-nothing = Rien n’est gardé. Rien n’est envoyé. Rien ne compte.
web-practice-frame = Un cadre violet reste autour de la page. Vous sortez quand vous voulez.
web-practice-start = Commencer
web-practice-back = Revenir à la vraie page
web-practice-full = Beaucoup de personnes s’entraînent en ce moment. Réessayez dans quelques minutes.
web-helping-title = Vous aidez { $x }. Dites d’abord que c’est fini.
web-helping-text = L’espace de l’équipe attend que l’aide soit finie : ici, vous agissez en son nom. Une fois l’aide finie, vous revenez sur sa fiche.
web-helping-end = C’est fini
web-helping-page = Rester sur sa page

# Below a page: its words that are explained.
web-page-words = Les mots de cette page
