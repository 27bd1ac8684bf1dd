//! The SMTP way out: a few conversations kept open with the next hop, lent one message at a time.
//!
//! A message is begun again only when a kept connection turned out to be dead before the server read a word of it.

use std::sync::{Mutex, PoisonError};

use lettre::transport::smtp::client::TlsParameters;
use lettre::transport::smtp::extension::ClientId;
use tokio::sync::Semaphore;

use super::EmailSender;
use super::message::{EmailMessage, Prepared, Unsendable, prepare};
pub use super::session::SmtpTimeouts;
use super::session::{Handed, Session};
use super::smtp_url::{Encryption, SmtpAddress};
use crate::cause::Cause;
use crate::transport::{BoxFuture, Concern, GatewayUrlError, Outcome};

/// How the next hop is used.
#[derive(Debug, Clone)]
pub struct SmtpSettings {
    /// The name given in EHLO: the host of the public address.
    pub hello: String,
    /// Conversations at once, at least one.
    pub connections: usize,
    /// Messages after which a conversation is closed; relays often allow a hundred.
    pub messages_per_connection: u32,
    pub timeouts: SmtpTimeouts,
}

impl Default for SmtpSettings {
    fn default() -> Self {
        Self {
            hello: "localhost".to_owned(),
            connections: 4,
            messages_per_connection: 100,
            timeouts: SmtpTimeouts::default(),
        }
    }
}

/// A relay that takes our messages.
pub struct SmtpTransport {
    address: SmtpAddress,
    hello: ClientId,
    tls: Option<TlsParameters>,
    settings: SmtpSettings,
    turns: Semaphore,
    kept: Mutex<Vec<Session>>,
}

impl SmtpTransport {
    /// Reads `ESSAIM_SMTP_URL`; connects only when a message leaves.
    pub fn from_url(url: &str, settings: SmtpSettings) -> Result<Self, GatewayUrlError> {
        let address = SmtpAddress::parse(url)?;
        let tls = match address.encryption {
            Encryption::None => None,
            _ => Some(TlsParameters::new(address.host.clone()).map_err(|_| GatewayUrlError::Tls)?),
        };
        Ok(Self {
            hello: ClientId::Domain(settings.hello.clone()),
            tls,
            turns: Semaphore::new(settings.connections.max(1)),
            kept: Mutex::new(Vec::new()),
            address,
            settings,
        })
    }

    /// Takes leave of the server, before the program stops.
    pub async fn close(&self) {
        let kept = std::mem::take(&mut *self.kept.lock().unwrap_or_else(PoisonError::into_inner));
        for session in kept {
            session.close().await;
        }
    }

    /// Connects, encrypts, signs in and takes leave: what would meet a message, without one. The code is the server's,
    /// when it said no.
    pub async fn probe(&self) -> Result<(), (Option<u16>, String)> {
        match Session::open(&self.address, &self.hello, self.tls.clone(), self.settings.timeouts).await {
            Ok(session) => {
                session.close().await;
                Ok(())
            }
            Err(Outcome::TryLater { code, reason, .. } | Outcome::Refused { code, reason, .. }) => Err((code, reason)),
            Err(Outcome::Unsure { reason }) => Err((None, reason)),
            Err(Outcome::Accepted { .. }) => Ok(()),
        }
    }

    async fn attempt(&self, message: &EmailMessage) -> Outcome {
        let prepared = match prepare(message) {
            Ok(prepared) => prepared,
            Err(Unsendable::Recipient) => return Outcome::refused(Concern::Recipient, Cause::NotAnAddress),
            Err(error) => return Outcome::refused(blamed(&error), error),
        };
        // The turns are never closed, so this cannot fail; the wait is for a free conversation.
        let Ok(_turn) = self.turns.acquire().await else {
            return Outcome::try_later(Concern::Gateway, Cause::Cut);
        };
        if let Some(session) = self.take_kept() {
            let handed = self.hand_over(session, &prepared).await;
            if !handed.stale {
                return handed.outcome;
            }
        }
        match Session::open(&self.address, &self.hello, self.tls.clone(), self.settings.timeouts).await {
            Ok(session) => self.hand_over(session, &prepared).await.outcome,
            Err(outcome) => outcome,
        }
    }

    async fn hand_over(&self, mut session: Session, message: &Prepared) -> Handed {
        let handed = session.hand_over(message).await;
        if session.handed >= self.settings.messages_per_connection {
            session.close().await;
        } else if session.is_usable() {
            self.kept.lock().unwrap_or_else(PoisonError::into_inner).push(session);
        }
        handed
    }

    /// The conversation used last; those left idle too long are dropped.
    fn take_kept(&self) -> Option<Session> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(Session::is_usable);
        kept.pop()
    }
}

impl EmailSender for SmtpTransport {
    fn send<'a>(&'a self, message: &'a EmailMessage) -> BoxFuture<'a, Outcome> {
        Box::pin(self.attempt(message))
    }
}

fn blamed(error: &Unsendable) -> Concern {
    match error {
        Unsendable::Recipient => Concern::Recipient,
        Unsendable::Sender => Concern::Gateway,
        Unsendable::Header(_) => Concern::Message,
    }
}
