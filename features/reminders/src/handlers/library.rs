//! The library: adopt, read over, change, confirm, follow.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Form, page, refused_page, see_other};

use super::{ProcedurePath, refuse, told};
use crate::model::procedure::{Certainty, Pending, Procedure, ProcedureRefusal, ProcedureText};
use crate::model::rule::Rule;
use crate::model::rule_words::{closing_day, lines_of, rewritten};
use crate::pages::DOOR;
use crate::pages::library::{LibraryPage, ProcedurePage};
use crate::policy::Action;
use crate::service::library::{self, Change};
use crate::service::{Error, Refusal, open};

fn path_of(here: &InCentre, below: &str) -> String {
    here.centre.path(&format!("{DOOR}/demarches{below}"))
}

pub(crate) async fn index(here: InCentre) -> Answer {
    let found = library::shelves(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &LibraryPage::new(&here, &found, FormState::new())?)
}

pub(crate) async fn adopt(here: InCentre, Form(mut form): Form) -> Answer {
    let slugs = form.all("demarches").to_vec();
    match library::adopt(&here.cx, &here.centre, &slugs).await {
        Ok((_, operation)) => see_other(&here.cx, &path_of(&here, ""), Some(operation)),
        Err(Error::Refused(refusals)) => {
            refuse(&here.cx, &mut form, &refusals);
            let found = library::shelves(&here.cx, &here.centre).await.map_err(told(&here))?;
            refused_page(&here.cx, &LibraryPage::new(&here, &found, form)?)
        }
        Err(error) => Err(error.told(&here.cx)),
    }
}

