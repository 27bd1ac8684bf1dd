//! Loans and gifts: for how long, by which rules, how they end, and the calls that follow.

use chrono::{DateTime, Days, NaiveDate, Utc};
use kernel::PersonId;
use serde::{Deserialize, Serialize};

use super::item::{LONGEST_DAYS, State};
use super::refusal::Refusal;
use super::{CheckId, ItemId, LoanId, coded};

/// After how many days one asks whether all is well.
pub const WEEK: u64 = 7;
/// After how many days one calls again when nobody answered.
pub const AGAIN: u64 = 2;
/// After how many calls without an answer one stops.
pub const MOST_TRIES: i64 = 4;

/// Lent, to come back; or given, for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EquipmentLoanKind)]
pub enum Kind {
    Loan,
    Gift,
}

coded!(Kind { Loan => "loan", Gift => "gift" });

/// How the person signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EquipmentSignature)]
pub enum Signed {
    None,
    /// With a finger or a pen, on the screen of the desk.
    Screen,
    /// Their name typed, and the box ticked by them.
    Typed,
    /// On the printed receipt.
    Paper,
}

coded!(Signed { None => "none", Screen => "screen", Typed => "typed", Paper => "paper" });

/// To whom a centre lends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EquipmentWho)]
pub enum Who {
    Anyone,
    /// Members of the season only.
    Members,
}

coded!(Who { Anyone => "anyone", Members => "members" });

/// How a centre lends. There is no deposit: who has little money is not kept out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub days: i64,
    pub most_each: i64,
    pub who: Who,
    /// How many days before its end a loan is reminded of.
    pub remind_days: i64,
    /// What the person signs, in the centre's words.
    pub words: String,
    /// Counts what was settled: who settles anew says which one they read. None while nothing was.
    pub revision: i64,
}

impl Default for Rule {
    fn default() -> Self {
        Self { days: 30, most_each: 2, who: Who::Anyone, remind_days: 3, words: String::new(), revision: 0 }
    }
}

impl Rule {
    /// Everything that keeps it from being kept.
    pub fn refusals(&self) -> Vec<Refusal> {
        let checks = [
            ((1..=LONGEST_DAYS).contains(&self.days), Refusal::DaysOutside),
            ((1..=20).contains(&self.most_each), Refusal::MostOutside),
            ((1..=30).contains(&self.remind_days), Refusal::RemindOutside),
            (!super::item::is_longer(&self.words, super::item::LONGEST_TEXT), Refusal::Long("mots")),
        ];
        checks.into_iter().filter(|(holds, _)| !holds).map(|(_, refusal)| refusal).collect()
    }
}

/// The last day of a loan.
pub fn due_after(from: NaiveDate, days: i64) -> Result<NaiveDate, Refusal> {
    let days = u64::try_from(days).ok().filter(|days| (1..=LONGEST_DAYS.unsigned_abs()).contains(days));
    days.and_then(|days| from.checked_add_days(Days::new(days))).ok_or(Refusal::DaysOutside)
}

/// A loan or a gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loan {
    pub id: LoanId,
    pub item: ItemId,
    /// Absent once the person was erased.
    pub person: Option<PersonId>,
    pub kind: Kind,
    pub lent_at: DateTime<Utc>,
    pub lent_by: String,
    pub due_on: Option<NaiveDate>,
    pub extended: i64,
    pub returned_at: Option<DateTime<Utc>>,
    pub returned_by: String,
    pub returned_state: Option<State>,
    pub return_note: String,
    pub signed: Signed,
    pub signed_name: String,
    pub signed_at: Option<DateTime<Utc>>,
    /// The picture of the pen, in the storage.
    pub signature: String,
    pub reminded_for: Option<NaiveDate>,
}

