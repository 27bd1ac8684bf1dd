//! The board: each person targeted in exactly one group, with one next step. Pure.

use delivery::store::BoardRow;
use people::Channel;

/// Where people stand, and so what to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// They have it in hand.
    Handed,
    /// An e-mail or an SMS that has not left.
    ToLeave,
    /// It has left; the network has not answered.
    Left,
    /// No server is set: it stays in the local outbox, and reached nobody.
    Kept,
    ToPrint,
    ToHandOver,
    ToCall,
    NoAnswer,
    /// An address or a number that no longer answers.
    Dead,
    Unsure,
    Refused,
    NoChannel,
    /// Stopped before it left.
    Stopped,
}

const WIRES: [Channel; 2] = [Channel::Email, Channel::Sms];

impl Group {
    /// In the order of the board: the heaviest work first.
    pub const ALL: [Self; 13] = [
        Self::Handed,
        Self::Dead,
        Self::ToPrint,
        Self::ToHandOver,
        Self::ToCall,
        Self::NoAnswer,
        Self::Unsure,
        Self::NoChannel,
        Self::Refused,
        Self::ToLeave,
        Self::Left,
        Self::Kept,
        Self::Stopped,
    ];

    /// Its word in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Handed => "remis",
            Self::ToLeave => "a-partir",
            Self::Left => "partis",
            Self::Kept => "gardes",
            Self::ToPrint => "a-imprimer",
            Self::ToHandOver => "a-deposer",
            Self::ToCall => "a-appeler",
            Self::NoAnswer => "sans-reponse",
            Self::Dead => "adresses-mortes",
            Self::Unsure => "incertains",
            Self::Refused => "refus",
            Self::NoChannel => "sans-moyen",
            Self::Stopped => "arretes",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }

    /// The words of the ledger that stand in it.
    pub fn standings(self) -> &'static [&'static str] {
        match self {
            Self::Handed => &["delivered", "handed_over", "reached", "told"],
            Self::ToLeave => &["planned", "leased", "sending"],
            Self::Left => &["sent"],
            Self::Kept => &["kept"],
            Self::ToPrint | Self::ToCall => &["planned"],
            Self::ToHandOver => &["printed"],
            Self::NoAnswer => &["no_answer"],
            Self::Dead => &["failed", "wrong_number", "returned"],
            Self::Unsure => &["unsure"],
            Self::Refused => &["refused"],
            Self::NoChannel => &["no_channel"],
            Self::Stopped => &["cancelled"],
        }
    }

    /// The channels it speaks of; empty for all.
    pub fn channels(self) -> &'static [Channel] {
        match self {
            Self::ToLeave | Self::Left | Self::Kept => &WIRES,
            Self::ToPrint | Self::ToHandOver => &[Channel::Letter],
            Self::ToCall | Self::NoAnswer => &[Channel::Call],
            _ => &[],
        }
    }

    /// Where a word of the ledger stands. Every word has its place.
    pub fn of(channel: Option<Channel>, standing: &str) -> Self {
        let holds = |group: &Self| {
            let is_of_channel = group.channels().is_empty() || channel.is_some_and(|c| group.channels().contains(&c));
            is_of_channel && group.standings().contains(&standing)
        };
        // A word that no group holds means that something is under way: it is shown as not left.
        Self::ALL.into_iter().find(holds).unwrap_or(Self::ToLeave)
    }

    /// Whether another channel may be tried for those who stand here.
    pub fn may_try_again(self) -> bool {
        matches!(self, Self::Dead | Self::NoAnswer | Self::NoChannel)
    }
}

/// How many were reached by one channel.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct ChannelReach {
    /// `email`, `sms`, `letter`, `call`, or `desk` for those told in passing.
    pub channel: &'static str,
    pub handed: i64,
    /// Of whom so many answered, came, or said so.
    pub confirmed: i64,
}

/// Who has the message, and where the others stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Board {
    pub targeted: i64,
    pub handed: i64,
    pub channels: Vec<ChannelReach>,
    /// Of those whose message has not left, how many wait for an SMS.
    pub waiting_sms: i64,
    /// The groups that are not empty, those who have it aside.
    pub rest: Vec<(Group, i64)>,
}

impl Board {
    /// Adds up the rows of the ledger.
    pub fn of(rows: &[BoardRow]) -> Self {
        let count =
            |wanted: &dyn Fn(&BoardRow) -> bool| rows.iter().filter(|row| wanted(row)).map(|row| row.people).sum();
        let is_handed = |row: &BoardRow| Group::of(row.channel, &row.state) == Group::Handed;
        let is_confirmed =
            |row: &BoardRow| row.evidence == "confirmed" || matches!(row.state.as_str(), "reached" | "told");
        let reach = |word: &'static str| {
            let mine = move |row: &BoardRow| is_handed(row) && channel_word(row) == word;
            ChannelReach {
                channel: word,
                handed: count(&mine),
                confirmed: count(&|row| mine(row) && is_confirmed(row)),
            }
        };
        let rest = Group::ALL
            .into_iter()
            .skip(1)
            .map(|group| (group, count(&|row| Group::of(row.channel, &row.state) == group)));
        Self {
            targeted: count(&|_| true),
            handed: count(&is_handed),
            waiting_sms: count(&|row| {
                row.channel == Some(Channel::Sms) && Group::of(row.channel, &row.state) == Group::ToLeave
            }),
            channels: ["email", "sms", "letter", "call", "desk"].map(reach).to_vec(),
            rest: rest.filter(|(_, people)| *people > 0).collect(),
        }
    }

    pub fn remaining(&self) -> i64 {
        self.targeted - self.handed
    }

    pub fn confirmed(&self) -> i64 {
        self.channels.iter().map(|reach| reach.confirmed).sum()
    }
}

fn channel_word(row: &BoardRow) -> &'static str {
    if row.state == "told" { "desk" } else { row.channel.map_or("desk", Channel::code) }
}
