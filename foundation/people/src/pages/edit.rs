//! Correcting a card.

use askama::Template;
use axum::extract::Path;
use centres::InCentre;
use kernel::PersonId;
use ui::{Choice, Chrome, FormState};
use web::{Answer, Form, Problem, once_key, page, refused_page, see_other};

use super::person::channel_choices;
use super::said::LANGUAGES;
use super::{chrome, path, refuse, said, told};
use crate::draft::PersonDraft;
use crate::policy::Action;
use crate::service::{self, Error, KnownPerson, known_person, mark, scope_for};

#[derive(Template)]
#[template(path = "people/edit.html")]
pub(crate) struct EditPage {
    pub chrome: Chrome,
    pub own: String,
    pub name: String,
    pub form: FormState,
    pub titles: Vec<Choice>,
    pub genders: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub channels: Vec<Choice>,
    pub once: String,
}

impl EditPage {
    fn new(here: &InCentre, known: &KnownPerson, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let mut languages: Vec<&str> = LANGUAGES.to_vec();
        if !languages.contains(&known.person.language.as_str()) {
            languages.push(&known.person.language);
        }
        let word = |key: &str| cx.t(key);
        Ok(Self {
            chrome: chrome(here)?,
            own: path(here, &known.person.id.to_string()),
            name: known.person.full_name(),
            form,
            titles: ["Mme", "M."].into_iter().map(|title| Choice::new(title, title)).collect(),
            genders: [("f", "people-gender-f"), ("m", "people-gender-m"), ("x", "people-gender-x")]
                .into_iter()
                .map(|(code, key)| Choice::new(code, word(key)))
                .collect(),
            languages: languages.into_iter().map(|tag| Choice::new(tag, said::language(cx, tag))).collect(),
            channels: channel_choices(here),
            once: once_key(),
        })
    }
}

async fn known(here: &InCentre, id: PersonId) -> Result<KnownPerson, Problem> {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::EditPeople))?;
    known_person(here.cx.db(), &scope, id).await?.ok_or(Problem::NotFound)
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let known = known(&here, id).await?;
    let draft = PersonDraft::of(&known.person, &known.note(), None);
    let form = form_of(&draft).with("seen", mark(&known.person, &known.note()));
    page(&here.cx, &EditPage::new(&here, &known, form)?)
}

fn form_of(draft: &PersonDraft) -> FormState {
    let form = FormState::new()
        .with("title", &draft.title)
        .with("last_name", &draft.last_name)
        .with("first_name", &draft.first_name)
        .with("birth_date", &draft.birth_date)
        .with("gender", &draft.gender)
        .with("language", &draft.language)
        .with("email", &draft.email)
        .with("mobile", &draft.mobile)
        .with("landline", &draft.landline)
        .with("member_number", &draft.member_number)
        .with("preferred_channel", &draft.preferred_channel)
        .with("note", &draft.note);
    if draft.wants_large_print { form.with("wants_large_print", "oui") } else { form }
}

fn draft_of(form: &FormState) -> PersonDraft {
    let text = |name: &str| form.value(name).to_owned();
    PersonDraft {
        title: text("title"),
        last_name: text("last_name"),
        first_name: text("first_name"),
        birth_date: form.date("birth_date"),
        gender: text("gender"),
        language: text("language"),
        email: text("email"),
        mobile: text("mobile"),
        landline: text("landline"),
        member_number: text("member_number"),
        preferred_channel: text("preferred_channel"),
        wants_large_print: form.checked("wants_large_print"),
        note: text("note"),
        ..PersonDraft::default()
    }
}

pub(crate) async fn update(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(form): Form) -> Answer {
    let (draft, seen) = (draft_of(&form), form.value("seen").to_owned());
    match service::correct(&here.cx, &here.centre, id, &draft, Some(&seen)).await {
        Ok(operation) => see_other(&here.cx, &path(&here, &id.to_string()), Some(operation)),
        Err(error @ Error::Refused(_)) => {
            let form = refuse(&here.cx, form, error)?;
            refused_page(&here.cx, &EditPage::new(&here, &known(&here, id).await?, form)?)
        }
        Err(error) => Err(error.into_problem(&here.cx.texts)),
    }
}
