//! The board as a spreadsheet: one line a person, where they stand, and what is next.

use centres::Centre;
use delivery::store::{RecipientFilter, RecipientRow, every_recipient};
use kernel::CampaignId;
use rust_xlsxwriter::{Format, Workbook};
use web::Cx;

use super::drafts::{Followed, find_campaign};
use super::{Result, open};
use crate::model::reach::Group;
use crate::policy::Action;
use crate::words::moment;

const HEADINGS: [(&str, f64); 9] = [
    ("campaigns-sheet-last-name", 22.0),
    ("campaigns-sheet-first-name", 18.0),
    ("campaigns-sheet-group", 34.0),
    ("campaigns-sheet-channel", 12.0),
    ("campaigns-sheet-through", 26.0),
    ("campaigns-sheet-attempt", 8.0),
    ("campaigns-sheet-when", 26.0),
    ("campaigns-sheet-reason", 34.0),
    ("campaigns-sheet-next", 40.0),
];

/// The whole board as XLSX.
pub async fn export_board(cx: &Cx, centre: &Centre, id: CampaignId) -> Result<(Followed, Vec<u8>)> {
    let scope = open(cx, centre, Action::SeeCampaigns)?;
    people::policy::decide(&cx.actor, people::policy::Action::ExportPeople, centre.id).require()?;
    let followed = find_campaign(cx, centre, id, Action::SeeCampaigns).await?;
    let rows = every_recipient(cx.db(), &scope, followed.batch()?, &RecipientFilter::default()).await?;
    let lines: Vec<[String; 9]> = rows.iter().map(|row| line(cx, row)).collect();
    let headings: Vec<String> = HEADINGS.iter().map(|(key, _)| cx.t(key)).collect();
    let name = cx.t("campaigns-sheet-name");
    let bytes = tokio::task::spawn_blocking(move || sheet(&name, &headings, &lines)).await??;
    Ok((followed, bytes))
}

fn line(cx: &Cx, row: &RecipientRow) -> [String; 9] {
    let group = Group::of(row.channel, &row.standing);
    [
        row.last_name.clone(),
        row.first_name.clone(),
        cx.t(&format!("campaigns-group-{}-why", group.code())),
        row.channel.map(|channel| cx.t(&format!("campaigns-channel-{}", channel.code()))).unwrap_or_default(),
        row.through.clone(),
        if row.attempt > 0 { row.attempt.to_string() } else { String::new() },
        row.at.map(|at| moment(at, cx.today(), cx.locale())).unwrap_or_default(),
        delivery::reason_words(&cx.texts, &row.reason),
        cx.t(&format!("campaigns-group-{}-next", group.code())),
    ]
}

fn sheet(
    name: &str,
    headings: &[String],
    lines: &[[String; 9]],
) -> std::result::Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    // What a person wrote stays text, even when it begins like a formula and the sheet becomes a CSV.
    let text = Format::new().set_quote_prefix();
    let page = book.add_worksheet();
    page.set_name(name)?.set_freeze_panes(1, 0)?;
    for (column, (heading, (_, width))) in (0_u16..).zip(headings.iter().zip(HEADINGS)) {
        page.write_string_with_format(0, column, heading, &bold)?;
        page.set_column_width(column, width)?;
    }
    for (row, cells) in (1_u32..).zip(lines) {
        for (column, cell) in (0_u16..).zip(cells) {
            page.write_string_with_format(row, column, cell, &text)?;
        }
    }
    book.save_to_buffer()
}
