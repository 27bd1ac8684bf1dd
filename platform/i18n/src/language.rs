//! The texts of one language.
//!
//! Most messages are a sentence as it stands: they are kept as the text of the file that the program carries anyhow,
//! where Fluent would keep each as a tree of half a kilobyte, some twenty megabytes in every house. Fluent keeps the
//! others, those with variables and plurals.

use std::collections::{HashMap, HashSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser;
use kernel::Locale;
use unic_langid::LanguageIdentifier;

use crate::{BadTexts, RoomTexts};

pub(crate) struct Language {
    plain: HashMap<&'static str, &'static str>,
    formed: FluentBundle<FluentResource>,
}

impl Language {
    pub(crate) fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        if let Some(text) = self.plain.get(key) {
            return Some((*text).to_owned());
        }
        let pattern = self.formed.get_message(key)?.value()?;
        let mut errors = Vec::new();
        Some(self.formed.format_pattern(pattern, args, &mut errors).into_owned())
    }
}

/// A file of a room, read.
struct File {
    place: String,
    source: &'static str,
    read: Resource<&'static str>,
}

pub(crate) fn read(rooms: &[RoomTexts], locale: Locale) -> Result<Language, BadTexts> {
    let files = rooms.iter().map(|room| file(room, locale)).collect::<Result<Vec<_>, _>>()?;
    let mut referred = HashSet::new();
    for pattern in files.iter().flat_map(|file| &file.read.body).filter_map(value) {
        refer(pattern, &mut referred);
    }
    let tag: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let mut language = Language { plain: HashMap::new(), formed: FluentBundle::new_concurrent(vec![tag]) };
    language.formed.set_use_isolating(false);
    for file in &files {
        add(&mut language, file, &referred)?;
    }
    match language.plain.keys().find(|key| language.formed.has_message(key)) {
        Some(twice) => Err(BadTexts(format!("{}: {twice} is given twice", locale.code()))),
        None => Ok(language),
    }
}

fn file(room: &RoomTexts, locale: Locale) -> Result<File, BadTexts> {
    let source = match locale {
        Locale::Fr => room.fr,
        Locale::FrSimple => room.fr_simple,
        Locale::En => room.en,
        Locale::Ar => room.ar,
    };
    let place = format!("{}/{}.ftl", locale.code(), room.room);
    match parser::parse_runtime(source) {
        Ok(read) => Ok(File { place, source, read }),
        Err((_, errors)) => Err(BadTexts(format!("{place}: {errors:?}"))),
    }
}

/// Shares the messages of a file between what stands as it is and what Fluent forms.
fn add(language: &mut Language, file: &File, referred: &HashSet<&str>) -> Result<(), BadTexts> {
    let begun: Vec<(usize, &Entry<&'static str>)> =
        file.read.body.iter().filter_map(|entry| Some((beginning(file.source, entry)?, entry))).collect();
    let mut formed = String::new();
    for (at, (begin, entry)) in begun.iter().enumerate() {
        if let Some((key, text)) = plain(entry).filter(|(key, _)| !referred.contains(key)) {
            if language.plain.insert(key, text).is_some() {
                return Err(BadTexts(format!("{}: {key} is given twice", file.place)));
            }
            continue;
        }
        let end = begun.get(at + 1).map_or(file.source.len(), |(next, _)| *next);
        formed.push_str(file.source.get(*begin..end).unwrap_or_default());
    }
    let wrong = |errors: &dyn std::fmt::Debug| BadTexts(format!("{}: {errors:?}", file.place));
    let resource = FluentResource::try_new(formed).map_err(|(_, errors)| wrong(&errors))?;
    language.formed.add_resource(resource).map_err(|errors| wrong(&errors))
}

/// Where an entry begins in its file, of which its name is a part.
fn beginning(source: &str, entry: &Entry<&'static str>) -> Option<usize> {
    let (name, sign) = match entry {
        Entry::Message(message) => (message.id.name, 0),
        Entry::Term(term) => (term.id.name, "-".len()),
        _ => return None,
    };
    (name.as_ptr() as usize).checked_sub(source.as_ptr() as usize + sign)
}

/// The key and the sentence of a message that says one thing on one line, whatever the variables.
fn plain(entry: &Entry<&'static str>) -> Option<(&'static str, &'static str)> {
    let Entry::Message(message) = entry else { return None };
    match message.value.as_ref()?.elements.as_slice() {
        [PatternElement::TextElement { value }] if message.attributes.is_empty() => Some((message.id.name, value)),
        _ => None,
    }
}

fn value<'a>(entry: &'a Entry<&'static str>) -> Option<&'a Pattern<&'static str>> {
    match entry {
        Entry::Message(message) => message.value.as_ref(),
        Entry::Term(term) => Some(&term.value),
        _ => None,
    }
}

/// The messages that a pattern repeats: Fluent has to know them too.
fn refer(pattern: &Pattern<&'static str>, referred: &mut HashSet<&'static str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            refer_in(expression, referred);
        }
    }
}

fn refer_in(expression: &Expression<&'static str>, referred: &mut HashSet<&'static str>) {
    match expression {
        Expression::Inline(InlineExpression::MessageReference { id, .. }) => {
            referred.insert(id.name);
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => refer_in(expression, referred),
        Expression::Inline(_) => {}
        Expression::Select { variants, .. } => {
            variants.iter().for_each(|variant| refer(&variant.value, referred));
        }
    }
}
