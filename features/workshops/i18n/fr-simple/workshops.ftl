workshops-phone-lead-join = Vous n’écrivez pas votre nom.
workshops-phone-lead-watch = Regardez le grand écran. Votre téléphone change tout seul.
workshops-phone-words-hint = Écrivez une phrase courte. Tout le monde la voit. Personne ne voit votre nom.
workshops-phone-moved = L’atelier continue. Votre texte reste ici.
workshops-refusal-step-closed = Cette étape est finie. Votre texte est encore là. Dites-le à la personne qui anime.
workshops-refusal-budget = Vous avez donné trop de points. Enlevez des points. Puis envoyez.