impl Loan {
    /// A loan that begins.
    pub fn begin(item: ItemId, person: PersonId, due_on: Option<NaiveDate>, by: (&str, DateTime<Utc>)) -> Self {
        Self {
            id: LoanId::new(),
            item,
            person: Some(person),
            kind: if due_on.is_some() { Kind::Loan } else { Kind::Gift },
            lent_at: by.1,
            lent_by: by.0.to_owned(),
            due_on,
            extended: 0,
            returned_at: None,
            returned_by: String::new(),
            returned_state: None,
            return_note: String::new(),
            signed: Signed::None,
            signed_name: String::new(),
            signed_at: None,
            signature: String::new(),
            reminded_for: None,
        }
    }

    /// Whether the thing is still away, to come back.
    pub fn is_open(&self) -> bool {
        self.kind == Kind::Loan && self.returned_at.is_none()
    }

    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due_on.is_some_and(|due| due < today)
    }

    /// The new last day: later than the one before, and not in the past.
    pub fn extend_to(&self, to: Option<NaiveDate>, today: NaiveDate) -> Result<NaiveDate, Refusal> {
        if !self.is_open() {
            return Err(Refusal::NotOut);
        }
        let latest = today.checked_add_days(Days::new(LONGEST_DAYS.unsigned_abs()));
        to.filter(|day| *day >= today && self.due_on.is_some_and(|due| *day > due) && latest.is_some_and(|l| *day <= l))
            .ok_or(Refusal::ExtendDay)
    }
}

/// A part as it left and as it came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanPart {
    pub id: uuid::Uuid,
    pub name: String,
    pub is_given: bool,
    pub returned_state: Option<State>,
}

/// The worst of what came back: a bag is as good as its parts are whole. A part that is lost does not lose the bag.
pub fn state_of_return(whole: State, parts: &[State]) -> State {
    let is_spoilt = parts.iter().any(|state| state.calls_for_repair() || *state == State::Lost);
    if whole.is_lendable() && is_spoilt { State::Damaged } else { whole }
}

/// Why one calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EquipmentCallKind)]
pub enum CheckKind {
    /// The seventh day: is all well?
    Week,
    /// It comes back soon, and no message reaches the person.
    Return,
}

coded!(CheckKind { Week => "week", Return => "return" });

/// What is known of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EquipmentCallResult)]
pub enum CheckResult {
    Open,
    Well,
    Help,
    /// Nobody answered so often that one stopped, or the thing came back before.
    Over,
}

coded!(CheckResult { Open => "open", Well => "well", Help => "help", Over => "over" });

/// What came of one try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EquipmentCallAnswer)]
pub enum Answer {
    Well,
    Help,
    NoAnswer,
}

coded!(Answer { Well => "well", Help => "help", NoAnswer => "no_answer" });

/// A call to make, or made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub id: CheckId,
    pub loan: LoanId,
    pub kind: CheckKind,
    pub due_on: NaiveDate,
    pub result: CheckResult,
    pub tries: i64,
    pub note: String,
    pub called_at: Option<DateTime<Utc>>,
    pub called_by: String,
}

impl Check {
    pub fn open(loan: LoanId, kind: CheckKind, due_on: NaiveDate) -> Self {
        Self {
            id: CheckId::new(),
            loan,
            kind,
            due_on,
            result: CheckResult::Open,
            tries: 0,
            note: String::new(),
            called_at: None,
            called_by: String::new(),
        }
    }

    /// The call after one try: without an answer one calls again, some times.
    pub fn after(&self, answer: Answer, today: NaiveDate) -> Result<(CheckResult, NaiveDate), Refusal> {
        if self.result != CheckResult::Open {
            return Err(Refusal::CallOver);
        }
        Ok(match answer {
            Answer::Well => (CheckResult::Well, self.due_on),
            Answer::Help => (CheckResult::Help, self.due_on),
            Answer::NoAnswer if self.tries + 1 >= MOST_TRIES => (CheckResult::Over, self.due_on),
            Answer::NoAnswer => (CheckResult::Open, today.checked_add_days(Days::new(AGAIN)).unwrap_or(today)),
        })
    }
}
