//! What everyone does: read the glossary, ask, look what became of a question. No script, no account.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use centres::InCentre;
use people::import::{PhoneKind, read_email, read_phone};
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, attachment, inline_document, page, public_page, refused_page, see_other, unkept};

use super::{CodePath, WordPath, refuse, told};
use crate::model::question::{NewAsker, NewQuestion, Origin};
use crate::model::refusal::Refusal;
use crate::pages::public::{AskPage, BookletPage, DonePage, FindPage, IndexPage, MinePage, WordPage};
use crate::service::{Error, asking, glossary};

/// What is sought in the glossary, or asked about already.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Sought {
    q: String,
    mot: String,
    code: String,
    fait: String,
    /// Whether one comes from asking this very word.
    deja: String,
}

pub(crate) async fn index(here: InCentre, Query(sought): Query<Sought>) -> Answer {
    let entries = glossary::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    let found = glossary::sought(entries, &sought.q);
    public_page(&here.cx, &IndexPage::new(&here, &found, &sought.q))
}

pub(crate) async fn json(here: InCentre) -> Answer {
    let entries = glossary::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    web::json(StatusCode::OK, &glossary::as_json(&here.cx, &here.centre, &entries))
}

pub(crate) async fn csv(here: InCentre) -> Answer {
    let entries = glossary::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    attachment("text/csv; charset=utf-8", "mots.csv", glossary::as_csv(&here.cx, &entries))
}

pub(crate) async fn booklet(here: InCentre) -> Answer {
    let entries = glossary::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    public_page(&here.cx, &BookletPage::new(&here, &entries))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<WordPath>, Query(from): Query<Sought>) -> Answer {
    let shown = glossary::show(&here.cx, &here.centre, &path.word).await.map_err(told(&here))?;
    public_page(&here.cx, &WordPage::new(&here, &shown, !from.deja.is_empty()))
}

pub(crate) async fn sound(here: InCentre, Path(path): Path<WordPath>) -> Answer {
    let bytes = glossary::sound(&here.cx, &here.centre, &path.word).await.map_err(told(&here))?;
    inline_document("audio/mp4", "explication.m4a", bytes)
}

pub(crate) async fn new(here: InCentre, Query(sought): Query<Sought>) -> Answer {
    let form = FormState::new().with("mot", sought.mot).with("canal", "none");
    page(&here.cx, &AskPage::new(&here, form))
}

/// Who asks, as they typed it.
pub(crate) fn asker_from(here: &InCentre, form: &FormState) -> Result<NewAsker, Refusal> {
    let phone = read_phone(form.value("tel")).filter(|phone| phone.kind != PhoneKind::Landline);
    let (way, contact) = match form.value("canal") {
        "sms" => ("sms", phone.map(|phone| phone.e164).ok_or(Refusal::PhoneInvalid)?),
        "email" => ("email", read_email(form.value("courriel")).ok_or(Refusal::EmailInvalid)?),
        "in_person" => ("in_person", String::new()),
        "none" => ("none", String::new()),
        _ => return Err(Refusal::WayMissing),
    };
    Ok(NewAsker {
        person: here.cx.actor.own_file(here.centre.id),
        name: form.value("nom").to_owned(),
        way: way.to_owned(),
        contact,
    })
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let new =
        NewQuestion { words: form.value("precision").to_owned(), ..NewQuestion::of(form.value("mot"), Origin::Page) };
    if let Some(slug) = glossary::explained(&here.cx, &here.centre, &new.term).await.map_err(told(&here))? {
        return see_other(&here.cx, &here.centre.path(&format!("mots/{slug}?deja=1")), None);
    }
    let kept = match asker_from(&here, &form) {
        Ok(asker) => asking::ask(&here.cx, &here.centre, &new, asker).await,
        Err(refusal) => Err(Error::from(refusal)),
    };
    match kept {
        Ok(kept) => {
            let below =
                kept.code.map_or_else(|| "mots/merci".to_owned(), |code| format!("mots/ma-question/{code}?fait=1"));
            see_other(&here.cx, &here.centre.path(&below), None)
        }
        Err(error) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &AskPage::new(&here, form))?))
        }
    }
}

pub(crate) async fn done(here: InCentre) -> Answer {
    page(&here.cx, &DonePage::new(&here))
}

pub(crate) async fn find_mine(here: InCentre, Query(typed): Query<Sought>) -> Answer {
    let mut form = FormState::new().with("code", &typed.code);
    if typed.code.trim().is_empty() {
        return page(&here.cx, &FindPage::new(&here, form));
    }
    match asking::by_code(&here.cx, &here.centre, &typed.code).await {
        Ok((asker, _)) => see_other(&here.cx, &here.centre.path(&format!("mots/ma-question/{}", asker.code)), None),
        Err(Error::NotFound) => {
            form.refuse("code", here.cx.t("words-refusal-code"));
            refused_page(&here.cx, &FindPage::new(&here, form))
        }
        Err(error) => Err(told(&here)(error)),
    }
}

pub(crate) async fn mine(here: InCentre, Path(path): Path<CodePath>, Query(typed): Query<Sought>) -> Answer {
    let found = asking::by_code(&here.cx, &here.centre, &path.code).await.map_err(told(&here))?;
    Ok(unkept(page(&here.cx, &MinePage::new(&here, &found, !typed.fait.is_empty()))?))
}
