//! What residents do: see what there is, ask for it, see what they have. No script, no account.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, public_page, refused_page, see_other, unkept};

use super::{ItemPath, Looked, refuse, told};
use crate::model::ItemId;
use crate::model::label::read;
use crate::pages::item_path;
use crate::pages::public::{AskPage, DonePage, IndexPage, MinePage, ShowPage};
use crate::policy::{Action, decide};
use crate::service::reading;
use crate::service::requests::{Asked, ask};

pub(crate) async fn index(here: InCentre) -> Answer {
    let found = reading::list_offered(&here.cx, &here.centre).await.map_err(told(&here))?;
    public_page(&here.cx, &IndexPage::new(&here, &found))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<ItemPath>) -> Answer {
    let (item, parts) = reading::find_offered(&here.cx, &here.centre, path.device).await.map_err(told(&here))?;
    public_page(&here.cx, &ShowPage::new(&here, &item, parts))
}

/// Where the square of a label leads: the team to the thing, anyone else to whom to give it back.
pub(crate) async fn label(here: InCentre, Query(looked): Query<Looked>) -> Answer {
    if decide(&here.cx.actor, Action::SeeEquipment, here.centre.id).is_allowed() {
        let found = reading::by_label(&here.cx, &here.centre, &looked.q).await.map_err(told(&here))?;
        let to = found.map_or_else(
            || here.centre.path(&format!("equipe/materiel/lecture?mot={}", plain(&looked.q))),
            |item| item_path(&here.centre, item.id, ""),
        );
        return see_other(&here.cx, &to, None);
    }
    page(&here.cx, &DonePage::found(&here))
}

/// A label as an address may carry it.
fn plain(typed: &str) -> String {
    read(typed).chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect()
}

async fn ask_page(here: &InCentre, form: FormState) -> Result<AskPage, Problem> {
    let item = match kernel::ids::parse::<ItemId>(form.value("objet")) {
        Some(id) => reading::find_offered(&here.cx, &here.centre, id).await.ok().map(|(item, _)| item),
        None => None,
    };
    Ok(AskPage::new(here, item.as_ref(), form))
}

pub(crate) async fn new(here: InCentre, Query(looked): Query<Looked>) -> Answer {
    page(&here.cx, &ask_page(&here, FormState::new().with("objet", &looked.objets)).await?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let asked = Asked {
        item: kernel::ids::parse(form.value("objet")),
        name: form.value("nom").to_owned(),
        phone: form.value("tel").to_owned(),
        words: form.value("mots").to_owned(),
    };
    match ask(&here.cx, &here.centre, asked).await {
        Ok(_) => see_other(&here.cx, &here.centre.path("materiel/merci"), None),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &ask_page(&here, form).await?)?))
        }
    }
}

pub(crate) async fn done(here: InCentre) -> Answer {
    page(&here.cx, &DonePage::asked(&here))
}

/// What whoever showed their card has to bring back.
pub(crate) async fn mine(here: InCentre) -> Answer {
    let Some(person) = here.cx.actor.own_file(here.centre.id) else {
        return page(&here.cx, &MinePage::new(&here, None));
    };
    let scope = auth::Scope::opened_by(auth::decide_own(&here.cx.actor, here.centre.id, person), here.centre.id)?;
    let found = reading::of_person(&here.cx, &scope, person).await.map_err(told(&here))?;
    Ok(unkept(page(&here.cx, &MinePage::new(&here, Some(&found)))?))
}
