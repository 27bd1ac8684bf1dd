//! "Proposer une idée": anyone, without an account; the team reads it first.

use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other, unkept};

use super::{refuse, told};
use crate::pages::propose::ProposePage;
use crate::service::proposing::{self, Typed};

pub(crate) async fn new(here: InCentre) -> Answer {
    let form = FormState::new().with("prevenir", "none");
    page(&here.cx, &propose_page(&here, form).await?)
}

async fn propose_page(here: &InCentre, form: FormState) -> Result<ProposePage, Problem> {
    let scope = here.public_scope();
    let themes = ideas::themes_unscoped(here.cx.db(), Some(&scope)).await?;
    Ok(ProposePage::new(here, form, themes))
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    match proposing::propose(&here.cx, &here.centre, &typed(&form)).await {
        Ok(kept) => {
            let code = kept.author.map(|author| author.code).unwrap_or_default();
            see_other(&here.cx, &here.centre.path(&format!("mon-idee/{code}?fait=1")), None)
        }
        Err(error @ crate::service::Error::Idea(_)) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &propose_page(&here, form).await?)?))
        }
        Err(error) => Err(told(&here)(error)),
    }
}

/// What was typed of an idea, on the page or at the desk.
pub(crate) fn typed(form: &FormState) -> Typed {
    Typed {
        title: form.value("titre").to_owned(),
        words: form.value("mots").to_owned(),
        need: form.value("besoin").to_owned(),
        theme: form.value("theme").to_owned(),
        name: form.value("nom").to_owned(),
        way: form.value("prevenir").to_owned(),
        phone: form.value("tel").to_owned(),
        email: form.value("mail").to_owned(),
        postal: form.value("adresse").to_owned(),
        is_named: form.checked("prenom_public"),
    }
}
