//! Letters that say in sentences what a report says in fields.
//!
//! A line that names an address opens a paragraph about it; what follows, up to the next address or to the copy of the
//! message, is what the server said.

use std::sync::LazyLock;

use regex::Regex;

use super::letter::{Letter, address, addresses, field};
use super::{BounceFact, MOST_RECIPIENTS, verdict};

/// Where the letter stops speaking and the returned message begins.
#[expect(clippy::expect_used, reason = "constant patterns, compiled once and covered by the tests")]
static COPY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?im)^(?:received: ?|return-path: ?<|x-received: |dkim-signature: |message-id: |mime-version: )",
        r"|^[ \t>*=+_-]*(?:this is a copy of|original message|the header of the original|headers? of the original|below this line is",
        r"|unsent message|returned message|enclosed is a copy|message headers? follow|the following is a copy|message header|original text|a copy of the)"
    ))
    .expect("a valid pattern")
});

/// Words before an address that make it the failed one, even in the middle of a line.
#[expect(clippy::expect_used, reason = "constant patterns, compiled once and covered by the tests")]
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?:undeliverable to|deliver(?:ed)?(?: the)?(?: message| mail)? to|userid|recipients?|rcpt to|addressee|address|attempts|size|unknown user|user|mailbox)",
        r"\s*(?:is|was)?\s*[:=]?\s*[<(\x22'\[]*([A-Za-z0-9!#$%&'*+/=?^_{|}~.-]{1,64}@[A-Za-z0-9.-]+)"
    ))
    .expect("a valid pattern")
});

/// The facts of the sentences, one per recipient.
pub(super) fn read(letter: &Letter) -> Vec<BounceFact> {
    let spoken = spoken(letter);
    let mut recipients: Vec<String> = addresses(&letter.header("x-failed-recipients")).collect();
    if recipients.is_empty() {
        recipients = named(letter, &spoken);
    }
    if recipients.is_empty() {
        let returned = COPY.find(letter.texts.first().map_or("", String::as_str)).map(|at| at.start());
        let copy = returned.and_then(|at| letter.texts.first()?.get(at..)).unwrap_or(&letter.original);
        recipients.extend(field(copy, "to").as_deref().and_then(address));
    }
    recipients.dedup();
    recipients.into_iter().take(MOST_RECIPIENTS).map(|recipient| fact(letter, recipient, &spoken)).collect()
}

/// What the sentences say of one recipient; all of it when they do not tell them apart.
pub(super) fn about(letter: &Letter, recipient: &str) -> String {
    let spoken = spoken(letter);
    let named = named(letter, &spoken);
    if named.len() < 2 { spoken } else { paragraph(&spoken, recipient, &named).unwrap_or(spoken) }
}

fn fact(letter: &Letter, recipient: String, spoken: &str) -> BounceFact {
    let named = named(letter, spoken);
    let words = paragraph(spoken, &recipient, &named).unwrap_or_else(|| spoken.to_owned());
    // With one recipient, what the server said may stand before the address as well as after it.
    let elsewhere = if named.len() < 2 { verdict::server_words(spoken) } else { None };
    let said = verdict::server_words(&words).or(elsewhere).unwrap_or(&words);
    let status = verdict::status(said).or_else(|| verdict::status(&words));
    let late = format!("{} {spoken}", letter.subject);
    let kind = verdict::judge_prose(status.as_deref(), said, &words, &late);
    let mut fact = BounceFact::new(Some(recipient), kind, said);
    fact.status = status;
    fact
}

/// The letter without the copy it brings.
fn spoken(letter: &Letter) -> String {
    let own = letter.texts.iter().map(|text| COPY.find(text).and_then(|copy| text.get(..copy.start())).unwrap_or(text));
    own.collect::<Vec<_>>().join("\n")
}

/// The failed addresses: those that open a line, else those that a word announces, never ours.
fn named(letter: &Letter, spoken: &str) -> Vec<String> {
    let mut opening: Vec<String> = spoken.lines().filter_map(opened).filter(|a| is_theirs(letter, a)).collect();
    if opening.is_empty() {
        opening = NAMED
            .captures_iter(spoken)
            .filter_map(|c| address(c.get(1)?.as_str()))
            .filter(|a| is_theirs(letter, a))
            .collect();
    }
    if opening.is_empty() {
        opening = addresses(spoken).filter(|a| is_theirs(letter, a)).take(1).collect();
    }
    let mut seen: Vec<String> = Vec::new();
    for address in opening {
        if !seen.contains(&address) && seen.len() < MOST_RECIPIENTS {
            seen.push(address);
        }
    }
    seen
}

/// The address with which a line begins, once a reply code, brackets, quotes and bullets are left out.
fn opened(line: &str) -> Option<String> {
    let bare = after_code(line).unwrap_or(line);
    let bare = bare.trim_start_matches([' ', '\t', '<', '(', '"', '\'', '*', '-', '•', '[', '>']);
    let first = address(bare)?;
    bare.to_lowercase().starts_with(&first).then_some(first)
}

/// What follows a reply code that opens the line, as in `550 <someone@example.org>... User unknown`.
fn after_code(line: &str) -> Option<&str> {
    let (code, rest) = line.split_once(" <")?;
    (code.len() == 3 && code.starts_with(['4', '5']) && code.bytes().all(|b| b.is_ascii_digit())).then_some(rest)
}

fn is_theirs(letter: &Letter, address: &str) -> bool {
    let system = ["mailer-daemon@", "postmaster@", "abuse@", "support@", "bounce+", "noreply@", "no-reply@"];
    !letter.ours.iter().any(|ours| ours == address)
        && !system.iter().any(|s| address.starts_with(s))
        && address != letter.from.to_lowercase()
}

/// From the line that names the recipient to the line that names another.
fn paragraph(spoken: &str, recipient: &str, named: &[String]) -> Option<String> {
    let named_by = |line: &&str| opened(line).is_some_and(|a| a == recipient);
    if let Some(transcript) = spoken.lines().filter(named_by).find(|line| after_code(line).is_some()) {
        return Some(transcript.to_owned());
    }
    let mut lines = spoken.lines().skip_while(|line| !line.to_lowercase().contains(recipient));
    let mut words = lines.next()?.to_owned();
    for line in lines {
        if opened(line).is_some_and(|other| other != recipient && named.contains(&other)) {
            break;
        }
        words.push('\n');
        words.push_str(line);
    }
    Some(words)
}
