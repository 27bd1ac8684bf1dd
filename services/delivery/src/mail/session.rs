//! One conversation with an SMTP server, command by command.
//!
//! Driving the connection ourselves is what tells "nothing left" from "it may have left": the final dot is the line
//! between the two. A session that broke is never used again.

use std::error::Error as _;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Ehlo, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Response;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::message::Prepared;
use super::smtp_url::{Encryption, SmtpAddress};
use crate::cause::Cause;
use crate::transport::{Concern, Outcome, one_line};

/// How long to wait for a server, and how long to keep it.
#[derive(Debug, Clone, Copy)]
pub struct SmtpTimeouts {
    /// For the connection, its encryption, the greeting and the sign-in together.
    pub connect: Duration,
    /// For the answer to a command.
    pub command: Duration,
    /// For the message and the answer after its final dot: servers filter before they answer.
    pub message: Duration,
    /// How long an unused connection is kept.
    pub idle: Duration,
}

impl Default for SmtpTimeouts {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { connect: seconds(30), command: seconds(60), message: seconds(180), idle: seconds(20) }
    }
}

/// What came of a message on a session.
pub(super) struct Handed {
    pub outcome: Outcome,
    /// The server had closed an old connection before it read anything: a new one may be tried at once.
    pub stale: bool,
}

/// An open conversation.
pub(super) struct Session {
    connection: AsyncSmtpConnection,
    pipelining: bool,
    timeouts: SmtpTimeouts,
    usable: bool,
    pub handed: u32,
    pub last_used: Instant,
}

/// The three commands before the text, in one packet.
struct Opening<'a>(&'a Mail, &'a Rcpt);

impl fmt::Display for Opening<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.0, self.1, Data)
    }
}

/// A failed command: what the server said, or that it says nothing any more.
enum Failure {
    Said { code: u16, reason: String },
    Broken { reason: String },
}

impl Session {
    /// Connects, encrypts, signs in; whatever fails here concerns everyone, and nothing has left.
    pub async fn open(
        address: &SmtpAddress,
        hello: &ClientId,
        tls: Option<TlsParameters>,
        timeouts: SmtpTimeouts,
    ) -> Result<Self, Outcome> {
        match timeout(timeouts.connect, connect(address, hello, tls)).await {
            Ok(Ok((connection, pipelining))) => {
                Ok(Self { connection, pipelining, timeouts, usable: true, handed: 0, last_used: Instant::now() })
            }
            Ok(Err(Failure::Said { code, reason })) => {
                Err(Outcome::TryLater { concern: Concern::Gateway, code: Some(code), reason })
            }
            Ok(Err(Failure::Broken { reason })) => Err(Outcome::try_later(Concern::Gateway, reason)),
            Err(_) => Err(Outcome::try_later(Concern::Gateway, Cause::Silence)),
        }
    }

    /// Whether another message may be handed over.
    pub fn is_usable(&self) -> bool {
        self.usable && self.last_used.elapsed() < self.timeouts.idle
    }

