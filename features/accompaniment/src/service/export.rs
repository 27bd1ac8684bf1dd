//! Acts for La Coop, in its own columns and codes, and what reports count. No name, no note, no card number.

use centres::Centre;
use chrono::{Datelike as _, NaiveDate};
use kernel::{PersonId, clock};
use people::Person;
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use web::Cx;

use super::{Result, scope_for};
use crate::model::Act;
use crate::model::Refusal;
use crate::model::act::parted;
use crate::model::vocabulary::{Mode, Orientation, PlaceKind, Theme};
use crate::policy::Action;
use crate::store::{acts, counts};

/// The columns, as La Coop names them; the last two are ours.
pub const COLUMNS: [&str; 14] = [
    "date",
    "duree",
    "type_lieu",
    "commune",
    "thematiques",
    "precisions_demarche",
    "materiel",
    "autonomie",
    "oriente_vers_structure",
    "structure_de_redirection",
    "tranche_age",
    "genre",
    "mode",
    "id",
];

/// The longest period: five years and a day.
const LONGEST_DAYS: i64 = 5 * 366;

/// A period that can be read.
pub fn period(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<(NaiveDate, NaiveDate)> {
    let read = from.zip(to).filter(|(from, to)| from <= to && (*to - *from).num_days() <= LONGEST_DAYS);
    Ok(read.ok_or(Refusal::PeriodUnread)?)
}

/// The lines of a period.
pub async fn lines(cx: &Cx, centre: &Centre, days: (NaiveDate, NaiveDate)) -> Result<Vec<[String; 14]>> {
    let scope = scope_for(cx, centre, Action::ExportActs)?;
    let acts = acts::between(cx.db(), &scope, days).await?;
    let mut ids: Vec<PersonId> = acts.iter().map(|act| act.person).collect();
    ids.sort_unstable();
    ids.dedup();
    let people = people::store::persons_by_ids(cx.db(), &scope, &ids).await?;
    Ok(acts.iter().map(|act| line(act, people.iter().find(|person| person.id == act.person))).collect())
}

fn line(act: &Act, person: Option<&Person>) -> [String; 14] {
    let codes = |words: Vec<&'static str>| words.join(", ");
    [
        act.on.to_string(),
        act.minutes.to_string(),
        act.place.code().to_owned(),
        act.town.clone(),
        codes(act.themes.iter().map(|word| word.code()).collect()),
        codes(act.sub_themes.iter().map(|word| word.code()).collect()),
        codes(act.equipment.iter().map(|word| word.code()).collect()),
        act.autonomy.map(|word| word.code().to_owned()).unwrap_or_default(),
        if act.oriented_to.is_some() { "oui" } else { "non" }.to_owned(),
        act.oriented_to.map(Orientation::code).unwrap_or_default().to_owned(),
        age_band(person, act.on).to_owned(),
        gender(person).to_owned(),
        act.mode.code().to_owned(),
        act.id.to_string(),
    ]
}

/// The age band, read off the birth year and never typed.
fn age_band(person: Option<&Person>, day: NaiveDate) -> &'static str {
    let Some(birth) = person.and_then(|person| person.birth_date) else { return "non_communique" };
    match if birth.year() < 1900 { -1 } else { clock::age_on(birth, day) } {
        0..=11 => "moins_de_12",
        12..=17 => "12_17",
        18..=24 => "18_24",
        25..=39 => "25_39",
        40..=59 => "40_59",
        60..=69 => "60_69",
        70.. => "70_plus",
        _ => "non_communique",
    }
}

fn gender(person: Option<&Person>) -> &'static str {
    match person.map(|person| person.gender.as_str()) {
        Some("f") => "Feminin",
        Some("m") => "Masculin",
        _ => "NonCommunique",
    }
}

/// The lines as CSV. A town that begins like a formula stays text.
pub async fn csv(cx: &Cx, centre: &Centre, days: (NaiveDate, NaiveDate)) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for line in lines(cx, centre, days).await? {
        let safe = line.map(|cell| if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell });
        writer.write_record(safe)?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()).into())
}

/// The lines as XLSX.
pub async fn xlsx(cx: &Cx, centre: &Centre, days: (NaiveDate, NaiveDate)) -> Result<Vec<u8>> {
    let lines = lines(cx, centre, days).await?;
    Ok(tokio::task::spawn_blocking(move || sheet(&lines)).await??)
}

fn sheet(lines: &[[String; 14]]) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    // What a person wrote stays text, even when it begins like a formula.
    let text = Format::new().set_quote_prefix();
    let page = book.add_worksheet();
    page.set_name("cras")?.set_freeze_panes(1, 0)?;
    for (column, heading) in (0_u16..).zip(COLUMNS) {
        page.write_string_with_format(0, column, heading, &bold)?;
        page.set_column_width(column, 20.0)?;
    }
    for (row, cells) in (1_u32..).zip(lines) {
        for (column, cell) in (0_u16..).zip(cells) {
            page.write_string_with_format(row, column, cell, &text)?;
        }
    }
    book.save_to_buffer()
}

/// What a report says of a period: never a person.
#[derive(Debug, Clone, Default)]
pub struct Totals {
    pub acts: i64,
    pub minutes: i64,
    pub by_theme: Vec<(Theme, i64)>,
    pub by_place: Vec<(PlaceKind, i64)>,
    pub by_mode: Vec<(Mode, i64)>,
    /// Below 30 minutes, below 60, below 120, and above: the ranges of La Coop.
    pub by_length: [i64; 4],
}

/// Counts the acts of a period.
pub async fn totals(cx: &Cx, centre: &Centre, days: (NaiveDate, NaiveDate)) -> Result<Totals> {
    let scope = scope_for(cx, centre, Action::ReadFiles)?;
    let rows = counts::between(cx.db(), &scope, days).await?;
    let sum = |keep: &dyn Fn(&counts::Counted) -> bool| rows.iter().filter(|row| keep(row)).map(|row| row.acts).sum();
    let lasts = |from: i64, to: i64| sum(&|row| (from..to).contains(&row.minutes));
    Ok(Totals {
        acts: sum(&|_| true),
        minutes: rows.iter().map(|row| row.minutes * row.acts).sum(),
        by_theme: Theme::ALL
            .iter()
            .map(|theme| (*theme, sum(&|row| parted(&row.themes, Theme::from_code).contains(theme))))
            .collect(),
        by_place: PlaceKind::ALL.iter().map(|place| (*place, sum(&|row| row.place == place.code()))).collect(),
        by_mode: Mode::ALL.iter().map(|mode| (*mode, sum(&|row| row.mode == mode.code()))).collect(),
        by_length: [lasts(0, 30), lasts(30, 60), lasts(60, 120), lasts(120, i64::MAX)],
    })
}
