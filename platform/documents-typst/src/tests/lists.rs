//! Lists, posters and programmes of the same invented house.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use documents::{
    AttendanceRow, AttendanceSheet, Block, Building, Call, CallBack, CallList, CardFace, CardSheet, DayDot,
    EnrolmentReceipt, Fact, LetterDrop, LetterRound, Picture, Poster, PosterFormat, Programme, ProgrammeEntry,
    ProgrammeSection, Reply, SignupRow, SignupSheet, Slot, Street, Week, WeekRow,
};

use super::samples::{letterhead, reply};

fn texts(given: &[&str]) -> Vec<String> {
    given.iter().map(|text| (*text).to_owned()).collect()
}

/// Cards to cut out, the last with its name.
pub fn card_sheet(count: usize) -> CardSheet {
    let card = |name: Option<String>| CardFace {
        qr: "https://essaim.example/carte/3q2-7wAAAAAAAAAAAAAAAA".into(),
        words: "soleil jardin tambour".into(),
        name,
    };
    let mut cards: Vec<CardFace> = (1..count).map(|_| card(None)).collect();
    cards.push(card(Some("Jeannine Duhamel".into())));
    CardSheet { letterhead: letterhead("Cartes"), cards, ..CardSheet::default() }
}

/// Twenty-three calls, one of them long.
pub fn call_list() -> CallList {
    let mut calls: Vec<Call> = (1..=22)
        .map(|n| Call { name: format!("Madame Duhamel {n}"), phones: vec![format!("06 39 98 00 {n:02}")], note: None })
        .collect();
    calls.push(Call {
        name: "Monsieur Jean-Christophe Vandenbroucke-Delattre de la Haute-Borne".into(),
        phones: texts(&["06 39 98 00 99", "03 21 00 00 99"]),
        note: Some("Plutôt le matin. Parle arabe et un peu français.".into()),
    });
    CallList {
        letterhead: letterhead("Appels : le Repair Café"),
        headline: "Le Repair Café ouvre samedi 28 novembre".into(),
        script: Block::from_plain(
            "Bonjour, je m’appelle … Je vous appelle du centre social Jean Ferrat.\n\nSamedi 28 novembre, de 14 h à \
             17 h, on répare ensemble vos objets en panne. C’est gratuit.\n\nVoulez-vous venir ? La voiture du centre \
             peut passer vous prendre.",
        ),
        calls,
    }
}

/// Two streets, one with a large building.
pub fn letter_round() -> LetterRound {
    let drops = (1..=14)
        .map(|n| LetterDrop { name: format!("Famille Benali {n}"), detail: Some(format!("Étage {n}, boîte {n}")) })
        .collect();
    let one = |name: &str| vec![LetterDrop { name: name.into(), detail: None }];
    LetterRound {
        letterhead: letterhead("Tournée : lettre du 24 novembre"),
        headline: "Lettre du 24 novembre : le Repair Café".into(),
        note: Some("Partez à deux. Ne laissez rien sous la pluie.".into()),
        streets: vec![
            Street {
                name: "Rue de la Gare".into(),
                town: "Arques".into(),
                buildings: vec![
                    Building { label: "12".into(), note: None, drops: one("Duhamel") },
                    Building {
                        label: "14 bis".into(),
                        note: None,
                        drops: one("Vandenbroucke-Delattre de la Haute-Borne"),
                    },
                ],
            },
            Street {
                name: "Résidence du Lac".into(),
                town: "Arques".into(),
                buildings: vec![Building {
                    label: "Entrée B".into(), note: Some("Boîtes dans le hall".into()), drops
                }],
            },
        ],
    }
}

/// A poster with all its fields.
pub fn poster(format: PosterFormat) -> Poster {
    Poster {
        letterhead: letterhead("Affiche : Repair Café samedi 28 novembre"),
        format,
        spare_ink: false,
        kicker: Some("Gratuit, ouvert à tous".into()),
        headline: "Repair Café".into(),
        summary: Some("Venez avec un objet en panne. On le répare ensemble, et il y a du café.".into()),
        day: Some(DayDot { weekday: "sam.".into(), number: "28".into(), month: "nov.".into() }),
        when: texts(&["Samedi 28 novembre", "de 14 h à 17 h"]),
        place: texts(&["Centre Jean Ferrat", "grande salle, Arques"]),
        price: Some("Gratuit".into()),
        picture: None,
        reply: Reply {
            lead: "Une question ? Téléphonez :".into(),
            note: Some("Nadège ou Fabrice vous répond.".into()),
            qr: Some("https://essaim.example/jean-ferrat/a/repair-cafe".into()),
            qr_caption: Some("Pour s’inscrire en ligne".into()),
            ..reply()
        },
        call_back: None,
    }
}

/// Where one asks to be called back.
pub fn call_back() -> CallBack {
    CallBack {
        line: "Quelqu’un me rappelle".into(),
        address: "essaim.example/jean-ferrat/rappelez-moi".into(),
        qr: "https://essaim.example/jean-ferrat/rappelez-moi".into(),
        qr_alt: "Code QR pour demander qu’on me rappelle".into(),
    }
}

/// A picture drawn for the occasion.
pub fn picture() -> Picture {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 160 100'><path fill='#2f6fae' d='M0 0h160v100H0z'/>\
               <circle cx='80' cy='50' r='30' fill='#ffc629'/></svg>";
    Picture { base64: STANDARD.encode(svg), alt: "Des gens réparent un grille-pain".into() }
}

