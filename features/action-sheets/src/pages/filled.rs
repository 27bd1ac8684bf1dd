//! A sheet as the boxes of its form, and back. Lists are lines, steps are numbered boxes: no script is needed.

use chrono::NaiveDate;
use ui::FormState;

use crate::model::content::{Changes, Content, KeyStep, MOST_LINES, Means, read_lines};
use crate::model::refusal::Refusal;
use crate::model::sheet::Sheet;

/// How many empty steps are proposed below those that are written.
pub(crate) const SPARE_STEPS: usize = 2;

/// The name of a box of a step.
pub(crate) fn step_box(number: usize, part: &str) -> String {
    format!("etape-{number}-{part}")
}

/// The boxes of a sheet, filled.
pub(crate) fn form_of(sheet: &Sheet) -> FormState {
    let content = &sheet.content;
    let day = |day: Option<NaiveDate>| day.map(|d| d.format("%d/%m/%Y").to_string()).unwrap_or_default();
    let mut form = FormState::new()
        .with("revision", sheet.revision.to_string())
        .with("titre", &content.title)
        .with("resume", &content.summary)
        .with("situation", &content.start)
        .with("mise_en_place", &content.set_up)
        .with("equipe", content.means.team.join("\n"))
        .with("financements", &content.means.funding)
        .with("resultats", &content.results)
        .with("poursuite", &content.sequel)
        .with("structure", &content.structure)
        .with("lieu", &content.place)
        .with("contact", &content.contact)
        .with("debut", day(content.starts_on))
        .with("fin", day(content.ends_on))
        .with("referent", &content.referent)
        .with("objectifs", content.aims.join("\n"))
        .with("change_habitants", &content.changes.residents)
        .with("change_centre", &content.changes.centre)
        .with("change_territoire", &content.changes.territory)
        .with("change_partenaires", &content.changes.partners)
        .with("role_habitant", content.residents_part.join("\n"))
        .with("role_centre", content.centre_part.join("\n"))
        .with("difficultes", content.difficulties.join("\n"))
        .with("lien", &content.link);
    for (number, step) in content.steps.iter().enumerate() {
        let parts = [("periode", &step.period), ("duree", &step.lasts), ("titre", &step.title)];
        for (part, text) in parts {
            form.set(&step_box(number, part), text);
        }
        form.set(&step_box(number, "description"), &step.description);
    }
    form
}

/// A sheet as its boxes say it; the pictures, which have no box, stay as they are.
pub(crate) fn content_from(form: &FormState, known: &Content) -> Result<Content, Refusal> {
    let value = |name: &str| form.value(name).to_owned();
    let lines = |name: &str| read_lines(form.value(name));
    Ok(Content {
        title: value("titre"),
        summary: value("resume"),
        start: value("situation"),
        set_up: value("mise_en_place"),
        steps: steps_from(form),
        means: Means { team: lines("equipe"), funding: value("financements") },
        results: value("resultats"),
        sequel: value("poursuite"),
        structure: value("structure"),
        place: value("lieu"),
        contact: value("contact"),
        starts_on: read_day(form, "debut")?,
        ends_on: read_day(form, "fin")?,
        referent: value("referent"),
        aims: lines("objectifs"),
        changes: Changes {
            residents: value("change_habitants"),
            centre: value("change_centre"),
            territory: value("change_territoire"),
            partners: value("change_partenaires"),
        },
        residents_part: lines("role_habitant"),
        centre_part: lines("role_centre"),
        difficulties: lines("difficultes"),
        gallery: known.gallery.clone(),
        link: value("lien"),
    })
}

fn steps_from(form: &FormState) -> Vec<KeyStep> {
    let step = |number: usize| {
        let value = |part: &str| form.value(&step_box(number, part)).to_owned();
        KeyStep {
            period: value("periode"),
            lasts: value("duree"),
            title: value("titre"),
            description: value("description"),
        }
    };
    (0..=MOST_LINES + SPARE_STEPS).map(step).filter(|step| !step.is_empty()).collect()
}

/// A day, when one was typed.
fn read_day(form: &FormState, field: &'static str) -> Result<Option<NaiveDate>, Refusal> {
    match form.date(field).as_str() {
        "" => Ok(None),
        typed => people::read_day(typed).map(Some).ok_or(Refusal::DayInvalid(field)),
    }
}
