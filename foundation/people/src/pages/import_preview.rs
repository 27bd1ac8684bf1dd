//! What an import would do: counts, each line with its reasons, the pairs to decide; then apply.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::PersonId;
use kernel::text::{phone_display, thousands};
use ui::{Chrome, FormState, Pager};
use uuid::Uuid;
use web::{Answer, Form, Problem, once_key, page, see_other};

use super::import_upload::import_path;
use super::{chrome, path, query, said, told};
use crate::import::{Action as LineAction, Decision, FieldChange, ImportPlan, MergeWith, PlannedRow};
use crate::model::Person;
use crate::service::importing::{
    Applied, ImportSession, apply_import, decide_lines, load_import, plan_of, problem_sentences,
};
use crate::store;

const LINES_SHOWN: usize = 50;
const VIEWS: [&str; 8] =
    ["a-decider", "a-ajouter", "a-changer", "a-reprendre", "doublons", "refusees", "avec-un-doute", "inchangees"];

pub(crate) struct View {
    pub href: String,
    pub label: String,
    pub count: String,
    pub is_current: bool,
}

pub(crate) struct ChangeView {
    pub label: String,
    pub before: String,
    pub after: String,
}

pub(crate) struct LineView {
    pub line: u64,
    pub name: String,
    pub birth: String,
    /// How the line says that the person is reached.
    pub contacts: String,
    pub reasons: Vec<String>,
    pub changes: Vec<ChangeView>,
    /// `choix-12` when someone should decide; what is chosen so far is in the form.
    pub choice: String,
    pub other: String,
    pub other_href: String,
    /// The other is in the archive: merging takes them out of it.
    pub is_archived: bool,
}

#[derive(Template)]
#[template(path = "people/import_preview.html")]
pub(crate) struct PreviewPage {
    pub chrome: Chrome,
    pub columns: String,
    pub decide: String,
    pub apply: String,
    pub abandon: String,
    pub file_name: String,
    pub sentence: String,
    pub left_out: String,
    pub households: String,
    pub notices: Vec<String>,
    pub has_changed: bool,
    pub is_idle: bool,
    pub views: Vec<View>,
    pub view: String,
    pub form: FormState,
    pub lines: Vec<LineView>,
    /// "Reprendre les 12 personnes archivées"; empty when fewer than two wait for it.
    pub resume_all: String,
    pub pages: Pager,
    pub once: String,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Shown {
    vue: String,
    page: usize,
    change: String,
}

fn is_in(view: &str, row: &PlannedRow) -> bool {
    match view {
        "a-decider" => matches!(row.action, LineAction::MergeProposed { .. }),
        "a-ajouter" => row.action == LineAction::Create,
        "a-changer" => matches!(row.action, LineAction::Update { .. }),
        "a-reprendre" => matches!(row.action, LineAction::Resume { .. }),
        "doublons" => matches!(row.action, LineAction::DuplicateInFile { .. }),
        "refusees" => row.action == LineAction::Refused,
        "avec-un-doute" => row.action != LineAction::Refused && !row.problems.is_empty(),
        _ => matches!(row.action, LineAction::Unchanged { .. }),
    }
}

/// The lines that a person already decided about stay among those to decide, so that it can be changed.
fn belongs(import: &ImportSession, view: &str, row: &PlannedRow) -> bool {
    is_in(view, row) || (view == "a-decider" && import.choices.decisions.contains_key(&row.line))
}

async fn preview_page(here: &InCentre, import: &ImportSession, shown: &Shown) -> Result<PreviewPage, Problem> {
    let cx = &here.cx;
    let plan = told(cx, plan_of(import))?;
    let count = |view: &str| plan.rows.iter().filter(|row| belongs(import, view, row)).count();
    let first_filled = || VIEWS.into_iter().find(|view| count(view) > 0).unwrap_or("a-ajouter");
    let view = VIEWS.into_iter().find(|view| *view == shown.vue).unwrap_or_else(first_filled);
    let own = import_path(here, &format!("/{}", import.stored.id));
    let rows: Vec<&PlannedRow> = plan.rows.iter().filter(|row| belongs(import, view, row)).collect();
    let pages = pager(here, &own, view, shown.page, rows.len());
    let rows: Vec<&PlannedRow> = rows.into_iter().skip(shown.page * LINES_SHOWN).take(LINES_SHOWN).collect();
    let (lines, form) = lines_of(here, import, &rows).await?;
    let views = VIEWS.into_iter().map(|name| View {
        href: format!("{own}/apercu{}", query(&[("vue", name)])),
        label: cx.t(&format!("people-import-view-{name}")),
        count: number(count(name)),
        is_current: name == view,
    });
    Ok(PreviewPage {
        chrome: chrome(here)?,
        columns: format!("{own}/colonnes"),
        decide: format!("{own}/choix"),
        apply: format!("{own}/application"),
        abandon: format!("{own}/abandon"),
        file_name: import.stored.file_name.clone(),
        sentence: sentence(here, &plan),
        left_out: told_count(here, "people-import-left-out", plan.counts.merge_proposed + plan.counts.refused),
        households: told_count(here, "people-import-households", plan.counts.households),
        notices: plan.notices.iter().map(|notice| cx.texts.with(&notice.key(), notice.args())).collect(),
        has_changed: !shown.change.is_empty(),
        is_idle: plan.is_idle(),
        views: views.filter(|view| view.is_current || view.count != "0").collect(),
        view: view.to_owned(),
        form,
        lines,
        resume_all: resume_all(here, import, &plan),
        pages,
        once: once_key(),
    })
}

/// The lines that an archived person would come back by, and of which nobody decided.
fn waiting_in_archive<'a>(
    import: &'a ImportSession,
    plan: &'a ImportPlan,
) -> impl Iterator<Item = (u64, MergeWith)> + 'a {
    let undecided = |row: &&PlannedRow| !import.choices.ignored.contains(&row.line);
    plan.rows.iter().filter(undecided).filter_map(|row| match row.action {
        LineAction::MergeProposed { with: with @ MergeWith::Archived(_), .. } => Some((row.line, with)),
        _ => None,
    })
}

