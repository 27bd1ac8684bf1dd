//! The sheet of a solution on paper: the same facts as the page, to be handed round a table.

use documents::{Chapter, Entry, Fact, Language, Letterhead, Record};
use web::Cx;

use super::catalogue::{facts, lead, variants, versions};
use crate::service::catalogue::Described;
use crate::words::paragraphs;

/// The sheet; `None` when the centre that wrote it is gone.
pub(crate) fn sheet(cx: &Cx, described: &Described) -> Option<Record> {
    let source = described.source()?;
    let solution = &described.solution;
    let said = |(label, text): (String, String)| Entry { facts: vec![Fact { label, lines: paragraphs(&text) }] };
    let how = Fact { label: cx.t("solutions-how"), lines: paragraphs(&solution.sheet.how) };
    let mut chapters = vec![Chapter {
        title: cx.t("solutions-paper-what"),
        note: String::new(),
        entries: facts(cx, solution).into_iter().map(said).chain([Entry { facts: vec![how] }]).collect(),
    }];
    let changed: Vec<Entry> =
        variants(described).into_iter().map(|variant| said((variant.name, variant.note))).collect();
    if !changed.is_empty() {
        chapters.push(Chapter { title: cx.t("solutions-variants"), note: String::new(), entries: changed });
    }
    let written = |(label, lines): (String, Vec<String>)| Entry { facts: vec![Fact { label, lines }] };
    let entries: Vec<Entry> = versions(cx, described).into_iter().map(written).collect();
    chapters.push(Chapter { title: cx.t("solutions-versions"), note: String::new(), entries });
    Some(Record {
        letterhead: Letterhead {
            title: solution.sheet.title.clone(),
            language: Language::of(cx.locale().tag()),
            sender: source.sender(),
            ..Letterhead::default()
        },
        headline: solution.sheet.title.clone(),
        lead: vec![lead(cx, described)],
        chapters,
        end: vec![cx.texts.t1("solutions-paper-end", "x", cx.app.url(&format!("/solutions/{}", solution.id)))],
    })
}
