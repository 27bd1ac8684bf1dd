//! Gives the objects of one file their numbers in another.
//!
//! Only references and page keys change; strings, names and plain numbers are copied as they are.

use super::file::leading_number;

/// The new numbers of a file's objects.
#[derive(Clone)]
pub struct Numbers {
    /// By old number: the number references get.
    references: Vec<Option<usize>>,
    /// By old number: whether the object itself is copied.
    kept: Vec<bool>,
    /// What is added to keys of the index by page.
    shift: usize,
}

impl Numbers {
    /// No object has a number yet.
    pub fn new(count: usize, shift: usize) -> Self {
        Self { references: vec![None; count + 1], kept: vec![false; count + 1], shift }
    }

    /// Copies an object under this number.
    pub fn keep(&mut self, old: usize, new: usize) -> Option<()> {
        *self.references.get_mut(old)? = Some(new);
        *self.kept.get_mut(old)? = true;
        Some(())
    }

    /// The same, with references to one object led elsewhere.
    pub fn with(&self, old: usize, new: usize) -> Self {
        let mut numbers = self.clone();
        if let Some(reference) = numbers.references.get_mut(old) {
            *reference = Some(new);
        }
        numbers
    }

    /// Whether the object itself is copied.
    pub fn is_kept(&self, old: usize) -> bool {
        self.kept.get(old).copied().unwrap_or_default()
    }

    /// The number that references get.
    pub fn new_number(&self, old: usize) -> Option<usize> {
        *self.references.get(old)?
    }
}

/// The same dictionary under new numbers.
pub fn renumbered(dict: &[u8], numbers: &Numbers) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(dict.len() + 32);
    let mut rest = dict;
    let mut key: &[u8] = b"";
    while let Some(first) = rest.first() {
        let length = token(rest, *first)?;
        let (token, after) = rest.split_at_checked(length)?;
        rest = after;
        if first.is_ascii_digit() && rest.starts_with(b" 0 R") {
            out.extend_from_slice(numbers.new_number(leading_number(token)?)?.to_string().as_bytes());
        } else if first.is_ascii_digit() && is_page_key(key) {
            out.extend_from_slice((leading_number(token)? + numbers.shift).to_string().as_bytes());
        } else {
            out.extend_from_slice(token);
        }
        if *first == b'/' {
            key = token;
        } else if !first.is_ascii_whitespace() {
            key = b"";
        }
    }
    Some(out)
}

/// The index by page, `key object 0 R` after each other, under new keys and numbers.
pub fn index(nums: &[u8], numbers: &Numbers) -> Option<Vec<u8>> {
    let words: Vec<&[u8]> = nums.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect();
    let mut out = Vec::new();
    for entry in words.chunks(4) {
        let [key, object, b"0", b"R"] = entry else { return None };
        let (key, object) = (leading_number(key)? + numbers.shift, numbers.new_number(leading_number(object)?)?);
        out.push(format!("{key} {object} 0 R"));
    }
    Some(out.join(" ").into_bytes())
}

/// The objects that a list refers to.
pub fn references(list: &[u8]) -> Vec<usize> {
    let words = list.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect::<Vec<_>>();
    words.chunks(3).filter_map(|word| leading_number(word.first()?)).collect()
}

fn is_page_key(key: &[u8]) -> bool {
    key == b"/StructParents" || key == b"/StructParent"
}

/// How long the token is that begins here.
fn token(bytes: &[u8], first: u8) -> Option<usize> {
    match first {
        b'(' => literal(bytes),
        b'<' if bytes.get(1) == Some(&b'<') => Some(2),
        b'<' => Some(bytes.iter().position(|byte| *byte == b'>')? + 1),
        b'/' => Some(1 + bytes.iter().skip(1).take_while(|byte| is_regular(**byte)).count()),
        digit if digit.is_ascii_digit() => Some(bytes.iter().take_while(|byte| is_number(**byte)).count()),
        _ => Some(1),
    }
}

fn is_regular(byte: u8) -> bool {
    !byte.is_ascii_whitespace() && !b"()<>[]{}/%".contains(&byte)
}

fn is_number(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b'.'
}

/// A literal string, whose brackets are balanced or escaped.
fn literal(bytes: &[u8]) -> Option<usize> {
    let (mut depth, mut escaped) = (0_usize, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' if depth == 1 => return Some(at + 1),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}