pub(crate) async fn new(here: InCentre) -> Answer {
    open(&here.cx, &here.centre, Action::EditLibrary).map_err(told(&here))?;
    let form = FormState::new().with("avance", "15").with("certitude", "to_check").with("theme", "social_sante");
    page(&here.cx, &ProcedurePage::blank(&here, form)?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let made = match text_of(&form, Rule::Local { dates: Vec::new() }) {
        Ok(text) => library::create(&here.cx, &here.centre, text).await,
        Err(refusal) => Err(refusal.into()),
    };
    match made {
        Ok((id, operation)) => see_other(&here.cx, &path_of(&here, &format!("/{id}")), Some(operation)),
        Err(Error::Refused(refusals)) => {
            refuse(&here.cx, &mut form, &refusals);
            refused_page(&here.cx, &ProcedurePage::blank(&here, form)?)
        }
        Err(error) => Err(error.told(&here.cx)),
    }
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<ProcedurePath>) -> Answer {
    let found = library::find_to_read(&here.cx, &here.centre, path.procedure).await.map_err(told(&here))?;
    page(&here.cx, &ProcedurePage::new(&here, (&found.0, found.1.as_ref()), opened(&found))?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<ProcedurePath>, Form(mut form): Form) -> Answer {
    let found = library::find_to_read(&here.cx, &here.centre, path.procedure).await.map_err(told(&here))?;
    let id = found.0.id;
    let read = (id, Some(form.value("revision").parse().unwrap_or_default()));
    let done = match text_of(&form, shown(&found).rule.clone()) {
        Ok(text) => library::change_since(&here.cx, &here.centre, read, Change::Rewrite(Box::new(text))).await,
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(operation) => see_other(&here.cx, &path_of(&here, &format!("/{id}")), Some(operation)),
        Err(Error::Refused(refusals)) => {
            if refusals.contains(&Refusal::Procedure(ProcedureRefusal::ChangedMeanwhile)) {
                // Sending the page again now keeps these words: the reader was told.
                form.set("revision", found.0.revision.to_string());
            }
            refuse(&here.cx, &mut form, &refusals);
            refused_page(&here.cx, &ProcedurePage::new(&here, (&found.0, found.1.as_ref()), form)?)
        }
        Err(error) => Err(error.told(&here.cx)),
    }
}

async fn change(here: &InCentre, id: Uuid, change: Change) -> Answer {
    let operation = match library::change(&here.cx, &here.centre, id, change).await {
        Ok(operation) => Some(operation),
        // Pressed twice, or someone was faster: the page shows how it stands.
        Err(Error::Refused(refusals)) if refusals == [Refusal::Procedure(ProcedureRefusal::NothingNewer)] => None,
        Err(error) => return Err(error.told(&here.cx)),
    };
    see_other(&here.cx, &path_of(here, &format!("/{id}")), operation)
}

/// What is confirmed is what was read: who is second reads it again.
pub(crate) async fn confirm(here: InCentre, Path(path): Path<ProcedurePath>, Form(form): Form) -> Answer {
    let read = (path.procedure, form.value("revision").parse().ok());
    match library::change_since(&here.cx, &here.centre, read, Change::Confirm).await {
        Ok(operation) => see_other(&here.cx, &path_of(&here, &format!("/{}", path.procedure)), Some(operation)),
        Err(Error::Refused(refusals)) => {
            let found = library::find_to_read(&here.cx, &here.centre, path.procedure).await.map_err(told(&here))?;
            let mut form = opened(&found);
            refuse(&here.cx, &mut form, &refusals);
            refused_page(&here.cx, &ProcedurePage::new(&here, (&found.0, found.1.as_ref()), form)?)
        }
        Err(error) => Err(error.told(&here.cx)),
    }
}

pub(crate) async fn take_newer(here: InCentre, Path(path): Path<ProcedurePath>, Form(_): Form) -> Answer {
    change(&here, path.procedure, Change::TakeNewer).await
}

pub(crate) async fn retire(here: InCentre, Path(path): Path<ProcedurePath>, Form(_): Form) -> Answer {
    change(&here, path.procedure, Change::Retire).await
}

pub(crate) async fn restore(here: InCentre, Path(path): Path<ProcedurePath>, Form(_): Form) -> Answer {
    change(&here, path.procedure, Change::Restore).await
}

/// What is read over: what was taken since, else the words in use.
fn shown((found, pending): &(Procedure, Option<Pending>)) -> &ProcedureText {
    pending.as_ref().map_or(&found.text, |pending| &pending.text)
}

/// What a form opens with: how far the procedure was written then.
fn opened(found: &(Procedure, Option<Pending>)) -> FormState {
    form_of(shown(found)).with("revision", found.0.revision.to_string())
}

fn form_of(text: &ProcedureText) -> FormState {
    let shown = |day: chrono::NaiveDate| day.format("%d/%m/%Y").to_string();
    FormState::new()
        .with("label", &text.label)
        .with("plain", &text.plain)
        .with("who", &text.who)
        .with("theme", &text.theme)
        .with("avance", text.remind_before.to_string())
        .with("source", &text.source)
        .with("verifie", shown(text.checked_on))
        .with("jusque", text.valid_until.map(shown).unwrap_or_default())
        .with("certitude", text.certainty.code())
        .with("manque", &text.if_missed)
        .with("aide", &text.help)
        .with("sensible", if text.is_sensitive { "oui" } else { "" })
        .with("regle", lines_of(&text.rule).unwrap_or_default())
        .with("jour", closing_day(&text.rule).map(|day| day.to_string()).unwrap_or_default())
}

fn text_of(form: &FormState, rule: Rule) -> Result<ProcedureText, ProcedureRefusal> {
    let typed = |name: &str| form.value(name).trim().to_owned();
    let day = |name: &str| people::read_day(&typed(name)).ok_or(ProcedureRefusal::DateUnreadable);
    let valid_until = if typed("jusque").is_empty() { None } else { Some(day("jusque")?) };
    let rule = rewritten(&rule, form.value("regle"), form.value("jour")).map_err(ProcedureRefusal::LineUnreadable)?;
    Ok(ProcedureText {
        label: typed("label"),
        plain: typed("plain"),
        who: typed("who"),
        theme: typed("theme"),
        rule,
        remind_before: typed("avance").parse().map_err(|_| ProcedureRefusal::LeadOutOfRange)?,
        source: typed("source"),
        checked_on: day("verifie")?,
        valid_until,
        certainty: Certainty::from_code(form.value("certitude")).unwrap_or(Certainty::ToCheck),
        if_missed: typed("manque"),
        help: typed("aide"),
        is_sensitive: form.checked("sensible"),
    })
}
