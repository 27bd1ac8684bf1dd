//! Whether the gateway of a channel answers at all.
//!
//! When it refuses or keeps silent several times in a row, whoever the message is for, the fault is not in the
//! messages: the channel is left alone for a while instead of grinding 1,800 people through a closed door.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Duration, Utc};
use people::Channel;

/// So many troubles without one acceptance between them close the gate.
const TROUBLES: u32 = 3;
/// The longest that a gate stays closed before one more try.
const LONGEST_MINUTES: i64 = 15;

/// The channels that travel by wire.
const WIRES: [Channel; 2] = [Channel::Email, Channel::Sms];

#[derive(Debug, Clone, Copy, Default)]
struct Gate {
    troubles: u32,
    closed_until: Option<DateTime<Utc>>,
}

/// One gate for each channel by wire.
#[derive(Debug, Default)]
pub(super) struct Gates {
    email: Mutex<Gate>,
    sms: Mutex<Gate>,
}

impl Gates {
    /// The channels that may be used.
    pub fn open_at(&self, now: DateTime<Utc>) -> Vec<Channel> {
        let is_open = |channel: &Channel| self.read(*channel).closed_until.is_none_or(|until| until <= now);
        WIRES.into_iter().filter(is_open).collect()
    }

    /// The gateway answered about a message.
    pub fn note_answer(&self, channel: Channel) {
        self.change(channel, |gate| *gate = Gate::default());
    }

    /// The gateway refused us, or did not answer.
    pub fn note_trouble(&self, channel: Channel, now: DateTime<Utc>) {
        self.change(channel, |gate| {
            gate.troubles += 1;
            if let Some(beyond) = gate.troubles.checked_sub(TROUBLES) {
                let minutes = LONGEST_MINUTES.min(1 << beyond.min(4));
                gate.closed_until = Some(now + Duration::minutes(minutes));
                tracing::warn!(channel = channel.code(), minutes, "a gateway does not take messages; they wait");
            }
        });
    }

    fn read(&self, channel: Channel) -> Gate {
        *self.of(channel).lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, channel: Channel, change: impl FnOnce(&mut Gate)) {
        change(&mut self.of(channel).lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn of(&self, channel: Channel) -> &Mutex<Gate> {
        if channel == Channel::Sms { &self.sms } else { &self.email }
    }
}
