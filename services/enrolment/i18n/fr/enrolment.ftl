### S’inscrire, attendre une place, venir, payer.

## Mots courants
enrolment-door = Inscriptions
enrolment-and = { $a } et { $b }
enrolment-yes = Oui
enrolment-no = Non
enrolment-agree = Je suis d’accord
enrolment-years =
    { $n ->
        [one] { $n } an
       *[other] { $n } ans
    }
enrolment-person-age =
    { $n ->
        [0] { $who }, moins d’un an
        [one] { $who }, { $n } an
       *[other] { $who }, { $n } ans
    }
enrolment-what = Quoi
enrolment-who = Qui
enrolment-when = Quand
enrolment-where = Où
enrolment-price = Prix
enrolment-pieces = À apporter
enrolment-told = Pour vous prévenir
enrolment-adult = L’adulte
enrolment-free = Gratuit
enrolment-fee-range = De { $low } à { $high }, selon vos revenus
enrolment-fee-each = { $total } en tout : { $each } par personne
enrolment-fee-for-season = { $x } (pour toutes les séances)
enrolment-fee-for-session = { $x } (par séance)
enrolment-held-fee-unit = Ce que paie ce montant
# used by prefix: enrolment-fee_unit-
enrolment-fee_unit-season = Toutes les séances
enrolment-fee_unit-session = Une séance
enrolment-fee-to-settle = À voir à l’accueil
enrolment-fee-range-to-settle = { $x } (par personne), à voir à l’accueil
enrolment-paid = Payé
enrolment-remains = Reste { $x }
enrolment-by-sms = Par SMS, au { $x }
enrolment-by-call = Par téléphone, au { $x }
enrolment-by-email = Par e-mail, à { $x }
enrolment-by-letter = Par lettre : { $x }
enrolment-by-desk = À l’accueil
enrolment-by-phone = Vous pouvez aussi vous inscrire par téléphone :

## Places
enrolment-standing-open = Il y a de la place
enrolment-standing-waiting = Complet. On peut attendre une place
enrolment-standing-full = Complet
enrolment-standing-closed = Les inscriptions sont terminées
enrolment-standing-cancelled = Annulé
enrolment-standing-not-yet = Inscriptions à partir du { $when }
enrolment-seats-taken =
    { $n ->
        [0] Personne n’est inscrit
        [one] { $n } place prise
       *[other] { $n } places prises
    }
enrolment-seats-left =
    { $n ->
        [0] complet
        [one] il reste { $n } place
       *[other] il reste { $n } places
    }
enrolment-seats-waiting =
    { $n ->
        [one] { $n } personne attend
       *[other] { $n } personnes attendent
    }
enrolment-state-confirmed = A sa place
enrolment-state-waiting = Attend une place
enrolment-state-offered = Une place est proposée
enrolment-state-offered-until = Une place est gardée jusqu’au { $when }
enrolment-state-cancelled = Annulé
enrolment-state-expired = La place est passée à la personne suivante
enrolment-state-unplaced = Il n’y a pas eu de place
enrolment-state-doubled = Était déjà sur la liste

## Premier écran
enrolment-start-title = Avez-vous une carte du centre ?
enrolment-start-hint = Avec votre carte, vous aurez moins de choses à écrire.
enrolment-start-waiting = C’est complet. Vous pouvez attendre une place.
enrolment-code-label = Les trois mots de votre carte
enrolment-card-hint = Ils sont écrits en gros. Les accents et les majuscules ne comptent pas. Un code de huit signes, reçu par lettre, va aussi.
enrolment-start-practice = Pour vous entraîner, tapez : soleil jardin tambour, puis { $day }
enrolment-code-hint = Huit lettres et chiffres. Par exemple : BCDF-2345
enrolment-birth-of-one-hint = La vôtre, ou celle d’une personne de votre famille. Par exemple : 24/11/2015
enrolment-start-new-hint = Vous n’avez pas de carte, ou vous venez pour la première fois ?
enrolment-start-new = Continuer sans carte
enrolment-came-late = Vous étiez parti plus de deux heures. Pour vous protéger, vos réponses ont été effacées. On recommence ensemble.
enrolment-have-code = J’ai déjà un code d’inscription