fn entry(title: &str, dot: &str, when: &str, price: &str) -> ProgrammeEntry {
    ProgrammeEntry {
        title: title.into(),
        summary: Some("On se retrouve, on essaie, on apprend les uns des autres. Débutants bienvenus.".into()),
        dot: Some(dot.into()),
        when: when.into(),
        ages: Some("dès 8 ans".into()),
        place: Some("Salle du Lac, Arques".into()),
        price: Some(price.into()),
        phone: Some("03 53 01 62 10".into()),
    }
}

/// A season of five days.
pub fn programme() -> Programme {
    let days = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi"];
    let slot = |time: &str, title: &str| Slot { time: time.into(), title: title.into() };
    let rows = days
        .iter()
        .map(|day| WeekRow {
            day: (*day).into(),
            cells: vec![
                vec![slot("9 h 30", "Café des parents")],
                vec![slot("14 h", "Couture"), slot("16 h 30", "Aide aux devoirs")],
                if *day == "Mardi" { vec![] } else { vec![slot("18 h", "Théâtre adultes")] },
            ],
        })
        .collect();
    let sections = days
        .iter()
        .map(|day| ProgrammeSection {
            heading: (*day).into(),
            note: None,
            entries: vec![
                entry("Café des parents", &day[..3].to_lowercase(), &format!("{day}, de 9 h 30 à 11 h"), "Gratuit"),
                entry(
                    "Couture et retouches",
                    &day[..3].to_lowercase(),
                    &format!("{day}, de 14 h à 16 h"),
                    "2 € la séance",
                ),
                entry("Aide aux devoirs", &day[..3].to_lowercase(), &format!("{day}, de 16 h 30 à 18 h"), "Gratuit"),
            ],
        })
        .collect();
    Programme {
        letterhead: letterhead("Programme de janvier à mars 2027"),
        headline: "Le programme".into(),
        season: "Janvier à mars 2027".into(),
        welcome: Block::from_plain(
            "Tout le monde peut venir, avec ou sans carte.\n\nVous avez une idée ? Dites-la-nous à l’accueil.",
        ),
        week: Some(Week { columns: texts(&["Matin", "Après-midi", "Soir"]), rows }),
        sections,
        how_to_enrol: Block::from_plain(
            "- Au téléphone\n- À l’accueil, du lundi au vendredi\n- Sur internet, avec le petit carré",
        ),
        reply: Reply { lead: "Pour vous inscrire, téléphonez :".into(), ..reply() },
    }
}

/// Three enrolled, twelve lines.
pub fn signup_sheet() -> SignupSheet {
    let row = |name: &str, first: &str| SignupRow {
        name: name.into(),
        first_name: first.into(),
        birth_date: Some("12/03/2016".into()),
        phone: Some("06 39 98 00 01".into()),
        extra: texts(&["oui"]),
    };
    SignupSheet {
        letterhead: letterhead("Inscriptions : théâtre"),
        headline: "Théâtre, de 8 à 11 ans".into(),
        facts: texts(&["Mercredi, de 14 h à 15 h 30", "Salle du Lac", "12 places"]),
        extra_columns: texts(&["Rentre seul"]),
        enrolled: vec![
            row("Duhamel", "Inès"),
            row("Vandenbroucke-Delattre de la Haute-Borne", "Jean-Christophe-Emmanuel"),
            row("Benali", "Yanis"),
        ],
        empty_lines: 12,
        consent: Some("En signant, j’accepte que le centre garde ces renseignements jusqu’au 31 août.".into()),
    }
}

/// Twelve sessions, eighteen people.
pub fn attendance_sheet() -> AttendanceSheet {
    let mut people: Vec<AttendanceRow> = (1..=17)
        .map(|n| AttendanceRow { name: format!("Inès Duhamel {n}"), note: None, marks: texts(&["P", "A"]) })
        .collect();
    people.push(AttendanceRow {
        name: "Jean-Christophe-Emmanuel Vandenbroucke-Delattre de la Haute-Borne".into(),
        note: Some("Appeler 06 39 98 00 01".into()),
        marks: vec![],
    });
    AttendanceSheet {
        letterhead: letterhead("Présences : théâtre"),
        headline: "Théâtre, de 8 à 11 ans".into(),
        facts: texts(&["Mercredi, de 14 h à 15 h 30", "Salle du Lac", "avec Nadège"]),
        sessions: (1..=12).map(|n| format!("mer. {n} nov.")).collect(),
        people,
        empty_lines: 3,
    }
}

/// A confirmation, by post or by hand.
pub fn receipt(posted: bool) -> EnrolmentReceipt {
    EnrolmentReceipt {
        letterhead: letterhead("Inscription d’Inès au théâtre"),
        to: if posted { texts(&["Madame Jeannine Duhamel", "12 rue de la Gare", "62510 Arques"]) } else { vec![] },
        headline: "C’est fait. Inès est inscrite.".into(),
        people: texts(&["Inès Duhamel"]),
        activity: "Théâtre, de 8 à 11 ans".into(),
        facts: vec![
            Fact { label: "Quand".into(), lines: texts(&["Mercredi, de 14 h à 15 h 30", "du 6 janvier au 31 mars"]) },
            Fact { label: "Où".into(), lines: texts(&["Salle du Lac", "rue du Lac, Arques"]) },
            Fact { label: "Prix".into(), lines: texts(&["9 € pour le trimestre"]) },
        ],
        bring: texts(&["des chaussures souples", "une bouteille d’eau"]),
        next: texts(&[
            "La veille, vous recevez un rappel par SMS.",
            "Vous payez au premier cours, en espèces ou par chèque.",
        ]),
        code: Some("7F3K 2M".into()),
        reply: Reply { lead: "Pour changer ou annuler, téléphonez :".into(), ..reply() },
        large_print: false,
    }
}
