//! The words of a message: what is filled in, how easy it reads, its short form for telephones. Pure.

/// The fields that are filled in for each person.
const KNOWN: [&str; 3] = ["prénom", "prenom", "nom"];

/// Names between braces that nobody fills in. `{{` and a brace that closes nothing are plain text.
pub fn unknown_fields(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let after = rest.get(at + 1..).unwrap_or_default();
        if let Some(next) = after.strip_prefix('{') {
            rest = next;
            continue;
        }
        let Some(end) = after.find(['}', '{', '\n']) else { break };
        let word = after.get(..end).unwrap_or_default();
        let is_closed = after.get(end..).is_some_and(|tail| tail.starts_with('}'));
        let is_word = !word.is_empty()
            && word.chars().count() <= 30
            && word.chars().all(|c| c.is_alphabetic() || c == '_' || c == ' ');
        if is_closed && is_word && !KNOWN.contains(&word) {
            found.push(format!("{{{word}}}"));
        }
        rest = after.get(end..).unwrap_or_default();
    }
    found
}

/// Whether the text changes from one person to the next.
pub fn is_personal(text: &str) -> bool {
    KNOWN.iter().any(|field| text.contains(&format!("{{{field}}}")))
}

/// How a text reads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readability {
    pub longest_sentence_words: usize,
    /// Its first words, to find it again.
    pub longest_sentence: String,
}

/// A sentence is easy up to here.
pub const EASY_WORDS: usize = 20;

impl Readability {
    pub fn of(text: &str) -> Self {
        let sentences = text.split(['.', '!', '?', '…', ';', '\n']).map(|sentence| {
            let words: Vec<&str> =
                sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect();
            words
        });
        let longest = sentences.max_by_key(Vec::len).unwrap_or_default();
        Self {
            longest_sentence_words: longest.len(),
            longest_sentence: longest.iter().take(6).copied().collect::<Vec<_>>().join(" "),
        }
    }

    pub fn is_easy(&self) -> bool {
        self.longest_sentence_words <= EASY_WORDS
    }
}

/// The whole text with how to answer, for e-mail and letter.
pub fn full_text(text: &str, reply_line: &str) -> String {
    let text = text.trim_end();
    if reply_line.trim().is_empty() { text.to_owned() } else { format!("{text}\n\n{}", reply_line.trim()) }
}

/// The lines of a text that say something.
fn spoken_lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// The greeting that short words leave out: the first line, where more follows.
pub fn greeting(text: &str) -> Option<&str> {
    let lines = spoken_lines(text);
    let first = lines.first().copied().filter(|_| lines.len() > 1)?;
    let folded = kernel::text::fold(first);
    let is_greeting = ["bonjour", "chers", "madame"].iter().any(|word| folded.starts_with(word)) && first.len() < 60;
    is_greeting.then_some(first)
}

/// Short words for telephones: who speaks, the text without its greeting, how to answer, all on one line.
pub fn short_text(sender: &str, text: &str, reply_line: &str) -> String {
    let mut lines = spoken_lines(text);
    if greeting(text).is_some() {
        lines.remove(0);
    }
    let body = lines.join(" ");
    let reply = reply_line.trim();
    let end = if reply.is_empty() || body.contains(reply) { String::new() } else { format!(" {reply}") };
    format!("{sender} : {body}{end}")
}

/// "Anne", "Anne et Paul", "Anne, Paul et Inès".
pub fn joined(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} et {last}", first.join(", ")),
    }
}
