### Ce qui entoure chaque page, et les morceaux communs.

ui-skip = Aller au contenu
ui-menu = Menu
ui-menu-main = Menu principal
ui-menu-foot = Menu de bas de page
ui-hub-rights = Droits
ui-hub-learn = Apprendre
ui-hub-take-part = Participer
ui-languages = Langues
ui-help = Besoin d’aide
ui-call-me-back = Rappelez-moi
ui-promise = Ici, vous ne pouvez rien casser. Tout s’annule pendant trente jours.
ui-on-paper = La page sur papier
ui-contrast-strong = Contraste fort
ui-contrast-normal = Contraste habituel
ui-text-larger = Texte plus grand
ui-text-normal = Texte de taille habituelle
ui-accessibility = Accessibilité : partiellement conforme
ui-service-state = État du service
ui-search = Chercher
ui-search-label = Chercher une personne, une activité
ui-undo = Annuler
ui-back = Retour
ui-continue = Continuer
ui-change = Modifier
ui-close = Fermer
ui-optional = { $x } (si vous voulez)
ui-day = Jour
ui-month = Mois
ui-year = Année
ui-step-of = Étape { $step } sur { $steps }
ui-pages = Suite de la liste
ui-pages-previous = Avant
ui-pages-next = La suite
ui-error-prefix = Erreur :
ui-errors =
    { $n ->
        [one] Il reste une chose à corriger
       *[other] Il reste { $n } choses à corriger
    }
ui-keys = Les touches du clavier
ui-keys-search = aller à la recherche
ui-keys-undo = annuler ce qui vient d’être fait
ui-keys-tiles = choisir une case de la page
ui-keys-list = montrer cette liste
ui-keys-off = Ne plus utiliser ces touches
ui-keys-on = Utiliser de nouveau ces touches
ui-practice-word = Brouillon
ui-practice-flag = Brouillon. Ici, rien n’est réel.
ui-practice-leave = Quitter le brouillon
ui-practice-try = M’entraîner sur cette page

ui-own-label = Votre carte
ui-own-hello = Bonjour { $x }.
ui-own-card = Votre carte est reconnue.
ui-own-pin = Taper mes 4 chiffres
ui-own-page = Ma page
ui-own-end = C’est fini
ui-own-held = Mes données
ui-own-help-label = Aide en cours
ui-own-help = Vous aidez { $x }. Tout ce que vous faites est noté.
ui-own-help-page = Sa page
ui-own-help-asks = Vous aidez { $x } depuis plus d’une demi-heure. Vous continuez ?
ui-own-go-on = Je continue
ui-own-help-end = J’ai fini