## Liste fermée
# used by prefix: enrolment-closed-
enrolment-closed-not-yet-title = Les inscriptions ne sont pas encore ouvertes
enrolment-closed-full-title = C’est complet
enrolment-closed-full-text = Toutes les places sont prises. D’autres activités vous attendent au programme.
enrolment-closed-over-title = Les inscriptions sont terminées
enrolment-closed-over-text = On ne peut plus s’inscrire ici. Téléphonez-nous : il y a peut-être une autre date.
enrolment-closed-cancelled-title = L’activité est annulée
enrolment-closed-cancelled-text = Elle n’aura pas lieu. Voici ce que vous pouvez faire à la place.
enrolment-see-programme = Voir le programme

## Qui vient
enrolment-who-title = Qui vient ?
enrolment-who-hint = Vous pouvez choisir plusieurs personnes.
enrolment-add-person = Ajouter une personne
enrolment-first-person = La personne qui vient
enrolment-other-person = Une autre personne
enrolment-first-name = Prénom
enrolment-last-name = Nom
enrolment-birth-label = Date de naissance
enrolment-birth-hint = Par exemple : 24/11/2015
enrolment-already-there = Déjà sur la liste.
enrolment-begins-at =
    { $n ->
        [one] C’est à partir de { $n } an.
       *[other] C’est à partir de { $n } ans.
    }
enrolment-ends-at =
    { $n ->
        [one] C’est jusqu’à { $n } an.
       *[other] C’est jusqu’à { $n } ans.
    }
enrolment-change-person = Changer ce qui est écrit
enrolment-take-out = Retirer { $x }
enrolment-go-without = Continuer sans { $x }
enrolment-see-for = Voir d’autres activités pour { $x }

## Questions
enrolment-questions-title = Quelques questions
enrolment-only-if = Seulement si vous avez répondu « { $answer } » à « { $x } ».
enrolment-question-retired = { $x } (question retirée)
enrolment-save-answers = Garder ces réponses

## Prévenir
enrolment-tell-title = Comment vous prévenir ?
enrolment-way-sms = Par SMS
enrolment-mobile-label = Votre numéro de portable
enrolment-mobile-hint = Par exemple : 06 39 98 12 34
enrolment-way-email = Par e-mail
enrolment-email-label = Votre adresse e-mail
enrolment-email-hint = Par exemple : nadia@exemple.fr
enrolment-way-call = Par téléphone
enrolment-way-call-note = Une personne vous appelle.
enrolment-phone-label = Votre numéro de téléphone
enrolment-phone-hint = Fixe ou portable
enrolment-way-letter = Par lettre
enrolment-way-letter-note = Elle arrive en quelques jours.
enrolment-address-label = Votre adresse
enrolment-address-hint = La rue sur une ligne, le code postal et la ville sur la suivante.
enrolment-way-desk = Je passerai à l’accueil
enrolment-way-desk-note = Nous n’envoyons rien. Notez bien votre code.
enrolment-adult-label = Prénom et nom de l’adulte qui inscrit
enrolment-adult-hint = La personne que nous pouvons appeler.
enrolment-kept = Ce que vous avez déjà écrit est gardé.

## Vérifier
enrolment-check-title = Tout est juste ?
enrolment-check-waiting =
    { $n ->
        [one] Il n’y a plus de place. Vous serez sur la liste d’attente.
       *[other] Il n’y a plus de place. Vous serez ensemble sur la liste d’attente.
    }
enrolment-check-some-waiting =
    { $n ->
        [one] Il n’y a pas assez de places pour tout le monde. { $who } attendra une place.
       *[other] Il n’y a pas assez de places pour tout le monde. { $who } attendront une place.
    }
enrolment-check-not-enough = Il n’y a pas assez de places pour tout le monde. Choisissez moins de personnes.
enrolment-submit =
    { $n ->
        [one] Inscrire { $who }
       *[other] Inscrire { $who }
    }
enrolment-submit-waiting = Mettre { $who } sur la liste d’attente
enrolment-check-price-changed = Le prix a changé pendant que vous écriviez. Regardez-le, puis envoyez.
enrolment-check-promise = Vous pourrez changer ou annuler avec votre code.

## C’est fait
enrolment-done-title = C’est fait
enrolment-outcome-confirmed =
    { $n ->
        [one] { $who } a sa place : { $list }.
       *[other] { $who } ont leur place : { $list }.
    }
enrolment-outcome-waiting =
    { $n ->
        [one] { $who } est sur la liste d’attente : { $list }.
       *[other] { $who } sont sur la liste d’attente : { $list }.
    }
enrolment-outcome-offered =
    { $n ->
        [one] Une place est gardée pour { $who } : { $list }.
       *[other] Des places sont gardées pour { $who } : { $list }.
    }
