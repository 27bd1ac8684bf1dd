//! What one has and may publish, and the page where one does.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{SourcePath, path_of, refuse, told};
use crate::model::kit::{Card, Licence};
use crate::model::refusal::Refusal;
use crate::pages::publishing::{PublishPage, ShelfPage};
use crate::service::publishing::{self, Publishing, Ready};

pub(crate) async fn index(here: InCentre) -> Answer {
    let found = publishing::publishable(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &ShelfPage::new(&here, &found)?)
}

async fn look(here: &InCentre, path: &SourcePath) -> Result<Ready, Problem> {
    publishing::look(&here.cx, &here.centre, &path.kind, path.source).await.map_err(told(here))
}

pub(crate) async fn new(here: InCentre, Path(path): Path<SourcePath>) -> Answer {
    let ready = look(&here, &path).await?;
    let mut form = FormState::new().with("licence", Licence::Etalab.code()).with("langue", here.cx.locale().code());
    if let Some(kit) = ready.kit.as_ref().or(ready.parent.as_ref()) {
        form = form.with("licence", kit.licence.code()).with("langue", &kit.language).with("besoins", &kit.needs);
    }
    if let Some(kit) = &ready.kit {
        form = form.with("contact", &kit.contact_name);
        form = form.with("telephone", kernel::text::phone_display(&kit.contact_phone));
    }
    for word in ready.latest.iter().flat_map(|latest| &latest.public) {
        form.push("publics", word);
    }
    page(&here.cx, &PublishPage::new(&here, &ready, form)?)
}

fn asked(form: &FormState) -> Result<Publishing, Refusal> {
    let typed = |name: &str| form.value(name).trim().to_owned();
    Ok(Publishing {
        card: Card {
            licence: Licence::from_code(form.value("licence")).ok_or(Refusal::LicenceUnknown)?,
            language: typed("langue"),
            needs: typed("besoins"),
            notes: typed("notes"),
            contact_name: typed("contact"),
            contact_phone: typed("telephone"),
        },
        is_agreed: form.checked("accord"),
        public: form.all("publics").to_vec(),
    })
}

pub(crate) async fn create(here: InCentre, Path(path): Path<SourcePath>, Form(mut form): Form) -> Answer {
    let ready = look(&here, &path).await?;
    let published = match asked(&form) {
        Ok(asked) => publishing::publish(&here.cx, &here.centre, (&path.kind, path.source), asked).await,
        Err(refusal) => Err(refusal.into()),
    };
    match published {
        Ok((kit, _, operation)) => see_other(&here.cx, &path_of(&here, &format!("/kits/{kit}")), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &PublishPage::new(&here, &ready, form)?)
        }
    }
}
