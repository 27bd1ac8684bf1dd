//! The short way in: the six signs of the screen lead to their workshop, in whichever centre.

use axum::extract::Query;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Cx, Problem, page, refused_page, see_other, text};

use crate::pages::phone::CodePage;
use crate::service::{Error, sentence, taking_part};

const ISLAND: &str = include_str!("../../assets/direct.js");

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Typed {
    code: String,
}

pub(crate) async fn find(cx: Cx, Query(typed): Query<Typed>) -> Answer {
    let mut form = FormState::new().with("code", &typed.code);
    if typed.code.trim().is_empty() {
        return page(&cx, &CodePage::new(&cx, form));
    }
    match taking_part::find_by_code(&cx, &typed.code).await {
        Ok((centre, workshop)) => {
            let centre = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?;
            see_other(&cx, &centre.path(&format!("atelier/{workshop}")), None)
        }
        Err(Error::Refused(refusals)) => {
            for refusal in refusals {
                form.refuse(refusal.place().0, sentence(&cx, refusal));
            }
            refused_page(&cx, &CodePage::new(&cx, form))
        }
        Err(error) => Err(error.told(&cx)),
    }
}

/// The script by which pages follow their workshop; they do all their work without it.
pub(crate) async fn script() -> Answer {
    text("text/javascript; charset=utf-8", ISLAND.to_owned())
}
