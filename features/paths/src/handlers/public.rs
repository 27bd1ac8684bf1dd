//! What anyone reads: the paths, one road, a lesson; and the course that one asks for.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, public_page, refused_page, see_other, unkept};

use super::{OfPath, Place, refuse, told};
use crate::model::wish::NewWish;
use crate::pages::public::{IndexPage, LessonPage, RoadPage, WishDonePage, WishPage};
use crate::service::{following, paths, wishes};

pub(crate) async fn index(here: InCentre) -> Answer {
    let found = paths::list_open(&here.cx, &here.centre).await.map_err(told(&here))?;
    let planned = wishes::planned(&here.cx, &here.centre).await.map_err(told(&here))?;
    public_page(&here.cx, &IndexPage::new(&here, &found, planned))
}

pub(crate) async fn show(here: InCentre, Path(at): Path<OfPath>) -> Answer {
    let path = paths::show(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    let road = following::own_road(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    public_page(&here.cx, &RoadPage::new(&here, &path, road.as_ref()))
}

pub(crate) async fn lesson(here: InCentre, Path(at): Path<OfPath>, Query(place): Query<Place>) -> Answer {
    let path = paths::show(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    let road = following::own_road(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    let (module, level) = place.within(&path);
    let page_of = LessonPage::new(&here, &path, (&module, level), road.as_ref()).ok_or(Problem::NotFound)?;
    public_page(&here.cx, &page_of)
}

pub(crate) async fn new_wish(here: InCentre) -> Answer {
    page(&here.cx, &WishPage::new(&here, FormState::new()))
}

pub(crate) async fn create_wish(here: InCentre, Form(mut form): Form) -> Answer {
    let value = |name: &str| form.value(name).to_owned();
    let new = NewWish {
        title: value("cours"),
        name: value("nom"),
        contact: value("contact"),
        person: here.cx.actor.own_file(here.centre.id),
    };
    match wishes::ask(&here.cx, &here.centre, new).await {
        Ok(_) => see_other(&here.cx, &here.centre.path("parcours/demande/merci"), None),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &WishPage::new(&here, form))?))
        }
    }
}

pub(crate) async fn wish_done(here: InCentre) -> Answer {
    page(&here.cx, &WishDonePage::new(&here))
}
