//! The board: what is asked, slips and voices typed in, the house's words taken over, who is to be told.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Form, UploadForm, page, refused_page, see_other};

use super::{AskerPath, refuse, told};
use crate::model::question::{NewAsker, NewQuestion, Origin};
use crate::pages::team::{BoardPage, HousePage, PaperPage, SlipsPage, TellPage, VoicePage};
use crate::pages::{base_of, path_of};
use crate::policy::{Action, decide};
use crate::service::{asking, making, sorting, sound, telling};
use crate::store::questions::Which;

/// Which words, and where the list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Asked {
    quoi: String,
    apres: Option<Uuid>,
    mot: String,
}

impl Asked {
    fn which(&self) -> Which {
        match self.quoi.as_str() {
            "retenus" => Which::Held,
            "atelier" => Which::Making,
            "publies" => Which::Shown,
            "ecartes" => Which::Aside,
            _ => Which::Asked,
        }
    }
}

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let paging = PageRequest { after: asked.apres, limit: PAGE_SIZE };
    let sorted = sorting::list(&here.cx, &here.centre, asked.which(), paging).await.map_err(told(&here))?;
    page(&here.cx, &BoardPage::new(&here, &sorted, asked.which())?)
}

fn may_write(here: &InCentre) -> Result<(), web::Problem> {
    Ok(decide(&here.cx.actor, Action::WriteWords, here.centre.id).require()?)
}

pub(crate) async fn new_slips(here: InCentre) -> Answer {
    let page_of = SlipsPage::new(&here, FormState::new())?;
    may_write(&here)?;
    page(&here.cx, &page_of)
}

pub(crate) async fn create_slips(here: InCentre, Form(mut form): Form) -> Answer {
    let typed = asking::read_slips(form.value("lignes"));
    match asking::type_slips(&here.cx, &here.centre, &typed).await {
        Ok(operation) => see_other(&here.cx, &base_of(&here.centre), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &SlipsPage::new(&here, form)?)
        }
    }
}

pub(crate) async fn paper(here: InCentre) -> Answer {
    let page_of = PaperPage::new(&here)?;
    may_write(&here)?;
    page(&here.cx, &page_of)
}

pub(crate) async fn new_voice(here: InCentre) -> Answer {
    let page_of = VoicePage::new(&here, FormState::new())?;
    may_write(&here)?;
    page(&here.cx, &page_of)
}

pub(crate) async fn create_voice(here: InCentre, upload: UploadForm) -> Answer {
    may_write(&here)?;
    let bytes = upload.file("son").map(|file| file.bytes.clone()).unwrap_or_default();
    let mut form = upload.state;
    let kept = match sound::keep(&here.cx, &bytes).await {
        Ok(voice) => {
            let new = NewQuestion { voice: Some(voice), ..NewQuestion::of(form.value("mot"), Origin::Voice) };
            let name = form.value("nom").to_owned();
            let way = if name.trim().is_empty() { "none" } else { "in_person" };
            let asker = NewAsker { person: None, name, way: way.to_owned(), contact: String::new() };
            asking::record(&here.cx, &here.centre, &new, asker).await
        }
        Err(error) => Err(error),
    };
    match kept {
        Ok(kept) => see_other(&here.cx, &path_of(&here.centre, kept.question, ""), Some(kept.operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &VoicePage::new(&here, form)?)
        }
    }
}

pub(crate) async fn house(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let page_of = HousePage::new(&here, FormState::new().with("mot", asked.mot))?;
    may_write(&here)?;
    page(&here.cx, &page_of)
}

pub(crate) async fn take_over(here: InCentre, Form(mut form): Form) -> Answer {
    may_write(&here)?;
    match making::take_over(&here.cx, &here.centre, form.value("mot"), form.value("prenoms")).await {
        Ok((id, operation)) => see_other(&here.cx, &path_of(&here.centre, id, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &HousePage::new(&here, form)?)
        }
    }
}

pub(crate) async fn to_tell(here: InCentre) -> Answer {
    let left = telling::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &TellPage::new(&here, &left)?)
}

pub(crate) async fn tick(here: InCentre, Path(path): Path<AskerPath>, Form(_): Form) -> Answer {
    let done = telling::tick(&here.cx, &here.centre, path.asker).await.map_err(told(&here))?;
    see_other(&here.cx, &format!("{}/a-prevenir", base_of(&here.centre)), Some(done))
}
