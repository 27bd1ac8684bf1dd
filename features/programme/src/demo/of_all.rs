//! What happens in every *centre social*: rooms, and the activities that none lacks.

use calendar::SchoolRule;
use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

use super::story::{PLAIN, Price, Story, When};
use crate::model::Kind;

/// The rooms of a centre, and whether one enters without a step.
pub(super) const ROOMS: [(&str, bool); 5] = [
    ("Grande salle", true),
    ("Salle informatique", true),
    ("Salle 2", true),
    ("Cuisine", true),
    ("Bibliothèque, à l’étage", false),
];

/// What is called off once this week, and why.
pub(super) const CALLED_OFF: &str = "Café d’accueil";
pub(super) const CALLED_OFF_NOTE: &str = "L’équipe est en réunion. Le téléphone répond.";

/// What the team has begun to write.
pub(super) const UNFINISHED: &str = "La fête de l’hiver";

/// The first eight fill every day of the week and are held everywhere; the others come and go.
pub(super) const COMMON: [Story; 18] = [
    Story {
        kind: Kind::OneOff,
        title: UNFINISHED,
        summary: "Des lampions, une fanfare, du vin chaud sans alcool.",
        when: When::InDays(30),
        starts: (17, 0),
        minutes: 180,
        audience: "familles",
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Café d’accueil",
        summary: "Un café, le journal, et quelqu’un pour répondre à vos questions.",
        body: "On vient quand on veut, on repart quand on veut. C’est aussi là que naissent les idées.",
        when: When::Weekly(&[Mon, Wed, Fri]),
        starts: (9, 0),
        minutes: 150,
        ..PLAIN
    },
    Story {
        title: "Vos démarches en ligne, avec quelqu’un",
        summary: "CAF, impôts, retraite, assurance maladie : on fait avec vous, à votre rythme.",
        body: "Apportez le courrier que vous avez reçu. **On ne fait pas à votre place : on fait ensemble.**\n\nVos codes restent les vôtres. Personne ne les note.",
        when: When::Weekly(&[Tue, Fri]),
        minutes: 180,
        room: 2,
        ages: (Some(16), None),
        pieces: &["Le courrier reçu", "Votre téléphone"],
        contact: 1,
        ..PLAIN
    },
    Story {
        kind: Kind::SchoolSupport,
        title: "Accompagnement scolaire",
        summary: "Les devoirs, puis un jeu ou une sortie. Avec des bénévoles du quartier.",
        body: "Un bénévole pour trois ou quatre enfants. Les parents sont reçus à chaque vacances.",
        when: When::Weekly(&[Mon, Tue, Thu]),
        starts: (16, 30),
        minutes: 90,
        room: 4,
        ages: (Some(6), Some(11)),
        price: Price::ByQuotient(500, 1000, 1500),
        capacity: Some(16),
        school: SchoolRule::OutsideHolidays,
        pieces: &["Le cartable", "Le carnet de liaison"],
        contact: 2,
        ..PLAIN
    },
    Story {
        title: "Gym douce",
        summary: "Bouger sans se faire mal, assis ou debout. On rit beaucoup.",
        body: "Venez en vêtements souples. Le certificat du médecin est demandé la première fois.",
        when: When::Weekly(&[Tue, Sat]),
        starts: (10, 0),
        minutes: 60,
        ages: (Some(55), None),
        price: Price::ByQuotient(2000, 3500, 5000),
        capacity: Some(18),
        pieces: &["Un certificat médical", "Une bouteille d’eau"],
        contact: 3,
        ..PLAIN
    },
    Story {
        kind: Kind::Course,
        title: "Ordinateur : les premiers pas",
        summary: "Allumer, cliquer, écrire, se tromper. Ici, on ne casse rien.",
        body: "Six personnes, six ordinateurs, une animatrice. On avance quand tout le monde a compris.",
        when: When::Weekly(&[Thu]),
        starts: (9, 30),
        room: 1,
        ages: (Some(18), None),
        audience: "débutants",
        capacity: Some(6),
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Jeux de société en famille",
        summary: "Soixante jeux, de 3 à 99 ans. Apportez aussi les vôtres.",
        when: When::Weekly(&[Wed, Sun]),
        starts: (15, 0),
        audience: "familles",
        contact: 2,
        ..PLAIN
    },
    Story {
        title: "La marche du dimanche",
        summary: "Cinq kilomètres, à notre pas. On revient pour le café.",
        when: When::Weekly(&[Sun]),
        starts: (9, 30),
        ages: (Some(16), None),
        pieces: &["De bonnes chaussures"],
        contact: 3,
        ..PLAIN
    },
    Story {
        title: "Café des parents",
        summary: "Après l’école, on parle des enfants, des écrans, du sommeil. Sans leçon.",
        when: When::Weekly(&[Fri]),
        starts: (8, 45),
        minutes: 90,
        audience: "parents",
        school: SchoolRule::OutsideHolidays,
        ..PLAIN
    },
    Story {
        kind: Kind::RepairCafe,
        title: "Repair Café",
        summary: "Un grille-pain, une lampe, une fermeture éclair : on répare ensemble.",
        body: "Les outils sont là, les bénévoles aussi. On repart avec l’objet, réparé ou compris.",
        when: When::Fortnightly(Sat),
        minutes: 180,
        capacity: Some(12),
        pieces: &["Un objet en panne, un seul", "Sa notice, si vous l’avez"],
        contact: 3,
        ..PLAIN
    },
    Story {
        kind: Kind::Course,
        title: "Parler français",
        summary: "Pour le travail, pour l’école des enfants, pour les voisins.",
        body: "Trois groupes : je commence, je comprends, je veux écrire. On s’occupe des petits pendant ce temps.",
        when: When::Weekly(&[Mon, Thu]),
        room: 4,
        ages: (Some(16), None),
        capacity: Some(14),
        school: SchoolRule::OutsideHolidays,
        contact: 2,
        ..PLAIN
    },
    Story {
        title: "Cuisine du marché",
        summary: "On cuisine ce que le marché donne, puis on mange ensemble.",
        when: When::Weekly(&[Thu]),
        starts: (10, 0),
        minutes: 210,
        room: 3,
        ages: (Some(12), None),
        price: Price::Words("3 €, le repas compris"),
        capacity: Some(10),
        pieces: &["Un tablier", "Une boîte pour emporter"],
        ..PLAIN
    },
    Story {
        title: "Accueil de loisirs du mercredi",
        summary: "Une journée de jeux, de bricolage et de grand air.",
        when: When::Weekly(&[Wed]),
        starts: (9, 0),
        minutes: 480,
        ages: (Some(3), Some(11)),
        price: Price::EachTime(400, 800, 1200),
        capacity: Some(32),
        school: SchoolRule::OutsideHolidays,
        pieces: &["Le carnet de santé", "L’attestation de la CAF"],
        contact: 2,
        ..PLAIN
    },
    Story {
        title: "Éveil des tout-petits",
        summary: "Comptines, tapis, peinture avec les mains. Un adulte reste avec l’enfant.",
        when: When::Weekly(&[Tue]),
        starts: (9, 30),
        minutes: 90,
        ages: (Some(0), Some(3)),
        audience: "avec un parent",
        contact: 2,
        ..PLAIN
    },
    Story {
        title: "Vendredi des ados",
        summary: "Musique, futsal ou film : on choisit ensemble le vendredi d’avant.",
        when: When::Weekly(&[Fri]),
        starts: (17, 30),
        minutes: 150,
        ages: (Some(12), Some(17)),
        capacity: Some(20),
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Couture et retouches",
        summary: "Un ourlet, un coussin, un déguisement. Quatre machines vous attendent.",
        when: When::Weekly(&[Sat]),
        starts: (9, 30),
        minutes: 150,
        room: 2,
        ages: (Some(14), None),
        capacity: Some(8),
        contact: 3,
        ..PLAIN
    },
    Story {
        kind: Kind::Outing,
        title: "Une journée à la mer",
        summary: "Le car part du centre, on revient le soir. Pique-nique sur la digue.",
        body: "Le car a une plate-forme pour les fauteuils. On attend tout le monde au retour.",
        when: When::InDays(20),
        starts: (8, 0),
        minutes: 660,
        audience: "familles",
        price: Price::ByQuotient(300, 600, 900),
        capacity: Some(49),
        pieces: &["Un pique-nique", "Un coupe-vent"],
        ..PLAIN
    },
    Story {
        kind: Kind::OneOff,
        title: "Le repas des voisins",
        summary: "Chacun apporte un plat. Il y a toujours trop.",
        when: When::InDays(12),
        starts: (19, 0),
        minutes: 180,
        capacity: Some(60),
        contact: 3,
        ..PLAIN
    },
];