enrolment-changed-mind = Vous avez changé d’avis ?
enrolment-your-code = Votre code est { $x }.
enrolment-change-or-cancel = Changer ou annuler
enrolment-and-now = Et maintenant ?
enrolment-next-today = Aujourd’hui
enrolment-next-sms = Vous recevez un SMS au { $x }. Il n’y a rien à répondre.
enrolment-next-email = Vous recevez un e-mail à { $x }. Il n’y a rien à répondre.
enrolment-next-call = Une personne vous appelle au { $x }.
enrolment-next-letter = Une lettre part à votre adresse.
enrolment-next-desk = Notez votre code : { $x }. L’accueil vous donne la feuille.
enrolment-next-place = Dès qu’une place se libère
enrolment-next-place-hours = Nous vous prévenons. La place est gardée 48 heures pour vous.
enrolment-next-place-days = Nous vous prévenons. La place est gardée 5 jours pour vous.
enrolment-next-pay = Avant de venir
enrolment-next-pay-text = Payez { $x } à l’accueil : espèces ou chèque.
enrolment-next-pay-settle = Passez à l’accueil avec votre attestation de quotient familial. Le prix dépend de vos revenus.
enrolment-next-bring = À apporter
enrolment-next-bring-text = { $x }.
enrolment-next-first = On vous attend.
enrolment-on-paper = Sur papier
enrolment-back-to-programme = Retour au programme

## Mon inscription
enrolment-mine-title = Mon inscription
enrolment-mine-hint = Avec votre code, vous pouvez voir, changer ou annuler.
enrolment-mine-code = Votre code d’inscription
enrolment-session-next = Prochaine séance
enrolment-session-then = Ensuite
enrolment-session-off = Séance annulée
enrolment-code-of-yours = Votre code
enrolment-offer-title = Une place est libre pour { $x }
enrolment-offer-text = Elle est gardée jusqu’au { $x }. Ensuite, elle va à la personne suivante.
enrolment-take-place = Je prends la place
enrolment-leave-place = Je la laisse
enrolment-cancel = Annuler l’inscription
enrolment-cancel-title = Pour qui annuler ?
enrolment-cancel-hint = Les autres personnes gardent leur place.
enrolment-cancel-warning = La place va à la personne suivante. Pendant trente jours, vous pourrez revenir sur l’annulation : à une place libre, ou à la fin de la liste d’attente.
enrolment-cancel-nobody = Choisissez la personne qui ne vient plus.
enrolment-keep = Ne rien changer
enrolment-done-answers = C’est noté. Vos réponses sont changées.
enrolment-done-cancel = C’est annulé. Merci de nous avoir prévenus.
enrolment-done-place = C’est noté. La place est à vous.
enrolment-return-title = { $x } : inscription annulée
enrolment-return-place = Il y a de la place : vous pouvez la reprendre, pendant trente jours après l’annulation.
enrolment-return-waits = La place est prise. Si vous revenez, vous serez à la fin de la liste d’attente.
enrolment-return = Revenir sur l’annulation
enrolment-done-return = C’est noté. La place est de nouveau à vous.
enrolment-done-return-waiting = C’est noté. La place était prise : vous êtes à la fin de la liste d’attente.
enrolment-save-contact = Garder ce choix
enrolment-done-contact = C’est noté. Nous vous préviendrons ainsi.
enrolment-undo-contact = Remettre la façon de me prévenir comme avant
enrolment-done-contact-back = C’est remis comme avant.

## Papiers
enrolment-receipt = La confirmation, sur papier
enrolment-receipt-title = Inscription : { $x }
enrolment-receipt-lead = Pour changer ou annuler, téléphonez :
enrolment-receipt-square = Le petit carré ouvre votre inscription sur un téléphone.
enrolment-receipt-payment = { $amount }, { $means }, le { $date }, reçu no { $number }
enrolment-sheet-title = Feuille d’inscription : { $x }
enrolment-roll-title = Feuille de présence : { $x }
enrolment-mark-letter-present = P
enrolment-mark-letter-absent = A
enrolment-mark-letter-excused = E

