hackathon-lead = Cela dure deux jours. Vous avez demandé quelque chose. Des habitants et des informaticiens le fabriquent.
hackathon-secret = Votre choix est secret. L’équipe ne le voit pas.
hackathon-skills-hint = Exemples : faire la cuisine, parler polonais, faire un site.
