//! A workshop as a table: who came by role, the groups, what was said, the points. No name, no number, no address.

use centres::Centre;
use web::Cx;

use super::Result;
use super::reading::{Sight, see};
use crate::model::WorkshopId;
use crate::model::item::ItemKind;
use crate::model::workshop::AttendeeRole;

/// A workshop as CSV: four columns, one line each.
pub async fn as_csv(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<Vec<u8>> {
    let sight = see(cx, centre, id).await?;
    // The mark by which spreadsheets know that the text is UTF-8.
    let mut text = String::from("\u{feff}");
    let headings = ["what", "words", "group", "number"].map(|word| cx.t(&format!("workshops-sheet-{word}")));
    write_line(&mut text, &headings);
    for role in AttendeeRole::ALL {
        let name = cx.t(&format!("workshops-role-{}", role.code()));
        let count = sight.presence().of(*role).to_string();
        write_line(&mut text, &[cx.t("workshops-sheet-presence"), name, String::new(), count]);
    }
    let people = sight.people().to_string();
    write_line(&mut text, &[cx.t("workshops-sheet-presence"), cx.t("workshops-total"), String::new(), people]);
    for kind in ItemKind::ALL {
        said(cx, &sight, *kind, &mut text);
    }
    Ok(text.into_bytes())
}

fn said(cx: &Cx, sight: &Sight, kind: ItemKind, text: &mut String) {
    let name = cx.t(&format!("workshops-kind-{}", kind.code()));
    let all = if kind == ItemKind::Idea { sight.ideas() } else { sight.shown(kind).collect() };
    for item in all {
        let group = sight.group(item.group).map(|group| group.title.clone()).unwrap_or_default();
        let number = match kind {
            ItemKind::Idea => sight.points(item.id).map(|points| points.to_string()).unwrap_or_default(),
            ItemKind::Practice | ItemKind::Need => item.said_by.to_string(),
        };
        write_line(text, &[name.clone(), item.words.clone(), group, number]);
    }
}

fn write_line(text: &mut String, cells: &[String; 4]) {
    let cell = |cell: &String| {
        // What a person wrote stays text, even when it begins like a formula.
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t']);
        format!("\"{}{}\"", if is_formula { "'" } else { "" }, cell.replace('"', "\"\""))
    };
    text.push_str(&cells.iter().map(cell).collect::<Vec<_>>().join(";"));
    text.push_str("\r\n");
}
