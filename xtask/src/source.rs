//! Rust source, just well enough: its string literals, and its code without them and without comments.
//!
//! It is no parser: it only never mistakes a comment for a string or a string for code.

/// A string literal and the line where it begins, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    pub text: String,
    pub line: usize,
}

/// A source file, taken apart.
#[derive(Debug, Default)]
pub struct Source {
    pub literals: Vec<Literal>,
    /// The code, where each literal is `""`; lines stay where they were.
    pub code: String,
}

impl Source {
    pub fn read(text: &str) -> Self {
        let mut reader = Reader { rest: text, line: 1, found: Self::default() };
        while reader.step() {}
        reader.found
    }
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    found: Source,
}

impl Reader<'_> {
    /// Takes one comment, literal or character; false at the end.
    fn step(&mut self) -> bool {
        if self.rest.starts_with("//") {
            let end = self.rest.find('\n').unwrap_or(self.rest.len());
            self.skip(end);
        } else if self.rest.starts_with("/*") {
            self.skip(block_comment(self.rest));
        } else if let Some((opening, hashes)) = raw_opening(self.rest, &self.found.code) {
            self.raw(opening, hashes);
        } else if self.rest.starts_with('"') {
            self.plain();
        } else if let Some(length) = character(self.rest) {
            self.skip(length);
        } else {
            let Some(next) = self.rest.chars().next() else { return false };
            self.found.code.push(next);
            self.take(next.len_utf8());
        }
        true
    }

    fn plain(&mut self) {
        let line = self.line;
        let body = self.rest.get(1..).unwrap_or_default();
        let mut end = body.len();
        let mut escaped = false;
        for (at, letter) in body.char_indices() {
            match letter {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => {
                    end = at;
                    break;
                }
                _ => {}
            }
        }
        let text = body.get(..end).unwrap_or_default().replace("\\\n", " ").replace("\\n", "\n").replace("\\\"", "\"");
        self.found.literals.push(Literal { text, line });
        self.found.code.push_str("\"\"");
        self.skip((end + 2).min(self.rest.len()));
    }

    fn raw(&mut self, opening: usize, hashes: usize) {
        let line = self.line;
        let closing = format!("\"{}", "#".repeat(hashes));
        let body = self.rest.get(opening..).unwrap_or_default();
        let end = body.find(&closing).unwrap_or(body.len());
        let text = body.get(..end).unwrap_or_default().to_owned();
        self.found.literals.push(Literal { text, line });
        self.found.code.push_str("\"\"");
        self.skip((opening + end + closing.len()).min(self.rest.len()));
    }

    /// Goes on without keeping anything but the line ends.
    fn skip(&mut self, length: usize) {
        let lines = self.rest.get(..length).map_or(0, |gone| gone.matches('\n').count());
        self.found.code.push_str(&"\n".repeat(lines));
        self.take(length);
    }

    fn take(&mut self, length: usize) {
        let (gone, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.line += gone.matches('\n').count();
        self.rest = rest;
    }
}

/// The length of a block comment, which may hold others.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// The length of `r##"` and its hashes, when a raw string begins here and not the end of a name.
fn raw_opening(text: &str, before: &str) -> Option<(usize, usize)> {
    let after_name = before.chars().next_back().is_some_and(|last| last.is_alphanumeric() || last == '_');
    let marks = text.strip_prefix("br").or_else(|| text.strip_prefix('r'));
    let marks = marks.filter(|_| !after_name)?;
    let hashes = marks.len() - marks.trim_start_matches('#').len();
    let body = marks.get(hashes..)?.strip_prefix('"')?;
    Some((text.len() - body.len(), hashes))
}

/// The length of a character literal; none for a lifetime.
fn character(text: &str) -> Option<usize> {
    let body = text.strip_prefix('\'')?;
    if let Some(escaped) = body.strip_prefix('\\') {
        // What is escaped may be the quote itself.
        let first = escaped.chars().next()?.len_utf8();
        return escaped.get(first..)?.find('\'').map(|end| end + first + 3);
    }
    let letter = body.chars().next()?;
    let after = body.get(letter.len_utf8()..)?;
    after.starts_with('\'').then_some(letter.len_utf8() + 2)
}
