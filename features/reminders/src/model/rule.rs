//! When a procedure is due: a rule, the person's own date, and a span of days give due dates.
//!
//! Nothing is guessed: a missing date, a date that has passed or a campaign that nobody has announced yet give no due
//! date and say why. Made to be asked millions of times: a rule is read once, and a date costs no allocation.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

pub use super::horizon::{DaysOff, Horizon};

/// The most due dates that one reminder has in a span: one a day for a year would be a mistake.
const MOST_DATES: u32 = 400;

/// A length of time, as procedures say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    Days(u32),
    Months(u32),
}

impl Span {
    fn before(self, date: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => date.checked_sub_days(Days::new(days.into())),
            Self::Months(months) => date.checked_sub_months(Months::new(months)),
        }
    }

    fn after(self, date: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => date.checked_add_days(Days::new(days.into())),
            Self::Months(months) => date.checked_add_months(Months::new(months)),
        }
    }
}

/// The départements that close on one day: from one number to another, both in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    pub first: u32,
    pub last: u32,
    pub closes: NaiveDate,
}

/// One year of a campaign, as it was announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Campaign {
    pub year: i32,
    pub opens: NaiveDate,
    pub zones: Vec<Zone>,
}

/// What makes a procedure due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Rule {
    /// Each month, from a day to a day of the month that follows.
    MonthlyWindow {
        opens_day: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        opens_day_in_february: Option<u32>,
        closes_day: u32,
    },
    /// Every three months from the month of the person's date.
    QuarterlyFrom { closes_day: u32 },
    /// Between two lengths before the person's date.
    BeforeExpiry { opens: Span, closes: Span },
    /// Once a year, by département, on days that are announced.
    AnnualCampaign { campaigns: Vec<Campaign> },
    /// From a birthday to the end of a month after it.
    AgeEvent { years: u32, closes_month_end: u32 },
    /// Every so many months from the person's date.
    Every { months: u32, opens_days: u32 },
    /// Once, so long after the person's date.
    OneOff { after: Span },
    /// On days that the centre writes down.
    Local { dates: Vec<NaiveDate> },
    /// No date: as soon as something changes.
    OnChange,
}

/// What of a person the rules need.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Anchor {
    pub date: Option<NaiveDate>,
    /// The number of the département: 62, 20 for both of Corsica, 974.
    pub department: Option<u32>,
    /// The day the reminder was noted: what was late already then is told otherwise.
    pub noted_on: NaiveDate,
}

/// Why these days, to be said in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Because {
    Month,
    Quarter { anchor: NaiveDate },
    Expiry { anchor: NaiveDate, closes: Span },
    Campaign { year: i32, department: u32 },
    Age { birth: NaiveDate, years: u32 },
    Every { anchor: NaiveDate, months: u32 },
    OneOff { anchor: NaiveDate },
    Local,
}

/// One due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    pub opens: Option<NaiveDate>,
    pub due: NaiveDate,
    pub remind_on: NaiveDate,
    /// The day the reminder would have left, had it not been a Sunday or a public holiday.
    pub moved_from: Option<NaiveDate>,
    pub because: Because,
}

/// Why there is no due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Gap {
    AnchorMissing,
    /// The person's date has passed: another is needed.
    AnchorPast,
    DepartmentMissing,
    /// The campaign of this year is not announced yet.
    CampaignUnknown {
        year: i32,
    },
    /// The centre has not written its dates down.
    LocalUnknown,
    OnChange,
}

impl Gap {
    /// Its word in the keys of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::AnchorMissing => "anchor-missing",
            Self::AnchorPast => "anchor-past",
            Self::DepartmentMissing => "department-missing",
            Self::CampaignUnknown { .. } => "campaign-unknown",
            Self::LocalUnknown => "local-unknown",
            Self::OnChange => "on-change",
        }
    }
}

fn day_of(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    // The 31st of a month of thirty days is its last.
    (28..=day.clamp(1, 31))
        .rev()
        .chain(std::iter::once(day.min(28)))
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day.max(1)))
}