    /// Hands one message over.
    pub async fn hand_over(&mut self, message: &Prepared) -> Handed {
        let reused = self.handed > 0;
        self.handed += 1;
        let needs_utf8 =
            !AsRef::<str>::as_ref(&message.sender).is_ascii() || !AsRef::<str>::as_ref(&message.recipient).is_ascii();
        if needs_utf8 && !self.connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Handed {
                // The relay's limit and not the address's fault.
                outcome: Outcome::refused(Concern::Message, Cause::AccentedAddress),
                stale: false,
            };
        }
        let handed = match self.open_message(message, needs_utf8).await {
            Ok(()) => Handed { outcome: self.send_text(&message.bytes).await, stale: false },
            Err((step, failure)) => {
                let lost = matches!(&failure, Failure::Broken { .. } | Failure::Said { code: 421, .. });
                let outcome = self.refusal(step, failure).await;
                Handed { outcome, stale: lost && reused && step == Step::Mail }
            }
        };
        self.last_used = Instant::now();
        handed
    }

    /// Takes leave of the server; a server that does not answer is left alone.
    pub async fn close(mut self) {
        if self.usable {
            let _ = timeout(Duration::from_secs(2), self.connection.quit()).await;
        }
    }

    /// MAIL, RCPT and DATA, until the server waits for the text.
    async fn open_message(&mut self, message: &Prepared, needs_utf8: bool) -> Result<(), (Step, Failure)> {
        let mut parameters = Vec::new();
        if needs_utf8 {
            parameters.push(MailParameter::SmtpUtfEight);
        }
        if !message.bytes.is_ascii() && self.connection.server_info().supports_feature(Extension::EightBitMime) {
            parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        let mail = Mail::new(Some(message.sender.clone()), parameters);
        let rcpt = Rcpt::new(message.recipient.clone(), Vec::new());
        if !self.pipelining {
            self.command(&mail).await.map_err(|f| (Step::Mail, f))?;
            self.command(&rcpt).await.map_err(|f| (Step::Rcpt, f))?;
            return self.command(Data).await.map(drop).map_err(|f| (Step::Data, f));
        }
        let answers = [self.command(Opening(&mail, &rcpt)).await, self.answer().await, self.answer().await];
        // A server that takes no recipient and still waits for a text gets none: the line is cut.
        let [mail, rcpt, data] = answers;
        if data.is_ok() && (mail.is_err() || rcpt.is_err()) {
            self.usable = false;
        }
        mail.map_err(|f| (Step::Mail, f))?;
        rcpt.map_err(|f| (Step::Rcpt, f))?;
        data.map(drop).map_err(|f| (Step::Data, f))
    }

    /// The text and its final dot: before the dot nothing left, after it only an answer tells.
    async fn send_text(&mut self, text: &[u8]) -> Outcome {
        let ended = AtomicBool::new(false);
        let parts = std::iter::once(text).chain(std::iter::from_fn(|| {
            ended.store(true, Ordering::Relaxed);
            None
        }));
        let answer = match timeout(self.timeouts.message, self.connection.message_iter(parts)).await {
            Ok(answer) => answer.map_err(failure),
            Err(_) => Err(Failure::Broken { reason: Cause::Silence.code().to_owned() }),
        };
        match answer {
            Ok(response) => {
                let said = one_line(&response.message().collect::<Vec<_>>().join(" "));
                Outcome::Accepted { reference: Some(said).filter(|said| !said.is_empty()) }
            }
            Err(Failure::Broken { reason }) => {
                self.usable = false;
                if ended.load(Ordering::Relaxed) {
                    Outcome::unsure(reason)
                } else {
                    Outcome::try_later(Concern::Gateway, reason)
                }
            }
            Err(said) => self.refusal(Step::Text, said).await,
        }
    }

    /// What a refusal means, after which the session is made clean or given up.
    async fn refusal(&mut self, step: Step, failure: Failure) -> Outcome {
        match failure {
            Failure::Broken { reason } => {
                self.usable = false;
                Outcome::try_later(Concern::Gateway, reason)
            }
            Failure::Said { code, reason } => {
                self.usable = self.usable && code != 421 && (step == Step::Text || self.command(Rset).await.is_ok());
                let concern = step.concern(code, &reason);
                let code = Some(code);
                if code >= Some(500) {
                    Outcome::Refused { concern, code, reason }
                } else {
                    Outcome::TryLater { concern, code, reason }
                }
            }
        }
    }

    async fn command(&mut self, command: impl fmt::Display) -> Result<Response, Failure> {
        if !self.usable {
            return Err(Failure::Broken { reason: Cause::Cut.code().to_owned() });
        }
        let answer = timeout(self.timeouts.command, self.connection.command(command)).await;
        self.heard(answer)
    }

    async fn answer(&mut self) -> Result<Response, Failure> {
        if !self.usable {
            return Err(Failure::Broken { reason: Cause::Cut.code().to_owned() });
        }
        let answer = timeout(self.timeouts.command, self.connection.read_response()).await;
        self.heard(answer)
    }

    fn heard(
        &mut self,
        answer: Result<Result<Response, SmtpError>, tokio::time::error::Elapsed>,
    ) -> Result<Response, Failure> {
        let answer = match answer {
            Ok(answer) => answer.map_err(failure),
            Err(_) => Err(Failure::Broken { reason: Cause::Silence.code().to_owned() }),
        };
        if matches!(answer, Err(Failure::Broken { .. })) {
            self.usable = false;
        }
        answer
    }
}

/// Where in the conversation an answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Mail,
    Rcpt,
    Data,
    Text,
}

impl Step {
    fn concern(self, code: u16, reason: &str) -> Concern {
        // x.7.y speaks of rights: relaying, signing in. That is between the server and us.
        let rights = reason.split_whitespace().next().is_some_and(|s| s.starts_with("5.7.") || s.starts_with("4.7."));
        match self {
            _ if code == 421 => Concern::Gateway,
            Self::Mail => Concern::Gateway,
            Self::Rcpt if rights => Concern::Gateway,
            Self::Rcpt => Concern::Recipient,
            Self::Data | Self::Text => Concern::Message,
        }
    }
}

async fn connect(
    address: &SmtpAddress,
    hello: &ClientId,
    tls: Option<TlsParameters>,
) -> Result<(AsyncSmtpConnection, bool), Failure> {
    let host = (address.host.as_str(), address.port);
    let mut connection = if address.encryption == Encryption::Implicit {
        AsyncSmtpConnection::connect_tokio1(host, None, hello, tls.clone(), None).await.map_err(failure)?
    } else {
        let stream =
            TcpStream::connect(host).await.map_err(|e| Failure::Broken { reason: one_line(&e.to_string()) })?;
        // The dot goes in a packet of its own; without this it would wait for the text to be acknowledged.
        stream.set_nodelay(true).map_err(|e| Failure::Broken { reason: e.to_string() })?;
        AsyncSmtpConnection::connect_with_transport(Box::new(stream), hello).await.map_err(failure)?
    };
    if let (Encryption::StartTls, Some(tls)) = (address.encryption, tls) {
        connection.starttls(tls, hello).await.map_err(failure)?;
    }
    if let Some((user, password)) = &address.account {
        let account = Credentials::new(user.clone(), password.clone());
        connection.auth(&[Mechanism::Plain, Mechanism::Login], &account).await.map_err(failure)?;
    }
    // The driver keeps no list of what it does not use itself, so the server is asked again.
    let greeting = connection.command(Ehlo::new(hello.clone())).await.map_err(failure)?;
    let pipelining = greeting.message().any(|line| line.trim().eq_ignore_ascii_case("PIPELINING"));
    Ok((connection, pipelining))
}

fn failure(error: SmtpError) -> Failure {
    let reason = error.source().map_or_else(|| error.to_string(), ToString::to_string);
    match error.status() {
        Some(code) => Failure::Said { code: code.into(), reason: one_line(&reason) },
        None => Failure::Broken { reason: one_line(&reason) },
    }
}
