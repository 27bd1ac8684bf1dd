### Les inscriptions, en langage simple. Ce qui manque ici est dit comme en français.

enrolment-address-hint = Écrivez la rue. Sur la ligne d’après : le code postal et la ville.
enrolment-adult-hint = C’est la personne que nous appelons.
enrolment-adult-label = Prénom et nom de l’adulte
enrolment-already-there = Cette personne est déjà inscrite.
enrolment-and-now = Que se passe-t-il maintenant ?
enrolment-birth-hint = Exemple : 24/11/2015
enrolment-birth-of-one-hint = Votre date, ou celle d’une personne de votre famille. Exemple : 24/11/2015
enrolment-by-phone = Vous pouvez aussi téléphoner pour vous inscrire :
enrolment-came-late = Vous êtes parti plus de deux heures. Nous avons effacé vos réponses, pour vous protéger. Vous pouvez recommencer.
enrolment-cancel = Je ne viens plus
enrolment-cancel-hint = Les autres personnes restent inscrites.
enrolment-cancel-title = Qui ne vient plus ?
enrolment-cancel-warning = Une autre personne prendra la place. Pendant trente jours, vous pourrez revenir. S’il n’y a plus de place, vous attendrez une place.
enrolment-change-or-cancel = Changer, ou ne plus venir
enrolment-check-not-enough = Il n’y a pas assez de places. Choisissez moins de personnes.
enrolment-check-price-changed = Le prix a changé. Regardez le nouveau prix. Puis envoyez.
enrolment-check-promise = Vous pourrez changer. Gardez bien votre code.
enrolment-check-some-waiting =
    { $n ->
        [one] Il n’y a pas assez de places. { $who } va attendre une place.
       *[other] Il n’y a pas assez de places. { $who } vont attendre une place.
    }
enrolment-check-title = Est-ce que tout est juste ?
enrolment-check-waiting =
    { $n ->
        [one] Il n’y a plus de place. Vous allez attendre une place.
       *[other] Il n’y a plus de place. Vous allez attendre une place ensemble.
    }
enrolment-code-hint = Le code a huit lettres et chiffres. Exemple : BCDF-2345
enrolment-card-hint = Les trois mots sont écrits en gros sur la carte. Vous pouvez aussi écrire le code reçu par lettre.
enrolment-done-answers = C’est fait. Vos réponses sont changées.
enrolment-done-cancel = C’est fait. Vous n’êtes plus inscrit. Merci de l’avoir dit.
enrolment-done-place = C’est fait. La place est pour vous.
enrolment-return-place = Il y a une place. Vous pouvez la reprendre.
enrolment-return-waits = Une autre personne a pris la place. Si vous revenez, vous attendrez une place, après les autres.
enrolment-return = Je veux revenir
enrolment-done-return = C’est fait. La place est pour vous.
enrolment-done-return-waiting = C’est fait. Il n’y avait plus de place : vous attendez une place, après les autres.
enrolment-undo-contact = Remettre comme avant
enrolment-email-hint = Exemple : nadia@exemple.fr
enrolment-email-label = Votre adresse e-mail
enrolment-fee-each = { $total } pour tous. { $each } pour chaque personne.
enrolment-fee-for-session = { $x } (pour chaque séance)
enrolment-go-without = Continuer sans inscrire { $x }
enrolment-kept = Nous avons gardé ce que vous avez écrit.
enrolment-leave-place = Je ne veux pas la place
enrolment-mine-hint = Le code sert à voir, à changer, ou à dire que vous ne venez plus.
enrolment-mobile-hint = Exemple : 06 39 98 12 34
enrolment-mobile-label = Votre numéro de téléphone portable
enrolment-offer-text = Nous gardons la place jusqu’au { $x }. Après, une autre personne prend la place.
enrolment-offer-title = Il y a une place pour { $x }
enrolment-phone-hint = Le numéro de la maison, ou du portable
enrolment-pieces = Ce qu’il faut apporter
enrolment-price = Combien cela coûte
enrolment-refusal-own-code = Nous ne connaissons pas ce code. Il est sur votre papier, ou dans notre message. Vous ne le trouvez pas ? Téléphonez.
enrolment-refusal-own-code-missing = Écrivez votre code.
enrolment-start-hint = Avec votre carte, vous écrivez moins.
enrolment-start-new = Continuer sans carte
enrolment-start-new-hint = Vous n’avez pas de carte ? Vous venez pour la première fois ?
enrolment-start-title = Vous avez une carte du centre ?
enrolment-start-waiting = Il n’y a plus de place. Vous pouvez attendre une place.
enrolment-submit-waiting = Mettre { $who } sur la liste de ceux qui attendent
enrolment-tell-title = Comment vous donner des nouvelles ?
enrolment-told = Comment nous vous donnons des nouvelles
enrolment-way-call = Par un appel
enrolment-way-desk = Je viens demander à l’accueil
enrolment-way-desk-note = Nous n’envoyons rien. Gardez bien votre code.
enrolment-way-email = Par e-mail
enrolment-way-letter = Par la poste
enrolment-way-letter-note = La lettre arrive après quelques jours.
enrolment-way-sms = Par un message sur le téléphone (SMS)
enrolment-what = Quelle activité
enrolment-who-hint = Vous pouvez choisir une ou plusieurs personnes.
enrolment-refusal-address = Écrivez la rue. Sur la ligne d’après, écrivez le code postal et la ville.
enrolment-refusal-adult = Écrivez le nom de l’adulte. Écrivez aussi son prénom.
enrolment-refusal-answer-nir = C’est un numéro de sécurité sociale. Nous ne le gardons jamais. Effacez-le.
enrolment-refusal-birth-unreadable = Écrivez le jour, le mois, l’année. Exemple : 24/11/2015
enrolment-refusal-code = Cette date ne va pas avec cette carte. Regardez encore. Ou continuez sans carte.
enrolment-refusal-email = L’adresse n’est pas finie. Exemple : nadia@exemple.fr
enrolment-refusal-full = Il n’y a plus de place. Quelqu’un a pris la dernière.
enrolment-refusal-name-signs = Un nom a des lettres, des espaces, des tirets, des apostrophes ou des points. Effacez le reste.
enrolment-refusal-nir = C’est un numéro de sécurité sociale. Effacez-le. Écrivez le nom.
enrolment-refusal-nothing-to-return = Il n’y a rien à reprendre. Vous voulez venir ? Ouvrez la page de l’activité. Ou téléphonez.
enrolment-refusal-offer-over = C’est trop tard. La place est pour une autre personne.
enrolment-refusal-one-at-a-time = Inscrivez une seule personne. Après, inscrivez la suivante.
enrolment-refusal-phone-not-mobile = Ce numéro est un téléphone fixe. Un SMS va sur un portable. Écrivez un numéro de portable.
enrolment-refusal-stale = Quelqu’un a changé cette inscription. Regardez encore la page.
enrolment-refusal-too-many-people = Vous pouvez inscrire 12 personnes à la fois. Vous êtes plus ? Téléphonez-nous.
enrolment-refusal-too-many-tries = Il y a eu trop d’essais. Attendez 15 minutes. Ou téléphonez-nous.
enrolment-refusal-twice = { $who } est déjà sur la liste. Vous voulez changer ? Prenez votre code. Ou téléphonez.
enrolment-refusal-word = Le mot « { $x } » n’est pas sur une carte. Relisez le mot. Écrivez-le encore.
enrolment-refusal-too-old =
    { $limit ->
        [one] { $who } a passé l’âge. C’est jusqu’à { $limit } an.
       *[other] { $who } a passé l’âge. C’est jusqu’à { $limit } ans.
    }
