//! The appointments of those who have left the team: seen, and given to someone else.

use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{refuse, told};
use crate::pages::handover::HandOverPage;
use crate::service::{board, handover};

async fn hand_over_page(here: &InCentre, form: FormState) -> Result<HandOverPage, Problem> {
    let found = handover::hand_over(&here.cx, &here.centre).await.map_err(told(here))?;
    let mut left = Vec::new();
    for (agenda, kept) in found.left {
        left.push((agenda, board::rows(&here.cx, &here.centre, kept).await.map_err(told(here))?));
    }
    HandOverPage::new(here, left, &found.others, form)
}

pub(crate) async fn show(here: InCentre) -> Answer {
    page(&here.cx, &hand_over_page(&here, FormState::new()).await?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let chosen = kernel::ids::parse(form.value("de")).zip(kernel::ids::parse(form.value("a")));
    let (from, to) = chosen.ok_or(Problem::BadRequest(String::new()))?;
    match handover::give(&here.cx, &here.centre, from, to).await {
        Ok((_, operation)) => see_other(&here.cx, &here.centre.path("equipe/permanences/releve"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &hand_over_page(&here, form).await?)
        }
    }
}
