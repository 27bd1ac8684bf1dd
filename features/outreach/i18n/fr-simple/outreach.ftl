outreach-sheet-to-fill = Écrivez à la main. Puis recopiez. Puis détruisez :
outreach-words-hint = Écrivez peu. Pas de mot de passe. Pas de numéro de sécurité sociale.
