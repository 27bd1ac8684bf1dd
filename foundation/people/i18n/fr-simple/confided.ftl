# Ce que l’on confie se lit dans l’équipe : les mots de tous les jours suffisent.
