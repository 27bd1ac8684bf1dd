//! Tourcoing, Roubaix and Faches-Thumesnil. What each is told to do in the demonstration.

use calendar::SchoolRule;
use chrono::Weekday::{Fri, Mon, Sat, Thu, Tue, Wed};

use super::story::{PLAIN, Story, When};
use crate::model::{Kind, Presence};

pub(super) const BELENCONTRE: [Story; 4] = [
    Story {
        title: "La carte des parents",
        summary: "On note sur la carte du quartier tout ce qui aide les parents.",
        when: When::Weekly(&[Tue]),
        room: 1,
        audience: "parents",
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Parents, parlons-en",
        summary: "Un thème, une invitée, du thé. Les enfants jouent à côté.",
        when: When::Fortnightly(Thu),
        starts: (18, 0),
        audience: "parents",
        capacity: Some(20),
        contact: 2,
        ..PLAIN
    },
    Story {
        kind: Kind::Course,
        title: "Masser son bébé",
        summary: "Quatre séances, avec une puéricultrice.",
        when: When::Weekly(&[Fri]),
        starts: (10, 0),
        minutes: 60,
        room: 2,
        ages: (Some(0), Some(1)),
        audience: "avec un parent",
        capacity: Some(8),
        contact: 2,
        pieces: &["Une serviette", "De l’huile d’amande douce"],
        ..PLAIN
    },
    Story {
        title: "La soupe du mercredi",
        summary: "On épluche à trois générations. La recette part avec vous.",
        when: When::Weekly(&[Wed]),
        starts: (10, 30),
        room: 3,
        audience: "familles",
        contact: 3,
        ..PLAIN
    },
];

pub(super) const PHALEMPINS: [Story; 4] = [
    Story {
        title: "Les enfants deviennent professeurs",
        summary: "Vous ne comprenez pas un mot du numérique ? Les enfants vous répondent, en vidéo.",
        body: "Posez votre mot à l’accueil, ou apportez-le. Les enfants cherchent, écrivent, puis tournent la réponse.",
        when: When::Weekly(&[Wed]),
        room: 1,
        presence: Presence::Both,
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Mot à mot : le tournage",
        summary: "Caméra, micro, clap : on tourne les mots de la semaine.",
        when: When::Weekly(&[Sat]),
        starts: (10, 0),
        room: 1,
        ages: (Some(8), Some(12)),
        capacity: Some(10),
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Goûter des grands-parents",
        summary: "Les enfants invitent un aîné, le leur ou celui du voisin.",
        when: When::Fortnightly(Wed),
        starts: (16, 0),
        minutes: 90,
        contact: 2,
        ..PLAIN
    },
    Story {
        kind: Kind::SchoolSupport,
        title: "Lire à haute voix",
        summary: "Une histoire, une voix, un coussin. Des bénévoles lisent avec les enfants.",
        when: When::Weekly(&[Fri]),
        starts: (17, 0),
        minutes: 60,
        room: 4,
        ages: (Some(5), Some(9)),
        school: SchoolRule::OutsideHolidays,
        contact: 3,
        ..PLAIN
    },
];

pub(super) const ECHO: [Story; 4] = [
    Story {
        kind: Kind::Course,
        title: "Mon CV en vidéo",
        summary: "Parler devant la caméra, choisir ses mots et sa tenue, puis tourner.",
        body: "Six séances. La vidéo est à vous : vous décidez qui la voit.",
        when: When::Weekly(&[Tue]),
        starts: (9, 30),
        minutes: 150,
        room: 1,
        ages: (Some(16), None),
        audience: "personnes en recherche d’emploi",
        capacity: Some(8),
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "Coup de pouce emploi",
        summary: "Une lettre, un appel, un rendez-vous à préparer.",
        when: When::Weekly(&[Mon, Thu]),
        starts: (9, 0),
        minutes: 180,
        room: 2,
        ages: (Some(16), None),
        contact: 0,
        ..PLAIN
    },
    Story {
        title: "Cuisine en direct",
        summary: "Des habitants cuisinent ; douze centres regardent et posent leurs questions.",
        when: When::Weekly(&[Wed]),
        starts: (17, 0),
        minutes: 60,
        presence: Presence::Remote,
        contact: 3,
        ..PLAIN
    },
    Story {
        title: "L’entretien pour de faux",
        summary: "Un recruteur à la retraite, vingt minutes, et des conseils.",
        when: When::Fortnightly(Fri),
        room: 2,
        ages: (Some(16), None),
        capacity: Some(6),
        contact: 2,
        ..PLAIN
    },
];

pub(super) const CHEMIN_ROUGE: [Story; 4] = [
    Story {
        title: "La tablette au marché",
        summary: "Une tablette, un scanner, une imprimante : vos démarches, entre deux étals.",
        when: When::Weekly(&[Wed]),
        starts: (9, 30),
        minutes: 150,
        ages: (Some(16), None),
        contact: 1,
        ..PLAIN
    },
    Story {
        title: "On descend au pied des tours",
        summary: "Chaque semaine une autre entrée. On s’assoit, on parle, on aide.",
        when: When::Weekly(&[Thu]),
        starts: (16, 30),
        contact: 0,
        ..PLAIN
    },
    Story {
        kind: Kind::Course,
        title: "Parler anglais : au marché",
        summary: "Depuis chez vous ou depuis la salle 2, avec d’autres centres.",
        when: When::Weekly(&[Fri]),
        starts: (10, 0),
        minutes: 60,
        room: 2,
        ages: (Some(14), None),
        capacity: Some(15),
        presence: Presence::Both,
        contact: 2,
        ..PLAIN
    },
    Story {
        title: "Jardin partagé",
        summary: "On bêche, on sème, on partage. Les bottes sont prêtées.",
        when: When::Weekly(&[Sat]),
        starts: (10, 0),
        minutes: 150,
        contact: 3,
        ..PLAIN
    },
];
