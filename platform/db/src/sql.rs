//! SQL text: a literal, or static fragments joined with bound values.
//!
//! The builder takes only `&'static str` fragments, so what a person typed can reach a
//! statement as a bound value and in no other way. The one `AssertSqlSafe` of the house is here
//! and in the history's generated statements.

use crate::Val;

/// A statement and its values.
#[derive(Debug, Clone, Default)]
pub struct Sql {
    text: String,
    values: Vec<Val>,
}

impl Sql {
    /// Starts from a fragment.
    pub fn new(fragment: &'static str) -> Self {
        Self { text: fragment.to_owned(), values: Vec::new() }
    }

    /// Starts from a fragment that already holds `$1…` and its values.
    pub fn with(fragment: &'static str, values: Vec<Val>) -> Self {
        Self { text: fragment.to_owned(), values }
    }

    /// Appends a fragment.
    pub fn push(&mut self, fragment: &'static str) -> &mut Self {
        self.text.push_str(fragment);
        self
    }

    /// Appends a value as the next placeholder.
    pub fn bind(&mut self, value: impl Into<Val>) -> &mut Self {
        self.values.push(value.into());
        self.text.push('$');
        self.text.push_str(&self.values.len().to_string());
        self
    }

    /// Appends values separated by commas, for `in (…)`; an empty list becomes NULL, which matches nothing.
    pub fn bind_list<V: Into<Val>>(&mut self, values: impl IntoIterator<Item = V>) -> &mut Self {
        let before = self.values.len();
        for value in values {
            if self.values.len() > before {
                self.text.push(',');
            }
            self.bind(value);
        }
        if self.values.len() == before {
            self.text.push_str("null");
        }
        self
    }

    /// Appends another statement, renumbering its placeholders after ours.
    pub fn append(&mut self, other: Self) -> &mut Self {
        let shift = self.values.len();
        let mut signs = other.text.chars().peekable();
        while let Some(sign) = signs.next() {
            self.text.push(sign);
            if sign == '$' {
                let mut number = String::new();
                while let Some(digit) = signs.peek().filter(|c| c.is_ascii_digit()) {
                    number.push(*digit);
                    signs.next();
                }
                match number.parse::<usize>() {
                    Ok(n) => self.text.push_str(&(n + shift).to_string()),
                    Err(_) => self.text.push_str(&number),
                }
            }
        }
        self.values.extend(other.values);
        self
    }

    /// The text and the values, apart.
    pub(crate) fn into_parts(self) -> (String, Vec<Val>) {
        (self.text, self.values)
    }

    /// A statement whose text this crate has generated itself (history, undo, maintenance).
    pub(crate) fn generated(text: String, values: Vec<Val>) -> Self {
        Self { text, values }
    }
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self::new(text)
    }
}
