forums-lead = Une fois par an, on parle ensemble. Vous dites de quoi. Vous choisissez.
forums-choose-elsewhere = Vous pouvez aussi choisir à l’accueil ou sur l’affiche. On compte tout ensemble.
forums-to-chosen-note = Le choix est fini. On compte tout. On montre le compte à tous.
forums-points-hint = Un thème compte pour vous ? Écrivez un nombre à côté. Laissez les autres vides.
forums-secret = Votre choix est secret. L’équipe ne le voit pas.
forums-theme-hint = Exemples : le bus le dimanche, les enfants et les écrans.