## Équipe : les listes
enrolment-team-title = Inscriptions
enrolment-team-empty = Aucune liste ouverte. Une liste s’ouvre quand une activité avec inscription est publiée.
enrolment-team-over = Voir les listes closes
enrolment-team-open = Voir les listes ouvertes
enrolment-team-over-empty = Aucune liste close.
enrolment-today-rolls = À appeler aujourd’hui
enrolment-team-told = Comment prévenir
enrolment-team-phone = Téléphone
enrolment-team-email = E-mail
enrolment-places = Places
enrolment-new = Inscrire quelqu’un
enrolment-roll = Appel
enrolment-questions = Questions
enrolment-enrolled = Ont leur place
enrolment-enrolled-empty = Personne encore. Inscrivez la première personne, ou partagez la page de l’activité.
enrolment-waiting-list = Liste d’attente
enrolment-waiting-hint = Dans l’ordre où les places seront proposées.
enrolment-paper = Sur papier et ailleurs
enrolment-sheet-print = Feuille d’inscription à imprimer
enrolment-sheet-type = Recopier une feuille d’inscription
enrolment-roll-print = Feuille de présence à imprimer
enrolment-export-xlsx = Tableau (XLSX)
enrolment-export-csv = Tableau (CSV)
enrolment-public-page = Voir la page des habitants
enrolment-pages = { $from } à { $to } sur { $all }
enrolment-money = Reçu : { $paid } sur { $due }.
enrolment-money-received = Reçu : { $x }.
enrolment-name = Nom
enrolment-age = Âge
enrolment-state = Où en est-on
enrolment-payment = Paiement
enrolment-enrolled-on = Inscription le
enrolment-times-present = Présences

## Équipe : un groupe
enrolment-contact = Contact
enrolment-code-of-group = Code
enrolment-made-resident = Inscription en ligne
enrolment-made-desk = Inscription à l’accueil
enrolment-made-sheet = Inscription sur feuille
enrolment-made-program = Inscription par un programme
enrolment-take-for = La place est prise
enrolment-leave-for = La place est laissée
enrolment-priority = Passe avant les autres
enrolment-priority-reason = Pourquoi passer avant les autres
enrolment-give-priority = Faire passer avant
enrolment-take-priority = Remettre à sa place
enrolment-settle-fee = Prix, en euros
enrolment-save = Enregistrer
enrolment-amount = Somme reçue, en euros
enrolment-means = Comment
enrolment-means-cash = Espèces
enrolment-means-cheque = Chèque
enrolment-means-other = Autre
enrolment-receive = Noter le paiement
enrolment-messages = Ce qui a été dit
enrolment-told-confirmed = Place confirmée : { $x }
enrolment-told-waiting = Sur la liste d’attente : { $x }
enrolment-told-offered = Place proposée : { $x }
enrolment-told-offer-over = Place passée à la suite : { $x }
enrolment-told-cancelled = Inscription annulée : { $x }
enrolment-told-list-cancelled = Activité annulée { $x }
enrolment-told-session-moved = Séance changée : { $x }
enrolment-told-session-cancelled = Séance annulée : { $x }
enrolment-told-session-restored = Séance rétablie : { $x }
enrolment-told-waiting-over = Pas de place jusqu’au bout : { $x }
enrolment-told-doubled = Une autre inscription a été tentée : { $x }
enrolment-told-at-desk = à dire à l’accueil
enrolment-told-by-someone = dit de vive voix

## Équipe : à prévenir, aujourd’hui
enrolment-to-tell-title = À prévenir
enrolment-to-tell-count =
    { $n ->
        [0] Tout le monde est prévenu
        [one] { $n } chose à dire
       *[other] { $n } choses à dire
    }
enrolment-to-tell-empty = Personne n’attend : tout ce qui devait être dit l’a été.
enrolment-to-tell-link =
    { $n ->
        [one] { $n } personne à prévenir de vive voix
       *[other] { $n } personnes à prévenir de vive voix
    }
enrolment-to-say = Ce qu’il faut dire
enrolment-to-tell-how = Comment
enrolment-to-tell-done = C’est fait
enrolment-how-desk = À dire à l’accueil : aucun moyen de joindre cette personne
enrolment-how-call-or-desk = À dire à l’accueil, ou par téléphone
enrolment-how-letter = Lettre à imprimer : { $x }
enrolment-how-letter-printed = Lettre imprimée, à remettre : { $x }
enrolment-how-letter-returned = La lettre est revenue : { $x }
enrolment-how-call = À appeler : c’est ce qui a été demandé
enrolment-how-call-again = Pas de réponse la dernière fois : à rappeler
enrolment-how-call-wrong = Le numéro n’est pas le bon : à dire à l’accueil
enrolment-how-email-failed = L’e-mail n’est pas arrivé à { $x }
enrolment-how-sms-failed = Le SMS n’est pas arrivé au { $x }
enrolment-brought-dit = C’est dit
enrolment-brought-remise = Lettre remise ou postée
enrolment-brought-revenue = Lettre revenue
enrolment-brought-sans-reponse = Pas de réponse
enrolment-brought-faux-numero = Faux numéro
enrolment-letters-title = Lettres à remettre
enrolment-letters-print = Les lettres, prêtes à plier
enrolment-letters-done =
    { $n ->
        [one] C’est imprimé
       *[other] Les { $n } lettres sont imprimées
    }
