//! An e-mail as the house knows it, and the bytes that travel.
//!
//! Text and light HTML of the same words, a stable Message-ID so that a mailbox can drop a double, one-click leaving
//! (RFC 8058). No header carries a person's data besides their own address, and no `Precedence` is claimed.

use std::time::SystemTime;

use chrono::{DateTime, Utc};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

/// A name, possibly empty, and an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correspondent {
    pub name: Option<String>,
    pub address: String,
}

/// One message for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailMessage {
    /// `unique@domain`, without brackets; the same for each attempt.
    pub message_id: String,
    pub from: Correspondent,
    pub reply_to: Option<Correspondent>,
    pub to: Correspondent,
    pub subject: String,
    pub text: String,
    /// A whole document, as `html::document` writes it; empty when the text travels alone.
    pub html: String,
    /// Where a POST unsubscribes at once; none for what concerns a running enrolment.
    pub list_unsubscribe_url: Option<String>,
    /// The envelope sender to which bounces come, such as `retour+token@domain`.
    pub verp_sender: String,
    /// Further headers, each a name and a text.
    pub headers: Vec<(String, String)>,
    /// The `Date` written in it.
    pub dated: DateTime<Utc>,
}

/// What of a message cannot be put into an e-mail.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsendable {
    #[error("the recipient's address is not one")]
    Recipient,
    #[error("the sender's, the reply or the bounce address is not one")]
    Sender,
    #[error("the header `{0}` cannot be written")]
    Header(String),
}

/// A message ready for the wire.
pub(crate) struct Prepared {
    pub sender: Address,
    pub recipient: Address,
    pub bytes: Vec<u8>,
}

/// Writes the message out.
pub(crate) fn prepare(message: &EmailMessage) -> Result<Prepared, Unsendable> {
    let sender: Address = message.verp_sender.parse().map_err(|_| Unsendable::Sender)?;
    let to = mailbox(&message.to).ok_or(Unsendable::Recipient)?;
    let recipient = to.email.clone();
    let mut builder = Message::builder()
        .from(mailbox(&message.from).ok_or(Unsendable::Sender)?)
        .to(to)
        .subject(single_line(&message.subject))
        .date(SystemTime::from(message.dated))
        .message_id(Some(format!("<{}>", single_line(&message.message_id))));
    if let Some(reply_to) = &message.reply_to {
        builder = builder.reply_to(mailbox(reply_to).ok_or(Unsendable::Sender)?);
    }
    for (name, value) in written_headers(message) {
        let value = single_line(&value);
        let header = HeaderName::new_from_ascii(name.clone()).map_err(|_| Unsendable::Header(name))?;
        builder = builder.raw_header(HeaderValue::new(header, value));
    }
    // An empty page beside the text would be shown in its place.
    let whole = if message.html.is_empty() {
        builder.singlepart(SinglePart::plain(message.text.clone()))
    } else {
        builder.multipart(MultiPart::alternative_plain_html(message.text.clone(), message.html.clone()))
    };
    let whole = whole.map_err(|_| Unsendable::Sender)?;
    Ok(Prepared { sender, recipient, bytes: whole.formatted() })
}

fn written_headers(message: &EmailMessage) -> Vec<(String, String)> {
    // Out-of-office answers are not wanted by a member of the team for each of 1,800 people.
    let mut headers = vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())];
    if let Some(url) = &message.list_unsubscribe_url {
        headers.push(("List-Unsubscribe".to_owned(), format!("<{url}>")));
        headers.push(("List-Unsubscribe-Post".to_owned(), "List-Unsubscribe=One-Click".to_owned()));
    }
    headers.extend(message.headers.iter().cloned());
    headers
}

fn mailbox(of: &Correspondent) -> Option<Mailbox> {
    let name = of.name.as_deref().map(single_line).filter(|name| !name.is_empty());
    Some(Mailbox::new(name, of.address.trim().parse().ok()?))
}

/// A header is one line: what a person typed can never open another.
fn single_line(text: &str) -> String {
    text.split(|c: char| c.is_control()).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
