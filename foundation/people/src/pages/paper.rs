//! What the papers of this room carry on top.

use centres::Centre;
use documents::{Language, Letterhead, Sender, Words};
use i18n::Texts;

/// The head of a paper of this centre.
pub(crate) fn letterhead(texts: &Texts, centre: &Centre, title: String) -> Letterhead {
    let town = format!("{} {}", centre.postal_code, centre.city);
    let address = [centre.street.clone(), town.trim().to_owned()];
    Letterhead {
        title,
        language: Language::of(texts.locale().tag()),
        sender: Sender {
            name: centre.name.clone(),
            address: address.into_iter().filter(|line| !line.is_empty()).collect(),
            phone: (!centre.phone.is_empty()).then(|| centre.phone_display()),
            phone_note: None,
            accent: None,
        },
        words: Words::default().with("page", texts.t2("people-paper-page", ("n", "{n}"), ("of", "{of}"))),
    }
}