enrolment-letter-place-date = { $x }, le { $day }
enrolment-today-title = Inscriptions d’aujourd’hui
enrolment-today-empty = Personne ne s’est inscrit aujourd’hui.
enrolment-offered-title = Places proposées
enrolment-offered-when = Gardée jusqu’au
enrolment-offered-empty = Aucune place proposée n’attend de réponse.

## Équipe : au bureau
enrolment-find-person = Trouver la personne
enrolment-find-label = Nom, prénom ou téléphone
enrolment-find = Chercher
enrolment-find-nobody = Personne de ce nom. Vérifiez l’orthographe, ou ajoutez la personne.
enrolment-find-more =
    { $n ->
        [one] Et { $n } autre personne : précisez.
       *[other] Et { $n } autres personnes : précisez.
    }
enrolment-find-new = Une nouvelle personne
enrolment-of-household = Dans la famille
enrolment-new-person = Une nouvelle personne
enrolment-large-print = Gros caractères
enrolment-contact-label = Numéro, e-mail ou adresse
enrolment-contact-hint = Selon la façon de prévenir. Rien à écrire pour l’accueil.
enrolment-adult-desk-hint = Pour un enfant dont le centre ne connaît pas l’adulte.
enrolment-outside-period = Inscrire en dehors de la période
enrolment-enrol = Inscrire
enrolment-line = Ligne
enrolment-sheet-hint = Une personne par ligne, comme sur la feuille. Les lignes vides ne comptent pas.
enrolment-sheet-done =
    { $n ->
        [one] { $n } personne est inscrite.
       *[other] { $n } personnes sont inscrites.
    }

## Équipe : l’appel
enrolment-roll-empty = Pas de séance prévue.
enrolment-roll-today = aujourd’hui
enrolment-roll-next = prochaine
enrolment-roll-present =
    { $n ->
        [0] personne n’est venu
        [one] { $n } présence
       *[other] { $n } présences
    }
enrolment-mark-present = Présent
enrolment-mark-absent = Absent
enrolment-mark-excused = Excusé
enrolment-rest-present = Les autres sont présents

## Équipe : les questions
enrolment-questions-empty = Pas de question. Le nom et la date de naissance suffisent souvent.
enrolment-q-label = La question
enrolment-q-label-hint = Une phrase courte. Par exemple : A-t-il une allergie ?
enrolment-q-kind = La réponse
enrolment-q-choices = Les réponses possibles
enrolment-q-choices-hint = Une par ligne. Seulement pour un choix.
enrolment-q-help = Une aide sous la question
enrolment-q-required = Il faut une réponse
enrolment-q-is-required = il faut une réponse
enrolment-q-condition = Quand la poser
enrolment-q-always = Toujours
enrolment-q-condition-value = Seulement si la réponse est
enrolment-q-condition-hint = Écrivez « oui », « non », ou l’une des réponses possibles.
enrolment-q-acts = Ordre
enrolment-q-up = Monter
enrolment-q-down = Descendre
enrolment-q-retire = Retirer
enrolment-q-retired = question retirée, les réponses sont gardées
enrolment-q-add = Ajouter une question
enrolment-q-change = Changer la question
enrolment-q-answered = Des personnes ont déjà répondu. La forme de la réponse ne change plus.
enrolment-kind-text = Quelques mots
enrolment-kind-long = Un texte
enrolment-kind-choice = Un choix
enrolment-kind-choices = Plusieurs choix
enrolment-kind-yes-no = Oui ou non
enrolment-kind-consent = Un accord
enrolment-kind-number = Un nombre
enrolment-kind-date = Une date

