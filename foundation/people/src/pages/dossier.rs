//! All that is held on a person, to be handed to them: a page that counts it, a PDF to read, JSON for programs.

use askama::Template;
use axum::extract::Path;
use centres::InCentre;
use documents::{Entry, Fact, Record};
use kernel::{PersonId, clock};
use serde_json::Value;
use ui::{Chrome, FormState};
use web::{Answer, Cx, Form, Problem, page};

use super::{chrome, held, paper, path, said, told};
use crate::service::{self, Chapter, Dossier, OpenNote};

pub(crate) struct CountView {
    pub label: String,
    pub rows: usize,
}

#[derive(Template)]
#[template(path = "people/dossier.html")]
pub(crate) struct DossierPage {
    pub chrome: Chrome,
    pub own: String,
    pub name: String,
    pub counts: Vec<CountView>,
    pub form: FormState,
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let cx = &here.cx;
    let dossier = told(cx, service::all_held(cx, &here.centre, id, None).await)?;
    let shown = DossierPage {
        chrome: chrome(&here)?,
        own: path(&here, &id.to_string()),
        name: dossier.person.full_name(),
        counts: counts(cx, &dossier),
        form: FormState::new(),
    };
    page(cx, &shown)
}

/// Hands it over. A form, because with the notes it leaves a line in the journal.
pub(crate) async fn hand_over(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(form): Form) -> Answer {
    let cx = &here.cx;
    let notes = form.checked("notes").then(|| form.value("words"));
    let dossier = told(cx, service::all_held(cx, &here.centre, id, notes).await)?;
    copy(&here, &dossier, form.value("format")).await
}

/// The copy as a file, for a person or for a program.
pub(crate) async fn copy(here: &InCentre, dossier: &Dossier, format: &str) -> Answer {
    let response = if format == "json" {
        let text = serde_json::to_vec_pretty(&dossier.as_json()).map_err(|error| Problem::failed(&error))?;
        web::attachment("application/json", "dossier.json", text)?
    } else {
        let bytes = web::printed(&here.cx, record(here, dossier)).await?;
        web::attachment("application/pdf", "dossier.pdf", bytes)?
    };
    Ok(web::unkept(response))
}

/// The copy as it is printed.
pub(crate) fn record(here: &InCentre, dossier: &Dossier) -> Record {
    let cx = &here.cx;
    let title = cx.texts.t1("people-dossier-title", "x", dossier.person.full_name());
    Record {
        letterhead: paper::letterhead(&cx.texts, &here.centre, title.clone()),
        headline: title,
        lead: vec![cx.texts.t1("people-dossier-paper-lead", "day", said::long_day(cx, cx.today()))],
        chapters: told_chapters(cx, dossier),
        end: vec![cx.t("people-dossier-paper-end")],
    }
}

/// What is held, kind by kind, in words.
pub(crate) fn told_chapters(cx: &Cx, dossier: &Dossier) -> Vec<documents::Chapter> {
    let held = dossier.chapters.iter().filter(|chapter| !chapter.rows.is_empty());
    let mut chapters: Vec<documents::Chapter> = held.map(|chapter| told_chapter(cx, chapter)).collect();
    if let Some(notes) = &dossier.notes {
        chapters.push(documents::Chapter {
            title: cx.t("people-confided-title"),
            note: if notes.is_empty() { cx.t("people-confided-none") } else { String::new() },
            entries: notes.iter().map(|note| told_note(cx, note)).collect(),
        });
    }
    chapters
}

fn told_note(cx: &Cx, note: &OpenNote) -> Entry {
    let day = said::long_day(cx, clock::local_date(note.written_at));
    let line = cx.texts.t2("people-confided-note-line", ("who", note.author_name.as_str()), ("day", day));
    Entry { facts: vec![Fact { label: line, lines: note.text.lines().map(str::to_owned).collect() }] }
}

fn told_chapter(cx: &Cx, chapter: &Chapter) -> documents::Chapter {
    let entry = |row: &Vec<(&'static str, &'static str, Value)>| Entry {
        facts: row
            .iter()
            .map(|(column, key, value)| Fact {
                label: cx.t(key),
                lines: held::lines(cx, (chapter.table, column), value),
            })
            .filter(|fact| !fact.lines.is_empty())
            .collect(),
    };
    documents::Chapter {
        title: cx.t(chapter.label),
        note: String::new(),
        entries: chapter.rows.iter().map(entry).collect(),
    }
}

/// How many rows of each kind there are.
pub(crate) fn counts(cx: &Cx, dossier: &Dossier) -> Vec<CountView> {
    let count = |chapter: &Chapter| CountView { label: cx.t(chapter.label), rows: chapter.rows.len() };
    dossier.chapters.iter().map(count).collect()
}
