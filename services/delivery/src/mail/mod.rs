//! E-mail: one message per person, handed to the next hop, and what comes back of it.
//!
//! No image is fetched from anywhere, no opening or click is watched.

pub mod bounce;
pub mod html;
pub mod message;
mod session;
pub mod smtp;
pub mod smtp_url;

use crate::transport::{BoxFuture, Outcome};
use message::EmailMessage;

/// A way out for e-mail.
pub trait EmailSender: Send + Sync {
    /// Makes one attempt, and only one.
    fn send<'a>(&'a self, message: &'a EmailMessage) -> BoxFuture<'a, Outcome>;
}
