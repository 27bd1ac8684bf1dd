### L’état du service, en phrases courtes.

server-status-works = Tout marche.
server-status-slow = Ça marche, mais lentement.
server-status-down = Ça ne marche pas en ce moment.
server-status-what = Les problèmes
server-status-trouble-queue = Le travail de fond est arrêté.
server-status-told = Vous pouvez appeler votre centre.
server-status-privacy = Il n’y a pas de nom sur cette page.
