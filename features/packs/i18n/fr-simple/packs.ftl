packs-lead = Prenez une valise. Elle marche sans internet.
packs-on-phone-how = Ouvrez la valise une fois avec internet. Après, elle marche sans internet.
packs-take-zip-note = C’est un dossier. Ouvrez le fichier index.html.
packs-site-help = Vous voulez de l’aide ? Appelez le { $x }.