fn first_of_month(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

impl Rule {
    /// Its word, as it is kept and as texts name it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::MonthlyWindow { .. } => "monthly_window",
            Self::QuarterlyFrom { .. } => "quarterly_from",
            Self::BeforeExpiry { .. } => "before_expiry",
            Self::AnnualCampaign { .. } => "annual_campaign",
            Self::AgeEvent { .. } => "age_event",
            Self::Every { .. } => "every",
            Self::OneOff { .. } => "one_off",
            Self::Local { .. } => "local",
            Self::OnChange => "on_change",
        }
    }

    /// Whether it needs a date of the person's own.
    pub fn needs_anchor(&self) -> bool {
        matches!(
            self,
            Self::QuarterlyFrom { .. }
                | Self::BeforeExpiry { .. }
                | Self::AgeEvent { .. }
                | Self::Every { .. }
                | Self::OneOff { .. }
        )
    }

    /// Whether nothing comes any more of a date of the person's own, so that another is to be asked for. A birth is what it
    /// is, and what comes back is counted from any day.
    pub fn is_past(&self, anchor: NaiveDate, today: NaiveDate) -> bool {
        match self {
            Self::BeforeExpiry { .. } => anchor < today,
            Self::OneOff { after } => after.after(anchor).is_some_and(|due| due < today),
            _ => false,
        }
    }

    /// Whether that date is a birth, which the centre may know already.
    pub fn is_of_birth(&self) -> bool {
        matches!(self, Self::AgeEvent { .. })
    }

    /// Whether it closes by département.
    pub fn needs_department(&self) -> bool {
        matches!(self, Self::AnnualCampaign { .. })
    }

    /// Tells each due date of a span, in order; or why there is none to tell.
    pub fn each_due(&self, anchor: Anchor, horizon: &Horizon<'_>, tell: &mut impl FnMut(Due)) -> Option<Gap> {
        match self {
            Self::MonthlyWindow { opens_day, opens_day_in_february, closes_day } => {
                monthly(horizon, *opens_day, *opens_day_in_february, *closes_day, tell)
            }
            Self::QuarterlyFrom { closes_day } => quarterly(anchor, horizon, *closes_day, tell),
            Self::BeforeExpiry { opens, closes } => expiry(anchor, horizon, *opens, *closes, tell),
            Self::AnnualCampaign { campaigns } => campaign(anchor, horizon, campaigns, tell),
            Self::AgeEvent { years, closes_month_end } => age(anchor, horizon, *years, *closes_month_end, tell),
            Self::Every { months, opens_days } => every(anchor, horizon, *months, *opens_days, tell),
            Self::OneOff { after } => one_off(anchor, horizon, *after, tell),
            Self::Local { dates } => local(horizon, dates, tell),
            Self::OnChange => Some(Gap::OnChange),
        }
    }

    /// The same, gathered: for one person's page.
    pub fn dues(&self, anchor: Anchor, horizon: &Horizon<'_>) -> (Vec<Due>, Option<Gap>) {
        let mut dues = Vec::new();
        let gap = self.each_due(anchor, horizon, &mut |due| dues.push(due));
        (dues, gap)
    }
}

fn monthly(
    horizon: &Horizon<'_>,
    opens_day: u32,
    in_february: Option<u32>,
    closes_day: u32,
    tell: &mut impl FnMut(Due),
) -> Option<Gap> {
    let mut month = first_of_month(horizon.from);
    for _ in 0..MOST_DATES {
        let due = day_of(month.year(), month.month(), closes_day)?;
        if due > horizon.until {
            break;
        }
        let before = month.checked_sub_months(Months::new(1))?;
        let day = if before.month() == 2 { in_february.unwrap_or(opens_day) } else { opens_day };
        let opens = day_of(before.year(), before.month(), day);
        if horizon.holds(due) {
            tell(horizon.placed(opens, due, Because::Month));
        }
        month = month.checked_add_months(Months::new(1))?;
    }
    None
}

fn quarterly(anchor: Anchor, horizon: &Horizon<'_>, closes_day: u32, tell: &mut impl FnMut(Due)) -> Option<Gap> {
    let Some(own) = anchor.date else { return Some(Gap::AnchorMissing) };
    let mut month = first_of_month(own);
    let whole = (horizon.from.year() - own.year()) * 12 + signed(horizon.from.month()) - signed(own.month());
    // The quarter just before the span, so that no long past costs anything.
    if whole > 3 {
        month = month.checked_add_months(Months::new(u32::try_from(whole / 3 * 3).unwrap_or(0)))?;
    }
    for _ in 0..MOST_DATES {
        let due = day_of(month.year(), month.month(), closes_day)?;
        if due > horizon.until {
            break;
        }
        if horizon.holds(due) {
            tell(horizon.placed(Some(month), due, Because::Quarter { anchor: own }));
        }
        month = month.checked_add_months(Months::new(3))?;
    }
    None
}

