accounts-sign-in-title = Entrer dans l’espace de l’équipe
accounts-sign-in-lead = Cette page est pour les salariés et les bénévoles d’un centre.
accounts-sign-in-demo = Démonstration : l’adresse est fabrice@jean-ferrat.example et le mot de passe « essaim-demonstration ».
accounts-email = Votre adresse e-mail
accounts-password = Votre mot de passe
accounts-sign-in = Entrer
accounts-sign-in-card = Vous avez une carte ?
accounts-sign-in-card-lead = Habitants et bénévoles : montrez votre carte, ou tapez vos 4 chiffres.
accounts-sign-in-card-link = Entrer avec ma carte
accounts-sign-in-resident = Vous êtes habitant ? Vous n’avez pas besoin de compte.
accounts-sign-in-resident-link = Voir le programme
accounts-sign-out = Quitter
accounts-hello = Bonjour { $x }
accounts-network = Le réseau
accounts-centres = Vos centres
accounts-no-centre = Aucun centre ne vous a encore donné de rôle. Demandez à la direction.
accounts-centre-settings = Réglages
accounts-centre-history = Ce qui a été fait
accounts-actions = Mes dernières actions
accounts-devices = Vos appareils
accounts-device-here = C’est celui-ci
accounts-device-end = Fermer cet appareil
accounts-device-unknown = Un appareil
accounts-own = Mon compte
accounts-password-title = Changer mon mot de passe
accounts-password-lead = Vos autres appareils seront fermés. Celui-ci reste ouvert.
accounts-password-current = Mot de passe d’aujourd’hui
accounts-password-wanted = Nouveau mot de passe
accounts-password-hint = Au moins 12 signes. Trois mots sans rapport font un bon mot de passe.
accounts-password-keep = Garder ce mot de passe
accounts-password-back = Revenir sans changer
accounts-password-words = Mot de passe changé

accounts-device-on = { $browser } sur { $system }
accounts-device-seen = Vu { $x }
# used by prefix: accounts-opened-
accounts-opened-password = Ouvert par mot de passe, { $x }
accounts-opened-passkey = Ouvert par clé d’accès, { $x }
accounts-opened-provider = Ouvert par le compte du réseau, { $x }
accounts-opened-card = Ouvert par carte et code, { $x }
accounts-devices-end = Fermer tous les autres appareils

accounts-code-title = Votre code
accounts-code-lead = Le mot de passe est bon pour { $x }. Il reste une étape.
accounts-code-back = Recommencer
accounts-code-telephone = Le code à 6 chiffres de votre téléphone
accounts-code-hint = Il est dans l’application où vous avez lu le petit carré. Un code imprimé va aussi.
accounts-code-paper = Un de vos codes imprimés
accounts-code-paper-hint = Douze signes, comme abcd-efgh-jkmn. Chacun sert une fois.
accounts-code-lost = Plus de téléphone ni de codes imprimés ? Demandez à la personne qui s’occupe de la machine : elle peut remettre votre compte à zéro.

accounts-security-title = Ce qui ouvre mon compte
accounts-security-lead = Un mot de passe se devine ou se vole. Avec une deuxième preuve, il ne suffit plus.
accounts-security-open = Mot de passe, téléphone, codes imprimés, clés d’accès
accounts-security-wanted = Votre centre demande une deuxième preuve à toute l’équipe.
accounts-telephone-heading = Codes du téléphone
accounts-telephone-is-on = À chaque entrée, un code de votre téléphone est demandé.
accounts-telephone-is-off = Une application du téléphone donne un code à six chiffres, qui change toutes les trente secondes.
accounts-telephone-begin = Mettre en place
accounts-telephone-off = Ne plus demander de code
accounts-telephone-title = Les codes de votre téléphone
accounts-telephone-step-app = Ouvrez une application de codes : Aegis, FreeOTP, Google Authenticator, ou une autre.
accounts-telephone-step-square = Lisez ce petit carré avec elle.
accounts-telephone-step-code = Écrivez le premier code qu’elle montre.
accounts-telephone-square = Petit carré à lire avec l’application de codes
accounts-telephone-key = Sans appareil photo, recopiez cette clé :
accounts-telephone-first = Le premier code, à 6 chiffres
accounts-telephone-on = Demander un code à chaque entrée
accounts-telephone-words-on = Codes du téléphone mis en place
accounts-telephone-words-off = Codes du téléphone retirés
accounts-enrol-lead = Votre centre demande une deuxième preuve à toute l’équipe. Cela se fait une fois, en deux minutes.
accounts-enrol-on = Entrer avec ce code
accounts-codes-heading = Codes imprimés
accounts-codes-left = { $x ->
    [0] Il n’en reste aucun.
    [one] Il en reste un.
   *[other] Il en reste { $x }.
}
accounts-codes-draw = Imprimer dix nouveaux codes
accounts-codes-words = Dix codes imprimés de nouveau
accounts-codes-title = Vos dix codes à imprimer
accounts-codes-lead = Ils servent le jour où le téléphone est perdu. Chacun sert une fois.
accounts-codes-once = Ils ne seront plus jamais montrés. Les codes d’avant ne valent plus rien.
accounts-codes-print = Imprimer
accounts-codes-kept = Je les ai gardés
accounts-proof-title = Est-ce bien vous ?
accounts-proof-lead = Ce que vous allez faire est délicat : nous vérifions que c’est vous. Rien de ce que vous avez écrit n’est perdu.
accounts-proof-either = Votre mot de passe, ou le code à 6 chiffres du téléphone
accounts-proof-go-on = Continuer

