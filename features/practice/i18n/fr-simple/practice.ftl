# The practice space, in plain French.
practice-door-note = Essayez ici. Rien n’est vrai, rien ne casse.
practice-hint = Une aide
practice-lead = Choisissez un exercice. Vous avez le droit de vous tromper.
practice-code-unknown = Ce code ne marche pas. Demandez-le encore.
practice-nothing-real = Ici, tout est pour de faux. Vous ne cassez rien. Vous ne payez rien.
practice-how-do-you-feel = Comment vous sentez-vous ?
practice-faces-hint = Ce n’est pas obligé. Nous ne gardons pas votre nom.
practice-thanks-text = Vous pouvez recommencer.
practice-code-hint = Le code a 5 lettres et chiffres. Demandez-le à la personne qui anime.
practice-empty = Il n’y a pas d’exercice pour le moment.
practice-in-sitting = Vous êtes avec le groupe « { $x } ».
