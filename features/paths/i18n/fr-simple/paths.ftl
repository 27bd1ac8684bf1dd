paths-index-lead = Choisissez un parcours. Prenez votre temps.
paths-carry-lead = Vous changez de centre ? Faites un code. L’autre centre verra ce que vous savez faire. Il ne verra pas votre nom.
paths-check-text = Touchez le bouton. Puis répondez. Il y a 12 questions au plus. Vous pouvez arrêter.
paths-placed-text = Ce n’est pas une note. Vous choisissez.
paths-wish-done-text = L’équipe lit votre demande.