fn resume_all(here: &InCentre, import: &ImportSession, plan: &ImportPlan) -> String {
    match waiting_in_archive(import, plan).count() {
        0 | 1 => String::new(),
        many => told_count(here, "people-import-resume-all", many),
    }
}

fn number(count: usize) -> String {
    thousands(i64::try_from(count).unwrap_or(i64::MAX))
}

fn told_count(here: &InCentre, key: &str, count: usize) -> String {
    if count == 0 {
        return String::new();
    }
    here.cx.texts.with(key, [("n", count.into()), ("shown", number(count).into())])
}

/// "1 764 personnes à ajouter, 0 à changer, 12 sans changement."
fn sentence(here: &InCentre, plan: &ImportPlan) -> String {
    let counts = [
        ("people-import-created", plan.counts.created),
        ("people-import-updated", plan.counts.updated),
        ("people-import-resumed", plan.counts.resumed),
        ("people-import-unchanged", plan.counts.unchanged),
        ("people-import-completed", plan.counts.duplicates),
    ];
    let said = counts.into_iter().map(|(key, count)| told_count(here, key, count)).filter(|said| !said.is_empty());
    said.collect::<Vec<_>>().join(" · ")
}

fn pager(here: &InCentre, own: &str, view: &str, at: usize, total: usize) -> Pager {
    let link = |page: usize| format!("{own}/apercu{}", query(&[("vue", view), ("page", &page.to_string())]));
    let (from, to) = (at * LINES_SHOWN + 1, total.min((at + 1) * LINES_SHOWN));
    let words = [("from", number(from).into()), ("to", number(to).into()), ("of", number(total).into())];
    Pager {
        previous: if at > 0 { link(at - 1) } else { String::new() },
        next: if to < total { link(at + 1) } else { String::new() },
        words: here.cx.texts.with("people-page-of", words),
    }
}

async fn lines_of(
    here: &InCentre,
    import: &ImportSession,
    rows: &[&PlannedRow],
) -> Result<(Vec<LineView>, FormState), Problem> {
    let ids: Vec<PersonId> = rows.iter().filter_map(|row| proposed_person(import, row)).collect();
    let people = store::persons_by_ids(here.cx.db(), &import.scope, &ids).await?;
    let people: HashMap<PersonId, &Person> = people.iter().map(|person| (person.id, person)).collect();
    let mut form = FormState::new();
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let decision = import.choices.decisions.get(&row.line);
        let is_open = matches!(row.action, LineAction::MergeProposed { .. }) || decision.is_some();
        let choice = if is_open { format!("choix-{}", row.line) } else { String::new() };
        if is_open {
            form.set(&choice, choice_word(import, row.line));
        }
        let other = proposed_person(import, row).and_then(|id| people.get(&id));
        lines.push(LineView {
            line: row.line,
            name: format!("{} {}", row.person.first_name, row.person.last_name).trim().to_owned(),
            birth: row.person.birth_date.map(|day| said::long_day(&here.cx, day)).unwrap_or_default(),
            contacts: contacts_of(row),
            reasons: problem_sentences(&here.cx.texts, row),
            changes: changes_of(here, row),
            choice,
            other: other
                .map(|person| format!("{} {}", person.full_name(), said::birth(&here.cx, person)))
                .unwrap_or_default(),
            other_href: other.map(|person| path(here, &person.id.to_string())).unwrap_or_default(),
            is_archived: other.is_some_and(|person| person.archived_at.is_some()),
        });
    }
    Ok((lines, form))
}