fn signed(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(0)
}

fn expiry(anchor: Anchor, horizon: &Horizon<'_>, opens: Span, closes: Span, tell: &mut impl FnMut(Due)) -> Option<Gap> {
    let Some(own) = anchor.date else { return Some(Gap::AnchorMissing) };
    if own < horizon.from {
        return Some(Gap::AnchorPast);
    }
    let because = Because::Expiry { anchor: own, closes };
    let due = closes.before(own)?;
    // Where the good time was over when it was noted, what is left is the end itself.
    let due = if due < anchor.noted_on { own } else { due };
    if horizon.holds(due) {
        tell(horizon.placed(opens.before(own), due, because));
    }
    None
}

fn campaign(anchor: Anchor, horizon: &Horizon<'_>, campaigns: &[Campaign], tell: &mut impl FnMut(Due)) -> Option<Gap> {
    let Some(department) = anchor.department else { return Some(Gap::DepartmentMissing) };
    let mut is_told = false;
    for one in campaigns {
        let zone = one.zones.iter().find(|zone| zone.first <= department && department <= zone.last);
        let Some(zone) = zone.filter(|zone| horizon.holds(zone.closes)) else { continue };
        is_told = true;
        tell(horizon.placed(Some(one.opens), zone.closes, Because::Campaign { year: one.year, department }));
    }
    if is_told {
        return None;
    }
    let known = campaigns.iter().map(|one| one.year).max();
    let year = known.map_or(horizon.from.year(), |year| (year + 1).max(horizon.from.year()));
    Some(Gap::CampaignUnknown { year })
}

fn age(anchor: Anchor, horizon: &Horizon<'_>, years: u32, month_end: u32, tell: &mut impl FnMut(Due)) -> Option<Gap> {
    let Some(birth) = anchor.date else { return Some(Gap::AnchorMissing) };
    // Born on 29 February, one is taken for older on the 28th: the earlier day loses nothing.
    let birthday = birth.checked_add_months(Months::new(years * 12))?;
    let after = first_of_month(birthday).checked_add_months(Months::new(month_end + 1))?;
    let due = after.pred_opt()?;
    if due < horizon.from {
        return Some(Gap::AnchorPast);
    }
    if horizon.holds(due) {
        tell(horizon.placed(Some(birthday), due, Because::Age { birth, years }));
    }
    None
}

fn every(anchor: Anchor, horizon: &Horizon<'_>, months: u32, opens: u32, tell: &mut impl FnMut(Due)) -> Option<Gap> {
    let Some(own) = anchor.date else { return Some(Gap::AnchorMissing) };
    let step = months.max(1);
    let whole = (horizon.from.year() - own.year()) * 12 + signed(horizon.from.month()) - signed(own.month());
    let first = u32::try_from(whole).unwrap_or(0) / step;
    for turn in first..first + MOST_DATES {
        // From the first date each time: who began on 29 February comes back to it every fourth year.
        let due = own.checked_add_months(Months::new(turn * step))?;
        if due > horizon.until {
            break;
        }
        if horizon.holds(due) && (turn > 0 || own > anchor.noted_on) {
            let opens = due.checked_sub_days(Days::new(opens.into()));
            tell(horizon.placed(opens, due, Because::Every { anchor: own, months: step }));
        }
    }
    None
}

fn one_off(anchor: Anchor, horizon: &Horizon<'_>, after: Span, tell: &mut impl FnMut(Due)) -> Option<Gap> {
    let Some(own) = anchor.date else { return Some(Gap::AnchorMissing) };
    let due = after.after(own)?;
    if due < horizon.from {
        return Some(Gap::AnchorPast);
    }
    if horizon.holds(due) {
        tell(horizon.placed(None, due, Because::OneOff { anchor: own }));
    }
    None
}

fn local(horizon: &Horizon<'_>, dates: &[NaiveDate], tell: &mut impl FnMut(Due)) -> Option<Gap> {
    let mut is_known = false;
    for due in dates.iter().copied() {
        is_known |= due >= horizon.from;
        if horizon.holds(due) {
            tell(horizon.placed(None, due, Because::Local));
        }
    }
    if is_known { None } else { Some(Gap::LocalUnknown) }
}
