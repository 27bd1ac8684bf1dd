//! A letter opened: its headers, what it says, and the message it brings back.
//!
//! It takes the MIME apart and judges nothing but whether the letter is a return at all.

use std::sync::LazyLock;

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};
use regex::Regex;

use super::{BounceFact, Kind};

/// Returned messages may be large; what matters stands at the beginning.
const READ_LIMIT: usize = 256 * 1024;

#[expect(clippy::expect_used, reason = "constant patterns, compiled once and covered by the tests")]
mod patterns {
    use super::{LazyLock, Regex};

    pub static TOKEN: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?i)\b(?:retour|bounce)\+([A-Za-z0-9_-]{1,100})@").expect("a valid pattern"));
    pub static MESSAGE_ID: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?im)^[ >]*message-id:\s*<([^<>\s]{1,250})>").expect("a valid pattern"));
    pub static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*").expect("a valid pattern")
    });
    pub static RETURNED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?i)undeliver|not deliver|delivery (?:status|failure|failed|error|report|problem|notification|has failed)|deliver(?:y)? (?:status )?notif",
            r"|returned mail|return(?:ed|ing) (?:message|to sender)|mail (?:delivery )?fail|failure notice|failed (?:mail|delivery)",
            r"|could not be delivered|mail (?:system )?error|message status|delivery to the following|unable to deliver|error mail|posting error",
            r"|did not reach|error sending your mail|transcript of session|invalid user address|non[- ]remis|échec de|non[- ]distribu|unzustellbar|warning: .*delay|notification of delivery|group .*(?:not|exist)"
        ))
        .expect("a valid pattern")
    });
    pub static ABSENCE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^(?:auto(?:matic)?[ -]?repl|out of (?:the )?office|r[ée]ponse automatique|absence|absent)")
            .expect("a valid pattern")
    });
    pub static TAGS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?is)<(?:style|script)\b.*?</(?:style|script)>|<[^>]{0,2000}>").expect("a valid pattern")
    });
}

/// The parts of a letter that the readers look at.
pub(super) struct Letter {
    pub subject: String,
    pub from: String,
    /// Those the letter is for: us, so never the failed recipient.
    pub ours: Vec<String>,
    /// The header of the letter, as text.
    pub head: String,
    /// Each readable part, the report included, the returned message excluded.
    pub texts: Vec<String>,
    /// The headers and beginning of what is returned.
    pub original: String,
    pub original_message_id: Option<String>,
    pub verp_token: Option<String>,
    feedback: Option<String>,
}

impl Letter {
    pub fn open(bytes: &[u8]) -> Option<Self> {
        let bytes = with_line_feeds(bytes.get(..READ_LIMIT).unwrap_or(bytes));
        let message = MessageParser::default().parse(&bytes)?;
        let whole = String::from_utf8_lossy(&bytes);
        let (head, body) = whole.split_once("\n\n").unwrap_or((&whole, ""));
        let mut letter = Self {
            subject: message.subject().unwrap_or_default().to_owned(),
            from: message.from().and_then(|a| a.first()).and_then(|a| a.address()).unwrap_or_default().to_owned(),
            ours: message
                .to()
                .map(|to| to.iter().filter_map(|a| a.address().map(str::to_lowercase)).collect())
                .unwrap_or_default(),
            head: unfold(head),
            texts: Vec::new(),
            original: String::new(),
            original_message_id: None,
            verp_token: first_group(&patterns::TOKEN, &whole),
            feedback: None,
        };
        letter.take_parts(&message);
        letter.original_message_id =
            first_group(&patterns::MESSAGE_ID, &letter.original).or_else(|| first_group(&patterns::MESSAGE_ID, body));
        Some(letter)
    }

    fn take_parts(&mut self, message: &Message<'_>) {
        for part in &message.parts {
            let kind = part
                .content_type()
                .map(|t| format!("{}/{}", t.ctype(), t.subtype().unwrap_or_default()).to_lowercase());
            let kind = kind.unwrap_or_default();
            let text = match &part.body {
                PartType::Text(text) => text.to_string(),
                PartType::Html(html) => {
                    patterns::TAGS.replace_all(html, "\n").replace("&lt;", "<").replace("&gt;", ">")
                }
                PartType::Binary(bytes) | PartType::InlineBinary(bytes) if is_readable(&kind) => {
                    String::from_utf8_lossy(bytes).into_owned()
                }
                PartType::Message(inner) => {
                    self.original = String::from_utf8_lossy(inner.raw_message()).into_owned();
                    continue;
                }
                PartType::Binary(_) | PartType::InlineBinary(_) | PartType::Multipart(_) => continue,
            };
            match kind.as_str() {
                "message/feedback-report" => self.feedback = Some(text),
                "text/rfc822-headers" | "text/rfc822-header" | "message/rfc822-headers" | "text/rfc822" => {
                    self.original = text
                }
                _ => self.texts.push(text),
            }
        }
    }

