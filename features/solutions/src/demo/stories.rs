//! The ideas of the demonstration: what was said in the workshops of the first centres, by people who do not exist.

use ideas::State;

/// A step: where to, how many days ago, and why.
pub(super) type Step = (State, i64, &'static str);
/// An author: a name, and a word of the ways to be told.
pub(super) type Someone = (&'static str, &'static str);

/// An idea of the story.
pub(super) struct Said {
    pub title: &'static str,
    pub words: &'static str,
    pub need: &'static str,
    pub theme: &'static str,
    pub heard: i64,
    pub authors: &'static [Someone],
    pub road: &'static [Step],
}

use State::{Chosen, CoDesign, Heard, InUse, SetAside, Spread, Tested};

/// Ideas in each state, the oldest first.
pub(super) const STORY: [Said; 12] = [
    Said {
        title: "Un SMS pour ne plus oublier une date",
        words: "J’ai perdu une aide. J’avais oublié la date. Il faudrait un SMS avant.",
        need: "Ne plus perdre une aide parce que la date est passée.",
        theme: "Accès aux droits",
        heard: 540,
        authors: &[("Malika Benamar", "sms"), ("Jean-Claude Wallart", "letter"), ("Rosa Pinto", "in_person")],
        road: &[
            (Chosen, 500, "C’est l’idée qui a eu le plus de gommettes à l’atelier."),
            (CoDesign, 470, "Un groupe de six habitants et deux référents se retrouve le mardi."),
            (Tested, 400, "Douze personnes reçoivent les SMS pendant deux mois."),
            (InUse, 300, "Sur douze personnes, onze n’ont raté aucune date."),
            (Spread, 120, "Deux autres centres s’en servent maintenant."),
        ],
    },
    Said {
        title: "La tournée avec une tablette",
        words: "Ceux qui en ont besoin ne viennent pas au centre. Allez les voir au marché, avec une imprimante.",
        need: "Aider ceux qui ne poussent pas la porte.",
        theme: "Accès aux droits",
        heard: 500,
        authors: &[("Sylvie Caron", "email")],
        road: &[
            (Chosen, 460, "Le conseil d’administration veut aller vers les gens."),
            (CoDesign, 430, "On choisit les lieux avec le bailleur et le comité de quartier."),
            (Tested, 380, "Six matinées au marché et à la résidence."),
            (InUse, 320, "On y va tous les mercredis."),
        ],
    },
    Said {
        title: "Les enfants expliquent les mots d’internet",
        words: "Mon petit-fils sait ce qu’est le cloud. Moi non. Filmez les enfants qui expliquent.",
        need: "Comprendre les mots que tout le monde emploie.",
        theme: "Entre générations",
        heard: 420,
        authors: &[("Monique Lefebvre", "in_person"), ("Les enfants du mercredi", "none")],
        road: &[
            (Chosen, 390, "Les enfants et les grands-parents sont partants."),
            (CoDesign, 360, "On écrit les mots ensemble, une séance sur deux."),
            (Tested, 250, "Quatre films montrés au thé dansant."),
        ],
    },
    Said {
        title: "Une carte des lieux pour les parents",
        words: "Je ne savais pas qu’il y avait un lieu d’accueil à deux rues. Il faut une carte faite par nous.",
        need: "Savoir où aller avec un petit enfant.",
        theme: "Parents",
        heard: 300,
        authors: &[("Nadia Haddad", "sms"), ("Céline Roussel", "email")],
        road: &[
            (Chosen, 270, "Trois groupes de l’atelier ont eu la même idée."),
            (CoDesign, 210, "Les parents notent les lieux sur une carte imprimée."),
        ],
    },
    Said {
        title: "Un mur de photos à l’accueil",
        words: "On voit les activités sur Facebook, mais tout le monde n’y est pas. Mettez les photos au mur.",
        need: "Que chacun voie ce qui se fait au centre.",
        theme: "Communication",
        heard: 200,
        authors: &[("Patrick Delaby", "in_person")],
        road: &[(Chosen, 150, "Les bénévoles s’en occupent, avec l’accord de chaque personne photographiée.")],
    },
    Said {
        title: "S’inscrire depuis chez soi",
        words: "Prendre une demi-journée pour inscrire mes enfants, je ne peux pas.",
        need: "S’inscrire sans poser un congé.",
        theme: "Communication",
        heard: 480,
        authors: &[("Karim Ouali", "email"), ("Aurélie Petit", "sms")],
        road: &[
            (Chosen, 440, "L’accueil est débordé en septembre."),
            (CoDesign, 420, "On essaie avec les familles du centre de loisirs."),
            (Tested, 350, "Trente familles s’inscrivent seules, dix avec de l’aide."),
            (InUse, 200, "C’est ouvert à tous, et l’accueil reste ouvert aussi."),
        ],
    },
    Said {
        title: "Un CV en film",
        words: "À l’écrit, je ne sais pas me vendre. Devant une caméra, on verrait qui je suis.",
        need: "Montrer qui l’on est à un employeur.",
        theme: "Emploi",
        heard: 260,
        authors: &[("Steeve Marchand", "sms")],
        road: &[
            (Chosen, 220, "Huit personnes se sont inscrites à l’atelier."),
            (SetAside, 90, "L’animatrice est partie. On reprendra quand quelqu’un pourra animer."),
        ],
    },
    Said {
        title: "Un accueil où l’on peut s’asseoir",
        words: "Au comptoir, tout le monde entend. Il faudrait une table, un café, un coin calme.",
        need: "Parler de soi sans que tout le monde entende.",
        theme: "Accueil",
        heard: 60,
        authors: &[("Fatou Diallo", "in_person")],
        road: &[],
    },
    Said {
        title: "Apprendre à taper sans stress",
        words: "J’ai peur de casser l’ordinateur. Je voudrais essayer sans que personne regarde.",
        need: "Ne plus avoir peur de se tromper.",
        theme: "Apprendre",
        heard: 45,
        authors: &[("Bernadette Lemaire", "letter")],
        road: &[],
    },
    Said {
        title: "Échanger des coups de main",
        words: "Je sais coudre, ma voisine sait réparer. Un tableau pour se trouver.",
        need: "Rendre service et en recevoir.",
        theme: "Solidarité",
        heard: 30,
        authors: &[("Habiba Cherif", "none"), ("Guy Fontaine", "in_person")],
        road: &[],
    },
    Said {
        title: "La lettre de rendez-vous plus grosse",
        words: "Je ne lis pas vos lettres, c’est trop petit.",
        need: "Lire sans loupe.",
        theme: "Communication",
        heard: 330,
        authors: &[("Lucien Varlet", "letter")],
        road: &[
            (Chosen, 300, "C’est simple et ça ne coûte rien."),
            (CoDesign, 290, "On essaie trois tailles avec le club des aînés."),
            (InUse, 260, "Toutes les lettres peuvent partir en gros caractères."),
        ],
    },
    Said {
        title: "Un forum par an, dont on choisit le sujet",
        words: "C’est toujours la mairie qui choisit de quoi on parle.",
        need: "Parler de ce qui nous touche.",
        theme: "Pouvoir d’agir",
        heard: 150,
        authors: &[("Odile Carpentier", "email")],
        road: &[
            (Chosen, 120, "Le conseil d’administration est d’accord."),
            (SetAside, 60, "Pas cette année."),
            (Heard, 20, "On en reparle pour l’an prochain."),
        ],
    },
];

/// An idea from the street that the team has not read yet.
pub(super) const WAITING: Said = Said {
    title: "Un banc devant le centre",
    words: "On attend debout le matin, avec les petits.",
    need: "",
    theme: "Accueil",
    heard: 1,
    authors: &[("Yasmine", "sms")],
    road: &[],
};

/// A solution that came of an idea: its place in the story, and its sheet.
pub(super) struct Written {
    pub of: usize,
    pub for_whom: &'static str,
    pub how: &'static str,
    pub cost: &'static str,
    pub helpers: &'static str,
    pub versions: &'static [(i64, &'static str)],
}

