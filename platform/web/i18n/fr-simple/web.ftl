
web-practice-entry = Vous entrez dans le brouillon
web-practice-text = Ici, vous essayez. Les noms sont inventés.
web-practice-nothing = Rien n’est gardé. Rien ne part.
web-practice-frame = La page a un cadre violet. Vous sortez quand vous voulez.
web-practice-start = Commencer
web-practice-back = Retour à la vraie page
web-practice-full = Il y a trop de monde. Réessayez dans quelques minutes.
web-helping-text = Vous agissez en son nom. Finissez d’abord l’aide. Vous reviendrez sur sa fiche.
