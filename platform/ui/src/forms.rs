//! The state of a form: what was typed, and what is wrong with it.
//!
//! A form that is refused comes back with everything that was typed and the same words
//! in the summary and beside the field. Messages are already sentences, not keys.

use std::collections::BTreeMap;

/// What was typed into a form and what it was told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormState {
    values: BTreeMap<String, Vec<String>>,
    errors: Vec<(String, String)>,
}

impl FormState {
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps the pairs of a posted form, several values for one name included.
    pub fn from_pairs<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        let mut state = Self::new();
        for (name, value) in pairs {
            state.values.entry(name).or_default().push(value);
        }
        state
    }

    /// Sets the only value of a field.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.values.insert(name.to_owned(), vec![value.into()]);
    }

    /// Builder form of [`FormState::set`].
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.set(name, value);
        self
    }

    /// Adds a value to a field that may have several.
    pub fn push(&mut self, name: &str, value: impl Into<String>) {
        self.values.entry(name.to_owned()).or_default().push(value.into());
    }

    /// What was typed in a field, trimmed; empty when nothing was.
    pub fn value(&self, name: &str) -> &str {
        self.values.get(name).and_then(|all| all.last()).map_or("", |v| v.trim())
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// The name of one box of a field made of several, such as the day of a date.
    pub fn part(&self, name: &str, part: &str) -> String {
        format!("{name}-{part}")
    }

    /// A date as `jj/mm/aaaa`, whether it was typed in one box or in three; empty when nothing was.
    pub fn date(&self, name: &str) -> String {
        let boxes = ["jour", "mois", "annee"].map(|part| self.value(&self.part(name, part)).to_owned());
        if boxes.iter().all(String::is_empty) { self.value(name).to_owned() } else { boxes.join("/") }
    }

    /// Whether a box with this value is ticked or chosen.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).iter().any(|v| v == value)
    }

    /// Whether a box of this name is ticked at all.
    pub fn checked(&self, name: &str) -> bool {
        !self.value(name).is_empty()
    }

    /// Every field with its values, in order of name.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().flat_map(|(name, all)| all.iter().map(move |v| (name.as_str(), v.as_str())))
    }

    /// Says what is wrong with a field; an empty name speaks of the whole form.
    pub fn refuse(&mut self, field: &str, sentence: impl Into<String>) {
        self.errors.push((field.to_owned(), sentence.into()));
    }

    /// What is wrong with a field; empty when nothing is.
    pub fn error(&self, field: &str) -> &str {
        self.errors.iter().find(|(name, _)| name == field).map_or("", |(_, sentence)| sentence)
    }

    pub fn errors(&self) -> &[(String, String)] {
        &self.errors
    }

    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }
}
