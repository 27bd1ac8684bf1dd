packs-lead = Prenez une valise. Elle marche sans internet.
packs-on-phone-how = Ouvrez la valise une fois avec internet. Après, elle marche sans internet.
packs-take-zip-note = C’est un dossier. Ouvrez le fichier index.html.
packs-site-help = Vous voulez de l’aide ? Appelez le { $x }.
packs-waiting-text = C’est en préparation. Attendez une minute, puis essayez de nouveau.