## Ce qui a été fait
enrolment-did-demo = Inscriptions de la démonstration
enrolment-did-register = Inscription, { $who } : { $list }
enrolment-did-sheet = Feuille d’inscription recopiée : { $list }
enrolment-did-end-waiting = La liste est finie : ceux qui attendaient sont prévenus
enrolment-did-cancel = Inscription annulée, { $who } : { $list }
enrolment-did-return = Annulation reprise, { $who } : { $list }
enrolment-did-change-contact = Façon de prévenir changée pour une inscription
enrolment-did-take-back-contact = Façon de prévenir remise comme avant
enrolment-did-accept = Place prise, { $who } : { $list }
enrolment-did-change-answers = Réponses d’une inscription changées
enrolment-did-pass-on = Places proposées aux personnes suivantes
enrolment-did-prioritise = Une personne passe avant les autres sur la liste d’attente
enrolment-did-unprioritise = Une personne reprend sa place sur la liste d’attente
enrolment-did-settle-fee = Prix d’une inscription fixé
enrolment-did-pay = Paiement reçu : { $x }
enrolment-did-attendance = Appel : { $x }
enrolment-did-tell = Prévenu de vive voix : { $x }
enrolment-did-print =
    { $n ->
        [one] Une lettre imprimée
       *[other] { $n } lettres imprimées
    }
enrolment-did-add-question = Question ajoutée : { $x }
enrolment-did-change-question = Question changée : { $x }
enrolment-did-move-question = Questions mises dans un autre ordre
enrolment-did-retire-question = Question retirée
enrolment-irreversible-told = Les messages déjà partis ne reviennent pas.
enrolment-irreversible-said = Ce qui a été dit ou imprimé ne se reprend pas.

## Refus
enrolment-refusal-list-unknown = Cette liste n’existe pas.
enrolment-refusal-not-yet = Les inscriptions ouvrent le { $when }.
enrolment-refusal-closed = Les inscriptions sont terminées.
enrolment-refusal-list-cancelled = L’activité est annulée.
enrolment-refusal-full = C’est complet : la dernière place vient d’être prise.
enrolment-refusal-not-enough =
    { $n ->
        [one] Il reste { $n } place. Choisissez une seule personne.
       *[other] Il reste { $n } places. Choisissez moins de personnes.
    }
enrolment-refusal-nobody = Choisissez au moins une personne.
enrolment-refusal-too-many-people = Douze personnes au plus en une fois. Téléphonez-nous pour un groupe.
enrolment-refusal-one-at-a-time = Ici, on s’inscrit une personne à la fois.
enrolment-refusal-twice = { $who } est déjà sur la liste. Pour changer quelque chose, prenez votre code ou téléphonez-nous.
enrolment-refusal-too-young =
    { $limit ->
        [one] { $who } est trop jeune : c’est à partir de { $limit } an.
       *[other] { $who } est trop jeune : c’est à partir de { $limit } ans.
    }
enrolment-refusal-too-old =
    { $limit ->
        [one] { $who } a passé l’âge : c’est jusqu’à { $limit } an.
       *[other] { $who } a passé l’âge : c’est jusqu’à { $limit } ans.
    }
enrolment-refusal-birth-missing = La date de naissance manque pour { $who }. Téléphonez-nous pour la donner.
enrolment-refusal-first-name = Écrivez le prénom.
enrolment-refusal-last-name = Écrivez le nom.
enrolment-refusal-birth-unreadable = Écrivez le jour, le mois et l’année. Par exemple : 24/11/2015
enrolment-refusal-birth-impossible = Cette date de naissance n’est pas possible. Vérifiez l’année.
enrolment-refusal-birth-no-such-day = Cette date n’existe pas. Vérifiez le jour et le mois.
enrolment-refusal-same-person = { $who } est écrit deux fois.
enrolment-refusal-person-unknown = Cette personne n’est pas connue ici.
enrolment-refusal-nir = Un numéro de sécurité sociale est écrit ici. Nous ne le gardons jamais. Écrivez seulement le nom.
enrolment-refusal-answer-nir = Un numéro de sécurité sociale est écrit dans cette réponse. Nous ne le gardons jamais. Effacez-le.
enrolment-refusal-answer-missing = Répondez à cette question.
enrolment-refusal-answer-invalid = Cette réponse ne va pas. Relisez la question.
enrolment-refusal-way = Choisissez comment vous prévenir.
enrolment-refusal-phone-missing = Écrivez votre numéro de téléphone.
enrolment-refusal-phone =
    { $n ->
        [0] Écrivez les 10 chiffres du numéro.
        [one] Le numéro a { $n } chiffre. Il en faut 10.
        [10] Ce numéro n’existe pas. Vérifiez les chiffres.
       *[other] Le numéro a { $n } chiffres. Il en faut 10.
    }
