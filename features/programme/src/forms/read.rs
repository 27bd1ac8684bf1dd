//! From a posted form to details: what cannot be read is told, all of it at once.

use calendar::{Recurrence, Region, SchoolRule, Zone};
use centres::Centre;
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc, Weekday};
use enrolment::{FeeRow, FeeTable, FeeUnit};
use kernel::Cents;
use ui::FormState;

use super::{FEE_ROWS, typed};
use crate::model::{Details, EnrolmentMode, Kind, Presence, ProgrammeRefusal};

const MINUTES_OF_A_DAY: i64 = 24 * 60;

/// Reads one form and gathers what it cannot read.
struct Reader<'a> {
    form: &'a FormState,
    refusals: Vec<ProgrammeRefusal>,
}

/// The whole form of an activity.
pub(crate) fn details(form: &FormState, centre: &Centre) -> Result<Details, Vec<ProgrammeRefusal>> {
    let mut read = Reader { form, refusals: Vec::new() };
    let kind = read.kind();
    let recurrence = read.recurrence(centre);
    let mut details = Details::new(kind, form.value("title"), recurrence);
    read.words(&mut details);
    read.people(&mut details);
    read.terms(&mut details);
    read.finish(details)
}

/// The short form of a new activity: a name, when, where, how many.
pub(crate) fn new_details(form: &FormState, centre: &Centre) -> Result<Details, Vec<ProgrammeRefusal>> {
    let mut read = Reader { form, refusals: Vec::new() };
    let kind = read.kind();
    let first = read.date("first");
    let last = if form.value("last").is_empty() { first } else { read.date("last") };
    let (start, minutes) = read.hours();
    let mut rule = Recurrence::once(first, start, minutes);
    rule.last = last;
    rule.zone = zone(centre);
    rule.skip_public_holidays = last != first;
    let mut details = Details::new(kind, form.value("title"), rule);
    details.venues = form.all("venues").iter().filter_map(|id| kernel::ids::parse(id)).collect();
    details.capacity = read.number("capacity", ProgrammeRefusal::CapacityInvalid);
    if details.capacity.is_some() {
        details.enrolment = EnrolmentMode::List;
    }
    read.finish(details)
}