/// The solutions of the catalogue.
pub(super) const WRITTEN: [Written; 3] = [
    Written {
        of: 0,
        for_whom: "Toute personne qui a une démarche qui revient, et son référent",
        how: "Le référent note la démarche et la date avec la personne.\nUn message part avant la date, par le moyen qu’elle a choisi.\nElle répond FAIT, AIDE ou STOP. Le référent rappelle qui demande de l’aide.",
        cost: "Le prix des SMS : quelques euros par mois",
        helpers: "Les référents qui l’ont essayé, et le groupe d’habitants du mardi",
        versions: &[
            (300, "Une réponse est ajoutée : on écrit FAIT."),
            (120, "La lettre, pour qui n’a pas de téléphone."),
        ],
    },
    Written {
        of: 1,
        for_whom: "Les habitants qui ne viennent pas au centre",
        how: "Deux personnes, une tablette, une petite imprimante.\nOn annonce les passages par affiches.\nCe qu’on ne peut pas faire sur place devient un rendez-vous.",
        cost: "Une tablette et une imprimante : environ 600 €",
        helpers: "Les bénévoles de la tournée du mercredi",
        versions: &[(200, "Une fiche papier quand le réseau manque.")],
    },
    Written {
        of: 10,
        for_whom: "Toutes les personnes qui lisent mal les petites lettres",
        how: "On coche « gros caractères » sur la fiche de la personne.\nLa lettre s’imprime en corps 18.",
        cost: "Rien",
        helpers: "Le club des aînés, qui a choisi la taille",
        versions: &[],
    },
];

/// What a centre changed in what it took.
pub(super) const CHANGED: [&str; 3] = [
    "Les textes en arabe, relus par des habitants.",
    "Un appel à la place du SMS pour ceux qui ne lisent pas.",
    "On le propose aussi au café des parents.",
];
