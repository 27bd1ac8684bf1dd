//! A campaign and the dates of a place, as a person writes and reads them: one a line. Pure.
//!
//! "2027 ; 8/4/2027 ; 1-19 ; 20/5/2027": the year, when it opens, which départements, when it closes for them.

use chrono::NaiveDate;

use super::rule::{Campaign, Rule, Zone};

/// The départements of a line that says all.
const ALL: (u32, u32) = (1, 976);

fn day(typed: &str) -> Option<NaiveDate> {
    people::read_day(typed.trim())
}

/// "8/4/2027".
fn shown(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// The number of a département: 62, 2A and 2B are 20.
pub fn department(typed: &str) -> Option<u32> {
    let typed = typed.trim().to_uppercase();
    match typed.as_str() {
        "2A" | "2B" => Some(20),
        number => number.parse().ok().filter(|number| (1..=976).contains(number)),
    }
}

/// The département of a postal code; overseas ones have three digits.
pub fn department_of(postal_code: &str) -> Option<u32> {
    let digits: String = postal_code.chars().filter(char::is_ascii_digit).collect();
    let length = if digits.starts_with("97") || digits.starts_with("98") { 3 } else { 2 };
    if digits.len() != 5 {
        return None;
    }
    digits.get(..length).and_then(department)
}

/// The lines of a rule that a centre changes by hand; none where there is nothing to write.
pub fn lines_of(rule: &Rule) -> Option<String> {
    match rule {
        Rule::AnnualCampaign { campaigns } => {
            let lines = campaigns.iter().flat_map(|one| one.zones.iter().map(move |zone| (one, zone)));
            let line = |(one, zone): (&Campaign, &Zone)| {
                let (opens, closes) = (shown(one.opens), shown(zone.closes));
                format!("{} ; {opens} ; {}-{} ; {closes}", one.year, zone.first, zone.last)
            };
            Some(lines.map(line).collect::<Vec<_>>().join("\n"))
        }
        Rule::Local { dates } => Some(dates.iter().copied().map(shown).collect::<Vec<_>>().join("\n")),
        _ => None,
    }
}

/// The day of the month until which it is done, for the rules that have one.
pub fn closing_day(rule: &Rule) -> Option<u32> {
    match rule {
        Rule::MonthlyWindow { closes_day, .. } | Rule::QuarterlyFrom { closes_day } => Some(*closes_day),
        _ => None,
    }
}

/// The same rule with what was typed; the number of the first line that cannot be read otherwise.
pub fn rewritten(rule: &Rule, lines: &str, closing: &str) -> Result<Rule, usize> {
    let numbered = || lines.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty());
    let mut rule = rule.clone();
    match &mut rule {
        Rule::MonthlyWindow { closes_day, .. } | Rule::QuarterlyFrom { closes_day } => {
            *closes_day = closing.trim().parse().ok().filter(|day| (1..=31).contains(day)).ok_or(1_usize)?;
        }
        Rule::AnnualCampaign { campaigns } => {
            campaigns.clear();
            for (at, line) in numbered() {
                add_line(campaigns, line).ok_or(at + 1)?;
            }
        }
        Rule::Local { dates } => {
            dates.clear();
            for (at, line) in numbered() {
                dates.push(day(line).ok_or(at + 1)?);
            }
            dates.sort_unstable();
            dates.dedup();
        }
        _ => {}
    }
    Ok(rule)
}

fn add_line(campaigns: &mut Vec<Campaign>, line: &str) -> Option<()> {
    let mut parts = line.split(';').map(str::trim);
    let (year, opens) = (parts.next()?.parse().ok()?, day(parts.next()?)?);
    let (zone, closes) = (parts.next()?, day(parts.next()?)?);
    let (first, last) = match zone.split_once('-') {
        Some((first, last)) => (department(first)?, department(last)?),
        None if zone.is_empty() => ALL,
        None => (department(zone)?, department(zone)?),
    };
    if parts.next().is_some() || closes < opens || first > last {
        return None;
    }
    let zone = Zone { first, last, closes };
    match campaigns.iter_mut().find(|one| one.year == year) {
        Some(known) => known.zones.push(zone),
        None => campaigns.push(Campaign { year, opens, zones: vec![zone] }),
    }
    Some(())
}
