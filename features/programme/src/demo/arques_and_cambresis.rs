//! Jean Ferrat in Arques, where it began with the members; AJR in the rural Cambrésis. What each is told to do in the demonstration.

use calendar::SchoolRule;
use chrono::Weekday::{Fri, Mon, Sat, Thu, Tue, Wed};

use super::story::{PLAIN, Price, Story, When};
use crate::model::{Kind, Presence};

pub(super) const JEAN_FERRAT: [Story; 6] = [
    Story {
        kind: Kind::RepairCafe,
        title: "Repair Café",
        summary: "Chaque samedi : un grille-pain, un vélo, une lampe. On répare ensemble.",
        body: "Moussa et six bénévoles vous attendent avec leurs outils.\n\n- On regarde ensemble ce qui ne va pas.\n- On répare, ou on vous dit où trouver la pièce.\n- Le café est offert.",
        when: When::Weekly(&[Sat]),
        minutes: 180,
        capacity: Some(12),
        pieces: &["Un objet en panne, un seul", "Sa notice, si vous l’avez"],
        contact: 3,
        ..PLAIN
    },
    Story {
        kind: Kind::SchoolSupport,
        title: "Aide aux devoirs : comprendre les médias",
        summary: "D’où vient cette image ? Qui l’a faite ? On enquête, puis on fait le journal.",
        when: When::Weekly(&[Wed]),
        starts: (16, 30),
        minutes: 90,
        room: 4,
        ages: (Some(9), Some(14)),
        audience: "adhérents",
        capacity: Some(12),
        school: SchoolRule::OutsideHolidays,
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "L’ordinateur sans peur",
        summary: "On clique partout, exprès. On se trompe, on revient en arrière, on recommence.",
        body: "Pour celles et ceux qui savent un peu, et se bloquent quand ils sont seuls devant l’écran.",
        when: When::Weekly(&[Mon]),
        room: 1,
        ages: (Some(18), None),
        capacity: Some(8),
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Ranger ses photos sur la tablette",
        summary: "Hélène, de l’AJR, est à l’écran ; Fabrice est à côté de vous.",
        when: When::Weekly(&[Thu]),
        starts: (14, 0),
        room: 2,
        ages: (Some(50), None),
        capacity: Some(8),
        presence: Presence::Both,
        pieces: &["Votre tablette, si vous en avez une"],
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Le mur de photos",
        summary: "On choisit ensemble les photos de la semaine pour le grand écran.",
        when: When::Weekly(&[Tue]),
        starts: (17, 0),
        minutes: 60,
        contact: 0,
        ..PLAIN
    },
    Story {
        kind: Kind::OneOff,
        title: "Comment mieux s’informer ? L’atelier des adhérents",
        summary: "Deux heures pour dire ce qui marche et ce qui manque. Vos idées décident.",
        when: When::InDays(9),
        starts: (18, 0),
        audience: "adhérents et bénévoles",
        capacity: Some(25),
        contact: 1,
        ..PLAIN
    },
];

pub(super) const AJR: [Story; 6] = [
    Story {
        kind: Kind::Course,
        title: "Stage de robotique",
        summary: "Construire un robot, le programmer, le faire courir. Trois jours au studio.",
        body: "Le matériel est prêté. Le dernier jour, les parents sont invités à la course.",
        when: When::Course { after: 14, days: 3 },
        minutes: 180,
        room: 1,
        ages: (Some(9), Some(14)),
        price: Price::ByQuotient(900, 1800, 2700),
        capacity: Some(12),
        contact: 1,
        ..PLAIN
    },
    Story {
        kind: Kind::Course,
        title: "Tablettes Facilotab",
        summary: "Six tablettes simples, prêtées le temps d’apprendre.",
        when: When::Weekly(&[Tue, Fri]),
        starts: (9, 30),
        minutes: 90,
        room: 2,
        ages: (Some(60), None),
        capacity: Some(6),
        contact: 0,
        ..PLAIN
    },
    Story {
        title: "La navette numérique vient chez vous",
        summary: "Une voiture équipée et connectée, pour qui ne peut pas se déplacer.",
        body: "Téléphonez : Simon note votre adresse et vous dit quand il passe.",
        when: When::Weekly(&[Mon, Wed, Thu]),
        starts: (14, 0),
        minutes: 180,
        audience: "personnes isolées",
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Permanence e-administrative",
        summary: "Vos démarches en ligne, dans les communes associées.",
        when: When::Weekly(&[Thu]),
        starts: (9, 0),
        minutes: 180,
        room: 2,
        ages: (Some(16), None),
        contact: 0,
        ..PLAIN
    },
    Story {
        title: "Codage et électronique au studio",
        summary: "Des cartes, des fils, des lumières. On invente, on soude, on partage.",
        when: When::Weekly(&[Wed, Sat]),
        starts: (14, 0),
        room: 1,
        ages: (Some(10), Some(17)),
        capacity: Some(10),
        contact: 2,
        ..PLAIN
    },
    Story {
        kind: Kind::OneOff,
        title: "Forum : bien vieillir au village",
        summary: "Le thème choisi par les habitants. Stands, démonstrations, transport offert.",
        when: When::InDays(16),
        starts: (10, 0),
        minutes: 420,
        contact: 0,
        ..PLAIN
    },
];
