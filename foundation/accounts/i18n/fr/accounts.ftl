accounts-sign-in-title = Entrer dans l’espace de l’équipe
accounts-sign-in-lead = Cette page est pour les salariés et les bénévoles d’un centre.
accounts-sign-in-demo = Démonstration : l’adresse est fabrice@jean-ferrat.example et le mot de passe « essaim-demonstration ».
accounts-email = Votre adresse e-mail
accounts-password = Votre mot de passe
accounts-sign-in = Entrer
accounts-sign-in-resident = Vous êtes habitant ? Vous n’avez pas besoin de compte.
accounts-sign-in-resident-link = Voir le programme
accounts-sign-out = Quitter
accounts-hello = Bonjour { $x }
accounts-centres = Vos centres
accounts-no-centre = Aucun centre ne vous a encore donné de rôle. Demandez à la direction.
accounts-centre-settings = Réglages
accounts-centre-history = Ce qui a été fait
accounts-devices = Vos appareils
accounts-device-here = C’est celui-ci
accounts-device-end = Fermer cet appareil
accounts-device-unknown = Un appareil

# used by prefix: accounts-refusal-
accounts-refusal-email-invalid = Cette adresse n’est pas complète. Il faut un nom, un @ et un domaine, comme lea@centre.fr.
accounts-refusal-email-taken = Cette adresse a déjà un compte.
accounts-refusal-name-missing = Écrivez le prénom, tel qu’il sera vu par l’équipe.
accounts-refusal-password-short = Il faut au moins 12 signes. Trois mots que vous aimez font un bon mot de passe.
accounts-refusal-password-common = Ce mot de passe est trop facile à deviner. Prenez trois mots sans rapport entre eux.
accounts-refusal-wrong = L’adresse ou le mot de passe ne va pas. Vérifiez les majuscules, puis essayez encore.
accounts-refusal-too-many = Trop d’essais. Attendez un quart d’heure, ou demandez à la direction.
accounts-refusal-disabled = Ce compte est fermé. Demandez à la direction du centre.
