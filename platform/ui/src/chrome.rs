//! What surrounds every page: who we are, where one can go, whom to call, what was just done.
//!
//! `web` fills it from the request; the layouts show it. It decides nothing.

use i18n::Texts;
use kernel::Locale;

/// Which of the faces a page wears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Face {
    #[default]
    Habitant,
    Equipe,
    /// Who holds a role over all centres: it looks like the team's.
    Reseau,
}

impl Face {
    /// The value of `data-face`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Habitant => "habitant",
            Self::Equipe | Self::Reseau => "equipe",
        }
    }
}

/// One door of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    pub label: String,
    pub href: String,
    pub current: bool,
}

/// What several rooms offer, gathered under one word: in the team's menu, and on a centre's first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hub {
    Rights,
    Learn,
    TakePart,
}

impl Hub {
    pub const ALL: [Self; 3] = [Self::Rights, Self::Learn, Self::TakePart];

    /// The key of its word in the team's menu.
    pub fn label(self) -> &'static str {
        match self {
            Self::Rights => "ui-hub-rights",
            Self::Learn => "ui-hub-learn",
            Self::TakePart => "ui-hub-take-part",
        }
    }
}

/// Doors of a menu behind one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorGroup {
    pub label: String,
    pub doors: Vec<Door>,
    /// Whether the page is behind one of them.
    pub current: bool,
}

/// The same page in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageLink {
    pub tag: &'static str,
    pub dir: &'static str,
    pub name: &'static str,
    pub href: String,
    pub current: bool,
}

/// A human, now: the same words in the same place on every page, on paper too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Help {
    /// "Hélène vous répond, jusqu’à 18 h."
    pub line: String,
    /// `+33353015940`
    pub phone_e164: String,
    /// `03 53 01 59 40`
    pub phone: String,
    /// Where one asks to be called back; empty when there is no such page.
    pub callback_href: String,
}

/// Whose card opened this screen, said on every page, with the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnBar {
    /// Whether a person of the team helps.
    pub is_help: bool,
    /// "Bonjour Mme Duhamel", "Vous aidez Mme Duhamel. Tout est noté.", or the question after half an hour.
    pub words: String,
    /// Where one's own page is, or where the PIN is typed, with its words.
    pub page: (String, String),
    /// Where one says that the help goes on; empty unless it is asked.
    pub go_on_href: String,
}

/// What was just done, and how to undo it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    pub words: String,
    /// Where the form posts; empty when the act cannot come back.
    pub href: String,
}

/// The exercise book (*cahier de brouillon*), in which a page may be tried and nothing counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Practice {
    /// This house has none.
    #[default]
    Absent,
    /// The page is real; here one may try it first.
    Offered(String),
    /// The page lies in the book; here one leaves it.
    Inside(String),
}

/// Wishes of the person in front of the screen, as attributes of `<html>`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Display {
    /// `clair`, `sombre` or nothing.
    pub theme: &'static str,
    /// `fort` or nothing.
    pub contrast: &'static str,
    /// `grand`, `tres-grand` or nothing.
    pub size: &'static str,
    /// `non` when the keyboard shortcuts are switched off.
    pub keys: &'static str,
}

/// Everything around the page.
#[derive(Debug, Clone)]
pub struct Chrome {
    pub t: Texts,
    pub face: Face,
    /// One of the eight accents of the visual language.
    pub accent: String,
    pub brand: String,
    pub brand_sub: String,
    pub brand_href: String,
    pub help: Option<Help>,
    pub doors: Vec<Door>,
    /// The rest of the menu, word by word.
    pub groups: Vec<DoorGroup>,
    pub languages: Vec<LanguageLink>,
    /// The first name of who is signed in, and where their own page is.
    pub user: Option<(String, String)>,
    /// The card that opened this screen, if one did.
    pub own: Option<OwnBar>,
    /// Where the team's search box sends; empty when there is none.
    pub search_href: String,
    pub undo: Option<Undo>,
    pub display: Display,
    pub practice: Practice,
    /// The path of this page, for the links that change how it looks.
    pub path: String,
}

impl Chrome {
    pub fn locale(&self) -> Locale {
        self.t.locale()
    }

    /// Whether the page speaks another language than what a centre wrote, which is French: such a text says so, for
    /// the voice that reads it.
    pub fn is_translated(&self) -> bool {
        matches!(self.locale(), Locale::En | Locale::Ar)
    }

    /// The sentence of a key, in the page's language.
    pub fn t(&self, key: &str) -> String {
        self.t.t(key)
    }

    /// The sentence of a key with one number.
    pub fn n(&self, key: &str, number: &i64) -> String {
        self.t.t1(key, "n", *number)
    }

    /// The sentence of a key with one text, `{ $x }`.
    pub fn x(&self, key: &str, text: &str) -> String {
        self.t.t1(key, "x", text)
    }

    /// "Étape 2 sur 4".
    pub fn step_of(&self, step: &usize, steps: &usize) -> String {
        self.t.t2("ui-step-of", ("step", *step), ("steps", *steps))
    }

    /// Where one leaves the exercise book, on a page that lies in it.
    pub fn leave_practice(&self) -> Option<&str> {
        if let Practice::Inside(href) = &self.practice { Some(href) } else { None }
    }

    /// Where this page may be tried first.
    pub fn try_first(&self) -> Option<&str> {
        if let Practice::Offered(href) = &self.practice { Some(href) } else { None }
    }

    /// The address of an asset, with its hash, so that it can be kept for a year.
    pub fn asset(&self, name: &str) -> String {
        crate::assets::href(name)
    }
}
