//! A Fluent file, read for its keys and variables; what a sentence says is not looked into.

use std::collections::BTreeSet;

/// How a file says that keys are built at run time: `# used by prefix: people-import-problem-`.
const PREFIX_MARK: &str = "used by prefix:";

/// One message or term.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// Terms keep their dash: `-brand`.
    pub key: String,
    pub line: usize,
    /// The whole pattern, attributes included, lines joined.
    pub text: String,
    /// `{ $name }`, selectors included.
    pub variables: BTreeSet<String>,
    /// Other messages and terms that it quotes.
    pub quotes: BTreeSet<String>,
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct Ftl {
    pub messages: Vec<Message>,
    pub prefixes: Vec<String>,
    /// Lines that are neither comment, message nor continuation.
    pub junk: Vec<usize>,
}

impl Ftl {
    pub fn read(text: &str) -> Self {
        let mut file = Self::default();
        for (number, line) in text.lines().enumerate() {
            file.line(number + 1, line);
        }
        for message in &mut file.messages {
            look_inside(message);
        }
        file
    }

    fn line(&mut self, number: usize, line: &str) {
        if let Some(comment) = line.strip_prefix('#') {
            let said = comment.trim_start_matches('#').trim().strip_prefix(PREFIX_MARK);
            self.prefixes.extend(said.into_iter().flat_map(str::split_whitespace).map(str::to_owned));
        } else if line.starts_with([' ', '}']) {
            match self.messages.last_mut() {
                Some(message) => message.text.push_str(&format!("\n{line}")),
                None => self.junk.push(number),
            }
        } else if let Some((key, text)) = entry(line) {
            let message = Message { key, line: number, text, ..Message::default() };
            self.messages.push(message);
        } else if !line.trim().is_empty() {
            self.junk.push(number);
        }
    }
}

/// `key = text`, at the start of a line.
fn entry(line: &str) -> Option<(String, String)> {
    let (key, text) = line.split_once('=')?;
    let key = key.trim_end();
    is_key(key.strip_prefix('-').unwrap_or(key)).then(|| (key.to_owned(), text.trim().to_owned()))
}

/// Whether Fluent would take this as a name.
pub fn is_key(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_')
}

/// Finds what stands between braces.
fn look_inside(message: &mut Message) {
    for inside in placeables(&message.text) {
        let mut rest = inside.as_str();
        while let Some(at) = rest.find('$') {
            let after = rest.get(at + 1..).unwrap_or_default();
            message.variables.insert(name_at_start(after));
            rest = after;
        }
        let first = name_at_start(inside.trim_start().trim_start_matches('-'));
        let is_function = inside.contains(&format!("{first}("));
        let is_quote = is_key(&first) && !is_function && !inside.trim_start().starts_with(['$', '"']);
        if is_quote {
            let dash = if inside.trim_start().starts_with('-') { "-" } else { "" };
            message.quotes.insert(format!("{dash}{first}"));
        }
    }
}

fn name_at_start(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-' || *letter == '_').collect()
}

/// The text of each `{ … }`, inner ones also apart.
fn placeables(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = Vec::new();
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => open.push(at + 1),
            '}' => found.extend(open.pop().and_then(|from| text.get(from..at)).map(str::to_owned)),
            _ => {}
        }
    }
    found
}