/// "06 39 98 00 01, ines@exemple.fr, 12 rue du Moulin 62510 Arques"; nothing for a line that is left as it is.
fn contacts_of(row: &PlannedRow) -> String {
    if matches!(row.action, LineAction::Unchanged { .. } | LineAction::Update { .. } | LineAction::Resume { .. }) {
        return String::new();
    }
    let (person, place) = (&row.person, &row.person.address);
    let phones = person.phones.iter().map(|phone| phone_display(&phone.e164));
    let town = format!("{} {} {}", place.street, place.postal_code, place.city);
    let said = phones.chain(person.emails.iter().cloned()).chain([town.trim().to_owned()]);
    said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}

fn choice_word(import: &ImportSession, line: u64) -> &'static str {
    match import.choices.decisions.get(&line) {
        Some(Decision::Merge(_)) => "fusionner",
        Some(Decision::Separate) => "garder",
        None if import.choices.ignored.contains(&line) => "ignorer",
        None => "",
    }
}

fn proposed_person(import: &ImportSession, row: &PlannedRow) -> Option<PersonId> {
    match (&row.action, import.choices.decisions.get(&row.line)) {
        (LineAction::MergeProposed { with, .. }, _) | (_, Some(Decision::Merge(with))) => with.person(),
        _ => None,
    }
}

fn changes_of(here: &InCentre, row: &PlannedRow) -> Vec<ChangeView> {
    let changes: &[FieldChange] = match &row.action {
        LineAction::Update { changes, .. }
        | LineAction::Resume { changes, .. }
        | LineAction::MergeProposed { changes, .. } => changes,
        LineAction::DuplicateInFile { differences, .. } => differences,
        _ => &[],
    };
    let view = |change: &FieldChange| ChangeView {
        label: here.cx.t(&change.field.key()),
        before: change.before.clone(),
        after: change.after.clone(),
    };
    changes.iter().map(view).collect()
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, Uuid)>, Query(shown): Query<Shown>) -> Answer {
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    if import.stored.state != "preview" {
        return see_other(&here.cx, &import_path(&here, &format!("/{id}")), None);
    }
    page(&here.cx, &preview_page(&here, &import, &shown).await?)
}

/// The choices of the lines of one page.
fn decisions_of(form: &FormState, import: &ImportSession, plan: &ImportPlan) -> BTreeMap<u64, Option<Decision>> {
    let proposals: HashMap<u64, MergeWith> = plan
        .rows
        .iter()
        .filter_map(|row| match (&row.action, import.choices.decisions.get(&row.line)) {
            (LineAction::MergeProposed { with, .. }, _) | (_, Some(Decision::Merge(with))) => Some((row.line, *with)),
            _ => None,
        })
        .collect();
    let choice = |(name, value): (&str, &str)| {
        let line: u64 = name.strip_prefix("choix-")?.parse().ok()?;
        match value {
            "fusionner" => Some((line, Some(Decision::Merge(*proposals.get(&line)?)))),
            "garder" => Some((line, Some(Decision::Separate))),
            "ignorer" => Some((line, None)),
            _ => None,
        }
    };
    form.pairs().filter_map(choice).collect()
}

pub(crate) async fn decide(here: InCentre, Path((_, id)): Path<(String, Uuid)>, Form(form): Form) -> Answer {
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    let plan = told(&here.cx, plan_of(&import))?;
    let mut decided = decisions_of(&form, &import, &plan);
    if form.checked("reprendre") {
        decided.extend(waiting_in_archive(&import, &plan).map(|(line, with)| (line, Some(Decision::Merge(with)))));
    }
    told(&here.cx, decide_lines(&here.cx, &import, decided).await)?;
    let own = import_path(&here, &format!("/{id}/apercu{}", query(&[("vue", form.value("vue"))])));
    see_other(&here.cx, &own, None)
}

pub(crate) async fn apply(here: InCentre, Path((_, id)): Path<(String, Uuid)>, Form(_): Form) -> Answer {
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    match told(&here.cx, apply_import(&here.cx, &here.centre, &import).await)? {
        Applied::Done(operation) => see_other(&here.cx, &import_path(&here, &format!("/{id}/bilan")), Some(operation)),
        Applied::Changed => see_other(&here.cx, &import_path(&here, &format!("/{id}/apercu?change=oui")), None),
    }
}
