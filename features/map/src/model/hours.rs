//! Opening hours in OpenStreetMap's syntax: the part of it that French lists use, read in full or not at all.
//!
//! Weekdays, public holidays, spans of a day, "off", "24/7". Months, weeks and sunsets are not read: such a text is
//! kept and shown word for word, and nobody is told that the place is open.

use chrono::{Datelike, NaiveDateTime, NaiveTime, Timelike, Weekday};

/// The days as OpenStreetMap writes them, Monday first.
const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MINUTES_OF_DAY: u16 = 24 * 60;
/// The most bytes that are read: a week in full is a fifth of it.
pub const LONGEST: usize = 1_000;

/// From a minute of the day to another, the end not included; beyond 1440 it is the next day.
pub type Span = (u16, u16);

/// What is known of the hours of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// Monday first; `None` where nothing is said of the day.
    days: [Option<Vec<Span>>; 7],
    /// On public holidays; `None` when nothing is said of them.
    holidays: Option<Vec<Span>>,
}

/// One run of days with the same hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub first: Weekday,
    pub last: Weekday,
    /// Empty: closed.
    pub spans: Vec<(NaiveTime, NaiveTime)>,
}

impl Hours {
    /// Reads a text, or says that it is more than is read here.
    pub fn parse(text: &str) -> Option<Self> {
        let mut hours = Self { days: Default::default(), holidays: None };
        let text = text.trim();
        if text.is_empty() || text.len() > LONGEST {
            return None;
        }
        if text == "24/7" {
            hours.days = std::array::from_fn(|_| Some(vec![(0, MINUTES_OF_DAY)]));
            return Some(hours);
        }
        for (rule, is_more) in rules(text) {
            hours.add(&rule, is_more)?;
        }
        Some(hours)
    }

    fn add(&mut self, rule: &str, is_more: bool) -> Option<()> {
        let split = rule.find(|sign: char| sign.is_ascii_digit()).unwrap_or_else(|| rule.find("off").unwrap_or(0));
        let (days, times) = rule.split_at(split);
        let spans = spans_of(times.trim())?;
        let (mask, on_holidays) = days_of(days.trim())?;
        for (day, kept) in self.days.iter_mut().enumerate() {
            if mask.get(day) == Some(&true) {
                match kept {
                    Some(before) if is_more => before.extend(spans.iter().copied()),
                    _ => *kept = Some(spans.clone()),
                }
            }
        }
        if on_holidays {
            self.holidays = Some(spans);
        }
        Some(())
    }

    /// The hours of a weekday: `None` when nothing is said, empty when closed.
    pub fn on(&self, day: Weekday) -> Option<&[Span]> {
        let at = usize::try_from(day.num_days_from_monday()).ok()?;
        self.days.get(at)?.as_deref()
    }

    /// Whether it says that the place is closed on public holidays.
    pub fn is_closed_on_holidays(&self) -> bool {
        self.holidays.as_ref().is_some_and(Vec::is_empty)
    }

    /// Whether the place is open at a local time; public holidays keep the hours of the weekday unless said otherwise.
    pub fn is_open(&self, at: NaiveDateTime, is_holiday: bool) -> bool {
        let minute = u16::try_from(at.hour() * 60 + at.minute()).unwrap_or_default();
        let of = |day: Weekday| self.on(day).unwrap_or_default();
        let today = match (&self.holidays, is_holiday) {
            (Some(spans), true) => spans.as_slice(),
            _ => of(at.weekday()),
        };
        let is_in = |(from, to): &Span, minute: u16| (*from..*to).contains(&minute);
        let late = minute + MINUTES_OF_DAY;
        today.iter().any(|span| is_in(span, minute)) || of(at.weekday().pred()).iter().any(|span| is_in(span, late))
    }

    /// The week in runs of days with the same hours; days of which nothing is said are closed.
    pub fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut day = Weekday::Mon;
        for kept in &self.days {
            let spans: Vec<_> = kept.iter().flatten().map(|(from, to)| (clock(*from), clock(*to))).collect();
            match runs.last_mut() {
                Some(run) if run.spans == spans => run.last = day,
                _ => runs.push(Run { first: day, last: day, spans }),
            }
            day = day.succ();
        }
        runs
    }
}

fn clock(minute: u16) -> NaiveTime {
    let minute = u32::from(minute % MINUTES_OF_DAY);
    NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap_or_default()
}

