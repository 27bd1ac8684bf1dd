//! What the papers of this room carry on top.

use centres::Centre;
use documents::{Language, Letterhead, Words};
use i18n::Texts;

/// The head of a paper of this centre.
pub(crate) fn letterhead(texts: &Texts, centre: &Centre, title: String) -> Letterhead {
    Letterhead {
        title,
        language: Language::of(texts.locale().tag()),
        sender: centre.sender(),
        words: Words::default().with("page", texts.t2("people-paper-page", ("n", "{n}"), ("of", "{of}"))),
    }
}
