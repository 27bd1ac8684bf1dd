//! The first start: an empty house leads its first administrator to a centre of their own.

use axum::http::{HeaderMap, header};
use web::{Answer, Cx, Form, page, refused_page, see_other};

use crate::forms;
use crate::pages::FirstStartPage;
use crate::service::opening::{is_waiting, open_house};

pub(crate) async fn show(cx: Cx) -> Answer {
    if !is_waiting(&cx).await? {
        return see_other(&cx, "/connexion", None);
    }
    page(&cx, &FirstStartPage::new(&cx, ui::FormState::new()))
}

/// Makes the network, the centre and its director, once: the door closes behind the first.
pub(crate) async fn create(cx: Cx, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let device = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (account, centre) = forms::opening(&form);
    let password = account.password.clone();
    match open_house(&cx, account, centre).await? {
        Ok(centre) => {
            let signed = accounts::sign_in(cx.db(), form.value("email"), password, device, cx.now()).await?;
            let mut response = see_other(&cx, &centre.path("equipe"), None)?;
            if let Ok((_, secret)) = signed {
                web::start_session(&cx, &mut response, secret.reveal(), accounts::SESSION_LASTS.num_seconds());
            }
            Ok(response)
        }
        Err((field, key)) => {
            form.refuse(field, cx.t(key));
            refused_page(&cx, &FirstStartPage::new(&cx, form))
        }
    }
}