enrolment-refusal-phone-not-mobile = Ce numéro est un téléphone fixe. Il faut un portable pour un SMS.
enrolment-refusal-email = Il manque quelque chose à l’adresse. Par exemple : nadia@exemple.fr
enrolment-refusal-address = Écrivez la rue, puis le code postal et la ville sur la ligne suivante.
enrolment-refusal-adult = Écrivez le prénom et le nom de l’adulte.
enrolment-refusal-code = La carte et la date ne vont pas ensemble. Vérifiez les deux, ou continuez sans carte.
enrolment-refusal-word = Le mot « { $x } » n’est sur aucune carte. Relisez-le, puis essayez encore.
enrolment-refusal-name-signs = Un nom s’écrit avec des lettres, des espaces, des tirets, des apostrophes, des points. Effacez le reste.
enrolment-refusal-name-long = C’est trop long : 100 lettres au plus.
enrolment-refusal-nothing-to-return = Il n’y a plus rien à reprendre ici. Pour vous inscrire à nouveau, ouvrez la page de l’activité, ou téléphonez-nous.
enrolment-refusal-own-code = Nous ne connaissons pas ce code. Il est sur votre papier ou dans notre message. Vous ne le trouvez pas ? Téléphonez-nous.
enrolment-refusal-own-code-missing = Écrivez votre code d’inscription.
enrolment-refusal-too-many-tries = Trop d’essais. Attendez un quart d’heure, ou téléphonez-nous.
enrolment-refusal-already-over = Cette inscription est déjà annulée.
enrolment-refusal-nothing-offered = Aucune place n’est proposée pour le moment.
enrolment-refusal-offer-over = Le temps est passé : la place est allée à la personne suivante.
enrolment-refusal-priority-reason = Écrivez pourquoi cette personne passe avant les autres.
enrolment-refusal-amount = Écrivez une somme en euros. Par exemple : 9,50
enrolment-refusal-session = Cette séance n’existe plus.
enrolment-refusal-stale = Quelqu’un a changé cette inscription entre-temps. Regardez-la à nouveau.
enrolment-refusal-title = Écrivez le titre.
enrolment-refusal-capacity = Le nombre de places va de 0 à 100 000.
enrolment-refusal-capacity-below-taken =
    { $n ->
        [one] { $n } place est déjà prise : on ne peut pas descendre plus bas.
       *[other] { $n } places sont déjà prises : on ne peut pas descendre plus bas.
    }
enrolment-refusal-closes-before-opening = La fin des inscriptions est avant leur début.
enrolment-refusal-ages-inverted = L’âge le plus grand est plus petit que l’autre.
enrolment-refusal-fees = Le tableau des prix va du plus petit au plus grand quotient. La dernière ligne n’a pas de limite.
enrolment-refusal-question-unknown = Cette question n’existe plus.
enrolment-refusal-question-label = Écrivez la question.
enrolment-refusal-question-choices = Écrivez au moins deux réponses, une par ligne.
enrolment-refusal-question-condition = La question dont elle dépend n’est plus posée.
enrolment-refusal-question-loop = Une question ne peut pas dépendre d’elle-même, même en passant par d’autres.
enrolment-refusal-question-value = L’autre question n’a pas cette réponse. Écrivez l’une de ses réponses.
enrolment-refusal-question-choice-in-use = Une autre question dépend d’une réponse que vous retirez. Changez d’abord cette autre question.

## Messages
enrolment-notice-confirmed-subject = Inscription : { $list }
enrolment-notice-confirmed-text =
    Bonjour { $name },

    C’est fait : { $who }. { $list }, { $when }.

    Pour changer ou annuler, votre code est { $code } :
    { $url }
    Ou téléphonez au { $phone }.

    { $centre }
enrolment-notice-confirmed-sms = { $centre } : place confirmée, { $who }, { $list }. Changer ou annuler : code { $code }, { $url }
enrolment-notice-waiting-subject = Liste d’attente : { $list }
enrolment-notice-waiting-text =
    Bonjour { $name },

    C’est complet pour le moment. { $who } : sur la liste d’attente. { $list }, { $when }.
    Nous vous prévenons dès qu’une place se libère.

    Votre code est { $code } :
    { $url }
    Ou téléphonez au { $phone }.

    { $centre }
enrolment-notice-waiting-sms = { $centre } : { $who }, sur la liste d’attente, { $list }. Nous vous prévenons dès qu’une place se libère. Code { $code }
enrolment-notice-offered-subject = Une place pour { $who } : { $list }
enrolment-notice-offered-text =
    Bonjour { $name },

    Une place est libre pour { $who } : { $list }, { $when }.
    Elle est gardée jusqu’au { $until }.

    Pour dire oui ou non :
    { $url }
    Votre code est { $code }. Ou téléphonez au { $phone }.

    { $centre }