impl Reader<'_> {
    fn finish(self, details: Details) -> Result<Details, Vec<ProgrammeRefusal>> {
        if self.refusals.is_empty() { Ok(details) } else { Err(self.refusals) }
    }

    fn kind(&mut self) -> Kind {
        Kind::from_code(self.form.value("kind")).unwrap_or_else(|| {
            self.refusals.push(ProgrammeRefusal::KindUnknown);
            Kind::Other
        })
    }

    fn date(&mut self, field: &'static str) -> NaiveDate {
        typed::day(&self.form.date(field)).unwrap_or_else(|| {
            self.refusals.push(ProgrammeRefusal::Unreadable(field));
            NaiveDate::default()
        })
    }

    fn hour(&mut self, field: &'static str) -> NaiveTime {
        typed::hour(self.form.value(field)).unwrap_or_else(|| {
            self.refusals.push(ProgrammeRefusal::Unreadable(field));
            NaiveTime::MIN
        })
    }

    /// The first hour and the length; an end that is not after the start is told here.
    fn hours(&mut self) -> (NaiveTime, u32) {
        let unread = self.refusals.len();
        let (start, end) = (self.hour("start"), self.hour("end"));
        let minutes = (end - start).num_minutes();
        if self.refusals.len() == unread && !(1..MINUTES_OF_A_DAY).contains(&minutes) {
            self.refusals.push(ProgrammeRefusal::EndsBeforeItStarts);
        }
        (start, u32::try_from(minutes).unwrap_or(0))
    }

    fn number(&mut self, field: &str, refusal: ProgrammeRefusal) -> Option<i64> {
        let typed = self.form.value(field);
        if typed.is_empty() {
            return None;
        }
        let digits: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
        let number = digits.parse().ok();
        if number.is_none() {
            self.refusals.push(refusal);
        }
        number
    }

    fn moment(&mut self, field: &'static str) -> Option<DateTime<Utc>> {
        let typed = self.form.value(field);
        if typed.is_empty() {
            return None;
        }
        let moment = typed::moment(typed);
        if moment.is_none() {
            self.refusals.push(ProgrammeRefusal::Unreadable(field));
        }
        moment
    }

    fn dates(&mut self, field: &'static str) -> Vec<NaiveDate> {
        let lines = self.form.value(field).split([',', ';', '\n']).map(str::trim).filter(|line| !line.is_empty());
        let read: Vec<Option<NaiveDate>> = lines.map(typed::day).collect();
        if read.iter().any(Option::is_none) {
            self.refusals.push(ProgrammeRefusal::Unreadable(field));
        }
        read.into_iter().flatten().collect()
    }

    fn recurrence(&mut self, centre: &Centre) -> Recurrence {
        let first = self.date("first");
        let last = if self.form.value("last").is_empty() { first } else { self.date("last") };
        let (start_time, duration_minutes) = self.hours();
        let days = self.form.all("weekdays");
        let mut weekdays: Vec<Weekday> = days.iter().filter_map(|day| weekday(day)).collect();
        let extra = self.dates("extra");
        // One date alone needs no day of the week to be ticked.
        if weekdays.is_empty() && first == last && !extra.contains(&first) {
            weekdays.push(chrono::Datelike::weekday(&first));
        }
        Recurrence {
            first,
            last,
            weekdays,
            every_n_weeks: self.form.value("every").parse().unwrap_or(1),
            start_time,
            duration_minutes,
            skip_public_holidays: self.form.checked("public_holidays"),
            region: Region::default(),
            school: match self.form.value("school") {
                "outside" => SchoolRule::OutsideHolidays,
                "only" => SchoolRule::OnlyHolidays,
                _ => SchoolRule::Always,
            },
            zone: zone(centre),
            excluded: self.dates("excluded"),
            extra,
        }
    }

    fn words(&mut self, details: &mut Details) {
        let text = |name: &str| self.form.value(name).to_owned();
        details.summary = text("summary");
        details.body = text("body");
        details.contact = text("contact");
        details.online_link = text("online_link");
        details.presence = Presence::from_code(self.form.value("presence")).unwrap_or(Presence::OnSite);
        details.venues = self.form.all("venues").iter().filter_map(|id| kernel::ids::parse(id)).collect();
        let pieces = self.form.value("pieces").lines().map(str::trim);
        details.pieces = pieces.filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect();
    }

    fn people(&mut self, details: &mut Details) {
        details.audience = self.form.value("audience").to_owned();
        details.min_age = self.number("min_age", ProgrammeRefusal::Unreadable("min_age"));
        details.max_age = self.number("max_age", ProgrammeRefusal::Unreadable("max_age"));
        details.is_free = self.form.checked("is_free");
        details.price = self.form.value("price").to_owned();
        details.fees = self.fees();
        details.fee_unit = FeeUnit::from_code(self.form.value("fee_unit"));
    }

    fn fees(&mut self) -> FeeTable {
        let mut rows = Vec::new();
        for row in 1..=FEE_ROWS {
            let quotient = self.form.value(&format!("qf-{row}")).to_owned();
            let fee = self.form.value(&format!("fee-{row}")).to_owned();
            if quotient.is_empty() && fee.is_empty() {
                continue;
            }
            let up_to = if quotient.is_empty() { Some(None) } else { Cents::parse(&quotient).map(Some) };
            match (up_to, Cents::parse(&fee)) {
                (Some(up_to), Some(fee)) => rows.push(FeeRow { up_to, fee }),
                _ => {
                    self.refusals.push(ProgrammeRefusal::FeesUnreadable);
                    break;
                }
            }
        }
        FeeTable(rows)
    }

    fn terms(&mut self, details: &mut Details) {
        details.enrolment = EnrolmentMode::from_code(self.form.value("enrolment")).unwrap_or(EnrolmentMode::None);
        details.capacity = self.number("capacity", ProgrammeRefusal::CapacityInvalid);
        details.has_waiting_list = self.form.checked("waiting_list");
        details.opens_at = self.moment("opens");
        // A day without an hour is open until its end.
        let is_day =
            self.form.value("closes").split(|c: char| !c.is_ascii_digit()).filter(|p| !p.is_empty()).count() == 3;
        details.closes_at = self.moment("closes").map(|at| if is_day { at + Duration::days(1) } else { at });
    }
}

fn zone(centre: &Centre) -> Zone {
    match centre.school_zone.as_str() {
        "A" => Zone::A,
        "C" => Zone::C,
        _ => Zone::B,
    }
}

/// "1" is Monday.
pub(super) fn weekday(number: &str) -> Option<Weekday> {
    number.parse::<u8>().ok()?.checked_sub(1).and_then(|at| Weekday::try_from(at).ok())
}
