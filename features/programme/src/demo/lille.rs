//! The four houses of Lille. What each is told to do in the demonstration.

use calendar::SchoolRule;
use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

use super::story::{PLAIN, Price, Story, When};
use crate::model::{Kind, Presence};

pub(super) const LAZARE_GARREAU: [Story; 4] = [
    Story {
        title: "Ne plus oublier une date",
        summary: "Avec votre référente, vous choisissez les dates ; un SMS vous les rappelle.",
        when: When::Weekly(&[Mon, Wed]),
        room: 2,
        ages: (Some(16), None),
        contact: 0,
        ..PLAIN
    },
    Story {
        title: "Trier ses papiers",
        summary: "Un sac, une table, des chemises de couleur. On repart léger.",
        when: When::Weekly(&[Thu]),
        starts: (14, 0),
        room: 2,
        ages: (Some(18), None),
        capacity: Some(8),
        pieces: &["Vos papiers, comme ils sont"],
        contact: 2,
        ..PLAIN
    },
    Story {
        title: "Permanence emploi",
        summary: "Les offres du quartier, un ordinateur, quelqu’un à côté.",
        when: When::Weekly(&[Tue]),
        starts: (9, 0),
        minutes: 180,
        room: 1,
        ages: (Some(16), None),
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Chorale du quartier",
        summary: "Personne ne chante faux, on cherche juste la bonne note.",
        when: When::Weekly(&[Fri]),
        starts: (18, 30),
        minutes: 90,
        ages: (Some(10), None),
        price: Price::Words("10 € l’année"),
        capacity: Some(40),
        contact: 3,
        ..PLAIN
    },
];

pub(super) const ARBRISSEAU: [Story; 4] = [
    Story {
        title: "L’accueil autrement",
        summary: "On s’installe, on consulte la carte du quartier, on fait sa démarche.",
        when: When::Weekly(&[Mon, Tue, Thu]),
        starts: (10, 0),
        contact: 0,
        ..PLAIN
    },
    Story {
        title: "Cybercafé",
        summary: "Huit ordinateurs, une imprimante, et Rachid si ça bloque.",
        when: When::Weekly(&[Wed, Sat]),
        starts: (14, 0),
        minutes: 180,
        room: 1,
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "La carte du quartier",
        summary: "On marche, on photographie, on ajoute à la carte ce qui sert à tous.",
        when: When::Fortnightly(Sat),
        starts: (10, 0),
        contact: 2,
        ..PLAIN
    },
    Story {
        title: "Théâtre des mercredis",
        summary: "De l’improvisation, un décor, un spectacle en juin.",
        when: When::Weekly(&[Wed]),
        starts: (10, 0),
        minutes: 90,
        ages: (Some(7), Some(12)),
        price: Price::ByQuotient(1500, 2500, 4000),
        capacity: Some(14),
        school: SchoolRule::OutsideHolidays,
        contact: 2,
        ..PLAIN
    },
];

pub(super) const FAUBOURG: [Story; 4] = [
    Story {
        title: "Magie en famille",
        summary: "Un tour appris chaque semaine, ici ou depuis chez vous.",
        when: When::Weekly(&[Thu]),
        starts: (18, 0),
        minutes: 60,
        audience: "familles",
        presence: Presence::Both,
        contact: 1,
        ..PLAIN
    },
    Story {
        kind: Kind::Course,
        title: "Les outils des associations",
        summary: "Un agenda, un dossier, une liste partagés : on s’y met ensemble.",
        when: When::Weekly(&[Mon]),
        starts: (18, 0),
        minutes: 90,
        room: 1,
        ages: (Some(16), None),
        audience: "bénévoles d’associations",
        capacity: Some(10),
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Boxe éducative",
        summary: "Des gants, des règles, du respect. Filles et garçons.",
        when: When::Weekly(&[Tue, Sat]),
        starts: (17, 30),
        minutes: 90,
        ages: (Some(10), Some(17)),
        price: Price::ByQuotient(1000, 2000, 3000),
        capacity: Some(20),
        pieces: &["Un certificat médical", "Une bouteille d’eau"],
        contact: 0,
        ..PLAIN
    },
    Story {
        title: "Cuisine du monde",
        summary: "Chaque vendredi une habitante, un pays, un plat.",
        when: When::Weekly(&[Fri]),
        starts: (10, 0),
        minutes: 180,
        room: 3,
        price: Price::Words("2 €"),
        capacity: Some(12),
        contact: 2,
        ..PLAIN
    },
];

pub(super) const UTOPIATS: [Story; 4] = [
    Story {
        title: "Réunion du collectif",
        summary: "Le lieu est à ses habitants : on décide ensemble, autour de la table.",
        when: When::Weekly(&[Mon]),
        starts: (18, 30),
        minutes: 90,
        contact: 0,
        ..PLAIN
    },
    Story {
        title: "Troc de services",
        summary: "Une heure de bricolage contre une heure de couture. On note, on échange.",
        when: When::Weekly(&[Tue, Fri]),
        starts: (15, 0),
        contact: 2,
        ..PLAIN
    },
    Story {
        title: "Bricothèque",
        summary: "Perceuse, escabeau, appareil à raclette : on emprunte au lieu d’acheter.",
        when: When::Weekly(&[Wed, Sat]),
        starts: (14, 30),
        minutes: 150,
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Scène ouverte du dimanche",
        summary: "Un poème, une chanson, une blague. Le micro est à vous.",
        when: When::Weekly(&[Sun]),
        starts: (17, 0),
        contact: 3,
        ..PLAIN
    },
];
