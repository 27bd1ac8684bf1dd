//! Somebody asks to be called back. The answer is the same whether the number was known or not.

use axum::http::HeaderMap;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other, unkept};

use super::{refuse, told};
use crate::model::asking::Typed;
use crate::model::callback::{Slot, Tongue};
use crate::model::promise::region_of;
use crate::pages::asking::{AskPage, DonePage};
use crate::service::{asking, promising};

pub(crate) async fn new(here: InCentre) -> Answer {
    let tongue = match here.cx.locale() {
        kernel::Locale::Ar => Tongue::Ar,
        kernel::Locale::En => Tongue::En,
        kernel::Locale::Fr | kernel::Locale::FrSimple => Tongue::Fr,
    };
    let form = FormState::new().with("langue", tongue.code()).with("dire", "non");
    page(&here.cx, &ask_page(&here, form).await?)
}

async fn ask_page(here: &InCentre, form: FormState) -> Result<AskPage, Problem> {
    let kept_days = promising::find_kept_days(&here.cx, &here.public_scope()).await.map_err(told(here))?;
    Ok(AskPage::new(here, form, kept_days))
}

pub(crate) async fn create(here: InCentre, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let typed = Typed { browser: Some(sign_of(&headers)), ..typed(&form) };
    match asking::ask_for_call(&here.cx, &here.centre, typed).await {
        Ok(_) => see_other(&here.cx, &here.centre.path("rappelez-moi/c-est-note"), None),
        Err(error) => {
            if error.is_flood() && !here.centre.phone.is_empty() {
                let sentence = here.cx.texts.t1("callbacks-refusal-too-many-phone", "x", here.centre.phone_display());
                form.refuse("", sentence);
            } else {
                refuse(&here, &mut form, error)?;
            }
            // What was typed comes back to who typed it and is written nowhere.
            Ok(unkept(refused_page(&here.cx, &ask_page(&here, form).await?)?))
        }
    }
}

pub(crate) async fn done(here: InCentre) -> Answer {
    let promise = promising::find_promise(&here.cx, &here.public_scope()).await.map_err(told(&here))?;
    let due = promise.due(here.cx.now(), region_of(&here.centre.postal_code));
    page(&here.cx, &DonePage::new(&here, due))
}

/// By what this browser is told from others without leaving anything in it: what it says of itself, as a hash.
fn sign_of(headers: &HeaderMap) -> String {
    const SAID: [&str; 5] = ["user-agent", "accept-language", "accept-encoding", "sec-ch-ua", "sec-ch-ua-platform"];
    let said = SAID.map(|name| headers.get(name).map(|value| value.as_bytes()).unwrap_or_default());
    auth::Secret::hash_of(&said.map(String::from_utf8_lossy).join("\n"))
}

fn typed(form: &FormState) -> Typed {
    let value = |name: &str| form.value(name).to_owned();
    Typed {
        phone: value("tel"),
        name: value("nom"),
        slots: Slot::ALL.into_iter().filter(|slot| form.has("moment", slot.code())).collect(),
        moment: value("moment_libre"),
        tongue: Tongue::from_code(form.value("langue")).unwrap_or_default(),
        other_tongue: value("langue_autre"),
        may_say: form.value("dire") == "oui",
        words: value("mots"),
        browser: None,
    }
}
