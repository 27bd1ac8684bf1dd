//! Where a due date stands, and what an answer makes of it. Pure.
//!
//! An answer that could be about two reminders is about neither until someone has read it.

use serde::{Deserialize, Serialize};

/// Where a due date stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateState {
    /// Its day has not come.
    Planned,
    /// A letter or a call that someone of the team must make.
    ByHand,
    Sent,
    Done,
    /// They ask for help.
    Help,
    /// They answered something that only a person can read.
    ToRead,
    NoAnswer,
    /// No permitted way leads to them.
    NoChannel,
    /// They refused the way by which they were told.
    Stopped,
    /// Its day passed before anything left.
    Late,
    /// Someone settled it without its being done: "ce n’est plus à faire".
    Closed,
}

impl DateState {
    pub const ALL: [Self; 11] = [
        Self::Planned,
        Self::ByHand,
        Self::Sent,
        Self::Done,
        Self::Help,
        Self::ToRead,
        Self::NoAnswer,
        Self::NoChannel,
        Self::Stopped,
        Self::Late,
        Self::Closed,
    ];

    /// What waits for someone of the team.
    pub const TO_DO: [Self; 7] =
        [Self::Help, Self::ToRead, Self::ByHand, Self::NoChannel, Self::Stopped, Self::NoAnswer, Self::Late];

    pub fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::ByHand => "by_hand",
            Self::Sent => "sent",
            Self::Done => "done",
            Self::Help => "help",
            Self::ToRead => "to_read",
            Self::NoAnswer => "no_answer",
            Self::NoChannel => "no_channel",
            Self::Stopped => "stopped",
            Self::Late => "late",
            Self::Closed => "closed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// What may be sent anew, as long as its day has not passed: it did not reach, or nothing came back.
    pub const SENT_ANEW: [Self; 5] = [Self::Sent, Self::ByHand, Self::NoChannel, Self::Stopped, Self::NoAnswer];

    /// Whether an answer may still change it by itself.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Planned | Self::Done | Self::Closed)
    }

    /// How it is shown: done, due or late.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Done | Self::Closed => "done",
            Self::Help | Self::NoChannel | Self::Stopped | Self::Late | Self::NoAnswer => "late",
            Self::Planned | Self::ByHand | Self::Sent | Self::ToRead => "due",
        }
    }
}

/// How one knows of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ReminderMeans)]
pub enum Means {
    Sms,
    /// Said by telephone.
    Call,
    Desk,
    /// The slip of a letter, brought back.
    Slip,
    /// In their own file.
    Own,
}

impl Means {
    pub const BY_HAND: [Self; 3] = [Self::Desk, Self::Call, Self::Slip];

    pub fn code(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Call => "call",
            Self::Desk => "desk",
            Self::Slip => "slip",
            Self::Own => "own",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Sms, Self::Call, Self::Desk, Self::Slip, Self::Own].into_iter().find(|means| means.code() == code)
    }
}

/// What an answer by SMS makes of a date.
pub fn meaning_of(intent: &str) -> Option<DateState> {
    match intent {
        "done" => Some(DateState::Done),
        "help" => Some(DateState::Help),
        "stop" => Some(DateState::Stopped),
        "yes" | "no" | "other" => Some(DateState::ToRead),
        _ => None,
    }
}

/// What someone of the team, or the person, says of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// It is done.
    Done,
    /// They need help with it.
    Help,
    /// The letter was given, the call was made.
    Given,
    /// It is not to be done any more.
    Closed,
    /// Not yet: we go on waiting.
    Wait,
    /// It is to be sent once more, by the way that reaches them now.
    Again,
}

impl Said {
    pub fn code(self) -> &'static str {
        match self {
            Self::Done => "fait",
            Self::Help => "aide",
            Self::Given => "remis",
            Self::Closed => "clos",
            Self::Wait => "attend",
            Self::Again => "renvoi",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let all = [Self::Done, Self::Help, Self::Given, Self::Closed, Self::Wait, Self::Again];
        all.into_iter().find(|said| said.code() == code)
    }

    /// Where the date then stands; what was never told is planned again, and its way looked for anew.
    pub fn state(self, was_told: bool) -> DateState {
        match self {
            Self::Done => DateState::Done,
            Self::Help => DateState::Help,
            Self::Again => DateState::Planned,
            Self::Wait if !was_told => DateState::Planned,
            Self::Given | Self::Wait => DateState::Sent,
            Self::Closed => DateState::Closed,
        }
    }
}
