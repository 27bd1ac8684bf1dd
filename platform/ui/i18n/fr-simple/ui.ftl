### Les mêmes textes, en langage simple.

ui-skip = Aller au texte de la page
ui-menu = Menu
ui-menu-main = Menu principal
ui-menu-foot = Menu en bas de la page
ui-languages = Langues
ui-help = Vous avez besoin d’aide
ui-call-me-back = Rappelez-moi
ui-promise = Ici, vous ne pouvez rien casser. Vous pouvez tout annuler pendant trente jours.
ui-on-paper = Imprimer la page
ui-contrast-strong = Couleurs plus fortes
ui-contrast-normal = Couleurs habituelles
ui-text-larger = Écrire plus grand
ui-text-normal = Écrire comme avant
ui-accessibility = Accessibilité : partiellement conforme
ui-service-state = État du service
ui-search = Chercher
ui-search-label = Chercher une personne ou une activité
ui-undo = Annuler
ui-back = Retour
ui-continue = Continuer
ui-change = Changer
ui-close = Fermer
ui-optional = { $x } (si vous voulez)
ui-day = Jour
ui-month = Mois
ui-year = Année
ui-step-of = Étape { $step } sur { $steps }
ui-pages = La suite de la liste
ui-pages-previous = Avant
ui-pages-next = La suite
ui-error-prefix = Erreur :
ui-errors =
    { $n ->
        [one] Il y a une chose à corriger
       *[other] Il y a { $n } choses à corriger
    }
ui-keys = Les touches du clavier
ui-keys-search = chercher
ui-keys-undo = annuler ce que vous venez de faire
ui-keys-tiles = choisir une case de la page
ui-keys-list = montrer cette liste
ui-keys-off = Ne plus utiliser ces touches
ui-keys-on = Utiliser ces touches à nouveau
ui-practice-word = Brouillon
ui-practice-flag = Brouillon. Ici, rien n’est vrai.
ui-practice-leave = Sortir du brouillon
ui-practice-try = Essayer cette page pour m’entraîner
ui-own-label = Votre carte
ui-own-hello = Bonjour { $x }.
ui-own-card = Nous connaissons votre carte.
ui-own-pin = Taper mes 4 chiffres
ui-own-page = Ma page
ui-own-end = C’est fini
ui-own-help-label = Une aide en ce moment
ui-own-help = Vous aidez { $x }. Tout est noté.
ui-own-help-page = La page de cette personne
ui-own-help-asks = Vous aidez { $x } depuis une demi-heure. Vous continuez ?
ui-own-go-on = Je continue
ui-own-help-end = J’ai fini