enrolment-notice-offered-sms = { $centre } : une place pour { $who }, { $list }. Gardée jusqu’au { $until }. Oui ou non : { $url } ou { $phone }, code { $code }
enrolment-notice-offer-over-subject = La place est passée à la suite : { $list }
enrolment-notice-offer-over-text =
    Bonjour { $name },

    Nous n’avons pas eu votre réponse. La place gardée pour { $who } est allée à la personne suivante : { $list }.
    Vous voulez encore venir ? Téléphonez au { $phone }.

    { $centre }
enrolment-notice-offer-over-sms = { $centre } : sans réponse, la place pour { $who } est passée à la suite ({ $list }). Encore envie ? { $phone }
enrolment-notice-cancelled-subject = Inscription annulée : { $list }
enrolment-notice-cancelled-text =
    Bonjour { $name },

    L’inscription est annulée : { $who }. { $list }, { $when }.
    C’est une erreur ? Téléphonez au { $phone }.

    { $centre }
enrolment-notice-cancelled-sms = { $centre } : inscription annulée, { $who }, { $list }. Une erreur ? { $phone }
enrolment-notice-list-cancelled-subject = Annulé : { $list }
enrolment-notice-list-cancelled-text =
    Bonjour { $name },

    { $list } est annulé ({ $when }).
    Pour trouver autre chose, téléphonez au { $phone }.

    { $centre }
enrolment-notice-list-cancelled-sms = { $centre } : { $list } est annulé. Renseignements : { $phone }
enrolment-notice-place = Lieu : { $x }.
enrolment-notice-session-moved-subject = Changement : { $list }
enrolment-notice-session-moved-text =
    Bonjour { $name },

    La séance du { $was } change : { $list }.
    Elle a lieu le { $session }. { $place }
    Pour : { $who }.

    { $note }

    Vous ne pouvez pas venir ? Téléphonez au { $phone }, ou dites-le ici :
    { $url }

    { $centre }
enrolment-notice-session-moved-sms = { $centre } : { $list }, la séance du { $was } change. Elle a lieu le { $session }. { $place } { $note } Une question : { $phone }
enrolment-notice-session-cancelled-subject = Séance annulée : { $list }
enrolment-notice-session-cancelled-text =
    Bonjour { $name },

    La séance du { $was } est annulée : { $list }.
    Pour : { $who }.

    { $note }

    Une question ? Téléphonez au { $phone }.

    { $centre }
enrolment-notice-session-cancelled-sms = { $centre } : { $list }, la séance du { $was } est annulée. { $note } Une question : { $phone }
enrolment-notice-session-restored-subject = La séance a lieu : { $list }
enrolment-notice-session-restored-text =
    Bonjour { $name },

    La séance a bien lieu le { $session } : { $list }. { $place }
    Pour : { $who }.

    { $note }

    Une question ? Téléphonez au { $phone }.

    { $centre }
enrolment-notice-session-restored-sms = { $centre } : { $list } a bien lieu le { $session }. { $place } { $note } Une question : { $phone }
enrolment-notice-waiting-over-subject = Pas de place cette fois : { $list }
enrolment-notice-waiting-over-text =
    Bonjour { $name },

    Aucune place ne s’est libérée pour { $who } : { $list }, { $when }.
    Nous en sommes désolés. Pour trouver autre chose, téléphonez au { $phone }.

    { $centre }
enrolment-notice-waiting-over-sms = { $centre } : aucune place ne s’est libérée pour { $who } ({ $list }). Pour autre chose : { $phone }
enrolment-notice-doubled-subject = { $who } est toujours sur la liste : { $list }
enrolment-notice-doubled-text =
    Bonjour { $name },

    Quelqu’un a rempli une nouvelle inscription pour { $who } : { $list }.
    Rien ne change : la première inscription reste comme elle est.
    Ce n’était pas vous, et vous ne savez pas qui ? Téléphonez au { $phone }.

    { $centre }
enrolment-notice-doubled-sms = { $centre } : quelqu’un a inscrit { $who } une seconde fois, { $list }. Rien ne change. Ce n’était pas vous ? { $phone }

enrolment-own-file = Mes inscriptions
enrolment-own-file-empty = Vous n’êtes inscrit à rien pour le moment.
enrolment-own-file-more = Voir le programme
enrolment-cards = Faire leurs cartes
enrolment-team-file = Inscriptions en cours
enrolment-team-file-empty = Aucune inscription en cours.
enrolment-team-file-more = Toutes les inscriptions
