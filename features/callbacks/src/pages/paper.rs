//! What hangs where people wait and goes home in a pocket: the number first, then the square.

use centres::Centre;
use documents::{CardFace, CardSheet, Language, Letterhead, Poster, PosterFormat, Reply, Sender, Words};
use kernel::Locale;
use web::Cx;

/// Ten small cards to a sheet.
const CARDS: usize = 10;

/// A sheet with little ink; it speaks French, for it hangs in the street.
pub(crate) fn poster(cx: &Cx, centre: &Centre) -> Poster {
    let texts = cx.app.texts(Locale::Fr);
    Poster {
        letterhead: Letterhead {
            title: texts.t("callbacks-door"),
            language: Language::default(),
            sender: centre.sender(),
            words: Words::default(),
        },
        format: PosterFormat::A4,
        spare_ink: true,
        kicker: Some(texts.t("callbacks-paper-kicker")),
        headline: texts.t("callbacks-door"),
        summary: Some(texts.t("callbacks-paper-summary")),
        reply: Reply {
            lead: texts.t("callbacks-paper-lead"),
            phone: (!centre.phone.is_empty()).then(|| centre.phone_display()),
            note: Some(centre.help_line.clone()).filter(|line| !line.is_empty()),
            qr: Some(cx.app.url(&centre.path("rappelez-moi"))),
            qr_caption: Some(texts.t("callbacks-paper-square")),
        },
        ..Poster::default()
    }
}

/// Small cards to cut out, that say no more than the poster: for a pocket, or under a lent device.
pub(crate) fn cards(cx: &Cx, centre: &Centre) -> CardSheet {
    let texts = cx.app.texts(Locale::Fr);
    let words = [
        ("title", "callbacks-door"),
        ("show", "callbacks-card-show"),
        ("by_words", "callbacks-paper-lead"),
        ("qr_alt", "callbacks-paper-square"),
    ];
    let card = CardFace {
        qr: cx.app.url(&centre.path("rappelez-moi")),
        words: centre.phone_display(),
        name: Some(texts.t("callbacks-door")),
    };
    CardSheet {
        letterhead: Letterhead {
            title: texts.t("callbacks-door"),
            language: Language::default(),
            // The number stands where other cards have their three words.
            sender: Sender { phone: None, ..centre.sender() },
            words: words.into_iter().map(|(word, key)| (word, texts.t(key))).collect::<Words>(),
        },
        cards: vec![card; CARDS],
        // The card itself is the way.
        call_back: None,
    }
}