/// The rules of a text, blanks around signs taken away; a comma before a weekday begins a rule that adds.
fn rules(text: &str) -> Vec<(String, bool)> {
    let mut rules = Vec::new();
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let tight = part.split(',').map(str::trim).collect::<Vec<_>>().join(",");
        let tight = tight.split('-').map(str::trim).collect::<Vec<_>>().join("-").replace("closed", "off");
        let (mut rule, mut is_more) = (String::new(), false);
        for piece in tight.split(',') {
            let begins = piece.starts_with(|sign: char| sign.is_ascii_alphabetic());
            if begins && rule.contains(|sign: char| sign.is_ascii_digit()) {
                rules.push((std::mem::take(&mut rule), is_more));
                is_more = true;
            }
            if !rule.is_empty() {
                rule.push(',');
            }
            rule.push_str(piece);
        }
        rules.push((rule, is_more));
    }
    rules
}

/// Which days a rule speaks of; all of them when it names none.
fn days_of(text: &str) -> Option<([bool; 7], bool)> {
    let (mut mask, mut holidays) = ([false; 7], false);
    if text.is_empty() {
        return Some(([true; 7], false));
    }
    let at = |word: &str| DAYS.iter().position(|day| *day == word);
    for piece in text.split([',', ' ', ':']).map(str::trim).filter(|piece| !piece.is_empty()) {
        match piece.split_once('-') {
            None if piece == "PH" => holidays = true,
            None => *mask.get_mut(at(piece)?)? = true,
            Some((from, to)) => {
                let (from, to) = (at(from)?, at(to)?);
                for step in 0..=(to + 7 - from) % 7 {
                    *mask.get_mut((from + step) % 7)? = true;
                }
            }
        }
    }
    Some((mask, holidays))
}

fn spans_of(text: &str) -> Option<Vec<Span>> {
    if text == "off" {
        return Some(Vec::new());
    }
    let spans: Option<Vec<Span>> = text.split(',').map(span_of).collect();
    spans.filter(|spans| !spans.is_empty())
}

fn span_of(text: &str) -> Option<Span> {
    let (from, to) = text.trim().split_once('-')?;
    let (from, to) = (minute_of(from)?, minute_of(to)?);
    Some((from, if to <= from { to + MINUTES_OF_DAY } else { to }))
}

fn minute_of(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour <= 24 && minute < 60 && hour * 60 + minute <= MINUTES_OF_DAY).then(|| hour * 60 + minute)
}

/// A week told day by day in French ("09:00 - 12:00 / 13h30-17h") as one text; nothing when a day cannot be read.
pub fn from_days(days: &[String; 7]) -> Option<String> {
    let mut rules: Vec<(usize, usize, String)> = Vec::new();
    for (at, typed) in days.iter().enumerate() {
        let spans = french_spans(typed)?;
        if spans.is_empty() {
            continue;
        }
        match rules.last_mut() {
            Some((_, last, said)) if *said == spans && *last + 1 == at => *last = at,
            _ => rules.push((at, at, spans)),
        }
    }
    let word = |at: usize| DAYS.get(at).copied().unwrap_or_default();
    let rule = |(first, last, spans): &(usize, usize, String)| match last - first {
        0 => format!("{} {spans}", word(*first)),
        _ => format!("{}-{} {spans}", word(*first), word(*last)),
    };
    Some(rules.iter().map(rule).collect::<Vec<_>>().join("; "))
}

/// "09:00 - 12:00 / 13h30-17h" as "09:00-12:00,13:30-17:00"; empty when the day is closed.
fn french_spans(typed: &str) -> Option<String> {
    let folded = kernel::text::fold(typed);
    if folded.is_empty() || folded.starts_with("ferme") || folded == "-" || folded == "non" {
        return Some(String::new());
    }
    let times = folded.replace(" a ", "-").replace(" et ", "/").replace([' ', '\u{a0}'], "");
    let spans: Option<Vec<String>> = times
        .split(['/', ';', ','])
        .filter(|span| !span.is_empty())
        .map(|span| {
            let (from, to) = span.split_once('-')?;
            Some(format!("{}-{}", french_time(from)?, french_time(to)?))
        })
        .collect();
    spans.map(|spans| spans.join(","))
}

fn french_time(typed: &str) -> Option<String> {
    let (hour, minute) = typed.split_once(['h', ':']).unwrap_or((typed, ""));
    let hour: u32 = hour.parse().ok()?;
    let minute: u32 = if minute.is_empty() { 0 } else { minute.parse().ok()? };
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}
