//! What an SMS gateway in Kannel's form tells: delivery reports, and the answers of people.
//!
//! It calls by GET, because that is how such gateways call. Nothing is sent back: a body would become an SMS.

use axum::extract::RawQuery;
use sha2::{Digest as _, Sha256};
use web::{Answer, Cx, Problem, text};

use crate::service::answers::{Received, take_answer};
use crate::service::reports::take_report;
use crate::transport::percent_bytes;

/// `?cle=…&id=…&type=…`: what became of a message. Its id is no secret: whoever received an e-mail holds one.
pub(crate) async fn report(cx: Cx, RawQuery(query): RawQuery) -> Answer {
    let query = Query::of(query.as_deref());
    if !is_secret(cx.app.settings.sms_secret.as_deref(), query.bytes("cle")) {
        return Err(Problem::NotFound);
    }
    take_report(&cx, &query.text("id"), &query.text("type")).await?;
    text("text/plain; charset=utf-8", String::new())
}

/// `?cle=…&de=…&texte=…&codage=…&id=…`: an SMS that someone wrote.
pub(crate) async fn answer(cx: Cx, RawQuery(query): RawQuery) -> Answer {
    let query = Query::of(query.as_deref());
    if !is_secret(cx.app.settings.sms_secret.as_deref(), query.bytes("cle")) {
        return Err(Problem::NotFound);
    }
    let received = Received { from: query.text("de"), text: query.message(), key: query.text("id") };
    if received.from.is_empty() {
        return Err(Problem::BadRequest("de".to_owned()));
    }
    take_answer(&cx, received).await?;
    text("text/plain; charset=utf-8", String::new())
}

/// Compared by their digests, so that the time it takes says nothing of the secret.
fn is_secret(secret: Option<&str>, given: &[u8]) -> bool {
    secret.is_some_and(|secret| !secret.is_empty() && Sha256::digest(secret) == Sha256::digest(given))
}

/// The values of a query as bytes: a gateway passes on what a phone wrote, in the phone's own coding.
struct Query(Vec<(String, Vec<u8>)>);

impl Query {
    fn of(query: Option<&str>) -> Self {
        let pairs = query.unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
        Self(pairs.map(|(name, value)| (name.to_owned(), percent_bytes(&value.replace('+', " ")))).collect())
    }

    fn bytes(&self, name: &str) -> &[u8] {
        self.0.iter().find(|(known, _)| known == name).map_or(&[], |(_, value)| value)
    }

    /// UTF-8, or the Latin letters of old gateways.
    fn text(&self, name: &str) -> String {
        let bytes = self.bytes(name);
        let text = std::str::from_utf8(bytes)
            .map_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect(), ToOwned::to_owned);
        text.replace('\0', "").trim().to_owned()
    }

    /// What the phone wrote; `codage=2` is UTF-16, as the network carries all that is not in its own alphabet.
    fn message(&self) -> String {
        let bytes = self.bytes("texte");
        if self.bytes("codage") != b"2" || !bytes.len().is_multiple_of(2) {
            return self.text("texte");
        }
        let unit = |pair: &[u8]| pair.iter().fold(0, |unit, byte| unit << 8 | u16::from(*byte));
        let units: Vec<u16> = bytes.chunks_exact(2).map(unit).collect();
        String::from_utf16_lossy(&units).replace('\0', "").trim().to_owned()
    }
}
