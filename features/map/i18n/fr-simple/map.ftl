map-lead = Vous cherchez de l’aide près de chez vous ? Écrivez un mot ou une ville.
map-propose-lead = Écrivez le nom et l’adresse. Une personne du centre regarde. Ensuite, tout le monde le voit.
map-propose-kept = On ne demande pas votre nom. N’écrivez rien sur une autre personne.
map-drawing-note = Le dessin montre où sont les lieux. La liste dit la même chose.
map-thanks-text = Merci. Une personne du centre regarde. Puis elle corrige la carte.
