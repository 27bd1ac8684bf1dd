//! The gateway in the form of Kannel's `sendsms`: one GET per message, one report per state.
//!
//! It never repeats a request. When the gateway may have read one and its answer is lost, the
//! outcome is `Unsure`; and no error it returns holds the URL, since the password is in it.

use std::time::Duration;

use reqwest::{Client, StatusCode, Url, redirect};

use super::gsm7::Encoding;
use super::{DeliveryReport, SmsMessage, SmsSender};
use crate::transport::{BoxFuture, Concern, GatewayUrlError, Outcome, credentials, one_line};

/// Reports wanted: delivered, failed, queued, taken and rejected by the operator.
const REPORT_MASK: &str = "31";

/// The longest answer read; Kannel's is one line.
const ANSWER_LIMIT: usize = 2_000;

/// How long to wait for a gateway.
#[derive(Debug, Clone, Copy)]
pub struct KannelTimeouts {
    /// Until the connection stands; nothing has left before.
    pub connect: Duration,
    /// From the first byte to the whole answer.
    pub answer: Duration,
}

impl Default for KannelTimeouts {
    fn default() -> Self {
        Self { connect: Duration::from_secs(5), answer: Duration::from_secs(30) }
    }
}

/// A Kannel gateway, or one that speaks its form.
pub struct KannelSender {
    client: Client,
    /// The address with the account and the fixed parameters, without those of a message.
    gateway: Url,
    sender: Option<String>,
    /// Where reports come back, with the secret that proves them; without a secret none is asked for.
    reports: Option<String>,
}

impl KannelSender {
    /// Reads `ESSAIM_SMS_URL`, such as `http://user:pass@127.0.0.1:13013/cgi-bin/sendsms?from=ESSAIM`;
    /// reports will come back under `public_url`, proved by the secret that answers are proved by.
    pub fn from_url(
        url: &str,
        public_url: &str,
        secret: Option<&str>,
        timeouts: KannelTimeouts,
    ) -> Result<Self, GatewayUrlError> {
        let given = Url::parse(url).map_err(|_| GatewayUrlError::NotAUrl)?;
        if !matches!(given.scheme(), "http" | "https") {
            return Err(GatewayUrlError::Scheme { expected: "http, https" });
        }
        let account = credentials(&given)?;
        let mut sender = None;
        let mut gateway = given.clone();
        let _ = (gateway.set_username(""), gateway.set_password(None));
        gateway.set_query(None);
        for (name, value) in given.query_pairs() {
            match name.as_ref() {
                "from" => sender = Some(value.into_owned()),
                other => drop(gateway.query_pairs_mut().append_pair(other, &value)),
            }
        }
        if let Some((user, password)) = account {
            gateway.query_pairs_mut().append_pair("username", &user).append_pair("password", &password);
        }
        let reports = secret.filter(|secret| !secret.is_empty()).map(|secret| reports_address(public_url, secret));
        Ok(Self { client: client(timeouts)?, gateway, sender, reports: reports.transpose()? })
    }

    /// The request for one message.
    pub(crate) fn request_url(&self, message: &SmsMessage) -> Url {
        let mut url = self.gateway.clone();
        let coding = match message.encoding {
            Encoding::Gsm7 => "0",
            Encoding::Ucs2 => "2",
        };
        let mut query = url.query_pairs_mut();
        if let Some(sender) = message.sender.as_deref().or(self.sender.as_deref()) {
            query.append_pair("from", sender);
        }
        query.append_pair("to", &message.to);
        query.append_pair("text", &message.text);
        query.append_pair("coding", coding);
        query.append_pair("charset", "UTF-8");
        if let Some(reports) = &self.reports {
            query.append_pair("dlr-mask", REPORT_MASK);
            query.append_pair("dlr-url", &report_url(reports, &message.id));
        }
        drop(query);
        url
    }

