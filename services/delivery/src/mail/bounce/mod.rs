//! What comes back: delivery reports (RFC 3464), the many letters that only look like one, complaints (RFC 5965).
//!
//! Bytes from strangers go in, facts come out. It never panics, never answers, and never blames an address for what
//! only concerns us or the moment: hard means "there is nobody there", everything else is soft.

mod letter;
mod prose;
mod report;
mod verdict;

use letter::Letter;

use crate::cause::Cause;

/// A returned message of ours has one recipient; a stranger's may try to keep us busy with thousands.
const MOST_RECIPIENTS: usize = 50;

/// What a returned message says of one recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The address or its domain does not exist, or takes no mail at all.
    Hard,
    /// Refused or given up for another reason: full, suspended, policy, time.
    Soft,
    /// Not yet delivered; the server goes on trying.
    Delayed,
    /// Delivered or handed on, as we had asked to know.
    Delivered,
    /// The person pressed "this is spam", or asked their provider to leave the list.
    Complaint,
    /// An out-of-office answer: the address lives.
    AutoReply,
}

/// One fact about one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BounceFact {
    /// The address, when the letter still tells it.
    pub recipient: Option<String>,
    /// The Message-ID of what we had sent, without brackets.
    pub message_id: Option<String>,
    /// The token of our envelope sender, `retour+token@…`; the surest link to the ledger.
    pub verp_token: Option<String>,
    /// `failed`, `delayed`, `delivered`, `relayed` or `expanded`, as written.
    pub action: Option<String>,
    /// The enhanced status code, such as `5.1.1`.
    pub status: Option<String>,
    pub kind: Kind,
    /// The server's words, on one line; they may hold the address, so they stay out of logs.
    pub diagnostic: String,
}

/// Reads a letter that came to the bounce or complaint address; empty when it is neither.
pub fn read(bytes: &[u8]) -> Vec<BounceFact> {
    let Some(letter) = Letter::open(bytes) else { return Vec::new() };
    let mut facts = letter.complaints();
    if facts.is_empty() {
        facts = report::read(&letter);
    }
    if facts.is_empty() && letter.looks_returned() {
        facts = prose::read(&letter);
    }
    if facts.is_empty() {
        facts.extend(letter.auto_reply());
    }
    for fact in &mut facts {
        fact.message_id = letter.original_message_id.clone();
        fact.verp_token = letter.verp_token.clone();
    }
    facts
}

/// What a server's refusal amounts to, told in the conversation itself: the same judgement as of a letter.
pub fn judge_refusal(said: &str) -> Kind {
    if said == Cause::NotAnAddress.code() {
        return Kind::Hard;
    }
    verdict::judge(verdict::status(said).as_deref(), said, said)
}

impl BounceFact {
    fn new(recipient: Option<String>, kind: Kind, diagnostic: &str) -> Self {
        let diagnostic = crate::transport::one_line(diagnostic);
        Self { recipient, message_id: None, verp_token: None, action: None, status: None, kind, diagnostic }
    }
}
