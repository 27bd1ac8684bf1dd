//! The ways out of the house, from the settings.

use std::sync::Arc;

use anyhow::Context as _;
use delivery::Couriers;
use delivery::mail::smtp::{SmtpSettings, SmtpTransport};
use delivery::sms::kannel::{KannelSender, KannelTimeouts};

use crate::settings::Settings;

/// Conversations with the next hop at the same time.
const CONNECTIONS: usize = 8;

/// Reads the gateways' addresses; a missing one means the local outbox.
pub fn from_settings(settings: &Settings, public_url: &str) -> anyhow::Result<Couriers> {
    let mut couriers = Couriers {
        mail_from: settings.mail_from.clone().unwrap_or_else(|| format!("messages@{}", host_of(public_url))),
        connections: CONNECTIONS,
        ..Couriers::default()
    };
    if let Some(url) = &settings.smtp_url {
        let smtp = SmtpSettings { hello: host_of(public_url), connections: CONNECTIONS, ..SmtpSettings::default() };
        let transport = SmtpTransport::from_url(url, smtp).context("smtp_url ne va pas")?;
        couriers.email = Some(Arc::new(transport));
    }
    if let Some(url) = &settings.sms_url {
        let secret = settings.sms_secret.as_deref();
        let gateway =
            KannelSender::from_url(url, public_url, secret, KannelTimeouts::default()).context("sms_url ne va pas")?;
        couriers.sms = Some(Arc::new(gateway));
    }
    Ok(couriers)
}

/// The host of an address, without scheme, port or path.
fn host_of(url: &str) -> String {
    let rest = url.split("://").nth(1).unwrap_or(url);
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    let is_name = host.contains('.') && !host.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if is_name { host.to_owned() } else { "essaim.localhost".to_owned() }
}
