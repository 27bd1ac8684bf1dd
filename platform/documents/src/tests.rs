//! Forms are written as templates read them, and no engine is said plainly.

use serde_json::json;

use crate::{
    Block, Direction, DocumentError, Documents, Language, Letter, LetterCopy, Run, Template, Unavailable, Words, print,
};

#[test]
fn no_engine_says_so() {
    let refused = Unavailable.render(Template("letter"), &json!({}));
    assert!(matches!(refused, Err(DocumentError::Unavailable)));
    assert!(matches!(print(&Unavailable, &Letter::default()), Err(DocumentError::Unavailable)));
}

#[test]
fn a_language_knows_its_direction() {
    assert_eq!(Language::of("ar").dir, Direction::Rtl);
    assert_eq!(Language::of("ar-MA"), Language { lang: "ar".into(), dir: Direction::Rtl });
    assert_eq!(Language::of("fr-FR"), Language::default());
}

#[test]
fn plain_text_becomes_paragraphs_and_lists() {
    let blocks = Block::from_plain("Bonjour,\r\n\r\nApportez :\n- un jouet\n- une lampe\n\n\nÀ bientôt,\nFabrice");
    assert_eq!(
        blocks,
        [
            Block::paragraph("Bonjour,"),
            Block::paragraph("Apportez :"),
            Block::List { items: vec![vec![Run::plain("un jouet")], vec![Run::plain("une lampe")]] },
            Block::paragraph("À bientôt,\nFabrice"),
        ]
    );
    assert!(Block::from_plain(" \n\n").is_empty());
}

#[test]
fn a_form_is_flat_and_keeps_its_language() -> Result<(), serde_json::Error> {
    let copy = LetterCopy { heading: "Venez".into(), language: Some(Language::of("ar")), ..LetterCopy::default() };
    let mut letter = Letter { letters: vec![copy], ..Letter::default() };
    letter.letterhead.words = Words::default().with("qr_alt", "Code");
    let json = serde_json::to_value(letter)?;
    assert_eq!(json.pointer("/lang"), Some(&json!("fr")));
    assert_eq!(json.pointer("/letters/0/dir"), Some(&json!("rtl")));
    assert_eq!(json.pointer("/words/qr_alt"), Some(&json!("Code")));
    Ok(())
}
