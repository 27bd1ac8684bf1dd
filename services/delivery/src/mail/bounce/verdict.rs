//! Hard or soft: what a status code and a server's sentence amount to.
//!
//! Hard only when nobody is there: unknown user, unknown host, moved, no mail taken at all. Sentences are looked at
//! before codes, since many servers say `5.1.1` for a full mailbox.

use std::sync::LazyLock;

use regex::Regex;

use super::Kind;

#[expect(clippy::expect_used, reason = "constant patterns, compiled once and covered by the tests")]
mod patterns {
    use super::{LazyLock, Regex};

    pub static STATUS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:^|[^0-9.])([245]\.[0-9]{1,2}\.[0-9]{1,3})(?:[^0-9.]|\.\s|\.?$)").expect("a valid pattern")
    });
    pub static SERVER: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?:^|[^0-9.])[45][0-9]{2}[ -]").expect("a valid pattern"));
    /// Known sentences for "nobody there" that sound like something else.
    pub static PLAIN: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?i)5\.4\.1 .*recipient address rejected: access denied|user doesn't have a \S+ account|inactive email address",
            r"|bad destination mailbox address|domain may not exist|does not accept (?:any )?mail",
        ))
        .expect("a valid pattern")
    });
    /// Somebody may be there: what hinders is the mailbox, the content, the sender or the moment.
    pub static SOFT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?i)quota|mailbox (?:is )?full|full mailbox|exceed|too (?:large|big|many)|insufficient|storage|no space",
            r"|suspend|disabled|inactive|deactivat|locked|frozen",
            r"|spam|virus|blacklist|black list|blocked|blocklist|reputation|banned",
            r"|reverse dns|ptr record|dmarc|\bspf\b|dkim|sender (?:address )?(?:rejected|verify|id)|authenticat",
            r"|relay|policy|not permitted|not allowed|access denied|permission|prohibited|restricted",
            r"|timed? ?out|timeout|expired|try again|temporar|deferred|greylist|loop|hop count|rate limit|throttl"
        ))
        .expect("a valid pattern")
    });
    /// Nobody is there.
    pub static HARD: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?i)(?:user|recipient|mailbox|address|account|addressee|userid|alias|person)(?: name)?[^.\n]{0,60}(?:unknown|not (?:found|exist|known|recogni[sz]ed|listed)|does ?n[o']t exist|invalid|no longer)",
            r"|(?:unknown|no such|invalid|non-?existent|no) (?:local )?(?:user|recipient|mailbox|address|account|domain|host|virtual user|person|final delivery userid)",
            r"|does not exist|doesn't exist|n'existe pas|inconnu|user unknown",
            r"|host (?:or domain name )?(?:\S+ )?(?:not found|unknown)|unknown host|domain (?:not found|unknown|does not)|unrouteable|name or service not known|no mx|null mx",
            r"|has moved|moved to|no longer (?:here|available|valid)|no smtp service|couldn't find a(?:ny)? (?:mail exchanger|host)|(?:^|\s)(?:521|556)[ -]|recipient address rejected\.?\s*$"
        ))
        .expect("a valid pattern")
    });
    /// The recipient had been taken, and the refusal came on the content: the address lives.
    pub static AFTER_TEXT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)reply\s+to\s+(?:the\s+)?end\s+of\s+DATA|after end of data").expect("a valid pattern")
    });
}

/// The enhanced status code in a text.
pub(super) fn status(text: &str) -> Option<String> {
    patterns::STATUS.captures(text)?.get(1).map(|found| found.as_str().to_owned())
}

/// From the first reply code on, to the end of the paragraph: the words of the server that refused.
pub(super) fn server_words(text: &str) -> Option<&str> {
    let found = patterns::SERVER.find(text)?;
    let start = found.start() + usize::from(!found.as_str().starts_with(['4', '5']));
    let words = text.get(start..)?;
    Some(words.split_once("\n\n").map_or(words, |(paragraph, _)| paragraph))
}

/// The verdict of a report: `said` is the server's sentence, `words` all that the letter says.
pub(super) fn judge(status: Option<&str>, said: &str, words: &str) -> Kind {
    let status = status.unwrap_or_default();
    let sentence = if said.trim().is_empty() { words } else { said };
    if status.starts_with("4.") {
        return Kind::Soft;
    }
    if patterns::PLAIN.is_match(sentence) {
        return Kind::Hard;
    }
    // x.7 speaks of rights, x.1.7 and x.1.8 of the sender.
    let elsewhere = status.starts_with("5.7.") || matches!(status, "5.1.7" | "5.1.8");
    if elsewhere || patterns::SOFT.is_match(sentence) {
        return Kind::Soft;
    }
    if matches!(status, "5.1.1" | "5.1.2" | "5.1.3" | "5.1.6" | "5.1.10") {
        return Kind::Hard;
    }
    let unknown = patterns::HARD.is_match(sentence) && !patterns::AFTER_TEXT.is_match(words);
    if unknown { Kind::Hard } else { Kind::Soft }
}

/// The verdict of sentences, which also say whether the server still tries.
pub(super) fn judge_prose(status: Option<&str>, said: &str, words: &str, letter: &str) -> Kind {
    let letter = letter.to_lowercase();
    let tries = [
        "warning message only",
        "has been delayed",
        "delivery delayed",
        "will be retried",
        "will continue to be attempted",
    ];
    if tries.iter().any(|phrase| letter.contains(phrase)) {
        return Kind::Delayed;
    }
    judge(status, said, words)
}