accounts-sign-in-provider = Entrer avec { $x }
accounts-proof-provider = Le prouver avec { $x }
accounts-codes-none = Il ne vous reste aucun code imprimé. Sans téléphone ni clé, vous ne pourriez plus entrer : imprimez-en.
accounts-passkeys-title = Clés d’accès
accounts-passkeys-lead = Une clé d’accès ouvre sans mot de passe, par le doigt, le visage ou le code de l’appareil. Elle ne se devine pas et ne se copie pas.
accounts-passkeys-open = Voir et ajouter des clés
accounts-passkeys-empty = Vous n’avez pas encore de clé d’accès.
accounts-passkeys-count = { $x ->
    [0] Vous n’en avez pas encore.
    [one] Vous en avez une.
   *[other] Vous en avez { $x }.
}
accounts-passkey-add = Ajouter une clé
accounts-passkey-name = Nom de la clé
accounts-passkey-name-hint = Pour la reconnaître : « mon téléphone », « l’ordinateur de l’accueil ».
accounts-passkey-make = Ajouter cette clé
accounts-passkey-rename = Changer le nom
accounts-passkey-remove = Retirer la clé
accounts-passkey-use = Se servir d’une clé d’accès
accounts-passkey-refused = L’appareil n’a pas donné de clé. Essayez encore, ou entrez avec votre mot de passe.
accounts-passkey-script = Les clés d’accès demandent JavaScript, qui ne marche pas ici. Le mot de passe et les codes suffisent.
accounts-passkey-used = Servie { $x }
accounts-passkey-made = Ajoutée { $x }, jamais servie
accounts-passkey-words-on = Clé d’accès ajoutée : { $x }
accounts-passkey-words-name = Clé d’accès renommée : { $x }
accounts-passkey-words-off = Clé d’accès retirée : { $x }

# used by prefix: accounts-refusal-
accounts-refusal-email-invalid = Cette adresse n’est pas complète. Il faut un nom, un @ et un domaine, comme lea@centre.fr.
accounts-refusal-email-taken = Cette adresse a déjà un compte.
accounts-refusal-name-missing = Écrivez le prénom, tel qu’il sera vu par l’équipe.
accounts-refusal-password-short = Il faut au moins 12 signes. Trois mots que vous aimez font un bon mot de passe.
accounts-refusal-password-common = Ce mot de passe est trop facile à deviner. Prenez trois mots sans rapport entre eux.
accounts-refusal-wrong = L’adresse ou le mot de passe ne va pas. Vérifiez les majuscules, puis essayez encore.
accounts-refusal-too-many = Trop d’essais. Attendez un quart d’heure, ou demandez à la direction.
accounts-refusal-disabled = Ce compte est fermé. Demandez à la direction du centre.
accounts-refusal-wrong-current = Ce n’est pas votre mot de passe d’aujourd’hui. Vérifiez les majuscules, puis essayez encore.
accounts-refusal-second-step = Ce compte demande une deuxième preuve.
accounts-refusal-code-wrong = Ce code ne va pas. Attendez le suivant, puis essayez encore : chaque code sert une fois.
accounts-refusal-code-too-many = Trop d’essais. Attendez un quart d’heure, ou demandez à la direction.
accounts-refusal-code-not-begun = C’est déjà fait, ou c’était il y a trop longtemps. Recommencez depuis le début.
accounts-refusal-proof-wrong = Cela ne va pas. Vérifiez les majuscules, puis essayez encore.
accounts-refusal-proof-too-many = Trop d’essais. Attendez un quart d’heure.
accounts-refusal-passkey-not-begun = C’était il y a trop longtemps. Essayez encore.
accounts-refusal-passkey-unknown = Cette clé n’ouvre aucun compte ici. Entrez avec votre mot de passe.
accounts-refusal-passkey-name = Donnez un nom à la clé.
accounts-refusal-passkey-impossible = Les clés d’accès ne marchent pas ici : l’adresse de ce site doit avoir un nom et commencer par https.
accounts-refusal-provider-unreachable = { $x } ne répond pas. Essayez plus tard, ou entrez avec votre mot de passe.
accounts-refusal-provider-declined = { $x } n’a pas ouvert. Essayez encore, ou entrez avec votre mot de passe.
accounts-refusal-provider-not-begun = Cela a pris trop de temps, ou a commencé dans un autre navigateur. Essayez encore.
accounts-refusal-provider-broken = { $x } a donné une réponse qui ne tient pas. Prévenez la personne qui s’occupe de la machine.
accounts-refusal-provider-unverified = { $x } n’a pas vérifié votre adresse e-mail. Faites-la vérifier chez eux, ou entrez avec votre mot de passe.
accounts-refusal-provider-no-account = Votre adresse n’a pas de compte ouvert ici. Demandez à la direction du centre.
accounts-refusal-provider-someone-else = { $x } a ouvert pour quelqu’un d’autre que vous.

accounts-choice-title = Choisissez votre mot de passe
accounts-choice-lead = Le mot de passe que l’on vous a donné ne sert qu’une fois. Prenez maintenant le vôtre : vous serez la seule personne à le connaître.
accounts-refusal-password-given = C’est le mot de passe que l’on vous a donné. Choisissez-en un autre.
accounts-refusal-given-expired = Ce mot de passe a été donné il y a plus de 14 jours. Demandez-en un autre à la direction.
