//! Requests of gateways, of mailboxes, of residents and of the team.

pub(crate) mod addresses;
pub(crate) mod leaving;
pub(crate) mod outbox;
pub(crate) mod sms;
