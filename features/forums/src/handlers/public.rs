//! What residents do: read, propose a theme, choose. No script, no account.

use axum::extract::{Path, Query};
use centres::InCentre;
use people::import::{PhoneKind, read_email, read_phone};
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, page, public_page, refused_page, see_other, unkept};

use super::{Cursor, ForumPath, chosen, refuse, told};
use crate::model::refusal::Refusal;
use crate::model::theme::{NewTheme, Origin};
use crate::pages::public::{ChoicePage, DonePage, IndexPage, ShowPage, ThemePage};
use crate::service::choosing::{choose, has_chosen, sign_of};
use crate::service::{Error, forums, themes};

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let found = forums::list_public(&here.cx, &here.centre, cursor.page()).await.map_err(told(&here))?;
    public_page(&here.cx, &IndexPage::new(&here, found))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    let shown = forums::show(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    public_page(&here.cx, &ShowPage::new(&here, &shown))
}

pub(crate) async fn new_theme(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    let shown = forums::show(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    if !shown.forum.takes_themes(here.cx.today()) {
        return see_other(&here.cx, &here.centre.path(&format!("forums/{}", path.forum)), None);
    }
    page(&here.cx, &ThemePage::new(&here, &shown.forum, FormState::new()))
}

/// A theme as it was typed on line.
fn theme_from(here: &InCentre, form: &FormState) -> Result<NewTheme, Refusal> {
    let phone = read_phone(form.value("tel")).filter(|phone| phone.kind != PhoneKind::Landline);
    let (way, contact) = match form.value("canal") {
        "sms" => ("sms", phone.map(|phone| phone.e164).ok_or(Refusal::PhoneInvalid)?),
        "email" => ("email", read_email(form.value("courriel")).ok_or(Refusal::EmailInvalid)?),
        "in_person" => ("in_person", String::new()),
        "none" => ("none", String::new()),
        _ => return Err(Refusal::WayMissing),
    };
    Ok(NewTheme {
        title: form.value("theme").to_owned(),
        words: form.value("mots").to_owned(),
        origin: Origin::Online,
        person: here.cx.actor.own_file(here.centre.id),
        name: form.value("nom").to_owned(),
        way: way.to_owned(),
        contact,
    })
}

pub(crate) async fn create_theme(here: InCentre, Path(path): Path<ForumPath>, Form(mut form): Form) -> Answer {
    let shown = forums::show(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    let kept = match theme_from(&here, &form) {
        Ok(new) => themes::propose(&here.cx, &here.centre, path.forum, new).await,
        Err(refusal) => Err(Error::from(refusal)),
    };
    match kept {
        Ok(_) => see_other(&here.cx, &here.centre.path(&format!("forums/{}/themes/merci", path.forum)), None),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &ThemePage::new(&here, &shown.forum, form))?))
        }
    }
}

pub(crate) async fn theme_done(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    let shown = forums::show(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    let told = ("forums-proposed-done", "forums-proposed-done-text");
    page(&here.cx, &DonePage::new(&here, &shown.forum, told))
}

/// The code that the little square of a printed slip carries.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Scanned {
    code: String,
}

pub(crate) async fn new_choice(here: InCentre, Path(path): Path<ForumPath>, Query(scanned): Query<Scanned>) -> Answer {
    let shown = forums::show(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    let has_chosen = has_chosen(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    if has_chosen || !shown.forum.takes_choices(here.cx.today()) {
        return see_other(&here.cx, &here.centre.path(&format!("forums/{}", path.forum)), None);
    }
    let form = FormState::new().with("code", scanned.code);
    page(&here.cx, &ChoicePage::new(&here, &shown, form))
}

pub(crate) async fn create_choice(here: InCentre, Path(path): Path<ForumPath>, Form(mut form): Form) -> Answer {
    let shown = forums::show(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    let marks = chosen(&form, &shown.forum, &shown.themes);
    let counted = match sign_of(&here.cx, &here.centre, form.value("code")) {
        Ok(sign) => choose(&here.cx, &here.centre, path.forum, sign, &marks).await,
        Err(error) => Err(error),
    };
    match counted {
        Ok(()) => see_other(&here.cx, &here.centre.path(&format!("forums/{}/choix/merci", path.forum)), None),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &ChoicePage::new(&here, &shown, form))?))
        }
    }
}

pub(crate) async fn choice_done(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    let shown = forums::show(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    let told = ("forums-chosen-done", "forums-chosen-done-text");
    page(&here.cx, &DonePage::new(&here, &shown.forum, told))
}
