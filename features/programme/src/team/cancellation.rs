//! `…/annulation`: call an activity off. It says who will hear of it and what does not come back.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, FormState};
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{OnActivity, edit_path};
use crate::policy::Action;
use crate::service::{self, opened};
use crate::{lists, told};

#[derive(Template)]
#[template(path = "programme/team_cancellation.html")]
pub(crate) struct CancellationPage {
    pub chrome: Chrome,
    pub base: String,
    pub title: String,
    pub once: String,
    pub form: FormState,
    pub enrolled: i64,
    pub waiting: i64,
}

impl CancellationPage {
    async fn new(on: &OnActivity, form: FormState) -> Result<Self, Problem> {
        let OnActivity { here, activity } = on;
        let seats = lists::seats(here.cx.db(), [activity]).await?;
        let seats = activity.open_list().and_then(|list| seats.get(&list).copied());
        Ok(Self {
            chrome: here.team_chrome("equipe/activites")?,
            base: edit_path(&here.centre, activity),
            title: here.cx.texts.t1("programme-cancel-title", "x", activity.details.title.as_str()),
            once: web::once_key(),
            form,
            enrolled: seats.map_or(0, |seats| seats.taken),
            waiting: seats.map_or(0, |seats| seats.waiting),
        })
    }
}

pub(crate) async fn show(on: OnActivity) -> Answer {
    opened(&on.here.cx, &on.here.centre, Action::Publish)?;
    page(&on.here.cx, &CancellationPage::new(&on, FormState::new()).await?)
}

pub(crate) async fn create(on: OnActivity, Form(mut form): Form) -> Answer {
    let InCentre { cx, centre } = &on.here;
    match service::cancel(cx, centre, on.activity.id, form.value("note")).await? {
        Ok(done) => see_other(cx, &edit_path(centre, &done.activity), Some(done.operation)),
        Err(refusals) => {
            told::on_form(&cx.texts, &mut form, refusals);
            refused_page(cx, &CancellationPage::new(&on, form).await?)
        }
    }
}
