//! The words of a message as they leave: names filled in, signed by the centre, in the reader's language.
//!
//! The same words are shown in the outbox: what the team reads there is what was sent.

use kernel::Locale;
use web::App;

use crate::mail::html;
use crate::mail::message::{Correspondent, EmailMessage};
use crate::model::{Content, LOCAL_OUTBOX, Message, fill};
use crate::sms::{SmsMessage, gsm7};
use crate::transport::Outcome;

/// The subject of an e-mail.
pub(crate) fn subject(message: &Message, content: &Content) -> String {
    fill(&content.subject, &message.first_name, &message.full_name)
}

/// The text of an e-mail, with its signature and the way to leave.
pub(crate) fn email_text(app: &App, message: &Message, content: &Content, centre: &centres::Centre) -> String {
    let texts = app.texts(Locale::from_code(&content.locale).unwrap_or_default());
    let mut text = fill(&content.text, &message.first_name, &message.full_name);
    let name = if centre.tagline.is_empty() {
        centre.name.clone()
    } else {
        texts.t2("delivery-mail-signature", ("centre", centre.name.as_str()), ("tagline", centre.tagline.as_str()))
    };
    text.push_str("\n\n-- \n");
    text.push_str(&name);
    if !centre.phone.is_empty() {
        text.push('\n');
        text.push_str(&texts.t1("delivery-mail-phone", "phone", centre.phone_display()));
    }
    if let Some(leave) = leave_url(app, message) {
        text.push('\n');
        text.push_str(&texts.t1("delivery-mail-leave", "url", leave));
    }
    text.push('\n');
    text
}

/// The words of an SMS, as the network will carry them.
pub(crate) fn sms_text(message: &Message, content: &Content) -> gsm7::Normalised {
    let text = fill(&content.sms_text, &message.first_name, &message.full_name);
    gsm7::normalise(&text, Locale::from_code(&content.locale).unwrap_or_default())
}

/// The words of a letter or of a call.
pub(crate) fn plain_text(message: &Message, content: &Content) -> String {
    fill(&content.text, &message.first_name, &message.full_name)
}

/// A notice concerns what the person asked for, so there is nothing to leave.
fn leave_url(app: &App, message: &Message) -> Option<String> {
    message.batch.map(|_| app.url(&format!("/desabonnement/{}", message.id)))
}

pub(crate) fn email(
    app: &App,
    mail_from: &str,
    message: &Message,
    content: &Content,
    centre: &centres::Centre,
) -> EmailMessage {
    let subject = subject(message, content);
    let text = email_text(app, message, content, centre);
    let locale = Locale::from_code(&content.locale).unwrap_or_default();
    let domain = mail_from.split('@').nth(1).unwrap_or("localhost");
    let named = |address: &str| Correspondent { name: Some(centre.name.clone()), address: address.to_owned() };
    EmailMessage {
        message_id: format!("{}.{}@{domain}", message.id.uuid().simple(), message.attempt),
        from: named(mail_from),
        reply_to: (!centre.email.is_empty()).then(|| named(&centre.email)),
        to: Correspondent { name: None, address: message.address.clone() },
        // The one error is a text too long for a light page: it travels as text alone, and the draft's page says so.
        html: html::document(&subject, &text, locale).unwrap_or_default(),
        subject,
        text,
        list_unsubscribe_url: leave_url(app, message),
        verp_sender: format!("retour+{}@{domain}", message.id.uuid().simple()),
        headers: Vec::new(),
        dated: app.clock.now(),
    }
}

pub(crate) fn sms(message: &Message, content: &Content, centre: &centres::Centre) -> SmsMessage {
    let words = sms_text(message, content);
    SmsMessage {
        id: message.id.uuid().simple().to_string(),
        to: message.address.clone(),
        text: words.text,
        encoding: words.encoding,
        sender: (!centre.sms_sender.is_empty()).then(|| centre.sms_sender.clone()),
    }
}

/// No gateway is set: the message stays in the local outbox, which a browser can read.
pub(crate) fn kept_here() -> Outcome {
    Outcome::Accepted { reference: Some(LOCAL_OUTBOX.to_owned()) }
}
