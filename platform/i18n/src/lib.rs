//! Texts for eyes, in Fluent: one file per room and language, one reader for all.
//!
//! A room declares its files with [`room_texts!`]; the roof gathers them in a [`Catalogue`];
//! a request carries [`Texts`], the catalogue seen from one language. What a language lacks is
//! said in French, never as a key: a missing key is a bug that tests catch (`Texts::has`),
//! and `cargo xtask messages` compares keys and arguments of all languages.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use fluent_bundle::{FluentArgs, FluentValue};
use kernel::Locale;

use self::language::Language;

mod language;
#[cfg(test)]
mod tests;

/// The four files of one room.
#[derive(Debug, Clone, Copy)]
pub struct RoomTexts {
    pub room: &'static str,
    pub fr: &'static str,
    pub fr_simple: &'static str,
    pub en: &'static str,
    pub ar: &'static str,
}

/// Embeds `i18n/{fr,fr-simple,en,ar}/<name>.ftl` of the calling crate.
#[macro_export]
macro_rules! room_texts {
    ($name:literal) => {
        $crate::RoomTexts {
            room: $name,
            fr: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/fr/", $name, ".ftl")),
            fr_simple: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/fr-simple/", $name, ".ftl")),
            en: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/en/", $name, ".ftl")),
            ar: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/ar/", $name, ".ftl")),
        }
    };
}

/// What is wrong with a Fluent file, found when the house starts.
#[derive(Debug)]
pub struct BadTexts(pub String);

impl std::fmt::Display for BadTexts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadTexts {}

/// All texts of all rooms. French is read when the house starts, another language when someone first asks for it: each
/// takes three megabytes, and many houses speak one.
pub struct Catalogue {
    rooms: Vec<RoomTexts>,
    /// Nothing where a language could not be read.
    languages: HashMap<Locale, OnceLock<Option<Language>>>,
}

impl Catalogue {
    /// Reads every room's files in French; a syntax error or a key given twice is refused.
    pub fn new(rooms: &[RoomTexts]) -> Result<Self, BadTexts> {
        // Every test reads all languages, so that none is found wrong by the person who asks for it.
        let at_once: &[Locale] = if cfg!(debug_assertions) { &Locale::ALL } else { &[Locale::Fr] };
        let read = |locale: Locale| {
            let is_read = at_once.contains(&locale);
            let language = is_read.then(|| language::read(rooms, locale)).transpose()?;
            Ok((locale, language.map_or_else(OnceLock::new, |language| OnceLock::from(Some(language)))))
        };
        let languages = Locale::ALL.into_iter().map(read).collect::<Result<_, BadTexts>>()?;
        Ok(Self { rooms: rooms.to_vec(), languages })
    }

    fn format(&self, locale: Locale, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        self.language(locale)?.format(key, args)
    }

    fn language(&self, locale: Locale) -> Option<&Language> {
        let read = || {
            let language = language::read(&self.rooms, locale);
            language.inspect_err(|error| tracing::error!(%error, "a language cannot be read: French is said")).ok()
        };
        self.languages.get(&locale)?.get_or_init(read).as_ref()
    }
}

/// A value for a variable of a message.
pub type Value<'a> = FluentValue<'a>;

/// The catalogue, seen from one language. Cheap to clone.
#[derive(Clone)]
pub struct Texts {
    catalogue: Arc<Catalogue>,
    locale: Locale,
}

impl Texts {
    pub fn new(catalogue: Arc<Catalogue>, locale: Locale) -> Self {
        Self { catalogue, locale }
    }

    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The same texts in another language.
    pub fn in_locale(&self, locale: Locale) -> Self {
        Self { catalogue: Arc::clone(&self.catalogue), locale }
    }

    /// The sentence of a key.
    pub fn t(&self, key: &str) -> String {
        self.say(key, None)
    }

    /// The sentence of a key with one variable.
    pub fn t1<'a>(&self, key: &str, name: &'a str, value: impl Into<Value<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set(name, value);
        self.say(key, Some(&args))
    }

    /// The sentence of a key with two variables.
    pub fn t2<'a>(&self, key: &str, a: (&'a str, impl Into<Value<'a>>), b: (&'a str, impl Into<Value<'a>>)) -> String {
        let mut args = FluentArgs::new();
        args.set(a.0, a.1);
        args.set(b.0, b.1);
        self.say(key, Some(&args))
    }

    /// The sentence of a key with any number of variables.
    pub fn with<'a>(&self, key: &str, values: impl IntoIterator<Item = (&'a str, Value<'a>)>) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(Cow::Borrowed(name), value);
        }
        self.say(key, Some(&args))
    }

    /// Whether some language knows the key, that is whether it can be said.
    pub fn has(&self, key: &str) -> bool {
        self.catalogue.format(Locale::Fr, key, None).is_some()
    }

    fn say(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let own = self.catalogue.format(self.locale, key, args);
        // Simple French, English and Arabic lean on French for what they lack.
        let said = own.or_else(|| self.catalogue.format(Locale::Fr, key, args));
        // A page that shows a key fails the shared test of pages.
        said.map_or_else(|| format!("⟦{key}⟧"), |text| self.typeset(text))
    }

    fn typeset(&self, text: String) -> String {
        match self.locale {
            Locale::Fr | Locale::FrSimple => kernel::text::typeset(&text),
            Locale::En | Locale::Ar => text,
        }
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Texts({})", self.locale.code())
    }
}
