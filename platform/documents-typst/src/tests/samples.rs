//! Invented papers of an invented house, as rooms would fill them.

use documents::{Block, Language, Letter, LetterCopy, Letterhead, Reply, Run, Sender, Words};

/// A letterhead in French.
pub fn letterhead(title: &str) -> Letterhead {
    Letterhead { title: title.into(), language: Language::default(), sender: sender(), words: Words::default() }
}

/// The house that sends.
pub fn sender() -> Sender {
    Sender {
        name: "Centre social Jean Ferrat".into(),
        address: vec!["Rue Pierre-Mendès-France".into(), "62510 Arques".into()],
        phone: Some("03 53 01 62 10".into()),
        phone_note: Some("Du lundi au vendredi, de 9 h à 18 h".into()),
        accent: None,
    }
}

/// A number and a code.
pub fn reply() -> Reply {
    Reply {
        lead: "Pour répondre, téléphonez :".into(),
        phone: Some("03 53 01 62 10".into()),
        note: Some("Nadège ou Fabrice vous répond, de 9 h à 18 h.".into()),
        qr: Some("https://essaim.example/jean-ferrat/r/7F3K2M".into()),
        qr_caption: Some("Pour répondre en ligne".into()),
    }
}

/// A letter of one page.
pub fn copy() -> LetterCopy {
    let when = Block::Paragraph {
        runs: vec![
            Run::plain("Le Repair Café ouvre "),
            Run::bold("samedi 28 novembre, de 14 h à 17 h"),
            Run::plain(", dans la grande salle du centre social Jean Ferrat."),
        ],
    };
    let mut blocks = vec![Block::paragraph("Bonjour Madame Duhamel,"), when];
    blocks.extend(Block::from_plain(
        "Venez avec un objet en panne : grille-pain, lampe, radio, vélo. Des bénévoles vous aident à le réparer. \
         C’est gratuit. Il y a du café.\n\nVous ne pouvez pas vous déplacer ? Dites-le-nous. La voiture du centre \
         peut passer vous prendre.\n\nÀ bientôt,\nFabrice, pour l’équipe",
    ));
    LetterCopy {
        to: vec!["Madame Jeannine Duhamel".into(), "12 rue de la Gare".into(), "62510 Arques".into()],
        place_date: Some("Arques, le mardi 24 novembre 2026".into()),
        heading: "Le Repair Café ouvre samedi 28 novembre".into(),
        blocks,
        reply: Some(reply()),
        footnote: Some(vec![Block::Paragraph {
            runs: vec![
                Run::plain(
                    "Vous recevez cette lettre car vous l’avez choisie. Pour changer : le même numéro. Votre code : ",
                ),
                Run::bold("7F3K 2M"),
                Run::plain("."),
            ],
        }]),
        large_print: false,
        language: None,
    }
}

/// A run of letters.
pub fn letter(letters: Vec<LetterCopy>) -> Letter {
    Letter { letterhead: letterhead("Lettre : Repair Café du 28 novembre"), two_sided: false, letters }
}

/// A letter in Arabic.
pub fn arabic_copy() -> LetterCopy {
    LetterCopy {
        place_date: Some("أرك، الثلاثاء 24 نوفمبر 2026".into()),
        heading: "مقهى الإصلاح يفتح يوم السبت 28 نوفمبر".into(),
        blocks: Block::from_plain(
            "مرحبا سيدة دوهاميل،\n\nيفتح مقهى الإصلاح أبوابه يوم السبت 28 نوفمبر من الساعة 14 إلى الساعة 17 في \
             القاعة الكبيرة للمركز الاجتماعي Jean Ferrat.\n\nأحضروا معكم:\n- محمصة خبز\n- مصباح\n- راديو\n\nإلى اللقاء،",
        ),
        reply: Some(Reply {
            lead: "للإجابة، اتصلوا بالرقم:".into(),
            note: Some("نجيب من الساعة 9 إلى الساعة 18.".into()),
            qr_caption: Some("للإجابة عبر الإنترنت".into()),
            ..reply()
        }),
        footnote: Some(vec![Block::paragraph("تصلكم هذه الرسالة لأنكم اخترتموها.")]),
        language: Some(Language::of("ar")),
        ..copy()
    }
}