    /// The value of a header of the letter, in lower case; empty when absent.
    pub fn header(&self, name: &str) -> String {
        field(&self.head, name).unwrap_or_default().to_lowercase()
    }

    /// Whether a mail system wrote this to bring a message back.
    pub fn looks_returned(&self) -> bool {
        let from = self.from.to_lowercase();
        let system = [
            "mailer-daemon",
            "postmaster",
            "mail-daemon",
            "mailerdaemon",
            "maildaemon",
            "post_master",
            "bounce",
            "mail.daemon",
        ];
        let by_system = system.iter().any(|name| from.contains(name));
        let marked = patterns::RETURNED.is_match(&self.subject) || !self.header("x-failed-recipients").is_empty();
        let said = || self.texts.iter().any(|text| patterns::RETURNED.is_match(text.get(..2_000).unwrap_or(text)));
        let empty_sender = self.header("return-path").starts_with("<>");
        marked
            || ((empty_sender || by_system) && said())
            || (by_system && self.header("auto-submitted").contains("auto-"))
    }

    /// Feedback reports, and the bare form of the one provider that sends none.
    pub fn complaints(&self) -> Vec<BounceFact> {
        let bare = field(&self.original, "x-hmxmroriginalrecipient");
        let Some(report) = self.feedback.as_deref().or(bare.as_ref().map(|_| "")) else {
            let leaves = self.texts.iter().any(|text| text.contains("Apple Mail sent this email to unsubscribe"));
            return leaves
                .then(|| BounceFact::new(address(&self.from), Kind::Complaint, "unsubscribe"))
                .into_iter()
                .collect();
        };
        let told = ["original-rcpt-to", "removal-recipient"].iter().find_map(|name| field(report, name));
        let recipient = told.or(bare).or_else(|| field(&self.original, "to"));
        let reason = field(report, "feedback-type").unwrap_or_else(|| "abuse".to_owned());
        vec![BounceFact::new(recipient.as_deref().and_then(address), Kind::Complaint, &reason)]
    }

    /// An absence notice.
    pub fn auto_reply(&self) -> Option<BounceFact> {
        let headers =
            [("auto-submitted", "auto-replied"), ("precedence", "auto_reply"), ("x-apple-action", "vacation")];
        let marked = headers.iter().any(|(name, value)| self.header(name).contains(value))
            || ["x-autoreply", "x-autorespond"].iter().any(|name| !self.header(name).is_empty());
        let automatic = marked || patterns::ABSENCE.is_match(&self.subject);
        automatic.then(|| BounceFact::new(address(&self.from), Kind::AutoReply, &self.subject))
    }
}

/// Reports, and multiparts whose boundary is so wrong that no parser opens them.
fn is_readable(kind: &str) -> bool {
    ["message/", "text/", "multipart/"].iter().any(|family| kind.starts_with(family))
}

/// The first address in a text, in lower case.
pub(super) fn address(text: &str) -> Option<String> {
    patterns::ADDRESS.find(text).map(|found| found.as_str().trim_matches(['.', '\'']).to_lowercase())
}

/// Every address of a text, in lower case, in order.
pub(super) fn addresses(text: &str) -> impl Iterator<Item = String> + '_ {
    patterns::ADDRESS.find_iter(text).map(|found| found.as_str().trim_matches(['.', '\'']).to_lowercase())
}

/// The value of a field in a block of `Name: value` lines.
pub(super) fn field(block: &str, name: &str) -> Option<String> {
    block.lines().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    })
}

/// Continuation lines brought back to their field.
pub(super) fn unfold(block: &str) -> String {
    let mut unfolded = String::with_capacity(block.len());
    for line in block.lines() {
        let continues = line.starts_with([' ', '\t']) && !unfolded.is_empty() && !line.trim().is_empty();
        if continues {
            unfolded.push(' ');
            unfolded.push_str(line.trim());
        } else {
            unfolded.push('\n');
            unfolded.push_str(line);
        }
    }
    unfolded
}

fn first_group(pattern: &Regex, text: &str) -> Option<String> {
    pattern.captures(text)?.get(1).map(|found| found.as_str().to_owned())
}

/// Old Mac letters end their lines with a lone carriage return, which no parser reads.
fn with_line_feeds(bytes: &[u8]) -> Vec<u8> {
    let mut lines = Vec::with_capacity(bytes.len());
    let mut bytes = bytes.iter().peekable();
    while let Some(&byte) = bytes.next() {
        match byte {
            b'\r' if bytes.peek() == Some(&&b'\n') => {}
            b'\r' => lines.push(b'\n'),
            other => lines.push(other),
        }
    }
    lines
}
