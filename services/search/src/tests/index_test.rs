//! A small programme, asked as residents ask.

use crate::{Index, Weight};

const PROGRAMME: [(&str, &str, &str); 14] = [
    ("Repair Café", "Réparez vos objets avec des bénévoles : grille-pain, vélo, lampe.", "Arques"),
    ("Cours de guitare", "Débutants et confirmés, instrument prêté.", "musique"),
    ("Atelier informatique", "Découvrir l’ordinateur, la souris et le clavier.", "numérique"),
    ("Accompagnement scolaire", "Aide aux leçons, du CP à la 3e.", "enfants"),
    ("Gym douce", "Équilibre et souplesse pour les seniors.", "sport"),
    ("Écrire un courriel", "Pièce jointe, répondre, supprimer.", "numérique"),
    ("Café des parents", "Parler de l’adolescence autour d’un café.", "famille"),
    ("Sortie à la mer", "Départ en bus, pique-nique tiré du sac.", "famille"),
    ("Couture et tricot", "Machines sur place.", "loisirs"),
    ("Jardin partagé", "Semer, planter, récolter ensemble.", "nature"),
    ("Chorale", "On chante sans savoir lire la musique.", "musique"),
    ("Pâtisserie", "Une recette par séance, on goûte.", "cuisine"),
    ("Utiliser sa webcam", "Appeler ses petits-enfants en vidéo.", "numérique"),
    ("Danse hip-hop", "De 8 à 12 ans.", "jeunesse"),
];

fn programme() -> Index<&'static str> {
    Index::build(
        PROGRAMME.iter().map(|(title, text, tag)| {
            (*title, vec![(Weight::Title, *title), (Weight::Text, *text), (Weight::Tag, *tag)])
        }),
    )
}

fn first(query: &str) -> Option<&'static str> {
    programme().search(query, 5).first().map(|hit| hit.id)
}

#[test]
fn accents_case_and_elisions_do_not_matter() {
    assert_eq!(first("REPAIR CAFE"), Some("Repair Café"));
    assert_eq!(first("patisserie "), Some("Pâtisserie"));
    assert_eq!(first("l'ordinateur "), Some("Atelier informatique"));
}

#[test]
fn slips_are_forgiven() {
    for (query, title) in [
        ("repare cafe", "Repair Café"),
        ("repair caffé", "Repair Café"),
        ("guitarre", "Cours de guitare"),
        ("gitare", "Cours de guitare"),
        ("infromatique", "Atelier informatique"),
        ("accompagnement scolère", "Accompagnement scolaire"),
        ("acompagnemant scolaire", "Accompagnement scolaire"),
        ("corale", "Chorale"),
        ("patisrie", "Pâtisserie"),
        ("kouture", "Couture et tricot"),
        ("gim douce", "Gym douce"),
        ("hip hop", "Danse hip-hop"),
        ("hiphop", "Danse hip-hop"),
        ("web cam", "Utiliser sa webcam"),
        ("repaircafé", "Repair Café"),
    ] {
        assert_eq!(first(query), Some(title), "{query}");
    }
}

#[test]
fn plurals_feminines_and_families_are_found() {
    assert_eq!(first("jardinage "), Some("Jardin partagé"));
    assert_eq!(first("ateliers informatiques "), Some("Atelier informatique"));
    assert_eq!(first("danseuse "), Some("Danse hip-hop"));
}

#[test]
fn half_a_word_is_enough_while_typing() {
    assert_eq!(first("gui"), Some("Cours de guitare"));
    assert_eq!(first("accomp"), Some("Accompagnement scolaire"));
    assert_eq!(first("infromat"), Some("Atelier informatique"));
    assert_eq!(first("gui "), None);
}

#[test]
fn synonyms_of_the_house_are_understood() {
    assert_eq!(first("ordi "), Some("Atelier informatique"));
    assert_eq!(first("aide aux devoirs "), Some("Accompagnement scolaire"));
    assert_eq!(first("mails "), Some("Écrire un courriel"));
    assert_eq!(first("gymnastique "), Some("Gym douce"));
    assert_eq!(first("excursion "), Some("Sortie à la mer"));
}

#[test]
fn whole_answers_come_before_partial_ones() {
    let hits = programme().search("café parents ", 5);
    assert_eq!(hits[0].id, "Café des parents");
    assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
    let titles: Vec<&str> = programme().search("cafe ", 5).iter().map(|hit| hit.id).collect();
    assert!(titles.contains(&"Repair Café") && titles.contains(&"Café des parents"));
}

#[test]
fn a_title_counts_more_than_a_mention() {
    let index = Index::build([
        (1, vec![(Weight::Title, "Sortie"), (Weight::Text, "Visite d’un musée de la musique en bus")]),
        (2, vec![(Weight::Title, "Musique"), (Weight::Text, "Pour tous, venez jouer ensemble au centre")]),
    ]);
    assert_eq!(index.search("musique ", 5)[0].id, 2);
}

#[test]
fn nonsense_finds_nothing_and_nothing_breaks() {
    for query in ["", "   ", "xyzzyx", "?!…", "de la ", "1", "\u{0}", "🎉"] {
        assert!(programme().search(query, 5).is_empty(), "{query:?}");
    }
    assert!(!programme().search(&"café ".repeat(10_000), 5).is_empty());
    assert!(Index::<u8>::build([]).search("café", 5).is_empty());
    assert!(programme().search("café", 0).is_empty());
}

#[test]
fn names_and_other_scripts_are_found() {
    let index = Index::build([
        ("Dupont", vec![(Weight::Title, "Inès Dupont")]),
        ("Nguyen", vec![(Weight::Title, "Thị Hồng Nguyễn")]),
        ("Arabic", vec![(Weight::Title, "دروس العربية")]),
    ]);
    assert_eq!(index.search("ines dupond ", 5)[0].id, "Dupont");
    assert_eq!(index.search("nguyen ", 5)[0].id, "Nguyen");
    assert_eq!(index.search("العربية", 5)[0].id, "Arabic");
    assert_eq!((index.len(), index.is_empty()), (3, false));
}