enrolment-refusal-too-young =
    { $limit ->
        [one] { $who } est trop jeune. Il faut avoir { $limit } an.
       *[other] { $who } est trop jeune. Il faut avoir { $limit } ans.
    }
enrolment-notice-confirmed-text =
    Bonjour { $name },

    C’est fait. L’inscription est gardée pour : { $who }.
    C’est pour : { $list }.
    Quand ? { $when }.

    Votre code : { $code }
    Pour changer ou annuler : { $url }
    Ou téléphonez : { $phone }

    { $centre }
enrolment-notice-offered-text =
    Bonjour { $name },

    Il y a une place. C’est pour { $who } : { $list }, { $when }.
    Nous la gardons jusqu’au { $until }.

    Dites oui ou non ici : { $url }
    Votre code : { $code }
    Ou téléphonez : { $phone }

    { $centre }
enrolment-notice-offer-over-text =
    Bonjour { $name },

    Vous n’avez pas répondu. La place pour { $who } est à une autre personne : { $list }.
    Vous voulez encore venir ? Téléphonez : { $phone }

    { $centre }
enrolment-notice-waiting-text =
    Bonjour { $name },

    Il n’y a plus de place pour le moment. Liste d’attente pour { $who } : { $list }, { $when }.
    Une place devient libre ? Nous vous le disons.

    Votre code : { $code }
    La page : { $url }
    Ou téléphonez : { $phone }

    { $centre }
enrolment-notice-waiting-over-text =
    Bonjour { $name },

    Nous n’avons pas trouvé de place pour { $who } : { $list }, { $when }.
    Nous sommes désolés. Vous cherchez autre chose ? Téléphonez : { $phone }

    { $centre }
enrolment-notice-doubled-text =
    Bonjour { $name },

    Quelqu’un a inscrit { $who } une deuxième fois : { $list }.
    Rien ne change pour { $who }.
    Ce n’est pas vous ? Téléphonez : { $phone }

    { $centre }
enrolment-notice-session-cancelled-text =
    Bonjour { $name },

    Il n’y a pas de séance le { $was } : { $list }.
    C’est pour : { $who }.

    { $note }

    Vous avez une question ? Téléphonez : { $phone }

    { $centre }
enrolment-notice-session-moved-text =
    Bonjour { $name },

    La séance du { $was } change : { $list }.
    Le nouveau jour : { $session }. { $place }
    C’est pour : { $who }.

    { $note }

    Vous ne pouvez pas venir ? Téléphonez : { $phone }
    Ou dites-le ici : { $url }

    { $centre }
enrolment-notice-session-restored-text =
    Bonjour { $name },

    La séance a lieu : { $list }.
    C’est le { $session }. { $place }
    C’est pour : { $who }.

    { $note }

    Vous avez une question ? Téléphonez : { $phone }

    { $centre }