    async fn attempt(&self, message: &SmsMessage) -> Outcome {
        match self.client.get(self.request_url(message)).send().await {
            Err(error) if error.is_builder() => Outcome::refused(Concern::Message, error.without_url()),
            Err(error) if error.is_connect() => Outcome::try_later(Concern::Gateway, error.without_url()),
            Err(error) => Outcome::unsure(error.without_url()),
            Ok(mut response) => {
                let status = response.status();
                let answer = read_answer(&mut response).await;
                outcome(status, &answer)
            }
        }
    }
}

impl SmsSender for KannelSender {
    fn send<'a>(&'a self, message: &'a SmsMessage) -> BoxFuture<'a, Outcome> {
        Box::pin(self.attempt(message))
    }
}

/// Where reports come back, with their secret.
fn reports_address(public_url: &str, secret: &str) -> Result<String, GatewayUrlError> {
    let address = format!("{}/livraison/sms", public_url.trim_end_matches('/'));
    let address = Url::parse_with_params(&address, [("cle", secret)]).map_err(|_| GatewayUrlError::NotAUrl)?;
    Ok(address.into())
}

/// Where Kannel reports; it puts the state in the place of `%d`, and reads `%%` as one per cent sign.
fn report_url(reports: &str, id: &str) -> String {
    format!("{}&id={}&type=%d", reports.replace('%', "%%"), id.replace('%', "%%"))
}

/// The state in a report's `type`; `None` for what Kannel never sends.
pub fn parse_report(kind: &str) -> Option<DeliveryReport> {
    Some(match kind.trim() {
        "1" => DeliveryReport::Delivered,
        "2" => DeliveryReport::Failed,
        "4" => DeliveryReport::Queued,
        "8" => DeliveryReport::AcceptedByOperator,
        "16" => DeliveryReport::RejectedByOperator,
        _ => return None,
    })
}

fn client(timeouts: KannelTimeouts) -> Result<Client, GatewayUrlError> {
    // No proxy taken from the environment: numbers and texts go to the gateway named, and nowhere else.
    let builder = Client::builder()
        .connect_timeout(timeouts.connect)
        .timeout(timeouts.answer)
        .redirect(redirect::Policy::none())
        .no_proxy();
    builder.build().map_err(|_| GatewayUrlError::Tls)
}

/// The beginning of the answer; the status already says what matters, so a cut is no error.
async fn read_answer(response: &mut reqwest::Response) -> String {
    let mut answer = Vec::new();
    while let Ok(Some(chunk)) = response.chunk().await {
        answer.extend_from_slice(&chunk);
        if answer.len() >= ANSWER_LIMIT {
            break;
        }
    }
    one_line(&String::from_utf8_lossy(&answer))
}

fn outcome(status: StatusCode, answer: &str) -> Outcome {
    let (code, reason) = (Some(status.as_u16()), answer.to_owned());
    match status.as_u16() {
        200..=299 => Outcome::Accepted { reference: reference(answer) },
        403 if answer.to_ascii_lowercase().contains("routable") => {
            Outcome::Refused { concern: Concern::Recipient, code, reason }
        }
        // The account is wrong or spent, not the number: everyone waits, nobody is marked.
        300..=399 | 401..=404 | 405 | 407 | 429 | 503 => Outcome::TryLater { concern: Concern::Gateway, code, reason },
        400..=499 => Outcome::Refused { concern: refused_part(answer), code, reason },
        _ => Outcome::unsure(format!("{status} {answer}")),
    }
}

/// The name some gateways give after "0: Accepted for delivery".
fn reference(answer: &str) -> Option<String> {
    let last = answer.rsplit([':', ' ']).next()?.trim();
    let named = last.len() >= 8 && last.contains(|c: char| c.is_ascii_digit());
    named.then(|| last.to_owned())
}

fn refused_part(answer: &str) -> Concern {
    let answer = answer.to_ascii_lowercase();
    let about_number = ["number", "receiver", "recipient", "msisdn", "black", "white", "destination"];
    if answer.contains("sender") {
        Concern::Gateway
    } else if about_number.iter().any(|word| answer.contains(word)) {
        Concern::Recipient
    } else {
        Concern::Message
    }
}
